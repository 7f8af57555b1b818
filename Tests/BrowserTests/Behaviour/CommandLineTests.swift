import Evidence
import EvidenceQuery
import Terminal
import TestSupport
import Testing

@testable import Browser

/// `:` does by name what keys do, and what takes more than a key to say.
@Suite struct CommandLineTests {
  private func prompt(_ app: Driver) throws -> PromptLayer {
    try #require(
      app.state.layers.last.flatMap { if case .prompt(let layer) = $0 { layer } else { nil } }, "\(app.text)")
  }

  private func candidates(_ app: Driver) throws -> [String] {
    try prompt(app).completion.candidates.map(\.text)
  }

  @Test(arguments: Action.allCases)
  func everythingThatAKeyDoesIsACommandByItsName(_ action: Action) throws {
    var byKey = try Driver(.all, Size(120, 40))
    // A key of a view does there what it is named for.
    let isOfMap = ActionTable.binding(of: action)?.views?.contains(.map) == true
    byKey.press("2", "/", .text("school"), .enter, .down)
    if isOfMap {
      byKey.press("6", .down, .right)
    } else if ActionTable.binding(of: action)?.views?.contains(.effects) == true {
      byKey.press("E")
    }
    var byName = byKey
    let key = try #require(ActionTable.binding(of: action)?.keys.first)
    byKey.press(.key(key))
    byName.press(":", .text(action.rawValue), .enter)
    #expect(byName.place == byKey.place)
    #expect(byName.effects == byKey.effects)
    #expect(byName.state.layers.count == byKey.state.layers.count)
    #expect(byName.state.message == byKey.state.message)
  }

  @Test func noTwoCommandsHaveOneName() {
    let names = CommandTable.all.flatMap { [$0.name] + $0.aliases }
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isLetter || $0 == "-" } })
  }

  @Test func aCommandIsKnownByAsMuchOfItsNameAsNoOtherHas() throws {
    #expect(CommandTable.command(named: "filt")?.name == "filter")
    #expect(CommandTable.command(named: "FILTER")?.name == "filter")
    #expect(CommandTable.command(named: "re") == nil)
    #expect(CommandTable.command(named: "") == nil)
    #expect(CommandTable.command(named: "q")?.action == .quit)
    var app = try Driver(.rr0001)
    app.press(":", .text("red"), .enter)
    #expect(app.status.contains("\"red\" could be redo or redraw"))
  }

  // MARK: Arguments

  @Test func filterTakesThePlaceOfTheFilterAndCanBeUndone() throws {
    var app = try Driver(.careLeavers, Size(120, 40))
    app.press("2", "/", .text("homeless"), .enter, ":", .text("filter design:rct  country:usa"), .enter)
    #expect(app.state.filter.description == "design:RCT country:USA")
    #expect(app.state.layers.isEmpty)
    app.press("u")
    #expect(app.state.filter.description == "homeless")
  }

  @Test func aFilterThatIsNoneSaysSoWithTheCursorAtThePlaceAndChangesNothing() throws {
    var app = try Driver(.careLeavers, Size(120, 40))
    app.press("2", ":", .text("filter design:RCT country:Wakes"), .enter)
    let line = try prompt(app).line
    #expect(line.cursor == "filter design:RCT country:".count)
    #expect(app.status.contains("unknown country \"Wakes\"; did you mean Wales?"))
    #expect(app.state.filter == .all)
    #expect(app.frame.cursor == Point(1 + line.cursor, 39))
    app.press(.escape)
    #expect(app.state.layers.isEmpty)
  }

  @Test func afterAMessageTabTakesTheWrongWordAway() throws {
    var app = try Driver(.careLeavers)
    app.press("1", ":", .text("view qualty"), .enter)
    #expect(app.status.contains("expected a view: overview, browse, studies"))
    app.press(.tab)
    #expect(try prompt(app).line.text == "view overview")
    app.press(.backTab)
    #expect(try prompt(app).line.text == "view qualty")
  }

  @Test(arguments: [
    ("overview", BrowserView.overview, Pane.findings), ("browse", .browse, .findings), ("studies", .browse, .studies),
    ("Findings", .browse, .findings), ("quality", .browse, .quality), ("reviews", .reviews, .findings),
  ])
  func viewGoesToAView(_ name: String, _ view: BrowserView, _ pane: Pane) throws {
    var app = try Driver(.all)
    app.press("2", ":", .text("view \(name)"), .enter)
    #expect(app.state.view == view)
    #expect(app.state.focus == pane)
  }

  @Test func browseBringsTheListsBackAsTheyWere() throws {
    var app = try Driver(.careLeavers)
    app.press("2", .down, .down)
    let lists = app.place.lists
    app.press("5", ":", .text("view browse"), .enter)
    #expect(app.place.lists == lists)
    #expect(app.state.focus == .findings)
  }

  @Test(arguments: [("sort year", false), ("sort YEAR descending", true), ("sort year desc", true)])
  func sortTakesAColumnAndADirection(_ command: String, _ isDescending: Bool) throws {
    var app = try Driver(.careLeavers, Size(120, 40))
    app.press("1", ":", .text(command), .enter)
    #expect(app.place.lists[.studies]?.sort == SortOrder(column: .year, isDescending: isDescending))
    app.press(":", .text("sort source"), .enter)
    #expect(app.place.lists[.studies]?.sort == SortOrder())
  }

  @Test(arguments: [
    ("sort colour", 5, "no \"colour\" in Studies; expected study, country, design, year, rating or source"),
    ("sort year upwards", 10, "after the column, expected descending or nothing"),
    ("sort source descending", 12, "after the column, expected descending or nothing"),
    ("filter", 6, "Expected a filter, such as country:Wales"),
    ("theme blue", 6, "unknown \"blue\"; expected a theme: dark, light, high-contrast or mono"),
    ("review rr9", 7, "unknown \"rr9\"; expected a review: care-leavers"),
    ("undo twice", 5, "undo takes nothing after its name"),
    ("srot year", 0, "unknown command \"srot\"; did you mean sort"),
    ("zzzzzz", 0, "unknown command \"zzzzzz\"; Tab shows all there are"),
    ("open zz qq 77", 5, "unknown \"zz qq 77\"; expected letters of the name"),
    ("  view qualty", 7, "unknown \"qualty\"; expected a view"),
  ])
  func whatIsWrongIsSaidWithWhatWouldBeRight(_ command: String, _ column: Int, _ message: String) throws {
    var app = try Driver(.careLeavers, Size(160, 40))
    app.press("1")
    let place = app.place
    app.press(":", .text(command), .enter)
    #expect(app.status.contains(message))
    #expect(try prompt(app).line.cursor == column)
    #expect(app.place == place)
    #expect(app.effects.isEmpty)
    app.press("x")
    #expect(!app.status.contains(message), "the message goes with the next letter")
  }

  @Test(arguments: [
    ("1", "sort finding", "no \"finding\" in Studies; expected study, country, design, year, rating or source"),
    ("2", "sort year", "no \"year\" in Findings; expected finding, certainty, studies or source"),
    ("3", "sort certainty desc", "no \"certainty\" in Quality; expected study, judges, tool, rating or source"),
  ])
  func aColumnOfAnotherListIsRefusedByTheNameOfTheOneInFocus(
    _ pane: Character, _ command: String, _ message: String
  ) throws {
    var app = try Driver(.careLeavers, Size(160, 40))
    app.press(Press([.character(pane)]))
    let place = app.place
    app.press(":", .text(command), .enter)
    #expect(app.status.contains(message), "\(app.status)")
    #expect(app.place == place)
    // The detail of a list is sorted as the list itself.
    app.press(.escape, .enter, ":", .text(command), .enter)
    #expect(app.status.contains(message), "\(app.status)")
  }

  @Test(arguments: Theme.allCases)
  func themeAsksForItAtOnce(_ theme: Theme) throws {
    var app = try Driver(.rr0001)
    app.press(":", .text("theme \(theme.rawValue)"), .enter)
    #expect(app.effects == [.theme(theme)])
    #expect(app.status.contains(theme.rawValue))
  }

  @Test func reviewShowsOneAndEscGoesBack() throws {
    var app = try Driver(.all)
    app.press("2")
    let before = app.place
    app.press(":", .text("review LTC-guidelines"), .enter)
    #expect(app.header.contains("ltc-guidelines"))
    #expect(app.state.view == .browse)
    app.press(.escape)
    #expect(app.place == before)
    app.press("8", ":", .text("review care-leavers"), .enter)
    #expect(app.state.view == .overview)
  }

  @Test func helpIsNarrowedToAWord() throws {
    var app = try Driver(.rr0001)
    app.press(":", .text("help undo"), .enter)
    var other = try Driver(.rr0001)
    other.press("?", .text("undo"))
    #expect(app.text == other.text)
  }

  // MARK: Completion

  @Test func tabGoesThroughTheCandidatesAndBackToWhatWasTyped() throws {
    var app = try Driver(.rr0001)
    app.press("1", ":", .text("re"))
    let names = try candidates(app).map { $0.filter { $0 != " " } }
    #expect(names.count > 2)
    #expect(names.allSatisfy { $0.hasPrefix("re") })
    for name in names {
      app.press(.tab)
      #expect(try prompt(app).line.text.filter { $0 != " " } == name)
    }
    app.press(.tab)
    #expect(try prompt(app).line.text == "re")
    app.press(.backTab)
    let last = try #require(names.last)
    #expect(try prompt(app).line.text.hasPrefix(last))
    #expect(app.frame.points(of: ":re").contains { $0.row == 23 })
  }

  @Test func theOnlyCandidateIsTakenAndWhatFollowsItIsOffered() throws {
    var app = try Driver(.rr0001)
    app.press("1", ":", .text("filt"), .tab)
    #expect(try prompt(app).line.text == "filter ")
    #expect(try candidates(app).contains("country:"))
    app.press(.text("coun"), .tab)
    #expect(try prompt(app).line.text == "filter country:")
    #expect(try candidates(app).contains("Wales"))
    app.press(.text("wal"), .tab)
    #expect(try prompt(app).line.text == "filter country:Wales")
    app.press(.enter)
    #expect(app.state.filter.description == "country:Wales")
  }

  @Test func allNamesAreOfferedAboveTheLineWithWhatTheyDo() throws {
    var app = try Driver(.rr0001, Size(120, 40))
    app.press("1", ":")
    #expect(try candidates(app).count == CommandTable.all.count)
    #expect(app.frame.row(38).isEmpty == false)
    #expect(app.text.contains("theme NAME"))
    app.press(.text("undo"))
    #expect(app.text.contains("undo the last change of the filter"))
  }

  @Test func aClickOnACandidateTakesIt() throws {
    var app = try Driver(.rr0001)
    app.press("1", ":")
    try app.click("theme NAME")
    #expect(try prompt(app).line.text == "theme ")
    try app.click("high-contrast")
    #expect(try prompt(app).line.text == "theme high-contrast")
    app.press(.enter)
    #expect(app.effects == [.theme(.highContrast)])
  }

  // MARK: The line

  @Test func commandsHaveAHistoryOfTheirOwn() throws {
    var app = try Driver(.careLeavers)
    app.press("1", "/", .text("school"), .enter, ":", .text("sort year"), .enter, ":", .text("undo"), .enter)
    app.press(":", .up)
    #expect(try prompt(app).line.text == "undo")
    app.press(.up)
    #expect(try prompt(app).line.text == "sort year")
    app.press(.up)
    #expect(try prompt(app).line.text == "sort year")
    app.press(.escape, "/", .up)
    #expect(try prompt(app).line.text == "school")
    #expect(app.state.searches == ["school"])
  }

  @Test(arguments: [Press.escape, .enter, .backspace])
  func anEmptyLineIsLeftWithoutAnything(_ key: Press) throws {
    var app = try Driver(.careLeavers)
    app.press("2", .down)
    let before = app.place
    app.press(":", key)
    #expect(app.state.layers.isEmpty)
    #expect(app.place == before)
    #expect(app.effects.isEmpty)
  }

  @Test func pastedTextGoesIntoTheLine() throws {
    var app = try Driver(.careLeavers)
    app.press("2", ":")
    app.paste("filter country:USA\n")
    #expect(try prompt(app).line.text == "filter country:USA ")
    app.press(.enter)
    #expect(app.state.filter.description == "country:USA")
  }
}
