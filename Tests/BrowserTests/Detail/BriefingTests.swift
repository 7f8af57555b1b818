import Browser
import Evidence
import Terminal
import Testing

/// What is copied, and the linear form of pages.
@Suite struct BriefingTests {
  @Test func `a briefing says a record with its certainty and its source`() throws {
    let writer = BundledReviews.writer
    var text = ""
    for (review, table, id) in [
      ("rr0001", ColumnKey.Table.findings, "f1"), ("rr0001", .findings, "f8"), ("care-leavers", .findings, "f01"),
      ("care-leavers", .findings, "f39"), ("ltc-guidelines", .findings, "f01"), ("rr0001", .studies, "s1"),
      ("rr0001", .studies, "p3"), ("care-leavers", .studies, "cl10"), ("ltc-guidelines", .studies, "q37"),
      ("rr0001", .assessments, "a-p3"), ("care-leavers", .assessments, "a-cl09-beal_impact_2020"),
    ] {
      let row = try BundledReviews.row(id, in: table, of: review)
      let reference: Reference =
        switch table {
        case .studies: .study(StudyRow(row))
        case .findings: .finding(FindingRow(row))
        case .assessments: .assessment(AssessmentRow(row))
        case .publications: .publication(PublicationRow(row))
        case .evidence: .evidence(EvidenceRow(row))
        }
      text += "== \(review) \(id)\n" + writer.briefing(for: reference) + "\n"
    }
    text += "== f01 cl04\n"
    text += writer.briefing(for: .evidence(try BundledReviews.evidence("f01", "cl04", of: "care-leavers")))
    for review in BundledReviews.names {
      text += "\n== \(review)\n" + writer.briefing(for: .review(try BundledReviews.review(review)))
    }
    try expect(text, golden: "briefings")
  }

  @Test func `plain text says one thing a line, without columns`() throws {
    let writer = BundledReviews.writer.spelledOut
    let page = writer.overview(of: try BundledReviews.review("rr0001"), today: OverviewGoldenTests.today)
    try expect(PlainText.render(page, width: nil), golden: "rr0001-overview-plain")
    let finding = FindingRow(try BundledReviews.row("f01", in: .findings, of: "care-leavers"))
    try expect(PlainText.render(writer.page(for: .finding(finding)), width: 60), golden: "care-leavers-f01-plain")
  }

  @Test func `plain text takes out what could move a cursor`() {
    let page = Page(title: "", blocks: [.heading(["a\u{1B}[2Jb"]), .field("c\u{9B}", ["d\u{202E}e"])])
    let text = PlainText.render(page, width: nil)
    #expect(text == "a�[2Jb\nc�: d�e\n", "\(text.unicodeScalars.map { $0.escaped(asASCII: true) }.joined())")
  }
}
