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

/// Whether a review says how sure it is.
public enum ConfidenceAssessment: Hashable, Sendable {
  /// It does.
  case assessed(Confidence)
  /// It did not assess this, for the reason that it gives. That is not the lowest level.
  case notAssessed(reason: String?, Provenance)
  /// Whether it did is not known.
  case unknown(Unknown)
}
