import Evidence
import EvidenceQuery

extension BrowserState {
  /// Puts another filter to the evidence; the one before can be brought back.
  mutating func setFilter(_ filter: Filter) { ask(Question(filter: filter, without: place.without)) }

  /// Leaves out what a filter names, or nothing any more.
  mutating func setWithout(_ filter: Filter?) {
    ask(Question(filter: place.filter, without: filter == .all ? nil : filter))
  }

  /// Puts another question to the evidence; the one before can be brought back.
  mutating func ask(_ question: Question) {
    guard question != place.question else { return }
    undo.append(place.question)
    undone = []
    place.question = question
  }

  mutating func undoFilter(_ model: BrowserModel) {
    guard let question = undo.popLast() else { return }
    undone.append(place.question)
    showChange(.undid, to: question, model)
    place.question = question
  }

  mutating func redoFilter(_ model: BrowserModel) {
    guard let question = undone.popLast() else { return }
    undo.append(place.question)
    showChange(.redid, to: question, model)
    place.question = question
  }

  /// Says what is asked now, of the filter and of what is left out that which is another than before.
  private mutating func showChange(_ phrase: Phrase, to question: Question, _ model: BrowserModel) {
    let words = model.words
    var parts: [String] = []
    if question.filter != place.filter {
      parts.append(question.filter == .all ? words(.noFilterSet) : question.filter.description)
    }
    if question.without != place.without {
      parts.append(question.without.map { "\(words(.withoutWord)) \($0)" } ?? words(.nothingOut))
    }
    show("\(words(phrase)) \(parts.joined(separator: ", "))")
  }

  /// Definite matches, with possible ones, with unknown ones, and round again.
  mutating func nextCertainty(_ model: BrowserModel) {
    switch place.certainty {
    case .possible:
      place.certainty = .unknown
      show(model.words(.showsUnknown))
    case .unknown, .no:
      place.certainty = .definite
      show(model.words(.showsDefinite))
    case .definite:
      place.certainty = .possible
      show(model.words(.showsPossible))
    }
  }

  /// Turns the marks of what is linked to the selected row into a clause of the filter, or takes that clause away.
  mutating func toggleLinkedOnly(_ model: BrowserModel) {
    guard let clause = linkedClause(model) else {
      show(model.words(.nothingSelected))
      return
    }
    let clauses = place.filter.clauses
    if let position = clauses.firstIndex(where: { $0.fieldName == "study.id" || $0.fieldName == "finding.id" }) {
      let isSame = clauses[position] == clause
      let rest = place.filter.removingClause(at: position)
      setFilter(isSame ? rest : rest.adding(clause))
    } else {
      setFilter(place.filter.adding(clause))
    }
  }

  /// The clause that asks for what is linked to the selected row.
  func linkedClause(_ model: BrowserModel) -> Filter? {
    let library = model.library
    func study(_ row: StudyRow) -> Filter {
      .field("study.id", [.value(library.qualifiedID(ofRow: row.index, in: .studies))])
    }
    func finding(_ row: FindingRow) -> Filter {
      .field("finding.id", [.value(library.qualifiedID(ofRow: row.index, in: .findings))])
    }
    switch selectedReference {
    case .study(let row): return study(row)
    case .finding(let row): return finding(row)
    case .assessment(let row), .item(let row, _): return study(library.study(of: row))
    case .evidence(let row): return finding(library.finding(of: row))
    case .publication(let row): return library.study(of: row).map(study)
    case .review, .publications, nil: return nil
    }
  }

  // MARK: Search

  mutating func openPrompt() {
    let before = place
    if !place.view.followsFilter { visit { $0.view = .browse } }
    // What is found is seen in the list, which a full-screen detail would hide.
    if place.focus == .detail, !Layout(self).isSideBySide { place.focus = place.list }
    let texts = place.filter.clauses.filter(\.isText)
    let base = Filter(clauses: place.filter.clauses.filter { !texts.contains($0) })
    let line = LineEditor(Filter(clauses: texts).description, earlier: searches)
    layers.append(.prompt(PromptLayer(kind: .search(before: before, base: base), line: line)))
  }

  /// Takes note of what has been typed so far.
  mutating func edit(_ prompt: PromptLayer, _ model: BrowserModel) {
    var prompt = prompt
    prompt.problem = nil
    switch prompt.kind {
    case .search(_, let base): narrow(by: &prompt, base, model)
    case .without: prompt.problem = filterToLeaveOut(in: prompt.line.text, model).problem
    case .command, .export, .replace: break
    }
    prompt.completion = completion(in: prompt, model)
    layers[layers.count - 1] = .prompt(prompt)
  }

  /// Narrows the lists by what has been typed so far, as far as it is a filter.
  private mutating func narrow(by prompt: inout PromptLayer, _ base: Filter, _ model: BrowserModel) {
    do {
      let typed = try model.engine.parse(prompt.line.text)
      place.filter = Filter(clauses: base.clauses + typed.clauses)
    } catch {
      prompt.problem = PromptProblem(message: error.message)
      // What stands before the clause that is not one yet narrows all the same.
      let before = prompt.line.text.prefix(max(0, error.column - 1))
      let whole = before.lastIndex(of: " ").map { String(before[..<$0]) } ?? ""
      let typed = (try? model.engine.parse(whole)) ?? .all
      place.filter = Filter(clauses: base.clauses + typed.clauses)
    }
  }

  /// Leaves everything as it was before the search.
  mutating func cancel(searchFrom before: Place) {
    layers.removeLast()
    // From another view the prompt came to the lists: that step is taken back too.
    if !before.view.followsFilter { history.removeLast() }
    place = before
  }

  /// Keeps what was typed as the filter.
  mutating func keep(_ prompt: PromptLayer, before: Place) {
    if let problem = prompt.problem {
      show(problem.message, isProblem: true)
      return
    }
    layers.removeLast()
    let filter = place.filter
    place.filter = before.filter
    setFilter(filter)
    let text = prompt.line.text
    if !text.isEmpty, searches.last != text { searches.append(text) }
  }
}
