package import Evidence
private import OrderedCollections

/// Why a review is as sure as it is: what took a finding down stands apart from what did not.
extension DetailWriter {
  /// What a component does to the level of a finding.
  private enum Weight {
    /// It is not as good as it can be: "imprecision -1", "methodological limitations: minor concerns".
    case counts(String)
    /// It took nothing off, in the words of the review: a level of the component, or that no level was taken off.
    case none(String, isLevel: Bool)
    /// The review does not say.
    case unknown
  }

  /// A component with what it does.
  private struct Weighed {
    let component: Confidence.Component
    let name: String
    let weight: Weight

    /// Whether it took nothing off, and the words for that.
    var nothing: String? { if case .none(let words, _) = weight { words } else { nil } }
    /// The level of a component that took nothing off.
    var level: String? { if case .none(let words, true) = weight { words } else { nil } }
  }

  private func weighed(_ assessment: ConfidenceAssessment) -> [Weighed] {
    switch assessment {
    case .assessed(let confidence): weighed(confidence.components, ConfidenceSchemes.lookup(confidence.scheme))
    case .notAssessed(let none): weighed(none.components, none.scheme.flatMap(ConfidenceSchemes.lookup))
    case .unknown: []
    }
  }

  private func weighed(_ components: [Confidence.Component], _ scheme: ConfidenceScheme?) -> [Weighed] {
    components.map { component in
      let name = words.name(of: component, in: scheme)
      return Weighed(component: component, name: name, weight: weight(of: component, name, scheme))
    }
  }

  private func weight(of component: Confidence.Component, _ name: String, _ scheme: ConfidenceScheme?) -> Weight {
    if let change = component.change.value {
      return change == 0 ? .none(words(.noLevelTakenOff), isLevel: false) : .counts("\(name) \(signed(change))")
    }
    guard let level = component.level.value else { return .unknown }
    let known = scheme?.component(component.name)
    let place = known?.words.firstIndex { $0 == known?.word(level) }
    let isBest = place == 0 || component.best?.folded == level.folded
    let word = words.level(level, of: component, in: scheme)
    return isBest ? .none(word, isLevel: true) : .counts("\(name): \(word)")
  }

  /// What of the things that were looked at is not as good as it can be.
  func reasons(_ components: [Confidence.Component], _ scheme: ConfidenceScheme?) -> [String] {
    weighed(components, scheme).compactMap { if case .counts(let text) = $0.weight { text } else { nil } }
  }

  /// What takes a finding down, and of a level then the other components too; or why there is no level: what a column has room for.
  /// Where nothing is said to take it down, the explanations.
  package func whyText(of assessment: ConfidenceAssessment) -> String {
    let components = weighed(assessment)
    let reasons = components.compactMap { if case .counts(let text) = $0.weight { text } else { nil } }
    let why = reasons.joined(separator: ", ")
    switch assessment {
    case .assessed:
      let all = ([why] + Self.grouped(components, by: \.level)).filter { !$0.isEmpty }.joined(separator: "; ")
      return all.isEmpty ? explanations(of: assessment).joined(separator: "; ") : all
    case .notAssessed(let none): return why.isEmpty ? none.reason ?? "" : why
    case .unknown: return ""
    }
  }

  /// What the review says of each component: first of what took the finding down ("risk of bias: most studies …"), then of what took
  /// nothing off, which is said of each, and last the names of those of which it says no more.
  package func explanations(of assessment: ConfidenceAssessment) -> [String] {
    let components = weighed(assessment)
    let counting = components.filter { $0.nothing == nil }.compactMap { entry in
      entry.component.explanation.value.map { "\(entry.name): \($0)" }
    }
    let others = components.compactMap { entry in
      entry.nothing.flatMap { word in
        entry.component.explanation.value.map { words(.componentWithWord, with: entry.name, word, $0) }
      }
    }
    let unexplained = components.filter { $0.component.explanation.value == nil }
    return counting + others + Self.grouped(unexplained, by: \.nothing) + note(of: assessment)
  }

  private func note(of assessment: ConfidenceAssessment) -> [String] {
    if case .assessed(let confidence) = assessment, let note = confidence.note { [note] } else { [] }
  }

  /// Components by a word that they have in common: "no or very minor concerns: coherence, adequacy, relevance".
  private static func grouped(_ components: [Weighed], by word: (Weighed) -> String?) -> [String] {
    var names: OrderedDictionary<String, [String]> = [:]
    for entry in components { if let word = word(entry) { names[word, default: []].append(entry.name) } }
    return names.map { "\($0): \($1.joined(separator: ", "))" }
  }
}

extension Phrase {
  static let noLevelTakenOff = Phrase("no level taken off")
  static let componentWithWord = Phrase("{1} ({2}): {3}")
}
