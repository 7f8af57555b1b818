internal import Evidence

/// Reasons that are given for a level of certainty against what the finding has.
extension ReviewAudit {
  func reasons(of effect: Effect, _ row: FindingRow) -> [AuditEntry] {
    let finding = library[row]
    return finding.confidence.components.flatMap { component -> [AuditEntry] in
      guard let text = component.explanation.value else { return [] }
      let reason = StatedReason(text)
      let provenance = component.explanation.provenance
      var entries: [AuditEntry] = []
      if component.isImprecision, let isSaidToSpan = reason.saysIntervalSpansNoEffect, let scale = EffectScale(effect),
        let estimate = effect.estimates.first
      {
        let intervals = effect.estimates.compactMap(scale.spans)
        if !intervals.isEmpty, !intervals.contains(isSaidToSpan) {
          let issue = AuditIssue.interval(
            component: component.name, isSaidToSpan: isSaidToSpan, estimate: estimate, noEffect: scale.noEffect)
          entries.append(entry(.finding(row), .confidence, issue, provenance))
        }
      }
      if let said = reason.numberOfStudies(inWhole: component.isImprecision), let rests = studies(behind: row, effect),
        said != rests
      {
        let issue = AuditIssue.studiesInReason(component: component.name, said: said, finding: rests)
        entries.append(entry(.finding(row), .confidence, issue, provenance))
      }
      return entries
    }
  }

  /// How many studies a finding rests on: as it states, else as its links are.
  private func studies(behind row: FindingRow, _ effect: Effect) -> Int? {
    if let stated = effect.studies.value { return stated }
    return isWhole && library[row].basis == .linkedStudies ? Set(library[row].evidence.map(\.study)).count : nil
  }
}

extension ConfidenceAssessment {
  /// What was looked at, with a level of the whole or without.
  var components: [Confidence.Component] {
    switch self {
    case .assessed(let confidence): confidence.components
    case .notAssessed(let none): none.components
    case .unknown: []
    }
  }
}

extension Confidence.Component {
  fileprivate var isImprecision: Bool { name.folded.contains("imprecision") }
}

/// What an explanation in English says of an interval and of a number of studies. Where it could mean something else, it says
/// nothing.
struct StatedReason {
  private let sentences: [[String]]

  init(_ text: String) {
    let folded = text.folded
    sentences = folded.split { ".;:!?\n".contains($0) }.map { sentence in
      sentence.split { !($0.isLetter || $0.isNumber) }.map(String.init)
    }
  }

  /// Whether the interval is said to take in no effect; nil where nothing is said of it, or both.
  var saysIntervalSpansNoEffect: Bool? {
    let said = Set(sentences.compactMap(Self.spanning))
    return said.count == 1 ? said.first : nil
  }

  private static func spanning(_ words: [String]) -> Bool? {
    guard let interval = words.firstIndex(where: intervals.contains),
      let verb = words.indices.first(where: { $0 > interval && verbs.contains(words[$0]) })
    else { return nil }
    // The intervals of single studies are not that of the finding.
    guard words[interval..<verb].allSatisfy({ !isStudies($0) && $0 != "each" }) else { return nil }
    let objects = Array(words[(verb + 1)...].prefix(6))
    let isNoEffect =
      objects.contains("null") || objects.contains("zero")
      || zip(objects, objects.dropFirst()).contains {
        $0 == "no" && ["effect", "difference", "association", "benefit"].contains($1)
      }
      || (["0", "1", "unity"].contains(objects.first ?? "") && !objects.contains(where: isStudies))
    guard isNoEffect else { return nil }
    let before = words[max(0, verb - 4)..<verb]
    return before.allSatisfy { !["not", "never", "nor", "neither", "without", "t"].contains($0) }
  }

  private static func isStudies(_ word: String) -> Bool { ["study", "studies", "trial", "trials"].contains(word) }

  private static let intervals: Set = ["interval", "intervals", "ci", "cis"]
  private static let verbs: Set = [
    "span", "spans", "spanning", "cross", "crosses", "crossing", "crossed", "include", "includes", "including",
    "included", "contain", "contains", "containing", "overlap", "overlaps", "overlapping",
  ]

  /// How many studies there are in all, as the explanation says: the whole in "2 of the 3 studies" and in "both studies", and, where
  /// the reason is that there are few, the number in "only 2 small studies". Nil where it says none, or several.
  func numberOfStudies(inWhole countsFew: Bool) -> Int? {
    let said = Set(sentences.flatMap { Self.totals($0, countsFew: countsFew) })
    return said.count == 1 ? said.first : nil
  }

  private static func totals(_ words: [String], countsFew: Bool) -> [Int] {
    words.indices.compactMap { place in
      guard ["studies", "trials"].contains(words[place]) else { return nil }
      // Up to two words, as "small randomised", may stand between the number and what it counts.
      let before = Array(words[max(0, place - 5)..<place])
      if before.last == "both" { return 2 }
      guard let position = before.lastIndex(where: { number($0) != nil }), before.count - position <= 3,
        let count = number(before[position])
      else { return nil }
      let lead = Array(before[..<position])
      // "Two of the three studies": the second number is the whole.
      if let of = lead.lastIndex(of: "of"), lead.count - of <= 2, of > 0, number(lead[of - 1]) != nil { return count }
      guard countsFew, !["of", "and"].contains(lead.last ?? "") else { return nil }
      return ["only", "just", "are", "were", "merely"].contains(lead.last ?? "") ? count : nil
    }
  }

  private static func number(_ word: String) -> Int? {
    Int(word) ?? names.firstIndex(of: word).map { $0 + 1 }
  }

  private static let names = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
  ]
}
