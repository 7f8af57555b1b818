import Evidence
import EvidenceQuery
import OrderedCollections
import Testing

@Suite("Sums of the flow")
struct FlowAuditTests {
  private func issues(
    _ counts: OrderedDictionary<Flow.Stage, Int?>, isWhole: Bool = true
  ) throws -> [AuditIssue] {
    var sample = AuditSample()
    sample.review.flow = Flow(
      counts: counts.mapValues { Flow.Count(total: $0.map { Reported($0) } ?? Reported(unknown: .notReportedByReview)) }
    )
    if !isWhole { sample.review.completeness = .partial(reason: "an abstract") }
    return try sample.issues(.flow)
  }

  @Test("that add up are no question")
  func right() throws {
    let flow: OrderedDictionary<Flow.Stage, Int?> = [
      .databaseRecords: 100, .registerRecords: 10, .duplicates: 30, .screened: 80, .excludedAtScreening: 50,
      .sought: 30,
      .notRetrieved: 2, .assessed: 28, .excluded: 20, .websiteRecords: 40, .otherSought: 5, .otherNotRetrieved: 1,
      .otherAssessed: 4, .otherExcluded: 3, .reportsIncluded: 9, .studiesIncluded: 7,
    ]
    #expect(try issues(flow) == [])
    // Every number that is one more is found out, but for those that no sum has.
    for (stage, count) in flow where ![.websiteRecords, .studiesIncluded].contains(stage) {
      var wrong = flow
      wrong[stage] = count.map { $0 + 1 }
      #expect(try !issues(wrong).isEmpty, "\(stage)")
      // And nothing is said of a number that is not known.
      wrong[stage] = .some(nil)
      #expect(try issues(wrong) == [], "\(stage)")
    }
  }

  @Test("tell the boxes that they are of")
  func figures() throws {
    let issue = try #require(issues([.databaseRecords: 100, .duplicates: 30, .screened: 75]).first)
    guard case .flow(let sum) = issue else {
      Issue.record("\(issue)")
      return
    }
    #expect(sum.sum == 70 && sum.result.stage == .screened && sum.result.count == 75)
    #expect(sum.plus.map(\.stage) == [.databaseRecords] && sum.plus.map(\.count) == [100])
    #expect(sum.minus.map(\.stage) == [.duplicates] && sum.minus.map(\.count) == [30])
  }

  @Test("say nothing where a number that is not known could explain it")
  func unknown() throws {
    #expect(try issues([.databaseRecords: 100, .screened: 75]) == [])
    #expect(try issues([.databaseRecords: 100, .screened: 110]).count == 1)
    #expect(try issues([.databaseRecords: 100, .registerRecords: nil, .duplicates: 30, .screened: 75]) == [])
    #expect(try issues([.databaseRecords: 100, .removedOtherwise: nil, .duplicates: 30, .screened: 65]) == [])
    // What is known to be wrong whatever the others are.
    #expect(try issues([.databaseRecords: 100, .removedOtherwise: nil, .duplicates: 30, .screened: 75]).count == 1)
    // Of a partial record any box may be missing.
    #expect(try issues([.databaseRecords: 100, .duplicates: 30, .screened: 75], isWhole: false) == [])
    #expect(try issues([.screened: 100, .assessed: 20]) == [])
    #expect(try issues([:]) == [])
  }

  @Test("of parts are held against the box")
  func parts() throws {
    for (total, count) in [(Reported(10), 1), (Reported(9), 0), (Reported<Int>(unknown: .notHeld), 0)] {
      var sample = AuditSample()
      sample.review.flow = Flow(counts: [.excluded: Flow.Count(total: total, parts: ["design": 4, "place": 5])])
      #expect(
        try sample.issues(.flow) == (count == 1 ? [.flowParts(.excluded, stated: 10, sum: 9)] : []), "\(total)")
    }
  }
}
