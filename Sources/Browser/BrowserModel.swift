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
  /// By what rules texts are sorted.
  package let collation: Collation
  /// How many reviews are still being read.
  public let pendingReviews: Int

  /// The model of a library. `discrepancies` are what reading found of each review, by its id: words that its tools lack, and
  /// the like.
  public init(
    _ library: Library, discrepancies: [String: [String]] = [:], words: Words = .english,
    collation: Collation = .folded, ascii: Bool = false, pendingReviews: Int = 0
  ) {
    self.init(
      QueryEngine(library), discrepancies, RowText(library, words: words, ascii: ascii), collation,
      pendingReviews: pendingReviews)
  }

  private init(
    _ engine: QueryEngine, _ discrepancies: [String: [String]], _ rows: RowText, _ collation: Collation,
    pendingReviews: Int
  ) {
    self.engine = engine
    self.rows = rows
    details = DetailWriter(engine, rows: rows, discrepancies: discrepancies)
    self.collation = collation
    self.pendingReviews = pendingReviews
  }

  /// The same library, in these symbols and with so many reviews still to come. O(findings).
  public func with(ascii: Bool, pendingReviews: Int) -> BrowserModel {
    BrowserModel(
      engine, details.discrepancies, RowText(library, words: words, ascii: ascii), collation,
      pendingReviews: pendingReviews)
  }

  /// The same library in another language, sorted by its rules. O(findings).
  public func speaking(_ language: Language, _ collation: Collation) -> BrowserModel {
    BrowserModel(
      engine, details.discrepancies, RowText(library, words: Words(language), ascii: words.isASCII), collation,
      pendingReviews: pendingReviews)
  }

  /// The library.
  public var library: Library { engine.library }
  /// What the program says, in its language.
  package var words: Words { rows.words }
  /// The language that it speaks.
  public var language: Language { words.language }
}
