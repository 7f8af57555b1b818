import Browser
import Evidence
import EvidenceQuery
import Terminal
import TestSupport
import Testing

/// The audit of a review with very many questions of one kind.
@Suite("Long audit")
struct LongAuditTests {
  /// A whole review with one finding, and so many studies that nothing rests on.
  private func model(_ count: Int = 150) throws -> BrowserModel {
    let review = Review(
      id: "r", title: "r", question: "?", type: "systematic review", standing: .published, completeness: .whole,
      blank: .notReportedByReview)
    let labels = ["Used"] + (0..<count).map { "Study \($0)." }
    let studies = labels.map { Study(id: $0, label: $0, blank: .notReportedByReview) }
    var finding = Finding(
      id: "f", label: "f", statement: "It is so.", content: .effect(Effect(blank: .notReportedByReview)),
      basis: .linkedStudies, blank: .notReportedByReview)
    finding.evidence = [SupportingEvidence(study: "Used", blank: .notReportedByReview)]
    return BrowserModel(
      try LibraryBuilder.library(of: [
        ReviewRecord(review: review, studies: studies, publications: [], findings: [finding], appraisals: [])
      ]))
  }

  private func lines(_ page: Page) -> [String] {
    PlainText.render(page, width: nil, ascii: true).split(separator: "\n").map { $0.trimmingPrefix { $0 == " " } }
      .map(String.init)
  }

  private func studies(_ page: Page) -> [String] { lines(page).filter { $0.hasPrefix("Study ") } }

  @Test("is told to its end, or says how many are not on the page")
  func more() throws {
    let details = try model().details
    let whole = details.auditPage(of: [ReviewRow(0)])
    #expect(studies(whole).count == 150)
    #expect(lines(whole).filter { $0.contains(" more: ") } == [])
    #expect(details.auditPage(of: [ReviewRow(0)], most: 150) == whole)
    let short = details.auditPage(of: [ReviewRow(0)], most: 40)
    #expect(studies(short) == Array(studies(whole).prefix(40)))
    #expect(lines(short).filter { $0.hasPrefix("and 110 more: ") }.count == 1)
    // What is counted is all of them, on the page or not.
    let counts = lines(whole).filter { $0.contains("150") || $0.contains("151") }
    #expect(counts.count >= 2 && lines(short).filter(counts.contains) == counts)
  }

  @Test("is on the screen with the first of them, and with all that a filter leaves where these are few")
  func onScreen() throws {
    var app = Driver(try model(), Size(80, 40))
    app.press("A")
    #expect(app.text.contains("Study 0."))
    app.press(.end)
    #expect(app.text.contains("and 50 more: a filter") && app.text.contains("Study 99."))
    #expect(!app.text.contains("Study 100."))
    app.press("/", .text("\"study 149\""), .enter, "A", .end)
    #expect(app.text.contains("Study 149.") && !app.text.contains(" more: a filter"))
  }
}
