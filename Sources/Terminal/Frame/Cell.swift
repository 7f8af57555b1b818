// One cell of the grid, packed into two words: a frame of a large terminal is one flat allocation, and comparing two
// frames compares integers.

/// One column of one row: a cluster of a base character and up to four marks, and its style.
public struct Cell: Hashable, Sendable {
  /// Bits 0–62: the first three scalars, 21 bits each.
  private var head: UInt64
  /// Bits 0–41: the last two scalars; 42–49: the role; then selected, wide, tail.
  private var rest: UInt64

  /// ncurses keeps no more in a cell, and drops the rest without a word.
  static let scalarLimit = 5

  private static let scalarBits: UInt64 = 21
  private static let scalarMask: UInt64 = (1 << 21) - 1
  private static let roleShift: UInt64 = 42
  private static let selectedBit: UInt64 = 1 << 50
  private static let wideBit: UInt64 = 1 << 51
  private static let tailBit: UInt64 = 1 << 52

  /// A space in plain text.
  public static let blank = Cell(base: " ", width: 1, style: Style(.text))

  init(base: Unicode.Scalar, width: Int, style: Style) {
    head = UInt64(base.value)
    rest = UInt64(style.role.rawValue) << Self.roleShift
    if style.isSelected { rest |= Self.selectedBit }
    if width == 2 { rest |= Self.wideBit }
  }

  init(ascii byte: UInt8, style: Style) {
    self.init(base: Unicode.Scalar(byte), width: 1, style: style)
  }

  /// The right half of a wide character: it has a style and no text.
  static func tail(style: Style) -> Cell {
    var cell = Cell(base: "\0", width: 0, style: style)
    cell.rest |= tailBit
    return cell
  }

  /// Adds a mark in `slot` 1 to 4.
  mutating func add(mark: Unicode.Scalar, slot: Int) {
    let value = UInt64(mark.value)
    if slot < 3 {
      head |= value << (UInt64(slot) * Self.scalarBits)
    } else if slot < Self.scalarLimit {
      rest |= value << (UInt64(slot - 3) * Self.scalarBits)
    }
  }

  /// The scalar in `slot` 0 to 4, zero when there is none.
  func scalarValue(_ slot: Int) -> UInt32 {
    let word = slot < 3 ? head >> (UInt64(slot) * Self.scalarBits) : rest >> (UInt64(slot - 3) * Self.scalarBits)
    return UInt32(truncatingIfNeeded: word & Self.scalarMask)
  }

  /// Whether this is the right half of the wide character to the left.
  public var isTail: Bool { rest & Self.tailBit != 0 }

  /// The columns that the text takes: 1, 2, or 0 for the tail of a wide character.
  public var width: Int { isTail ? 0 : rest & Self.wideBit != 0 ? 2 : 1 }

  /// One cluster, or nothing for the tail of a wide one.
  public var text: String {
    var scalars = String.UnicodeScalarView()
    for slot in 0..<Self.scalarLimit {
      let value = scalarValue(slot)
      guard value != 0, let scalar = Unicode.Scalar(value) else { break }
      scalars.append(scalar)
    }
    return String(scalars)
  }

  /// What the text is for, and whether it is selected.
  public var style: Style {
    get {
      let role = Role(rawValue: UInt8(truncatingIfNeeded: rest >> Self.roleShift)) ?? .text
      return Style(role, selected: rest & Self.selectedBit != 0)
    }
    set {
      rest &= ~(UInt64(0xFF) << Self.roleShift | Self.selectedBit)
      rest |= UInt64(newValue.role.rawValue) << Self.roleShift
      if newValue.isSelected { rest |= Self.selectedBit }
    }
  }

  /// The role and the selection as one small number, to index a table of prepared styles.
  var styleIndex: Int {
    Int(truncatingIfNeeded: (rest >> Self.roleShift) & 0xFF) * 2 + (rest & Self.selectedBit != 0 ? 1 : 0)
  }

  /// Whether the text is one ASCII character.
  var isASCII: Bool { head < 0x80 }
}
