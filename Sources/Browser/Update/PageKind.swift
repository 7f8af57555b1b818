import Evidence
import EvidenceQuery
import Terminal

/// A page that is on screen.
enum PageKind: Hashable, Sendable {
  /// The page that a view is: the opening page, and others.
  case view
  /// The detail of what was entered last.
  case detail
  /// The page that lies over the view.
  case layer
}

extension BrowserState {
  /// Where one is on a page.
  func pageState(_ kind: PageKind) -> PageState {
    switch kind {
    case .view: place.pages[place.view] ?? PageState()
    case .detail: place.detail.steps.last?.page ?? PageState()
    case .layer: if case .page(let layer)? = layers.last { layer.state } else { PageState() }
    }
  }

  mutating func setPageState(_ kind: PageKind, _ state: PageState) {
    switch kind {
    case .view: place.pages[place.view] = state
    case .detail: if let last = place.detail.steps.indices.last { place.detail.steps[last].page = state }
    case .layer:
      if case .page(var layer)? = layers.last {
        layer.state = state
        layers[layers.count - 1] = .page(layer)
      }
    }
  }

  /// What a page says.
  func page(_ kind: PageKind, _ model: BrowserModel) -> Page {
    switch kind {
    case .view:
      let key = viewPageKey(model)
      if let known = results.viewPage, known.key == key { return known.page }
      return viewPage(model)
    case .detail:
      guard let step = place.detail.steps.last else { return Page(title: model.words(.detailTitle)) }
      // What certainly matches needs no reason, which takes longer to find than all else.
      return model.details.telling(results.whatIf)
        .page(for: step.reference, under: isCertain(step.reference) ? .all : place.filter)
    case .layer:
      guard case .page(let layer)? = layers.last else { return Page(title: "") }
      switch layer.kind {
      case .help:
        return HelpPage(words: model.words, glyphs: glyphs, library: model.library).page(matching: layer.letters)
      case .provenance(let reference):
        var page = model.details.provenance(of: reference)
        page.blocks = model.details.reasons(for: reference, place.filter) + page.blocks
        return page
      }
    }
  }

  /// Whether the lists show a record as one that certainly is what the filter asks for.
  private func isCertain(_ reference: Reference) -> Bool {
    guard let (list, row) = reference.rowOfList, results.key?.filter == place.filter, results.key?.scope == place.scope
    else { return false }
    return results.lists[list]?.selection[row] == .definite
  }

  /// What the view says where it is a page: that of each review on screen, one after the other.
  private func viewPage(_ model: BrowserModel) -> Page {
    let reviews = model.library.reviews.indices.map(ReviewRow.init).filter(place.scope.contains)
    let width = pageRect(.view).columns
    if place.view == .compare { return comparisonPage(model, width: width) }
    let pages = reviews.compactMap { review in
      switch place.view {
      case .overview:
        model.details.fullOverview(of: review, under: place.filter, width: width, today: today, place: placeOfInterest)
      case .flow: model.details.flowPage(of: review)
      case .audit:
        model.details.auditPage(
          of: [review], under: place.filter, known: results.selections(under: place.filter, place.scope),
          most: DetailWriter.mostOfCheck)
      case .browse, .map, .trafficLights, .confidence, .effects, .compare, .reviews: nil
      }
    }
    // A flow is a picture that is looked at alone, and the command shows those of all reviews.
    let all = model.library.reviews.count
    let note: [Block] =
      place.view == .flow && pages.count < all
      ? [.text([Span(model.words(.flowsShown, with: String(pages.count), String(all)), .muted)]), .blank] : []
    return Page(
      title: pages.first?.title ?? "", blocks: note + pages.map(\.blocks).joined(separator: [.blank, .blank]))
  }

  private func viewPageKey(_ model: BrowserModel) -> Results.ViewPage.Key {
    Results.ViewPage.Key(
      view: place.view, scope: place.scope, filter: place.filter, width: pageRect(.view).columns,
      reviews: model.library.reviews.count, pendingReviews: model.pendingReviews, placeOfInterest: placeOfInterest,
      comparison: place.comparison, showsDifferencesOnly: place.showsDifferencesOnly)
  }

  /// Keeps the page of the view where it is on screen and has changed.
  mutating func keepViewPage(_ model: BrowserModel) {
    let key = viewPageKey(model)
    guard place.view.isPage, results.viewPage?.key != key else { return }
    results.viewPage = Results.ViewPage(key: key, page: viewPage(model))
  }

  /// What the page of the detail depends on; nil where nothing is entered.
  private func detailPageKey(_ model: BrowserModel) -> Results.DetailPage.Key? {
    guard let step = place.detail.steps.last else { return nil }
    return Results.DetailPage.Key(
      reference: step.reference, isCertain: isCertain(step.reference), filter: place.filter,
      without: results.whatIf?.filter, width: pageRect(.detail).columns, reviews: model.library.reviews.count,
      pendingReviews: model.pendingReviews)
  }

  /// Keeps the page of the detail where it is on screen and has changed.
  mutating func keepDetailPage(_ model: BrowserModel) {
    guard place.view == .browse, Layout(self).panes[.detail] != nil, let key = detailPageKey(model),
      results.detailPage?.key != key
    else { return }
    results.detailPage = Results.DetailPage(key: key, layout: pageLayout(.detail, model))
  }

  /// Where a page is drawn.
  func pageRect(_ kind: PageKind) -> Rect {
    let layout = Layout(self)
    switch kind {
    case .view: return layout.body.inset(columns: 1, rows: 0)
    case .detail: return layout.content(of: .detail).inset(columns: 1, rows: 0)
    case .layer: return layout.overlay.inset(columns: 2, rows: 1)
    }
  }

  /// A page broken into lines for its place on the screen.
  func pageLayout(_ kind: PageKind, _ model: BrowserModel) -> PageLayout {
    if kind == .view, let known = results.viewPage, known.key == viewPageKey(model) { return known.layout }
    if kind == .detail, let known = results.detailPage, known.key == detailPageKey(model) { return known.layout }
    return PageLayout(page(kind, model), width: pageRect(kind).columns, highlighting: place.filter.words)
  }

  /// After a change of size the window is within the page, and what is selected is seen in it.
  mutating func keepItemOnScreen(_ kind: PageKind, _ model: BrowserModel) {
    let layout = pageLayout(kind, model)
    let height = pageRect(kind).rows
    guard height > 0 else { return }
    var state = pageState(kind)
    let lines = layout.items.indices.contains(state.item) ? layout.items[state.item].lines : nil
    let shown = lines ?? state.scroll...state.scroll
    state.scroll = Scroll.offset(
      state.scroll, showing: shown.lowerBound...min(shown.upperBound, shown.lowerBound + height - 1), height: height,
      of: layout.lines.count)
    setPageState(kind, state)
  }

  // MARK: Moving on a page

  /// Goes to the next thing that can be selected if it is near, else scrolls; a step at the ends goes nowhere.
  mutating func move(_ kind: PageKind, by distance: Int, _ model: BrowserModel) {
    let layout = pageLayout(kind, model)
    var state = pageState(kind)
    let height = pageRect(kind).rows
    if abs(distance.clampedToSmall) == 1 {
      step(&state, by: distance, layout, height: height)
    } else {
      let top = clamped(state.scroll, distance, max(1, layout.lines.count - height + 1))
      state.scroll = top
      let visible = top..<(top + height)
      let onScreen = layout.items.indices.filter { visible.contains(layout.items[$0].lines.lowerBound) }
      if let item = distance < 0 ? onScreen.first : onScreen.last,
        !onScreen.contains(state.item) || isAtEnd(top, layout, height)
      {
        state.item = item
      }
    }
    setPageState(kind, state)
  }

  private func isAtEnd(_ top: Int, _ layout: PageLayout, _ height: Int) -> Bool {
    top == 0 || top + height >= layout.lines.count
  }

  private func step(_ state: inout PageState, by step: Int, _ layout: PageLayout, height: Int) {
    guard height > 0 else { return }
    let lastTop = max(0, layout.lines.count - height)
    let visible = state.scroll..<(state.scroll + height)
    let next = state.item + step
    if layout.items.indices.contains(state.item), !visible.overlaps(layout.items[state.item].lines.range),
      let nearest = layout.items.indices.first(where: { visible.contains(layout.items[$0].lines.lowerBound) })
    {
      // The selection was scrolled away: it comes back to what is seen.
      state.item =
        step > 0
        ? nearest : layout.items.indices.last { visible.contains(layout.items[$0].lines.lowerBound) } ?? nearest
      return
    }
    if layout.items.indices.contains(next) {
      let lines = layout.items[next].lines
      let reach = step > 0 ? state.scroll + height : state.scroll - 1
      let isNear = step > 0 ? lines.lowerBound <= reach : lines.upperBound >= reach
      if isNear || visible.overlaps(lines.range) {
        state.item = next
        state.scroll = Scroll.offset(
          state.scroll, showing: lines.lowerBound...min(lines.upperBound, lines.lowerBound + height - 1),
          height: height,
          of: layout.lines.count)
        // The lines before the first thing that can be selected come back with it.
        if next == 0, step < 0, lines.upperBound < height { state.scroll = 0 }
        return
      }
    }
    state.scroll = max(0, min(lastTop, state.scroll + step))
  }

  /// Scrolls the detail while a list has the focus.
  mutating func scrollDetail(by lines: Int, _ model: BrowserModel) { scroll(.detail, by: lines, model) }

  /// Scrolls a page without moving the selection.
  mutating func scroll(_ kind: PageKind, by lines: Int, _ model: BrowserModel) {
    var state = pageState(kind)
    let count = pageLayout(kind, model).lines.count
    state.scroll = max(0, min(state.scroll + lines, count - pageRect(kind).rows))
    setPageState(kind, state)
  }

  /// Goes to the next or previous match: the next row of a list, the next line with a match on a page.
  mutating func moveToMatch(forward: Bool, _ model: BrowserModel) {
    guard place.view.isPage || place.focus == .detail else {
      if let list = place.focus.list, rows(of: list).isEmpty {
        show(model.words(.noMatchInList))
        return
      }
      let before = place
      move(by: forward ? 1 : -1, model)
      if place == before { show(model.words(.noMoreMatches)) }
      return
    }
    let kind: PageKind = place.view.isPage ? .view : .detail
    let layout = pageLayout(kind, model)
    var state = pageState(kind)
    let lines = layout.matchingLines
    let next = forward ? lines.first { $0 > state.scroll } : lines.last { $0 < state.scroll }
    guard let next else {
      show(model.words(lines.isEmpty ? .noMatchOnPage : .noMoreMatches))
      return
    }
    state.scroll = max(0, min(next, layout.lines.count - pageRect(kind).rows))
    if let item = layout.items.firstIndex(where: { $0.lines.contains(next) }) { state.item = item }
    setPageState(kind, state)
    if state.scroll != next { show(model.words(.matchOnScreen)) }
  }
}

extension Int {
  fileprivate var clampedToSmall: Int { Swift.max(-1_000_000, Swift.min(self, 1_000_000)) }
}

extension ClosedRange<Int> {
  fileprivate var range: Range<Int> { lowerBound..<(upperBound + 1) }
}

extension Phrase {
  static let noMoreMatches = Phrase("No more matches that way.")
  static let noMatchInList = Phrase("There is no match in this list.")
  static let noMatchOnPage = Phrase("There is no match on this page.")
  static let matchOnScreen = Phrase("The match is on the screen.")
}
