import Browser
import Evidence
import EvidenceQuery
import Terminal
import Testing

/// What holds of every page of every record.
@Suite struct PageLawTests {
  static let pages: [Page] = {
    let writer = BundledReviews.writer
    return BundledReviews.references.flatMap { [writer.page(for: $0), writer.provenance(of: $0)] }
      + BundledReviews.library.reviews.indices.flatMap { review in
        [78, 116].map { writer.overview(of: ReviewRow(review), width: $0, today: OverviewGoldenTests.today) }
          + [writer.flowPage(of: ReviewRow(review))]
      }
  }()

  @Test(arguments: [1, 20, 38, 80, 120])
  func `every page of every record fits any width`(_ width: Int) {
    for page in Self.pages {
      let layout = PageLayout(page, width: width)
      let widest = layout.lines.map { $0.reduce(0) { $0 + $1.width } }.max() ?? 0
      // A column of a table keeps room for a short word; below that a line may be cut by its pane.
      if width >= 38, widest > width { Issue.record("\(page.title) is \(widest) wide at \(width)") }
      for item in layout.items where item.lines.upperBound >= layout.lines.count {
        Issue.record("\(page.title) has an item below its end")
      }
    }
  }

  @Test func `no page has a field without a value, a span without text that leads somewhere, or an empty reason`() {
    func check(_ block: Block, _ page: Page) {
      switch block {
      case .field(let label, let spans):
        if spans.allSatisfy(\.text.isEmpty) { Issue.record("\(page.title): \(label) is blank") }
        check(spans, page)
      case .heading(let spans), .text(let spans, _, _): check(spans, page)
      case .table(let rows, _): for cell in rows.joined() { check(cell, page) }
      case .boxes(let chart): for row in chart.rows { check(row, page) }
      case .bars(let chart, _): for row in chart.rows { check(row, page) }
      case .columns(let left, let right): for block in left + right { check(block, page) }
      case .blank: break
      }
    }
    func check(_ spans: [Span], _ page: Page) {
      for span in spans where span.text.isEmpty && span.target != nil {
        Issue.record("\(page.title) leads from nowhere")
      }
      let text = spans.map(\.text).joined()
      if text.contains("{1}") || text.contains("()") || text.contains(": .") || text.contains("  ·") {
        Issue.record("\(page.title): \(text)")
      }
    }
    for page in Self.pages { for block in page.blocks { check(block, page) } }
  }

  @Test func `every number opens as many rows as it says`() throws {
    for page in Self.pages { for block in page.blocks { try check(block, page) } }
  }

  @Test(arguments: ["country:Wales", "direction:barrier", "design:RCT", "concern:>=high", "-country:USA"])
  func `every number opens as many rows as it says under a filter`(_ filter: String) throws {
    let writer = BundledReviews.writer
    for review in BundledReviews.library.reviews.indices {
      let page = writer.overview(of: ReviewRow(review), under: try writer.engine.parse(filter))
      for block in page.blocks { try check(block, page) }
    }
  }

  private func check(_ block: Block, _ page: Page) throws {
    switch block {
    case .field(_, let spans), .heading(let spans), .text(let spans, _, _): try check(spans, page)
    case .table(let rows, _): for cell in rows.joined() { try check(cell, page) }
    case .boxes(let chart): for row in chart.rows { try check(row, page) }
    case .bars(let chart, _): for row in chart.rows { try check(row, page) }
    case .columns(let left, let right): for block in left + right { try check(block, page) }
    case .blank: break
    }
  }

  private func check(_ spans: [Span], _ page: Page) throws {
    let engine = BundledReviews.writer.engine
    for span in spans {
      guard case .rows(let list, let filter, of: let review) = span.target else { continue }
      let scope = review.map { ReviewScope.only([$0.index]) } ?? .all
      let tally = engine.select(filter, in: list, of: scope).tally
      let text = span.text.filter { $0 != "(" }
      guard let number = text.prefixMatch(of: #/(\d+)(?: \+ (\d+)~)?/#) else { continue }
      let said = try #require(Int(number.output.1))
      if let possible = number.output.2 {
        #expect(tally.definite == said && tally.possible == Int(possible), "\(page.title): \(span.text), \(filter)")
      } else {
        // What a source states of an open set lies between what is certain and what is possible.
        let range = tally.definite...(tally.definite + tally.possible)
        #expect(range.contains(said), "\(page.title): \(span.text), \(filter): \(tally)")
      }
    }
  }

  @Test func `every filter of a page can be typed`() throws {
    func targets(_ blocks: [Block]) -> [Filter] {
      blocks.flatMap { block -> [Filter] in
        switch block {
        case .field(_, let spans), .heading(let spans), .text(let spans, _, _): filters(spans)
        case .table(let rows, _): rows.joined().flatMap { filters($0) }
        case .boxes(let chart): chart.rows.flatMap { filters($0) }
        case .bars(let chart, _): chart.rows.flatMap { filters($0) }
        case .columns(let left, let right): targets(left + right)
        case .blank: []
        }
      }
    }
    func filters(_ spans: [Span]) -> [Filter] {
      spans.compactMap { if case .rows(_, let filter, of: _) = $0.target { filter } else { nil } }
    }
    let engine = BundledReviews.writer.engine
    for page in Self.pages {
      for filter in targets(page.blocks) where filter != .all {
        #expect(throws: Never.self, "\(filter)") { try engine.parse(filter.description) }
      }
    }
  }
}
