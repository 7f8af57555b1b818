public import Terminal
public import Evidence
public import EvidenceQuery

extension BrowserState {
  /// What an event makes of the state, and what it asks of the world.
  public mutating func handle(_ event: Event, _ model: BrowserModel) -> [SideEffect] {
    var effects: [SideEffect] = []
    switch event {
    case .key(let key):
      message = nil
      effects = handle(key, model)
    case .paste(let text):
      // Pasted text goes to where one types, or nowhere: never is it read as keys.
      switch layers.last {
      case .prompt(var prompt)?:
        prompt.line.insert(text)
        edit(prompt, model)
      case .jump(let jump)?: paste(text, into: jump, model)
      case .facets?, .page?, .menu?, nil: break
      }
    case .mouse(let mouse):
      message = nil
      effects = handle(mouse, model)
    case .resize(let size):
      self.size = size
      for list in Self.lists { scrollToSelection(in: list) }
      for kind in [PageKind.view, .detail, .layer] { keepItemOnScreen(kind, model) }
    case .resume: effects = [.redraw]
    case .wake: break
    case .endOfInput: effects = [.quit]
    }
    refresh(model)
    return effects
  }

  /// The state for a model that replaces the one before, as when more reviews have been read.
  public mutating func adopt(_ model: BrowserModel) {
    // What was made is in the language of the model before.
    results.key = nil
    results.viewPage = nil
    results.detailPage = nil
    results.matrix = nil
    results.jump = nil
    refresh(model)
  }

  /// Says in the status line what language is spoken from now on.
  public mutating func show(languageOf model: BrowserModel) { show(model.words(.languageIs)) }

  /// Shows a text in the status line until the next key.
  public mutating func show(_ text: String, isProblem: Bool = false) {
    message = Message(text: text, isProblem: isProblem)
  }

  /// Puts a filter to the evidence from the start, and shows the lists.
  public mutating func begin(filter: Filter, _ model: BrowserModel) {
    place.filter = filter
    place.view = .browse
    refresh(model)
  }

  /// Where the review on screen has nothing for the filter and another has: goes to the first that has, and says so.
  public mutating func goToFirstMatch(_ model: BrowserModel) {
    func hasMatch(_ scope: ReviewScope) -> Bool {
      [List.studies, .findings].contains { list in
        !model.engine.select(place.filter, in: list, of: scope).plausible.isEmpty
      }
    }
    guard !hasMatch(place.scope),
      let review = model.library.reviews.indices.first(where: { hasMatch(.only([$0])) })
    else { return }
    let before = place.scope.first.map { model.library[$0].reference } ?? ""
    place.scope = .only([review])
    refresh(model)
    show(model.words(.otherReviewMatches, with: before, model.library.reviews[review].reference))
  }

  /// Leaves out what a filter names from the start.
  public mutating func begin(without filter: Filter, _ model: BrowserModel) {
    place.view = .browse
    leaveOut(filter, model)
    undo = []
    history = []
    refresh(model)
  }

  /// Begins with the rows that match at least so surely.
  public mutating func begin(certainty: Match, _ model: BrowserModel) {
    place.certainty = certainty
    refresh(model)
  }

  /// Begins with a view.
  public mutating func begin(view: BrowserView, _ model: BrowserModel) {
    place.view = view
    refresh(model)
  }

  /// Tells on opening pages of a place instead of each review's place of interest.
  public mutating func begin(placeOfInterest code: TermCode, _ model: BrowserModel) {
    placeOfInterest = code
    refresh(model)
  }

  /// Begins with some of the reviews.
  public mutating func begin(scope: ReviewScope, _ model: BrowserModel) {
    place.scope = scope
    refresh(model)
  }

  /// What a key does: in the topmost layer, or where there is none, in the view.
  mutating func handle(_ key: Key, _ model: BrowserModel) -> [SideEffect] {
    guard let layer = layers.last else {
      guard let action = ActionTable.action(for: key, in: place.view) else {
        show(model.words(.notBound))
        return []
      }
      return perform(action, model)
    }
    switch layer {
    case .prompt(let prompt): return handle(key, in: prompt, model)
    case .facets(let facets): return handle(key, in: facets, model)
    case .page(let page): return handle(key, in: page, model)
    case .menu(let menu): return handle(key, in: menu, model)
    case .jump(let jump): return handle(key, in: jump, model)
    }
  }

  /// Does what a key stands for, or says why it does nothing here.
  public mutating func perform(_ action: Action, _ model: BrowserModel) -> [SideEffect] {
    if let reason = disabledReason(of: action, model) {
      show(model.words(reason))
      return []
    }
    switch action {
    case .up: move(by: -1, model)
    case .down: move(by: 1, model)
    case .pageUp: move(by: -pageHeight, model)
    case .pageDown: move(by: pageHeight, model)
    case .halfUp: move(by: -max(1, pageHeight / 2), model)
    case .halfDown: move(by: max(1, pageHeight / 2), model)
    case .first: move(by: .min, model)
    case .last: move(by: .max, model)
    case .open: return follow(target(model), model)
    case .back: goBack(model)
    case .nextPane: cycleFocus(by: 1, model)
    case .previousPane: cycleFocus(by: -1, model)
    case .studies: focus(on: .studies)
    case .findings: focus(on: .findings)
    case .quality: focus(on: .quality)
    case .detail: enterDetail(model)
    case .overview: visit { $0.view = .overview }
    case .map: visit { $0.view = .map }
    case .trafficLights: visit { $0.view = .trafficLights }
    case .confidence: visit { $0.view = .confidence }
    case .effects: visit { $0.view = .effects }
    case .flow: visit { $0.view = .flow }
    case .audit: visit { $0.view = .audit }
    case .reviews:
      visit { place in
        place.view = .reviews
        place.reviewRow = place.scope.first?.index ?? 0
      }
    case .compare: if let comparison = comparisonOfMarks ?? place.comparison { compare(comparison) }
    case .mark: toggleMark(model)
    case .differing:
      place.showsDifferencesOnly.toggle()
      place.pages[.compare] = nil
    case .menu: layers.append(.menu(MenuLayer()))
    case .columnLeft: moveAcross(by: -1)
    case .columnRight: moveAcross(by: 1)
    case .transpose: transposeMap(model)
    case .rowFacet: nextMapFacet(of: \.rows, model)
    case .columnFacet: nextMapFacet(of: \.columns, model)
    case .mapCounts: countOtherInMap()
    case .previousEffect: goToEffect(by: -1, model)
    case .nextEffect: goToEffect(by: 1, model)
    case .sortEffects: sortEffects(model)
    case .facets:
      if !place.view.followsFilter { visit { $0.view = .browse } }
      layers.append(.facets(FacetLayer(self, model)))
    case .search: openPrompt()
    case .command: openCommandLine("", model)
    case .jump: openJump("", model)
    case .nextMatch: moveToMatch(forward: true, model)
    case .previousMatch: moveToMatch(forward: false, model)
    case .sort: sortByNextColumn(model)
    case .reverseSort: reverseSort(model)
    case .linkedOnly: toggleLinkedOnly(model)
    case .certainty: nextCertainty(model)
    case .provenance:
      if let reference = selectedReference { layers.append(.page(PageLayer(kind: .provenance(reference)))) }
    case .undo: undoFilter(model)
    case .redo: redoFilter(model)
    case .clear:
      ask(Question())
      place.certainty = .possible
    case .without: openWithoutPrompt(model)
    case .zoom: place.isZoomed.toggle()
    case .detailDown: scrollDetail(by: 1, model)
    case .detailUp: scrollDetail(by: -1, model)
    case .choose: if isReading { move(by: pageHeight, model) } else { chooseReview(model) }
    case .chooseAll: place.scope = .all
    case .copy: return copy(model)
    case .export: openExportPrompt()
    case .openDOI: return doi(model).map { [.open(url: "https://doi.org/\($0)")] } ?? []
    case .mouse:
      hasMouse.toggle()
      show(model.words(hasMouse ? .mouseTaken : .mouseLeft))
      return [.captureMouse(hasMouse)]
    case .redraw: return [.redraw]
    case .help: layers.append(.page(PageLayer(kind: .help)))
    case .quit: return [.quit]
    }
    return []
  }

  private mutating func copy(_ model: BrowserModel) -> [SideEffect] {
    let briefing = selectedReference.map(model.details.telling(results.whatIf).briefing)
    guard let text = briefing ?? cellText(model) else { return [] }
    show(model.words(.copied))
    return [.copy(text)]
  }

  /// Goes somewhere else, remembering where one was.
  mutating func visit(_ change: (inout Place) -> Void) {
    let before = place
    change(&place)
    guard place != before else { return }
    place.arrival = place.question
    history.append(before)
  }
}

extension BrowserState {
  /// Begins with a pane of the browse view.
  public mutating func begin(pane: Pane, _ model: BrowserModel) {
    place.view = .browse
    focus(on: pane)
    refresh(model)
  }
}
