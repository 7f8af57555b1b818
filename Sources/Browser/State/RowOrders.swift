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
  /// In what language their words were.
  private var language = Language.english

  /// So many studies are ordered while one waits for a key; the orders of more are made when they are opened.
  private static let quicklyOrdered = 5_000

  /// Forgets the orders of other reviews; those of very long lists are made here.
  mutating func prepare(for model: BrowserModel) {
    guard reviews != model.library.reviews.count || language != model.language else { return }
    known = [:]
    language = model.language
    reviews = model.library.reviews.count
    guard model.library.studies.count > Self.quicklyOrdered else { return }
    for list in BrowserState.lists {
      for column in model.rows.allColumns(of: list) {
        known[Key(list: list, column: column)] = RowOrder(
          Sorter(model, list: list).keys(of: column), by: model.collation)
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
      return RowOrder(keys, by: model.collation).sorted(rows, isDescending: order.isDescending)
    }
    let key = Key(list: list, column: column)
    let made = known[key] ?? RowOrder(Sorter(model, list: list).keys(of: column), by: model.collation)
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

  /// The order of keys, a row each. O(n), and O(m log m) for m different keys.
  init(_ keys: [SortKey?], by collation: Collation) {
    let ranks = SortKey.ranks(of: keys, by: collation)
    var ends: [Int] = []
    for case let rank? in ranks {
      if rank >= ends.count { ends += repeatElement(0, count: rank + 1 - ends.count) }
      ends[rank] += 1
    }
    for rank in ends.indices.dropFirst() { ends[rank] += ends[rank - 1] }
    var places = [0] + ends
    var known = [Int32](repeating: 0, count: ends.last ?? 0)
    var unknown: [Int32] = []
    for (row, rank) in ranks.enumerated() {
      guard let rank else {
        unknown.append(Int32(row))
        continue
      }
      known[places[rank]] = Int32(row)
      places[rank] += 1
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
