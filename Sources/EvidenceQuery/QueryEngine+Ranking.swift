public import Evidence

extension QueryEngine {
  /// More rows than these are not ranked: who gets so many asks for one word more, not for the best of them.
  public static let mostRanked = 2_000

  /// The rows of a list that a filter keeps, those first in which what is searched for says most: whole words before parts of words,
  /// and each of them in the order of the parts of the text, a title before a note. Rows that are alike stay as they were, as do
  /// all where nothing is searched for. O(length of the texts of the rows × parts).
  public func ranked(_ rows: RowSet, in list: List, by filter: Filter) -> [Int] {
    let searches = filter.clauses.filter { !$0.words.isEmpty }
    guard !searches.isEmpty, rows.count <= Self.mostRanked else { return rows.rows }
    let texts = library.texts(of: list.table)
    var ranks = [Int](repeating: 0, count: rows.capacity)
    for search in searches {
      // Of several words the one that says most.
      var left = rows
      var rank = 0
      for place in [TextStore.Place.wholeWords, .anywhere] {
        for part in texts.parts.map(\.part) {
          for words in search.words {
            let found = texts.rows(containing: words, place, in: part, among: left)
            for row in found { ranks[row] += rank }
            left = left.subtracting(found)
          }
          rank += 1
        }
      }
      for row in left { ranks[row] += rank }
    }
    return rows.rows.enumerated()
      .sorted { (ranks[$0.element], $0.offset) < (ranks[$1.element], $1.offset) }
      .map(\.element)
  }
}
