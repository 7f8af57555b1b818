import Evidence
import EvidenceQuery

/// What is read on the row of the list: what it has, and what it says.
extension Question {
  func has(_ tests: [ValueTest]) -> Match {
    tests.words.compactMap { Presence(rawValue: $0) }.map(has).max() ?? .no
  }

  private func has(_ presence: Presence) -> Match {
    if let finding = row.finding { return has(presence, finding) }
    if let publication = row.publication {
      switch presence {
      case .doi: return sure(publication.doi.value != nil)
      case .note: return sure(!publication.notes.isEmpty)
      case .quote, .results, .appraisal: break
      }
    }
    if let assessment = row.assessment {
      switch presence {
      case .appraisal: return existence(assessment)
      case .note: return sure(!(assessment.appraisal?.notes ?? []).isEmpty)
      case .doi, .quote, .results: break
      }
    }
    return row.study.map { has(presence, $0) } ?? .unknown
  }

  private func has(_ presence: Presence, _ study: Study) -> Match {
    let links = record.findings.flatMap(\.evidence).filter { $0.study == study.id }
    return switch presence {
    case .doi: sure(record.publications.contains { $0.study.value == study.id && $0.doi.value != nil })
    case .quote: sure(links.contains { !$0.extracts.isEmpty })
    case .results: sure(links.contains { !$0.results.isEmpty })
    case .appraisal: oracle.assessments(of: study, in: record).map(existence).max() ?? .no
    case .note: sure(!study.notes.isEmpty)
    }
  }

  private func has(_ presence: Presence, _ finding: Finding) -> Match {
    switch presence {
    case .doi: return .no
    case .quote: return sure(finding.evidence.contains { !$0.extracts.isEmpty })
    case .results: return sure(finding.evidence.contains { !$0.results.isEmpty })
    case .note: return sure(!finding.notes.isEmpty)
    case .appraisal:
      let linked = record.studies.filter { study in finding.evidence.contains { $0.study == study.id } }
      let best = linked.map { has(.appraisal, $0) }.max() ?? .no
      let body = record.studies.filter { $0.role == .included }.map { has(.appraisal, $0) }
      guard finding.basis == .wholeReview, best != .definite, !body.isEmpty else { return best }
      if body.allSatisfy({ $0 == .definite }) { return .definite }
      return max(best, min(body.max() ?? .no, .possible))
    }
  }

  private func existence(_ assessment: Assessment) -> Match {
    switch assessment {
    case .appraisal(let appraisal): appraisal.existence == .definite ? .definite : .possible
    case .notAppraised: .no
    case .unknown: .unknown
    }
  }

  private func sure(_ isSo: Bool) -> Match { isSo ? .definite : .no }

  /// What the row says, as far as random libraries and filters speak of the same.
  var texts: [String] {
    if let finding = row.finding {
      return [finding.statement, finding.label] + [finding.explanation.value].compactMap { $0 }
        + finding.evidence.flatMap(\.extracts).map(\.quotation)
    }
    if let publication = row.publication { return texts(of: publication) }
    guard let study = row.study else { return [] }
    // An appraisal is found by what its study says too; of its own words random libraries have none but its label.
    let links = record.findings.flatMap(\.evidence).filter { $0.study == study.id }
    let own = [study.title, study.population, study.setting, study.intervention].compactMap(\.value)
    return [study.label] + own + study.notes.map(\.text) + links.flatMap(\.extracts).map(\.quotation)
      + record.publications.filter { $0.study.value == study.id }.flatMap(texts)
  }

  private func texts(of publication: Publication) -> [String] {
    [publication.title, publication.type].compactMap(\.value)
  }
}
