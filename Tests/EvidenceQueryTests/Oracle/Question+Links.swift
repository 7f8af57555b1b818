import Evidence
import EvidenceQuery

/// What is counted across the links of one record: one by one, over every study and every finding of its review.
extension Question {
  /// Whether so many of what the pair's finding, or its study, is linked to meet a filter; nil where that side is empty.
  func match(_ count: LinkedCount) -> Match? {
    var matches: [Match] = []
    var least = 0
    switch count.side {
    case .support:
      guard case .known(let finding) = pair.finding else { return unknownOrNil(pair.finding) }
      for study in record.studies {
        let links = finding.evidence.filter { $0.study == study.id }
        let row = Oracle.Row(review: self.row.review, id: study.id, study: study)
        matches += best(links, count, .studies, row, study, finding)
      }
      if finding.basis == .wholeReview { least = countOnBody(of: finding, count, &matches) }
    case .supports:
      guard case .known(let study) = pair.study else { return unknownOrNil(pair.study) }
      for finding in record.findings {
        let links = finding.evidence.filter { $0.study == study.id }
        let row = Oracle.Row(review: self.row.review, id: finding.id, finding: finding)
        matches += best(links, count, .findings, row, study, finding)
        if finding.basis == .wholeReview, links.isEmpty, study.role == .included {
          matches.append(min(.possible, question(.findings, row, study, finding, nil).met(count.filter)))
        }
      }
    }
    let low = matches.count { $0 == .definite } + least
    let plausible = matches.count { $0 >= .possible }
    let notExcluded = matches.count { $0 >= .unknown }
    func holds(_ number: Int) -> Bool { count.tests.contains { $0.holds(number) } }
    if (low...notExcluded).allSatisfy(holds) { return .definite }
    if (low...plausible).contains(where: holds) { return .possible }
    return (low...notExcluded).contains(where: holds) ? .unknown : .no
  }

  /// What a finding on the whole review may rest on; whether one of them at least certainly does and counts.
  private func countOnBody(of finding: Finding, _ count: LinkedCount, _ matches: inout [Match]) -> Int {
    let linked = Set(finding.evidence.map(\.study))
    let body = record.studies.filter { $0.role == .included && !linked.contains($0.id) }.map { study in
      question(.studies, Oracle.Row(review: row.review, id: study.id, study: study), study, finding, nil)
        .met(count.filter)
    }
    matches += body.map { min(.possible, $0) }
    return linked.isEmpty && !body.isEmpty && body.allSatisfy { $0 == .definite } ? 1 : 0
  }

  private func best(
    _ links: [SupportingEvidence], _ count: LinkedCount, _ list: EvidenceQuery.List, _ row: Oracle.Row, _ study: Study,
    _ finding: Finding
  ) -> [Match] {
    links.map { question(list, row, study, finding, $0).met(count.filter) }.max().map { [$0] } ?? []
  }

  private func question(
    _ list: EvidenceQuery.List, _ row: Oracle.Row, _ study: Study, _ finding: Finding, _ link: SupportingEvidence?
  ) -> Question {
    Question(
      oracle: oracle, list: list, row: row,
      pair: Oracle.Pair(study: .known(study), finding: .known(finding), link: link, isPossible: link == nil))
  }

  private func unknownOrNil<Record>(_ side: Oracle.Side<Record>) -> Match? {
    if case .notKnown = side { .unknown } else { nil }
  }
}

extension ValueTest {
  /// Whether a number meets the test.
  fileprivate func holds(_ number: Int) -> Bool {
    switch self {
    case .value(let word), .exactly(let word): Int(word) == number
    case .prefix: false
    case .compare(.atLeast, let word): Int(word).map { number >= $0 } ?? false
    case .compare(.atMost, let word): Int(word).map { number <= $0 } ?? false
    case .compare(.more, let word): Int(word).map { number > $0 } ?? false
    case .compare(.less, let word): Int(word).map { number < $0 } ?? false
    case .range(let low, let high):
      Int(low).flatMap { low in Int(high).map { low <= number && number <= $0 } } ?? false
    }
  }
}
