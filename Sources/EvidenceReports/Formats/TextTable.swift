import Terminal

/// Lays a table out in columns for people to read. Nothing is cut: a cell that is wider than its column goes on in the next line.
package enum TextTable {
  /// The least that a column is narrowed to, unless the width leaves it less.
  private static let leastColumn = 8
  private static let gap = "  "

  /// The lines of the table; the first is the header. Without a width no cell is broken.
  package static func lines(of table: Table, width: Int?) -> [String] {
    let texts = ([table.columns] + table.rows.map { $0.map { SafeText.oneLine($0.text) } }).map { $0.map { Run($0) } }
    let widths = widths(of: texts, in: width)
    let rule = widths.map { String(repeating: "-", count: $0) }.joined(separator: gap)
    var lines = texts.flatMap { row($0, widths) }
    let header = row(texts[0], widths).count
    lines.insert(rule, at: header)
    return lines
  }

  /// How many of the lines belong to the header, without the rule below it.
  package static func headerLineCount(of table: Table, width: Int?) -> Int {
    lines(of: Table(name: table.name, columns: table.columns, rows: []), width: width).count - 1
  }

  /// How wide each column is: as wide as its widest cell; where that is too much, the widest are narrowed first.
  private static func widths(of texts: [[Run]], in width: Int?) -> [Int] {
    let count = texts[0].count
    var widths = (0..<count).map { column in max(1, texts.map { $0[column].width }.max() ?? 1) }
    guard let width else { return widths }
    let room = width - gap.count * (count - 1)
    for least in [leastColumn, 1] {
      while widths.reduce(0, +) > room, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }),
        widths[widest] > least
      {
        widths[widest] -= 1
      }
    }
    return widths
  }

  private static func row(_ cells: [Run], _ widths: [Int]) -> [String] {
    let broken = zip(cells, widths).map { cell, width in
      wrap([cell], width: width).map { $0.map(\.text).joined() }
    }
    return (0..<(broken.map(\.count).max() ?? 1)).map { line in
      var text = ""
      for (column, lines) in broken.enumerated() {
        let part = line < lines.count ? lines[line] : ""
        text += column == 0 ? "" : gap
        text += part + String(repeating: " ", count: max(0, widths[column] - DisplayWidth.of(part)))
      }
      return String(text.reversed().drop { $0 == " " }.reversed())
    }
  }
}
