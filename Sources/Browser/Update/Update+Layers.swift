import Evidence
import EvidenceQuery
import Terminal

extension BrowserState {
  mutating func handle(_ key: Key, in prompt: PromptLayer, _ model: BrowserModel) -> [SideEffect] {
    switch prompt.kind {
    case .search(let before, _): handle(key, inSearch: prompt, before: before, model)
    case .command: handle(key, inCommandLine: prompt, model)
    case .without: handleWithout(key, in: prompt, model)
    case .export: handleExport(key, in: prompt, model)
    case .replace(let request): handleReplace(key, request, model.words)
    }
  }

  private mutating func handle(
    _ key: Key, inSearch prompt: PromptLayer, before: Place, _ model: BrowserModel
  ) -> [SideEffect] {
    switch key {
    case .enter: keep(prompt, before: before)
    case .escape: cancel(searchFrom: before)
    case .tab, .backTab: return complete(prompt, by: key == .tab ? 1 : -1, model)
    default:
      var prompt = prompt
      if prompt.line.handle(key) { edit(prompt, model) }
    }
    return []
  }

  mutating func handle(_ key: Key, in facets: FacetLayer, _ model: BrowserModel) -> [SideEffect] {
    var facets = facets
    let count = facets.lines.count
    let page = max(1, Layout(self).overlayForFacets.rows - 3)
    switch key {
    case .escape:
      if facets.letters.isEmpty {
        layers.removeLast()
        return []
      }
      facets.letters = ""
    case .enter:
      layers.removeLast()
      if let line = facets.lines.indices.contains(facets.selected) ? facets.lines[facets.selected] : nil {
        focus(on: Pane.showing(model.engine.list(of: line.field)))
      }
      return []
    case .space: toggle(facets, model)
    case .up: facets.selected = clamped(facets.selected, -1, count)
    case .down: facets.selected = clamped(facets.selected, 1, count)
    case .pageUp: facets.selected = clamped(facets.selected, -page, count)
    case .pageDown: facets.selected = clamped(facets.selected, page, count)
    case .home: facets.selected = 0
    case .end: facets.selected = max(0, count - 1)
    case .backspace: if !facets.letters.isEmpty { facets.letters.removeLast() }
    case .control("u"): facets.letters = ""
    case .control("r"): redoFilter(model)
    case .character(let letter): facets.letters.append(letter)
    default:
      show(model.words(.nothingInLayer))
      return []
    }
    facets.selected = min(facets.selected, max(0, facets.lines.count - 1))
    // Another filter is counted when the lists have been made anew.
    layers[layers.count - 1] = .facets(facets)
    return []
  }

  /// Chooses the selected value of a facet, or no longer.
  mutating func toggle(_ facets: FacetLayer, _ model: BrowserModel) {
    guard facets.lines.indices.contains(facets.selected) else { return }
    let line = facets.lines[facets.selected]
    setFilter(model.engine.toggling(line.entry.value, of: line.field, in: place.filter))
  }

  mutating func handle(_ key: Key, in page: PageLayer, _ model: BrowserModel) -> [SideEffect] {
    var page = page
    let height = max(1, pageRect(.layer).rows - 1)
    let isHelp = page.kind == .help
    switch key {
    case .escape:
      if page.letters.isEmpty {
        layers.removeLast()
        return []
      }
      page.letters = ""
    case .up: scroll(.layer, by: -1, model)
    case .down: scroll(.layer, by: 1, model)
    case .pageUp, .control("b"): scroll(.layer, by: -height, model)
    case .pageDown, .control("f"): scroll(.layer, by: height, model)
    case .control("d"): scroll(.layer, by: height / 2, model)
    case .control("u"): scroll(.layer, by: -(height / 2), model)
    case .home: scroll(.layer, by: -1_000_000, model)
    case .end: scroll(.layer, by: 1_000_000, model)
    case .backspace where isHelp && !page.letters.isEmpty: page.letters.removeLast()
    case .character("?") where isHelp && page.letters.isEmpty:
      layers.removeLast()
      return []
    case .character(let letter) where isHelp: page.letters.append(letter)
    case .character("j"): scroll(.layer, by: 1, model)
    case .character("k"): scroll(.layer, by: -1, model)
    case .space: scroll(.layer, by: height, model)
    case .character("i"), .character("q"), .character("h"), .left, .backspace, .enter:
      layers.removeLast()
      return []
    default: show(model.words(.nothingInLayer))
    }
    guard case .page(var current)? = layers.last else { return [] }
    if current.letters != page.letters {
      current.letters = page.letters
      current.state = PageState()
    }
    layers[layers.count - 1] = .page(current)
    return []
  }

  mutating func handle(_ key: Key, in menu: MenuLayer, _ model: BrowserModel) -> [SideEffect] {
    var menu = menu
    switch key {
    case .up, .character("k"): menu.selected = clamped(menu.selected, -1, MenuLayer.actions.count)
    case .down, .character("j"): menu.selected = clamped(menu.selected, 1, MenuLayer.actions.count)
    case .enter, .right, .character("l"), .space:
      layers.removeLast()
      return perform(MenuLayer.actions[menu.selected], model)
    case .escape, .left, .backspace, .character("h"):
      layers.removeLast()
      return []
    default:
      guard let action = ActionTable.action(for: key, in: place.view), MenuLayer.actions.contains(action) else {
        show(model.words(.nothingInLayer))
        return []
      }
      layers.removeLast()
      return perform(action, model)
    }
    layers[layers.count - 1] = .menu(menu)
    return []
  }
}
