import Evidence
import EvidenceQuery
import Testing

@Suite("Stated numbers of studies and people against the rows")
struct PooledNumberAuditTests {
  private func sample(studies: Int? = nil, people: Int? = nil, _ counts: [[Int?]] = [[10], [20], [30]]) -> AuditSample {
    var sample = AuditSample { effect in
      if let studies { effect.studies = Reported(studies) }
      if let people { effect.participants = Values([people]) }
    }
    sample.finding.synthesis = Reported(.pooled)
    for (place, counts) in counts.enumerated() {
      sample.finding.evidence[place].results = counts.map { count in
        var result = StudyResult(outcome: "o", blank: .notHeld)
        if let count { result.count = Reported(count) }
        return result
      }
    }
    return sample
  }

  @Test("are questioned where they differ")
  func differ() throws {
    #expect(try sample(studies: 4).issues(.pooledNumbers) == [.studies(stated: 4, linked: 3)])
    #expect(try sample(people: 61).issues(.pooledNumbers) == [.participants(stated: 61, linked: 60)])
    #expect(try sample(studies: 3, people: 60).issues(.pooledNumbers) == [])
  }

  @Test("count a study once, however many links and results of the same people it has")
  func distinct() throws {
    var twice = sample(studies: 3, people: 60, [[10, 10], [20], [30]])
    twice.finding.evidence.append(twice.finding.evidence[1])
    #expect(try twice.issues(.pooledNumbers) == [])
  }

  @Test("say nothing where it is not known how many people a study has", arguments: [[10, 11], [nil], [10, nil], []])
  func unknown(_ counts: [Int?]) throws {
    #expect(try sample(people: 61, [counts, [20], [30]]).issues(.pooledNumbers) == [])
  }

  @Test("leave out what did not go into the pooled estimate")
  func notPooled() throws {
    var sample = sample(studies: 2, people: 30)
    sample.finding.evidence[2].results[0].isPooled = Reported(false)
    #expect(try sample.issues(.pooledNumbers) == [])
    // All of them may be meant too.
    guard case .effect(var effect) = sample.finding.content else { return }
    effect.studies = Reported(3)
    sample.finding.content = .effect(effect)
    #expect(try sample.issues(.pooledNumbers) == [])
  }

  @Test("of a partial record are questioned only where it has too many studies")
  func partial() throws {
    var few = sample(studies: 4, people: 61)
    few.review.completeness = .partial(reason: "an abstract")
    #expect(try few.issues(.pooledNumbers) == [])
    var many = sample(studies: 2)
    many.review.completeness = .partial(reason: "an abstract")
    #expect(try many.issues(.pooledNumbers) == [.studies(stated: 2, linked: 3)])
  }

  @Test("of a finding without rows, or on the whole review, are not questioned")
  func noRows() throws {
    var none = sample(studies: 4, people: 61)
    none.finding.evidence = []
    #expect(try none.issues(.pooledNumbers) == [])
    none.finding.basis = .wholeReview
    #expect(try none.issues(.pooledNumbers) == [])
  }

  @Test("that the review states too are told once, with its reason")
  func figures() throws {
    var sample = sample(studies: 4)
    sample.review.statedFigures = [
      StatedFigure(label: "studies behind f", value: 4, measure: .studies(finding: "f"), explanation: "One is lost."),
      StatedFigure(label: "studies", value: 7, measure: .count(of: .studies, filter: nil)),
    ]
    let entries = try sample.entries()
    #expect(entries.map(\.check) == [.pooledNumbers, .figures])
    #expect(entries.map(\.isExplained) == [true, false])
    #expect(entries[0].remark?.text == "One is lost.")
    sample.review.statedFigures[0].explanation = nil
    sample.review.statedFigures[0].remark = "Nobody knows why."
    let remarked = try sample.entries()
    #expect(remarked[0].remark?.text == "Nobody knows why." && !remarked[0].isExplained)
  }
}
