/// The rows of each value of a column that has few, a bit a row: what is asked of whole columns is then set algebra.
struct RowsByValue: Sendable {
  /// The most values for which sets of rows are kept, each of which takes a bit a row.
  static let mostValues = 256

  /// The rows that certainly have each value.
  let certain: [RowSet]
  /// The rows that have each open group.
  let open: [RowSet]
  /// Where a value is inferred in some row: the rows in which it is, and those in which it is stated.
  private let inferred: [Int: (inferred: RowSet, stated: RowSet)]

  /// O(rows + values of rows). `inferredPlaces` are places among the values of all rows.
  init(_ certain: RowLists, _ inferredPlaces: Set<Int>, _ open: RowLists, valueCount: Int, groupCount: Int) {
    self.certain = certain.rowsOfEach(valueCount)
    self.open = open.rowsOfEach(groupCount)
    var inferred: [Int: (inferred: RowSet, stated: RowSet)] = [:]
    if !inferredPlaces.isEmpty {
      let none = RowSet(capacity: certain.rowCount)
      for place in inferredPlaces { inferred[Int(certain.element(at: place))] = (none, none) }
      for row in 0..<certain.rowCount {
        for place in certain.range(of: row) {
          let number = Int(certain.element(at: place))
          guard inferred[number] != nil else { continue }
          if inferredPlaces.contains(place) {
            inferred[number]?.inferred.insert(row)
          } else {
            inferred[number]?.stated.insert(row)
          }
        }
      }
    }
    self.inferred = inferred
  }

  /// The rows that have one of the wanted values by inference, and none as stated.
  func inferredOnly(of isWanted: [Bool], capacity: Int) -> RowSet {
    var isInferred = RowSet(capacity: capacity)
    guard inferred.keys.contains(where: { isWanted[$0] }) else { return isInferred }
    var isStated = isInferred
    for number in isWanted.indices where isWanted[number] {
      isInferred.formUnion(inferred[number]?.inferred ?? RowSet(capacity: capacity))
      isStated.formUnion(inferred[number]?.stated ?? certain[number])
    }
    return isInferred.subtracting(isStated)
  }
}

extension [RowSet] {
  /// The rows of the wanted sets.
  func union(of isWanted: [Bool], capacity: Int) -> RowSet {
    var result = RowSet(capacity: capacity)
    for (set, isWanted) in zip(self, isWanted) where isWanted { result.formUnion(set) }
    return result
  }
}
