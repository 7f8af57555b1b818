/// A form in which a list is printed.
package enum ListFormat: String, CaseIterable, Hashable, Sendable {
  /// Columns for people, as wide as the terminal.
  case table
  /// Comma-separated values (RFC 4180), for spreadsheets.
  case csv
  /// Tab-separated values, one line a row, for `cut`, `sort` and `awk`.
  case tsv
  /// One JSON document with the question and the reviews.
  case json
  /// One JSON object a line.
  case ndjson
  /// A table in Markdown.
  case markdown
}
