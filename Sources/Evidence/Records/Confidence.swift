/// How sure a review is of a finding, or of its whole body of evidence. It is never the quality of a study.
public struct Confidence: Hashable, Sendable {
  /// One of the reasons that a scheme asks for.
  public struct Component: Hashable, Sendable {
    /// What it looks at, such as "risk of bias".
    public var name: String
    /// The word that was given, such as "minor concerns".
    public var level: Reported<String>
    /// The word at the good end of its scale, where the scheme is the review's own and no vocabulary says so.
    public var best: String?
    /// How many levels were taken off (negative) or added for it.
    public var change: Reported<Int>
    /// The explanation that was given.
    public var explanation: Reported<String>

    /// A component.
    public init(
      name: String, level: Reported<String>, best: String? = nil, change: Reported<Int>, explanation: Reported<String>
    ) {
      self.name = name
      self.level = level
      self.best = best
      self.change = change
      self.explanation = explanation
    }
  }

  /// The id of the scheme: one of the vocabulary's, or the review's own words for it.
  public var scheme: String
  /// The level in the scheme's word.
  public var level: String
  /// The level that the body of evidence started from.
  public var start: Reported<String>
  /// What the scheme looked at.
  public var components: [Component]
  /// Anything that it is said with.
  public var note: String?
  /// Where it comes from.
  public var provenance: Provenance

  /// A level of a scheme.
  public init(
    scheme: String, level: String, start: Reported<String>, components: [Component] = [], note: String? = nil,
    provenance: Provenance = Provenance()
  ) {
    self.scheme = scheme
    self.level = level
    self.start = start
    self.components = components
    self.note = note
    self.provenance = provenance
  }
}

/// That a review gives no level for how sure it is, with what it looked at all the same.
public struct ConfidenceNotAssessed: Hashable, Sendable {
  /// Why there is no level; nil where no reason is given.
  public var reason: String?
  /// The review's name for the ratings that it gives in place of a level; nil where it gives none.
  public var scheme: String?
  /// The ratings that it gives without putting them together to a level.
  public var components: [Confidence.Component]
  /// Where it comes from.
  public var provenance: Provenance

  /// That there is no level.
  public init(
    reason: String? = nil, scheme: String? = nil, components: [Confidence.Component] = [],
    provenance: Provenance = Provenance()
  ) {
    self.reason = reason
    self.scheme = scheme
    self.components = components
    self.provenance = provenance
  }
}

/// Whether a review says how sure it is.
public enum ConfidenceAssessment: Hashable, Sendable {
  /// It does.
  case assessed(Confidence)
  /// It gives no level, for the reason that it says. That is not the lowest level.
  case notAssessed(ConfidenceNotAssessed)
  /// Whether it did is not known.
  case unknown(Unknown)
}
