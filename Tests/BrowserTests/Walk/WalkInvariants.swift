import Evidence
import EvidenceQuery
import Terminal
import TestSupport

@testable import Browser

/// What is true of a browser whatever has been done to it.
struct WalkInvariants {
  let model: BrowserModel

  /// What is wrong with a state; empty where nothing is. Cheap enough for every event.
  func problems(of state: BrowserState) -> [String] {
    var problems: [String] = []
    func expect(_ isTrue: Bool, _ text: @autoclosure () -> String) { if !isTrue { problems.append(text()) } }
    for list in BrowserState.lists {
      let rows = state.rows(of: list)
      let place = state.place.lists[list] ?? ListState()
      expect(Set(rows).count == rows.count, "\(list) has a row twice")
      if let selected = place.selected {
        expect(rows.contains(selected), "the selected row of \(list) is not in it")
      } else {
        expect(rows.isEmpty, "\(list) has rows and none is selected")
      }
      expect(place.scroll >= 0 && place.scroll <= max(0, rows.count - 1), "\(list) is scrolled to \(place.scroll)")
      let selection = state.selection(of: list)
      expect(
        selection.map { Set($0.rows(atLeast: state.place.certainty)) } == Set(rows), "\(list) shows not what matches")
      let counted = selection.map { selection in
        let matches = (0..<model.library.count(of: list.table)).map { selection[$0] }
        return [Match.definite, .possible, .unknown].map { match in matches.count { $0 == match } }
      }
      let tally = selection?.tally
      expect(
        counted == tally.map { [$0.definite, $0.possible, $0.unknown] }, "\(list) counts \(String(describing: tally))")
    }
    let steps = state.place.detail.steps
    expect(state.place.focus != .detail || !steps.isEmpty, "the focus is on a detail of nothing")
    let root = state.place.list.list.flatMap { list in state.selectedRow(of: list).map(list.reference) }
    expect(steps.first?.reference == root, "the detail begins with another row than the selected one")
    expect(steps.allSatisfy { $0.page.item >= 0 && $0.page.scroll >= 0 }, "a page is scrolled to before its beginning")
    expect(state.layers.count <= 1, "\(state.layers.count) layers")
    expect(model.library.reviews.indices.contains(state.place.reviewRow), "no review \(state.place.reviewRow)")
    switch state.layers.last {
    case .facets(let facets)?:
      expect(facets.selected >= 0 && facets.selected < max(1, facets.lines.count), "no value \(facets.selected)")
    case .prompt(let prompt)?:
      expect((0...prompt.line.text.count).contains(prompt.line.cursor), "the cursor is outside the line")
      let completion = prompt.completion
      expect(completion.start <= prompt.line.cursor, "what is completed begins behind the cursor")
      expect(completion.chosen.map(completion.candidates.indices.contains) ?? true, "no such candidate")
    case .jump(let jump)?:
      expect((0...jump.line.text.count).contains(jump.line.cursor), "the cursor is outside the line")
      expect(jump.selected == 0 || jump.found.entries.indices.contains(jump.selected), "no find \(jump.selected)")
    case .menu(let menu)?: expect(MenuLayer.actions.indices.contains(menu.selected), "no row \(menu.selected)")
    case .page?, nil: break
    }
    return problems
  }

  /// What is wrong with the frame of a state.
  func problemsOfFrame(of state: BrowserState) -> [String] {
    let canvas = Canvas.drawn(state, model)
    let frame = canvas.frame
    let size = Size(max(0, state.size.columns), max(0, state.size.rows))
    return (frame.size == size ? [] : ["the frame is \(frame.size)"]) + FrameLaws.problems(of: frame)
      + FocusLaws(state, canvas).problems
  }

  /// Whether what the lists show is what the engine answers now, and what a reading of the records says.
  func problemsOfCounts(of state: BrowserState, recounted: inout Int) -> [String] {
    var problems: [String] = []
    for list in BrowserState.lists
    where state.selection(of: list) != model.engine.select(state.filter, in: list, of: state.scope) {
      problems.append("\(list) shows an answer to another question than \(state.filter)")
    }
    guard let naive = NaiveFilter(state.filter) else { return problems }
    recounted += 1
    for row in model.library.studies.indices {
      let isOpen = state.scope.contains(model.library.review(ofRow: row, in: .studies))
      let match = isOpen ? naive.match(model.library.studies[row]) : .no
      if state.selection(of: .studies)?[row] != match {
        problems.append("\(state.filter): \(model.library.studies[row].id) is \(match) by its record")
      }
    }
    return problems
  }

  /// Whether undoing everything brings back the filter that one began with.
  func problemsOfUndoing(_ state: BrowserState) -> [String] {
    var state = closed(state)
    var steps = 0
    while state.canUndo {
      _ = state.handle(.key(.character("u")), model)
      steps += 1
      if steps > 200_000 { return ["undoing does not end"] }
    }
    return state.filter == .all ? [] : ["undoing everything leaves \(state.filter)"]
  }

  /// Whether going back all the way leads to the place that one began at.
  func problemsOfGoingBack(_ state: BrowserState) -> [String] {
    var state = closed(state)
    let first = state.history.first ?? state.place
    var steps = 0
    while state.canGoBack || !state.history.isEmpty {
      // What was asked on the way is not lost by going back: one has to clear it.
      _ = state.handle(.key(state.canGoBack ? .escape : .character("x")), model)
      steps += 1
      if steps > 200_000 { return ["going back does not end"] }
    }
    var problems: [String] = []
    if state.place.view != .overview { problems.append("going back all the way ends in \(state.place.view)") }
    if state.filter != first.filter { problems.append("going back all the way ends with \(state.filter)") }
    if state.place.pages[.overview, default: PageState()] != first.pages[.overview, default: PageState()] {
      problems.append("going back all the way ends elsewhere on the page")
    }
    return problems
  }

  private func closed(_ state: BrowserState) -> BrowserState {
    var state = state
    for _ in 0..<3 where !state.layers.isEmpty { _ = state.handle(.key(.escape), model) }
    return state
  }
}
