import Evidence
import EvidenceQuery

extension BrowserState {
  /// Why an action does nothing here and now; nil where it does something.
  func disabledReason(of action: Action, _ model: BrowserModel) -> Phrase? {
    switch action {
    case .up, .down, .pageUp, .pageDown, .halfUp, .halfDown, .first, .last, .studies, .findings, .quality, .overview,
      .map, .trafficLights, .confidence, .effects, .flow, .audit,
      .reviews, .menu, .facets, .search, .command, .jump, .export, .without, .mouse, .redraw, .help, .quit:
      return nil
    case .open: return target(model) == nil ? .nothingToOpen : nil
    case .back: return canGoBack ? nil : reasonToStay
    case .nextPane, .previousPane, .zoom: return place.view == .browse ? nil : .onlyInBrowse
    case .detail, .detailDown, .detailUp: return place.detail.steps.isEmpty ? .nothingSelected : nil
    case .nextMatch, .previousMatch:
      if place.view == .reviews { return .onlyInBrowse }
      guard place.filter.words.isEmpty else { return nil }
      return place.filter == .all ? .noSearch : .noWordsInFilter
    case .sort, .reverseSort: return place.view == .browse && place.focus != .detail ? nil : .onlyInLists
    case .linkedOnly: return linkedClause(model) == nil ? .nothingLinked : nil
    case .provenance: return selectedReference == nil ? .nothingSelected : nil
    case .copy: return selectedReference == nil && cellText(model) == nil ? .nothingSelected : nil
    case .certainty: return place.view == .browse ? nil : .onlyInBrowse
    case .undo: return undo.isEmpty ? .nothingToUndo : nil
    case .redo: return undone.isEmpty ? .nothingToRedo : nil
    case .clear: return place.question == Question() && place.certainty == .possible ? .noFilter : nil
    case .columnLeft, .columnRight: return place.view.isMatrix ? nil : .onlyInTables
    case .transpose, .rowFacet, .columnFacet, .mapCounts: return place.view == .map ? nil : .onlyInMap
    case .previousEffect, .nextEffect, .sortEffects:
      guard place.view == .effects else { return .onlyInEffects }
      return shownEffect(model) == nil ? .noEffects : nil
    case .compare: return comparisonOfMarks == nil && place.comparison == nil ? .howToCompare : nil
    case .mark: return rowToMark == nil ? .onlyMarkable : nil
    case .differing: return place.view == .compare && place.comparison != nil ? nil : .onlyInComparison
    case .choose: return place.view == .reviews || isReading ? nil : .onlyInReviews
    case .chooseAll: return place.view == .reviews ? nil : .onlyInReviews
    case .openDOI: return doi(model) == nil ? .noDOI : nil
    }
  }

  /// The actions that the status line names here, the most useful first.
  func hintedActions(_ model: BrowserModel) -> [Binding] {
    let own = ActionTable.all.filter { $0.views?.contains(place.view) == true }
    return (own + ActionTable.all.filter { $0.views == nil }).filter { binding in
      guard binding.hint != nil, disabledReason(of: binding.action, model) == nil else { return false }
      switch binding.action {
      case .overview: return place.view != .overview
      case .map: return place.view != .map
      case .trafficLights: return place.view != .trafficLights
      case .confidence: return place.view != .confidence
      case .effects: return place.view != .effects
      case .flow: return place.view != .flow
      case .audit: return place.view != .audit
      case .choose: return place.view == .reviews
      case .reviews: return place.view != .reviews && model.library.reviews.count > 1
      default: return true
      }
    }
  }

  /// Whether keys go to text that is read, where Space is a page down.
  var isReading: Bool { place.view.isPage || place.view == .browse && place.focus == .detail }

  /// Whether there is anywhere to go back to.
  var canGoBack: Bool {
    if !layers.isEmpty || place.view == .browse && (place.focus == .detail || place.isZoomed) { return true }
    return !history.isEmpty && !dropsQuestion
  }

  /// Whether the place before lists asks something else than what was asked since one came to them: nobody means to lose that by
  /// going back.
  var dropsQuestion: Bool {
    guard place.view == .browse, let before = history.last else { return false }
    return ![Question(), before.question, place.arrival].contains(place.question)
  }

  /// Why one stays where one is, and what would lead away.
  private var reasonToStay: Phrase {
    if place.question == Question() { return .quitsWithQ }
    if place.filter == .all { return .bringsBackWithX }
    return history.isEmpty ? .clearsWithX : .clearsWithXOrKeeps
  }

  /// The record that keys such as copy speak of.
  var selectedReference: Reference? {
    switch place.view {
    case .compare: comparedRecord
    case .overview, .flow, .audit: place.scope.first.map { .review($0) }
    case .map: nil
    case .trafficLights, .confidence, .effects:
      if case .record(let reference)? = selectedCell?.target { reference } else { nil }
    case .reviews: .review(ReviewRow(place.reviewRow))
    case .browse: place.focus == .detail ? place.detail.steps.last?.reference : place.detail.steps.first?.reference
    }
  }

  /// The DOI that the selected record has.
  func doi(_ model: BrowserModel) -> String? {
    let library = model.library
    switch selectedReference {
    case .review(let row), .publications(let row): return library[row].citation.doi
    case .study(let row): return library.publications(of: row).lazy.compactMap { library[$0].doi.value }.first
    case .publication(let row): return library[row].doi.value
    case .finding(let row): return library[library.review(ofRow: row.index, in: .findings)].citation.doi
    case .evidence(let row): return doi(ofStudy: library.study(of: row), library)
    case .assessment(let row), .item(let row, _): return doi(ofStudy: library.study(of: row), library)
    case nil: return nil
    }
  }

  private func doi(ofStudy study: StudyRow, _ library: Library) -> String? {
    library.publications(of: study).lazy.compactMap { library[$0].doi.value }.first
  }
}

extension ReviewScope {
  /// How many of so many open reviews are in it.
  func count(of open: Int) -> Int {
    switch self {
    case .all: open
    case .only(let reviews): reviews.count
    }
  }

  /// The first review that is in it.
  var first: ReviewRow? {
    switch self {
    case .all: ReviewRow(0)
    case .only(let reviews): reviews.min().map(ReviewRow.init)
    }
  }
}
