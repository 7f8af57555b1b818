/// The rows of records by their ids, with or without regard to case and marks.
struct RecordRows: Sendable {
  private var first: [LibraryIndex.Identity: Int32] = [:]
  /// The further rows of an identity, which few have.
  private var others: [LibraryIndex.Identity: [Int32]] = [:]

  /// The rows whose id is this one once it is folded, in order. O(1).
  subscript(identity: LibraryIndex.Identity) -> [Int] {
    guard let row = first[identity] else { return [] }
    return [Int(row)] + (others[identity] ?? []).map { Int($0) }
  }

  /// Puts in the row of an id after those that are there. O(1).
  mutating func add(_ row: Int, _ identity: LibraryIndex.Identity) {
    if first[identity] == nil {
      first[identity] = Int32(row)
    } else {
      others[identity, default: []].append(Int32(row))
    }
  }
}
