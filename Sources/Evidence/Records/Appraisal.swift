/// A judgement of one study, publication or result with a named tool: a quality assessment.
///
/// Judgement words are the source's. What a tool's own rule would give is computed where it is shown, never stored.
public struct Appraisal: Hashable, Sendable {
  /// What the judgement is of. RoB 2 and ROBINS-I judge results (doi 10.1136/bmj.l4898, 10.1136/bmj.i4919).
  public enum Scope: Hashable, Sendable {
    /// The study as a whole.
    case study
    /// What one publication reports, by its id.
    case publication(String)
    /// One result.
    case result(outcome: String, timePoint: String?)
  }

  /// Whether there is such an appraisal.
  public enum Existence: Hashable, Sendable {
    /// There is.
    case definite
    /// There may be, as where "3 of these 8" were judged so.
    case possible
  }

  /// The id within its review.
  public var id: String
  /// The id of the study.
  public var study: String
  /// The id of the tool: one of the vocabulary's or one that the review declares.
  public var tool: String
  /// What it judges.
  public var scope: Scope
  /// Whether there is such an appraisal.
  public var existence: Existence
  /// The judgements item by item, in the tool's order.
  public var items: [ItemJudgement]
  /// The ids of the items that are critical, where the source chose them for this appraisal (AMSTAR 2, doi 10.1136/bmj.j4008, lets
  /// it); nil where it says nothing of that.
  public var critical: [String]?
  /// The overall judgement as reported.
  public var overall: Reported<String>
  /// Remarks of the record.
  public var notes: [Note]
  /// Where the record comes from.
  public var provenance: Provenance

  /// An appraisal without items.
  public init(
    id: String, study: String, tool: String, scope: Scope = .study, existence: Existence = .definite,
    overall: Reported<String>, provenance: Provenance = Provenance()
  ) {
    self.id = id
    self.study = study
    self.tool = tool
    self.scope = scope
    self.existence = existence
    self.overall = overall
    self.provenance = provenance
    items = []
    notes = []
  }
}

/// The judgement of one item of a tool.
public struct ItemJudgement: Hashable, Sendable {
  /// The id of the item in its tool, such as `D1`.
  public var item: String
  /// The word that was given.
  public var judgement: Reported<String>
  /// The reason that was given.
  public var support: Reported<String>
  /// Where it comes from.
  public var provenance: Provenance

  /// A judgement.
  public init(
    item: String, judgement: Reported<String>, support: Reported<String>, provenance: Provenance = Provenance()
  ) {
    self.item = item
    self.judgement = judgement
    self.support = support
    self.provenance = provenance
  }
}

/// That a study was not appraised, and why.
public struct NotAppraised: Hashable, Sendable {
  /// The id of the study.
  public var study: String
  /// The reason.
  public var reason: Reported<String>

  /// That a study was not appraised.
  public init(study: String, reason: Reported<String>) {
    self.study = study
    self.reason = reason
  }
}
