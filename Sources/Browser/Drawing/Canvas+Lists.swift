import Evidence
import EvidenceQuery
import Terminal

extension Canvas {
  /// A list with its title, the titles of its columns, its rows and where in it one is.
  mutating func drawList(_ pane: Pane, _ layout: Layout) {
    guard let list = pane.list, let result = state.results.lists[list], let rect = layout.panes[pane] else { return }
    drawBorder(pane, titleRuns(pane, list, result, rect), layout)
    let content = layout.content(of: pane)
    guard content.rows > 0, content.columns > 0 else { return }
    let height = layout.listHeight(of: pane)
    let listState = state.place.lists[list] ?? ListState()
    let rows = result.rows.dropFirst(listState.scroll).prefix(height)
    let columns = ListColumns(list, rows: Array(rows), of: result.rows, width: content.columns - Self.marksWidth, model)
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
    let marks = LinkedMarks(state, model)
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
      let runs = model.rows.cell(column.column, of: list, row: row).flatMap { highlighter.runs($0.text, $0.role) }
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

/// The columns of a list for a width: those that fit, the first taking what is left.
struct ListColumns {
  struct Shown {
    let column: ListColumn
    let start: Int
    let width: Int
  }

  private(set) var shown: [Shown] = []

  /// From how many rows it is judged which columns have anything to say.
  private static let sampled = 200
  /// The least that the first column is given before others are left out.
  private static let leastFirst = 20
  /// The least that the others are narrowed to.
  private static let leastOther = 10
  /// The least of those of which a part says nothing.
  private static let least: [ListColumn: Int] = [.rating: 15, .certainty: 13, .support: 12]
  private static let widest: [ListColumn: Int] = [
    .country: 16, .design: 18, .year: 4, .rating: 24, .direction: 9, .certainty: 13, .support: 12, .tool: 16,
  ]

  init(_ list: List, rows: [Int], of all: [Int], width: Int, _ model: BrowserModel) {
    let columns = model.rows.columns(of: list, rows: all.prefix(Self.sampled))
    guard let first = columns.first else { return }
    var widths: [(column: ListColumn, width: Int)] = columns.dropFirst().map { column in
      let needed = rows.map { row in
        model.rows.cell(column, of: list, row: row).reduce(0) { $0 + DisplayWidth.of($1.text) }
      }
      let title = DisplayWidth.of(model.words(column.title))
      return (column, min(Self.widest[column] ?? 16, max(title, needed.max() ?? 0)))
    }
    func total() -> Int { widths.reduce(0) { $0 + $1.width + 1 } }
    let leastFirst = max(Self.leastFirst, width * 3 / 8)
    // The year goes before a word is cut. Then what is too wide is narrowed, a rating last, because a part of its word says nothing;
    // then the tool goes, and what stands furthest right.
    if width - total() < leastFirst { widths.removeAll { $0.column == .year } }
    for column in [[ListColumn.country, .design, .tool, .direction, .certainty, .support], [.rating]] {
      while width - total() < leastFirst,
        let widest = widths.indices.filter({ column.contains(widths[$0].column) })
          .max(by: { widths[$0].width < widths[$1].width }),
        widths[widest].width > (Self.least[widths[widest].column] ?? Self.leastOther)
      {
        widths[widest].width -= 1
      }
    }
    while !widths.isEmpty, width - total() < Self.leastFirst {
      widths.remove(at: widths.firstIndex { $0.column == .tool } ?? widths.count - 1)
    }
    let firstWidth = max(0, width - total())
    shown = [Shown(column: first, start: 0, width: firstWidth)]
    var start = firstWidth + 1
    for (column, width) in widths {
      shown.append(Shown(column: column, start: start, width: width))
      start += width + 1
    }
  }
}

/// What is linked to the selected row, to be marked in the other lists.
struct LinkedMarks {
  private var definite: [List: Set<Int>] = [:]
  private var possible: [List: Set<Int>] = [:]

  init(_ state: BrowserState, _ model: BrowserModel) {
    let library = model.library
    switch state.place.detail.steps.first?.reference {
    case .study(let study): mark(study: study, library, withStudy: false)
    case .assessment(let assessment): mark(study: library.study(of: assessment), library, withStudy: true)
    case .finding(let finding):
      for link in library.evidence(of: finding) {
        let study = library.study(of: link)
        definite[.studies, default: []].insert(study.index)
        definite[.assessments, default: []].formUnion(library.assessments(of: study).map(\.index))
      }
      guard library[finding].basis == .wholeReview else { return }
      for study in library.body(of: library.review(ofRow: finding.index, in: .findings)) {
        possible[.studies, default: []].insert(study.index)
        possible[.assessments, default: []].formUnion(library.assessments(of: study).map(\.index))
      }
    case .review, .publication, .publications, .evidence, .item, nil: break
    }
  }

  private mutating func mark(study: StudyRow, _ library: Library, withStudy: Bool) {
    if withStudy {
      definite[.studies] = [study.index]
    } else {
      definite[.assessments] = Set(library.assessments(of: study).map(\.index))
    }
    definite[.findings] = Set(library.evidence(of: study).map { library.finding(of: $0).index })
    if library[study].role == .included {
      let review = library.review(ofRow: study.index, in: .studies)
      possible[.findings] = Set(library.wholeReviewFindings(of: review).map(\.index))
    }
  }

  /// How surely a row is linked to the selected one.
  func certainty(of row: Int, in list: List) -> Match {
    if definite[list]?.contains(row) == true { return .definite }
    return possible[list]?.contains(row) == true ? .possible : .no
  }
}

/// What an empty list says: why, and how to get out.
struct EmptyListAdvice {
  private let state: BrowserState
  private let model: BrowserModel

  init(_ state: BrowserState, _ model: BrowserModel) {
    self.state = state
    self.model = model
  }

  /// Which clause to take away, or that there is nothing in the review.
  func text(for list: List, _ result: Results.ListResult) -> String {
    let words = model.words
    guard result.total > 0 else { return words(.listIsEmpty) }
    guard state.place.filter != .all else { return words(.noneAtThisCertainty) }
    var parts = ["\(words(.noneMatch)): \(state.undo.isEmpty ? "" : "u \(words(.hintUndo)), ")x \(words(.hintClear))"]
    let tally = result.selection.tally
    if result.rows.isEmpty, tally.possible + tally.unknown > 0 {
      parts.append("C \(words(.showsOthers)) (\(tally.possible)~, \(tally.unknown) \(words(.unknownCount)))")
    }
    let clauses = state.place.filter.clauses
    if clauses.count > 1 {
      for (position, clause) in clauses.enumerated() {
        let without = model.engine.select(
          state.place.filter.removingClause(at: position), in: list, of: state.place.scope)
        let count = without.rows(atLeast: state.place.certainty).count
        if count > 0 { parts.append("\(words(.without)) \(clause.description): \(count)") }
      }
    }
    return parts.joined(separator: "; ")
  }
}

extension Phrase {
  static let unknownCount = Phrase("unknown")
  static let listIsEmpty = Phrase("The record has none.")
  static let noneAtThisCertainty = Phrase("None at this certainty: C shows others.")
  static let noneMatch = Phrase("0 match")
  static let showsOthers = Phrase("shows others")
  static let without = Phrase("without")
}
