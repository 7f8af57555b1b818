import Evidence
import EvidenceQuery
import TestSupport
import Testing

@Suite("Test reviews, one a tool")
struct TestReviewTests {
  @Test("are read, say what they are, and have the tool, its items and its words", arguments: TestReview.names)
  func isWhole(name: String) throws {
    let library = try TestReview.library(name).library
    #expect(library.reviews[0].title.hasPrefix("Test review, not a real one: "))
    #expect(!SampleLibrary.names.contains(name))
    let appraisals = library.assessments.compactMap(\.appraisal)
    #expect(appraisals.count >= 4)
    for appraisal in appraisals {
      let tool = try #require(library.tool(appraisal.tool, of: ReviewRow(0)))
      #expect(AppraisalTools.tool(id: tool.id) == tool)
      for item in appraisal.items {
        #expect(tool.item(item.item) != nil)
        #expect(item.judgement.value.flatMap { tool.judgement($0) } != nil)
      }
      // What is left out is left out to be missed.
      let missing = ["a9": ["5", "6"], "a5": ["O3"]][appraisal.id] ?? []
      let isMissed = (name == "test-amstar-2" && appraisal.id == "a9") || name == "test-newcastle-ottawa"
      #expect(tool.itemsNotHeld(in: appraisal.items) == (isMissed ? missing : []), "\(name) \(appraisal.id)")
    }
  }

  /// What is reported, what the tool's rule gives, and how they stand to each other; a line an appraisal.
  private static func lines(_ name: String) throws -> [String] {
    let engine = try TestReview.library(name).engine
    return engine.library.assessments.indices.compactMap { place in
      guard let appraisal = engine.library.assessments[place].appraisal else { return nil }
      let reported = appraisal.overall.value ?? "-"
      guard let comparison = engine.ratingComparison(of: AssessmentRow(place)) else {
        return "\(appraisal.id) \(reported)"
      }
      return "\(appraisal.id) \(reported) | \(comparison.byTool.result.outcome) | \(comparison.byTool.verdict)"
    }
  }

  @Test("refuse an overall where the tool has none by design", arguments: ["casp", "jbi", "mmat", "quadas-2"])
  func noOverall(name: String) throws {
    let engine = try TestReview.library("test-\(name)").engine
    for comparison in engine.ratingComparisons(of: ReviewRow(0)) {
      #expect(comparison.byTool.result.outcome == .nothing(.noOverallByDesign))
      #expect(comparison.byTool.verdict == .notComputed)
    }
    #expect(engine.ratingDifferences(of: ReviewRow(0)).isEmpty)
    // A score that a source reports all the same is kept, and has no concern.
    let concerns = try #require(engine.library.column(ColumnKey(.assessments, "concern")))
    for (row, assessment) in engine.library.assessments.enumerated() where assessment.appraisal != nil {
      #expect(concerns.certainNumbers(at: row).isEmpty)
    }
  }

  @Test("AMSTAR 2: by the rule")
  func amstar2() throws {
    #expect(
      try Self.lines("test-amstar-2") == [
        "a1 High | word(\"High\") | agrees", "a2 High | word(\"High\") | agrees",
        "a3 Moderate | range([\"Moderate\", \"Low\"]) | withinRange",
        "a4 Low | range([\"Moderate\", \"Low\"]) | withinRange", "a5 Moderate | word(\"Low\") | differs",
        "a6 Critically low | word(\"Critically low\") | agrees", "a7 High | word(\"Low\") | differs",
        "a8 High | word(\"High\") | agrees",
        "a9 High | nothing(Evidence.RuleOutcome.Reason.itemsNotHeld([\"5\", \"6\"])) | notComputed",
      ])
  }

  @Test("ROBIS: by judgement alone")
  func robis() throws {
    #expect(
      try Self.lines("test-robis").allSatisfy {
        $0.hasSuffix("| nothing(Evidence.RuleOutcome.Reason.judgementOnly) | notComputed")
      })
  }

  @Test("Newcastle-Ottawa: stars")
  func newcastleOttawa() throws {
    #expect(
      try Self.lines("test-newcastle-ottawa") == [
        "a1 9 | sum(9, maximum: 9) | agrees", "a2 6/9 | sum(6, maximum: 9) | agrees",
        "a3 ★★★★★★★ | sum(7, maximum: 9) | agrees", "a4 5 | sum(4, maximum: 9) | differs",
        "a5 7 | nothing(Evidence.RuleOutcome.Reason.itemsNotHeld([\"O3\"])) | notComputed",
        "a6 good | sum(8, maximum: 9) | notComparable",
      ])
  }
}
