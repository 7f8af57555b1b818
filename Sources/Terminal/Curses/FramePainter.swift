// Hands frames to ncurses, which finds out what changed on the terminal.

internal import CNcurses

/// Turns rows of cells into rows of the terminal library's cells.
struct FramePainter {
  private var theme: Theme
  private let support: ColourSupport
  private let textIsASCII: Bool

  /// A space in each style, by ``Cell/styleIndex``; made before the first row, and never more than the smallest
  /// terminal has pairs for.
  private var prepared: [cchar_t] = []
  /// Pairs of colours by what they were made of, in the order of their numbers from 1.
  private var pairs: [ColourPair] = []
  private var elements: [cchar_t] = []
  private var shown: Frame?

  private struct ColourPair: Hashable {
    var foreground: Int16
    var background: Int16
  }

  init(theme: Theme, support: ColourSupport, textIsASCII: Bool) {
    self.theme = support == .none ? .mono : theme
    self.support = support
    self.textIsASCII = textIsASCII
  }

  /// Draws with another theme from the next frame on; returns whether there is colour to draw it in.
  mutating func adopt(_ theme: Theme) -> Bool {
    self.theme = support == .none ? .mono : theme
    prepared = []
    forget()
    return support != .none
  }

  /// Forgets what was shown, so that the next frame is handed over whole.
  mutating func forget() { shown = nil }

  /// Hands over the rows that differ from the frame before. O(cells).
  mutating func paint(_ frame: Frame, on size: Size) {
    for row in 0..<size.rows where !isShown(row, of: frame) { paint(row, of: frame, columns: size.columns) }
    shown = frame
  }

  private func isShown(_ row: Int, of frame: Frame) -> Bool {
    guard let shown, shown.size == frame.size else { return false }
    return row >= frame.size.rows || shown.cells(ofRow: row) == frame.cells(ofRow: row)
  }

  private mutating func paint(_ row: Int, of frame: Frame, columns: Int) {
    if prepared.isEmpty { prepareStyles() }
    // A cell is one element at most, but for a wide one that is replaced by two.
    if elements.count != columns { elements = Array(repeating: prepared[0], count: columns) }
    var count = 0
    var column = 0
    if row < frame.size.rows {
      for cell in frame.cells(ofRow: row).prefix(columns) where !cell.isTail {
        elements[count] = prepared[cell.styleIndex]
        if cell.isASCII {
          elements[count].chars.0 = wchar_t(cell.scalarValue(0))
        } else if column + cell.width > columns {
          // A wide character in the last column would vanish, and with it the cell: leave the space.
          column -= 1
        } else if canDraw(cell) {
          elements[count].chars = Self.characters(of: cell)
        } else {
          elements[count].chars.0 = wchar_t(UInt8(ascii: "?"))
          if cell.width == 2 {
            count += 1
            elements[count] = prepared[cell.styleIndex]
          }
        }
        count += 1
        column += cell.width
      }
    }
    while column < columns {
      elements[count] = prepared[0]
      count += 1
      column += 1
    }
    cn_put_row(Int32(row), elements, Int32(count))
  }

  /// Whether the C library that runs counts the cell's columns as we do; if not, the rest of the row would shift.
  private func canDraw(_ cell: Cell) -> Bool {
    !textIsASCII && Int(cn_wcwidth(cell.scalarValue(0))) == cell.width
  }

  private static func characters(of cell: Cell) -> (wchar_t, wchar_t, wchar_t, wchar_t, wchar_t) {
    (
      wchar_t(cell.scalarValue(0)), wchar_t(cell.scalarValue(1)), wchar_t(cell.scalarValue(2)),
      wchar_t(cell.scalarValue(3)), wchar_t(cell.scalarValue(4))
    )
  }

  private mutating func prepareStyles() {
    for role in Role.allCases {
      for isSelected in [false, true] {
        let appearance = theme.appearance(of: Style(role, selected: isSelected))
        var attributes: Int32 = 0
        if appearance.attributes.contains(.bold) { attributes |= Int32(cn_bold) }
        if appearance.attributes.contains(.underline) { attributes |= Int32(cn_underline) }
        if appearance.attributes.contains(.reverse) { attributes |= Int32(cn_reverse) }
        prepared.append(cn_styled_space(attributes, pair(for: appearance)))
      }
    }
  }

  /// The number of the pair of colours, made if need be; 0, the terminal's own colours, when there is no room for it.
  private mutating func pair(for appearance: Appearance) -> Int16 {
    let wanted = ColourPair(
      foreground: appearance.foreground.flatMap(support.number) ?? -1,
      background: appearance.background.flatMap(support.number) ?? -1
    )
    if wanted == ColourPair(foreground: -1, background: -1) { return 0 }
    if let index = pairs.firstIndex(of: wanted) { return Int16(index + 1) }
    let number = pairs.count + 1
    guard number < Int(cn_pairs()), number <= Int(Int16.max) else { return 0 }
    guard init_pair(Int16(number), wanted.foreground, wanted.background) == OK else { return 0 }
    pairs.append(wanted)
    return Int16(number)
  }
}
