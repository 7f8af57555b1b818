/// Where a value comes from and how sure its transfer is.
public struct Provenance: Hashable, Sendable {
  /// How the value came to be in the record.
  public enum Basis: Hashable, Sendable {
    /// A source says so.
    case stated
    /// It follows from what sources say; the text tells how.
    case derived(how: String)
    /// It is likely, and no source says so; the text tells why.
    case inferred(why: String)
  }

  /// How the value came to be in the record.
  public var basis: Basis
  /// The places that it was taken from, most telling first; empty when none is recorded.
  public var sources: [SourceReference]

  /// A provenance with its basis and its sources.
  public init(_ basis: Basis = .stated, sources: [SourceReference] = []) {
    self.basis = basis
    self.sources = sources
  }

  /// Whether the value is likely rather than said.
  public var isInferred: Bool {
    if case .inferred = basis { true } else { false }
  }
}

/// A place in a document that stands behind a record.
public struct SourceReference: Hashable, Sendable {
  /// The key of the document among the review's documents.
  public var document: String
  /// The page, section, table, row or line; nil for the document as a whole.
  public var locator: String?

  /// A reference to a document, or to a place in it.
  public init(document: String, locator: String? = nil) {
    self.document = document
    self.locator = locator
  }
}

/// A document that a review's record was made from, or that is known and not held.
public struct SourceDocument: Hashable, Sendable {
  /// The short key that references use, such as `L`.
  public var key: String
  /// What the document is called on screen.
  public var title: String
  /// Its DOI, without a resolver in front.
  public var doi: String?
  /// Its address, where it has no DOI.
  public var url: String?
  /// Whether the record was made with this document at hand.
  public var isHeld: Bool
  /// Anything that a reader of the record should know about it.
  public var note: String?

  /// A document with its key and title.
  public init(
    key: String, title: String, doi: String? = nil, url: String? = nil, isHeld: Bool = true, note: String? = nil
  ) {
    self.key = key
    self.title = title
    self.doi = doi
    self.url = url
    self.isHeld = isHeld
    self.note = note
  }
}
