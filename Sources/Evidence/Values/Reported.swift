/// An attribute with at most one value: known, or not known for a stated reason; never blank.
public struct Reported<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The value, or the reason why there is none.
  public enum Content: Hashable, Sendable {
    /// What is known.
    case known(Value)
    /// Why nothing is.
    case unknown(Unknown)
  }

  /// The value, or the reason why there is none.
  public var content: Content
  /// Where the value, or the word that it is not known, comes from.
  public var provenance: Provenance

  /// Something that is known.
  public init(_ value: Value, _ provenance: Provenance = Provenance()) {
    content = .known(value)
    self.provenance = provenance
  }

  /// Something that is not known.
  public init(unknown: Unknown, _ provenance: Provenance = Provenance()) {
    content = .unknown(unknown)
    self.provenance = provenance
  }

  /// The value, if it is known.
  public var value: Value? {
    if case .known(let value) = content { value } else { nil }
  }

  /// Why there is no value, if there is none.
  public var unknown: Unknown? {
    if case .unknown(let reason) = content { reason } else { nil }
  }

  /// The same knowledge of something made from the value.
  public func map<Other>(_ transform: (Value) -> Other) -> Reported<Other> {
    switch content {
    case .known(let value): Reported<Other>(transform(value), provenance)
    case .unknown(let reason): Reported<Other>(unknown: reason, provenance)
    }
  }
}
