import Evidence

/// The pairs of every list, and what pairs that are only possible are made from. Made once for a library.
struct PairTables: Sendable {
  /// A pair a row, with what the row has itself.
  let own: [List: Pairs]
  /// A pair a link of each row.
  let linked: [List: Pairs]
  /// The rows that no link belongs to: those have a pair whose other side is empty.
  let withoutLinks: [List: RowSet]
  /// The rows that are of an included study, on which a finding on the whole review may rest.
  let ofBody: [List: RowSet]
  /// The findings that rest on the whole of their review.
  let wholeReviewFindings: [Int]

  /// O(rows + links of publications and assessments).
  init(_ library: Library) {
    var own: [List: Pairs] = [:]
    var linked: [List: Pairs] = [:]
    var withoutLinks: [List: RowSet] = [:]
    var ofBody: [List: RowSet] = [:]
    let included = RowSet(
      library.studies.indices.lazy.filter { library.studies[$0].role == .included }, capacity: library.studies.count)
    for list in List.allCases {
      let ownSide = Pairs(ownSideOf: list, in: library)
      let links = Pairs(linksOf: list, in: library)
      let all = Selection(allOf: links.count)
      own[list] = ownSide
      linked[list] = links
      withoutLinks[list] = links.projected(all, rowCount: ownSide.count).definite.complement
      ofBody[list] = ownSide.lifted(Selection(included), along: ownSide.studies).definite
    }
    self.own = own
    self.linked = linked
    self.withoutLinks = withoutLinks
    self.ofBody = ofBody
    wholeReviewFindings = library.findings.indices.filter { library.findings[$0].basis == .wholeReview }
  }
}
