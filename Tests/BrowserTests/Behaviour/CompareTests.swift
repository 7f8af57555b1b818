import Evidence
import EvidenceQuery
import Terminal
import TestSupport
import Testing

@testable import Browser

/// Marks, and what is marked side by side.
@Suite struct CompareTests {
  private static let wide = Size(120, 40)

  @Test func marksAreOfRowsAndSurviveFilterAndOrder() throws {
    var app = try Driver(.careLeavers, Self.wide)
    try app.select("cl03", in: .studies)
    app.press("m")
    #expect(app.status.contains("Marked"))
    try app.select("cl05", in: .studies)
    app.press("m")
    let marked = app.state.marks[.studies]?.map { app.library.localID(ofRow: $0, in: .studies) }
    #expect(marked == ["cl03", "cl05"])
    #expect(Self.signed(app) == ["cl03", "cl05"])
    app.press("s", "s", "S")
    #expect(Self.signed(app) == ["cl03", "cl05"])
    app.press("/", .text("id:cl05"), .enter)
    #expect(Self.signed(app) == ["cl05"])
    app.press("/", .control("u"), .text("country:Wales"), .enter)
    #expect(app.ids(.studies).isEmpty)
    app.press("x")
    #expect(Self.signed(app) == ["cl03", "cl05"])
    app.press("=")
    #expect(app.place.view == .compare)
    #expect(app.place.comparison?.references.map { app.model.details.title(of: $0) }.count == 2)
    app.press(.escape)
    #expect(app.place.view == .browse)
  }

  /// The ids of the rows on the screen that carry the sign, in the order of the ids.
  private static func signed(_ app: Driver) -> [String] {
    let canvas = Canvas.drawn(app.state, app.model)
    return canvas.zones.compactMap { rect, zone -> String? in
      guard case .row(.studies, let position) = zone else { return nil }
      let start = rect.minColumn + Canvas.marksWidth
      guard app.frame[start, rect.minRow].text == "=" else { return nil }
      return app.library.localID(ofRow: app.state.rows(of: .studies)[position], in: .studies)
    }
    .sorted()
  }

  @Test func fourAreTheMostAndAMarkIsTakenAway() throws {
    var app = try Driver(.careLeavers, Self.wide)
    app.press("1")
    for _ in 0..<5 { app.press("m", .down) }
    #expect(app.state.marks[.studies]?.count == 4)
    app.press("m")
    #expect(app.status.contains("4 are marked, which is the most"))
    app.press(.home, "m")
    #expect(app.state.marks[.studies]?.count == 3 && app.status.contains("No longer marked."))
  }

  @Test func whereNothingIsMarkedTheKeySaysHow() throws {
    var app = try Driver(.careLeavers, Self.wide)
    app.press("1", "=")
    #expect(app.place.view == .browse && app.status.contains("m marks studies or findings"))
    app.press("m", "=")
    #expect(app.place.view == .browse && app.status.contains("m marks studies or findings"))
    app.press("3", "m")
    #expect(app.status.contains("press 1 or 2"))
    app.press("d")
    #expect(app.status.contains("This works in the comparison"))
  }

  @Test func studiesAndFindingsAreMarkedApart() throws {
    var app = try Driver(.careLeavers, Self.wide)
    app.press("1", "m", .down, "m", "2", "m", .down, "m", "=")
    #expect(app.place.comparison?.list == .findings)
    app.press("1", "=")
    #expect(app.place.comparison?.list == .studies)
  }

  @Test func enterOnANameOpensTheRecord() throws {
    var app = try Driver(.careLeavers, Self.wide)
    app.press(":", .text("compare cl03 cl05"), .enter)
    #expect(app.place.view == .compare)
    app.press(.down, .enter)
    let row = StudyRow(try #require(app.library.row(withID: "cl05", in: .studies, of: ReviewRow(0))))
    #expect(app.opened == .study(row))
    app.press(.escape)
    #expect(app.place.view == .compare)
  }

  @Test func howSureFindingsAreStaysBesideTheirStatementsThoughItIsTheSame() throws {
    var app = try Driver(.careLeavers, Self.wide)
    app.press(":", .text("compare f01 f02"), .enter)
    let facts = app.model.details.comparedFacts(of: try #require(app.place.comparison).references)
    #expect(facts.contains { $0.label == "Certainty" && !$0.differs })
    app.press("d")
    #expect(app.text.contains("Statement") && app.text.contains("   Certainty "))
  }

  @Test func onlyWhatDiffersIsShownOnWish() throws {
    var app = try Driver(.careLeavers, Self.wide)
    app.press(":", .text("compare cl03 cl05"), .enter)
    #expect(app.text.contains("Kind") && app.text.contains("≠"))
    app.press("d")
    let facts = app.model.details.comparedFacts(of: try #require(app.place.comparison).references)
    for fact in facts where !fact.differs { #expect(!app.text.contains("   \(fact.label)  ")) }
    #expect(!app.text.contains("  Kind  "))
    app.press("d")
    #expect(app.text.contains("  Kind  "))
  }

  @Test func recordsOfTwoReviewsStandSideBySide() throws {
    var app = try Driver(.all, Size(160, 80))
    app.press(":", .text("compare rr0001/p3 care-leavers/cl03"), .enter)
    #expect(app.place.view == .compare)
    #expect(app.text.contains("RR0001: ") && app.text.contains("care-leavers: "))
    #expect(app.text.contains("no entry of its review"))
    #expect(!app.text.contains("; ; "))
  }

  @Test(arguments: [
    ("compare p3 cl03x", "no study and no finding has the id \"cl03x\"; did you mean cl03"),
    ("compare p3", "two to four records can be compared, and not 1"),
    ("compare p1 p2 p3 p4 p5", "two to four records can be compared, and not 5"),
    ("compare rr0001/p3 care-leavers/f01", "\"rr0001/p3\" and \"care-leavers/f01\" are a study and a finding"),
    ("compare p3 p3", "\"p3\" is there twice"),
    ("compare care-leavers/f01 ltc-guidelines/zzz9", "has the id \"ltc-guidelines/zzz9\""),
  ])
  func whatCannotBeComparedIsSaid(_ command: String, _ message: String) throws {
    var app = try Driver(.all, Size(240, 40))
    app.press(":", .text(command), .enter)
    #expect(app.place.view != .compare)
    #expect(app.status.contains(message), "\(app.status)")
  }

  @Test func valuesAreTheSameWhereverTheyComeFrom() throws {
    // Of care-leavers the country is stated for some studies and inferred for others.
    let library = try SampleLibrary.careLeavers.library
    let writer = BrowserModel(library).details
    func first(inferred: Bool) throws -> StudyRow {
      StudyRow(
        try #require(
          library.studies.firstIndex { study in
            study.country.certain.contains { $0.value == "US" && $0.provenance.isInferred == inferred }
          }))
    }
    let (stated, inferred) = (try first(inferred: false), try first(inferred: true))
    let facts = writer.comparedFacts(of: [.study(stated), .study(inferred)])
    let country = try #require(facts.first { $0.label == "Country" })
    #expect(country.facts[0]?.value != country.facts[1]?.value)
    #expect(!country.differs)
    let others = try #require(
      library.studies.firstIndex { study in study.country.certain.contains { $0.value == "AU" } }.map(StudyRow.init))
    let again = writer.comparedFacts(of: [.study(stated), .study(others)])
    #expect(try #require(again.first { $0.label == "Country" }).differs)
  }

  @Test func everyFactOfThePageIsCompared() throws {
    let writer = BundledReviews.writer
    for review in BundledReviews.library.reviews.indices.map(ReviewRow.init) {
      let rows = BundledReviews.library.rows(of: .studies, in: review).prefix(3).map { StudyRow($0) }
      let facts = writer.comparedFacts(of: rows.map { .study($0) })
      for (position, row) in rows.enumerated() {
        for fact in writer.facts(of: row) where fact.label != "Countries covered" {
          let compared = facts.first { $0.label == fact.label }?.facts[position]
          #expect(compared.map(writer.said)?.contains(writer.said(fact)) == true, "\(fact.label)")
        }
      }
    }
  }

  @Test func estimatesOfAFindingSayWhatTheyAreAndHeterogeneityHasItsUnit() throws {
    let rows = try ["f06", "f07"].map {
      Reference.finding(FindingRow(try BundledReviews.row($0, in: .findings, of: "care-leavers")))
    }
    let facts = BundledReviews.writer.comparedFacts(of: rows)
    func said(_ label: String) throws -> [String] {
      try #require(facts.first { $0.label == label }).facts.map { $0?.value.map(\.text).joined() ?? "" }
    }
    #expect(
      try said("Estimate") == [
        "stated: standardised mean difference 0.42 (95% CI -0.05 to 0.90) · random effects; "
          + "model: standardised mean difference 0.418 (95% CI -0.058 to 0.894) · random effects",
        "stated: standardised mean difference 0.60 (95% CI 0.11 to 1.08) · random effects; "
          + "model: standardised mean difference 0.587 (95% CI 0.102 to 1.073) · random effects",
      ])
    #expect(try said("I²") == ["0%", "0%"])
  }

  @Test func readAloudEachFactIsALineARecord() throws {
    let library = try SampleLibrary.all.library
    let comparison = try SideBySide(ids: ["rr0001/p3", "CL03"], in: library, of: .all)
    let page = BrowserModel(library).details.page(of: comparison)
    let lines = PlainText.render(page, width: nil).split(separator: "\n", omittingEmptySubsequences: false)
    let place = try #require(lines.firstIndex { $0.hasSuffix("Country (differs)") })
    #expect(lines[place + 1].hasPrefix("RR0001: ") && lines[place + 2].hasPrefix("care-leavers: "))
    #expect(lines[place + 1].contains(": ") && lines[place + 3] == "")
    #expect(lines.contains { $0.hasSuffix("Kind (the same)") })
  }
}
