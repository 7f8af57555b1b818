import Browser
import Evidence
import EvidenceQuery
import Terminal
import Testing

/// The opening page, which says on one screen what was asked, what was found, how sure, and what cannot be answered.
@Suite struct OverviewGoldenTests {
  static let today = PartialDate(year: 2026, month: 2, day: 1)

  @Test(arguments: BundledReviews.names, [78, 116])
  func `the opening page holds the whole review`(_ review: String, _ width: Int) throws {
    let page = BundledReviews.writer.overview(of: try BundledReviews.review(review), width: width, today: Self.today)
    try expect(DetailGoldenTests.screen(page, width: width), golden: "\(review)-overview-\(width)")
  }

  @Test(arguments: [("rr0001", "country:Wales"), ("rr0001", "direction:barrier"), ("care-leavers", "design:RCT")])
  func `with a filter the opening page counts under it`(_ review: String, _ filter: String) throws {
    let writer = BundledReviews.writer
    let page = writer.overview(
      of: try BundledReviews.review(review), under: try writer.engine.parse(filter), today: Self.today)
    let name = filter.map { $0.isLetter ? String($0).lowercased() : "-" }.joined()
    try expect(DetailGoldenTests.screen(page, width: 78), golden: "\(review)-overview-\(name)")
  }

  @Test(arguments: BundledReviews.names)
  func `the full page tells how the review was made and where its record comes from`(_ review: String) throws {
    let page = BundledReviews.writer.fullOverview(of: try BundledReviews.review(review), today: Self.today)
    try expect(DetailGoldenTests.screen(page, width: 78), golden: "\(review)-full")
  }

  @Test func `the opening page of RR0001 fits a small screen with its title and status line`() throws {
    let page = BundledReviews.writer.overview(of: try BundledReviews.review("rr0001"), width: 78, today: Self.today)
    #expect(PageLayout(page, width: 78).lines.count <= 22)
  }
}
