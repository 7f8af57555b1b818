import Evidence
import EvidenceQuery
import Testing

@Suite("Studies without a finding, and findings on one study")
struct SupportAuditTests {
  private func sample(on studies: [String]) -> AuditSample {
    var sample = AuditSample()
    sample.finding.evidence = studies.map { SupportingEvidence(study: $0, blank: .notHeld) }
    return sample
  }

  @Test("are told of a whole record")
  func whole() throws {
    let entries = try sample(on: ["b", "b"]).entries()
    #expect(entries.map(\.issue) == [.unusedStudy, .unusedStudy, .singleStudy(synthesis: nil)])
    #expect(entries.map(\.subject) == [.study(StudyRow(0)), .study(StudyRow(2)), .finding(FindingRow(0))])
    #expect(try sample(on: ["a", "b", "c"]).entries() == [])
  }

  @Test("are never claimed of a partial record")
  func partial() throws {
    var sample = sample(on: ["b"])
    sample.review.completeness = .partial(reason: "an abstract")
    #expect(try sample.entries() == [])
  }

  @Test("are never claimed where a finding rests on the whole review")
  func wholeReview() throws {
    var sample = sample(on: [])
    sample.finding.basis = .wholeReview
    #expect(try sample.entries() == [])
    var other = self.sample(on: ["b", "c"])
    var finding = other.finding
    finding.id = "g"
    finding.basis = .wholeReview
    finding.evidence = []
    other.others = [finding]
    #expect(try other.entries() == [])
  }

  @Test("leave out studies that are still to end, and reviews without any link")
  func toCome() throws {
    var sample = sample(on: ["a", "b"])
    sample.studies[2].status = Reported(.ongoing)
    #expect(try sample.entries() == [])
    sample.studies[2].status = Reported(.completed)
    #expect(try sample.issues(.unusedStudy) == [.unusedStudy])
    sample.finding.evidence = []
    sample.finding.basis = .notApplicable
    #expect(try sample.entries() == [])
  }

  @Test("are explained where the record put the finding together so")
  func derived() throws {
    var sample = sample(on: ["a"])
    sample.studies.removeLast(2)
    sample.finding.provenance = Provenance(.derived(how: "grouped here by study"))
    let entries = try sample.entries()
    #expect(entries.map(\.isExplained) == [true] && entries[0].remark?.text == "grouped here by study")
  }
}
