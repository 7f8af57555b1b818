import EvidenceQuery
import Terminal

extension BrowserState {
  /// Asks what to leave out.
  mutating func openWithoutPrompt(_ model: BrowserModel) {
    let line = LineEditor(place.without?.description ?? "", earlier: exclusions)
    var prompt = PromptLayer(kind: .without, line: line)
    prompt.completion = completion(in: prompt, model)
    layers.append(.prompt(prompt))
  }

  /// Leaves out what a filter names, and shows the findings with what is left of them, what loses most first.
  mutating func leaveOut(_ filter: Filter, _ model: BrowserModel) {
    let isNew = filter != .all
    if place.view != .browse, isNew { visit { $0.view = .browse } }
    setWithout(filter)
    let order = isNew ? SortOrder(column: .without) : SortOrder()
    if isNew || place.lists[.findings]?.sort.column == .without { place.lists[.findings]?.sort = order }
    if isNew {
      if place.focus != .findings { focus(on: .findings) }
      // What loses most is what one asked for.
      place.lists[.findings]?.selected = nil
      place.lists[.findings]?.scroll = 0
    }
    if !isNew { show(model.words(.nothingLeftOut)) }
  }

  mutating func handleWithout(_ key: Key, in prompt: PromptLayer, _ model: BrowserModel) -> [SideEffect] {
    switch key {
    case .escape: layers.removeLast()
    case .tab, .backTab: return complete(prompt, by: key == .tab ? 1 : -1, model)
    case .enter:
      let text = prompt.line.text
      let (filter, problem) = filterToLeaveOut(in: text, model)
      guard let filter else {
        var prompt = prompt
        prompt.problem = problem
        layers[layers.count - 1] = .prompt(prompt)
        return [.ring]
      }
      layers.removeLast()
      if !text.isEmpty, exclusions.last != text { exclusions.append(text) }
      leaveOut(filter, model)
    default:
      var prompt = prompt
      if prompt.line.handle(key) { edit(prompt, model) } else { show(model.words(.nothingInLayer)) }
    }
    return []
  }

  /// The filter that was typed, or why it is none.
  func filterToLeaveOut(in text: String, _ model: BrowserModel) -> (filter: Filter?, problem: PromptProblem?) {
    do {
      return (try model.engine.parse(text), nil)
    } catch {
      return (nil, PromptProblem(message: error.message))
    }
  }
}

extension Phrase {
  static let leaveOut = Phrase("Leave out:")
  static let leaveOutHint = Phrase("Enter shows what is left of the findings without these studies")
  static let leaveOutNothing = Phrase("such as concern:>=high; nothing brings all studies back")
  static let nothingLeftOut = Phrase("Nothing is left out.")
  static let hintWithout = Phrase("what if")
  static let helpWithout = Phrase("leave out what a filter names, and see what is left of each finding")
}
