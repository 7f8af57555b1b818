public import Evidence
public import OrderedCollections

/// The flow of a review as the boxes of PRISMA 2020 (doi 10.1136/bmj.n71, figure 1): every box of the template, known or not.
public struct FlowDiagram: Hashable, Sendable {
  /// What a box tells.
  public enum Box: CaseIterable, Hashable, Sendable {
    case previous, identified, removed, screened, excludedAtScreening, sought, notRetrieved, assessed, excluded
    case otherIdentified, otherSought, otherNotRetrieved, otherAssessed, otherExcluded
    case new, included, metaAnalysis
  }

  /// A number of a box.
  public struct Line: Hashable, Sendable {
    /// What it counts.
    public let stage: Flow.Stage
    /// The number, or why it is not known.
    public let total: Reported<Int>
    /// Its parts, such as the reasons for exclusion.
    public let parts: OrderedDictionary<String, Int>
  }

  /// A box of the way to inclusion, and the one beside it of what leaves the way there.
  public struct Step: Hashable, Sendable {
    /// The box on the way.
    public let main: Box
    /// The box beside it.
    public let aside: Box?
  }

  /// A part of the flow under a title of its own.
  public enum Stream: CaseIterable, Hashable, Sendable {
    /// The version before an update.
    case previousVersion
    /// Databases and registers.
    case databases
    /// Websites, organisations and citations.
    case otherMethods
    /// What came of both.
    case inclusion
  }

  /// The numbers.
  public let flow: Flow
  /// The word for what the flow does not tell.
  public let blank: Unknown

  /// The boxes of a flow; `blank` is the word for the numbers that it does not have.
  public init(_ flow: Flow, blank: Unknown) {
    self.flow = flow
    self.blank = blank
  }

  /// The parts that the flow has. A previous version and other methods are there only if the flow tells of them.
  public var streams: [Stream] {
    Stream.allCases.filter { stream in
      switch stream {
      case .databases, .inclusion: true
      case .previousVersion, .otherMethods:
        Self.steps(of: stream).contains { has($0.main) || $0.aside.map(has) ?? false }
      }
    }
  }

  /// The boxes of a part, from first to last.
  public func steps(of stream: Stream) -> [Step] {
    let steps = Self.steps(of: stream)
    guard stream == .inclusion else { return steps }
    return steps.filter { $0.main == .included || has($0.main) }
  }

  /// The numbers of a box. A box of PRISMA 2009 stands in it only if the flow has it.
  public func lines(of box: Box) -> [Line] {
    box.stages.filter { $0 != .otherRecords || flow.counts[$0] != nil }.map { stage in
      let count = flow.counts[stage]
      return Line(
        stage: stage, total: count?.total ?? Reported(unknown: blank), parts: count?.parts ?? [:])
    }
  }

  private func has(_ box: Box) -> Bool { box.stages.contains { flow.counts[$0] != nil } }

  private static func steps(of stream: Stream) -> [Step] {
    switch stream {
    case .previousVersion: [Step(main: .previous, aside: nil)]
    case .databases:
      [
        Step(main: .identified, aside: .removed), Step(main: .screened, aside: .excludedAtScreening),
        Step(main: .sought, aside: .notRetrieved), Step(main: .assessed, aside: .excluded),
      ]
    case .otherMethods:
      [
        Step(main: .otherIdentified, aside: nil), Step(main: .otherSought, aside: .otherNotRetrieved),
        Step(main: .otherAssessed, aside: .otherExcluded),
      ]
    case .inclusion:
      [Step(main: .new, aside: nil), Step(main: .included, aside: nil), Step(main: .metaAnalysis, aside: nil)]
    }
  }
}

extension FlowDiagram.Box {
  /// What the numbers of the box count.
  public var stages: [Flow.Stage] {
    switch self {
    case .previous: [.previousStudies, .previousReports]
    case .identified: [.databaseRecords, .registerRecords, .otherRecords]
    case .removed: [.duplicates, .removedByAutomation, .removedOtherwise]
    case .screened: [.screened]
    case .excludedAtScreening: [.excludedAtScreening]
    case .sought: [.sought]
    case .notRetrieved: [.notRetrieved]
    case .assessed: [.assessed]
    case .excluded: [.excluded]
    case .otherIdentified: [.websiteRecords, .organisationRecords, .citationRecords]
    case .otherSought: [.otherSought]
    case .otherNotRetrieved: [.otherNotRetrieved]
    case .otherAssessed: [.otherAssessed]
    case .otherExcluded: [.otherExcluded]
    case .new: [.newStudies, .newReports]
    case .included: [.studiesIncluded, .reportsIncluded]
    case .metaAnalysis: [.studiesInMetaAnalysis, .reportsInMetaAnalysis]
    }
  }
}
