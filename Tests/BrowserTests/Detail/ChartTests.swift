import Evidence
import EvidenceQuery
import TestSupport
import Testing

@testable import Browser

/// What the bars of the overview and of records count.
@Suite struct ChartTests {
  /// The bars of a page, chart by chart.
  private static func charts(_ blocks: [Block]) -> [BarChart] {
    blocks.flatMap { block -> [BarChart] in
      switch block {
      case .bars(let chart, _): [chart]
      case .columns(let left, let right): charts(left + right)
      case .heading, .text, .field, .table, .boxes, .blank: []
      }
    }
  }

  private static func written(_ tally: Tally) -> String {
    tally.possible == 0 ? "\(tally.definite)" : "\(tally.definite) + \(tally.possible)~"
  }

  private static let filters = [
    "", "country:Wales", "direction:barrier", "design:RCT", "concern:>=high", "-country:USA", "year:>=2015",
    "support(country:Kenya)", "country:UK OR design:RCT",
  ]

  @Test(arguments: filters)
  func everyBarCountsWhatItsFilterFinds(_ text: String) throws {
    let writer = BundledReviews.writer
    let filter = text.isEmpty ? Filter.all : try writer.engine.parse(text)
    var bars = 0
    for review in BundledReviews.library.reviews.indices {
      for bar in Self.charts(writer.chartBlocks(of: ReviewRow(review), under: filter)).flatMap(\.bars) {
        guard case .rows(let list, let filter, of: let row?)? = bar.target else {
          #expect(bar.target == nil && bar.shares.whole == 0 && bar.count == "0")
          continue
        }
        bars += 1
        let tally = writer.engine.select(filter, in: list, of: .only([row.index])).tally
        #expect(bar.shares.stated + bar.shares.inferred == tally.definite, "\(text): \(bar.label), \(filter)")
        #expect(bar.shares.possible == tally.possible, "\(text): \(bar.label), \(filter)")
        #expect(bar.shares.stated >= 0 && bar.count == Self.written(tally))
        #expect(throws: Never.self) { try writer.engine.parse(filter.description) }
      }
    }
    #expect(bars > 20)
  }

  @Test(arguments: filters)
  func theBarsAreThoseOfTheFacets(_ text: String) throws {
    let writer = BundledReviews.writer
    let filter = text.isEmpty ? Filter.all : try writer.engine.parse(text)
    let names = ["country", "design", "study.kind", "year", "concern"]
    for review in BundledReviews.library.reviews.indices {
      let facets = writer.engine.facets(under: filter, of: .only([review]))
      let charts = Self.charts(writer.chartBlocks(of: ReviewRow(review), under: filter))
      let entries = names.flatMap { name in facets.first { $0.field.name == name }?.entries ?? [] }
      for bar in charts.flatMap(\.bars) where bar.target != nil && !bar.label.contains(#/^\d+-\d+$/#) {
        let same = entries.first { (entry: FacetCounts.Entry) -> Bool in
          guard entry.label == bar.label, entry.depth == bar.depth else { return false }
          return Self.written(entry.tally) == bar.count && entry.inferred == bar.shares.inferred
        }
        #expect(same != nil, "\(bar.label) \(bar.count)")
      }
    }
  }

  @Test func everyBarOfARecordCountsWhatItsFilterFinds() throws {
    let writer = BundledReviews.writer
    let library = BundledReviews.library
    var number = 0
    for reference in library.studies.indices.map({ Reference.study(StudyRow($0)) })
      + library.findings.indices.map({ Reference.finding(FindingRow($0)) })
    {
      let bars = Self.charts(writer.page(for: reference).blocks).flatMap(\.bars)
      if case .finding(let row) = reference, library[row].basis != .linkedStudies { #expect(bars.isEmpty) }
      for bar in bars {
        guard case .rows(let list, let filter, of: let row?)? = bar.target else {
          Issue.record("\(bar.label) leads nowhere")
          continue
        }
        number += 1
        let tally = writer.engine.select(filter, in: list, of: .only([row.index])).tally
        #expect(Self.written(tally) == bar.count, "\(writer.title(of: reference)): \(bar.label), \(filter)")
      }
    }
    #expect(number > 100)
  }

  @Test func fewerThanThreeHaveNoDiagram() throws {
    let library = BundledReviews.library
    for row in library.findings.indices.map(FindingRow.init) {
      let studies = Set(library.evidence(of: row).map { library.study(of: $0) }).count
      let hasChart = !Self.charts(BundledReviews.writer.page(for: .finding(row)).blocks).isEmpty
      if studies < 3 { #expect(!hasChart, "\(library[row].label)") }
    }
    let row = FindingRow(try BundledReviews.row("f01", in: .findings, of: "care-leavers"))
    let charts = Self.charts(BundledReviews.writer.page(for: .finding(row)).blocks)
    #expect(charts.map { $0.bars.map(\.label) } == [["USA"], ["experimental", "randomised controlled trial"]])
    #expect(charts[0].bars[0].shares == .init(stated: 0, inferred: 3))
  }

  @Test func yearsStandInOrderWithTheirGaps() throws {
    let review = try BundledReviews.review("care-leavers")
    let charts = Self.charts(BundledReviews.writer.chartBlocks(of: review, under: .all))
    let years = try #require(charts.first { $0.bars.first?.label == "2012" }).bars
    #expect(years.map(\.label) == (2012...2020).map { String($0) })
    #expect(years.map(\.count) == ["2", "0", "0", "3", "0", "2", "1", "2", "4"])
    #expect(years[1].target == nil)
  }

  @Test(arguments: [
    (2012, 2020, 1), (2009, 2020, 1), (2008, 2020, 2), (2000, 2023, 2), (1999, 2023, 5), (1950, 2023, 10), (5, 5, 1),
    (-40, 2023, 200), (-99_999, 99_999, 100_000),
  ])
  func manyYearsStandTogether(_ first: Int, _ last: Int, _ step: Int) {
    let found = FacetChart.step(from: first, to: last, most: 12)
    #expect(found == step)
    #expect(last / found - first / found < 12)
  }

  @Test func whatIsNotKnownAtAllIsALine() throws {
    let review = try BundledReviews.review("rr0001")
    let page = Page(title: "", blocks: BundledReviews.writer.chartBlocks(of: review, under: .all))
    let text = PlainText.render(page, width: nil)
    #expect(text.contains("\nStudies by year: 10 not held here\n"), "\(text)")
  }

  @Test func theTwelveLargestAreShownWithThoseAboveThem() throws {
    let review = try BundledReviews.review("malaria-sickle-cell")
    let blocks = BundledReviews.writer.chartBlocks(of: review, under: .all)
    let bars = try #require(Self.charts(blocks).first).bars.filter { !$0.isUnknown }
    #expect(bars.count == 12 && bars[0].label == "Africa")
    let country = try #require(BundledReviews.writer.engine.field("country"))
    let others = blocks.contains { block in
      guard case .text(let spans, _, _) = block, case .facet("country", .all, of: review)? = spans.last?.target else {
        return false
      }
      let all = BundledReviews.writer.engine.counts(
        of: country, under: .all, of: .only([review.index])
      ).entries.filter { if case .term = $0.value { $0.tally.definite + $0.tally.possible > 0 } else { false } }
      return spans.map(\.text) == ["and \(all.count - 12) more"]
    }
    #expect(others)
  }

  @Test func ofCountriesItIsSaidWhichAreThoseOfReviews() throws {
    let review = try BundledReviews.review("rr0001")
    let chart = try #require(Self.charts(BundledReviews.writer.chartBlocks(of: review, under: .all)).first)
    let wales = try #require(chart.bars.first { $0.label == "Wales" })
    #expect(wales.count == "3" && wales.note == "1 of them a review, in part")
    // Where a review covers a wider place, it may be of what lies below too.
    let malaria = try BundledReviews.review("malaria-sickle-cell")
    let charts = Self.charts(BundledReviews.writer.chartBlocks(of: malaria, under: .all))
    #expect(charts.first?.bars.first { $0.label == "Kenya" }?.note == "0 + 6~ of them reviews, in part")
  }
}
