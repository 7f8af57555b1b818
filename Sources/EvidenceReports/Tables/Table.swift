/// Rows of cells under names: what every format of a list is made from.
package struct Table: Hashable, Sendable {
  /// What the rows are, such as `studies`.
  package var name: String
  /// What stands over the columns.
  package var columns: [String]
  /// The rows; each has a cell for every column.
  package var rows: [[Cell]]

  /// A table.
  package init(name: String, columns: [String], rows: [[Cell]]) {
    self.name = name
    self.columns = columns
    self.rows = rows
  }
}
