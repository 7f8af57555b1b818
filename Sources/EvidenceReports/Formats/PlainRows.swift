/// Writes a table in reading order, a row a line: each value after the name of its column, and nothing of what a row has none of.
package enum PlainRows {
  /// The rows under a line that says how many there are.
  package static func write(_ table: Table, counted: String) -> String {
    let lines = table.rows.map { row in
      zip(table.columns, row).filter { !$0.1.text.isEmpty }
        .map { "\($0): \(SafeText.oneLine($1.text))" }.joined(separator: "; ")
    }
    return ([counted] + lines).joined(separator: "\n")
  }
}
