// Comma-separated values, RFC 4180: a header, CRLF after every record, quotation marks doubled within quotation marks.

/// Writes a table as CSV that a spreadsheet can open without running any of it.
///
/// A cell that a spreadsheet would take for a formula has an apostrophe before it: one that begins with `=`, `+`, `-`, `@`, a tab or
/// a line break. A plain number such as -0.20 is none. A cell that begins with apostrophes before one of those signs has one more,
/// so that whoever takes one away gets back every text.
package enum CSVText {
  /// The table as CSV.
  package static func write(_ table: Table) -> String {
    ([table.columns] + table.rows.map { $0.map(\.text) }).map { $0.map(field).joined(separator: ",") + "\r\n" }.joined()
  }

  /// A field of a record.
  static func field(_ text: String) -> String {
    let text = harmless(SafeText.clean(text))
    let mustBeQuoted = text.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
    guard mustBeQuoted || text.first == " " || text.last == " " else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  /// The text with an apostrophe before what a spreadsheet would run.
  static func harmless(_ text: String) -> String {
    guard let sign = text.unicodeScalars.first(where: { $0 != "'" }), beginsFormula(sign), !isNumber(text) else {
      return text
    }
    return "'" + text
  }

  /// Whether a spreadsheet takes what begins so for a formula; some read the wide forms of East Asian keyboards too.
  private static func beginsFormula(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "=", "+", "-", "@", "\t", "\n", "\r", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": true
    default: false
    }
  }

  /// Whether a text is a number and nothing else: `-0.20`, `+12`, `-1e-3`.
  private static func isNumber(_ text: String) -> Bool {
    text.wholeMatch(of: /[+-]?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?/) != nil
  }
}
