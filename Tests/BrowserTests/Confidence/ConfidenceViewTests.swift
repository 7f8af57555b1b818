import Evidence
import EvidenceQuery
import Terminal
import TestSupport
import Testing

@testable import Browser

/// The summary of findings, and the ways from a finding's certainty to what is behind it.
@Suite struct ConfidenceViewTests {
  @Test func aRowOpensItsFindingAndANumberItsStudies() throws {
    var app = try Driver(.careLeavers, Size(120, 40))
    app.press("T", .down, .enter)
    #expect(app.place.detail.steps.last?.reference == .finding(FindingRow(1)))
    app.press(.escape)
    #expect(app.place.view == .confidence)
    app.press(.right, .right, .enter)
    #expect(app.place.view == .browse && app.place.focus == .studies)
    #expect(app.state.rows(of: .studies).count == 3)
  }

  @Test func theFilterNarrowsTheTable() throws {
    var app = try Driver(.careLeavers, Size(120, 40))
    app.press("/", .text("confidence:\"very low\""), .enter, "T")
    #expect(app.place.view == .confidence)
    #expect(app.state.results.matrix?.matrix.count == 20)
    #expect(app.text.contains("Summary of findings: 20 findings"))
  }

  @Test(arguments: SampleLibrary.names) func everyFindingIsARowWithItsCertaintyBesideIt(_ name: String) throws {
    let sample = try SampleLibrary.named(name)
    let details = DetailWriter(sample.engine, rows: RowText(sample.library))
    let writer = ConfidenceWriter(details, sample.library.findings.indices.map { $0 })
    for width in [38, 78, 118] {
      let matrix = writer.matrix(width: width)
      #expect(matrix.count == sample.library.findings.count)
      for section in matrix.sections {
        for position in 0..<section.count {
          let row = section.row(position)
          guard case .record(.finding(let finding))? = row.title.target else {
            Issue.record("a row leads nowhere")
            continue
          }
          // Certainty is the first column, on a narrow screen too.
          #expect(row.cells.first?.spans.map(\.text).joined() == details.rows.certainty(of: sample.library[finding]))
          #expect(section.columns.count == row.cells.count)
          #expect(section.facts(position, nil).first?.map(\.text).joined().contains("certainty") == true)
        }
      }
    }
    let text = PlainText.render(writer.page, width: nil)
    for finding in sample.library.findings {
      #expect(text.contains("\(finding.label): \(details.certaintyText(of: finding.confidence))"))
    }
  }

  @Test(arguments: [("care-leavers", "f01", "Risk of bias"), ("ltc-guidelines", "f01", "Methodological limitations")])
  func aComponentLeadsToTheTrafficLightsOfTheStudiesBehindTheFinding(
    _ review: String, _ id: String, _ component: String
  ) throws {
    let library = BundledReviews.library
    let row = FindingRow(try BundledReviews.row(id, in: .findings, of: review))
    let layout = BundledReviews.writer.page(for: .finding(row)).blocks.compactMap { block -> Span? in
      guard case .text(let spans, _, _) = block else { return nil }
      return spans.first { $0.text == component }
    }
    guard case .trafficLights(let filter, of: let scope)? = layout.first?.target else {
      Issue.record("\(component) leads nowhere")
      return
    }
    #expect(filter.description == "finding.id:\(library.qualifiedID(ofRow: row.index, in: .findings))")
    #expect(scope.map { library[$0].id } == review)
  }

  @Test func followingAComponentNarrowsTheTrafficLightsAndEscComesBack() throws {
    var app = try Driver(.careLeavers, Size(120, 60))
    app.press("2", .enter)
    for _ in 0..<60 {
      if case .trafficLights? = app.state.target(app.model) { break }
      app.press(.down)
    }
    app.press(.enter)
    #expect(app.place.view == .trafficLights)
    #expect(app.state.rows(of: .assessments).count == 3)
    #expect(app.text.contains("Massachusetts Adolescent Outreach"))
    app.press(.escape)
    #expect(app.place.view == .browse && app.place.filter == .all)
  }

  @Test func theHintSaysThatItIsNoRating() throws {
    let row = FindingRow(try BundledReviews.row("f01", in: .findings, of: "care-leavers"))
    let text = PlainText.render(BundledReviews.writer.page(for: .finding(row)), width: nil)
    #expect(
      text.contains(
        "Visible in the records, a hint and no rating: 3 studies; 3 of 3 appraised; concern in their appraisals: some 1, high 2; "
          + "countries: USA 3 (3 inferred)."), "\(text)")
    #expect(text.contains("In all, 3 levels taken off."))
  }

  @Test func whatWasNotAssessedSaysSo() throws {
    let row = FindingRow(try BundledReviews.row("f25", in: .findings, of: "care-leavers"))
    let text = PlainText.render(BundledReviews.writer.page(for: .finding(row)), width: nil)
    #expect(text.contains("  Certainty not assessed: GRADE was applied to the pooled outcomes only."))
    let unknown = FindingRow(try BundledReviews.row("f1", in: .findings, of: "rr0001"))
    let other = PlainText.render(BundledReviews.writer.page(for: .finding(unknown)), width: nil)
    #expect(other.contains("Whether the review assessed its certainty: not held here."))
    #expect(other.contains("a hint and no rating: some of 10 studies, which is not said;"))
  }
}
