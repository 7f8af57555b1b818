/// The rows of each of many keys, such as words: as a set where they are many, else as the gaps between them.
struct PackedRows: Sendable {
  /// From one row in so many on, a set takes about as little room as gaps, and is put in much sooner.
  static let sharesOfSets = 16

  /// How many rows each key has.
  let counts: [Int32]
  private let sets: [RowSet]
  /// Which set each key has; below zero where it has gaps.
  private let setOfKey: [Int32]
  /// How far each row of a key is from the one before, less one, in groups of seven bits, the lowest first.
  private let gaps: [UInt8]
  /// Where the gaps of each key begin, and where they end.
  private let offsets: [Int]

  /// What is known of a key while its rows are gone through, together since it is looked up together.
  private struct State {
    var count: Int32 = 0
    /// The last row that has it.
    var last: Int32 = -1
    /// Which set it has, below zero where it has gaps.
    var set: Int32 = -1
    /// How many bytes its gaps take; then where the next of them stands.
    var place = 0
  }

  /// The rows of keys below `keyCount`: the body calls its argument with each key and its row, row by row, and twice or more where
  /// a row has a key so often. O(keys + calls).
  init(keyCount: Int, rowCount: Int, _ forEach: ((_ key: Int, _ row: Int) -> Void) -> Void) {
    var states = [State](repeating: State(), count: keyCount)
    // The keys of each row, each once.
    var keys: [Int32] = []
    var ends = [Int](repeating: 0, count: rowCount)
    forEach { key, row in
      guard states[key].last != row else { return }
      states[key].place += Self.size(of: UInt32(Int32(row) - states[key].last - 1))
      states[key].last = Int32(row)
      states[key].count += 1
      keys.append(Int32(key))
      ends[row] = keys.count
    }
    var sets: [RowSet] = []
    var offsets = [0]
    offsets.reserveCapacity(keyCount + 1)
    for key in states.indices {
      var size = states[key].place
      if Int(states[key].count) * Self.sharesOfSets >= rowCount {
        states[key].set = Int32(sets.count)
        sets.append(RowSet(capacity: rowCount))
        size = 0
      }
      states[key].place = offsets[key]
      states[key].last = -1
      offsets.append(offsets[key] + size)
    }
    var gaps = [UInt8](repeating: 0, count: offsets[keyCount])
    var place = 0
    for (row, end) in ends.enumerated() where end > 0 {
      while place < end {
        let key = Int(keys[place])
        place += 1
        guard states[key].set < 0 else {
          sets[Int(states[key].set)].insert(row)
          continue
        }
        var rest = UInt32(Int32(row) - states[key].last - 1)
        var next = states[key].place
        while rest >= 0x80 {
          gaps[next] = UInt8(truncatingIfNeeded: rest) | 0x80
          next += 1
          rest >>= 7
        }
        gaps[next] = UInt8(truncatingIfNeeded: rest)
        states[key].place = next + 1
        states[key].last = Int32(row)
      }
    }
    counts = states.map(\.count)
    setOfKey = states.map(\.set)
    self.sets = sets
    self.gaps = gaps
    self.offsets = offsets
  }

  /// How many bytes a gap takes.
  private static func size(of gap: UInt32) -> Int { (UInt32.bitWidth - (gap | 1).leadingZeroBitCount + 6) / 7 }

  /// Whether a key has its rows as a set, which is put in at once.
  func isSet(_ key: Int) -> Bool { setOfKey[key] >= 0 }

  /// Puts the rows of a key in. O(capacity / 64) for a set, else O(rows of the key).
  func insert(rowsOf key: Int, into result: inout RowSet) {
    guard setOfKey[key] < 0 else { return result.formUnion(sets[Int(setOfKey[key])]) }
    result.insert(gaps: gaps.span.extracting(offsets[key]..<offsets[key + 1]))
  }
}

extension RowSet {
  /// Puts in the rows that some gaps tell. O(gaps).
  fileprivate mutating func insert(gaps: Span<UInt8>) {
    withMutableWords { words in
      var row = -1
      var gap = 0
      var shift = 0
      for place in gaps.indices {
        let byte = Int(gaps[place])
        gap |= (byte & 0x7F) << shift
        shift += 7
        guard byte < 0x80 else { continue }
        row += gap + 1
        words[row >> 6] |= 1 << UInt64(row & 63)
        (gap, shift) = (0, 0)
      }
    }
  }
}
