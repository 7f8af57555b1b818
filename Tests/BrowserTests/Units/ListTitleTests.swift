import Evidence
import EvidenceQuery
import Terminal
import TestSupport
import Testing

@testable import Browser

/// What stands above a list says its numbers in the words that fit, and cuts none of them.
@Suite struct ListTitleTests {
  private func title(_ list: List, _ app: Driver, width: Int) throws -> String {
    ListTitle(app.state, app.model, list, try #require(app.state.results.lists[list])).text(width: width)
  }

  private func wales(_ glyphs: Glyphs = .unicode) throws -> Driver {
    var app = try Driver(.rr0001, Size(80, 24), glyphs: glyphs)
    app.press("f", .text("wales"), .space, .escape, .escape)
    return app
  }

  @Test func aCountThatMixesStudiesAndReviewsSaysSoHoweverNarrow() throws {
    let app = try wales()
    #expect(try title(.studies, app, width: 70) == "3 of 10: 2 primary, 1 review in part · 2 unknown")
    #expect(try title(.studies, app, width: 45) == "3 of 10: 2 primary, 1 in part · 2 unknown")
    #expect(try title(.studies, app, width: 35) == "3 (1 in part) of 10 · 2 unknown")
    #expect(try title(.studies, app, width: 26) == "3 (1 in part) of 10 · 2?")
  }

  @Test func inASCIINoNumberLooksSubtracted() throws {
    #expect(try title(.studies, wales(.ascii), width: 70) == "3 of 10: 2 primary, 1 review in part, 2 unknown")
  }

  @Test func withoutAFilterAListCountsItsRows() throws {
    let app = try Driver(.careLeavers)
    #expect(try title(.findings, app, width: 40) == "46")
    #expect(try title(.assessments, app, width: 60) == "18 appraisals · 14 of 14 studies")
    #expect(try title(.assessments, app, width: 20) == "18 · 14 of 14")
  }
}
