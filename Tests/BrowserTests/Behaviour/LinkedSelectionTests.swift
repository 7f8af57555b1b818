import Evidence
import EvidenceQuery
import Terminal
import TestSupport
import Testing

@testable import Browser

/// Selecting one thing marks what is linked to it, in both directions.
@Suite struct LinkedSelectionTests {
  @Test func aFindingMarksItsStudiesAndTheirAppraisals() throws {
    var app = try Driver(.careLeavers, Size(120, 40))
    try app.select("f01", in: .findings)
    #expect(app.linked(.studies, .definite) == ["cl03", "cl04", "cl05"])
    let appraised = Set(
      app.library.assessments.enumerated().filter { ["cl03", "cl04", "cl05"].contains($0.element.study) }
        .map { app.library.localID(ofRow: $0.offset, in: .assessments) })
    #expect(!appraised.isEmpty)
    #expect(app.linked(.assessments, .definite) == appraised)
  }

  @Test func aStudyMarksTheFindingsThatRestOnItAndItsAppraisals() throws {
    var app = try Driver(.careLeavers, Size(120, 40))
    try app.select("cl02", in: .studies)
    let findings = app.library.findings.filter { $0.evidence.contains { $0.study == "cl02" } }.map(\.id)
    #expect(findings.contains("f05"))
    #expect(app.linked(.findings, .definite) == Set(findings))
    #expect(app.linked(.assessments, .definite).allSatisfy { $0.contains("cl02") })
    #expect(!app.linked(.assessments, .definite).isEmpty)
  }

  @Test func anAppraisalMarksItsStudyAndTheFindingsThatRestOnThat() throws {
    var app = try Driver(.careLeavers, Size(120, 40))
    app.press("3", .home)
    let study = app.library.assessments[try #require(app.state.selectedRow(of: .assessments))].study
    #expect(app.linked(.studies, .definite) == [study])
    #expect(!app.linked(.findings, .definite).isEmpty)
  }

  @Test func whatRestsOnTheWholeReviewIsMarkedAsPerhapsLinked() throws {
    var app = try Driver(.rr0001, Size(120, 40))
    try app.select("p3", in: .studies)
    #expect(app.linked(.findings, .definite).isEmpty)
    #expect(app.linked(.findings, .possible).count == 9)
    try app.select("f2", in: .findings)
    #expect(app.linked(.studies, .definite).isEmpty)
    #expect(app.linked(.studies, .possible).count == 10)
  }

  @Test func theMarksAreDrawnBeforeTheRows() throws {
    var app = try Driver(.careLeavers, Size(120, 40))
    try app.select("f01", in: .findings)
    #expect(app.frame.points(of: "•").count { $0.row < 20 } >= 3)
    #expect(app.text.contains("•  Massachusetts Adolescent"))
  }

  @Test func lShowsOnlyWhatIsLinkedAndOnceMoreBringsAllBack() throws {
    var app = try Driver(.careLeavers, Size(120, 40))
    try app.select("f01", in: .findings)
    let before = app.place
    app.press("L")
    #expect(app.ids(.studies) == ["cl03", "cl04", "cl05"])
    #expect(app.state.filter.description.contains("finding.id:"))
    app.press("L")
    #expect(app.place.filter == before.filter)
    #expect(app.place.focus == before.focus)
    #expect(app.place.detail == before.detail)
    #expect(app.state.selectedRow(of: .findings) == before.lists[.findings]?.selected)
    app.press("u")
    #expect(app.ids(.studies) == ["cl03", "cl04", "cl05"])
  }

  @Test func lOnAStudyKeepsTheFindingsThatItSupports() throws {
    var app = try Driver(.careLeavers, Size(120, 40))
    try app.select("cl01", in: .studies)
    let linked = app.linked(.findings, .definite)
    app.press("L")
    #expect(Set(app.ids(.findings)) == linked)
  }

  @Test func lAddsToAFilterAndLeavesTheRestOfItAlone() throws {
    var app = try Driver(.careLeavers, Size(120, 40))
    app.press("/", .text("design:RCT"), .enter)
    let filter = app.state.filter
    try app.select("f01", in: .findings)
    app.press("L")
    #expect(app.state.filter.clauses.count == filter.clauses.count + 1)
    app.press("L")
    #expect(app.state.filter == filter)
  }
}
