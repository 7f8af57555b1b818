internal import Evidence
private import OrderedCollections

/// Reported judgements of the whole against the review's own rule, and against the tool's.
extension ReviewAudit {
  /// One entry for all appraisals that differ alike. It is explained where the review's own rule gives what is reported, or each of
  /// the appraisals says why.
  func ratings() -> [AuditEntry] {
    engine.ratingDifferences(of: row).compactMap { difference in
      guard let first = difference.appraisals.first else { return nil }
      let appraisals = difference.appraisals.compactMap { library[$0].appraisal }
      return entry(
        .assessment(first), .overall, .rating(difference), Self.provenance(of: appraisals),
        remark(on: difference, appraisals))
    }
  }

  private func remark(on difference: RatingDifference, _ appraisals: [Appraisal]) -> AuditEntry.Remark? {
    let notes = appraisals.map { appraisal in appraisal.notes.filter(\.isOnOverall) }
    let texts = Array(OrderedSet(notes.joined().map(\.text)))
    if difference.isExplained, let rule = review.ratingRule(for: difference.tool) {
      return AuditEntry.Remark([rule.text] + texts, kind: AuditEntry.Remark.kind(ofReasonsFrom: [rule.provenance]))
    }
    let reasons = notes.map { $0.filter { $0.explains.contains(.overall) } }
    guard reasons.allSatisfy({ !$0.isEmpty }) else { return AuditEntry.Remark(texts, kind: .observation) }
    return AuditEntry.Remark(texts, kind: AuditEntry.Remark.kind(ofReasonsFrom: reasons.joined().map(\.provenance)))
  }

  /// Where judgements of the whole come from: the places that they share, else only the documents.
  private static func provenance(of appraisals: [Appraisal]) -> Provenance {
    let places = appraisals.map { appraisal in
      [appraisal.overall.provenance, appraisal.provenance].map(\.sources).first { !$0.isEmpty } ?? []
    }
    if let first = places.first, places.allSatisfy({ $0 == first }) { return Provenance(sources: first) }
    let documents = OrderedSet(places.joined().map(\.document))
    return Provenance(sources: documents.map { SourceReference(document: $0) })
  }
}

extension Note {
  /// Whether it says something of the judgement of the whole.
  fileprivate var isOnOverall: Bool { oddities.contains(.overall) || explains.contains(.overall) }
}
