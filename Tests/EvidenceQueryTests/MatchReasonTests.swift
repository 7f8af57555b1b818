import Evidence
import EvidenceQuery
import TestSupport
import Testing

@Suite("Why a row is only a possible match")
struct MatchReasonTests {
  @Test("is given for every row that is possible or unknown by its fields, and for no other")
  func isGivenWhereItIsDue() throws {
    var given = 0
    for seed in UInt64(0)..<60 {
      let engine = try SampleLibrary(RandomLibrary.records(seed: seed)).engine
      var filters = RandomFilter(seed: seed, for: engine)
      for _ in 0..<4 {
        let filter = filters.next()
        for list in EvidenceQuery.List.allCases {
          let selection = engine.select(filter, in: list)
          for row in 0..<engine.library.count(of: list.table) {
            let reasons = engine.reasons(for: row, in: list, under: filter)
            #expect(Set(reasons).count == reasons.count)
            guard selection[row] == .possible || selection[row] == .unknown else { continue }
            #expect(!reasons.isEmpty, "seed \(seed), \(list) \(row): \(filter) is \(selection[row])")
            given += reasons.count
          }
        }
      }
    }
    #expect(given > 500)
  }

  private func reasons(_ text: String, _ id: String, _ list: EvidenceQuery.List) throws -> [MatchReason] {
    let engine = try SampleLibrary.rr0001.engine
    let row = try #require(engine.library.row(withID: id, in: list.table, of: ReviewRow(0)))
    return engine.reasons(for: row, in: list, under: try engine.parse(text))
  }

  @Test("names what the record leaves open")
  func namesWhatIsOpen() throws {
    let country = try #require(try SampleLibrary.rr0001.engine.field("country"))
    #expect(
      try reasons("country:England kind:primary", "p5", .studies) == [
        MatchReason(cause: .open(field: country, candidates: ["England", "Scotland"], atLeastOne: true))
      ])
    #expect(
      try reasons("country:Wales", "s2", .studies) == [MatchReason(cause: .unknown(field: country, .notHeld))])
    #expect(try reasons("country:England", "p1", .studies).isEmpty)
    #expect(try reasons("country:Wales", "p1", .studies).isEmpty)
  }

  @Test("is that a finding rests on the whole review, from both sides")
  func namesTheWholeReview() throws {
    #expect(try reasons("country:Wales", "f1", .findings) == [MatchReason(cause: .wholeReview)])
    #expect(try reasons("direction:enabler", "p3", .studies) == [MatchReason(cause: .wholeReview)])
  }

  @Test("of a publication without a study is that its study is not known")
  func namesTheMissingStudy() throws {
    let country = try #require(try SampleLibrary.rr0001.engine.field("country"))
    #expect(
      try reasons("country:England", "u1", .publications) == [MatchReason(cause: .unknown(field: country, .notHeld))])
  }

  @Test("names the study that leaves it open, of a finding with links")
  func namesTheStudy() throws {
    let engine = try SampleLibrary.careLeavers.engine
    let filter = try engine.parse("year:notheld,2010")
    let field = try #require(engine.field("year"))
    let selection = engine.select(filter, in: .findings)
    for row in selection.notExcluded.subtracting(selection.plausible) {
      for reason in engine.reasons(for: row, in: .findings, under: filter) {
        guard case .study(let study) = reason.place else {
          Issue.record("\(reason) is of no study")
          continue
        }
        #expect(engine.library.evidence(of: FindingRow(row)).contains { engine.library.study(of: $0) == study })
        #expect(reason.cause == .unknown(field: field, engine.library[study].year.rest ?? .notHeld))
      }
    }
  }
}
