import Evidence
import EvidenceQuery
import Foundation
import TestSupport
import Testing

@testable import Browser

/// The summary under the traffic lights, held against the example tables that the R package robvis publishes.
@Suite struct SummaryBarsOfRobvisTests {
  private static let folder = BundledReviews.folder.deletingLastPathComponent()
    .appending(path: "shared/data/real/mcguinlu+robvis")
  /// The tables are no part of the package; where they are not beside it, their tests are left out.
  private static let isThere = FileManager.default.fileExists(atPath: folder.path())

  @Test(.enabled(if: isThere), arguments: [("data_rob2", "rob2-2019", 9), ("data_robins_i", "robins-i-2016", 10)])
  func eachWordIsCountedAsOftenAsTheTableHasIt(_ file: String, _ tool: String, _ studies: Int) throws {
    let text = try String(contentsOf: Self.folder.appending(path: "\(file).csv"), encoding: .utf8)
    let rows = CSVRows.read(text)
    var record = ReviewRecord(
      review: Review(
        id: "r", title: "robvis", question: "?", type: "example", standing: .published, completeness: .whole,
        blank: .notHeld))
    record.studies = [Study(id: "s", label: "S", blank: .notHeld)]
    record.appraisals = rows.map { row in
      let items = row.filter { $0.key.hasPrefix("D") }.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
      return Appraisal(row["Study"] ?? "", tool, row["Overall"], items.joined(separator: ","))
    }
    let library = try LibraryBuilder.library(of: [record])
    let details = DetailWriter(QueryEngine(library), rows: RowText(library))
    let block = try #require(TrafficLightWriter(details, Array(library.assessments.indices)).blocks.first)
    #expect(block.rows.count == studies)
    for (item, id) in block.table.items.enumerated() {
      for (word, name) in block.table.words.enumerated() {
        #expect(block.counts[item][word] == rows.count { $0[id] == name }, "\(id) \(name)")
      }
      #expect(block.counts[item].reduce(0, +) == rows.count, "\(id)")
    }
    // By hand from the table of RoB 2: of its nine studies six are Low in D1, and one each raises some concerns, is High and has no information.
    if tool == "rob2-2019", let low = block.table.words.firstIndex(of: "Low") { #expect(block.counts[0][low] == 6) }
  }
}
