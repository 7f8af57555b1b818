/// A set of rows of one table, a bit a row.
///
/// At a million rows it is 125 kB, and set algebra goes through it 64 rows at a time. Every operation is O(rows / 64) unless it
/// says otherwise; both sets of an operation are of the same table.
public struct RowSet: Hashable, Sendable {
  /// How many rows the table has.
  public let capacity: Int
  private var words: [UInt64]

  /// No row of a table.
  public init(capacity: Int) {
    self.capacity = capacity
    words = [UInt64](repeating: 0, count: (capacity + 63) / 64)
  }

  /// Every row of a table.
  public init(allOf capacity: Int) {
    self.capacity = capacity
    words = [UInt64](repeating: .max, count: (capacity + 63) / 64)
    clearTail()
  }

  /// The rows of a table with these places; places outside it are passed over. O(places).
  public init(_ rows: some Sequence<Int>, capacity: Int) {
    self.init(capacity: capacity)
    for row in rows { insert(row) }
  }

  /// Whether a row is in the set. O(1).
  public func contains(_ row: Int) -> Bool {
    row >= 0 && row < capacity && words[row >> 6] & (1 << UInt64(row & 63)) != 0
  }

  /// Puts a row in; a place outside the table is passed over. O(1).
  public mutating func insert(_ row: Int) {
    guard row >= 0, row < capacity else { return }
    words[row >> 6] |= 1 << UInt64(row & 63)
  }

  /// Takes a row out. O(1).
  public mutating func remove(_ row: Int) {
    guard row >= 0, row < capacity else { return }
    words[row >> 6] &= ~(1 << UInt64(row & 63))
  }

  /// How many rows are in the set.
  public var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// Whether no row is in the set.
  public var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// The rows of the table that are not in the set.
  public var complement: RowSet {
    var result = self
    for index in result.words.indices { result.words[index] = ~result.words[index] }
    result.clearTail()
    return result
  }

  /// The rows that are in either.
  public func union(_ other: RowSet) -> RowSet { combined(with: other, |) }

  /// The rows that are in both.
  public func intersection(_ other: RowSet) -> RowSet { combined(with: other, &) }

  /// The rows that are in this one only.
  public func subtracting(_ other: RowSet) -> RowSet { combined(with: other) { $0 & ~$1 } }

  /// Puts in the rows of another set.
  public mutating func formUnion(_ other: RowSet) {
    for index in words.indices { words[index] |= other.word(at: index) }
  }

  /// How many rows are in both.
  public func count(in other: RowSet) -> Int {
    var count = 0
    for index in words.indices { count += (words[index] & other.word(at: index)).nonzeroBitCount }
    return count
  }

  /// Whether every row of this set is in the other.
  public func isSubset(of other: RowSet) -> Bool {
    words.indices.allSatisfy { words[$0] & ~other.word(at: $0) == 0 }
  }

  /// Whether a row is in both.
  public func intersects(_ other: RowSet) -> Bool {
    words.indices.contains { words[$0] & other.word(at: $0) != 0 }
  }

  /// The rows in order. O(rows).
  public var rows: [Int] {
    var rows: [Int] = []
    rows.reserveCapacity(count)
    for row in self { rows.append(row) }
    return rows
  }

  // MARK: In a range of the table

  /// The rows of the set in a range of the table.
  public func restricted(to range: Range<Int>) -> RowSet {
    var result = RowSet(capacity: capacity)
    result.formUnion(self, in: range)
    return result
  }

  /// Puts in the rows of another set in a range of the table. O(range / 64).
  public mutating func formUnion(_ other: RowSet, in range: Range<Int>) {
    Self.forEachMask(in: range.clamped(to: 0..<capacity)) { words[$0] |= other.word(at: $0) & $1 }
  }

  /// How many rows of the set are in a range of the table. O(range / 64).
  public func count(in range: Range<Int>) -> Int {
    var count = 0
    Self.forEachMask(in: range.clamped(to: 0..<capacity)) { count += (words[$0] & $1).nonzeroBitCount }
    return count
  }

  /// The words that a range touches, each with the bits that belong to it.
  private static func forEachMask(in range: Range<Int>, _ body: (Int, UInt64) -> Void) {
    guard !range.isEmpty else { return }
    let last = range.upperBound - 1
    for index in (range.lowerBound >> 6)...(last >> 6) {
      var mask = UInt64.max
      if index == range.lowerBound >> 6 { mask &= .max << UInt64(range.lowerBound & 63) }
      if index == last >> 6 { mask &= .max >> UInt64(63 - last & 63) }
      body(index, mask)
    }
  }

  // MARK: Between tables

  /// The places of a list of rows, such as the studies of all links, whose row is in the set; a place whose row is below zero, for
  /// none, is not. O(places).
  public func places(in rows: [Int32]) -> RowSet {
    var result = RowSet(capacity: rows.count)
    if isEmpty { return result }
    // One word more, for places without a row, has no bit set: a look there needs no question of its own.
    let looked = words + [0]
    let none = UInt32(words.count) << 6
    looked.withUnsafeBufferPointer { looked in
      rows.withUnsafeBufferPointer { rows in
        for index in result.words.indices {
          var bits: UInt64 = 0
          let first = index << 6
          for place in first..<Swift.min(first + 64, rows.count) {
            let row = Swift.min(UInt32(bitPattern: rows[place]), none)
            bits |= (looked[Int(row >> 6)] >> UInt64(row & 63) & 1) << UInt64(place & 63)
          }
          result.words[index] = bits
        }
      }
    }
    return result
  }

  /// The places whose row is in the set, by the places of each row: faster than to look at all places where the set has few rows.
  /// O(places of the rows).
  package func places(by placesOfRows: LinkIndex, capacity: Int) -> RowSet {
    var result = RowSet(capacity: capacity)
    for row in self {
      for place in placesOfRows[row] { result.insert(Int(place)) }
    }
    return result
  }

  /// The rows, of a table of so many, that stand at the places of this set in a list of rows. O(places).
  public func rows(at rows: [Int32], capacity: Int) -> RowSet {
    var result = RowSet(capacity: capacity)
    result.words.withUnsafeMutableBufferPointer { found in
      rows.withUnsafeBufferPointer { rows in
        for place in self where place < rows.count && rows[place] >= 0 && rows[place] < capacity {
          let row = Int(rows[place])
          found[row >> 6] |= 1 << UInt64(row & 63)
        }
      }
    }
    return result
  }

  // MARK: Words

  /// Gives the bits of the rows, 64 to a word, the lowest first, to a body that puts rows of the table in.
  mutating func withMutableWords(_ body: (inout MutableSpan<UInt64>) -> Void) {
    var words = self.words.mutableSpan
    body(&words)
  }

  @inline(__always)
  private func combined(with other: RowSet, _ operation: (UInt64, UInt64) -> UInt64) -> RowSet {
    var result = self
    result.words.withUnsafeMutableBufferPointer { words in
      other.words.withUnsafeBufferPointer { others in
        let shared = Swift.min(words.count, others.count)
        for index in 0..<shared { words[index] = operation(words[index], others[index]) }
        for index in shared..<words.count { words[index] = operation(words[index], 0) }
      }
    }
    return result
  }

  private func word(at index: Int) -> UInt64 { index < words.count ? words[index] : 0 }

  private mutating func clearTail() {
    if capacity & 63 != 0, let last = words.indices.last { words[last] &= .max >> UInt64(64 - capacity & 63) }
  }
}

extension RowSet: Sequence {
  /// Goes through the rows of a set in order.
  public struct Iterator: IteratorProtocol {
    private let words: [UInt64]
    private var index = 0
    private var remaining: UInt64

    fileprivate init(_ words: [UInt64]) {
      self.words = words
      remaining = words.first ?? 0
    }

    /// The next row. O(1) amortised.
    public mutating func next() -> Int? {
      while remaining == 0 {
        index += 1
        guard index < words.count else { return nil }
        remaining = words[index]
      }
      let bit = remaining.trailingZeroBitCount
      remaining &= remaining - 1
      return index << 6 + bit
    }
  }

  /// Goes through the rows in order.
  public func makeIterator() -> Iterator { Iterator(words) }
}
