import Evidence
import EvidenceQuery
import Terminal

/// The columns of a list for a width: those that fit, the first taking what is left.
struct ListColumns {
  struct Shown {
    let column: ListColumn
    let start: Int
    let width: Int
  }

  private(set) var shown: [Shown] = []

  /// From how many rows it is judged which columns have anything to say.
  private static let sampled = 200
  /// The least that the first column is given before others are left out.
  private static let leastFirst = 18
  /// The least that the others are narrowed to.
  private static let leastOther = 10
  /// The least of those of which a part says nothing.
  private static let least: [ListColumn: Int] = [.rating: 15, .certainty: 13, .support: 12, .without: 8]
  private static let widest: [ListColumn: Int] = [
    .country: 16, .design: 18, .year: 4, .rating: 24, .direction: 9, .certainty: 13, .support: 12, .tool: 16,
    .review: 14, .scope: 22, .without: 10,
  ]

  /// The columns for the `rows` on screen, of `all` that the list has. With `ofSeveralReviews` one says of which review a row is.
  init(
    _ list: List, rows: [Int], of all: [Int], ofSeveralReviews: Bool, sort: SortOrder, width: Int, _ text: RowText
  ) {
    let columns = text.columns(of: list, rows: all.prefix(Self.sampled), ofSeveralReviews: ofSeveralReviews)
    guard let first = columns.first else { return }
    // The title of the column that the list is sorted by has an arrow after it.
    func titleWidth(_ column: ListColumn) -> Int {
      DisplayWidth.of(text.words(column.title)) + (column == sort.column ? 1 : 0)
    }
    // What a finding rests on is never cut to less than all of it.
    func bound(_ table: [ListColumn: Int], _ column: ListColumn) -> Int? {
      guard column == .support else { return table[column] }
      return max(table[column] ?? 0, DisplayWidth.of(text.words(.wholeReview)))
    }
    var widths: [(column: ListColumn, width: Int)] = columns.dropFirst().map { column in
      let needed = rows.map { row in
        text.cell(column, of: list, row: row).reduce(0) { $0 + DisplayWidth.of($1.text) }
      }
      return (column, max(titleWidth(column), min(bound(Self.widest, column) ?? 16, needed.max() ?? 0)))
    }
    func total() -> Int { widths.reduce(0) { $0 + $1.width + 1 } }
    let leastFirst = max(Self.leastFirst, width * 3 / 8)
    // The year goes before a word is cut. Then what is too wide is narrowed, a rating last, because a part of its word says nothing;
    // then the tool goes, and what stands furthest right.
    // What the list is sorted by stays.
    if width - total() < leastFirst { widths.removeAll { $0.column == .year && sort.column != .year } }
    for column in [[ListColumn.country, .design, .scope, .tool, .review, .direction, .certainty, .support], [.rating]] {
      while width - total() < leastFirst,
        let widest = widths.indices.filter({ column.contains(widths[$0].column) })
          .max(by: { widths[$0].width < widths[$1].width }),
        widths[widest].width
          > max(bound(Self.least, widths[widest].column) ?? Self.leastOther, titleWidth(widths[widest].column))
      {
        widths[widest].width -= 1
      }
    }
    while !widths.isEmpty, width - total() < Self.leastFirst {
      let last = widths.lastIndex { $0.column != sort.column } ?? widths.count - 1
      widths.remove(at: widths.firstIndex { $0.column == .tool && sort.column != .tool } ?? last)
    }
    let firstWidth = max(0, width - total())
    shown = [Shown(column: first, start: 0, width: firstWidth)]
    var start = firstWidth + 1
    for (column, width) in widths {
      shown.append(Shown(column: column, start: start, width: width))
      start += width + 1
    }
  }
}
