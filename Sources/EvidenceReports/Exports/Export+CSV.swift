import Browser
import Evidence
import EvidenceFormats
import EvidenceQuery

extension Export {
  /// All columns of the list, and after them what every record of a table that stands alone has to say.
  var csvTable: Table {
    let report = report(list)
    var table = report.table(list.columns(for: question, in: model.library))
    table.columns += Self.origins.map(\.name)
    for (position, row) in report.places.enumerated() { table.rows[position] += origin(ofPlace: row) }
    return table
  }

  /// The columns after those of the list.
  package static let origins: [(name: String, about: String)] = [
    ("review-version", "the date or the year of the review, and its DOI"),
    ("standing", "how finished the review is: published, draft or working data"),
    ("completeness", "whole, or partial with the reason"),
    ("filter", "the filter that kept the row; empty without one"),
    ("without", "what was left out to see what stays; empty where nothing was"),
    ("exported", "the day of the export"),
  ]

  private func origin(ofPlace row: Int) -> [Cell] {
    let library = model.library
    let review = library[reviewRow(ofPlace: row)]
    let version = [review.citation.date?.description ?? review.year.value.map { String($0) }, review.citation.doi]
    let completeness =
      switch review.completeness {
      case .whole: "whole"
      case .partial(let reason): "partial: \(reason)"
      }
    return [
      Cell(version.compactMap { $0 }.joined(separator: ", ")), Cell(review.standing.rawValue), Cell(completeness),
      Cell(question.filter.description), Cell(question.without?.description), Cell(date?.description),
    ]
  }

  private func reviewRow(ofPlace row: Int) -> ReviewRow {
    let library = model.library
    guard let list = list.list else {
      return library.review(ofRow: EvidenceEntry(row, in: library).finding(in: library).index, in: .findings)
    }
    return library.review(ofRow: row, in: list.table)
  }
}
