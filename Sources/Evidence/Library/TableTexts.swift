/// What the rows of a table say, part by part.
public struct TableTexts: Sendable {
  /// The parts that say anything, in the order of ranking.
  public let parts: [(part: TextPart, text: TextStore)]
  /// The same, the longest first: it tells most rows, and at those the others need no look.
  private let longestFirst: [(part: TextPart, text: TextStore)]
  private let blanks: [TextPart: [Unknown: RowSet]]
  private let rowCount: Int

  /// The texts of so many rows. `blanks` are the rows of which a part is not known, by why.
  init(_ parts: [(part: TextPart, text: TextStore)], blanks: [TextPart: [Unknown: RowSet]] = [:], rowCount: Int) {
    self.parts = parts
    longestFirst = parts.sorted { $0.text.length > $1.text.length }
    self.blanks = blanks
    self.rowCount = rowCount
  }

  /// The rows that say these words in a run: in one part, or in any of them. O(length of the texts).
  public func rows(
    containing words: String, _ place: TextStore.Place = .anywhere, in part: TextPart? = nil
  ) -> RowSet {
    let known = words.folded.isEmpty ? RowSet(allOf: rowCount) : RowSet(capacity: rowCount)
    return longestFirst.reduce(known) { rows, candidate in
      guard part == nil || part == candidate.part else { return rows }
      return candidate.text.rows(containing: words, place, besides: rows)
    }
  }

  /// Those of some rows that say these words in a run, in one part. O(length of their texts in it).
  public func rows(
    containing words: String, _ place: TextStore.Place, in part: TextPart, among rows: RowSet
  ) -> RowSet {
    parts.first { $0.part == part }?.text.rows(containing: words, place, among: rows) ?? RowSet(capacity: rowCount)
  }

  /// The rows of which a part is not known for this reason. O(1).
  public func rows(without part: TextPart, _ reason: Unknown) -> RowSet {
    blanks[part]?[reason] ?? RowSet(capacity: rowCount)
  }
}
