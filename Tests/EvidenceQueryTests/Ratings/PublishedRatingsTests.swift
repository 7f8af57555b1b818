import Evidence
import EvidenceQuery
import Foundation
import TestSupport
import Testing

/// Ratings that others published, held against the rule of their tool.
@Suite("Published ratings against the rule of their tool")
struct PublishedRatingsTests {
  private static func engine(_ appraisals: [Appraisal]) throws -> QueryEngine {
    let review = Review(
      id: "r", title: "R", question: "?", type: "t", standing: .draft, completeness: .whole, blank: .notHeld)
    var record = ReviewRecord(review: review)
    record.studies = [Study(id: "s", label: "S", blank: .notHeld)]
    record.appraisals = appraisals
    return try SampleLibrary([record]).engine
  }

  /// The judgements of twelve reviews with AMSTAR 2, the rating that is published, and what the default rule gives when the table is
  /// worked through by hand: doi 10.1186/s12877-022-03169-2, Table 2 (CC BY 4.0). Of its words, N is a flaw; PY and NMA are none.
  private static let amstar2 = [
    ("Bachmann 2010", "Y N N PY Y N N Y PY N Y Y Y Y Y Y", "Moderate", "Critically low"),
    ("De Morton 2007", "Y N N Y Y Y Y PY Y Y Y N N Y Y Y", "Low", "Critically low"),
    ("Handoll 2011", "Y Y N PY Y Y Y Y Y N NMA NMA Y Y N Y", "Moderate", "Low"),
    ("Heldmann 2019", "Y PY N PY Y Y N Y Y N NMA NMA N Y NMA Y", "Low", "Critically low"),
    ("Machado 2020", "Y PY N PY Y N N PY Y N Y N Y Y N Y", "Moderate", "Critically low"),
    ("Martinez-Velilla 2016", "Y N Y PY Y N N Y PY N NMA NMA N N N Y", "Low", "Critically low"),
    ("Peck 2020", "Y N N N Y N N Y N N NMA NMA N N NMA Y", "Critically low", "Critically low"),
    ("Peiris 2018", "Y Y N PY Y Y N Y Y N Y Y Y Y Y Y", "Moderate", "Low"),
    ("Scrivener 2015", "Y Y N PY N Y N Y Y N Y Y Y Y N Y", "Low", "Critically low"),
    ("Smith 2020a", "Y Y N Y Y Y Y Y Y Y Y N Y N N Y", "Moderate", "Low"),
    ("Smith 2020b", "Y Y N PY Y Y N Y Y N Y N Y Y Y Y", "Moderate", "Low"),
    ("Yasmeen 2020", "Y Y N Y Y Y N Y Y N NMA NMA Y Y NMA Y", "Moderate", "Low"),
  ]

  @Test("AMSTAR 2: 11 of 12 ratings of one published table differ, in three ways")
  func publishedAMSTAR2() throws {
    let tool = try #require(AppraisalTools.tool(id: "amstar-2"))
    let appraisals = Self.amstar2.map { name, letters, rating, _ in
      let words = letters.split(separator: " ").map { $0 == "NMA" ? "No meta-analysis" : String($0) }
      #expect(words.count == 16)
      return Appraisal(name, tool, rating, inOrder: words.joined(separator: ","))
    }
    let engine = try Self.engine(appraisals)
    let comparisons = engine.ratingComparisons(of: ReviewRow(0))
    #expect(comparisons.map(\.byTool.result.outcome) == Self.amstar2.map { .word($0.3) })
    #expect(comparisons.filter(\.differs).count == 11)
    let differences = engine.ratingDifferences(of: ReviewRow(0)).map { difference in
      "\(difference.reported), \(difference.byTool): \(difference.appraisals.count)"
    }
    #expect(
      differences == [
        "Moderate, word(\"Critically low\"): 2", "Low, word(\"Critically low\"): 4", "Moderate, word(\"Low\"): 5",
      ])
  }

  // MARK: The examples of robvis

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "shared/data/real/mcguinlu+robvis")
  /// The tables are no part of the package; where they are not beside it, their tests are left out.
  private static let isThere = FileManager.default.fileExists(atPath: folder.path())

  private static func comparisons(_ file: String, _ tool: String) throws -> [RatingComparison] {
    let text = try String(contentsOf: folder.appending(path: "\(file).csv"), encoding: .utf8)
    let appraisals = CSVRows.read(text).map { row in
      let items = row.filter { $0.key.hasPrefix("D") }.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
      return Appraisal(row["Study"] ?? "", tool, row["Overall"], items.joined(separator: ","))
    }
    return try engine(appraisals).ratingComparisons(of: ReviewRow(0))
  }

  @Test("RoB 2, the example of robvis: all agree, but one that has a word of another tool", .enabled(if: isThere))
  func rob2OfRobvis() throws {
    let comparisons = try Self.comparisons("data_rob2", "rob2-2019")
    #expect(comparisons.count == 9)
    #expect(
      comparisons.map(\.byTool.verdict)
        == [.agrees, .agrees, .notComputed, .agrees, .agrees, .agrees, .agrees, .agrees, .agrees])
    #expect(comparisons[2].byTool.result.outcome == .nothing(.wordsNotOfTool(["D1"])))
  }

  @Test("ROBINS-I, the example of robvis: all agree, one within a range", .enabled(if: isThere))
  func robinsIOfRobvis() throws {
    let comparisons = try Self.comparisons("data_robins_i", "robins-i-2016")
    #expect(comparisons.count == 10)
    #expect(comparisons[1].byTool.result.outcome == .range(["Moderate", "No information"]))
    #expect(comparisons[1].byTool.verdict == .withinRange)
    #expect(comparisons.enumerated().allSatisfy { $0.offset == 1 || $0.element.byTool.verdict == .agrees })
  }

  @Test("QUADAS-2, the example of robvis: its overall is none of the tool's", .enabled(if: isThere))
  func quadas2OfRobvis() throws {
    let comparisons = try Self.comparisons("data_quadas", "quadas-2")
    #expect(comparisons.count == 12)
    #expect(comparisons.allSatisfy { $0.byTool.result.outcome == .nothing(.noOverallByDesign) })
  }
}
