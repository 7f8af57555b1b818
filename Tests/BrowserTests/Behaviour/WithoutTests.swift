import Evidence
import EvidenceQuery
import Terminal
import TestSupport
import Testing

@testable import Browser

/// What is left of findings when studies are left out stays on the screen while one browses.
@Suite struct WithoutTests {
  private func app(_ sample: Driver.Sample = .careLeavers, without text: String = "concern:>=high") throws -> Driver {
    var app = try Driver(sample, Size(120, 40))
    app.press("W")
    app.press(.text(text), .key(.enter))
    return app
  }

  @Test func findingsThatLoseMostComeFirst() throws {
    let app = try app()
    #expect(app.header.contains("without concern:>=high"))
    #expect(app.state.focus == .findings)
    #expect(app.text.contains("29 of 46 keep a study"))
    let orders = try app.state.rows(of: .findings).map { try #require(app.state.results.whatIf?.findings[$0]).order }
    #expect(orders == orders.sorted())
    #expect(orders.first == 0)
    #expect(orders.last == 3)
  }

  @Test func itStaysWhileOneBrowsesAndIsUndoneByItself() throws {
    var app = try app()
    let selected = app.state.selectedRow(of: .findings)
    app.press("1", .key(.down), .key(.enter), .key(.escape), "2", "5", .key(.escape))
    #expect(app.header.contains("without concern:>=high"))
    #expect(app.text.contains("left out"))
    app.press("u")
    #expect(app.state.without == nil)
    #expect(!(0..<39).contains { app.frame.row($0).contains("left out") })
    #expect(app.state.selectedRow(of: .findings) == selected)
    app.press("r")
    #expect(app.state.without?.description == "concern:>=high")
    app.press("x")
    #expect(app.state.without == nil)
  }

  @Test func nothingBringsAllStudiesBack() throws {
    var app = try app()
    app.press("W", .control("u"), .key(.enter))
    #expect(app.state.without == nil)
    #expect(app.place.lists[.findings]?.sort == SortOrder())
    #expect(app.status.contains("Nothing is left out"))
  }

  @Test func whatIsNoFilterStaysInTheLineWithTheReason() throws {
    var app = try Driver(.careLeavers, Size(120, 40))
    app.press("W")
    app.press(.text("concern:hihg"), .key(.enter))
    #expect(app.status.contains("did you mean high?"))
    #expect(app.state.without == nil)
    app.press(.key(.escape))
    #expect(app.state.layers.isEmpty)
  }

  @Test func nothingIsSaidOfFindingsOnTheWholeReview() throws {
    let app = try app(.rr0001, without: "country:Wales")
    #expect(app.text.contains("not known"))
    #expect(app.text.contains("9 rest on the whole review"))
    #expect(!app.text.contains("keep a study"))
  }

  @Test func aFilterAndAnExclusionAreTwoThings() throws {
    var app = try app()
    app.press(":")
    app.press(.text("filter confidence:\"very low\""), .key(.enter))
    #expect(app.header.contains("without concern:>=high"))
    #expect(app.state.rows(of: .findings).count == 20)
    #expect(app.text.contains("16 of 20 keep") || app.text.contains("of 20 keep a study"))
  }

  @Test func oneFindingIsSpokenOfAsOne() throws {
    func note(_ filter: String, without text: String) throws -> String {
      let model = BrowserModel(BundledReviews.library)
      let rows = try model.engine.select(
        model.engine.parse(filter), in: .findings, of: .only([BundledReviews.review("care-leavers").index])
      ).plausible
      let text = ListNote(model, .all).text(of: try model.engine.without(model.engine.parse(text)), rows: rows)
      return text.split(separator: ": ", maxSplits: 1).last.map { String($0) } ?? ""
    }
    #expect(try note("id:f01", without: "study.id:cl03") == "1 of 1 keeps a study behind it, 0 lose all.")
    #expect(
      try note("id:f05", without: "study.id:cl01")
        == "1 of 1 keeps a study behind it, 0 lose all. 1 is left with one.")
    #expect(try note("id:f21", without: "study.id:cl06") == "0 of 1 keep a study behind them, 1 loses all.")
  }

  @Test func undoingSaysWhatOfTheQuestionHasChanged() throws {
    var app = try app()
    app.press("/", .text("homeless"), .enter, "u")
    #expect(app.status.hasPrefix(" Undone; now no filter"))
    #expect(!app.status.contains("out"))
    app.press("u")
    #expect(app.status.hasPrefix(" Undone; now nothing is left out"))
    #expect(!app.status.contains("filter"))
    app.press("r")
    #expect(app.status.hasPrefix(" Redone; now without concern:>=high"))
    app.press("r")
    #expect(app.status.hasPrefix(" Redone; now homeless"))
    app.press("x", "u")
    #expect(app.status.hasPrefix(" Undone; now homeless, without concern:>=high"))
    app.press("r")
    #expect(app.status.hasPrefix(" Redone; now no filter, nothing is left out"))
  }

  // MARK: What the detail and a copy say

  private func line(_ app: Driver) throws -> String {
    let page = app.state.page(.detail, app.model)
    return PlainText.render(Page(title: "", blocks: Array(page.blocks.prefix(1))), width: nil)
  }

  private func copied(_ app: Driver) throws -> String {
    var app = app
    app.press("y")
    return try #require(app.effects.last.flatMap { if case .copy(let text) = $0 { text } else { nil } })
  }

  @Test func detailAndCopySayOfEachFindingWhatTheListSays() throws {
    let before = try Driver(.careLeavers, Size(120, 40))
    for text in ["concern:>=high", "concern:high country:USA", "design:RCT"] {
      var app = try app(without: text)
      let whatIf = try #require(app.state.results.whatIf)
      app.press("2", .home)
      for row in app.state.rows(of: .findings) {
        let support = try #require(whatIf.findings[row])
        let cell = RowText.text(of: support.after) + " of \(support.before)"
        let said = try line(app)
        #expect(said.hasPrefix("Without \(whatIf.filter): \(cell) stud"), "\(said)")
        #expect(said.contains("nothing is left") == (support.after.upperBound == 0))
        #expect(try copied(app).contains(said))
        let unsaid = before.model.details.briefing(for: .finding(FindingRow(row)))
        #expect(try copied(app) != unsaid && !unsaid.contains("Without"))
        app.press(.down)
      }
    }
  }

  @Test func everyLinkSaysWhatBecomesOfIt() throws {
    var app = try app()
    let whatIf = try #require(app.state.results.whatIf)
    var seen: Set<WhatIf.Exclusion> = []
    app.press("2", .home)
    for row in app.state.rows(of: .findings) {
      let text = PlainText.render(app.state.page(.detail, app.model), width: nil)
      for link in app.library.evidence(of: FindingRow(row)) {
        let exclusion = whatIf.evidence[link.index]
        seen.insert(exclusion)
        let word = app.model.rows.spans(of: exclusion).map(\.text).joined()
        let study = app.library[app.library.study(of: link)].label
        #expect(text.split(separator: "\n").contains { $0.contains(study) && $0.hasSuffix(" · " + word) }, "\(text)")
      }
      app.press(.down)
    }
    #expect(seen.isSuperset(of: [.stays, .goes]))
  }

  @Test func theEvidenceAndTheStudySayItToo() throws {
    var app = try app()
    app.press("2", .home, .enter, .enter)
    let link = try #require(app.opened.flatMap { if case .evidence(let row) = $0 { row } else { nil } }, "\(app.text)")
    #expect(app.state.results.whatIf?.evidence[link.index] == .goes)
    #expect(try line(app) == "Without concern:>=high: it is left out.\n")
    #expect(try copied(app).contains("\nWithout concern:>=high: it is left out.\n"))
    app.press("1")
    let row = try #require(app.state.rows(of: .studies).first { app.state.results.whatIf?.studies[$0] == .stays })
    try app.select(app.library.localID(ofRow: row, in: .studies), in: .studies)
    #expect(try line(app) == "Without concern:>=high: it stays.\n")
  }

  @Test func whatMayGoIsARangeAndOfTheWholeReviewNothingIsClaimed() throws {
    var app = try app(.rr0001, without: "country:Wales")
    app.press("2", .home)
    let claims = "Without country:Wales: it rests on the whole review, so nothing is known of what it keeps.\n"
    #expect(try line(app) == claims)
    #expect(try copied(app).contains(claims))
    app.press("1")
    #expect(try line(app).hasPrefix("Without country:Wales: it "))
  }

  @Test func whatMayGoMakesARange() throws {
    var app = try app(.ltcGuidelines, without: "country:UK")
    let whatIf = try #require(app.state.results.whatIf)
    app.press("2", .home)
    for row in app.state.rows(of: .findings).prefix(3) {
      let after = try #require(whatIf.findings[row]).after
      try #require(after.count > 1)
      #expect(try line(app).contains(": \(after.lowerBound)-\(after.upperBound) of "))
      app.press(.down)
    }
  }

  @Test func withoutAnExclusionNothingIsSaid() throws {
    var app = try app()
    app.press("u", "2", .home)
    #expect(!(try line(app)).contains("Without"))
    #expect(!(try copied(app)).contains("Without"))
  }
}
