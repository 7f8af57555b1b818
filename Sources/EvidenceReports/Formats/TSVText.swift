/// Writes a table as tab-separated values: one header line, one line a row, nothing cut. Tabs and line breaks in cells are spaces.
package enum TSVText {
  /// The table as TSV.
  package static func write(_ table: Table) -> String {
    ([table.columns] + table.rows.map { $0.map(\.text) })
      .map { $0.map(SafeText.oneLine).joined(separator: "\t") + "\n" }.joined()
  }
}
