import Terminal

/// Where the parts of a matrix are, for a width: which lines its sections take, and which columns are seen.
struct MatrixLayout {
  /// What stands on a line.
  enum Line {
    case heading(section: Int)
    /// A line of the titles of columns.
    case titles(section: Int, line: Int)
    case row(section: Int, row: Int, whole: Int)
    case note(section: Int, line: Int)
    case blank
  }

  private struct Extent {
    let start: Int
    let head: Int
    let rows: Int
    let firstRow: Int
    let notes: Int
    var end: Int { start + head + rows + notes }
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

  /// A layout for a width; `ellipsis` stands where a title is cut. O(columns + notes).
  init(_ matrix: Matrix, width: Int, ellipsis: String) {
    self.matrix = matrix
    self.width = width
    // The titles of rows take what cells leave, and two fifths where they leave less.
    let cells = matrix.sections.map { section in section.columns.reduce(0) { $0 + $1.leastWidth + 1 } }.max() ?? 0
    titleWidth = max(
      8, min(matrix.titleWidth, max(width * 2 / 5, width - cells)), min(matrix.roomyTitleWidth, width - cells))
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
        start: start, head: head, rows: section.count, firstRow: firstRow, notes: notes[number].count)
      extents.append(extent)
      start = extent.end + 1
      firstRow += section.count
    }
    self.extents = extents
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

  /// The line of a row, and how many lines above it stay where they are when it is the first.
  func line(ofRow row: Int) -> (line: Int, head: Int) {
    for extent in extents where row < extent.firstRow + extent.rows {
      return (extent.start + extent.head + row - extent.firstRow, extent.head)
    }
    return (max(0, count - 1), 0)
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
    let row = offset - extent.head
    if row < extent.rows { return .row(section: section, row: row, whole: extent.firstRow + row) }
    return .note(section: section, line: row - extent.rows)
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

  /// The columns of a section that are seen from one on, with where they begin. O(columns).
  func columns(of section: Int, from left: Int) -> [(column: Int, start: Int, width: Int)] {
    var result: [(Int, Int, Int)] = []
    var start = titleWidth + 1
    for (number, column) in matrix.sections[section].columns.enumerated().dropFirst(left) {
      guard start + column.width <= width || result.isEmpty else { break }
      result.append((number, start, min(column.width, width - start)))
      start += column.width + 1
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
