import Evidence
public import EvidenceQuery
import Terminal

/// Writes what a record says in full, as a page.
public struct DetailWriter: Sendable {
  /// What answers questions about the library.
  public let engine: QueryEngine
  /// The words of single lines.
  public let rows: RowText

  var library: Library { engine.library }
  var words: Words { rows.words }
  /// What parts facts on a line. In ASCII a dash would be taken for a minus.
  var dot: String { rows.glyphs == .ascii ? ", " : " \(rows.glyphs.separator) " }

  /// A writer for a library.
  public init(_ engine: QueryEngine, rows: RowText) {
    self.engine = engine
    self.rows = rows
  }
}
