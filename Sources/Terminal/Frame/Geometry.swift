// Places and sizes on the grid of cells; columns and rows count from zero at the top left.

/// How many columns and rows something has.
public struct Size: Hashable, Sendable {
  /// The number of columns.
  public var columns: Int
  /// The number of rows.
  public var rows: Int

  /// A size of `columns` by `rows`.
  public init(_ columns: Int, _ rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}

/// One cell's place.
public struct Point: Hashable, Sendable {
  /// The column, from zero at the left.
  public var column: Int
  /// The row, from zero at the top.
  public var row: Int

  /// The place in `column` and `row`.
  public init(_ column: Int, _ row: Int) {
    self.column = column
    self.row = row
  }
}

/// A rectangle of cells.
public struct Rect: Hashable, Sendable {
  /// The top left cell.
  public var origin: Point
  /// The size, which is never negative.
  public var size: Size

  /// A rectangle from its top left cell and its size; negative sizes count as zero.
  public init(column: Int, row: Int, columns: Int, rows: Int) {
    origin = Point(column, row)
    size = Size(max(0, columns), max(0, rows))
  }

  /// The rectangle that begins at the top left of the screen and has `size`.
  public init(_ size: Size) {
    self.init(column: 0, row: 0, columns: size.columns, rows: size.rows)
  }

  /// The number of columns.
  public var columns: Int { size.columns }
  /// The number of rows.
  public var rows: Int { size.rows }
  /// The leftmost column.
  public var minColumn: Int { origin.column }
  /// One more than the rightmost column.
  public var maxColumn: Int { origin.column + size.columns }
  /// The top row.
  public var minRow: Int { origin.row }
  /// One more than the bottom row.
  public var maxRow: Int { origin.row + size.rows }
  /// Whether there is no cell inside.
  public var isEmpty: Bool { columns == 0 || rows == 0 }

  /// Whether the cell at `point` is inside.
  public func contains(_ point: Point) -> Bool {
    point.column >= minColumn && point.column < maxColumn && point.row >= minRow && point.row < maxRow
  }

  /// The rectangle with `columns` taken off the left and right and `rows` off the top and bottom.
  public func inset(columns: Int = 1, rows: Int = 1) -> Rect {
    Rect(
      column: minColumn + min(columns, self.columns),
      row: minRow + min(rows, self.rows),
      columns: self.columns - 2 * columns,
      rows: self.rows - 2 * rows
    )
  }

  /// The rectangle with `amount` taken off every side.
  public func inset(by amount: Int) -> Rect { inset(columns: amount, rows: amount) }

  /// The part that both rectangles share; empty when they share nothing.
  public func intersection(_ other: Rect) -> Rect {
    let column = max(minColumn, other.minColumn)
    let row = max(minRow, other.minRow)
    return Rect(
      column: column,
      row: row,
      columns: min(maxColumn, other.maxColumn) - column,
      rows: min(maxRow, other.maxRow) - row
    )
  }
}
