import Evidence
import EvidenceQuery
import Terminal
import TestSupport
import Testing

@testable import Browser

/// Definite, possible and unknown matches are kept apart and explained.
@Suite struct CertaintyTests {
  private func england(_ size: Size = Size(120, 40)) throws -> Driver {
    var app = try Driver(.rr0001, size)
    app.press("f", .text("england"), .space, .escape, .escape, "1")
    return app
  }

  @Test func possibleMatchesAreShownWithTheirSignAndUnknownOnesAreCounted() throws {
    let app = try england()
    #expect(app.ids(.studies) == ["s1", "p1", "p2", "p5", "p6", "p7"])
    #expect(app.text.contains("1 Studies 2 + 4~ of 10 · 2 unknown"))
  }

  @Test func clearingTheFilterBringsBackTheUsualCertaintyToo() throws {
    var app = try england()
    app.press("C", "x")
    #expect(app.place.certainty == .possible)
    #expect(!app.header.contains("[with unknown]"))
    app.press("C", "x")
    #expect(app.place.certainty == .possible)
  }

  @Test func cGoesThroughTheCertainties() throws {
    var app = try england()
    app.press("C")
    #expect(app.ids(.studies) == ["s1", "s2", "s3", "p1", "p2", "p5", "p6", "p7"])
    #expect(app.header.contains("[with unknown]"))
    app.press("C")
    #expect(app.ids(.studies) == ["p1", "p2"])
    #expect(app.header.contains("[definite only]"))
    app.press("C")
    #expect(app.ids(.studies).count == 6)
  }

  @Test func theDetailAndTheSourcesBeginWithWhyARowIsOnlyPossible() throws {
    var app = try england()
    try app.select("p5", in: .studies)
    let reason = "Only a possible match: Country is England or Scotland."
    let detail = app.state.pageLayout(.detail, app.model).lines.prefix(2).map { $0.map(\.text).joined() }
    #expect(detail.joined().contains(reason))
    app.press("i")
    let sources = app.state.pageLayout(.layer, app.model).lines.prefix(2).map { $0.map(\.text).joined() }
    #expect(sources.joined().contains(reason))
    #expect(app.text.contains("where it comes from"))
    app.press("i")
    #expect(app.state.layers.isEmpty)
  }

  @Test func findingsOfTheWholeReviewAreKeptAndOneLineSaysWhy() throws {
    let app = try england(Size(120, 40))
    #expect(app.ids(.findings).count == 9)
    #expect(app.text.contains("2 Findings 0 + 9~ of 9"))
    #expect(app.text.contains("cannot be narrowed by country."))
  }

  @Test func aCountThatMixesStudiesAndReviewsSaysSo() throws {
    var app = try Driver(.rr0001, Size(120, 40))
    app.press("f", .text("wales"), .space, .escape, .escape, "1")
    #expect(app.text.contains("2 primary, 1 in part"))
  }
}
