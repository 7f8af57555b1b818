import Evidence
import TestSupport
import Testing

@Suite("Building a library")
struct LibraryBuilderTests {
  private func review(_ id: String = "r") -> Review {
    Review(
      id: id, title: id, question: "", type: "rapid review", standing: .published, completeness: .whole, blank: .notHeld
    )
  }

  private func record(_ change: (inout ReviewRecord) -> Void) -> ReviewRecord {
    var record = ReviewRecord(
      review: review(),
      studies: [Study(id: "s1", label: "One", blank: .notHeld), Study(id: "s2", label: "Two", blank: .notHeld)])
    change(&record)
    return record
  }

  private func finding(_ id: String, of studies: String...) -> Finding {
    var finding = Finding(id: id, label: id, statement: id, content: .theme, basis: .linkedStudies, blank: .notHeld)
    finding.evidence = studies.map { SupportingEvidence(study: $0, blank: .notHeld) }
    return finding
  }

  private func appraisal(_ id: String, of study: String) -> Appraisal {
    Appraisal(id: id, study: study, tool: "rob2-2019", overall: Reported("Low"))
  }

  private func publication(_ id: String, of study: String?) -> Publication {
    var publication = Publication(id: id, blank: .notHeld)
    if let study { publication.study = Reported(study) }
    return publication
  }

  private func failure(_ records: ReviewRecord...) -> LibraryBuilder.Failure? {
    do {
      _ = try LibraryBuilder.library(of: records)
      return nil
    } catch {
      return error
    }
  }

  @Test("refuses two reviews with one id")
  func refusesReviewTwice() {
    #expect(failure(ReviewRecord(review: review("a")), ReviewRecord(review: review("a"))) == .reviewTwice("a"))
  }

  @Test("refuses two records of a kind with one id in a review, and takes them in two reviews")
  func refusesRecordTwice() {
    func twice(_ table: ColumnKey.Table, _ id: String) -> LibraryBuilder.Failure {
      .recordTwice(review: "r", table: table, id: id)
    }
    #expect(failure(record { $0.studies.append($0.studies[0]) }) == twice(.studies, "s1"))
    #expect(failure(record { $0.findings = [finding("f"), finding("f")] }) == twice(.findings, "f"))
    #expect(
      failure(record { $0.publications = [publication("d", of: nil), publication("d", of: "s1")] })
        == twice(.publications, "d"))
    #expect(
      failure(record { $0.appraisals = [appraisal("a", of: "s1"), appraisal("a", of: "s2")] })
        == twice(.assessments, "a"))
    var other = record { _ in }
    other.review = review("other")
    #expect(failure(record { _ in }, other) == nil)
  }

  @Test("refuses a record that names a study which its review does not have")
  func refusesDangling() {
    func dangling(_ from: String) -> LibraryBuilder.Failure { .dangling(review: "r", from: from, to: "s9") }
    #expect(failure(record { $0.findings = [finding("f", of: "s1", "s9")] }) == dangling("f"))
    #expect(failure(record { $0.publications = [publication("d", of: "s9")] }) == dangling("d"))
    #expect(failure(record { $0.appraisals = [appraisal("a", of: "s9")] }) == dangling("a"))
    #expect(
      failure(record { $0.notAppraised = [NotAppraised(study: "s9", reason: Reported("short"))] })
        == dangling("notAppraised"))
  }

  @Test("links records in both directions, review by review")
  func linksBothWays() throws {
    for seed in UInt64(0)..<40 {
      let library = try LibraryBuilder.library(of: RandomLibrary.records(seed: seed))
      for row in library.evidence.indices.map(EvidenceRow.init) {
        let (study, finding) = (library.study(of: row), library.finding(of: row))
        #expect(library[study].id == library[row].study)
        #expect(library.evidence(of: study).contains(row))
        #expect(library.evidence(of: finding).contains(row))
        #expect(library.review(ofRow: study.index, in: .studies) == library.review(ofRow: finding.index, in: .findings))
      }
      for row in library.publications.indices.map(PublicationRow.init) {
        let study = library.study(of: row)
        #expect(study.map { library[$0].id } == library[row].study.value)
        if let study { #expect(library.publications(of: study).contains(row)) }
      }
      for row in library.studies.indices.map(StudyRow.init) {
        let assessments = library.assessments(of: row)
        #expect(!assessments.isEmpty)
        #expect(assessments.allSatisfy { library.study(of: $0) == row && library[$0].study == library[row].id })
      }
    }
  }

  @Test("gives every record a name across reviews that finds it again")
  func namesRecords() throws {
    for seed in UInt64(0)..<20 {
      let library = try LibraryBuilder.library(of: RandomLibrary.records(seed: seed, size: .init(reviews: 1...4)))
      for table in [ColumnKey.Table.studies, .publications, .findings] {
        var names: Set<String> = []
        for row in 0..<library.count(of: table) {
          let review = library.review(ofRow: row, in: table)
          #expect(library.rows(of: table, in: review).contains(row))
          let id = library.localID(ofRow: row, in: table)
          #expect(library.row(withID: id, in: table, of: review) == row)
          #expect(library.qualifiedID(ofRow: row, in: table) == "\(library[review].id)/\(id)")
          names.insert(library.qualifiedID(ofRow: row, in: table))
        }
        #expect(names.count == library.count(of: table))
      }
    }
  }

  @Test("of no reviews is a library without rows")
  func ofNothing() throws {
    let library = try LibraryBuilder().build()
    #expect(ColumnKey.Table.allCases.allSatisfy { library.count(of: $0) == 0 })
    #expect(library.reviews.isEmpty)
  }
}
