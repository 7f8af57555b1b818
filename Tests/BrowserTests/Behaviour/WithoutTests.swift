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
    #expect(!app.text.contains("left out"))
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
}
