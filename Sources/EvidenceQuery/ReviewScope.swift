public import Evidence

/// Some of the reviews of a library.
public enum ReviewScope: Hashable, Sendable {
  /// Every one.
  case all
  /// These.
  case only(Set<Int>)

  /// The rows of a table that belong to the reviews.
  public func rows(of table: ColumnKey.Table, in library: Library) -> RowSet {
    let count = library.count(of: table)
    switch self {
    case .all: return RowSet(allOf: count)
    case .only(let reviews):
      return reviews.reduce(RowSet(capacity: count)) {
        $0.union(RowSet(allOf: count).restricted(to: library.rows(of: table, in: ReviewRow($1))))
      }
    }
  }

  /// Whether a review is among them.
  public func contains(_ review: ReviewRow) -> Bool {
    switch self {
    case .all: true
    case .only(let reviews): reviews.contains(review.index)
    }
  }
}
