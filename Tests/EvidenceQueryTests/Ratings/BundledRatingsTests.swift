import Evidence
import EvidenceQuery
import Foundation
import TestSupport
import Testing

@Suite("Reported ratings of the bundled reviews against rules")
struct BundledRatingsTests {
  /// How all reported ratings of a review stand to the rules: tool, word, by the review's own rule, by the tool's, and how many.
  private static let all: [String: [String]] = [
    "rr0001": ["rr0001-quality medium - notComputed 2"],
    "care-leavers": [
      "rob2-2019 Some concerns - agrees 1", "rob2-2019 Some concerns - withinRange 4", "rob2-2019 High - agrees 3",
      "robins-i-2016 Serious - agrees 8", "robins-i-2016 Critical - agrees 2",
    ],
    "ltc-guidelines": [],
    "malaria-sickle-cell": [],
    "taar1-psychosis": [
      "rob2-2019 High agrees agrees 4", "rob2-2019 Low agrees agrees 19", "rob2-2019 Low agrees differs 50",
      "rob2-crossover-2020 Low agrees agrees 10", "rob2-crossover-2020 Low agrees differs 3",
      "rob2-crossover-2020 Some concerns agrees withinRange 8",
    ],
  ]

  @Test("are as the tables that they were made from say", arguments: SampleLibrary.names)
  func verdicts(review: String) throws {
    let engine = try SampleLibrary.named(review).engine
    let comparisons = engine.ratingComparisons(of: ReviewRow(0))
    let single = engine.library.assessments.indices.compactMap { engine.ratingComparison(of: AssessmentRow($0)) }
    #expect(comparisons == single)
    let kinds = Dictionary(grouping: comparisons) { comparison in
      let own = comparison.byReview.map { "\($0.verdict)" } ?? "-"
      return "\(comparison.tool) \(comparison.reported) \(own) \(comparison.byTool.verdict)"
    }
    #expect(Set(kinds.map { "\($0) \($1.count)" }) == Set(Self.all[review] ?? ["no such review"]))
  }

  @Test("differ in two ways in taar1-psychosis, explained by its own rule, and in none elsewhere")
  func differences() throws {
    for review in SampleLibrary.names {
      let engine = try SampleLibrary.named(review).engine
      let lines = engine.ratingDifferences(of: ReviewRow(0)).map { difference in
        #expect(difference.isExplained)
        #expect(difference.byReview == .word("Low"))
        return "\(difference.tool) \(difference.reported) \(difference.byTool) \(difference.appraisals.count)"
      }
      let expected = [
        "taar1-psychosis": [
          "rob2-2019 Low word(\"Some concerns\") 50", "rob2-crossover-2020 Low word(\"Some concerns\") 3",
        ]
      ]
      #expect(lines == expected[review] ?? [])
    }
  }

  private static let table = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "shared/data/reviews/taar1-psychosis/appraisals.csv")

  /// The table is no part of the package; where it is not beside it, this is left out.
  @Test(
    "in taar1-psychosis are the rows of its table that are Low with one domain of some concerns",
    .enabled(if: FileManager.default.fileExists(atPath: table.path())))
  func rowsOfTable() throws {
    let rows = CSVRows.read(try String(contentsOf: Self.table, encoding: .utf8))
    let judged = Dictionary(grouping: rows) { "\($0["study_id"] ?? "") \($0["locator"] ?? "")" }
    let differing = judged.filter { _, rows in
      rows.contains { $0["is_overall"] == "yes" && $0["judgement"] == "Low" }
        && rows.contains { $0["is_overall"] == "no" && $0["judgement"] == "Some concerns" }
    }
    let engine = try SampleLibrary.taar1.engine
    let found = engine.ratingComparisons(of: ReviewRow(0)).filter(\.differs).compactMap { comparison in
      engine.library[comparison.appraisal].appraisal.map { appraisal in
        "\(appraisal.study) galenos-project/LSR3_taar1_H: \(appraisal.provenance.sources.first?.locator ?? "")"
      }
    }
    #expect(Set(found) == Set(differing.keys))
    #expect(found.count == 53)
  }
}
