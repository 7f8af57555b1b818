public import Evidence

/// Findings at one place of the framework of their review, for tables that are grouped as the review groups them.
public struct FindingGroup: Hashable, Sendable {
  /// The review.
  public let review: ReviewRow
  /// The id of the place in its framework; nil for findings that have none.
  public let domain: String?
  /// The findings, in the order in which they were given.
  public let findings: [FindingRow]
}

extension Library {
  /// Some findings by review and by the place in its framework, both in their own order; findings without a place come last. One
  /// that has several places is at the first of them, so that nobody counts it twice. O(findings × their places).
  public func groups(of findings: [FindingRow]) -> [FindingGroup] {
    var byReview: [ReviewRow: [FindingRow]] = [:]
    for finding in findings { byReview[review(ofRow: finding.index, in: .findings), default: []].append(finding) }
    return byReview.sorted { $0.key.index < $1.key.index }.flatMap { review, findings in
      let places = Self.ids(in: self[review].framework.domains)
      let number = Dictionary(places.enumerated().map { ($1, $0) }) { first, _ in first }
      var groups = [[FindingRow]](repeating: [], count: places.count + 1)
      for finding in findings {
        let first = self[finding].domains.certain.compactMap { number[$0.value] }.min()
        groups[first ?? places.count].append(finding)
      }
      return groups.indices.filter { !groups[$0].isEmpty }.map { position in
        FindingGroup(
          review: review, domain: position < places.count ? places[position] : nil, findings: groups[position])
      }
    }
  }

  /// The ids of the places of a framework, each before those below it.
  private static func ids(in domains: [Framework.Domain]) -> [String] {
    domains.flatMap { [$0.id] + ids(in: $0.subdomains) }
  }
}
