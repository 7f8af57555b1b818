import Evidence
import EvidenceQuery

/// Answers filters by the words of the design, row by row and pair by pair, on the records as they are: no columns, no bit sets, no
/// tables. It is slow, and it shares nothing with the engine but the vocabularies.
struct Oracle {
  let records: [ReviewRecord]

  /// A row of a list, with what it is and what it follows.
  struct Row {
    let review: Int
    let id: String
    var study: Study?
    var finding: Finding?
    var publication: Publication?
    /// What judges a study, or that nothing does.
    var assessment: Assessment?
  }

  /// One side of a pair.
  enum Side<Record> {
    case empty
    case notKnown
    case known(Record)
  }

  /// A study and a finding that belong together, or may.
  struct Pair {
    var study: Side<Study>
    var finding: Side<Finding>
    var link: SupportingEvidence?
    var isPossible = false
  }

  /// How surely a filter keeps each row of a list, by the row's id across reviews.
  func matches(_ filter: Filter, in list: EvidenceQuery.List) -> [String: Match] {
    var result: [String: Match] = [:]
    for row in rows(of: list) {
      result["\(records[row.review].review.id)/\(row.id)"] = match(filter, row, in: list)
    }
    return result
  }

  private func match(_ filter: Filter, _ row: Row, in list: EvidenceQuery.List) -> Match {
    func match(_ pair: Pair) -> Match {
      Question(oracle: self, list: list, row: row, pair: pair).met(filter)
    }
    // A filter that asks nothing of findings is about the row itself.
    if list != .findings, !asksOfFindings(filter) { return match(ownPair(of: row)) }
    let pairs = pairs(of: row, in: list)
    let matches = pairs.map(match)
    let body = zip(pairs, matches).filter(\.0.isPossible).map(\.1)
    // A finding on the whole review is sure where whatever it rests on meets the filter.
    if list == .findings, !body.isEmpty, body.allSatisfy({ $0 == .definite }), pairs.allSatisfy({ $0.link == nil }) {
      return .definite
    }
    return zip(pairs, matches).map { $0.isPossible ? min($1, .possible) : $1 }.max() ?? .no
  }

  private func asksOfFindings(_ filter: Filter) -> Bool {
    switch filter {
    case .all, .text, .prefix: false
    case .linked(let count): count.side == .support
    case .field("inferred", let tests): tests.words.contains(where: Question.fieldsOfFindings.contains)
    case .field(let name, _): Question.fieldsOfFindings.contains(name)
    case .not(let inner): asksOfFindings(inner)
    case .and(let parts), .or(let parts): parts.contains(where: asksOfFindings)
    }
  }

  // MARK: Rows

  func rows(of list: EvidenceQuery.List) -> [Row] {
    records.indices.flatMap { review in
      let record = records[review]
      return switch list {
      case .studies: record.studies.map { Row(review: review, id: $0.id, study: $0) }
      case .findings: record.findings.map { Row(review: review, id: $0.id, finding: $0) }
      case .publications:
        record.publications.map { publication in
          Row(
            review: review, id: publication.id, study: record.studies.first { $0.id == publication.study.value },
            publication: publication)
        }
      case .assessments:
        record.studies.flatMap { study in
          assessments(of: study, in: record).map { assessment in
            Row(
              review: review, id: assessment.appraisal?.id ?? "\(study.id)/none", study: study,
              assessment: assessment)
          }
        }
      }
    }
  }

  /// What judges a study; where nothing does, that it was not appraised, or that nobody says.
  func assessments(of study: Study, in record: ReviewRecord) -> [Assessment] {
    let appraisals = record.appraisals.filter { $0.study == study.id }.map(Assessment.appraisal)
    if !appraisals.isEmpty { return appraisals }
    if let none = record.notAppraised.last(where: { $0.study == study.id }) { return [.notAppraised(none)] }
    return [.unknown(study: study.id, record.review.blank)]
  }

  // MARK: Pairs

  private func ownPair(of row: Row) -> Pair {
    if row.publication != nil, row.study == nil { return Pair(study: .notKnown, finding: .notKnown) }
    return Pair(
      study: row.study.map { .known($0) } ?? .empty, finding: row.finding.map { .known($0) } ?? .empty)
  }

  private func pairs(of row: Row, in list: EvidenceQuery.List) -> [Pair] {
    let record = records[row.review]
    var pairs: [Pair] = []
    switch list {
    case .findings:
      guard let finding = row.finding else { return [] }
      for link in finding.evidence {
        for study in record.studies where study.id == link.study {
          pairs.append(Pair(study: .known(study), finding: .known(finding), link: link))
        }
      }
      if finding.basis == .wholeReview {
        for study in record.studies where mayRest(finding, on: study) {
          pairs.append(Pair(study: .known(study), finding: .known(finding), isPossible: true))
        }
      }
    case .studies, .assessments, .publications:
      guard let study = row.study else { return [ownPair(of: row)] }
      for finding in record.findings {
        for link in finding.evidence where link.study == study.id {
          pairs.append(Pair(study: .known(study), finding: .known(finding), link: link))
        }
        if finding.basis == .wholeReview, mayRest(finding, on: study) {
          pairs.append(Pair(study: .known(study), finding: .known(finding), isPossible: true))
        }
      }
    }
    if pairs.allSatisfy(\.isPossible) { pairs.append(ownPair(of: row)) }
    return pairs
  }

  /// Whether a finding on the whole review may rest on a study: one that is included, and that it does not name anyway.
  private func mayRest(_ finding: Finding, on study: Study) -> Bool {
    study.role == .included && !finding.evidence.contains { $0.study == study.id }
  }
}
