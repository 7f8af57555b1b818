package import Evidence
package import EvidenceQuery
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
      let text = words(.certaintyLevel, with: words.level(of: confidence), scheme?.name ?? confidence.scheme)
      return withReasons(text, confidence.components, scheme)
    case .notAssessed(let none):
      let text = none.reason.map { words(.certaintyNotAssessedBecause, with: $0) } ?? words(.certaintyNotAssessed)
      let reasons = reasons(none.components, none.scheme.flatMap(ConfidenceSchemes.lookup))
      return reasons.isEmpty ? text : words(.withRatings, with: text, reasons.joined(separator: ", "))
    case .unknown(let reason): return words(.certaintyUnknown, with: words(reason))
    }
  }

  private func withReasons(
    _ text: String, _ components: [Confidence.Component], _ scheme: ConfidenceScheme?
  ) -> String {
    let reasons = reasons(components, scheme)
    return reasons.isEmpty ? text : words(.withReasons, with: text, reasons.joined(separator: ", "))
  }

  /// The level with its scheme, or why there is none.
  package func levelText(of assessment: ConfidenceAssessment) -> String {
    switch assessment {
    case .assessed(let confidence):
      words(
        .levelOfScheme, with: words.level(of: confidence),
        ConfidenceSchemes.lookup(confidence.scheme)?.name ?? confidence.scheme)
    case .notAssessed(let none):
      [words(.notAssessed), none.reason].compactMap { $0 }.joined(separator: ": ")
    case .unknown(let reason): words(reason)
    }
  }

  /// The level with its scheme alone, or that there is none: "certainty very low (GRADE)", "certainty not assessed".
  func plainCertainty(of assessment: ConfidenceAssessment) -> String {
    switch assessment {
    case .assessed(let confidence):
      words(
        .certaintyLevel, with: words.level(of: confidence),
        ConfidenceSchemes.lookup(confidence.scheme)?.name ?? confidence.scheme)
    case .notAssessed: words(.certaintyNotAssessed)
    case .unknown(let reason): words(.certaintyUnknown, with: words(reason))
    }
  }

  /// What each part of a scheme looked at, with the explanations, or that the review gives no level; and what the records show.
  func confidenceBlocks(of row: FindingRow) -> [Block] {
    let blocks =
      switch library[row].confidence {
      case .assessed(let confidence): self.blocks(of: confidence, row)
      case .notAssessed(let none): self.blocks(of: none, row)
      case .unknown(let reason): [Block.text([Span(words(.levelUnknown, with: words(reason)))], indent: 2)]
      }
    return [.blank, .heading([Span(words(.confidenceHeading), .heading)])] + blocks + hintBlocks(of: row)
  }

  private func blocks(of none: ConfidenceNotAssessed, _ row: FindingRow) -> [Block] {
    let name = none.scheme.flatMap { ConfidenceSchemes.lookup($0)?.name ?? $0 }
    let text = none.reason.map { words(.certaintyNotAssessedBecause, with: $0) } ?? words(.certaintyNotAssessed)
    var line = [Span(text.capitalisedFirst.asSentence)]
    if !none.components.isEmpty, let name { line.append(Span(" " + name.capitalisedFirst + ":")) }
    return [.text(line, indent: 2)]
      + none.components.map { block(of: $0, none.scheme.flatMap(ConfidenceSchemes.lookup), row) }
  }

  private func blocks(of confidence: Confidence, _ row: FindingRow) -> [Block] {
    let scheme = ConfidenceSchemes.lookup(confidence.scheme)
    let meaning = scheme?.level(confidence.level)?.meaning
    let name = scheme?.name ?? confidence.scheme
    var blocks: [Block] = [
      .text(
        [Span(words(.certaintyLevel, with: words.level(of: confidence), name).capitalisedFirst.asSentence)]
          + (meaning.map { [Span(" " + words.term($0))] } ?? []), indent: 2)
    ]
    if let start = confidence.start.value {
      blocks.append(
        .text(
          [Span(words(.startsAt, with: words.level(start, of: scheme)).asSentence)]
            + inferredMark(confidence.start.provenance), indent: 2))
      if let change = change(of: confidence.components) {
        blocks.append(.text([Span(words(change.phrase, with: change.levels).asSentence)], indent: 2))
      }
    }
    blocks += confidence.components.map { block(of: $0, scheme, row) }
    if let note = confidence.note { blocks.append(.text([Span(note)], indent: 2)) }
    return blocks
  }

  /// How many levels all components together took off or added; nil where the review does not say it of each.
  private func change(of components: [Confidence.Component]) -> (phrase: Phrase, levels: String)? {
    let changes = components.compactMap(\.change.value)
    guard !changes.isEmpty, changes.count == components.count else { return nil }
    let sum = changes.reduce(0, +)
    let levels = words.count(abs(sum), .level, .levels)
    return sum == 0 ? (.levelsSame, levels) : (sum < 0 ? .levelsLost : .levelsGained, levels)
  }

  private func block(of component: Confidence.Component, _ scheme: ConfidenceScheme?, _ row: FindingRow) -> Block {
    var parts: [String] = []
    if let level = component.level.value {
      let word = words.level(level, of: component, in: scheme)
      parts.append(component.best.map { words(.levelWithBest, with: word, $0) } ?? word)
    }
    if let change = component.change.value {
      parts.append(change == 0 ? words(.noChange) : words.levels(change, signed(change)))
    }
    if parts.isEmpty { parts = [words(component.level.unknown ?? component.change.unknown)] }
    // Who doubts how well the studies were done goes on to how each of them was judged.
    let lights = Self.isOfStudies(component.name) && library[row].basis != .notApplicable ? lights(of: row) : nil
    var spans = [
      Span(words.name(of: component, in: scheme).capitalisedFirst, to: lights),
      Span(": " + parts.joined(separator: ", ")),
    ]
    if let explanation = component.explanation.value { spans.append(Span(". " + explanation, .text)) }
    return .text(spans, indent: 2, hanging: 2)
  }

  /// The quality assessments, item by item, of what stands behind a finding.
  func lights(of row: FindingRow) -> Target {
    .trafficLights(clause(ids: [row.index], in: .findings), of: review(of: .finding(row)))
  }

  /// Whether a component looks at how well the studies behind a finding were done.
  private static func isOfStudies(_ component: String) -> Bool {
    let names = ["methodological limitations", "bias within studies"]
    let known = ConfidenceSchemes.lookup("GRADE")?.component("risk of bias")
    return (names + (known.map { [$0.name] + $0.aliases } ?? [])).contains { $0.folded == component.folded }
  }

  // MARK: What the records show

  /// What the records show of the evidence behind a finding, named as a hint.
  private func hintBlocks(of row: FindingRow) -> [Block] {
    guard let visible = library.visibleEvidence(of: row), visible.studies > 0 else { return [] }
    return [.text([Span(words(.hint) + " ", .muted), Span(text(of: visible))], indent: 2, hanging: 2)]
  }

  /// The studies behind a finding, how many of them were appraised and how, and where they took place, in one line.
  package func text(of visible: VisibleEvidence) -> String {
    let studies = words.count(visible.studies, .study, .studies)
    var parts = [visible.isWholeReview ? words(.hintWhole, with: studies) : studies]
    parts.append(appraised(in: visible))
    var concerns = Concern.allCases.compactMap { concern in
      visible.concerns[concern].map { "\(words(concern)) \($0)" }
    }
    if visible.withoutConcern > 0 { concerns.append("\(words(.hintNoConcern)) \(visible.withoutConcern)") }
    if !concerns.isEmpty { parts.append(words(.hintConcern, with: concerns.joined(separator: ", "))) }
    var countries = visible.countries.map { entry in
      let name = "\(words.label(of: entry.country, in: .countries)) \(entry.studies)"
      return entry.inferred > 0 ? words(.hintInferred, with: name, String(entry.inferred)) : name
    }
    if visible.withoutCountry > 0 { countries.append(words(.hintNoCountry, with: String(visible.withoutCountry))) }
    parts.append(words(.hintCountries, with: countries.joined(separator: ", ")))
    return parts.joined(separator: "; ").asSentence
  }

  /// How many of the studies were appraised. Of what is not known of any no number is said, which would read as if more studies came to
  /// those that are counted.
  private func appraised(in visible: VisibleEvidence) -> String {
    guard visible.unknownAppraised < visible.studies else { return words(.noneKnownAppraised) }
    var text = words(.hintAppraised, with: String(visible.appraised), String(visible.studies))
    let others: [(Int, Phrase)] = [
      (visible.perhapsAppraised, .hintPerhapsAppraised), (visible.unknownAppraised, .hintAppraisalUnknown),
    ]
    for (count, phrase) in others where count > 0 { text += " " + words(phrase, with: String(count)) }
    return text
  }
}

extension Words {
  /// How many levels were taken off or added: "-2 levels".
  fileprivate func levels(_ change: Int, _ digits: String) -> String {
    "\(digits) \(noun(abs(change), .level, .levels))"
  }
}

extension Phrase {
  static let levelsSame = Phrase("In all, no level was taken off or added")
  static let levelsLost = Phrase("In all, {1} taken off")
  static let levelsGained = Phrase("In all, {1} added")
  static let levelUnknown = Phrase("Whether the review assessed its certainty: {1}.")
  static let hint = Phrase("Visible in the records, a hint and no rating:")
  static let hintWhole = Phrase("some of {1}, which is not said")
  static let hintAppraised = Phrase("{1} of {2} appraised")
  static let noneKnownAppraised = Phrase("whether any of them was appraised is not known")
  static let hintPerhapsAppraised = Phrase("({1} of them may be)")
  static let hintAppraisalUnknown = Phrase("(of {1} of them it is not known)")
  static let hintConcern = Phrase("concern in their appraisals: {1}")
  static let hintNoConcern = Phrase("no judgement of the whole")
  static let hintInferred = Phrase("{1} ({2} inferred)")
  static let hintNoCountry = Phrase("not known for certain {1}")
  static let hintCountries = Phrase("countries: {1}")
}
