public import Evidence

/// Something that a methodologist would question in a review: where it is, what it is with its figures, and what the record says of
/// it.
public struct AuditEntry: Hashable, Sendable {
  /// The record that it is in.
  public enum Subject: Hashable, Sendable {
    case review(ReviewRow)
    case study(StudyRow)
    case publication(PublicationRow)
    case finding(FindingRow)
    case evidence(EvidenceRow)
    case assessment(AssessmentRow)
  }

  /// What the record itself says of it.
  public struct Remark: Hashable, Sendable {
    /// What the words are.
    public enum Kind: Hashable, Sendable {
      /// They say the same, or that it is odd.
      case observation
      /// They give a reason that whoever made the record inferred, on these grounds: likely, and said by no source.
      case inferredReason(why: String)
      /// They give the reason.
      case reason
    }

    /// The words of the record.
    public let text: String
    /// What they are.
    public let kind: Kind
  }

  /// The record that it is in.
  public let subject: Subject
  /// The field of the record.
  public let field: RecordField
  /// What it is.
  public let issue: AuditIssue
  /// What the record says of it; nil where it says nothing.
  public let remark: Remark?
  /// Where the field comes from, else the record.
  public let provenance: Provenance
  /// Under which check it stands; kept, because whole audits are counted by it.
  public let check: AuditCheck

  init(subject: Subject, field: RecordField, issue: AuditIssue, remark: Remark?, provenance: Provenance) {
    (self.subject, self.field, self.issue) = (subject, field, issue)
    (self.remark, self.provenance) = (remark, provenance)
    check = issue.check
  }

  /// Whether the record gives the reason, and not only one that is inferred.
  @inlinable public var isExplained: Bool { explanation == .given }

  /// How far the record gives the reason.
  public enum Explanation: Int, Hashable, Sendable, CaseIterable {
    case none, inferred, given
  }

  /// How far the record gives the reason.
  @inlinable public var explanation: Explanation {
    switch remark?.kind {
    case nil, .observation: .none
    case .inferredReason: .inferred
    case .reason: .given
    }
  }
}

/// What is looked at in an audit, in the order in which it is told.
public enum AuditCheck: String, CaseIterable, Hashable, Sendable {
  /// A stated direction against the sign of its own estimate.
  case direction
  /// An interval or a number of studies against the reason that is given for a level of certainty.
  case reasons
  /// Stated numbers of studies and people against the rows behind a finding.
  case pooledNumbers = "pooled numbers"
  /// A level of certainty against what was taken off for it.
  case certainty
  /// Stated estimates against those of the model.
  case estimates
  /// Reported overall ratings against the rule of the review and that of the tool.
  case ratings
  /// What a review says of itself in numbers against its records.
  case figures
  /// Sums of the flow of records.
  case flow
  /// A study that no finding rests on.
  case unusedStudy = "unused study"
  /// A finding on one study.
  case singleStudy = "single study"
  /// Values that contradict themselves or others.
  case values
  /// What the record says is odd, and no check of ours finds.
  case noted
}

/// What is questioned, with its figures.
public enum AuditIssue: Hashable, Sendable {
  /// What is said of the way that an outcome goes.
  public enum StatedDirection: Hashable, Sendable {
    case sign(Effect.Sign)
    /// The word of the source's table.
    case wording(String)
    case favours(Effect.Favours)
  }

  /// A part of an estimate.
  public enum EstimatePart: Hashable, Sendable {
    case value, low, high
  }

  /// The direction is not that of the estimate.
  case direction(StatedDirection, estimate: Estimate, noEffect: Quantity)
  /// The reason for a component says that the interval spans no effect, or that it does not; the interval is otherwise.
  case interval(component: String, isSaidToSpan: Bool, estimate: Estimate, noEffect: Quantity)
  /// The reason for a component speaks of another number of studies than the finding rests on.
  case studiesInReason(component: String, said: Int, finding: Int)
  /// The finding states another number of studies than stand behind it.
  case studies(stated: Int, linked: Int)
  /// The finding states another number of people than its results add up to.
  case participants(stated: Int, linked: Int)
  /// The levels taken off and added lead from the start to another level.
  case level(stated: String, start: String, change: Int, result: String)
  /// More levels are taken off than the scheme has below its best.
  case levelsBeyondScheme(stated: String, change: Int, most: Int)
  /// The model, rounded as the stated estimate is, differs from it in these parts.
  case estimates(stated: Estimate, model: Estimate, differing: [EstimatePart])
  /// No effect is stated at another value than the measure has it.
  case noEffect(stated: Quantity, measure: String, usual: Quantity)
  /// The same word is reported of these appraisals, and a rule gives another.
  case rating(RatingDifference)
  /// A stated figure that the records contradict.
  case figure(StatedFigureCheck)
  /// A box of the flow has another number than those before it lead to; `sum` is what they leave possible.
  case flow(FlowSum)
  /// The parts of a box do not add up to it.
  case flowParts(Flow.Stage, stated: Int, sum: Int)
  /// No finding rests on the study.
  case unusedStudy
  /// The finding rests on one study; `synthesis` is how the review says that it came to it.
  case singleStudy(synthesis: Finding.Synthesis?)
  /// A range is written backwards.
  case backwardsRange(text: String, from: Int, to: Int)
  /// The end lies before the start.
  case dates(start: String, end: String)
  /// What should be a date is none.
  case unreadableDate(String)
  /// An attribute states another number than its parts have.
  case count(attribute: String, stated: Int, found: Int)
  /// An attribute puts a study under a place that some of its countries are not in.
  case grouping(attribute: String, group: String, outside: [TermCode])
  /// A result cites its publication in other words than most results of the publication do.
  case citation(cited: String, usual: String)
  /// A number of one result differs a little from that of all the others of the study.
  case outlier(outcome: String, value: String, others: String, count: Int)
  /// The record says so.
  case noted

  /// Under which check it stands.
  public var check: AuditCheck {
    switch self {
    case .direction: .direction
    case .interval, .studiesInReason: .reasons
    case .studies, .participants: .pooledNumbers
    case .level, .levelsBeyondScheme: .certainty
    case .estimates: .estimates
    case .rating: .ratings
    case .figure: .figures
    case .flow, .flowParts: .flow
    case .unusedStudy: .unusedStudy
    case .singleStudy: .singleStudy
    case .noEffect, .backwardsRange, .dates, .unreadableDate, .count, .grouping, .citation, .outlier: .values
    case .noted: .noted
    }
  }
}

/// A sum of the flow that does not add up.
public struct FlowSum: Hashable, Sendable {
  /// A box with its number.
  public struct Term: Hashable, Sendable {
    /// The box.
    public let stage: Flow.Stage
    /// Its number.
    public let count: Int
  }

  /// The box that the others should lead to.
  public let result: Term
  /// What is added.
  public let plus: [Term]
  /// What is taken off.
  public let minus: [Term]

  /// What the known numbers give.
  public var sum: Int { plus.reduce(0) { $0 + $1.count } - minus.reduce(0) { $0 + $1.count } }
}
