import Evidence
import EvidenceQuery
import Terminal

extension BrowserState {
  /// Where Enter leads from here.
  func target(_ model: BrowserModel) -> Target? {
    switch place.view {
    case .overview, .flow, .audit, .compare: return selectedItem(.view, model)
    case .map, .trafficLights, .confidence, .effects: return selectedCell?.target
    case .reviews: return .record(.review(ReviewRow(place.reviewRow)))
    case .browse:
      if place.focus == .detail { return selectedItem(.detail, model) }
      return place.detail.steps.first.map { .record($0.reference) }
    }
  }

  private func selectedItem(_ kind: PageKind, _ model: BrowserModel) -> Target? {
    let items = pageLayout(kind, model).items
    let state = pageState(kind)
    guard items.indices.contains(state.item) else { return nil }
    let item = items[state.item]
    // A view may begin far above the first thing that it names: what nobody sees is not entered.
    let isSeen = item.lines.upperBound >= state.scroll && item.lines.lowerBound < state.scroll + pageRect(kind).rows
    return kind == .detail || isSeen ? item.target : nil
  }

  /// Goes to where something leads.
  mutating func follow(_ target: Target?, _ model: BrowserModel) -> [SideEffect] {
    switch target {
    case .record(let reference): open(reference, model)
    case .rows(.publications, _, let review):
      // Publications have no pane of their own: a page names them.
      if let review = review ?? place.scope.first { open(.publications(review), model) }
    case .rows(let list, let filter, let review):
      visit { place in
        place.view = .browse
        place.focus = Pane.showing(list)
        place.list = Pane.showing(list)
        place.isZoomed = false
        if let review { place.scope = .only([review.index]) }
      }
      setFilter(filter)
      place.arrival = place.question
    case .trafficLights(let filter, let review):
      visit { place in
        place.view = .trafficLights
        place.matrices[.trafficLights] = nil
        if let review { place.scope = .only([review.index]) }
      }
      setFilter(filter)
      place.arrival = place.question
    case .flow(let review):
      visit { place in
        place.scope = .only([review.index])
        place.view = .flow
        place.pages[.flow] = nil
      }
    case .facet(let name, let filter, let review):
      guard let field = model.engine.field(name) else { break }
      let effects = follow(.rows(model.engine.list(of: field), filter, of: review), model)
      var facets = FacetLayer(self, model)
      facets.letters = model.words.name(of: field)
      layers.append(.facets(facets))
      return effects
    case .doi(let doi): return [.open(url: "https://doi.org/\(doi)")]
    case nil: break
    }
    return []
  }

  private mutating func open(_ reference: Reference, _ model: BrowserModel) {
    switch place.view {
    case .reviews:
      guard case .review(let row) = reference else { return }
      if place.scope.contains(row), place.scope.count(of: model.library.reviews.count) > 1 {
        // Several were chosen, and this is one of them.
        visit { $0.view = .browse }
        return
      }
      visitOverview(of: row)
    case .overview, .map, .trafficLights, .confidence, .effects, .flow, .audit, .compare:
      if case .review(let row) = reference {
        if place.view != .overview || place.scope != .only([row.index]) { visitOverview(of: row) }
        return
      }
      visit { place in
        place.view = .browse
        place.focus = .detail
      }
      enterFromOutside(reference, model)
    case .browse:
      if place.focus != .detail {
        enterDetail(model)
      } else if place.detail.steps.last?.reference != reference {
        if case .review = reference {
          visit { $0.view = .overview }
        } else {
          place.detail.steps.append(DetailState.Step(reference: reference))
          selectFirstRecord(model)
        }
      }
    }
  }

  private mutating func visitOverview(of row: ReviewRow) {
    visit { place in
      place.scope = .only([row.index])
      place.view = .overview
      place.pages[.overview] = nil
    }
  }

  /// Goes to the detail. One that nobody has been in yet begins at the first record that it names.
  mutating func enterDetail(_ model: BrowserModel) {
    focus(on: .detail)
    if pageState(.detail) == PageState() { selectFirstRecord(model) }
  }

  /// Begins a page at the first record that it names, rather than at a number above it; an appraisal at its first item, and what a
  /// study adds to a finding at its appraisal.
  mutating func selectFirstRecord(_ model: BrowserModel) {
    keepDetailPage(model)
    let items = pageLayout(.detail, model).items
    func position(_ isWanted: (Reference) -> Bool) -> Int? {
      items.firstIndex { if case .record(let reference) = $0.target { isWanted(reference) } else { false } }
    }
    let isContribution = if case .evidence? = place.detail.steps.last?.reference { true } else { false }
    let wanted = position { reference in
      switch reference {
      case .item: true
      // Who goes into what a study adds wants to know how good that is; the study itself stands above it.
      case .assessment: isContribution
      case .review, .study, .publication, .publications, .finding, .evidence: false
      }
    }
    let first = wanted ?? position { _ in true }
    guard let first, items[first].lines.upperBound < pageRect(.detail).rows else { return }
    setPageState(.detail, PageState(item: first, scroll: 0))
  }

  /// Opens a record that is not below the selected row: the list that has it selects it, if it shows it.
  mutating func enterFromOutside(_ reference: Reference, _ model: BrowserModel) {
    if let (list, row) = home(of: reference, model), results.position(of: row, in: list) != nil {
      place.list = Pane.showing(list)
      place.lists[list]?.selected = row
      place.detail.steps = [DetailState.Step(reference: list.reference(to: row))]
      scrollToSelection(in: list)
    }
    showSelectionInDetail()
    if place.detail.steps.first?.reference != reference {
      place.detail.steps.append(DetailState.Step(reference: reference))
    }
    place.detail.entered = place.detail.steps.count
  }

  /// One step back: to the record before, out of the zoom, to the list, to the place before.
  mutating func goBack(_ model: BrowserModel) {
    if place.view == .browse {
      if place.focus == .detail, place.detail.steps.count > 1, place.detail.steps.count > place.detail.entered {
        place.detail.steps.removeLast()
        return
      }
      if place.isZoomed {
        place.isZoomed = false
        return
      }
      if place.focus == .detail, place.detail.entered == 0 || dropsQuestion {
        place.focus = place.list
        place.detail.entered = 0
        for list in Self.lists { scrollToSelection(in: list) }
        return
      }
    }
    guard let before = history.popLast() else { return }
    let question = place.question
    // What was chosen in the list of reviews stays chosen.
    let scope = place.view == .reviews ? place.scope : before.scope
    place = before
    place.scope = scope
    // The filter of the place before comes back as a change that can be undone.
    if place.question != question {
      undo.append(question)
      undone = []
    }
  }
}
