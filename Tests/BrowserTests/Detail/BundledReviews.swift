import Browser
import Evidence
import EvidenceFormats
import EvidenceQuery
import Foundation
import Testing

/// The bundled reviews as one library, read from their files once.
enum BundledReviews {
  static let names = ["rr0001", "care-leavers", "ltc-guidelines", "taar1-psychosis", "malaria-sickle-cell"]

  static let writer: DetailWriter = {
    do {
      let records = try names.map { name -> ReviewRecord in
        let bytes = try Array(Data(contentsOf: folder.appending(path: "fixtures/\(name).json")))
        let outcome = EvidenceJSONReader.read(bytes, file: "\(name).json")
        return try #require(outcome.record, "\(outcome.problems.first.map(String.init(describing:)) ?? "")")
      }
      let library = try LibraryBuilder.library(of: records)
      return DetailWriter(QueryEngine(library), rows: RowText(library))
    } catch {
      fatalError("the bundled reviews cannot be read: \(error)")
    }
  }()

  static var library: Library { writer.engine.library }

  /// The folder of the package.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func review(_ id: String) throws -> ReviewRow {
    ReviewRow(try #require(library.reviews.firstIndex { $0.id == id }))
  }

  static func row(_ id: String, in table: ColumnKey.Table, of review: String) throws -> Int {
    try #require(library.row(withID: id, in: table, of: try self.review(review)))
  }

  /// The link from a finding to a study.
  static func evidence(_ finding: String, _ study: String, of review: String) throws -> EvidenceRow {
    let finding = FindingRow(try row(finding, in: .findings, of: review))
    return try #require(library.evidence(of: finding).first { library[library.study(of: $0)].id == study })
  }

  /// Everything that can be opened.
  static var references: [Reference] {
    let library = library
    let items = library.assessments.indices.flatMap { row in
      (library.assessments[row].appraisal?.items ?? []).indices.map { Reference.item(AssessmentRow(row), $0) }
    }
    return library.reviews.indices.map { .review(ReviewRow($0)) }
      + library.studies.indices.map { .study(StudyRow($0)) }
      + library.publications.indices.map { .publication(PublicationRow($0)) }
      + library.findings.indices.map { .finding(FindingRow($0)) }
      + library.evidence.indices.map { .evidence(EvidenceRow($0)) }
      + library.assessments.indices.map { .assessment(AssessmentRow($0)) } + items
  }
}

/// Compares a text with the file that says what it should be; `UPDATE_GOLDENS=1` writes the file and fails.
func expect(_ text: String, golden name: String) throws {
  let file = BundledReviews.folder.appending(path: "Tests/BrowserTests/Detail/Goldens/\(name).txt")
  if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
    try text.write(to: file, atomically: true, encoding: .utf8)
    Issue.record("wrote \(name).txt: read it, and run again without UPDATE_GOLDENS")
    return
  }
  let expected = try? String(contentsOf: file, encoding: .utf8)
  guard expected != text else { return }
  let pairs = zip(
    (expected ?? "").split(separator: "\n", omittingEmptySubsequences: false),
    text.split(separator: "\n", omittingEmptySubsequences: false))
  let line = pairs.enumerated().first { $1.0 != $1.1 }
  Issue.record(
    """
    \(name).txt differs, first in line \((line?.offset ?? -1) + 1)
    expected: \(line?.element.0 ?? "(another length)")
    got:      \(line?.element.1 ?? "(another length)")
    """)
}
