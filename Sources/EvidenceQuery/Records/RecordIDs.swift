import Evidence

/// Finds records by their ids: `f01`, or `care-leavers/f01` where several reviews have one, without regard to case and marks.
struct RecordIDs {
  private let library: Library

  init(_ library: Library) { self.library = library }

  /// The rows of a list that one of the words names. O(words × reviews).
  func rows(named words: [String], in list: List) -> RowSet {
    let wanted = words.map(\.folded)
    var result = RowSet(capacity: library.count(of: list.table))
    for review in library.reviews.indices {
      let prefix = library.reviews[review].id.folded + "/"
      for word in wanted + wanted.filter({ $0.hasPrefix(prefix) }).map({ String($0.dropFirst(prefix.count)) }) {
        for row in library.rows(withFoldedID: word, in: list.table, of: ReviewRow(review)) { result.insert(row) }
      }
    }
    return result
  }

  /// The ids of a list that look most like a word, local ones.
  func nearest(to word: String, in list: List) -> [String] {
    let ids = (0..<library.count(of: list.table)).map { library.localID(ofRow: $0, in: list.table) }
    return nearestWords(to: word, among: ids)
  }
}
