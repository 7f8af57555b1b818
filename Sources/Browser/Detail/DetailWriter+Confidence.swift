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
      let scheme = ConfidenceSchemes.lookup(confidence.scheme)?.name ?? confidence.scheme
      let reasons = confidence.components.compactMap { component -> String? in
        if let change = component.change.value { return change == 0 ? nil : "\(component.name) \(signed(change))" }
        guard let level = component.level.value else { return nil }
        let known = ConfidenceSchemes.lookup(confidence.scheme)?.component(component.name)
        let place = known?.words.firstIndex { $0 == known?.word(level) }
        let isBest = place == 0 || component.best?.folded == level.folded
        return isBest ? nil : "\(component.name): \(level)"
      }
      let text = words(.certaintyLevel, with: confidence.level, scheme)
      return reasons.isEmpty ? text : words(.withReasons, with: text, reasons.joined(separator: ", "))
    case .notAssessed(let reason, _):
      return reason.map { words(.certaintyNotAssessedBecause, with: $0) } ?? words(.certaintyNotAssessed)
    case .unknown(let reason): return words(.certaintyUnknown, with: reason.rawValue)
    }
  }

  /// The level with its scheme, or why there is none.
  package func levelText(of assessment: ConfidenceAssessment) -> String {
    switch assessment {
    case .assessed(let confidence):
      words(
        .levelOfScheme, with: confidence.level, ConfidenceSchemes.lookup(confidence.scheme)?.name ?? confidence.scheme)
    case .notAssessed(let reason, _):
      [TermCode.notAssessed.rawValue, reason].compactMap { $0 }.joined(separator: ": ")
    case .unknown(let reason): reason.rawValue
    }
  }

  /// What each part of a scheme looked at, with the explanations.
  func confidenceBlocks(_ assessment: ConfidenceAssessment) -> [Block] {
    guard case .assessed(let confidence) = assessment else { return [] }
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
