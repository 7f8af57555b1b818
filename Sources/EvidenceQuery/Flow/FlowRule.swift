public import Evidence
private import OrderedCollections

/// What the boxes of a flow have to do with each other (PRISMA 2020, doi 10.1136/bmj.n71, figure 1).
public enum FlowRule: Hashable, Sendable {
  /// A box is the sum of others, less those that are taken away.
  case sum(Flow.Stage, of: [Flow.Stage], less: [Flow.Stage])
  /// A box has at most as many as others together.
  case atMost(Flow.Stage, [Flow.Stage])
  /// The parts of a box add up to its number.
  case parts(Flow.Stage)

  /// The box whose number is held against others.
  public var stage: Flow.Stage {
    switch self {
    case .sum(let stage, _, _), .atMost(let stage, _), .parts(let stage): stage
    }
  }

  /// The rules that hold for a flow. What an update alone has, and the box of PRISMA 2009, count where the flow has them.
  static func rules(for flow: Flow) -> [FlowRule] {
    let has = { (stage: Flow.Stage) in flow.counts[stage] != nil }
    let isUpdate = [.previousStudies, .previousReports, .newStudies, .newReports].contains(where: has)
    let newReports: Flow.Stage = isUpdate ? .newReports : .reportsIncluded
    var rules: [FlowRule] = [
      .sum(
        .screened, of: [.databaseRecords, .registerRecords] + (has(.otherRecords) ? [.otherRecords] : []),
        less: [.duplicates, .removedByAutomation, .removedOtherwise]),
      .sum(.sought, of: [.screened], less: [.excludedAtScreening]),
      .sum(.assessed, of: [.sought], less: [.notRetrieved]),
    ]
    // Flows of PRISMA 2009 go straight from screening to the full texts.
    if flow.counts[.sought]?.total.value == nil {
      rules.append(.sum(.assessed, of: [.screened], less: [.excludedAtScreening, .notRetrieved]))
    }
    rules += [
      .atMost(.otherSought, [.websiteRecords, .organisationRecords, .citationRecords]),
      .sum(.otherAssessed, of: [.otherSought], less: [.otherNotRetrieved]),
      .atMost(.excluded, [.assessed]), .atMost(.otherExcluded, [.otherAssessed]),
      .sum(newReports, of: [.assessed, .otherAssessed], less: [.excluded, .otherExcluded]),
    ]
    if isUpdate {
      rules += [
        .sum(.studiesIncluded, of: [.previousStudies, .newStudies], less: []),
        .sum(.reportsIncluded, of: [.previousReports, .newReports], less: []),
        .atMost(.previousStudies, [.previousReports]), .atMost(.newStudies, [.newReports]),
      ]
    }
    rules += [
      .atMost(.studiesIncluded, [.reportsIncluded]), .atMost(.studiesInMetaAnalysis, [.studiesIncluded]),
      .atMost(.reportsInMetaAnalysis, [.reportsIncluded]),
    ]
    return rules + Flow.Stage.allCases.filter { flow.counts[$0]?.parts.isEmpty == false }.map(FlowRule.parts)
  }
}
