import Evidence
import EvidenceQuery
import Terminal
import TestSupport
import Testing

@testable import Browser

/// Everything can be done with the mouse.
@Suite struct MouseTests {
  @Test func aClickOnARowSelectsItAndOnceMoreOpensIt() throws {
    var app = try Driver(.careLeavers, Size(120, 40))
    app.press("1")
    try app.click("TAKE CHARGE")
    #expect(app.selected(.studies) == "care-leavers/cl02")
    #expect(app.place.focus == .studies)
    try app.click("TAKE CHARGE")
    #expect(app.place.focus == .detail)
    try app.click("2 Findings")
    #expect(app.place.focus == .findings)
  }

  @Test func aClickOnAClauseTakesItAway() throws {
    var app = try Driver(.careLeavers, Size(120, 40))
    app.press("/", .text("country:USA design:RCT housing"), .enter)
    try app.click("design:RCT")
    #expect(app.state.filter.description == "country:USA housing")
    try app.click("country:USA")
    try app.click("housing")
    #expect(app.state.filter == .all)
  }

  @Test func aClickOnAValueOfAFacetChoosesItAndOneOutsideClosesThePanel() throws {
    var app = try Driver(.rr0001, Size(120, 40))
    app.press("1", "f")
    try app.click("[ ]   Wales")
    #expect(app.state.layers.count == 1)
    let place = app.place
    app.click(Point(3, 4))
    #expect(app.state.layers.isEmpty)
    #expect(app.place == place)
  }

  @Test(arguments: [Press.text("f"), "?", "i", "9"])
  func aClickOutsideALayerClosesItAndDoesNothingElse(_ key: Press) throws {
    var app = try Driver(.careLeavers, Size(120, 40))
    app.press("1", .down)
    let before = app.place
    app.press(key)
    try #require(app.state.layers.count == 1)
    app.click(Point(1, 20))
    #expect(app.state.layers.isEmpty)
    #expect(app.place == before)
  }

  @Test func aClickOnTheListsLeavesAPromptOpen() throws {
    var app = try Driver(.careLeavers, Size(120, 40))
    app.press("1", "/", .text("hous"))
    let before = app.place
    app.click(Point(5, 5))
    #expect(app.state.layers.count == 1)
    #expect(app.place == before)
  }

  @Test func aClickOnAStepOfTheWayGoesBackToIt() throws {
    var app = try Driver(.careLeavers, Size(400, 40))
    try app.select("cl03", in: .studies)
    app.press(.enter)
    try app.enter { if case .record(.assessment) = $0 { true } else { false } }
    try app.enter { if case .record(.item) = $0 { true } else { false } }
    #expect(app.place.detail.steps.count == 3)
    let title = try app.point(of: "4 Studies ›")
    let step = try #require(app.frame.points(of: "Massachusetts").first { $0.row == title.row })
    app.click(step)
    #expect(app.place.detail.steps.count == 1)
    #expect(app.place.focus == .detail)
  }

  @Test func aClickOnTheFirstWordOfTheWayGoesBackToTheList() throws {
    var app = try Driver(.careLeavers, Size(80, 24))
    app.press("2", .enter)
    try app.click("Findings")
    #expect(app.place.focus == .findings)
  }

  @Test func aClickOnAHintDoesWhatItSays() throws {
    var app = try Driver(.careLeavers, Size(120, 40))
    app.press("1")
    try app.click("f filter")
    #expect(app.state.layers.count == 1)
    try app.click("Esc close")
    #expect(app.state.layers.isEmpty)
    try app.click("/ search")
    #expect(app.state.layers.count == 1)
  }

  @Test func aClickOnAHintOfAPanelDoesWhatItSays() throws {
    var app = try Driver(.rr0001, Size(120, 40))
    app.press("1", "f", .text("wales"))
    try app.click("Space choose")
    #expect(app.state.filter.description == "country:Wales")
    try app.click("⏎ to the list")
    #expect(app.state.layers.isEmpty)
  }

  @Test func everyRowOfTheMenuIsReachedInALowWindow() throws {
    var app = try Driver(.careLeavers, Size(40, 12))
    app.press("1", "9")
    #expect(!app.text.contains("q  quit"))
    for _ in MenuLayer.actions { app.wheel(.wheelDown, at: Point(10, 5)) }
    #expect(try app.frame.cursor == app.point(of: "q  quit"))
    try app.click("q  quit")
    #expect(app.effects == [.quit])
  }

  @Test func theMenuAndTheReviewsAreClicked() throws {
    var app = try Driver(.all, Size(120, 40))
    app.press("9")
    try app.click("the reviews that are open")
    #expect(app.place.view == .reviews)
    let second = try #require(app.library.reviews.dropFirst().first)
    try app.click(second.shortTitle)
    #expect(app.place.reviewRow == 1)
    try app.click(second.shortTitle)
    #expect(app.place.view == .overview)
    #expect(app.place.scope == .only([1]))
  }

  @Test func aClickOnTheOpeningPageOpensWhatItCounts() throws {
    var app = try Driver(.rr0001)
    let layout = app.state.pageLayout(.view, app.model)
    let item = try #require(layout.items.indices.dropFirst().first { layout.items[$0].lines.upperBound < 20 })
    let row = layout.items[item].lines.lowerBound
    let before = layout.lines[row].prefix { $0.link != item }.reduce(0) { $0 + $1.width }
    let rect = app.state.pageRect(.view)
    let point = Point(rect.minColumn + before, rect.minRow + row)
    app.click(point)
    #expect(app.place.pages[.overview, default: PageState()].item == item)
    app.click(point)
    #expect(app.place.view == .browse)
  }

  @Test func aClickThatOnlyBringsTheFocusOpensNothing() throws {
    var app = try Driver(.careLeavers, Size(120, 40))
    app.press("2")
    let layout = app.state.pageLayout(.detail, app.model)
    let line = try #require(layout.items.first).lines.lowerBound
    let before = layout.lines[line].prefix { $0.link == nil }.reduce(0) { $0 + $1.width }
    let rect = app.state.pageRect(.detail)
    app.click(Point(rect.minColumn + before, rect.minRow + line))
    #expect(app.place.focus == .detail)
    #expect(app.place.detail.steps.count == 1)
  }

  @Test func theWheelScrollsWhatIsUnderIt() throws {
    var app = try Driver(.careLeavers, Size(120, 30))
    app.press("1")
    let findings = try app.point(of: "2 Findings")
    app.wheel(.wheelDown, at: Point(5, findings.row + 3))
    #expect(app.place.lists[.findings]?.scroll == 3)
    #expect(app.place.focus == .studies)
    let detail = app.place.detail.steps.last?.page.scroll
    app.wheel(.wheelDown, at: Point(90, 10))
    #expect(app.place.detail.steps.last?.page.scroll != detail)
    app.wheel(.wheelUp, at: Point(90, 10))
    #expect(app.place.detail.steps.last?.page.scroll == detail)
    app.wheel(.wheelUp, at: Point(5, findings.row + 3))
    #expect(app.place.lists[.findings]?.scroll == 0)
    app.press("?")
    app.wheel(.wheelDown, at: Point(60, 10))
    #expect(app.state.pageState(.layer).scroll == 3)
  }

  @Test func theWheelMovesInTheFacetsAndAmongReviews() throws {
    var app = try Driver(.all, Size(120, 40))
    app.press("1", "f")
    app.wheel(.wheelDown, at: Point(90, 10))
    guard case .facets(let panel)? = app.state.layers.last else {
      Issue.record("the panel is gone")
      return
    }
    #expect(panel.selected == 3)
    app.press(.escape, "8")
    app.wheel(.wheelDown, at: Point(10, 4))
    #expect(app.place.reviewRow == 1)
  }

  @Test func mGivesTheMouseToTheTerminalAndBack() throws {
    var app = try Driver(.rr0001)
    app.press("M", "M")
    #expect(app.effects == [.captureMouse(false), .captureMouse(true)])
  }
}
