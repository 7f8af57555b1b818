import Evidence
import TestSupport
import Testing

@testable import EvidenceQuery

@Suite("Reported ratings against rules")
struct RatingComparisonTests {
  private func engine(_ appraisals: [Appraisal], rules: [RatingRule] = []) throws -> QueryEngine {
    var review = Review(
      id: "r", title: "R", question: "?", type: "t", standing: .draft, completeness: .whole, blank: .notHeld)
    review.ratingRules = rules
    var record = ReviewRecord(review: review)
    record.studies = [Study(id: "s", label: "S", blank: .notHeld)]
    record.appraisals = appraisals
    return try SampleLibrary([record]).engine
  }

  private func rob2(_ id: String, _ overall: String?, _ words: String) throws -> Appraisal {
    Appraisal(id, try #require(AppraisalTools.tool(id: "rob2-2019")), overall, inOrder: words)
  }

  private static let (low, some, high) = ("Low", "Some concerns", "High")
  private static let own = RatingRule(
    tool: "rob2-2019", text: "One is not enough.",
    steps: [
      .init(gives: ["High"], conditions: [.init(words: ["High"])]),
      .init(gives: ["Some concerns"], conditions: [.init(words: ["Some concerns"], atLeast: 2)]),
      .init(gives: ["Low"]),
    ])

  @Test(
    "agree, lie within a range, or differ",
    arguments: [
      ("Low", "Low,Low,Low,Low,Low", RatingComparison.Verdict.agrees),
      ("low risk of bias", "Low,Low,Low,Low,Low", .agrees),
      ("Some concerns", "Low,Low,Low,Low,Low", .differs), ("Low", "Low,Some concerns,Low,Low,Low", .differs),
      ("High", "Low,Some concerns,Low,Low,Low", .differs),
      ("High", "Low,Some concerns,Low,Some concerns,Low", .withinRange),
      ("Some concerns", "Low,Some concerns,Low,Some concerns,Low", .withinRange),
      ("Low", "Low,Some concerns,Low,Some concerns,Low", .differs),
      ("moderate", "Low,Low,Low,Low,Low", .notComparable), ("Low", "Low,Low", .notComputed),
    ])
  func verdicts(reported: String, items: String, verdict: RatingComparison.Verdict) throws {
    let comparison = try #require(
      try engine([rob2("a", reported, items)]).ratingComparison(of: AssessmentRow(0)))
    #expect(comparison.byTool.verdict == verdict)
    #expect(comparison.byReview == nil)
    #expect(comparison.differs == (verdict == .differs))
  }

  @Test("are held against the review's own rule first, and then against the tool's")
  func ownRule() throws {
    let engine = try engine(
      [
        rob2("a", "Low", "Low,Low,Low,Low,Some concerns"), rob2("b", "Some concerns", "Low,Low,Low,Low,Some concerns"),
        rob2("c", "Low", "Low,Low,Low,Low,Low"),
      ], rules: [Self.own])
    let sides = engine.ratingComparisons(of: ReviewRow(0)).map { [$0.byReview?.verdict, $0.byTool.verdict] }
    #expect(sides == [[.agrees, .differs], [.differs, .agrees], [.agrees, .agrees]])
    let differences = engine.ratingDifferences(of: ReviewRow(0))
    #expect(differences.map(\.isExplained) == [true, false])
    #expect(differences.map(\.byReview) == [.word("Low"), .word("Low")])
  }

  @Test("that differ alike are one entry")
  func groups() throws {
    let engine = try engine([
      rob2("a", "Low", "Low,Some concerns,Low,Low,Low"), rob2("b", "High", "Low,Low,Low,Low,Low"),
      rob2("c", "low risk", "Some concerns,Low,Low,Low,Low"), rob2("d", "Low", "High,Low,Low,Low,Low"),
      rob2("e", "Low", "Low,Low,Low,Low,Low"), rob2("f", nil, "Low,Low,Low,Low,Low"),
      Appraisal("g", "robins-i-2016", "Low", "D1 Critical"),
    ])
    let differences = engine.ratingDifferences(of: ReviewRow(0)).map { difference in
      "\(difference.tool) \(difference.reported) \(difference.byTool): "
        + difference.appraisals.map { engine.library.localID(ofRow: $0.index, in: .assessments) }
        .joined(separator: " ")
    }
    #expect(
      differences == [
        "rob2-2019 Low word(\"Some concerns\"): a c", "rob2-2019 High word(\"Low\"): b",
        "rob2-2019 Low word(\"High\"): d", "robins-i-2016 Low word(\"Critical\"): g",
      ])
    #expect(engine.ratingComparisons(of: ReviewRow(0)).count == 6)
    // Each by itself is what all together say.
    let single = engine.library.assessments.indices.compactMap { engine.ratingComparison(of: AssessmentRow($0)) }
    #expect(engine.ratingComparisons(of: ReviewRow(0)) == single)
  }

  @Test("are not held against anything where there may be no appraisal, or nothing is reported")
  func nothingToCompare() throws {
    var possible = try rob2("a", "Low", "High,Low,Low,Low,Low")
    possible.existence = .possible
    let engine = try engine([possible, rob2("b", nil, "High,Low,Low,Low,Low")])
    #expect(engine.ratingComparisons(of: ReviewRow(0)).isEmpty)
    #expect(engine.ratingComparison(of: AssessmentRow(0)) == nil)
  }

  @Test(
    "as sums are read in every form that sources use",
    arguments: [
      ("7", 7, 9, true), ("7/9", 7, 9, true), (" 7 / 9 ", 7, 9, true), ("7/10", 7, 9, false), ("8", 7, 9, false),
      ("★★★★★★★", 7, 9, true), ("*******", 7, 9, true), ("★★★", 7, 9, false), ("77.8 %", 7, 9, true),
      ("78%", 7, 9, true), ("77%", 7, 9, false), ("0.78", 7, 9, true), ("0.8", 7, 9, true), ("0.77", 7, 9, false),
      ("1.0", 9, 9, true), ("1", 9, 9, false), ("7.0", 7, 9, true), ("7.5", 7, 9, false),
    ])
  func totals(text: String, sum: Int, maximum: Int, isEqual: Bool) throws {
    #expect(try #require(ReportedTotal(text)).isEqual(to: sum, of: maximum) == isEqual)
  }

  @Test(
    "that are no number are no sum", arguments: ["", "good", "7 of 9", "7/9/2", "-7", "1e3", "0x7", "%", "/", "★7"])
  func noTotals(text: String) {
    #expect(ReportedTotal(text) == nil)
  }
}
