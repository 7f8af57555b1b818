import Evidence
import EvidenceQuery
import OrderedCollections
import Terminal
import TestSupport
import Testing

@testable import Browser

/// The flow as boxes and as lines.
@Suite struct FlowPageTests {
  private static func pages() throws -> [(name: String, page: Page)] {
    try BundledReviews.names.map { ($0, BundledReviews.writer.flowPage(of: try BundledReviews.review($0))) }
  }

  @Test(arguments: BundledReviews.names, [38, 78, 118])
  func theBoxesAreAsTheyWereWhenTheyWereRead(_ review: String, _ width: Int) throws {
    let page = BundledReviews.writer.flowPage(of: try BundledReviews.review(review))
    try expect(DetailGoldenTests.screen(page, width: width), golden: "\(review)-flow-\(width)")
  }

  @Test(arguments: [1, 7, 8, 20, 55, 56, 80, 120, 400]) func boxesFitAnyWidth(_ width: Int) throws {
    for (name, page) in try Self.pages() {
      let layout = PageLayout(page, width: width)
      let widest = layout.lines.map { $0.reduce(0) { $0 + $1.width } }.max() ?? 0
      #expect(widest <= max(width, 12), "\(name) is \(widest) wide at \(width)")
      for item in layout.items { #expect(item.lines.upperBound < layout.lines.count) }
    }
  }

  @Test func theRightEdgesOfABoxStandBelowEachOther() throws {
    for width in [60, 80, 120] {
      for (name, page) in try Self.pages() {
        let lines = PageLayout(page, width: width).lines.map { $0.map(\.text).joined() }
        let main = (width - 3) / 2
        for line in lines where line.hasPrefix("│") || line.hasPrefix("┌") || line.hasPrefix("└") {
          let edge = Array(line)[min(main, 52) - 1]
          #expect("│┐┘├".contains(edge), "\(name) at \(width): \(line)")
        }
      }
    }
  }

  @Test func numbersOfWhatIsHeldLeadThere() throws {
    for review in BundledReviews.library.reviews.indices.map(ReviewRow.init) {
      let layout = PageLayout(BundledReviews.writer.flowPage(of: review), width: 80)
      let counts = BundledReviews.library[review].flow.counts
      let leadsToStudies = layout.items.contains {
        if case .rows(.studies, _, of: review) = $0.target { true } else { false }
      }
      #expect(leadsToStudies == (counts[.studiesIncluded]?.total.value != nil), "\(BundledReviews.library[review].id)")
    }
  }

  @Test func asciiBoxesAreASCII() throws {
    let page = FlowPage(
      FlowDiagram(Flow(counts: [.screened: .init(total: Reported(5))]), blank: .notHeld), glyphs: .ascii
    ).page(of: "x")
    for width in [40, 80] {
      let text = PageLayout(page, width: width).lines.map { $0.map(\.text).joined() }.joined(separator: "\n")
      #expect(text.utf8.allSatisfy { $0 < 0x80 }, "\(text)")
      #expect(text.contains("+---") && text.contains("Records screened: 5"))
    }
    #expect(!PlainText.render(page, width: nil, ascii: true).contains("+--"))
  }

  @Test func whatDoesNotAddUpIsSaidInASentence() throws {
    let flow = Flow(counts: [
      .databaseRecords: .init(total: Reported(100)), .registerRecords: .init(total: Reported(0)),
      .duplicates: .init(total: Reported(10)), .removedByAutomation: .init(total: Reported(0)),
      .removedOtherwise: .init(total: Reported(0)), .screened: .init(total: Reported(91)),
      .sought: .init(total: Reported(5)),
    ])
    let page = FlowPage(FlowDiagram(flow, blank: .notReportedByReview), glyphs: .unicode).page(of: "x")
    let text = PlainText.render(page, width: nil)
    #expect(
      text.contains(
        "Records screened: 91 reported, but the other numbers give 90 (records from databases and records from registers, "
          + "less duplicates removed, removed by automation and removed for other reasons)."), "\(text)")
    #expect(
      text.contains(
        "Reports sought: 5 reported, which cannot be checked; not known: records excluded."))
  }

  @Test func whatCannotBeRightSaysThatNothingUnknownMendsIt() throws {
    let flow = Flow(counts: [
      .databaseRecords: .init(total: Reported(100)), .registerRecords: .init(total: Reported(0)),
      .screened: .init(total: Reported(101)), .websiteRecords: .init(total: Reported(3)),
      .otherSought: .init(total: Reported(4)),
    ])
    let text = PlainText.render(
      FlowPage(FlowDiagram(flow, blank: .notReportedByReview), glyphs: .unicode).page(of: "x"), width: nil)
    #expect(
      text.contains(
        "Records screened: 101 reported, but the other numbers give 100 (records from databases and records from registers), "
          + "and what is not known could not make up for it: duplicates removed, removed by automation and removed for other reasons."
      ), "\(text)")
    // More than the websites had, but nobody knows what the others had.
    #expect(
      text.contains(
        "Other reports sought: 4 reported, which cannot be checked; not known: records from organisations and records from citations."
      ), "\(text)")
  }

  @Test func aFlowOfWhichNothingIsKnownSaysSo() throws {
    let page = FlowPage(FlowDiagram(Flow(), blank: .notHeld), glyphs: .unicode).page(of: "x")
    #expect(PlainText.render(page, width: nil).contains("on their way into the review is known: not held here."))
  }

  @Test func theViewSaysHowManyReviewsItLeavesOut() throws {
    var driver = try Driver(.all)
    driver.press("F")
    #expect(driver.text.contains("Shows 1 of 5 reviews: 8 chooses others."), "\(driver.text)")
    driver.press("8", "a", .enter, "F")
    #expect(!driver.text.contains("of 5 reviews: 8"), "\(driver.text)")
  }
}
