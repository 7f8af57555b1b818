import Evidence
import EvidenceQuery

/// The rows of lists in the order of their columns, each made when it is first asked for.
struct RowOrders: Sendable {
  private struct Key: Hashable, Sendable {
    let list: List
    let column: ListColumn
  }

  private var known: [Key: RowOrder] = [:]
  /// How many reviews were open when they were made.
  private var reviews = 0

  /// So many studies are ordered while one waits for a key; the orders of more are made when they are opened.
  private static let quicklyOrdered = 5_000

  /// Forgets the orders of other reviews; those of very long lists are made here.
  mutating func prepare(for model: BrowserModel) {
    guard reviews != model.library.reviews.count else { return }
    known = [:]
    reviews = model.library.reviews.count
    guard model.library.studies.count > Self.quicklyOrdered else { return }
    for list in BrowserState.lists {
      for column in model.rows.allColumns(of: list) {
        known[Key(list: list, column: column)] = RowOrder(Sorter(model, list: list).keys(of: column))
      }
    }
  }

  /// The rows in order; equal ones as they were, those of which nothing is known last in either direction.
  /// O(rows of the table), and once O(n log n) for each column.
  mutating func sorted(
    _ rows: RowSet, of list: List, by order: SortOrder, under filter: Filter, _ whatIf: WhatIf?, _ model: BrowserModel
  ) -> [Int] {
    guard let column = order.column else {
      return order.isOfSource ? rows.rows : model.engine.ranked(rows, in: list, by: filter)
    }
    if column == .without {
      // What is left depends on what is left out.
      let keys = Sorter(model, list: list, whatIf: whatIf).keys(of: column)
      return RowOrder(keys).sorted(rows, isDescending: order.isDescending)
    }
    let key = Key(list: list, column: column)
    let made = known[key] ?? RowOrder(Sorter(model, list: list).keys(of: column))
    known[key] = made
    return made.sorted(rows, isDescending: order.isDescending)
  }
}

/// All rows of a table in the order of one column.
struct RowOrder: Sendable {
  /// The rows of which something is known, in ascending order.
  private let known: [Int32]
  /// Where each run of equal rows ends among them.
  private let ends: [Int]
  private let unknown: [Int32]

  /// The order of keys, a row each. O(n log n) for n different keys.
  init(_ keys: [SortKey?]) {
    var rowsByKey: [SortKey: [Int32]] = [:]
    var unknown: [Int32] = []
    for (row, key) in keys.enumerated() {
      if let key { rowsByKey[key, default: []].append(Int32(row)) } else { unknown.append(Int32(row)) }
    }
    var known: [Int32] = []
    known.reserveCapacity(keys.count - unknown.count)
    var ends: [Int] = []
    for (_, rows) in rowsByKey.sorted(by: { $0.key < $1.key }) {
      known += rows
      ends.append(known.count)
    }
    self.known = known
    self.ends = ends
    self.unknown = unknown
  }

  /// Some of the rows in this order, or in the other. O(rows of the table).
  func sorted(_ rows: RowSet, isDescending: Bool) -> [Int] {
    var result: [Int] = []
    result.reserveCapacity(rows.count)
    func append(_ some: ArraySlice<Int32>) { for row in some where rows.contains(Int(row)) { result.append(Int(row)) } }
    if isDescending {
      for run in ends.indices.reversed() { append(known[(run == 0 ? 0 : ends[run - 1])..<ends[run]]) }
    } else {
      append(known[...])
    }
    append(unknown[...])
    return result
  }
}
