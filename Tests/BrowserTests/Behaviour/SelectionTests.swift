import Evidence
import EvidenceQuery
import Terminal
import TestSupport
import Testing

@testable import Browser

/// The selected row is kept by what it is, not by where it stands.
@Suite struct SelectionTests {
  @Test func aFilterKeepsTheSelectedRowWhereItCan() throws {
    var app = try Driver(.rr0001, Size(120, 40))
    try app.select("p4", in: .studies)
    app.press("f", .text("wales"), .space, .escape, .escape)
    #expect(app.selected(.studies) == "rr0001/p4")
    app.press("x")
    #expect(app.selected(.studies) == "rr0001/p4")
  }

  @Test func aRowThatIsFilteredAwayGivesWayToTheNearest() throws {
    var app = try Driver(.rr0001, Size(120, 40))
    try app.select("p1", in: .studies)
    app.press("f", .text("wales"), .space, .escape, .escape)
    #expect(app.selected(.studies) == "rr0001/p3")
  }

  @Test func theRowComesBackWithAListThatWasEmpty() throws {
    var app = try Driver(.rr0001, Size(120, 40))
    try app.select("p4", in: .studies)
    app.press("/", .text("zebra"), .enter)
    #expect(app.ids(.studies).isEmpty)
    app.press("u")
    #expect(app.selected(.studies) == "rr0001/p4")
  }

  @Test func sortingKeepsTheSelectedRowOnTheScreen() throws {
    var app = try Driver(.careLeavers)
    try app.select("f30", in: .findings)
    for _ in 0..<8 {
      app.press("s")
      #expect(app.selected(.findings) == "care-leavers/f30")
      #expect(FocusLaws(app.state, app.model).problems == [])
      app.press("S")
      #expect(app.selected(.findings) == "care-leavers/f30")
      #expect(FocusLaws(app.state, app.model).problems == [])
    }
  }

  @Test func anotherSizeKeepsTheSelectedRowOnTheScreen() throws {
    var app = try Driver(.careLeavers)
    try app.select("f30", in: .findings)
    for size in EveryScreenTests.sizes + EveryScreenTests.sizes.reversed() {
      app.resize(size.columns, size.rows)
      #expect(app.selected(.findings) == "care-leavers/f30")
      #expect(FocusLaws(app.state, app.model).problems == [], "\(size)")
    }
  }

  @Test func moreReviewsThatHaveBeenReadLeaveThePlaceAsItIs() throws {
    let one = try SampleLibrary.rr0001.library
    let all = try SampleLibrary.all.library
    var app = Driver(BrowserModel(one, pendingReviews: 2), Size(80, 24))
    #expect(app.status.contains("reading 2 reviews"))
    app.press("2", .down, .down, .enter)
    let before = app.place
    app.adopt(BrowserModel(all))
    #expect(app.place == before)
    #expect(!app.status.contains("reading"))
    #expect(app.header.contains("(1 of \(app.library.reviews.count))"))
    app.press("8")
    #expect(app.text.contains("[ ] "))
  }
}
