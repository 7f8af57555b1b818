import Evidence
import EvidenceQuery
import Terminal

extension BrowserState {
  /// Opens the jump, with letters to go on from.
  mutating func openJump(_ text: String, _ model: BrowserModel) {
    let index = jumpIndex(model)
    layers.append(.jump(JumpLayer(text, index)))
  }

  /// What one can jump to, made when it is first needed and kept for as long as the same reviews are open.
  mutating func jumpIndex(_ model: BrowserModel) -> JumpIndex {
    let reviews = model.library.reviews.count
    if let kept = results.jump, kept.reviews == reviews { return kept.index }
    let index = JumpIndex(model)
    results.jump = Results.Jump(reviews: reviews, index: index)
    return index
  }

  /// Looks once more after other reviews have been read.
  mutating func keepJump(_ model: BrowserModel) {
    guard case .jump(var jump)? = layers.last, results.jump?.reviews != model.library.reviews.count else { return }
    let index = jumpIndex(model)
    jump.search(index)
    layers[layers.count - 1] = .jump(jump)
  }

  mutating func handle(_ key: Key, in jump: JumpLayer, _ model: BrowserModel) -> [SideEffect] {
    var jump = jump
    let count = jump.found.entries.count
    let page = max(1, Layout(self).jumpRows.rows - 1)
    switch key {
    case .escape:
      layers.removeLast()
      return []
    case .enter: return take(jump.selected, of: jump, model)
    case .up, .control("p"), .backTab: jump.selected = clamped(jump.selected, -1, count)
    case .down, .control("n"), .tab: jump.selected = clamped(jump.selected, 1, count)
    case .pageUp: jump.selected = clamped(jump.selected, -page, count)
    case .pageDown: jump.selected = clamped(jump.selected, page, count)
    default:
      let before = jump.line.text
      guard jump.line.handle(key) else {
        show(model.words(.nothingInLayer))
        return []
      }
      if jump.line.text != before { jump.search(jumpIndex(model)) }
    }
    layers[layers.count - 1] = .jump(jump)
    return []
  }

  /// Pastes into the line of the jump.
  mutating func paste(_ text: String, into jump: JumpLayer, _ model: BrowserModel) {
    var jump = jump
    jump.line.insert(text)
    jump.search(jumpIndex(model))
    layers[layers.count - 1] = .jump(jump)
  }

  /// Goes to one of the finds.
  mutating func take(_ position: Int, of jump: JumpLayer, _ model: BrowserModel) -> [SideEffect] {
    guard jump.found.entries.indices.contains(position) else { return [] }
    layers.removeLast()
    return go(to: jump.found.entries[position].destination, model)
  }

  /// Goes to the one thing that has these words in its name, or that is called so; else opens the jump with them. Returns nil where
  /// nothing is found.
  mutating func open(_ letters: String, _ model: BrowserModel) -> [SideEffect]? {
    let index = jumpIndex(model)
    let jump = JumpLayer(letters, index)
    guard let best = jump.found.entries.first else { return nil }
    let name = best.text.folded
    let hasWords = letters.folded.split(separator: " ").allSatisfy { name.contains($0) }
    if jump.found.count == 1 && hasWords || name == letters.folded { return go(to: best.destination, model) }
    layers.append(.jump(jump))
    return []
  }

  private mutating func go(to destination: JumpIndex.Destination, _ model: BrowserModel) -> [SideEffect] {
    switch destination {
    case .command(let command):
      if let action = command.action { return perform(action, model) }
      openCommandLine(command.name + " ", model)
    case .record(.review(let row)):
      visit { place in
        place.view = .overview
        place.scope = .only([row.index])
        place.pages[.overview] = nil
      }
    case .record(let reference): openInItsList(reference, model)
    }
    return []
  }

  /// Opens a record from anywhere: it is selected in its list. A filter that keeps it out of the list is cleared, and can be undone.
  private mutating func openInItsList(_ reference: Reference, _ model: BrowserModel) {
    let before = place
    let home = home(of: reference, model)
    let review = model.details.review(of: reference)
    if !place.scope.contains(review) { place.scope = .only([review.index]) }
    place.view = .browse
    place.isZoomed = false
    if let home { place.list = Pane.showing(home.list) }
    place.focus = place.list
    refresh(model)
    func isShown() -> Bool {
      guard let home else { return place.list.list.map { !rows(of: $0).isEmpty } ?? false }
      return rows(of: home.list).contains(home.row)
    }
    if !isShown(), place.filter != .all {
      setFilter(.all)
      refresh(model)
      show(model.words(.clearedForJump))
    }
    if !isShown(), let list = Self.lists.first(where: { !rows(of: $0).isEmpty }) { place.list = Pane.showing(list) }
    place.focus = .detail
    enterFromOutside(reference, model)
    selectFirstRecord(model)
    guard place != before else { return }
    place.arrival = place.question
    history.append(before)
  }

  /// The list that has a record, or has what it belongs to.
  func home(of reference: Reference, _ model: BrowserModel) -> (list: EvidenceQuery.List, row: Int)? {
    switch reference {
    case .study(let row): (.studies, row.index)
    case .finding(let row): (.findings, row.index)
    case .assessment(let row), .item(let row, _): (.assessments, row.index)
    case .publication(let row): model.library.study(of: row).map { (.studies, $0.index) }
    case .evidence, .publications, .review: nil
    }
  }
}

extension Phrase {
  static let clearedForJump = Phrase("The filter keeps this out, so it is cleared: u brings it back.")
}
