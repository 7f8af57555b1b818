/// What a review looked at.
public struct Scope: Hashable, Sendable {
  /// What is in.
  public var included: [Note] = []
  /// What is out.
  public var excluded: [Note] = []

  /// A scope that says nothing.
  public init() {}
}

/// One of the rules by which studies were chosen.
public struct Criterion: Hashable, Sendable {
  /// What it is about, such as "population".
  public var topic: String
  /// The rule.
  public var text: String
  /// Where it comes from.
  public var provenance: Provenance

  /// A rule.
  public init(topic: String, text: String, provenance: Provenance = Provenance()) {
    self.topic = topic
    self.text = text
    self.provenance = provenance
  }
}
