import Evidence
import EvidenceQuery
import TestSupport
import Testing

@Suite("The engine and a brute-force reading of the records")
struct OracleTests {
  /// Libraries a seed, and filters a library.
  private static let filtersOfLibrary = 14

  @Test("agree on random filters over random small libraries, in every list", arguments: 0..<16)
  func agree(group: Int) throws {
    var kept: Set<Match> = []
    for number in 0..<7 {
      let seed = UInt64(group * 1000 + number)
      let sample = try SampleLibrary(RandomLibrary.records(seed: seed))
      let oracle = Oracle(records: sample.records)
      var filters = RandomFilter(seed: seed, for: sample.engine)
      for _ in 0..<Self.filtersOfLibrary {
        let filter = filters.next()
        for list in EvidenceQuery.List.allCases {
          let wanted = oracle.matches(filter, in: list)
          let selection = sample.engine.select(filter, in: list)
          #expect(wanted.count == sample.library.count(of: list.table))
          for row in 0..<sample.library.count(of: list.table) {
            let id = sample.library.qualifiedID(ofRow: row, in: list.table)
            let match = selection[row]
            kept.insert(match)
            if match != wanted[id] {
              let wanted = wanted[id].map { "\($0)" } ?? "missing"
              Issue.record("seed \(seed), \(list.rawValue) \(id): \(filter) is \(match), not \(wanted)")
              return
            }
          }
        }
      }
    }
    // Random filters that keep nothing would prove nothing.
    #expect(kept == Set(Match.allCases))
  }
}
