public import Evidence
private import OrderedCollections

/// A number of a flow, held against other numbers of it.
public struct FlowCheck: Hashable, Sendable {
  /// Whether the numbers agree.
  public enum Verdict: Hashable, Sendable {
    /// They do; what is not known would have to be nothing.
    case agrees
    /// They do if the boxes that are not known make up for the difference, which they can.
    case mayAgree
    /// They do not, whatever the boxes that are not known have.
    case differs
  }

  /// What ought to hold.
  public let rule: FlowRule
  /// The number in the box.
  public let stated: Int
  /// What the other boxes that are known give.
  public let computed: Int
  /// The boxes that the rule needs and whose numbers are not known.
  public let missing: [Flow.Stage]
  /// Whether the numbers agree.
  public let verdict: Verdict

  /// Every rule that says anything of a flow, in the order of the flow: those whose box is known, with a number to hold it against.
  public static func all(of flow: Flow) -> [FlowCheck] {
    FlowRule.rules(for: flow).compactMap { FlowCheck($0, flow) }
  }

  private init?(_ rule: FlowRule, _ flow: Flow) {
    func value(_ stage: Flow.Stage) -> Int? { flow.counts[stage]?.total.value }
    guard let stated = value(rule.stage) else { return nil }
    self.rule = rule
    self.stated = stated
    switch rule {
    case .sum(_, let added, let taken):
      guard added.contains(where: { value($0) != nil }) else { return nil }
      guard let sum = Self.sum(added.compactMap(value)), let less = Self.sum(taken.compactMap(value)) else {
        return nil
      }
      computed = sum - less
      missing = (added + taken).filter { value($0) == nil }
      // What is not known is a number, and so nothing at least: it can add to the sum or take from it.
      let canMakeUp = (stated > computed ? added : taken).contains { value($0) == nil }
      verdict = stated == computed ? .agrees : canMakeUp ? .mayAgree : .differs
    case .atMost(_, let others):
      guard others.contains(where: { value($0) != nil }), let sum = Self.sum(others.compactMap(value)) else {
        return nil
      }
      computed = sum
      missing = others.filter { value($0) == nil }
      verdict = stated <= computed ? .agrees : missing.isEmpty ? .differs : .mayAgree
    case .parts(let stage):
      guard let parts = flow.counts[stage]?.parts.values.map({ $0 }), let sum = Self.sum(parts) else { return nil }
      computed = sum
      missing = []
      verdict = stated == sum ? .agrees : .differs
    }
  }

  /// The sum; nil where it is beyond any number.
  private static func sum(_ numbers: [Int]) -> Int? {
    numbers.reduce(0) { (sum: Int?, number) in
      guard let sum else { return nil }
      let (total, overflows) = sum.addingReportingOverflow(number)
      return overflows ? nil : total
    }
  }
}
