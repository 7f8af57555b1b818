internal import Evidence

/// Studies that nothing rests on, and findings on one study. Both are said of whole records only, and never where a finding rests on
/// an unknown part of the studies: what is not there may be elsewhere.
extension ReviewAudit {
  func unused(_ row: StudyRow) -> [AuditEntry] {
    guard isWhole, !hasWholeReviewFinding, library.evidencePlaces(ofStudy: row.index).isEmpty,
      !library.rows(of: .evidence, in: self.row).isEmpty
    else { return [] }
    switch library[row].status.value {
    // Nothing can rest on them yet.
    case .ongoing, .planned: return []
    case .completed, .terminated, nil: break
    }
    return [entry(.study(row), .evidence, .unusedStudy, library[row].provenance)]
  }

  func singleStudy(_ row: FindingRow) -> [AuditEntry] {
    let finding = library[row]
    let places = library.evidencePlaces(ofFinding: row.index)
    guard isWhole, finding.basis == .linkedStudies, let first = places.first else { return [] }
    let study = library.studiesOfEvidence[Int(first)]
    guard places.allSatisfy({ library.studiesOfEvidence[Int($0)] == study }) else { return [] }
    var remark: AuditEntry.Remark?
    // What was put together by who made the record rests on one study because it was put together so.
    if case .derived(let how) = finding.provenance.basis { remark = AuditEntry.Remark(text: how, kind: .reason) }
    let issue = AuditIssue.singleStudy(synthesis: finding.synthesis.value)
    return [entry(.finding(row), .evidence, issue, finding.provenance, remark)]
  }
}
