import EvidenceQuery
import Terminal

extension Canvas {
  /// A matrix: what it shows, the part of it that is on screen, and what the selected cell says.
  mutating func drawMatrix(in rect: Rect) {
    guard let matrix = state.results.matrix?.matrix, rect.rows > 3 else { return }
    let place = state.matrixState
    // A title that is longer than a line takes the one that is left free below it.
    for (number, line) in matrix.titleLines(width: rect.columns, most: 2).enumerated() {
      frame.put(line, at: Point(rect.minColumn, rect.minRow + number), width: rect.columns)
    }
    let area = state.matrixRect
    mark(rect, as: .matrix)
    let layout = MatrixLayout(matrix, width: area.columns, ellipsis: glyphs.ellipsis)
    guard matrix.count > 0 else {
      let why: Phrase = state.place.filter == .all ? .listIsEmpty : .emptyMatrix
      frame.put(Run(matrix.emptyReason ?? words(why), .muted), at: area.origin, width: area.columns)
      return
    }
    for offset in 0..<area.rows {
      let origin = Point(area.minColumn, area.minRow + offset)
      switch layout.line(at: offset, top: place.top) {
      case .blank: break
      case .heading(let section):
        frame.put(
          matrix.sections[section].heading.map { Run($0.text, $0.role) }, at: origin, width: area.columns)
      case .titles(let section, let line): drawTitles(layout, section, line, at: origin, place)
      case .row(let section, let row, let line, let whole):
        drawRow(layout, section, row, line, whole, at: origin, place)
      case .note(let section, let line): frame.put(layout.note(section, line), at: origin, width: area.columns)
      }
    }
    drawPosition(
      place.top, area.rows, layout.count,
      Rect(column: area.minColumn, row: area.minRow, columns: area.columns + 1, rows: area.rows), area.minRow)
    drawFacts(matrix, place, in: rect)
  }

  private mutating func drawTitles(
    _ layout: MatrixLayout, _ section: Int, _ line: Int, at origin: Point, _ place: MatrixState
  ) {
    let seen = layout.columns(of: section, from: place.left)
    for (column, start, width) in seen {
      let runs = layout.title(section, column, line: line)
      // Numbers are right-aligned, and so is what stands above them.
      let margin = layout.matrix.sections[section].columns[column].margin(
        before: runs.reduce(0) { $0 + $1.width }, in: width)
      frame.put(runs, at: Point(origin.column + start + margin, origin.row), width: width)
    }
    guard line == layout.titleHeight(of: section) - 1 else { return }
    let before = seen.first?.column ?? 0
    let hidden = layout.matrix.sections[section].columns.count - before - seen.count
    var sign = before > 0 ? "\(glyphs.left) \(before)" : ""
    if hidden > 0 { sign += (sign.isEmpty ? "" : "  ") + "\(hidden) \(glyphs.right)" }
    frame.put(Run(sign, .muted), at: origin, width: layout.titleWidth)
  }

  private mutating func drawRow(
    _ layout: MatrixLayout, _ section: Int, _ position: Int, _ line: Int, _ whole: Int, at origin: Point,
    _ place: MatrixState
  ) {
    let row = layout.matrix.sections[section].row(position)
    let isSelected = whole == place.row && state.layers.isEmpty
    let title = Rect(column: origin.column, row: origin.row, columns: layout.titleWidth, rows: 1)
    let text = layout.text(row.title.spans, width: layout.titleWidth, line: line, of: position, in: section)
    frame.put(text, at: origin, width: layout.titleWidth)
    mark(title, as: .cell(row: whole, column: nil))
    if isSelected, place.column == nil { select(title, isFirst: line == 0) }
    for (column, start, width) in layout.columns(of: section, from: place.left) where row.cells.indices.contains(column)
    {
      let runs = layout.cell(row.cells[column], column, width: width, line: line, of: position, in: section)
      let used = runs.reduce(0) { $0 + $1.width }
      let cell = Rect(column: origin.column + start, row: origin.row, columns: width, rows: 1)
      let margin = layout.matrix.sections[section].columns[column].margin(before: used, in: width)
      frame.put(runs, at: Point(cell.minColumn + margin, cell.minRow), width: width)
      mark(cell, as: .cell(row: whole, column: column))
      if isSelected, place.column == column { select(cell, isFirst: line == 0) }
    }
  }

  /// Shows a line of what is selected; the cursor is on its first.
  private mutating func select(_ rect: Rect, isFirst: Bool) {
    frame.select(rect)
    if isFirst || frame.cursor == nil { frame.cursor = rect.origin }
  }

  /// What the selected cell says, and where there is room, what the signs mean.
  private mutating func drawFacts(_ matrix: Matrix, _ place: MatrixState, in rect: Rect) {
    var lines: [[Run]] = []
    if let (section, row) = matrix.place(ofRow: place.row) {
      for fact in matrix.sections[section].facts(row, place.column) {
        lines += wrap(fact.map { Run($0.text, $0.role) }, width: rect.columns, hangingIndent: 2)
      }
    }
    let height = state.matrixFactsHeight
    let legend = matrix.legendLines(width: rect.columns)
    if lines.count + legend.count <= height {
      lines += Array(repeating: [], count: height - legend.count - lines.count) + legend
    }
    frame.horizontalRule(row: rect.maxRow - height - 1, from: 0, to: frame.size.columns, role: .muted)
    for (offset, line) in lines.prefix(height).enumerated() {
      frame.put(line, at: Point(rect.minColumn, rect.maxRow - height + offset), width: rect.columns)
    }
    guard lines.count > height, height > 0 else { return }
    // More follows than there is room for.
    let used = lines[height - 1].reduce(0) { $0 + $1.width }
    let column = min(used, rect.columns - DisplayWidth.of(" " + glyphs.ellipsis))
    frame.put(
      Run(" " + glyphs.ellipsis, .muted), at: Point(rect.minColumn + column, rect.maxRow - 1),
      width: rect.columns - column)
  }
}

extension Phrase {
  static let nothingMatches = Phrase("Nothing matches the filter.")
  static let emptyMatrix = Phrase("Nothing matches the filter: u undoes its last change, x clears it.")
}
