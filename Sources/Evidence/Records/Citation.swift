/// A person who wrote a review.
public struct Author: Hashable, Sendable {
  /// The name as published.
  public var name: String
  /// The ORCID iD.
  public var orcid: String?

  /// An author.
  public init(name: String, orcid: String? = nil) {
    self.name = name
    self.orcid = orcid
  }
}

/// Where a review is published.
public struct Citation: Hashable, Sendable {
  /// The journal, series or server.
  public var container: String?
  /// Volume, issue and pages as one would print them.
  public var locator: String?
  /// When it was published, as exactly as is known.
  public var date: PartialDate?
  /// The DOI without a resolver in front.
  public var doi: String?
  /// The address, where it has no DOI.
  public var url: String?
  /// The DOI of the data behind the record.
  public var dataDOI: String?

  /// A citation of which nothing is known.
  public init() {}
}
