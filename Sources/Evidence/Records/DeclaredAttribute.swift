public import OrderedCollections

/// An attribute of studies that a review adds to the usual ones. Each can be asked for, and each but text is a facet.
public struct DeclaredAttribute: Hashable, Sendable {
  /// What its values are.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Words, compared without regard to case and marks.
    case words
    /// Whole numbers, which can be asked for by ranges.
    case numbers
    /// Words that hardly two studies share, such as numbers in registers: too many to choose from.
    case text
  }

  /// What a review can say once more by an attribute, so that both can be held against each other.
  public enum Restated: String, CaseIterable, Hashable, Sendable {
    /// Where a study took place: the attribute sorts studies by wider places.
    case country
    /// How many places of the framework the findings have that a study stands behind.
    case domainCount = "number of domains"
  }

  /// The id that records use.
  public var id: String
  /// What it is called on screen.
  public var label: String
  /// What its values are.
  public var kind: Kind
  /// What values are called on screen, where records use codes for them.
  public var labels: OrderedDictionary<String, String>
  /// What it means.
  public var note: String?
  /// What else of a study it says once more; nil where it says something of its own.
  public var restates: Restated?

  /// An attribute.
  public init(
    id: String, label: String, kind: Kind = .words, labels: OrderedDictionary<String, String> = [:], note: String? = nil
  ) {
    self.id = id
    self.label = label
    self.kind = kind
    self.labels = labels
    self.note = note
  }
}
