// The parsed document as one flat array: every value in file order, each knowing where its bytes are.

/// One entry of a tape, 16 bytes.
///
/// A scalar takes one entry: where it starts and ends. A container takes one at its opening bracket, which holds the
/// index of the one at its closing bracket, with what it contains between them. A member of an object is its key, a
/// string, followed by its value.
struct JSONTapeEntry: Sendable {
  // The kind is in the lowest three bits; then a mark, for a string with escapes or a closing bracket; then the offset.
  private let head: UInt64
  private var tail: Int

  private static let mark: UInt64 = 8
  private static let offsetShift: UInt64 = 4

  private init(_ kind: JSONKind, offset: Int, tail: Int, isMarked: Bool) {
    head = UInt64(offset) << Self.offsetShift | (isMarked ? Self.mark : 0) | UInt64(kind.rawValue)
    self.tail = tail
  }

  /// An entry for a string, number, boolean or null; a string's range includes its quotes.
  static func scalar(_ kind: JSONKind, _ range: Range<Int>, hasEscapes: Bool = false) -> JSONTapeEntry {
    JSONTapeEntry(kind, offset: range.lowerBound, tail: range.upperBound, isMarked: hasEscapes)
  }

  /// An entry for an opening bracket whose partner is not known yet.
  static func opening(_ kind: JSONKind, at offset: Int) -> JSONTapeEntry {
    JSONTapeEntry(kind, offset: offset, tail: 0, isMarked: false)
  }

  /// An entry for a closing bracket of a container with so many elements or members.
  static func closing(_ kind: JSONKind, at offset: Int, count: Int) -> JSONTapeEntry {
    JSONTapeEntry(kind, offset: offset, tail: count, isMarked: true)
  }

  /// Notes, in an opening bracket's entry, the index of the closing bracket's.
  mutating func close(at index: Int) { tail = index }

  var kind: JSONKind { JSONKind(rawValue: UInt8(head & 7)) ?? .null }

  /// Whether the entry is that of a bracket.
  var isBracket: Bool { head & 7 <= JSONKind.array.rawValue }

  /// For a bracket: whether it closes a container.
  var isClosing: Bool { head & Self.mark != 0 }

  /// For a string: whether it holds at least one escape.
  var hasEscapes: Bool { head & Self.mark != 0 }

  /// The offset of the value's first byte, or of the bracket.
  var offset: Int { Int(truncatingIfNeeded: head >> Self.offsetShift) }

  /// For a scalar: the offset just after its last byte.
  var endOffset: Int { tail }

  /// For an opening bracket: the index of the closing bracket's entry.
  var closingIndex: Int { tail }

  /// For a closing bracket: how many elements or members the container has.
  var count: Int { tail }
}

extension [JSONTapeEntry] {
  /// The index of the entry that follows the value at `index` and all that it contains.
  func index(afterValueAt index: Int) -> Int {
    let entry = self[index]
    return (entry.isBracket ? entry.closingIndex : index) + 1
  }
}
