import Evidence
import EvidenceQuery
import Terminal
import TestSupport
import Testing

@testable import Browser

/// The way from a finding into what stands behind it, and back to exactly where one was.
@Suite struct DrillDownTests {
  static let sizes = [Size(80, 24), Size(120, 40), Size(40, 12)]

  private static func isEvidence(_ target: Target) -> Bool {
    if case .record(.evidence) = target { true } else { false }
  }
  private static func isStudy(_ target: Target) -> Bool { if case .record(.study) = target { true } else { false } }
  private static func isAssessment(_ target: Target) -> Bool {
    if case .record(.assessment) = target { true } else { false }
  }
  private static func isItem(_ target: Target) -> Bool { if case .record(.item) = target { true } else { false } }
  private static func isFinding(_ target: Target) -> Bool { if case .record(.finding) = target { true } else { false } }

  @Test(arguments: sizes)
  func aFindingLeadsToItsEvidenceTheStudyItsAppraisalAndAnItemAndEveryStepBackIsExact(_ size: Size) throws {
    var app = try Driver(.careLeavers, size)
    try app.select("f01", in: .findings)
    var places = [app.place]
    app.press(.enter)
    for isWanted in [Self.isEvidence, Self.isStudy, Self.isAssessment, Self.isItem] {
      // The place is compared as it is when one leaves it: the item that was entered stays selected.
      var here = app
      try here.enter(where: isWanted)
      app = here
      var left = app.place
      left.detail.steps.removeLast()
      places.append(left)
    }
    guard case .item(let row, _)? = app.opened else {
      Issue.record("no item was reached:\n\(app.text)")
      return
    }
    #expect(["cl03", "cl04", "cl05"].contains(app.library.assessments[row.index].study))
    #expect(app.place.detail.steps.count == 5)
    while let place = places.popLast() {
      app.press(.escape)
      #expect(app.place == place || places.isEmpty)
    }
    #expect(app.place.focus == .findings)
    #expect(app.selected(.findings) == "care-leavers/f01")
  }

  @Test(arguments: [Press.escape, "h", .backspace, .left])
  func everyKeyThatGoesBackLeavesTheDetailForTheListAsItWas(_ key: Press) throws {
    var app = try Driver(.careLeavers, Size(120, 40))
    app.press("2", .times(20, .down))
    let before = app.place
    app.press(.enter)
    #expect(app.place.focus == .detail)
    app.press(key)
    #expect(app.place.lists == before.lists)
    #expect(app.placeInLists == before.inLists)
  }

  @Test func theBreadcrumbNamesEveryStep() throws {
    var app = try Driver(.careLeavers, Size(400, 50))
    try app.select("f01", in: .findings)
    app.press(.enter)
    try app.enter(where: Self.isEvidence)
    try app.enter(where: Self.isStudy)
    let title = try #require(
      app.text.split(separator: "\n").first { $0.contains("4 ") && $0.contains("›") && $0.contains("┬") })
    #expect(title.contains("4 Findings › Becoming homeless"))
    #expect(title.contains("Massachusetts Adolescent Outreach"))
  }

  @Test func evidenceLeadsToTheAppraisalOfThatResult() throws {
    var app = try Driver(.careLeavers, Size(120, 40))
    try app.select("f01", in: .findings)
    app.press(.enter)
    try app.enter(where: Self.isEvidence)
    guard case .evidence(let link)? = app.opened else {
      Issue.record("no evidence was opened")
      return
    }
    try app.enter(where: Self.isAssessment)
    guard case .assessment(let row)? = app.opened else {
      Issue.record("no appraisal was opened")
      return
    }
    #expect(app.library.assessments(of: link).contains(row))
  }

  @Test func aStudyLeadsToTheFindingsItSupports() throws {
    var app = try Driver(.careLeavers, Size(120, 40))
    try app.select("cl01", in: .studies)
    app.press(.enter)
    let targets = app.state.pageLayout(.detail, app.model).items.map(\.target)
    let study = StudyRow(try #require(app.state.selectedRow(of: .studies)))
    let supported = Set(app.library.evidence(of: study).map { app.library.finding(of: $0) })
    let named = targets.compactMap { target -> FindingRow? in
      switch target {
      case .record(.finding(let row)): row
      case .record(.evidence(let link)): app.library.finding(of: link)
      default: nil
      }
    }
    #expect(!supported.isEmpty)
    #expect(supported.isSubset(of: Set(named)))
  }

  // MARK: Going back keeps what was asked

  @Test(arguments: [Press.escape, "h", .backspace, .left])
  func goingBackFromTheListsDoesNotDropTheFilter(_ key: Press) throws {
    for way in [["1"], ["3"], ["f", .escape], ["2", .enter, .escape]] as [[Press]] {
      var app = try Driver(.careLeavers, Size(120, 40))
      let opening = app.place
      app.press(way)
      app.press("/", .text("housing"), .enter)
      let before = app.place
      app.press(key)
      #expect(app.place == before)
      #expect(app.status.hasPrefix(" x clears the filter; 5 goes to the opening page with it. "))
      app.press("5")
      #expect(app.header.contains("housing"))
      app.press(key)
      #expect(app.place == before)
      app.press("x", key)
      #expect(app.place == opening)
    }
  }

  @Test func goingBackFromTheListsDoesNotBringBackWhatIsLeftOut() throws {
    var app = try Driver(.careLeavers, Size(120, 40))
    app.press("W", .text("design:RCT"), .enter)
    let before = app.place
    app.press(.escape)
    #expect(app.place == before)
    #expect(app.status.contains("x brings back what is left out"))
    app.press("x", .escape)
    #expect(app.place.view == .overview)
  }

  @Test func whatWasOpenedByItsNumberIsLeftAndWhatWasAskedOfItSinceIsNot() throws {
    var app = try Driver(.careLeavers, Size(120, 40))
    let item = try #require(
      app.state.pageLayout(.view, app.model).items.firstIndex {
        if case .rows(.studies, let filter, _) = $0.target { filter != .all } else { false }
      })
    for _ in 0..<200 where app.place.pages[.overview, default: PageState()].item != item { app.press(.down) }
    app.press(.enter)
    let counted = app.state.filter
    #expect(app.place.view == .browse && counted != .all)
    app.press("/", .text("housing"), .enter, .escape)
    #expect(app.place.view == .browse && app.state.filter != counted)
    app.press("u", .escape)
    #expect(app.place.view == .overview && app.state.filter == .all)
  }

  @Test func aDetailOpenedFromElsewhereIsLeftForItsListWhenSomethingWasAskedSince() throws {
    var app = try Driver(.rr0001, Size(120, 40))
    let item = try #require(
      app.state.pageLayout(.view, app.model).items.firstIndex {
        if case .record(.finding) = $0.target { true } else { false }
      })
    for _ in 0..<200 where app.place.pages[.overview, default: PageState()].item != item { app.press(.down) }
    app.press(.enter)
    #expect(app.place.focus == .detail && app.place.view == .browse)
    app.press("L")
    try #require(app.state.filter != .all && app.place.focus == .detail)
    app.press(.escape)
    #expect(app.place.focus == .findings)
    let before = app.place
    app.press(.escape)
    #expect(app.place == before && app.status.contains("x clears the filter"))
  }

  @Test(arguments: Driver.Sample.allCases)
  func everythingThatAPageNamesCanBeEnteredAndLeft(_ sample: Driver.Sample) throws {
    var app = try Driver(sample, Size(120, 40))
    if sample == .all { app.press("8", "a") }
    for (key, list) in [("1", List.studies), ("2", .findings), ("3", .assessments)] as [(Press, List)] {
      app.press(key, .home)
      for _ in app.state.rows(of: list) {
        var inside = app
        inside.press(.enter)
        let items = inside.state.pageLayout(.detail, inside.model).items
        for (position, item) in items.enumerated() {
          var state = inside.state
          state.setPageState(.detail, PageState(item: position))
          let before = state.place
          let effects = state.handle(.key(.enter), app.model)
          if case .doi(let doi) = item.target {
            #expect(effects == [.open(url: "https://doi.org/\(doi)")])
            continue
          }
          #expect(state.place != before, "\(item.target)")
          // The panel of a facet first gives up its letters, and then closes.
          if case .facet = item.target { for _ in 0..<2 { _ = state.handle(.key(.escape), app.model) } }
          _ = state.handle(.key(.escape), app.model)
          #expect(state.place == before, "\(item.target)")
        }
        app.press(.down)
      }
    }
  }
}
