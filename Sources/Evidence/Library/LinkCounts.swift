/// How many studies stand behind the findings of a review, and how many of its findings rest on a study.
///
/// A finding on the whole review rests on an unknown part of the included studies, not empty: its number is open.
struct LinkCounts {
  /// More candidates than these are left as unknown: nobody asks whether it is 2,000 or 2,001.
  private static let most = 1_000

  private let included: Set<String>
  private let findingsOfStudy: [String: Int]
  private let wholeReviewCount: Int
  /// How many of the findings on the whole review name a study besides.
  private let namedByWholeReview: [String: Int]

  /// The counts of a review. O(studies + links).
  init(studies: some Sequence<Study>, findings: some Sequence<Finding>) {
    included = Set(studies.lazy.filter { $0.role == .included }.map(\.id))
    var findingsOfStudy: [String: Int] = [:]
    var wholeReviewCount = 0
    var namedByWholeReview: [String: Int] = [:]
    for finding in findings {
      let linked = Set(finding.evidence.map(\.study))
      for study in linked { findingsOfStudy[study, default: 0] += 1 }
      guard finding.basis == .wholeReview else { continue }
      wholeReviewCount += 1
      for study in linked { namedByWholeReview[study, default: 0] += 1 }
    }
    self.findingsOfStudy = findingsOfStudy
    self.wholeReviewCount = wholeReviewCount
    self.namedByWholeReview = namedByWholeReview
  }

  /// How many studies stand behind a finding; nothing for one that rests on none, as a gap.
  func studies(behind finding: Finding, _ blank: Unknown) -> Values<TermCode> {
    let linked = Set(finding.evidence.map(\.study))
    switch finding.basis {
    case .notApplicable: return Values()
    case .linkedStudies: return Self.values(linked.count...linked.count, blank)
    case .wholeReview:
      let least = max(1, linked.count)
      return Self.values(least...max(least, linked.union(included).count), blank)
    }
  }

  /// How many findings rest on a study.
  func findings(on study: Study, _ blank: Unknown) -> Values<TermCode> {
    let certain = findingsOfStudy[study.id] ?? 0
    let others = study.role == .included ? wholeReviewCount - (namedByWholeReview[study.id] ?? 0) : 0
    return Self.values(certain...certain + others, blank)
  }

  private static func values(_ range: ClosedRange<Int>, _ blank: Unknown) -> Values<TermCode> {
    func code(_ number: Int) -> TermCode { TermCode(String(number)) }
    if range.count == 1 { return Values([code(range.lowerBound)]) }
    guard range.count <= most else { return Values(unknown: blank) }
    return Values(open: [.init(range.map(code), atLeastOne: true)])
  }
}
