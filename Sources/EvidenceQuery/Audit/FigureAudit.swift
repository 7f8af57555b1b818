internal import Evidence

/// What a review says of itself in numbers against its records.
extension ReviewAudit {
  /// The figures that the records contradict, but for those that a finding states in the same words: they are told there.
  func figures(besides findings: [AuditEntry]) -> [AuditEntry] {
    var told: [String: [AuditIssue]] = [:]
    for entry in findings where entry.check == .pooledNumbers {
      guard case .finding(let row) = entry.subject else { continue }
      told[library[row].id, default: []].append(entry.issue)
    }
    return engine.statedFigures(of: row).filter(\.isDiscrepancy).compactMap { check in
      let figure = check.figure
      let isTold = (figure.measure.finding.flatMap { told[$0] } ?? []).contains { $0.states(figure) }
      guard !isTold else { return nil }
      let remark = AuditEntry.Remark(of: figure)
      return entry(.review(row), .figures, .figure(check), figure.provenance, remark)
    }
  }
}

extension AuditIssue {
  /// Whether it is of the same number as a figure.
  fileprivate func states(_ figure: StatedFigure) -> Bool {
    if case .studies(let stated, _) = self, case .studies = figure.measure { return stated == figure.value }
    if case .participants(let stated, _) = self, case .participants = figure.measure { return stated == figure.value }
    return false
  }
}
