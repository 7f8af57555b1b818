import Evidence

/// Finds records by their ids: `f01`, or `care-leavers/f01` where several reviews have one, without regard to case and marks.
struct RecordIDs {
  private let library: Library

  init(_ library: Library) { self.library = library }

  /// The rows of a list that one of the words names. O(rows × words).
  func rows(named words: [String], in list: List) -> RowSet {
    let wanted = words.map(\.folded)
    let reviews = library.reviews.map(\.id.folded)
    var result = RowSet(capacity: library.count(of: list.table))
    for (review, reviewID) in reviews.enumerated() {
      let prefix = reviewID + "/"
      let local = wanted + wanted.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
      for row in library.rows(of: list.table, in: ReviewRow(review)) {
        let id = library.localID(ofRow: row, in: list.table)
        if local.contains(where: { Self.isSame(id, folded: $0) }) { result.insert(row) }
      }
    }
    return result
  }

  /// The ids of a list that look most like a word, local ones.
  func nearest(to word: String, in list: List) -> [String] {
    let ids = (0..<library.count(of: list.table)).map { library.localID(ofRow: $0, in: list.table) }
    return nearestWords(to: word, among: ids)
  }

  /// Compares without folding the id where both are plain ASCII, which nearly all ids are.
  private static func isSame(_ id: String, folded word: String) -> Bool {
    var wanted = word.utf8.makeIterator()
    for byte in id.utf8 {
      guard byte < 0x80 else { return id.folded == word }
      let lower = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
      guard lower == wanted.next() else { return false }
    }
    return wanted.next() == nil
  }
}
