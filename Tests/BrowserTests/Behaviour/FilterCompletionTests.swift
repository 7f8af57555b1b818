import EvidenceQuery
import Terminal
import TestSupport
import Testing

@testable import Browser

/// Where one types a filter, Tab completes names of fields and values, as it does after `:`.
@Suite struct FilterCompletionTests {
  private func prompt(_ app: Driver) throws -> PromptLayer {
    try #require(
      app.state.layers.last.flatMap { if case .prompt(let layer) = $0 { layer } else { nil } }, "\(app.text)")
  }

  private func candidates(_ app: Driver) throws -> [String] { try prompt(app).completion.candidates.map(\.text) }

  @Test(arguments: ["/", "W"])
  func tabCompletesNamesAndThenValues(_ key: Press) throws {
    var app = try Driver(.careLeavers, Size(120, 40))
    app.press("1", key, .text("coun"), .tab)
    #expect(try prompt(app).line.text == "country:")
    #expect(try candidates(app).contains("USA"))
    #expect(app.text.contains(" USA "))
    app.press(.text("us"), .tab)
    #expect(try prompt(app).line.text == "country:USA")
    app.press(.enter)
    #expect((key == Press("/") ? app.state.filter : app.state.without)?.description == "country:USA")
  }

  @Test(arguments: ["/", "W"])
  func theCandidatesAreThoseOfTheCommand(_ key: Press) throws {
    for text in ["country:", "design:r", "country:USA design:", "-country:", "support(country:"] {
      var app = try Driver(.careLeavers, Size(120, 40))
      var command = app
      app.press("1", key, .text(text))
      command.press("1", ":", .text("filter " + text))
      #expect(try candidates(app) == candidates(command), "\(text)")
      #expect(try !candidates(app).isEmpty, "\(text)")
      func panel(_ app: Driver) throws -> [String] {
        (38 - min(8, try candidates(app).count)..<39).map { app.frame.row($0) }
      }
      #expect(try panel(app) == panel(command))
      app.press(.tab, .tab, .backTab)
      command.press(.tab, .tab, .backTab)
      #expect(try "filter " + prompt(app).line.text == prompt(command).line.text)
    }
  }

  @Test(arguments: [
    ("country:USA design:RCT", 6, "country:USA design:RCT"), ("desi:RCT country:USA", 16, "design:RCT country:USA"),
    ("suppor(design:RCT):>=2", 16, "support(design:RCT):>=2"), ("coun:USA", 4, "country:USA"),
  ])
  func aNameIsCompletedBeforeItsValue(_ text: String, _ back: Int, _ wanted: String) throws {
    var app = try Driver(.careLeavers, Size(120, 40))
    app.press("1", "W", .text(text))
    for _ in 0..<back { app.press(.left) }
    app.press(.tab)
    #expect(try prompt(app).line.text == wanted)
  }

  @Test func aCommandIsCompletedBeforeItsWords() throws {
    var app = try Driver(.careLeavers, Size(120, 40))
    app.press("1", ":", .text("filt concern:>=high"))
    for _ in 0..<15 { app.press(.left) }
    app.press(.tab)
    #expect(try prompt(app).line.text == "filter concern:>=high")
  }

  @Test func goingThroughValuesNarrowsByEach() throws {
    var app = try Driver(.careLeavers, Size(120, 40))
    app.press("1", "/", .text("country:"))
    let values = try candidates(app)
    try #require(values.count > 1)
    for value in values {
      app.press(.tab)
      #expect(app.state.filter.description == "country:" + value)
    }
    app.press(.tab)
    #expect(try prompt(app).line.text == "country:")
    #expect(app.state.filter == .all)
    app.press(.escape)
    #expect(app.state.filter == .all && app.state.layers.isEmpty)
  }

  @Test func theClauseWithTheCursorIsCompleted() throws {
    var app = try Driver(.careLeavers, Size(120, 40))
    app.press("1", "/", .text("country:us housing"), .times(8, .left))
    #expect(try candidates(app) == ["USA"])
    app.press(.tab)
    #expect(try prompt(app).line.text == "country:USA housing")
    #expect(app.state.filter.description == "country:USA housing")
  }

  @Test func wordsAreTypedOverNothing() throws {
    var app = try Driver(.careLeavers, Size(120, 40))
    app.press("1", "/")
    #expect(try candidates(app).isEmpty)
    app.press(.text("co"))
    #expect(try candidates(app).isEmpty)
    app.press(.tab)
    #expect(try candidates(app).contains("country:"))
    #expect(try candidates(app).allSatisfy { $0.hasPrefix("co") })
  }

  @Test(arguments: ["/", "W", ":"])
  func whatIsThereAlreadyIsNotOffered(_ key: Press) throws {
    var app = try Driver(.careLeavers)
    app.press("1", key, .text((key == Press(":") ? "filter " : "") + "country:US"))
    #expect(try candidates(app) == ["USA"])
    app.press("A")
    #expect(try candidates(app).isEmpty)
    app.press(.backspace, .tab)
    #expect(try candidates(app).isEmpty && prompt(app).line.text.hasSuffix("country:USA"))
  }

  @Test(arguments: ["/", "W", ":"])
  func theWheelGoesThroughTheCandidates(_ key: Press) throws {
    var app = try Driver(.careLeavers)
    app.press("1", key, .text((key == Press(":") ? "filter " : "") + "country:"))
    let texts = try candidates(app)
    app.wheel(.wheelDown, at: Point(2, 20))
    #expect(try prompt(app).line.text.hasSuffix("country:" + texts[0]))
    app.wheel(.wheelDown, at: Point(2, 20))
    #expect(try prompt(app).line.text.hasSuffix("country:" + texts[1]))
    app.wheel(.wheelUp, at: Point(2, 20))
    #expect(try prompt(app).line.text.hasSuffix("country:" + texts[0]))
    app.wheel(.wheelDown, at: Point(2, 3))
    #expect(try prompt(app).line.text.hasSuffix("country:" + texts[0]), "the list above is not the candidates")
  }

  @Test(arguments: ["/", "W", ":"])
  func whereThereIsNoCandidateTheBellRings(_ key: Press) throws {
    var app = try Driver(.careLeavers)
    app.press("1", key, .text("zebra"))
    let before = app.frame
    app.press(.tab)
    #expect(app.effects == [.ring])
    #expect(app.frame == before)
    app.press(.control("u"), .text("country:zebra"), .backTab)
    #expect(app.effects == [.ring, .ring])
  }

  @Test func aClickOnACandidateTakesIt() throws {
    var app = try Driver(.careLeavers, Size(120, 40))
    app.press("1", "/", .text("country:"))
    app.click(try #require(app.frame.points(of: " USA ").last))
    #expect(app.state.filter.description == "country:USA")
    #expect(app.state.layers.count == 1)
  }
}
