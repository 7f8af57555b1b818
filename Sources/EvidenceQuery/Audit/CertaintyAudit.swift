internal import Evidence

/// A level of certainty against what was taken off and added for it.
extension ReviewAudit {
  func certainty(of row: FindingRow) -> [AuditEntry] {
    guard case .assessed(let confidence) = library[row].confidence,
      let scheme = ConfidenceSchemes.lookup(confidence.scheme), scheme.doesSums,
      let stated = scheme.place(of: confidence.level), let change = change(in: confidence, scheme)
    else { return [] }
    let most = scheme.levels.count - 1
    if -change > most {
      // Whatever the start was: more than the whole scale.
      let issue = AuditIssue.levelsBeyondScheme(stated: confidence.level, change: change, most: most)
      return [entry(.finding(row), .confidence, issue, confidence.provenance)]
    }
    // A start that was inferred, mostly from the sum itself, cannot contradict it.
    guard let start = confidence.start.value, !confidence.start.provenance.isInferred,
      let place = scheme.place(of: start)
    else { return [] }
    // Nothing is below the lowest level or above the best.
    let result = min(most, max(0, place - change))
    guard result != stated else { return [] }
    let issue = AuditIssue.level(
      stated: confidence.level, start: start, change: change, result: scheme.levels[result].word)
    return [entry(.finding(row), .confidence, issue, confidence.provenance)]
  }

  /// The levels added less those taken off; nil where that is not known of each component.
  private func change(in confidence: Confidence, _ scheme: ConfidenceScheme) -> Int? {
    guard !confidence.components.isEmpty else { return nil }
    var sum = 0
    for component in confidence.components {
      let byWord = component.level.value.flatMap { scheme.component(component.name)?.word($0)?.change }
      guard let change = component.change.value ?? byWord else { return nil }
      sum += change
    }
    return sum
  }
}

extension ConfidenceScheme {
  /// Whether its levels come about by adding and taking off, as those of GRADE.
  fileprivate var doesSums: Bool { components.contains { $0.words.contains { $0.change != nil } } }
}
