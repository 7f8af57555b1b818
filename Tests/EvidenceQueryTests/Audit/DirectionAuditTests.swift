import Evidence
import EvidenceQuery
import Testing

@Suite("A direction against the sign of its own estimate")
struct DirectionAuditTests {
  private func issues(
    _ value: Estimate, _ axis: Axis? = Axis(noEffect: Quantity(0)), _ change: (inout Effect) -> Void
  ) throws -> [AuditIssue] {
    try AuditSample { effect in
      effect.estimates = [value]
      effect.axis = axis
      change(&effect)
    }.issues(.direction)
  }

  @Test("is questioned where the source's word is the other one", arguments: ["lower", "Fewer days", "decreased"])
  func wording(_ word: String) throws {
    let value = try estimate("0.60", "0.11", "1.08")
    #expect(
      try issues(value) { $0.wording = Reported(word) }
        == [.direction(.wording(word), estimate: value, noEffect: Quantity(0))])
    #expect(try issues(estimate("-0.6")) { $0.wording = Reported(word) } == [])
  }

  @Test(
    "is not questioned where the word says nothing clear", arguments: ["no lower", "higher or lower", "better", ""])
  func unclearWording(_ word: String) throws {
    #expect(try issues(estimate("0.6")) { $0.wording = Reported(word) } == [])
  }

  @Test("is questioned where the sign is the other one, on the scale of a ratio too")
  func sign() throws {
    #expect(
      try issues(estimate("0.5", "0.2", "0.9"), Axis(noEffect: Quantity(1))) { $0.sign = Reported(.more) }.count == 1)
    #expect(try issues(estimate("0.5", "0.2", "0.9"), Axis(noEffect: Quantity(1))) { $0.sign = Reported(.less) } == [])
    #expect(try issues(estimate("0.5", "0.2", "0.9"), nil) { $0.sign = Reported(.less) }.count == 1)
  }

  @Test("is read as the sides of the axis say")
  func sides() throws {
    let turned = Axis(noEffect: Quantity(0), below: "more falls", above: "fewer falls")
    #expect(try issues(estimate("0.3"), turned) { $0.sign = Reported(.less) } == [])
    #expect(try issues(estimate("0.3"), turned) { $0.sign = Reported(.more) }.count == 1)
    // Sides that speak of good and bad say nothing of an amount.
    let better = Axis(noEffect: Quantity(0), below: "the comparator is better", above: "the drug is better")
    #expect(try issues(estimate("0.3"), better) { $0.sign = Reported(.less) } == [])
    #expect(try issues(estimate("0.3"), better) { $0.favours = Reported(.comparator) }.count == 1)
    #expect(try issues(estimate("0.3"), better) { $0.favours = Reported(.intervention) } == [])
  }

  @Test("of no clear difference is questioned where the interval leaves no effect out, and never the other way round")
  func noClearDifference() throws {
    #expect(try issues(estimate("0.3", "0.1", "0.5")) { $0.sign = Reported(.noClearDifference) }.count == 1)
    #expect(try issues(estimate("0.3", "-0.1", "0.5")) { $0.sign = Reported(.noClearDifference) } == [])
    #expect(try issues(estimate("0.3", "0.0", "0.5")) { $0.sign = Reported(.noClearDifference) } == [])
    #expect(try issues(estimate("0.3")) { $0.sign = Reported(.noClearDifference) } == [])
    #expect(try issues(estimate("0.3", "-0.1", "0.5")) { $0.sign = Reported(.more) } == [])
  }

  @Test("is not questioned at no effect, without an estimate, or on an unknown scale")
  func unknown() throws {
    #expect(try issues(estimate("0.0")) { $0.sign = Reported(.more) } == [])
    #expect(try AuditSample { $0.sign = Reported(.more) }.issues(.direction) == [])
    let value = try estimate("-3")
    let other = AuditSample { effect in
      effect.estimates = [value]
      effect.measure = Reported("points")
      effect.sign = Reported(.more)
    }
    #expect(try other.issues(.direction) == [])
  }

  @Test("of a result is questioned where its measure is on the scale of the finding")
  func results() throws {
    for (measure, count) in [("g", 1), ("odds ratio", 0), ("points", 0)] {
      var sample = AuditSample { $0.axis = Axis(noEffect: Quantity(0)) }
      var result = StudyResult(outcome: "o", blank: .notHeld)
      result.measure = Reported(measure)
      result.estimate = Reported(try estimate("-0.4"))
      result.sign = Reported(.more)
      sample.finding.evidence[1].results = [result]
      let entries = try sample.entries().filter { $0.check == .direction }
      #expect(entries.map(\.subject) == (count == 1 ? [.evidence(EvidenceRow(1))] : []), "\(measure)")
    }
  }
}
