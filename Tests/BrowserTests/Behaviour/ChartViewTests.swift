import Evidence
import EvidenceQuery
import Terminal
import TestSupport
import Testing

@testable import Browser

/// The bars of the overview as ways in, and the place of its place block.
@Suite struct ChartViewTests {
  /// Goes with the arrows to the item of the view that leads somewhere.
  private static func select(_ app: inout Driver, where isWanted: (Target) -> Bool) throws {
    let items = app.state.pageLayout(.view, app.model).items
    let wanted = try #require(items.firstIndex { isWanted($0.target) })
    for _ in 0..<2_000 where app.state.pageState(.view).item != wanted {
      app.press(app.state.pageState(.view).item < wanted ? .down : .up)
    }
    try #require(app.state.pageState(.view).item == wanted)
  }

  @Test func enterOnABarShowsItsRows() throws {
    var app = try Driver(.careLeavers)
    try Self.select(&app) { target in
      if case .rows(.studies, let filter, of: _) = target { filter.description == "year:2015" } else { false }
    }
    app.press(.enter)
    #expect(app.place.view == .browse && app.place.focus == .studies)
    #expect(app.state.filter.description == "year:2015" && app.ids(.studies).count == 3)
    app.press(.escape)
    #expect(app.place.view == .overview && app.state.filter == .all)
  }

  @Test func whatIsNotShownIsInThePanelOfFacets() throws {
    var app = try Driver(.malaria)
    try Self.select(&app) { if case .facet("country", .all, of: _) = $0 { true } else { false } }
    app.press(.enter)
    guard case .facets(let facets)? = app.state.layers.last else {
      Issue.record("no panel:\n\(app.text)")
      return
    }
    #expect(facets.shown.map(\.field.name).contains("country"))
    #expect(app.place.view == .browse && app.place.focus == .studies)
  }

  @Test func anotherPlaceIsToldOf() throws {
    var app = try Driver(.rr0001, Size(80, 60))
    #expect(app.text.contains("WALES "))
    app.press(":", .text("place scotland"), .enter)
    #expect(app.text.contains("SCOTLAND ") && !app.text.contains("WALES "))
    #expect(app.status.contains("Scotland"))
    app.press("1", ":", .text("place"), .enter)
    #expect(app.place.view == .overview && app.text.contains("WALES "))
  }

  @Test func aPlaceIsToldOfWhereTheReviewHasNone() throws {
    var app = try Driver(.careLeavers, Size(80, 60))
    #expect(app.text.contains("WHERE"))
    app.press(":", .text("place Australia"), .enter)
    #expect(app.text.contains("AUSTRALIA 1 of 14 primary studies"))
  }

  @Test(arguments: [
    ("place Wels", "unknown \"Wels\"; expected the name of a country, such as Wales"),
    ("place zzzzzzzzzz", "such as Wales or USA"), ("place Great Britain", "such as England, Scotland or Wales"),
  ])
  func anUnknownPlaceOffersNames(_ command: String, _ message: String) throws {
    var app = try Driver(.rr0001, Size(160, 60))
    app.press(":", .text(command), .enter)
    #expect(app.status.contains(message), "\(app.status)")
    #expect(app.text.contains("WALES "))
  }
}
