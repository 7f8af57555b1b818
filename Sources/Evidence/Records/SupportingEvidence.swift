/// The link from a finding to a study: what the study contributes, in whose words and where.
public struct SupportingEvidence: Hashable, Sendable {
  /// The id of the study.
  public var study: String
  /// The id of the publication that says it.
  public var publication: Reported<String>
  /// What the study adds to the finding.
  public var contribution: Reported<String>
  /// The source's own words.
  public var extracts: [Extract]
  /// The numbers that it contributes.
  public var results: [StudyResult]
  /// Where the link comes from.
  public var provenance: Provenance

  /// A link to a study; `blank` is the word for what is not given.
  public init(study: String, blank: Unknown, provenance: Provenance = Provenance()) {
    self.study = study
    self.provenance = provenance
    publication = Reported(unknown: blank)
    contribution = Reported(unknown: blank)
    extracts = []
    results = []
  }
}

/// A short quotation.
public struct Extract: Hashable, Sendable {
  /// What a quotation speaks of.
  public enum Subject: String, CaseIterable, Hashable, Sendable {
    case study, finding
  }

  /// The words, without quotation marks.
  public var quotation: String
  /// Whether it speaks of the study in general or of this finding.
  public var subject: Subject
  /// Where it stands.
  public var provenance: Provenance

  /// A quotation.
  public init(quotation: String, subject: Subject, provenance: Provenance = Provenance()) {
    self.quotation = quotation
    self.subject = subject
    self.provenance = provenance
  }
}

/// A result of one study.
public struct StudyResult: Hashable, Sendable {
  /// What was measured.
  public var outcome: String
  /// When.
  public var timePoint: Reported<String>
  /// The measure of effect, such as `g`.
  public var measure: Reported<String>
  /// The effect with its interval.
  public var estimate: Reported<Estimate>
  /// How many people it rests on.
  public var count: Reported<Int>
  /// Its weight in the pooled estimate, in percent.
  public var weight: Reported<Quantity>
  /// Whether it went into a pooled estimate.
  public var isPooled: Reported<Bool>
  /// Which way the outcome goes.
  public var sign: Reported<Effect.Sign>
  /// The id of the publication that reports it.
  public var publication: Reported<String>
  /// The ids of the appraisals that judge it, where their scope says so in other words than its outcome and time point.
  public var appraisals: [String]
  /// The report as the source cites it.
  public var cited: String?
  /// The numbers of its groups.
  public var arms: [ArmResult]
  /// Where the result comes from.
  public var provenance: Provenance

  /// A result of which nothing is known but its outcome; `blank` is the word for the rest.
  public init(outcome: String, blank: Unknown, provenance: Provenance = Provenance()) {
    self.outcome = outcome
    self.provenance = provenance
    timePoint = Reported(unknown: blank)
    measure = Reported(unknown: blank)
    estimate = Reported(unknown: blank)
    count = Reported(unknown: blank)
    weight = Reported(unknown: blank)
    isPooled = Reported(unknown: blank)
    sign = Reported(unknown: blank)
    publication = Reported(unknown: blank)
    appraisals = []
    arms = []
  }
}

/// The numbers of one group in a result.
public struct ArmResult: Hashable, Sendable {
  /// The group.
  public var label: String
  /// How many were in it.
  public var count: Reported<Int>
  /// The mean, of a measurement.
  public var mean: Quantity?
  /// The standard deviation, of a measurement.
  public var deviation: Quantity?
  /// How many had the event.
  public var events: Int?

  /// The numbers of a group.
  public init(
    label: String, count: Reported<Int>, mean: Quantity? = nil, deviation: Quantity? = nil, events: Int? = nil
  ) {
    self.label = label
    self.count = count
    self.mean = mean
    self.deviation = deviation
    self.events = events
  }
}
