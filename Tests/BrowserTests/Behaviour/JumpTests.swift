import Evidence
import EvidenceQuery
import Terminal
import TestSupport
import Testing

@testable import Browser

/// Ctrl-P opens anything by a few letters of its name.
@Suite struct JumpTests {
  private func jump(_ app: Driver) throws -> JumpLayer {
    try #require(app.state.layers.last.flatMap { if case .jump(let layer) = $0 { layer } else { nil } }, "\(app.text)")
  }

  private func driver(_ letters: String, _ sample: Driver.Sample = .all, _ size: Size = Size(120, 40)) throws -> Driver
  {
    var app = try Driver(sample, size)
    app.press("1", .control("p"), .text(letters))
    return app
  }

  @Test func everythingThatHasANameIsThere() throws {
    let app = try driver("")
    let library = app.library
    let expected =
      library.reviews.count + library.studies.count + library.findings.count + library.publications.count
      + library.assessments.count { $0.appraisal != nil } + CommandTable.all.count
    #expect(try jump(app).found.count == expected)
    let kinds = Set(JumpIndex(app.model).entries.map(\.kind))
    #expect(kinds == Set(JumpIndex.Kind.allCases))
  }

  @Test func theKindStandsBesideEachFindAndItsLettersStandOut() throws {
    let app = try driver("becoming")
    let point = try app.point(of: "Becoming homeless")
    #expect(app.frame.row(point.row).contains("finding"))
    let matched = (0..<8).map { app.frame[point.column + $0, point.row] }
    #expect(matched.allSatisfy { $0.style.role == .match })
    #expect(app.frame[point.column + 9, point.row].style.role != .match)
  }

  @Test func theBestFindsOfAllAreShown() throws {
    let app = try driver("a e")
    let index = JumpIndex(app.model)
    let all = index.best("a e", limit: .max)
    #expect(all.count == all.entries.count)
    for limit in [1, 2, 7, 40] {
      let some = index.best("a e", limit: limit)
      #expect(some.entries == Array(all.entries.prefix(limit)))
      #expect(some.count == all.count)
    }
    #expect(try jump(app).found.entries == Array(all.entries.prefix(JumpLayer.limit)))
  }

  // MARK: Going there

  @Test(arguments: [JumpIndex.Kind.study, .finding, .publication, .appraisal], ["1", "5", "8"])
  func enterOpensTheRecordInItsListAndEscGoesBack(_ kind: JumpIndex.Kind, _ from: Press) throws {
    var start = try Driver(.all, Size(120, 40))
    start.press(from)
    let before = start.place
    let entries = JumpIndex(start.model).entries.filter { $0.kind == kind }
    for entry in [entries.first, entries.last].compactMap({ $0 }) {
      guard case .record(let reference) = entry.destination else { continue }
      var app = start
      app.press(.control("p"))
      app.paste(entry.text)
      let position = try #require(try jump(app).found.entries.firstIndex(of: entry))
      app.press(.times(position, .down), .enter)
      #expect(app.state.layers.isEmpty)
      #expect(app.place.focus == .detail)
      #expect(app.place.detail.steps.last?.reference == reference)
      if let home = app.state.home(of: reference, app.model) {
        #expect(app.state.selectedRow(of: home.list) == home.row)
        #expect(app.place.list == Pane.showing(home.list))
      }
      app.press(.escape)
      var after = app.place
      // The lists may show another row: where one was is a view and a place in it.
      if before.view != .browse { after.lists = before.lists }
      #expect(after.view == before.view)
      #expect(after.focus == before.focus)
      #expect(after.scope == before.scope)
      #expect(after.filter == before.filter)
    }
  }

  @Test func aReviewIsOpenedAtItsOpeningPage() throws {
    var app = try driver("ltc guidelines long-term care")
    app.press(.enter)
    #expect(app.state.view == .overview)
    #expect(app.header.contains("ltc-guidelines"))
  }

  @Test func aCommandIsCarriedOutOrAskedForItsArgument() throws {
    var app = try driver("linked-only")
    app.press(.enter)
    #expect(app.state.filter.fieldName == "study.id")
    app.press(.control("p"), .text("theme other colours"), .enter)
    #expect(app.status.hasPrefix(":theme "))
  }

  @Test func aFilterThatKeepsTheRecordOutIsClearedAndComesBack() throws {
    var app = try Driver(.careLeavers, Size(120, 40))
    app.press("1", "/", .text("country:Australia"), .enter, .control("p"), .text("take charge"), .enter)
    #expect(app.state.filter == .all)
    #expect(app.status.contains("u brings it back"))
    #expect(app.text.contains("TAKE CHARGE"))
    app.press("u")
    #expect(app.state.filter.description == "country:Australia")
  }

  @Test func aFilterThatKeepsTheRecordStays() throws {
    var app = try Driver(.careLeavers, Size(120, 40))
    app.press("1", "/", .text("country:USA"), .enter, .control("p"), .text("take charge"), .enter)
    #expect(app.state.filter.description == "country:USA")
    #expect(app.state.message == nil)
  }

  @Test func escapeLeavesEverythingAsItWas() throws {
    var app = try Driver(.all, Size(120, 40))
    app.press("2", .down, .down)
    let before = app.place
    app.press(.control("p"), .text("wales"), .down, .escape)
    #expect(app.place == before)
    #expect(app.state.layers.isEmpty)
    #expect(app.state.history.count == 1)
  }

  @Test func arrowsAndControlKeysMoveAndLettersBeginAgainAtTheBest() throws {
    var app = try driver("e")
    app.press(.down, .control("n"), .tab)
    #expect(try jump(app).selected == 3)
    app.press(.up, .control("p"))
    #expect(try jump(app).selected == 1)
    app.press(.pageDown)
    #expect(try jump(app).selected > 10)
    app.press("n")
    #expect(try jump(app).selected == 0)
    app.press(.times(3, .up))
    #expect(try jump(app).selected == 0)
  }

  @Test func whereNothingIsFoundEnterStays() throws {
    var app = try driver("zz qq 77")
    #expect(app.text.contains("Nothing has these letters"))
    app.press(.enter)
    #expect(app.state.layers.count == 1)
    app.press(.control("u"))
    #expect(try jump(app).found.count > 100)
  }

  @Test func theMouseOpensAFindAndTheWheelMoves() throws {
    var app = try driver("homeless")
    let point = try app.point(of: "homeless", occurrence: 1)
    app.wheel(.wheelDown, at: point)
    #expect(try jump(app).selected == 3)
    app.click(point)
    #expect(app.state.layers.isEmpty)
    #expect(app.place.focus == .detail)
  }

  @Test func openWithTextGoesToTheOnlyFindOrShowsAll() throws {
    var app = try Driver(.all, Size(120, 40))
    app.press("1", ":", .text("open take charge (my life)"), .enter)
    #expect(app.state.layers.isEmpty)
    #expect(app.text.contains("TAKE CHARGE"))
    app.press(":", .text("open homeless"), .enter)
    #expect(try jump(app).line.text == "homeless")
    #expect(try jump(app).found.count > 1)
    app.press(.escape, ":", .text("open"), .enter)
    #expect(try jump(app).line.text == "")
  }

  @Test func reviewsThatAreReadMeanwhileCanBeJumpedTo() throws {
    var app = try Driver(.rr0001)
    app.press(.control("p"), .text("take charge"))
    let before = try jump(app).found.entries
    #expect(!before.contains { $0.kind == .study })
    app.adopt(BrowserModel(try SampleLibrary.all.library))
    let first = try #require(try jump(app).found.entries.first)
    #expect(first.text.hasPrefix("TAKE CHARGE"))
  }
}
