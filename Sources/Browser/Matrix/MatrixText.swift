import Terminal

/// A matrix as text that stands in columns: what the screen shows of it, all of it, for a terminal or a report.
public enum MatrixText {
  /// The lines of a matrix for a width: columns that have no room come in a block of their own, below, with the titles of rows again;
  /// why there is none, where there is none. O(rows × columns).
  public static func render(_ matrix: Matrix, width: Int, ascii: Bool = false) -> String {
    let layout = MatrixLayout(matrix, width: width, ellipsis: (ascii ? Glyphs.ascii : .unicode).ellipsis)
    var lines = [matrix.title.map { Run($0.text) }, []]
    if matrix.count == 0, let reason = matrix.emptyReason { lines.append([Run(reason)]) }
    for section in matrix.sections.indices {
      if !matrix.sections[section].heading.isEmpty {
        lines.append(matrix.sections[section].heading.map { Run($0.text) })
      }
      var left = 0
      while left < matrix.sections[section].columns.count {
        let seen = layout.columns(of: section, from: left, pins: false)
        lines += block(layout, section, seen) + [[]]
        left += max(1, seen.count)
      }
      lines += layout.notes(of: section)
    }
    if !matrix.legend.isEmpty { lines += [[]] + matrix.legendLines(width: width) }
    return lines.map { $0.map(\.text).joined().trimmedAtEnd }.joined(separator: "\n") + "\n"
  }

  private static func block(
    _ layout: MatrixLayout, _ section: Int, _ columns: [(column: Int, start: Int, width: Int)]
  ) -> [[Run]] {
    func line(_ title: [Run], _ cell: (Int) -> [Run]) -> [Run] {
      var frame = Frame(size: Size((columns.last.map { $0.start + $0.width } ?? 0), 1))
      frame.put(title, at: Point(0, 0), width: layout.titleWidth)
      for (column, start, width) in columns {
        let runs = cell(column)
        let used = runs.reduce(0) { $0 + $1.width }
        let margin = layout.matrix.sections[section].columns[column].margin(before: used, in: width)
        frame.put(runs, at: Point(start + margin, 0), width: width)
      }
      return [Run(frame.row(0))]
    }
    let heads = (0..<layout.titleHeight(of: section)).map { number in
      line([]) { layout.title(section, $0, line: number) }
    }
    let heights = layout.matrix.sections[section].heights
    let rows = (0..<layout.matrix.sections[section].count).flatMap { position in
      let row = layout.matrix.sections[section].row(position)
      return (0..<(heights.indices.contains(position) ? heights[position] : 1)).map { number in
        line(layout.text(row.title.spans, width: layout.titleWidth, line: number, of: position, in: section)) {
          column in
          guard row.cells.indices.contains(column) else { return [] }
          let width = columns.first { $0.column == column }?.width ?? 0
          return layout.cell(row.cells[column], column, width: width, line: number, of: position, in: section)
        }
      }
    }
    return heads + rows
  }
}
