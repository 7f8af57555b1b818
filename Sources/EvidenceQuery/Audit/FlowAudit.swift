internal import Evidence
internal import OrderedCollections

/// Sums of the flow from search to inclusion (PRISMA 2020, doi 10.1136/bmj.n71).
extension ReviewAudit {
  func flow() -> [AuditEntry] {
    let flow = review.flow
    let sums = Self.sums.compactMap { sum(of: $0, flow) }
    let parts = flow.counts.compactMap { stage, count -> AuditEntry? in
      guard let total = count.total.value, !count.parts.isEmpty else { return nil }
      let sum = count.parts.values.reduce(0, +)
      guard sum != total else { return nil }
      return entry(
        .review(row), .flow, .flowParts(stage, stated: total, sum: sum), count.total.provenance)
    }
    return sums + parts
  }

  /// Boxes that lead to another.
  private struct Equation {
    var plus: [Flow.Stage]
    var minus: [Flow.Stage]
    var result: Flow.Stage
    /// The boxes that not every flow has: a whole record without one has a source without it.
    var optional: Set<Flow.Stage> = []
    /// Whether what is added may go elsewhere too, so that the result can be less.
    var mayBeLess = false
  }

  private static let sums: [Equation] = [
    Equation(
      plus: [.databaseRecords, .registerRecords, .otherRecords],
      minus: [.duplicates, .removedByAutomation, .removedOtherwise], result: .screened,
      optional: [.registerRecords, .otherRecords, .removedByAutomation, .removedOtherwise]),
    Equation(plus: [.screened], minus: [.excludedAtScreening], result: .sought),
    Equation(plus: [.sought], minus: [.notRetrieved], result: .assessed),
    // A flow without the box of reports sought.
    Equation(plus: [.screened], minus: [.excludedAtScreening], result: .assessed, mayBeLess: true),
    // Much of what other ways of looking find is never sought, and no box tells of it.
    Equation(
      plus: [.websiteRecords, .organisationRecords, .citationRecords], minus: [], result: .otherSought, mayBeLess: true),
    Equation(plus: [.otherSought], minus: [.otherNotRetrieved], result: .otherAssessed),
    Equation(
      plus: [.assessed, .otherAssessed], minus: [.excluded, .otherExcluded], result: .reportsIncluded,
      optional: [.otherAssessed, .otherExcluded]),
  ]

  /// A sum that cannot be right, whatever the numbers are that are not known.
  private func sum(of equation: Equation, _ flow: Flow) -> AuditEntry? {
    guard let stated = flow.counts[equation.result]?.total.value else { return nil }
    func known(_ stages: [Flow.Stage]) -> (terms: [FlowSum.Term], isAll: Bool) {
      var terms: [FlowSum.Term] = []
      var isAll = true
      for stage in stages {
        if let count = flow.counts[stage]?.total.value {
          terms.append(FlowSum.Term(stage: stage, count: count))
        } else if flow.counts[stage] != nil || !isWhole || !equation.optional.contains(stage) {
          isAll = false
        }
      }
      return (terms, isAll)
    }
    let (plus, minus) = (known(equation.plus), known(equation.minus))
    let sum = FlowSum(
      result: FlowSum.Term(stage: equation.result, count: stated), plus: plus.terms, minus: minus.terms)
    let isTooMuch = plus.isAll && stated > sum.sum
    let isTooLittle = minus.isAll && !equation.mayBeLess && stated < sum.sum
    guard !plus.terms.isEmpty, isTooMuch || isTooLittle else { return nil }
    let provenance = flow.counts[equation.result]?.total.provenance ?? Provenance()
    return entry(.review(row), .flow, .flow(sum), provenance)
  }
}
