import Evidence
import TestSupport
import Testing

@Suite("A set of rows")
struct RowSetTests {
  /// Sizes around the words that a set is made of.
  static let capacities = [0, 1, 2, 63, 64, 65, 127, 128, 129, 200]

  @Test("does what a set of numbers does", arguments: capacities)
  func isASet(capacity: Int) {
    var random = SeededGenerator(seed: UInt64(capacity))
    for _ in 0..<40 {
      let (first, second) = (numbers(below: capacity, &random), numbers(below: capacity, &random))
      let (left, right) = (RowSet(first, capacity: capacity), RowSet(second, capacity: capacity))
      let all = Set(0..<capacity)
      #expect(Array(left) == first.sorted())
      #expect(left.count == first.count)
      #expect(left.isEmpty == first.isEmpty)
      #expect(Set(left.union(right)) == first.union(second))
      #expect(Set(left.intersection(right)) == first.intersection(second))
      #expect(Set(left.subtracting(right)) == first.subtracting(second))
      #expect(Set(left.complement) == all.subtracting(first))
      #expect(left.isSubset(of: right) == first.isSubset(of: second))
      #expect(left.intersects(right) == !first.isDisjoint(with: second))
      #expect((left == right) == (first == second))
      for row in -1...capacity { #expect(left.contains(row) == first.contains(row)) }
    }
  }

  @Test("of all rows has every row and no other", arguments: capacities)
  func hasAll(capacity: Int) {
    let all = RowSet(allOf: capacity)
    #expect(Array(all) == Array(0..<capacity))
    #expect(all.complement.isEmpty)
    #expect(all == RowSet(capacity: capacity).complement)
  }

  @Test("keeps what is put in and loses what is taken out; places outside the table are passed over")
  func insertsAndRemoves() {
    var rows = RowSet([3, 64, -1, 70, 1000], capacity: 71)
    #expect(Array(rows) == [3, 64, 70])
    rows.remove(64)
    rows.remove(64)
    rows.remove(500)
    rows.insert(0)
    rows.insert(71)
    #expect(Array(rows) == [0, 3, 70])
  }

  @Test("is cut to a range", arguments: capacities)
  func isRestricted(capacity: Int) {
    var random = SeededGenerator(seed: UInt64(capacity) + 77)
    for _ in 0..<40 {
      let rows = numbers(below: capacity, &random)
      let low = Int.random(in: 0...capacity, using: &random)
      let high = Int.random(in: low...capacity + 70, using: &random)
      let cut = RowSet(rows, capacity: capacity).restricted(to: low..<high)
      #expect(Set(cut) == rows.filter { (low..<high).contains($0) })
      #expect(RowSet(rows, capacity: capacity).count(in: low..<high) == cut.count)
      let others = numbers(below: capacity, &random)
      var both = RowSet(others, capacity: capacity)
      both.formUnion(RowSet(rows, capacity: capacity), in: low..<high)
      #expect(Set(both) == others.union(cut))
    }
  }

  @Test("is carried over links in both directions")
  func isCarriedOver() {
    var random = SeededGenerator(seed: 5)
    for count in [0, 1, 64, 100, 300] {
      let targets = (0..<count).map { _ in Int32.random(in: -2..<40, using: &random) }
      let rows = numbers(below: 40, &random)
      let places = RowSet(rows, capacity: 40).places(in: targets)
      #expect(Array(places) == targets.indices.filter { rows.contains(Int(targets[$0])) })
      #expect(places.capacity == count)
      let back = places.rows(at: targets, capacity: 40)
      #expect(Set(back) == rows.intersection(targets.map { Int($0) }))
    }
  }

  private func numbers(below capacity: Int, _ random: inout SeededGenerator) -> Set<Int> {
    let share = Int.random(in: 0...100, using: &random)
    return Set((0..<capacity).filter { _ in random.chance(share) })
  }
}
