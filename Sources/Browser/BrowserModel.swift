public import Evidence
public import EvidenceQuery

/// What is open: the library with what answers questions about it and what words it. It never changes; a reload makes another.
public struct BrowserModel: Sendable {
  /// What answers questions about the library.
  public let engine: QueryEngine
  /// What a row says in one line.
  public let rows: RowText
  /// What a record says in full.
  public let details: DetailWriter
  /// How many reviews are still being read.
  public let pendingReviews: Int

  /// The model of a library.
  public init(_ library: Library, words: Words = .english, ascii: Bool = false, pendingReviews: Int = 0) {
    engine = QueryEngine(library)
    rows = RowText(library, words: words, ascii: ascii)
    details = DetailWriter(engine, rows: rows)
    self.pendingReviews = pendingReviews
  }

  /// The library.
  public var library: Library { engine.library }
  var words: Words { rows.words }
}
