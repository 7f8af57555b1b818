import Terminal

/// What stands above and below the rows of a matrix, in lines of a width.
extension Matrix {
  /// The lines of the title, which has those above the table: what is beyond is cut.
  func titleLines(width: Int, most: Int) -> [[Run]] {
    let runs = title.map { Run($0.text, $0.role) }
    let lines = wrap(runs, width: width, hangingIndent: 2)
    guard lines.count > most, most > 0 else { return lines }
    let rest = lines[(most - 1)...].map { $0.map(\.text).joined().drop { $0 == " " } }.joined(separator: " ")
    return lines.prefix(most - 1) + [[Run("  " + rest, lines[most - 1].last?.role ?? .heading)]]
  }

  /// The lines of the legend: an entry that has no room on a line begins the next one, and only one that is wider than that is broken.
  func legendLines(width: Int) -> [[Run]] {
    var lines: [[Run]] = []
    var used = 0
    for entry in legend {
      let runs = entry.map { Run($0.text, $0.role) }
      let size = runs.reduce(0) { $0 + $1.width }
      if !lines.isEmpty, used + 2 + size <= width {
        lines[lines.count - 1] += [Run("  ")] + runs
        used += 2 + size
      } else {
        lines += wrap(runs, width: width, hangingIndent: 2)
        used = lines.last?.reduce(0) { $0 + $1.width } ?? 0
      }
    }
    return lines
  }
}
