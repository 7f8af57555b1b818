/// A run of numbers for each row of a table: where each row's run begins, and all runs in one array.
struct RowLists: Sendable {
  private var offsets: [Int32] = [0]
  private var elements: [Int32] = []

  /// Lists for so many rows, which follow one by one.
  init(rowCount: Int) { offsets.reserveCapacity(rowCount + 1) }

  /// How many rows there are.
  var rowCount: Int { offsets.count - 1 }

  /// How many numbers all rows have.
  var elementCount: Int { elements.count }

  /// Puts a number into the run of the row that is being written. O(1) amortised.
  mutating func append(_ number: Int) { elements.append(Int32(number)) }

  /// Ends the row that is being written. O(1) amortised.
  mutating func endRow() { offsets.append(Int32(elements.count)) }

  /// The numbers of a row. O(1).
  subscript(row: Int) -> ArraySlice<Int32> { elements[range(of: row)] }

  /// Where the numbers of a row stand among those of all rows. O(1).
  func range(of row: Int) -> Range<Int> { Int(offsets[row])..<Int(offsets[row + 1]) }

  /// The rows that have one of the wanted numbers at least. O(rows + numbers).
  func rows(withAnyOf isWanted: [Bool]) -> RowSet {
    var result = RowSet(capacity: rowCount)
    var start = 0
    for row in 0..<rowCount {
      let end = Int(offsets[row + 1])
      for position in start..<end where isWanted[Int(elements[position])] {
        result.insert(row)
        break
      }
      start = end
    }
    return result
  }

  /// The rows that have a number. O(rows).
  func rowsWithElements() -> RowSet {
    RowSet((0..<rowCount).lazy.filter { offsets[$0] != offsets[$0 + 1] }, capacity: rowCount)
  }

  /// A number by its place among those of all rows. O(1).
  func element(at place: Int) -> Int32 { elements[place] }

  /// The rows that have each of so many numbers. O(rows + numbers, and rows / 64 for each of them).
  func rowsOfEach(_ count: Int) -> [RowSet] {
    var result = [RowSet](repeating: RowSet(capacity: rowCount), count: count)
    for row in 0..<rowCount {
      for place in range(of: row) { result[Int(elements[place])].insert(row) }
    }
    return result
  }

  /// Whether each of so many numbers is one of some rows at least. O(rows + numbers).
  func occurring(among rows: RowSet, count: Int) -> [Bool] {
    var occurs = [Bool](repeating: false, count: count)
    for row in rows {
      for place in range(of: row) { occurs[Int(elements[place])] = true }
    }
    return occurs
  }
}
