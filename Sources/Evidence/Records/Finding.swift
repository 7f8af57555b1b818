/// An analytic output of a review, stated in one sentence.
public struct Finding: Hashable, Sendable {
  /// What a finding is about, with what only its kind has.
  public enum Content: Hashable, Sendable {
    /// Something that helps or hinders.
    case factor(Factor)
    /// A theme of a qualitative synthesis.
    case theme
    /// What an intervention changes.
    case effect(Effect)
    /// What there is, without a claim of cause.
    case descriptive
    /// What is not known and should be.
    case gap(Gap)
  }

  /// What a finding is about.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case factor, theme, effect, descriptive, gap
  }

  /// How the review came from its studies to the finding.
  public enum Synthesis: String, CaseIterable, Hashable, Sendable {
    case pooled
    case singleStudy = "single study"
    case narrative
    case framework
  }

  /// What a finding rests on.
  public enum Basis: String, CaseIterable, Hashable, Sendable {
    /// The studies that its evidence names.
    case linkedStudies = "linked studies"
    /// An unknown part, not empty, of the studies of the review.
    case wholeReview = "whole review"
    /// Nothing, as a gap does.
    case notApplicable = "not applicable"
  }

  /// The id within its review, such as `f3`.
  public var id: String
  /// A few words for a list.
  public var label: String
  /// The finding in one sentence, with its certainty where that is very low.
  public var statement: String
  /// What it is about.
  public var content: Content
  /// The places in the review's framework, by their ids.
  public var domains: Values<String>
  /// What lies behind the statement.
  public var explanation: Reported<String>
  /// How the review came to it.
  public var synthesis: Reported<Synthesis>
  /// What it rests on.
  public var basis: Basis
  /// The marks that the review sets on it, by their ids.
  public var marks: [String]
  /// How sure the review is of it.
  public var confidence: ConfidenceAssessment
  /// The studies behind it, in the order of the source.
  public var evidence: [SupportingEvidence]
  /// Remarks of the record.
  public var notes: [Note]
  /// Where the record comes from.
  public var provenance: Provenance

  /// A finding with its statement; `blank` is the word for what is not given.
  public init(
    id: String, label: String, statement: String, content: Content, basis: Basis, blank: Unknown,
    provenance: Provenance = Provenance()
  ) {
    self.id = id
    self.label = label
    self.statement = statement
    self.content = content
    self.basis = basis
    self.provenance = provenance
    domains = Values(unknown: blank)
    explanation = Reported(unknown: blank)
    synthesis = Reported(unknown: blank)
    marks = []
    confidence = .unknown(blank)
    evidence = []
    notes = []
  }

  /// What it is about, without the details.
  public var kind: Kind {
    switch content {
    case .factor: .factor
    case .theme: .theme
    case .effect: .effect
    case .descriptive: .descriptive
    case .gap: .gap
    }
  }
}

/// What a factor does to what the review asks about.
public enum Direction: String, CaseIterable, Hashable, Sendable {
  /// It helps.
  case enabler
  /// It hinders.
  case barrier
  /// It does either.
  case both
}

/// Something that helps or hinders.
public struct Factor: Hashable, Sendable {
  /// Whether it helps or hinders.
  public var direction: Reported<Direction>
  /// The ids of findings on the same topic from the other side.
  public var counterparts: [String]

  /// A factor with its direction.
  public init(direction: Reported<Direction>, counterparts: [String] = []) {
    self.direction = direction
    self.counterparts = counterparts
  }
}

/// What is not known and should be.
public struct Gap: Hashable, Sendable {
  /// How pressing the review finds it, in its words.
  public var priority: Reported<String>

  /// A gap.
  public init(priority: Reported<String>) {
    self.priority = priority
  }
}
