// The grid that a view draws into. A frame is a value: it can be compared with a text file, and with the frame before.

/// What happens to text that does not fit.
public enum Truncation: Hashable, Sendable {
  /// It ends in an ellipsis.
  case ellipsis
  /// It is cut.
  case clip
}

/// A grid of styled cells.
///
/// A wide character takes two cells, the second a tail. Every way of writing keeps them together: writing over one half
/// blanks the other, and a wide character that would cross an edge is not drawn.
public struct Frame: Sendable, Hashable {
  /// The columns and rows, which are never negative.
  public let size: Size
  /// The symbols that the frame itself draws, such as the ellipsis.
  public let glyphs: Glyphs
  /// Where the terminal's own cursor goes. Screen readers and braille displays follow it, so it belongs on the focused
  /// row even when it is hidden.
  public var cursor: Point?
  /// Whether the cursor is seen: true where one types.
  public var cursorIsVisible = false

  var cells: [Cell]

  /// A frame of blanks.
  public init(size: Size, glyphs: Glyphs = .unicode) {
    self.size = Size(max(0, size.columns), max(0, size.rows))
    self.glyphs = glyphs
    cells = Array(repeating: .blank, count: self.size.columns * self.size.rows)
  }

  /// The whole frame as a rectangle.
  public var bounds: Rect { Rect(size) }

  /// The cell in a column and a row; a blank outside of the frame.
  public subscript(column: Int, row: Int) -> Cell {
    bounds.contains(Point(column, row)) ? cells[row * size.columns + column] : .blank
  }

  /// The text of one row, trailing spaces kept; nothing outside of the frame.
  public func row(_ row: Int) -> String {
    guard row >= 0, row < size.rows else { return "" }
    return cells(ofRow: row).map(\.text).joined()
  }

  func cells(ofRow row: Int) -> ArraySlice<Cell> {
    cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// Writes runs from `point`, clipped to `width` columns and to the frame. What does not fit ends in an ellipsis, on a
  /// cell boundary and in the role of the run that it cuts.
  /// - Returns: the columns used.
  @discardableResult
  public mutating func put(
    _ runs: [Run], at point: Point, width: Int = .max, truncation: Truncation = .ellipsis
  ) -> Int {
    guard point.row >= 0, point.row < size.rows else { return 0 }
    let available = min(width, size.columns - point.column)
    guard available > 0 else { return 0 }
    var pen = Pen(row: point.row, column: point.column)
    if fits(runs, in: available) {
      for run in runs { write(run, with: &pen, before: point.column + available) }
      return pen.column - point.column
    }
    let ending = truncation == .ellipsis ? String(glyphs.ellipsis.prefix(available)) : ""
    let end = point.column + available - DisplayWidth.of(ending)
    for run in runs {
      guard !write(run, with: &pen, before: end) else { continue }
      write(Run(clean: ending, run.role), with: &pen, before: point.column + available)
      break
    }
    return pen.column - point.column
  }

  /// Writes one run; see ``put(_:at:width:truncation:)-([Run],_,_,_)``.
  @discardableResult
  public mutating func put(
    _ run: Run, at point: Point, width: Int = .max, truncation: Truncation = .ellipsis
  ) -> Int {
    put([run], at: point, width: width, truncation: truncation)
  }

  /// Blanks a rectangle.
  public mutating func fill(_ rect: Rect, with role: Role = .text) {
    let style = Style(role)
    change(rect) { $0 = Cell(base: " ", width: 1, style: style) }
    mendEdges(rect)
  }

  /// Adds the selection to a rectangle's cells, whatever their roles.
  public mutating func select(_ rect: Rect) {
    change(rect) { $0.style.isSelected = true }
  }

  /// Changes the role of a rectangle's cells and keeps their text.
  public mutating func restyle(_ rect: Rect, role: Role) {
    change(rect) { $0.style.role = role }
  }

  /// Puts one symbol into one cell; nothing outside of the frame.
  mutating func set(_ scalar: Unicode.Scalar, column: Int, row: Int, style: Style) {
    guard bounds.contains(Point(column, row)) else { return }
    store(Cell(base: scalar, width: 1, style: style), column: column, row: row)
  }

  private mutating func change(_ rect: Rect, _ body: (inout Cell) -> Void) {
    let inside = rect.intersection(bounds)
    guard !inside.isEmpty else { return }
    for row in inside.minRow..<inside.maxRow {
      let start = row * size.columns
      for index in start + inside.minColumn..<start + inside.maxColumn { body(&cells[index]) }
    }
  }
}

// MARK: - Writing cell by cell

extension Frame {
  /// Where the next cluster goes. The column may still be left of the frame.
  private struct Pen {
    var row: Int
    var column: Int
  }

  private func fits(_ runs: [Run], in available: Int) -> Bool {
    var total = 0
    for run in runs {
      total += run.width
      if total > available { return false }
    }
    return true
  }

  /// - Returns: whether the whole run fitted before `limit`.
  @discardableResult
  private mutating func write(_ run: Run, with pen: inout Pen, before limit: Int) -> Bool {
    let style = Style(run.role)
    if run.isASCII {
      for byte in run.text.utf8 {
        guard pen.column < limit else { return false }
        if pen.column >= 0 { store(Cell(ascii: byte, style: style), column: pen.column, row: pen.row) }
        pen.column += 1
      }
      return true
    }
    for cluster in Clusters(run.text) {
      guard pen.column + cluster.width <= limit else { return false }
      if pen.column >= 0 {
        var cell = cluster.cell
        cell.style = style
        store(cell, column: pen.column, row: pen.row)
      } else if pen.column + cluster.width > 0 {
        // The left half of this wide character is outside.
        store(Cell(base: " ", width: 1, style: style), column: 0, row: pen.row)
      }
      pen.column += cluster.width
    }
    return true
  }

  /// Stores a cell, and its tail, and blanks what is left of a wide character that it covers in part.
  private mutating func store(_ cell: Cell, column: Int, row: Int) {
    let index = row * size.columns + column
    if cells[index].isTail { breakWide(tailAt: index) }
    cells[index] = cell
    let last = index + cell.width - 1
    if cell.width == 2 { cells[last] = .tail(style: cell.style) }
    if column + cell.width < size.columns, cells[last + 1].isTail { blank(at: last + 1) }
  }

  private mutating func breakWide(tailAt index: Int) {
    blank(at: index)
    blank(at: index - 1)
  }

  private mutating func blank(at index: Int) {
    cells[index] = Cell(base: " ", width: 1, style: cells[index].style)
  }

  /// Blanks the halves of wide characters that stick out of a rectangle whose cells were replaced.
  private mutating func mendEdges(_ rect: Rect) {
    let inside = rect.intersection(bounds)
    guard !inside.isEmpty else { return }
    for row in inside.minRow..<inside.maxRow {
      let start = row * size.columns
      if inside.minColumn > 0, cells[start + inside.minColumn - 1].width == 2 {
        blank(at: start + inside.minColumn - 1)
      }
      if inside.maxColumn < size.columns, cells[start + inside.maxColumn].isTail {
        blank(at: start + inside.maxColumn)
      }
    }
  }
}
