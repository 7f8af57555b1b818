internal import Evidence
internal import OrderedCollections

/// Values that contradict themselves or one another.
extension ReviewAudit {
  // MARK: Axes

  /// A stated value of no effect against that of the measure.
  func noEffect(of effect: Effect, _ row: FindingRow) -> [AuditEntry] {
    guard let axis = effect.axis, let measure = effect.measure.value,
      let usual = EffectScale.noEffect(of: measure), axis.noEffect.value != usual.value
    else { return [] }
    let issue = AuditIssue.noEffect(stated: axis.noEffect, measure: measure, usual: usual)
    return [entry(.finding(row), .axis, issue, Provenance())]
  }

  // MARK: Ranges

  func ranges(of effect: Effect, _ row: FindingRow) -> [AuditEntry] {
    backwards(effect.timePoint, .finding(row), .timePoint)
      + backwards(effect.population, .finding(row), .effectPopulation)
  }

  func ranges(of row: StudyRow) -> [AuditEntry] { backwards(library[row].population, .study(row), .population) }

  private func backwards(
    _ text: Reported<String>, _ subject: AuditEntry.Subject, _ field: RecordField
  ) -> [AuditEntry] {
    guard let words = text.value, let range = WrittenRange.backwards(in: words) else { return [] }
    return [
      entry(subject, field, .backwardsRange(text: words, from: range.from, to: range.to), text.provenance)
    ]
  }

  // MARK: Attributes

  func attributes(of row: StudyRow) -> [AuditEntry] {
    guard review.attributes.contains(where: { $0.restates != nil }) else { return [] }
    let study = library[row]
    return review.attributes.flatMap { attribute -> [AuditEntry] in
      guard let restated = attribute.restates, let values = study.attributes[attribute.id] else { return [] }
      switch restated {
      case .domainCount: return counts(attribute, values, row)
      case .country: return groups(attribute, values, study, row)
      }
    }
  }

  /// A stated number of domains against those of the findings that the study stands behind.
  private func counts(_ attribute: DeclaredAttribute, _ values: Values<String>, _ row: StudyRow) -> [AuditEntry] {
    guard isWhole, !hasWholeReviewFinding, let stated = values.only.flatMap({ Int($0) }) else { return [] }
    var domains: Set<String> = []
    for link in library.evidence(of: row) {
      let placed = library[library.finding(of: link)].domains
      guard placed.open.isEmpty, placed.rest == nil else { return [] }
      domains.formUnion(placed.certain.map(\.value))
    }
    guard domains.count != stated else { return [] }
    let issue = AuditIssue.count(attribute: attribute.label, stated: stated, found: domains.count)
    return [entry(.study(row), .attributes, issue, values.provenance)]
  }

  /// A wider place against the countries of the study.
  private func groups(
    _ attribute: DeclaredAttribute, _ values: Values<String>, _ study: Study, _ row: StudyRow
  ) -> [AuditEntry] {
    guard let word = values.only.map({ attribute.labels[$0] ?? $0 }),
      let codes = Vocabulary.countries.codes(named: word), codes.count == 1
    else { return [] }
    let outside = study.country.certain.map(\.value).filter { country in
      guard country != codes[0], Vocabulary.countries[country] != nil else { return false }
      // A place above the group leaves open which of its countries is meant.
      return !Vocabulary.countries.ancestors(of: country).contains(codes[0])
        && !Vocabulary.countries.ancestors(of: codes[0]).contains(country)
    }
    guard !outside.isEmpty else { return [] }
    let issue = AuditIssue.grouping(attribute: attribute.label, group: word, outside: outside)
    return [entry(.study(row), .attributes, issue, values.provenance)]
  }
}

/// A range of numbers with a unit, as in "16-24 months".
enum WrittenRange {
  /// The first range of a text whose second number is less than its first, of numbers that a unit follows; nil without one. Numbers
  /// that are part of a date or a code have no unit after them. O(length).
  static func backwards(in text: String) -> (from: Int, to: Int)? {
    let bytes = Array(text.utf8)
    func isDigit(_ position: Int) -> Bool {
      bytes.indices.contains(position) && (0x30...0x39).contains(bytes[position])
    }
    guard bytes.contains(where: { (0x30...0x39).contains($0) }) else { return nil }
    let words = text.folded.split { $0 == " " || $0 == "," || $0 == "(" || $0 == ")" }.map(String.init)
    for (place, word) in words.enumerated() {
      let pieces = word.split(omittingEmptySubsequences: false) { "-\u{2013}\u{2212}".contains($0) }
      guard pieces.count == 2, let from = Int(pieces[0]), let to = Int(pieces[1]), to < from,
        place + 1 < words.count, units.contains(words[place + 1])
      else { continue }
      return (from, to)
    }
    return nil
  }

  private static let units: Set = [
    "hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years",
  ]
}
