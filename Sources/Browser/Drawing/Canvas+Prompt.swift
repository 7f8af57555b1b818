import Evidence
import EvidenceQuery
import Terminal

extension Canvas {
  /// The line in which one types, with the cursor in it and what there is to say of it beside it.
  mutating func drawPrompt(_ prompt: PromptLayer, _ rect: Rect) {
    let label = Run(prompt.kind.label(words, columns: rect.columns, glyphs), .accent)
    let before = Run(String(prompt.line.text.prefix(prompt.line.cursor)))
    let after = Run(String(prompt.line.text.dropFirst(prompt.line.cursor)))
    let hint = prompt.problem.map { Run("  " + $0.message, .bad) } ?? self.hint(of: prompt)
    // The line moves to the left when it is longer than its place. Which ends a name may have is a longer story.
    let half = rect.columns / 2
    let most = prompt.kind == .export ? max(half, min(rect.columns * 2 / 3, rect.columns - label.width - 14)) : half
    let room = max(10, rect.columns - min(hint.width, most) - 2)
    let overflow = max(0, label.width + before.width - room)
    frame.put([label, before, after], at: Point(rect.minColumn - overflow, rect.minRow), width: room + overflow)
    if overflow > 0 { frame.put(label, at: rect.origin, width: label.width) }
    let used = min(room, label.width + before.width + after.width - overflow)
    frame.put(hint, at: Point(rect.minColumn + used, rect.minRow), width: rect.columns - used)
    frame.cursor = Point(min(rect.maxColumn - 1, rect.minColumn + label.width + before.width - overflow), rect.minRow)
    frame.cursorIsVisible = true
  }

  /// What there is to say while nothing is wrong: what a search finds, or what a command does.
  private func hint(of prompt: PromptLayer) -> Run {
    switch prompt.kind {
    case .search:
      let counts = Pane.lists.compactMap { pane in
        pane.list.flatMap { state.results.lists[$0] }.map { result in
          // As the title of the pane counts: a study without an appraisal has a row among the appraisals, and is none.
          let appraisals = result.counts.appraisals
          let tally =
            pane == .quality
            ? Tally(definite: appraisals.definite, possible: appraisals.possible) : result.selection.tally
          return "\(tally.text) \(pane.noun(of: tally.definite + tally.possible, in: words))"
        }
      }
      return Run("  " + counts.joined(separator: ", "), .muted)
    case .command:
      guard let command = (try? CommandCall(prompt.line.text))?.command else {
        return Run("  " + words(.commandHint), .muted)
      }
      let usage = command.argument == nil ? "" : command.usage(words) + ": "
      return Run("  " + usage + words(command.help), .muted)
    case .without:
      return Run("  " + words(prompt.line.text.isEmpty ? .leaveOutNothing : .leaveOutHint), .muted)
    case .export:
      let isWrong = prompt.line.text.contains(".") && state.exportContent(for: prompt.line.text, model) == nil
      return Run("  " + words(.exportForms, with: state.exportEnds(model)), isWrong ? .caution : .muted)
    case .replace: return Run("")
    }
  }

  /// The most lines that candidates take.
  private static let mostCandidates = 8

  /// What could stand at the cursor, in lines above it.
  mutating func drawCandidates(_ prompt: PromptLayer, _ layout: Layout) {
    let completion = prompt.completion
    guard !completion.candidates.isEmpty else { return }
    let candidates = completion.candidates
    let count = min(candidates.count, Self.mostCandidates, layout.body.rows - 2)
    guard count > 0 else { return }
    let body = layout.body
    let rect = Rect(column: 0, row: body.maxRow - count - 1, columns: body.columns, rows: count + 1)
    cover(rect, as: .layer)
    frame.horizontalRule(row: rect.minRow, from: 0, to: rect.columns, role: .accent)
    let top = Scroll.offset(
      0, showing: (completion.chosen ?? 0)...(completion.chosen ?? 0), height: count, of: candidates.count)
    let shown = candidates.enumerated().dropFirst(top).prefix(count)
    // A column as wide as all of them need, so that nothing moves while one goes through them.
    let widest = candidates.map { DisplayWidth.of($0.label) }.max() ?? 0
    let width = min(widest, rect.columns / 2)
    for (line, (position, candidate)) in shown.enumerated() {
      let row = Rect(column: 0, row: rect.minRow + 1 + line, columns: rect.columns, rows: 1)
      frame.put(Run(candidate.label), at: Point(1, row.minRow), width: width)
      frame.put(Run(candidate.note, .muted), at: Point(width + 3, row.minRow), width: row.columns - width - 4)
      mark(row, as: .candidate(position))
      if position == completion.chosen { frame.select(row) }
    }
    let more = candidates.count - count
    if more > 0 {
      let label = Run(" \(words(.candidatesOf, with: String(count), String(candidates.count))) ", .muted)
      frame.put(label, at: Point(rect.columns - label.width - 1, rect.minRow), width: label.width)
    }
  }
}

extension PromptLayer.Kind {
  /// What stands before the line: the key that opens it, or what is asked.
  func label(_ words: Words, columns: Int, _ glyphs: Glyphs) -> String {
    switch self {
    case .search: "/"
    case .command: ":"
    case .without: words(.leaveOut) + " "
    case .export: words(.exportTo) + " "
    case .replace(let request):
      words(
        .replaceFile,
        with: request.path.shortenedPath(
          to: columns - 2 - DisplayWidth.of(words(.replaceFile, with: "")), glyphs.ellipsis)) + " "
    }
  }
}

extension Phrase {
  static let commandHint = Phrase("Tab completes, Enter does it, Esc leaves")
  static let candidatesOf = Phrase("{1} of {2}")
}
