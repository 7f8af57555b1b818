internal import Evidence

/// Numbers of studies and people that a finding states against the rows behind it.
extension ReviewAudit {
  func pooledNumbers(of effect: Effect, _ row: FindingRow) -> [AuditEntry] {
    let finding = library[row]
    guard finding.basis == .linkedStudies, !finding.evidence.isEmpty else { return [] }
    let pooled = finding.synthesis.value == .pooled ? finding.evidence.filter(\.isPooled) : finding.evidence
    var entries: [AuditEntry] = []
    let all = Set(finding.evidence.map(\.study)).count
    let counted = Set(pooled.map(\.study)).count
    // A record of a part may lack rows; it cannot have too many.
    if let stated = effect.studies.value, stated != all, stated != counted, isWhole || counted > stated {
      entries.append(
        entry(
          .finding(row), .effectStudies, .studies(stated: stated, linked: counted), effect.studies.provenance,
          remark(onFinding: finding.id, stated) { if case .studies = $0 { true } else { false } }))
    }
    if isWhole, let stated = effect.participants.only, let linked = people(in: pooled), stated != linked {
      entries.append(
        entry(
          .finding(row), .participants, .participants(stated: stated, linked: linked), effect.participants.provenance,
          remark(onFinding: finding.id, stated) { if case .participants = $0 { true } else { false } }))
    }
    return entries
  }

  /// What is said of a figure of the review that states the same number of the finding.
  private func remark(
    onFinding id: String, _ value: Int, _ isMeasure: (StatedFigure.Measure) -> Bool
  ) -> AuditEntry.Remark? {
    guard let figure = figuresOfFindings[id]?.first(where: { $0.value == value && isMeasure($0.measure) }) else {
      return nil
    }
    return AuditEntry.Remark(of: figure)
  }

  /// The people of all studies together; nil where it is not known of one how many of them are counted.
  private func people(in links: [SupportingEvidence]) -> Int? {
    let byStudy = Dictionary(grouping: links, by: \.study)
    var sum = 0
    for links in byStudy.values {
      let results = links.flatMap(\.results)
      let counts = results.map(\.count.value)
      // Several results of a study are of the same people, or nobody can say how many there are in all.
      guard let first = counts.first, let count = first, counts.allSatisfy({ $0 == count }) else { return nil }
      sum += count
    }
    return sum
  }
}

extension SupportingEvidence {
  /// Whether something of it went into the pooled estimate, as far as the record says.
  fileprivate var isPooled: Bool { results.isEmpty || results.contains { $0.isPooled.value != false } }
}

extension Values {
  /// The only value; nil where there are several, or others may hold.
  var only: Value? { certain.count == 1 && open.isEmpty && rest == nil ? certain[0].value : nil }
}
