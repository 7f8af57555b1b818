import Evidence
import Testing

/// What a study has of all that judges it.
@Suite("What is known of a study's quality")
struct AssessmentValuesTests {
  private func values(_ name: String, _ appraisals: Appraisal...) throws -> (certain: [TermCode], open: [[TermCode]]) {
    let review = Review(
      id: "r", title: "", question: "", type: "", standing: .published, completeness: .whole, blank: .notHeld)
    let library = try LibraryBuilder.library(of: [
      ReviewRecord(
        review: review, studies: [Study(id: "s", label: "s", blank: .notHeld)], appraisals: appraisals)
    ])
    let column = try #require(library.column(ColumnKey(.studies, name)))
    return (
      column.certainNumbers(at: 0).map { column.dictionary[Int($0)] },
      column.openGroups(at: 0).map { $0.candidates.map { column.dictionary[$0] } }
    )
  }

  private func appraisal(_ id: String, _ word: String, _ existence: Appraisal.Existence = .definite) -> Appraisal {
    Appraisal(id: id, study: "s", tool: "rob2-2019", existence: existence, overall: Reported(word))
  }

  @Test("several appraisals are several values, never merged")
  func areNotMerged() throws {
    let concern = try values("concern", appraisal("a", "Low"), appraisal("b", "High"), appraisal("c", "High"))
    #expect(concern.certain == ["low", "high"])
    #expect(concern.open.isEmpty)
  }

  @Test("an appraisal that may exist leaves open whether there is one at all")
  func possibleAlone() throws {
    let concern = try values("concern", appraisal("a", "High", .possible))
    #expect(concern.certain.isEmpty)
    #expect(concern.open == [["high", "not appraised"]])
    #expect(try values("appraised", appraisal("a", "High", .possible)).open == [["yes", "no"]])
  }

  @Test("an appraisal that may exist beside one that does is not forgotten")
  func possibleBesideDefinite() throws {
    let concern = try values("concern", appraisal("a", "Low"), appraisal("b", "High", .possible))
    #expect(concern.certain == ["low"])
    #expect(concern.open == [["high"]])
    #expect(try values("appraised", appraisal("a", "Low"), appraisal("b", "High", .possible)).open.isEmpty)
  }
}
