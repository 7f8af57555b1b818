import Terminal

/// Where the parts of a matrix are, for a width: which lines its sections take, and which columns are seen.
struct MatrixLayout {
  /// What stands on a line.
  enum Line {
    case heading(section: Int)
    /// A line of the titles of columns.
    case titles(section: Int, line: Int)
    case row(section: Int, row: Int, line: Int, whole: Int)
    case note(section: Int, line: Int)
    case blank
  }

  private struct Extent {
    let start: Int
    let head: Int
    let rows: Int
    let firstRow: Int
    /// The line on which each row ends, counted from the first row; empty where each is a line.
    let ends: [Int]
    let notes: Int
    /// The lines of the rows.
    var lines: Int { ends.last ?? rows }
    var end: Int { start + head + lines + notes }

    /// The lines of a row, counted from the first row.
    func lines(of row: Int) -> Range<Int> {
      ends.indices.contains(row) ? (row == 0 ? 0 : ends[row - 1])..<ends[row] : row..<(row + 1)
    }

    /// The row that has a line, and which of its lines it is. O(log rows).
    func row(atLine line: Int) -> (row: Int, line: Int) {
      guard !ends.isEmpty else { return (line, 0) }
      var (low, high) = (0, ends.count - 1)
      while low < high {
        let middle = (low + high) / 2
        if ends[middle] > line { high = middle } else { low = middle + 1 }
      }
      return (low, line - lines(of: low).lowerBound)
    }
  }

  /// The most lines that the title of a column takes.
  private static let mostTitleLines = 3

  let matrix: Matrix
  /// The columns of the screen that the titles of rows take.
  let titleWidth: Int
  /// The lines of the titles of each column, by section and column; the last line stands directly above the cells.
  private let titles: [[[[Run]]]]
  private let notes: [[[Run]]]
  private let extents: [Extent]
  private let width: Int
  private let ellipsis: String

  /// A layout for a width; `ellipsis` stands where a title is cut. O(columns + notes).
  init(_ matrix: Matrix, width: Int, ellipsis: String) {
    self.matrix = matrix
    self.width = width
    self.ellipsis = ellipsis
    titleWidth = Self.titleWidth(of: matrix, width: width)
    titles = matrix.sections.map { section in
      section.columns.map { column in
        Self.titleLines(column.title, width: column.width, ellipsis).map { [Run($0, .muted)] }
      }
    }
    notes = matrix.sections.map { section in
      section.notes.flatMap { note in wrap(note.map { Run($0.text, $0.role) }, width: width, hangingIndent: 2) }
    }
    var extents: [Extent] = []
    var (start, firstRow) = (0, 0)
    for (number, section) in matrix.sections.enumerated() {
      let head = (section.heading.isEmpty ? 0 : 1) + (titles[number].map(\.count).max() ?? 0)
      let extent = Extent(
        start: start, head: head, rows: section.count, firstRow: firstRow,
        ends: section.heights.reduce(into: []) { $0.append(($0.last ?? 0) + $1) }, notes: notes[number].count)
      extents.append(extent)
      start = extent.end + 1
      firstRow += section.count
    }
    self.extents = extents
  }

  /// The columns that the titles of rows take: what cells leave, and two fifths of the width where they leave less.
  static func titleWidth(of matrix: Matrix, width: Int) -> Int {
    let cells = matrix.sections.map { section in section.columns.reduce(0) { $0 + $1.leastWidth + 1 } }.max() ?? 0
    return max(
      8, min(matrix.titleWidth, max(width * 2 / 5, width - cells)), min(matrix.roomyTitleWidth, width - cells))
  }

  /// The lines of a title or of words, which stand a little to the right after the first.
  static func lines(of spans: [Span], width: Int) -> [[Run]] {
    wrap(spans.map { Run($0.text, $0.role) }, width: width, hangingIndent: min(1, width - 1))
  }

  /// What stands on a line of a title or a cell of words; the last line of a row has the sign of what is cut.
  func text(_ spans: [Span], width: Int, line: Int, of row: Int, in section: Int) -> [Run] {
    let heights = matrix.sections[section].heights
    guard heights.indices.contains(row) else { return spans.map { Run($0.text, $0.role) } }
    let lines = Self.lines(of: spans, width: width)
    guard lines.indices.contains(line) else { return [] }
    guard line == heights[row] - 1, lines.count > line + 1 else { return lines[line] }
    let rest = lines[(line + 1)...].map { $0.map(\.text).joined().drop { $0 == " " } }.joined(separator: " ")
    return lines[line] + [Run(" " + rest, lines[line].last?.role ?? .text)]
  }

  /// What stands on a line of a cell: numbers and signs on the first one.
  func cell(_ cell: Matrix.Cell, _ column: Int, width: Int, line: Int, of row: Int, in section: Int) -> [Run] {
    if matrix.sections[section].columns[column].isText {
      return text(cell.spans, width: width, line: line, of: row, in: section)
    }
    return line == 0 ? cell.spans.map { Run($0.text, $0.role) } : []
  }

  /// The narrowest width among some with which the title of a column breaks within no word and is not cut; the widest where none is.
  static func width(for title: String, among widths: ClosedRange<Int>) -> Int {
    let words = title.split { $0 == " " || $0 == "-" }.map { DisplayWidth.of(String($0)) }
    let least = max(widths.lowerBound, min(words.max() ?? 0, widths.upperBound))
    return (least...widths.upperBound).first { titleLines(title, width: $0).count <= mostTitleLines }
      ?? widths.upperBound
  }

  /// The title of a column in as many lines as it may take.
  private static func titleLines(_ title: String, width: Int, _ ellipsis: String) -> [String] {
    let lines = titleLines(title, width: width)
    guard lines.count > mostTitleLines else { return lines }
    let rest = lines[(mostTitleLines - 1)...].joined(separator: " ")
    return lines.prefix(mostTitleLines - 1) + [rest.shortened(to: width, ellipsis)]
  }

  /// The title of a column in lines of a width: they break at spaces and after hyphens, and within a word only where it must be.
  private static func titleLines(_ title: String, width: Int) -> [String] {
    var lines: [String] = []
    for word in title.split(separator: " ") {
      var pieces: [String] = []
      for part in word.split(separator: "-", omittingEmptySubsequences: false) { pieces.append(String(part) + "-") }
      pieces[pieces.count - 1].removeLast()
      for (number, piece) in pieces.enumerated() where !piece.isEmpty {
        let joined = (lines.last ?? "") + (number == 0 && !lines.isEmpty ? " " : "") + piece
        if !lines.isEmpty, DisplayWidth.of(joined) <= width {
          lines[lines.count - 1] = joined
        } else {
          lines += wrap([Run(piece)], width: width).map { $0.map(\.text).joined() }
        }
      }
    }
    return lines
  }

  /// How many lines there are.
  var count: Int { extents.last?.end ?? 0 }

  /// The lines of a row, and how many lines above it stay where they are when it is the first.
  func lines(ofRow row: Int) -> (lines: Range<Int>, head: Int) {
    for extent in extents where row < extent.firstRow + extent.rows {
      let (start, lines) = (extent.start + extent.head, extent.lines(of: row - extent.firstRow))
      return (start + lines.lowerBound..<start + lines.upperBound, extent.head)
    }
    let last = max(0, count - 1)
    return (last..<last + 1, 0)
  }

  /// What is seen on a line of the screen when the window begins at a line: the titles of a section stay above its rows.
  func line(at offset: Int, top: Int) -> Line {
    if let extent = extents.first(where: { top >= $0.start && top < $0.end }), offset < extent.head,
      top + offset < extent.end
    {
      return line(extent.start + offset)
    }
    return line(top + offset)
  }

  private func line(_ number: Int) -> Line {
    guard let section = extents.firstIndex(where: { number < $0.end }), number >= extents[section].start else {
      return .blank
    }
    let extent = extents[section]
    let offset = number - extent.start
    let headings = matrix.sections[section].heading.isEmpty ? 0 : 1
    if offset < headings { return .heading(section: section) }
    if offset < extent.head { return .titles(section: section, line: offset - headings) }
    let line = offset - extent.head
    guard line < extent.lines else { return .note(section: section, line: line - extent.lines) }
    let (row, lineOfRow) = extent.row(atLine: line)
    return .row(section: section, row: row, line: lineOfRow, whole: extent.firstRow + row)
  }

  /// The lines of the notes of a section.
  func notes(of section: Int) -> [[Run]] { notes[section] }

  /// How many lines the titles of a section's columns take.
  func titleHeight(of section: Int) -> Int { titles[section].map(\.count).max() ?? 0 }

  /// A line of the notes of a section.
  func note(_ section: Int, _ line: Int) -> [Run] { notes[section][line] }

  /// A line of the titles of a column: short titles stand directly above their cells.
  func title(_ section: Int, _ column: Int, line: Int) -> [Run] {
    let lines = titles[section][column]
    let position = line - (titleHeight(of: section) - lines.count)
    return lines.indices.contains(position) ? lines[position] : []
  }

  /// The columns of a section that are seen from one on, with where they begin; last those that stay. O(columns).
  func columns(of section: Int, from left: Int, pins: Bool = true) -> [(column: Int, start: Int, width: Int)] {
    let columns = matrix.sections[section].columns
    let pinned = columns.suffix(pins ? matrix.sections[section].pinnedColumns : 0)
    let reserved = pinned.reduce(0) { $0 + $1.width + 1 }
    let others = columns.dropLast(pinned.count)
    // Where the last ones take most of the room, the others could not be gone through beside them.
    let leavesRoom = !others.isEmpty && reserved * 3 <= (width - titleWidth) * 2
    guard !pinned.isEmpty, leavesRoom else { return row(of: columns[...], from: left, in: width) }
    let seen = row(of: others, from: min(left, others.count - 1), in: width - reserved)
    var start = seen.last.map { $0.start + $0.width + 1 } ?? titleWidth + 1
    return seen
      + pinned.indices.map { number in
        defer { start += columns[number].width + 1 }
        return (number, start, columns[number].width)
      }
  }

  /// The columns that have room from one on, one at the least.
  private func row(
    of columns: ArraySlice<Matrix.Column>, from left: Int, in width: Int
  ) -> [(column: Int, start: Int, width: Int)] {
    var result: [(Int, Int, Int)] = []
    var start = titleWidth + 1
    for number in columns.indices.dropFirst(left) {
      guard start + columns[number].width <= width || result.isEmpty else { break }
      result.append((number, start, min(columns[number].width, width - start)))
      start += columns[number].width + 1
    }
    return result
  }

  /// The first column to be seen, so that a column of a section is. O(columns²), of which few are on a screen.
  func left(_ left: Int, showing column: Int?, of section: Int) -> Int {
    guard let column else { return 0 }
    var left = min(left, column)
    while left < column, !columns(of: section, from: left).contains(where: { $0.column == column }) { left += 1 }
    return left
  }
}
