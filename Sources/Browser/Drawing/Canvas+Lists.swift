import Evidence
import EvidenceQuery
import Terminal

extension Canvas {
  /// A list with its title, the titles of its columns, its rows and where in it one is.
  mutating func drawList(_ pane: Pane, _ marks: LinkedMarks, _ layout: Layout) {
    guard let list = pane.list, let result = state.results.lists[list], let rect = layout.panes[pane] else { return }
    drawBorder(pane, titleRuns(pane, list, result, rect), layout)
    let content = layout.content(of: pane)
    guard content.rows > 0, content.columns > 0 else { return }
    let height = layout.listHeight(of: pane)
    let listState = state.place.lists[list] ?? ListState()
    let rows = result.rows.dropFirst(listState.scroll).prefix(height)
    let columns = ListColumns(
      list, rows: Array(rows), of: result.rows, ofSeveralReviews: severalReviews, sort: listState.sort,
      width: content.columns - Self.marksWidth, rowText)
    var y = content.minRow
    if content.rows > 1 {
      drawColumnTitles(columns, list, at: Point(content.minColumn + Self.marksWidth, y), listState.sort)
      y += 1
    }
    guard !result.rows.isEmpty else { return drawEmpty(list, result, content, y) }
    let note = layout.note(under: pane)
    for (offset, line) in note.enumerated() {
      frame.put(
        line, at: Point(content.minColumn + 1, content.maxRow - note.count + offset), width: content.columns - 2)
    }
    for (offset, row) in rows.enumerated() {
      let position = listState.scroll + offset
      let line = Rect(column: content.minColumn, row: y + offset, columns: content.columns, rows: 1)
      drawRow(row, of: list, in: line, columns, result.selection[row], marks.certainty(of: row, in: list))
      mark(line, as: .row(list, position))
      guard row == listState.selected else { continue }
      if state.place.focus == pane {
        frame.select(line)
        frame.cursor = Point(content.minColumn + Self.marksWidth, line.minRow)
      } else {
        frame.put(Run(glyphs.pointer, .accent), at: line.origin, width: 1)
      }
    }
  }

  /// Where in a list that is longer than its pane one is.
  mutating func drawPosition(ofList pane: Pane, _ layout: Layout) {
    guard let list = pane.list, let rect = layout.panes[pane] else { return }
    let content = layout.content(of: pane)
    let height = layout.listHeight(of: pane)
    drawPosition(
      state.place.lists[list]?.scroll ?? 0, height, state.rows(of: list).count, rect,
      content.minRow + (content.rows > 1 ? 1 : 0))
  }

  /// The marks before a row: selected or linked, then how surely it matches.
  static let marksWidth = 3

  private func titleRuns(_ pane: Pane, _ list: List, _ result: Results.ListResult, _ rect: Rect) -> [Run] {
    let number = Run("\(pane.rawValue) ", .muted)
    let name = Run(words(pane.title), isFocused(pane) ? .accent : .heading)
    // Beside the corners there is a blank on either side of the title, and one after the name.
    let room = rect.columns - 4 - number.width - name.width - 1
    return [number, name, Run(" " + ListTitle(state, model, list, result).text(width: room))]
  }

  private mutating func drawColumnTitles(_ columns: ListColumns, _ list: List, at origin: Point, _ sort: SortOrder) {
    for column in columns.shown {
      let arrow = sort.column == column.column ? (sort.isDescending ? glyphs.down : glyphs.up) : ""
      let run = Run(words(column.column.title) + arrow, .muted)
      let point = Point(origin.column + column.start, origin.row)
      frame.put(run, at: point, width: column.width)
      mark(Rect(column: point.column, row: point.row, columns: column.width, rows: 1), as: .column(list, column.column))
    }
  }

  private mutating func drawRow(
    _ row: Int, of list: List, in line: Rect, _ columns: ListColumns, _ match: Match, _ link: Match
  ) {
    if link == .definite { frame.put(Run(glyphs.bullet, .accent), at: line.origin, width: 1) }
    if link == .possible { frame.put(Run("~", .accent), at: line.origin, width: 1) }
    let sign = match == .possible ? "~" : match == .definite ? " " : "?"
    frame.put(Run(sign, .muted), at: Point(line.minColumn + 1, line.minRow), width: 1)
    let highlighter = Highlighter(state.place.filter.words)
    for column in columns.shown {
      var runs = rowText.cell(column.column, of: list, row: row).flatMap { highlighter.runs($0.text, $0.role) }
      if column.start == 0, state.isMarked(row, in: list) { runs.insert(Run("= ", .accent), at: 0) }
      frame.put(
        runs, at: Point(line.minColumn + Self.marksWidth + column.start, line.minRow), width: column.width)
    }
  }

  /// An empty list says how to get out.
  private mutating func drawEmpty(_ list: List, _ result: Results.ListResult, _ content: Rect, _ y: Int) {
    let advice = EmptyListAdvice(state, model).text(for: list, result)
    let lines = wrap([Run(advice, .muted)], width: content.columns - 2)
    for (offset, line) in lines.prefix(max(0, content.maxRow - y)).enumerated() {
      frame.put(line, at: Point(content.minColumn + 1, y + offset), width: content.columns - 2)
    }
    if state.place.focus.list == list { frame.cursor = Point(content.minColumn + 1, y) }
  }

  /// A mark on the right border says where in a longer list one is.
  mutating func drawPosition(_ scroll: Int, _ height: Int, _ count: Int, _ rect: Rect?, _ firstRow: Int) {
    guard let rect, count > height, height > 0 else { return }
    let size = max(1, height * height / count)
    let start = (height - size) * scroll / max(1, count - height)
    for offset in 0..<size {
      frame.put(
        Run(glyphs.thumb, .muted), at: Point(rect.maxColumn - 1, firstRow + start + offset), width: 1)
    }
  }
}
