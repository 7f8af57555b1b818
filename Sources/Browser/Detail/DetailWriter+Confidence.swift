package import Evidence
import Terminal

/// How sure a review is: never the quality of a study.
extension DetailWriter {
  /// The level with its scheme and what took it down: "certainty very low (GRADE): risk of bias -2, imprecision -1".
  func certaintySpans(of assessment: ConfidenceAssessment) -> [Span] { [Span(certaintyText(of: assessment))] }

  /// The level with its scheme and what took it down, as text.
  package func certaintyText(of assessment: ConfidenceAssessment) -> String {
    switch assessment {
    case .assessed(let confidence):
      let scheme = ConfidenceSchemes.lookup(confidence.scheme)
      let text = words(.certaintyLevel, with: confidence.level, scheme?.name ?? confidence.scheme)
      return withReasons(text, confidence.components, scheme)
    case .notAssessed(let none):
      let text = none.reason.map { words(.certaintyNotAssessedBecause, with: $0) } ?? words(.certaintyNotAssessed)
      let reasons = reasons(none.components, none.scheme.flatMap(ConfidenceSchemes.lookup))
      return reasons.isEmpty ? text : words(.withRatings, with: text, reasons.joined(separator: ", "))
    case .unknown(let reason): return words(.certaintyUnknown, with: reason.rawValue)
    }
  }

  private func withReasons(
    _ text: String, _ components: [Confidence.Component], _ scheme: ConfidenceScheme?
  ) -> String {
    let reasons = reasons(components, scheme)
    return reasons.isEmpty ? text : words(.withReasons, with: text, reasons.joined(separator: ", "))
  }

  /// What of the things that were looked at is not as good as it can be.
  private func reasons(_ components: [Confidence.Component], _ scheme: ConfidenceScheme?) -> [String] {
    components.compactMap { component in
      if let change = component.change.value { return change == 0 ? nil : "\(component.name) \(signed(change))" }
      guard let level = component.level.value else { return nil }
      let known = scheme?.component(component.name)
      let place = known?.words.firstIndex { $0 == known?.word(level) }
      let isBest = place == 0 || component.best?.folded == level.folded
      return isBest ? nil : "\(component.name): \(level)"
    }
  }

  /// The level with its scheme, or why there is none.
  package func levelText(of assessment: ConfidenceAssessment) -> String {
    switch assessment {
    case .assessed(let confidence):
      words(
        .levelOfScheme, with: confidence.level, ConfidenceSchemes.lookup(confidence.scheme)?.name ?? confidence.scheme)
    case .notAssessed(let none):
      [TermCode.notAssessed.rawValue, none.reason].compactMap { $0 }.joined(separator: ": ")
    case .unknown(let reason): reason.rawValue
    }
  }

  /// What each part of a scheme looked at, with the explanations.
  func confidenceBlocks(_ assessment: ConfidenceAssessment) -> [Block] {
    switch assessment {
    case .assessed(let confidence): blocks(of: confidence)
    case .notAssessed(let none): blocks(of: none)
    case .unknown: []
    }
  }

  private func blocks(of none: ConfidenceNotAssessed) -> [Block] {
    guard !none.components.isEmpty else { return [] }
    let name = none.scheme.flatMap { ConfidenceSchemes.lookup($0)?.name ?? $0 }
    let text = none.reason.map { words(.certaintyNotAssessedBecause, with: $0) } ?? words(.certaintyNotAssessed)
    return [
      .blank, .heading([Span(words(.confidenceHeading), .heading)]),
      .text(
        [Span(text.capitalisedFirst.asSentence)] + (name.map { [Span(" " + $0.capitalisedFirst + ":")] } ?? []),
        indent: 2),
    ] + none.components.flatMap(blocks)
  }

  private func blocks(of confidence: Confidence) -> [Block] {
    let scheme = ConfidenceSchemes.lookup(confidence.scheme)
    var blocks: [Block] = [.blank, .heading([Span(words(.confidenceHeading), .heading)])]
    let meaning = scheme?.level(confidence.level)?.meaning
    let name = scheme?.name ?? confidence.scheme
    blocks.append(
      .text(
        [Span(words(.certaintyLevel, with: confidence.level, name).capitalisedFirst.asSentence)]
          + (meaning.map { [Span(" " + $0)] } ?? []), indent: 2))
    if let start = confidence.start.value {
      blocks.append(
        .text([Span(words(.startsAt, with: start).asSentence)] + inferredMark(confidence.start.provenance), indent: 2))
    }
    for component in confidence.components { blocks += self.blocks(of: component) }
    if let note = confidence.note { blocks.append(.text([Span(note)], indent: 2)) }
    return blocks
  }

  private func blocks(of component: Confidence.Component) -> [Block] {
    var parts: [String] = []
    if let level = component.level.value {
      parts.append(component.best.map { words(.levelWithBest, with: level, $0) } ?? level)
    }
    if let change = component.change.value {
      parts.append(change == 0 ? words(.noChange) : words.levels(change, signed(change)))
    }
    if parts.isEmpty { parts = [component.level.unknown?.rawValue ?? component.change.unknown?.rawValue ?? ""] }
    var spans = [Span(component.name.capitalisedFirst + ": "), Span(parts.joined(separator: ", "))]
    if let explanation = component.explanation.value { spans.append(Span(". " + explanation, .text)) }
    return [.text(spans, indent: 2, hanging: 2)]
  }
}

extension Words {
  /// How many levels were taken off or added: "-2 levels".
  fileprivate func levels(_ change: Int, _ digits: String) -> String {
    self(abs(change) == 1 ? .oneLevel : .severalLevels, with: digits)
  }
}
