/// Writes Markdown (CommonMark, with the tables of GitHub Flavored Markdown), in which the text of records is text and nothing else.
package enum MarkdownText {
  /// The table, with a line for each row.
  package static func write(_ table: Table) -> String {
    let rule = [String](repeating: "---", count: table.columns.count)
    return line(table.columns.map(escaped)) + line(rule) + table.rows.map { line($0.map { cell($0.text) }) }.joined()
  }

  private static func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }

  /// The text of a cell: lines of its own become breaks.
  static func cell(_ text: String) -> String {
    var lines = [""]
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      if scalar == "\n", isAfterReturn {
        isAfterReturn = false
        continue
      }
      isAfterReturn = scalar == "\r"
      if scalar == "\n" || scalar == "\r" {
        lines.append("")
      } else {
        lines[lines.count - 1].unicodeScalars.append(scalar)
      }
    }
    return lines.map(escaped).joined(separator: "<br>")
  }

  /// Text on one line in which no sign means anything: every one that Markdown could read has a backslash before it.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in SafeText.oneLine(text).unicodeScalars {
      if signs.contains(scalar) { result.append("\\") }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  private static let signs = Set("\\`*_{}[]<>|~#!&$".unicodeScalars)
}
