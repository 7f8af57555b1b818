import Evidence
import EvidenceQuery

extension BrowserState {
  /// The lists that the screen shows.
  static let lists: [List] = [.studies, .findings, .assessments]

  /// Makes the results anew where what they depend on has changed; keeps selections by row, else the nearest one.
  mutating func refresh(_ model: BrowserModel) {
    refreshLists(model)
    keepViewPage(model)
    keepDetailPage(model)
    keepMatrix(model)
    keepJump(model)
  }

  private mutating func refreshLists(_ model: BrowserModel) {
    let sorts = place.lists.mapValues(\.sort)
    let key = Results.Key(
      scope: place.scope, filter: place.filter, without: place.without, certainty: place.certainty, sorts: sorts,
      reviews: model.library.reviews.count)
    guard key != results.key else {
      // A place that was gone back to brings its own selections along.
      for list in Self.lists where !isSelectionShown(in: list) { keepSelection(in: list, before: rows(of: list)) }
      showSelectionInDetail()
      // Heights depend on the focus too: a window is never left past the end of its list.
      for list in Self.lists { scrollToSelection(in: list) }
      return
    }
    results.orders.prepare(for: model)
    let before = results.lists.mapValues(\.rows)
    if results.whatIf?.filter != place.without || key.reviews != results.key?.reviews {
      results.whatIf = place.without.map(model.engine.without)
    }
    let selections = model.engine.select(place.filter, in: Self.lists, of: place.scope)
    for list in Self.lists {
      guard let selection = selections[list] else { continue }
      let shown = selection.rows(atLeast: place.certainty)
      let rows = results.orders.sorted(
        shown, of: list, by: place.lists[list]?.sort ?? SortOrder(), under: place.filter, results.whatIf, model)
      results.lists[list] = Results.ListResult(
        selection: selection, rows: rows, total: place.scope.rows(of: list.table, in: model.library).count,
        note: note(on: list, shown, model),
        counts: ListCounts(model, place, of: list, selection))
    }
    // How high a list is depends on how long the others are: only now can it be scrolled.
    for list in Self.lists { keepSelection(in: list, before: before[list] ?? []) }
    results.key = key
    for position in layers.indices { layers[position].refresh(state: self, model) }
    showSelectionInDetail()
  }

  private func note(on list: List, _ rows: RowSet, _ model: BrowserModel) -> String? {
    let note = ListNote(model, place.filter)
    guard list == .findings, let whatIf = results.whatIf else { return note.text(for: list, rows: rows) }
    return note.text(of: whatIf, rows: rows)
  }

  /// Whether the selected row of a list is one of its rows; an empty list has none.
  private func isSelectionShown(in list: List) -> Bool {
    guard let selected = place.lists[list]?.selected else { return rows(of: list).isEmpty }
    return results.position(of: selected, in: list) != nil
  }

  /// The selected row stays, or the nearest row that stood after it, or before it.
  private mutating func keepSelection(in list: List, before: [Int]) {
    var state = place.lists[list] ?? ListState()
    let result = results.lists[list]
    let rows = result?.rows ?? []
    func isShown(_ row: Int) -> Bool { result?.position(of: row) != nil }
    if state.selected == nil, let wanted = state.wanted, isShown(wanted) { state.selected = wanted }
    if let selected = state.selected, !isShown(selected) {
      if rows.isEmpty { state.wanted = selected }
      state.selected = rows.isEmpty ? nil : result?.nearest(to: selected, in: before)
    }
    state.selected = state.selected ?? rows.first
    if state.selected != nil { state.wanted = nil }
    place.lists[list] = state
    scrollToSelection(in: list)
  }

  /// The detail shows the selected row of the list that was focused last, unless one has gone further into it.
  mutating func showSelectionInDetail() {
    let root = place.list.list.flatMap { list in place.lists[list]?.selected.map { list.reference(to: $0) } }
    guard let root else {
      place.detail = DetailState()
      if place.focus == .detail { place.focus = place.list }
      return
    }
    if place.detail.steps.first?.reference != root {
      place.detail = DetailState(steps: [DetailState.Step(reference: root)])
    }
  }

  /// Keeps the selected row of a list on screen, a little away from its edges.
  mutating func scrollToSelection(in list: List) {
    guard var state = place.lists[list] else { return }
    let height = Layout(self).listHeight(of: Pane.showing(list))
    let position = state.selected.flatMap { results.position(of: $0, in: list) } ?? 0
    state.scroll = Scroll.offset(
      state.scroll, showing: position...position, height: height, of: results.lists[list]?.rows.count ?? 0)
    place.lists[list] = state
  }
}

extension List {
  /// The record of a row.
  func reference(to row: Int) -> Reference {
    switch self {
    case .studies: .study(StudyRow(row))
    case .findings: .finding(FindingRow(row))
    case .assessments: .assessment(AssessmentRow(row))
    case .publications: .publication(PublicationRow(row))
    }
  }
}

/// Where a window on something longer begins.
enum Scroll {
  /// The nearest offset to `offset` at which some lines are inside a window, and the window is not past the end.
  static func offset(_ offset: Int, showing lines: ClosedRange<Int>, height: Int, of count: Int) -> Int {
    guard height > 0 else { return 0 }
    var offset = offset
    if lines.upperBound >= offset + height { offset = lines.upperBound - height + 1 }
    if lines.lowerBound < offset { offset = lines.lowerBound }
    return max(0, min(offset, count - height))
  }
}
