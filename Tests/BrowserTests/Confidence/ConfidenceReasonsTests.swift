import Evidence
import EvidenceQuery
import Terminal
import TestSupport
import Testing

@testable import Browser

/// Why a review is as sure as it is: what took a finding down stands apart from what did not, and nothing of the record is left out.
@Suite struct ConfidenceReasonsTests {
  private let details = BundledReviews.writer

  private func component(
    _ name: String, change: Int? = nil, level: String? = nil, explanation: String? = nil
  ) -> Confidence.Component {
    func reported<T>(_ value: T?) -> Reported<T> {
      value.map { Reported($0) } ?? Reported(unknown: .notReportedByReview)
    }
    return Confidence.Component(
      name: name, level: reported(level), change: reported(change), explanation: reported(explanation))
  }

  private func assessed(_ scheme: String, _ level: String, _ components: [Confidence.Component]) -> ConfidenceAssessment
  {
    .assessed(
      Confidence(scheme: scheme, level: level, start: Reported(unknown: .notReportedByReview), components: components))
  }

  @Test func whatTookNothingOffIsSaidToAndComesLast() {
    let grade = assessed(
      "GRADE", "low",
      [
        component("inconsistency", change: 0, explanation: "the results agree."),
        component("risk of bias", change: -1, explanation: "most are at high risk."),
        component("indirectness", change: 0), component("imprecision", change: -1),
        component("publication bias", change: 0),
      ])
    #expect(
      details.explanations(of: grade) == [
        "risk of bias: most are at high risk.", "inconsistency (no level taken off): the results agree.",
        "no level taken off: indirectness, publication bias",
      ])
    #expect(details.whyText(of: grade) == "risk of bias -1, imprecision -1")
  }

  @Test func explanationsOfNothingTakenOffAreNoReasons() {
    let grade = assessed("GRADE", "high", [component("inconsistency", change: 0, explanation: "the results agree.")])
    #expect(details.whyText(of: grade) == "inconsistency (no level taken off): the results agree.")
  }

  @Test(arguments: SampleLibrary.names) func everyComponentOfARecordIsNamed(_ name: String) throws {
    let sample = try SampleLibrary.named(name)
    let writer = DetailWriter(sample.engine, rows: RowText(sample.library))
    for finding in sample.library.findings {
      let components: [Confidence.Component] =
        switch finding.confidence {
        case .assessed(let confidence): confidence.components
        case .notAssessed(let none): none.components
        case .unknown: []
        }
      let lines = [writer.certaintyText(of: finding.confidence)] + writer.explanations(of: finding.confidence)
      for component in components { #expect(lines.joined(separator: "\n").contains(component.name), "\(finding.id)") }
    }
  }

  @Test func allComponentsOfGRADECERQualStandInTheTable() throws {
    var app = try Driver(.ltcGuidelines)
    app.press("T")
    let shown = app.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(shown.contains("concerns: coherence, adequacy, █ relevance"), "\(app.text)")
  }

  @Test(arguments: [Size(80, 24), Size(120, 40)], Driver.Sample.allCases)
  func noNameIsCut(_ size: Size, _ sample: Driver.Sample) throws {
    var app = try Driver(sample, size)
    app.press("T")
    let matrix = try #require(app.state.results.matrix?.matrix)
    let layout = MatrixLayout(matrix, width: app.state.matrixRect.columns, ellipsis: "…")
    for (number, section) in matrix.sections.enumerated() {
      #expect(section.heights.count == section.count)
      for (row, height) in section.heights.enumerated() {
        let title = section.row(row).title.spans
        let lines = (0..<height).map { line in
          layout.text(title, width: layout.titleWidth, line: line, of: row, in: number).map(\.text).joined()
        }
        #expect(lines.allSatisfy { DisplayWidth.of($0) <= layout.titleWidth }, "\(lines)")
      }
    }
  }

  @Test func goingDownShowsAllLinesOfARowAndTheCursorIsOnItsFirst() throws {
    var app = try Driver(.careLeavers)
    app.press("T")
    for _ in 0..<45 {
      app.press(.down)
      let layout = MatrixLayout(
        try #require(app.state.results.matrix?.matrix), width: app.state.matrixRect.columns, ellipsis: "…")
      let lines = layout.lines(ofRow: app.state.matrixState.row).lines
      let top = app.state.matrixState.top
      #expect(lines.lowerBound >= top && lines.upperBound <= top + app.state.matrixRect.rows)
      #expect(app.frame.cursor?.row == app.state.matrixRect.minRow + lines.lowerBound - top)
    }
  }

  @Test func aClickOnTheSecondLineOfANameSelectsItsRow() throws {
    var app = try Driver(.careLeavers)
    app.press("T")
    try app.click("months", occurrence: 1)
    #expect(app.state.matrixState.row == 1)
  }
}
