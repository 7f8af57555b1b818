import Evidence
import EvidenceQuery
import TestSupport
import Testing

@Suite("Audit under a filter")
struct AuditFilterTests {
  /// The appraisals of an entry of an audit, where it is on several alike.
  private func appraisals(_ entry: AuditEntry) -> [AssessmentRow]? {
    if case .rating(let difference) = entry.issue { difference.appraisals } else { nil }
  }

  /// Whether the record of an entry is kept, looked up record by record.
  private func isKept(_ subject: AuditEntry.Subject, _ kept: (List, Int) -> Bool, _ library: Library) -> Bool {
    switch subject {
    case .review: false
    case .study(let row): kept(.studies, row.index)
    case .publication(let row): kept(.publications, row.index)
    case .finding(let row): kept(.findings, row.index)
    case .assessment(let row): kept(.assessments, row.index)
    case .evidence(let row):
      kept(.findings, library.finding(of: row).index) && kept(.studies, library.study(of: row).index)
    }
  }

  @Test("has the entries of what the filter keeps, and no other, as often as it is asked", arguments: 0..<4)
  func entriesAreThoseOfRows(group: Int) throws {
    let seeds = UInt64(9700 + 4 * group)..<UInt64(9704 + 4 * group)
    for seed in seeds { try hold(try SampleLibrary(RandomLibrary.records(seed: seed)).engine, seed, filters: 4) }
    // What is made at random is seldom odd; the bundled reviews are.
    let counts = try hold(try SampleLibrary.all.engine, seeds.lowerBound, filters: 12)
    #expect(counts.kept > 20 && counts.left > 20, "\(counts)")
  }

  /// Holds the audits of an engine under some filters against all entries, looked up one by one; returns how many were kept.
  @discardableResult
  private func hold(_ engine: QueryEngine, _ seed: UInt64, filters count: Int) throws -> (kept: Int, left: Int) {
    var counts = (kept: 0, left: 0)
    var filters = RandomFilter(seed: seed, for: engine, shape: .init(depth: 2))
    for filter in (0..<count).map({ _ in filters.next() }) where filter != .all {
      var known: [List: Selection] = [:]
      for list in List.allCases { known[list] = engine.select(filter, in: list) }
      func isKept(_ list: List, _ row: Int) -> Bool { (known[list]?[row] ?? .no) >= .possible }
      for review in engine.library.reviews.indices.map(ReviewRow.init) {
        let all = engine.audit(of: review)
        let said = "seed \(seed), review \(review.index), \(filter)"
        let expected = all.filter { entry in
          appraisals(entry)?.contains { isKept(.assessments, $0.index) }
            ?? self.isKept(entry.subject, isKept, engine.library)
        }
        let found = engine.audit(of: review, under: filter)
        #expect(found.map(\.check) == expected.map(\.check), "\(said)")
        for (one, other) in zip(found, expected) {
          guard let of = appraisals(other) else {
            #expect(one == other, "\(said)")
            continue
          }
          #expect(appraisals(one) == of.filter { isKept(.assessments, $0.index) }, "\(said)")
        }
        #expect(engine.audit(of: review, under: filter, known: known) == found, "\(said)")
        #expect(engine.audit(of: review) == all, "\(said)")
        counts.kept += found.count
        counts.left += all.count - found.count
      }
    }
    return counts
  }

  @Test("is the same whether it was prepared, or several threads ask at once")
  func isTheSameOnEveryThread() async throws {
    let prepared = try SampleLibrary.all.engine
    prepared.prepareAudits()
    let engine = QueryEngine(prepared.library)
    let reviews = engine.library.reviews.indices.map(ReviewRow.init)
    let expected = reviews.map { prepared.audit(of: $0) }
    #expect(expected.contains { !$0.isEmpty })
    await withTaskGroup { group in
      for _ in 0..<8 {
        group.addTask { reviews.map { engine.audit(of: $0) } }
      }
      for await found in group { #expect(found == expected) }
    }
  }
}
