package import Browser
import Evidence
import EvidenceFormats
package import EvidenceQuery

/// The rows of a list that a question keeps, in order: what the screen shows for the same question.
package struct Report: Sendable {
  /// The list.
  package let list: ReportList
  /// What was asked.
  package let question: Question
  /// How many rows match, and how surely.
  package let tally: Tally
  /// How many rows the reviews that were asked have.
  package let total: Int
  let writer: CellWriter
  private let rows: [(row: Int, match: Match)]

  /// Puts a question to the reviews. O(rows), and a selection; with an order O(rows × log rows).
  package init(_ list: ReportList, _ question: Question, _ model: BrowserModel) {
    self.list = list
    self.question = question
    writer = CellWriter(model, question.without.map(model.engine.without))
    let selected = list == .evidence ? Self.evidence(question, model) : Self.rows(of: list, question, model)
    tally = selected.tally
    total = selected.total
    let writer = writer
    let matches = Dictionary(selected.rows.map { ($0.row, $0.match) }) { first, _ in first }
    guard let order = question.order,
      let column = list.columns(in: model.library).first(where: { $0.name == order.column })
    else {
      rows = selected.rows
      return
    }
    let sorted = Sorter.sorted(selected.rows.map(\.row), isDescending: order.isDescending, by: model.collation) {
      row in
      column.name == ReportColumn.match.name ? matches[row].map { .number($0.rawValue) } : column.cell(row, writer).key
    }
    rows = sorted.map { ($0, matches[$0] ?? .no) }
  }

  /// How many rows there are.
  package var count: Int { rows.count }

  /// What the rows have in some columns.
  package func table(_ columns: [ReportColumn]) -> Table {
    Table(
      name: list.rawValue, columns: columns.map(\.name),
      rows: rows.map { row, match in
        columns.map {
          $0.name == ReportColumn.match.name ? Cell(word: match.word, in: writer.words) : $0.cell(row, writer)
        }
      })
  }

  /// That some of the rows are no definite matches, where no column says which; nil where one does or all are.
  package func noteOnUnsureRows(in columns: [ReportColumn]) -> String? {
    guard !columns.contains(where: { $0.name == ReportColumn.match.name }) else { return nil }
    let possible = question.certainty <= .possible ? tally.possible : 0
    let unknown = question.certainty <= .unknown ? tally.unknown : 0
    guard possible + unknown > 0 else { return nil }
    let parts = [
      possible > 0 ? "\(possible) only possibly match" : nil,
      unknown > 0 ? "of \(unknown) it is not known whether they match" : nil,
    ].compactMap { $0 }
    return
      "of the \(count) rows, \(parts.joined(separator: ", and ")); the column match tells which, --definite leaves them out"
  }

  /// The places of the rows in their table, in order. Those of evidence are numbers of its entries.
  var places: [Int] { rows.map(\.row) }

  private typealias Selected = (rows: [(row: Int, match: Match)], tally: Tally, total: Int)

  private static func rows(of list: ReportList, _ question: Question, _ model: BrowserModel) -> Selected {
    guard let list = list.list else { return ([], Tally(definite: 0), 0) }
    let selection = model.engine.select(question.filter, in: list, of: question.scope)
    let kept = selection.rows(atLeast: question.certainty)
    // Rows that are equal in a column stay in the order of the source, as on the screen.
    let rows = (question.order == nil ? model.engine.ranked(kept, in: list, by: question.filter) : kept.rows)
      .map { (row: $0, match: selection[$0]) }
    return (rows, selection.tally, question.scope.rows(of: list.table, in: model.library).count)
  }

  /// Links, and the findings that name no study, in the order of the findings.
  private static func evidence(_ question: Question, _ model: BrowserModel) -> Selected {
    let library = model.library
    let links = model.engine.selectLinks(question.filter, of: question.scope)
    let findings = model.engine.select(question.filter, in: .findings, of: question.scope)
    var rows: [(row: Int, match: Match)] = []
    var tally = Tally(definite: 0)
    var total = 0
    for finding in question.scope.rows(of: .findings, in: library).map(FindingRow.init) {
      let own = library.evidence(of: finding)
      let entries: [(EvidenceEntry, Match)] =
        own.isEmpty
        ? [(.finding(finding), findings[finding.index])] : own.map { (.link($0), links[$0.index]) }
      total += entries.count
      for (entry, match) in entries {
        switch match {
        case .no: continue
        case .unknown: tally.unknown += 1
        case .possible: tally.possible += 1
        case .definite: tally.definite += 1
        }
        if match >= question.certainty { rows.append((entry.row(in: library), match)) }
      }
    }
    return (rows, tally, total)
  }
}
