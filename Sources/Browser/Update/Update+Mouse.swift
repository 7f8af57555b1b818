import Evidence
import EvidenceQuery
import Terminal

extension BrowserState {
  /// What a click or the wheel does: what is drawn under the pointer says so.
  mutating func handle(_ mouse: Mouse, _ model: BrowserModel) -> [SideEffect] {
    let canvas = Canvas.drawn(self, model)
    guard let zone = canvas.zone(at: mouse.position) else {
      // A click beside a layer closes it; a prompt stays.
      if mouse.kind == .press, let layer = layers.last {
        if case .prompt = layer { return [] }
        layers.removeLast()
      }
      return []
    }
    switch mouse.kind {
    case .press: return press(zone, model)
    case .wheelUp: wheel(by: -3, zone, model)
    case .wheelDown: wheel(by: 3, zone, model)
    }
    return []
  }

  private mutating func press(_ zone: Zone, _ model: BrowserModel) -> [SideEffect] {
    switch zone {
    case .pane(let pane): focus(on: pane)
    case .row(let list, let position):
      let wasSelected = place.focus == Pane.showing(list) && selectedPosition(in: list) == position
      focus(on: Pane.showing(list))
      select(position: position, in: list)
      if wasSelected { return perform(.open, model) }
    case .column(let list, let column):
      focus(on: Pane.showing(list))
      sort(list, by: column, model)
    case .clause(let position): setFilter(place.filter.removingClause(at: position))
    case .without: setWithout(nil)
    case .item(let kind, let position):
      var state = pageState(kind)
      // A click that brings the focus only selects, in the detail as in a list.
      let wasSelected = state.item == position && (kind != .detail || place.focus == .detail)
      if kind == .detail { place.focus = .detail }
      state.item = position
      setPageState(kind, state)
      if wasSelected, kind != .layer { return perform(.open, model) }
    case .page(let kind): if kind == .detail, !place.detail.steps.isEmpty { focus(on: .detail) }
    case .step(let position):
      focus(on: .detail)
      place.detail.steps = Array(place.detail.steps.prefix(position + 1))
    case .facet(let position):
      guard case .facets(var facets)? = layers.last else { return [] }
      facets.selected = position
      toggle(facets, model)
      facets.refresh(self, model)
      layers[layers.count - 1] = .facets(facets)
    case .review(let row):
      let wasSelected = place.reviewRow == row
      place.reviewRow = row
      if wasSelected { return perform(.open, model) }
    case .matrix: break
    case .cell(let row, let column): if selectCell(row: row, column: column) { return perform(.open, model) }
    case .action(let action): return perform(action, model)
    case .key(let key): return handle(key, model)
    case .menuRow(let position):
      layers.removeLast()
      return perform(MenuLayer.actions[position], model)
    case .candidate(let position): takeCandidate(position, model)
    case .jumpRow(let position):
      if case .jump(let jump)? = layers.last { return take(position, of: jump, model) }
    case .layer: break
    }
    return []
  }

  private mutating func wheel(by lines: Int, _ zone: Zone, _ model: BrowserModel) {
    switch zone {
    case .row(let list, _), .column(let list, _): scrollList(list, by: lines)
    case .pane(let pane):
      if let list = pane.list { scrollList(list, by: lines) } else { scroll(.detail, by: lines, model) }
    case .item(let kind, _), .page(let kind): scroll(kind, by: lines, model)
    case .step: scroll(.detail, by: lines, model)
    case .facet, .layer, .jumpRow, .menuRow, .candidate:
      switch layers.last {
      case .facets(var facets)?:
        facets.selected = clamped(facets.selected, lines, facets.lines.count)
        layers[layers.count - 1] = .facets(facets)
      case .page?: scroll(.layer, by: lines, model)
      case .jump(var jump)?:
        jump.selected = clamped(jump.selected, lines, jump.found.entries.count)
        layers[layers.count - 1] = .jump(jump)
      case .menu(var menu)?:
        menu.selected = clamped(menu.selected, lines.signum(), MenuLayer.actions.count)
        layers[layers.count - 1] = .menu(menu)
      case .prompt(let prompt)?: cycle(prompt, by: lines.signum(), model)
      case nil: break
      }
    case .matrix, .cell: moveInMatrix(by: lines)
    case .review: place.reviewRow = clamped(place.reviewRow, lines.signum(), model.library.reviews.count)
    case .clause, .without, .action, .key: break
    }
  }

  /// Moves the window on a list; the selection goes with its edge, so that it stays on screen.
  private mutating func scrollList(_ list: List, by lines: Int) {
    guard var state = place.lists[list] else { return }
    let rows = rows(of: list)
    let height = Layout(self).listHeight(of: Pane.showing(list))
    state.scroll = max(0, min(state.scroll + lines, rows.count - height))
    let visible = state.scroll..<min(rows.count, state.scroll + max(1, height))
    let position = selectedPosition(in: list)
    if !visible.isEmpty, !visible.contains(position) {
      state.selected = rows[position < visible.lowerBound ? visible.lowerBound : visible.upperBound - 1]
    }
    place.lists[list] = state
    showSelectionInDetail()
  }
}
