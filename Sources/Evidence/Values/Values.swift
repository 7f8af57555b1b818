/// What a record knows of an attribute that may have several values: what is certain, what is open, and why anything
/// else might hold.
///
/// `country` of a study that took place in "England or Scotland" has nothing certain, one open group of which one
/// holds, and no rest. A filter reads the three parts by the rules of `docs/architecture.md`, "Matching".
public struct Values<Value: Hashable & Sendable>: Hashable, Sendable {
  /// A value that holds, with where it comes from.
  public struct Known: Hashable, Sendable {
    /// The value.
    public var value: Value
    /// Where it comes from.
    public var provenance: Provenance

    /// A value that holds.
    public init(_ value: Value, _ provenance: Provenance = Provenance()) {
      self.value = value
      self.provenance = provenance
    }
  }

  /// Values of which any may hold.
  public struct OpenGroup: Hashable, Sendable {
    /// The candidates, never empty, in the order of the source.
    public var candidates: [Value]
    /// Whether one of them at least does hold.
    public var atLeastOne: Bool
    /// Where this comes from.
    public var provenance: Provenance

    /// A group of candidates.
    public init(_ candidates: [Value], atLeastOne: Bool, _ provenance: Provenance = Provenance()) {
      self.candidates = candidates
      self.atLeastOne = atLeastOne
      self.provenance = provenance
    }
  }

  /// The values that hold, each once, in the order of the source.
  public var certain: [Known]
  /// The groups of values that may hold.
  public var open: [OpenGroup]
  /// Why anything beyond the above might hold; nil when nothing else does.
  public var rest: Unknown?
  /// The source's own words, where the values are a mapping of them.
  public var asReported: String?
  /// Where the whole of it comes from; what is certain or open may say so more exactly.
  public var provenance: Provenance

  /// What is known of an attribute.
  public init(
    certain: [Known] = [], open: [OpenGroup] = [], rest: Unknown? = nil, asReported: String? = nil,
    provenance: Provenance = Provenance()
  ) {
    self.certain = certain
    self.open = open
    self.rest = rest
    self.asReported = asReported
    self.provenance = provenance
  }

  /// An attribute of which nothing is known.
  public init(unknown: Unknown, _ provenance: Provenance = Provenance()) {
    self.init(rest: unknown, provenance: provenance)
  }

  /// An attribute that certainly has these values and no other.
  public init(_ values: [Value], _ provenance: Provenance = Provenance()) {
    self.init(certain: values.map { Known($0, provenance) }, provenance: provenance)
  }

  /// Whether nothing at all is known but the reason.
  public var isUnknown: Bool { certain.isEmpty && open.isEmpty && rest != nil }

  /// Every value that is named, certain ones first.
  public var named: [Value] { certain.map { $0.value } + open.flatMap { $0.candidates } }
}

extension Values {
  /// The same knowledge of something made from each value. O(values).
  public func map<Other>(_ transform: (Value) -> Other) -> Values<Other> {
    Values<Other>(
      certain: certain.map { .init(transform($0.value), $0.provenance) },
      open: open.map { .init($0.candidates.map(transform), atLeastOne: $0.atLeastOne, $0.provenance) },
      rest: rest, asReported: asReported, provenance: provenance)
  }
}
