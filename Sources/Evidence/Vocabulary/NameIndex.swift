/// From the hash of a name to the terms that may have it, in the order in which they claimed it.
///
/// A table with open addressing, made at once: it is the greater part of what a vocabulary costs when the program starts, and
/// a dictionary with a string for each of a thousand names takes five times as long.
struct NameIndex: Sendable {
  private struct Slot {
    var hash: UInt64
    var value: Int32
  }

  private static let empty: Int32 = -1
  private var slots: [Slot]

  /// An index of these values by the hashes of their names. O(number of claims).
  init(_ claims: [(hash: UInt64, value: Int)]) {
    // At most two thirds full, so that every search ends.
    var size = 16
    while size < claims.count + claims.count / 2 { size *= 2 }
    slots = Array(repeating: Slot(hash: 0, value: Self.empty), count: size)
    for claim in claims { insert(claim.hash, Int32(truncatingIfNeeded: claim.value)) }
  }

  private mutating func insert(_ hash: UInt64, _ value: Int32) {
    var place = firstPlace(of: hash)
    while slots[place].value != Self.empty {
      if slots[place].hash == hash, slots[place].value == value { return }
      place = (place + 1) & (slots.count - 1)
    }
    slots[place] = Slot(hash: hash, value: value)
  }

  /// The first value that claimed a name with this hash and that does have it. O(1) on average.
  func first(_ hash: UInt64, where hasName: (Int) -> Bool) -> Int? {
    var place = firstPlace(of: hash)
    while slots[place].value != Self.empty {
      if slots[place].hash == hash, hasName(Int(slots[place].value)) { return Int(slots[place].value) }
      place = (place + 1) & (slots.count - 1)
    }
    return nil
  }

  private func firstPlace(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash ^ (hash >> 32)) & (slots.count - 1)
  }
}
