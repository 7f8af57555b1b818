import TestSupport
import Testing

extension RealTerminalTests {
  /// What a policy officer does.
  @Suite struct BrowsingTests {
    @Test(arguments: [(80, 24), (120, 40), (40, 12)])
    func theOpeningPageIsThere(_ columns: Int, _ rows: Int) throws {
      let tmux = try RealTerminalTests.tmux(columns: columns, rows: rows)
      try tmux.until("the review, the first of those that come with the program") {
        $0.contains("RR0001 (1 of \(SampleLibrary.names.count))") && $0.contains("Which organisational")
      }
      try tmux.until("the end of reading the others") { !$0.contains("reading") }
      try tmux.press("q")
      #expect(try tmux.exitCode() == "0")
    }

    @Test(arguments: [(80, 24), (120, 40)]) func everyPaneCanBeReached(_ columns: Int, _ rows: Int) throws {
      let tmux = try RealTerminalTests.browsing(columns: columns, rows: rows)
      try tmux.until(contains: "1 Studies 10")
      try tmux.untilSelected("Review 1")
      try tmux.press("2")
      try tmux.untilSelected("Senior managers")
      try tmux.press("3")
      try tmux.untilSelected("scale not")
      try tmux.press("BTab")
      try tmux.untilSelected("Senior managers")
      try tmux.press("Tab")
      try tmux.untilSelected("scale not")
      try tmux.press("2")
      try tmux.untilSelected("Senior managers")
      try tmux.press("4")
      try tmux.until(contains: "4 Findings › Senior managers")
      try tmux.moveDown(to: "Review 1, Signs of Safety · Wales")
    }

    @Test func aCountryIsChosenInThePanelAndTheChoiceUndone() throws {
      let tmux = try RealTerminalTests.browsing()
      try tmux.press("f")
      try tmux.until(contains: "Filter studies")
      try tmux.type("wales")
      try tmux.until("the value by itself") { $0.contains("[ ]") && !$0.contains("Scotland  ") }
      try tmux.press("Space")
      try tmux.until(contains: "[x]")
      try tmux.press("Enter")
      try tmux.until("three of ten studies, and all findings in doubt") {
        $0.contains("1 Studies 3 of 10") && $0.contains("country:Wales") && $0.contains("2 Findings 0 + 9~ of 9")
      }
      try tmux.press("u")
      try tmux.until("all studies") { $0.contains("1 Studies 10") && !$0.contains("country:") }
      try tmux.press("r")
      try tmux.until(contains: "country:Wales")
    }

    @Test func aDesignIsTypedIntoTheSearch() throws {
      let tmux = try RealTerminalTests.browsing("care-leavers")
      try tmux.press("/")
      try tmux.type("design:RCT")
      try tmux.until("the counts beside the prompt") { $0.contains("/design:RCT") && $0.contains("8 studies") }
      try tmux.press("Enter")
      try tmux.until(contains: "1 Studies 8")
      try tmux.press("x")
      try tmux.until(contains: "1 Studies 14")
    }

    @Test func aSearchNarrowsAsOneTypesAndEscapeTakesItBack() throws {
      let tmux = try RealTerminalTests.browsing()
      let before = try tmux.screen()
      try tmux.press("/")
      try tmux.type("signs of")
      try tmux.until(contains: "1 Studies 1 of 10")
      try tmux.press("Escape")
      try tmux.until("the screen as it was") { $0 == before }
      try tmux.press("/")
      try tmux.type("no such word")
      try tmux.until(contains: "0 match: ")
    }

    @Test(arguments: [(80, 24), (120, 40)])
    func fromAFindingToOneItemOfAnAppraisalAndExactlyBack(_ columns: Int, _ rows: Int) throws {
      let tmux = try RealTerminalTests.browsing("care-leavers", columns: columns, rows: rows)
      try tmux.press("2")
      try tmux.untilSelected("Becoming homeless")
      var screens = [try tmux.screen()]
      func enter(_ text: String, then title: String) throws {
        try tmux.moveDown(to: text)
        screens.append(try tmux.screen())
        try tmux.press("Enter")
        try tmux.until(contains: title)
      }
      try tmux.press("Enter")
      // Beside the lists the page was there before: what tells is where the cursor is.
      try tmux.untilSelected("Massachusetts Adolescent Outreach · USA")
      try enter("Massachusetts Adolescent Outreach", then: "It adds")
      try tmux.untilSelected("RoB 2: - Some concerns")
      try tmux.press("Home")
      try tmux.untilSelected("Massachusetts Adolescent Outreach · USA")
      try enter("Massachusetts Adolescent Outreach · USA", then: "Intervention")
      try enter("RoB 2: - Some concerns", then: "Item by item")
      try enter("selection of the reported result", then: "› D5")
      for screen in screens.dropFirst().reversed() {
        try tmux.press("Escape")
        try tmux.until("the screen of the step before") { $0 == screen }
      }
      try tmux.press("Escape")
      let list = screens[0]
      try tmux.until("the list as it was") { $0 == list }
    }

    @Test func theReviewsAreChosenInTheirList() throws {
      let tmux = try RealTerminalTests.browsing()
      try tmux.press("8")
      try tmux.until(contains: "ltc-guidelines")
      try tmux.press("Down")
      try tmux.untilSelected("care-leavers")
      try tmux.press("Enter")
      try tmux.until(contains: "care-leavers (2 of \(SampleLibrary.names.count))")
    }

    @Test func helpIsSearchedAndLeft() throws {
      let tmux = try RealTerminalTests.browsing()
      let before = try tmux.screen()
      try tmux.press("?")
      try tmux.until(contains: "Help")
      try tmux.type("briefing")
      try tmux.until(contains: "copy the selected thing, fit for a briefing")
      try tmux.press("Escape", "Escape")
      try tmux.until("the screen as it was") { $0 == before }
    }

    @Test func qQuitsExceptWhereOneTypes() throws {
      let tmux = try RealTerminalTests.browsing()
      try tmux.press("/")
      try tmux.press("q")
      try tmux.until(contains: "/q")
      try tmux.press("Escape")
      try tmux.until("no prompt") { !$0.contains("/q") }
      try tmux.press("q")
      #expect(try tmux.exitCode() == "0")
    }
  }
}
