import Evidence
public import EvidenceQuery
import Terminal

/// Writes what a record says in full, as a page.
public struct DetailWriter: Sendable {
  /// What answers questions about the library.
  public let engine: QueryEngine
  /// The words of single lines.
  public let rows: RowText
  /// What reading found of each review, by its id.
  let discrepancies: [String: [String]]

  var library: Library { engine.library }
  var words: Words { rows.words }
  /// What parts facts on a line.
  var dot: String { rows.glyphs.separator }

  /// The same, for pages that are read away from the screen, such as the linear form: no sign stands for a word.
  /// Studies of a review with the same label have with it what tells them apart. O(studies).
  public var spelledOut: DetailWriter {
    DetailWriter(engine, rows: rows.spelledOut, discrepancies: discrepancies)
  }
  /// Whether no sign stands for a word.
  var isSpelledOut: Bool { rows.style == .spelledOut }

  /// A writer for a library. `discrepancies` are what reading found of each review, by its id.
  public init(_ engine: QueryEngine, rows: RowText, discrepancies: [String: [String]] = [:]) {
    self.engine = engine
    self.rows = rows
    self.discrepancies = discrepancies
  }
}
