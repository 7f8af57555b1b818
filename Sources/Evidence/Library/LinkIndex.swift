/// Links from the rows of one table to rows of another: where each row's links begin, and all links in one array.
package struct LinkIndex: Sendable {
  private var offsets: [Int32]
  private var targets: [Int32]

  /// Links given as (from, to) in any order; those of a row keep their order. O(links + rows).
  package init(_ links: [(from: Int, to: Int)], count: Int) {
    var offsets = [Int32](repeating: 0, count: count + 1)
    for link in links { offsets[link.from + 1] += 1 }
    for row in 0..<count { offsets[row + 1] += offsets[row] }
    var next = offsets
    var targets = [Int32](repeating: 0, count: links.count)
    for link in links {
      targets[Int(next[link.from])] = Int32(link.to)
      next[link.from] += 1
    }
    self.offsets = offsets
    self.targets = targets
  }

  /// The rows that a row is linked to. O(1) a link.
  package subscript(row: Int) -> ArraySlice<Int32> {
    guard row >= 0, row + 1 < offsets.count else { return [] }
    return targets[Int(offsets[row])..<Int(offsets[row + 1])]
  }
}
