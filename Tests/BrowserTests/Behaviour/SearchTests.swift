import Evidence
import EvidenceQuery
import Terminal
import TestSupport
import Testing

@testable import Browser

/// `/` narrows as one types.
@Suite struct SearchTests {
  @Test func everyLetterNarrowsTheLists() throws {
    var app = try Driver(.careLeavers, Size(120, 40))
    app.press("2", "/")
    var counts: [Int] = []
    for letter in "homeless" {
      app.press(.text(String(letter)))
      counts.append(app.state.rows(of: .findings).count)
    }
    #expect(counts == counts.sorted(by: >))
    #expect(counts.last.map { $0 > 0 && $0 < 46 } == true)
    #expect(app.status.contains("/homeless"))
  }

  @Test(arguments: [Press.text("1"), "2", "3", "5", "8"])
  func escapeLeavesEverythingAsItWasBeforeTheSearch(_ view: Press) throws {
    var app = try Driver(.careLeavers, Size(120, 40))
    app.press(view, .times(7, .down))
    let before = app.place
    app.press("/", .text("homeless"), .escape)
    #expect(app.place == before)
    #expect(app.state.layers.isEmpty)
  }

  @Test func enterKeepsTheSearchAsOneChangeThatCanBeUndone() throws {
    var app = try Driver(.careLeavers, Size(120, 40))
    app.press("2", "/", .text("homeless"), .enter)
    #expect(app.state.filter.description == "homeless")
    #expect(app.header.contains("homeless"))
    app.press("u")
    #expect(app.state.filter == .all)
    #expect(!app.state.canUndo)
  }

  @Test func whatIsFoundIsHighlightedInListsAndDetail() throws {
    var app = try Driver(.careLeavers, Size(120, 40))
    app.press("2", "/", .text("HOMELESS"), .enter)
    let frame = app.frame
    let matches = FrameLaws.cells(of: frame).filter { $0.style.role == .match }.map(\.text).joined().lowercased()
    #expect(matches.contains("homeless"))
    let left = frame.points(of: "homeless").filter { frame[$0.column, $0.row].style.role == .match }
    #expect(left.contains { $0.column < 60 })
    #expect(left.contains { $0.column > 60 })
  }

  @Test func aSearchAddsToTheOtherClausesAndEditsTheTextThatIsThere() throws {
    var app = try Driver(.careLeavers, Size(120, 40))
    app.press("2", "/", .text("design:RCT housing"), .enter, "/")
    #expect(app.status.hasPrefix("/housing"))
    app.press(.control("u"), .text("school"), .enter)
    #expect(app.state.filter.description == "design:RCT school")
  }

  @Test func whatIsNoFilterIsSaidAndLeavesTheListsAlone() throws {
    var app = try Driver(.rr0001, Size(120, 40))
    app.press("1", "/", .text("country:Wales"))
    let narrowed = app.state.rows(of: .studies)
    app.press(.text(" design:x"))
    #expect(app.state.rows(of: .studies) == narrowed)
    #expect(FrameLaws.cells(of: app.frame).contains { $0.style.role == .bad })
    app.press(.enter)
    #expect(!app.state.layers.isEmpty)
    app.press(.control("w"), .enter)
    #expect(app.state.layers.isEmpty)
    #expect(app.state.filter.description == "country:Wales")
  }

  @Test func upBringsBackWhatWasSearchedForBefore() throws {
    var app = try Driver(.careLeavers, Size(120, 40))
    app.press("/", .text("school"), .enter, "x", "/", .text("housing"), .enter, "x", "/")
    app.press(.up)
    #expect(app.status.hasPrefix("/housing"))
    app.press(.up)
    #expect(app.status.hasPrefix("/school"))
    app.press(.down, .enter)
    #expect(app.state.filter.description == "housing")
  }

  @Test func whatWasTypedComesBackBelowTheHistory() throws {
    var app = try Driver(.careLeavers, Size(120, 40))
    app.press("/", .text("school"), .enter, "x", "/", .text("hou"), .up, .down)
    #expect(app.status.hasPrefix("/hou"))
  }

  @Test func nAndShiftNGoThroughWhatRemains() throws {
    var app = try Driver(.careLeavers, Size(120, 40))
    app.press("2", "/", .text("homeless"), .enter, .home)
    let rows = app.state.rows(of: .findings)
    try #require(rows.count > 1)
    app.press("n")
    #expect(app.state.selectedRow(of: .findings) == rows[1])
    app.press("N")
    #expect(app.state.selectedRow(of: .findings) == rows[0])
    app.press("N")
    #expect(app.status.contains("No more matches"))
  }

  @Test func nGoesFromMatchToMatchInTheDetail() throws {
    var app = try Driver(.careLeavers, Size(80, 12))
    app.press("2", "/", .text("homeless"), .enter, .home, .enter)
    let lines = app.state.pageLayout(.detail, app.model).matchingLines
    let last = try #require(lines.last)
    for _ in lines { app.press("n") }
    let page = app.state.pageState(.detail)
    #expect(page.scroll > 0)
    #expect((page.scroll..<page.scroll + 12).contains(last))
    app.press("n")
    #expect(!app.status.contains("open"), "a key that does nothing says why")
  }

  @Test func withoutASearchNSaysWhy() throws {
    var app = try Driver(.careLeavers)
    app.press("2", "n")
    #expect(app.status.contains("/ starts a search"))
  }

  @Test func whereNothingMatchesNSaysThatAndWhy() throws {
    for key in ["n", "N"] as [Press] {
      var app = try Driver(.careLeavers)
      app.press("1", "/", .text("country:USA"), .enter, key)
      #expect(app.status.contains("The filter searches for no words"))
      app.press("/", .text("zebra"), .enter, key)
      #expect(app.status.contains("There is no match in this list."))
      app.press("5", key)
      #expect(app.status.contains("There is no match on this page"))
      app.press("8", key)
      #expect(app.status.contains("among the lists"))
    }
    var app = try Driver(.careLeavers)
    app.press("1", "/", .text("housing"), .enter, .end, "n")
    #expect(app.status.contains("No more matches that way."))
  }

  @Test func pastedTextGoesToThePromptAndNowhereElse() throws {
    var app = try Driver(.careLeavers, Size(120, 40))
    app.press("2")
    let before = app.place
    app.paste("q\nxL2")
    #expect(app.place == before)
    #expect(app.effects.isEmpty)
    app.press("/")
    app.paste("becoming\nhomeless")
    #expect(app.status.hasPrefix("/becoming homeless"))
    app.press(.escape, "f")
    app.paste("usa")
    #expect(app.place.filter == .all)
  }
}
