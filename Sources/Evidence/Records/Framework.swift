/// The framework that findings are sorted by.
public struct Framework: Hashable, Sendable {
  /// A place in it.
  public struct Domain: Hashable, Sendable {
    /// The id within the review.
    public var id: String
    /// What it is called.
    public var label: String
    /// The places below it.
    public var subdomains: [Domain]

    /// A place in a framework.
    public init(id: String, label: String, subdomains: [Domain] = []) {
      self.id = id
      self.label = label
      self.subdomains = subdomains
    }
  }

  /// What the review calls it, if it does.
  public var name: String?
  /// Its places, outer ones first.
  public var domains: [Domain]
  /// Where this comes from.
  public var provenance: Provenance

  /// An empty framework.
  public init(name: String? = nil, domains: [Domain] = [], provenance: Provenance = Provenance()) {
    self.name = name
    self.domains = domains
    self.provenance = provenance
  }
}
