package import Evidence
import EvidenceQuery
import Terminal

/// What leads somewhere: records by their names, numbers by what they count, documents by their DOI.
extension DetailWriter {
  /// A study by its label.
  func link(_ row: StudyRow) -> Span { Span(rows.name(of: row), to: .record(.study(row))) }

  /// A finding by its label, after its marks.
  func link(_ row: FindingRow) -> Span { Span(library[row].label, to: .record(.finding(row))) }

  /// An assessment by the name of its tool with its word; the word alone where there is no tool.
  func link(_ row: AssessmentRow) -> [Span] {
    let tool = rows.toolName(of: row)
    let target = Target.record(.assessment(row))
    if case .unknown(_, let reason) = library[row] {
      return [Span(words(.appraisedUnknown, with: words(reason)), .muted, to: target)]
    }
    let word = rows.judgement(of: row).map { Span($0.text, $0.role, to: $0.text.isEmpty ? nil : target) }
    return (tool.isEmpty ? [] : [Span(words(.toolThenWord, with: tool), .muted, to: target)])
      + word.filter { !$0.text.isEmpty }
  }

  /// A document on the web by its DOI.
  func link(doi: String) -> Span { Span("doi.org/\(doi)", .accent, to: .doi(doi)) }

  /// A number that opens what it counts.
  func number(_ text: String, _ list: List, _ filter: Filter, of review: ReviewRow) -> Span {
    Span(text, to: .rows(list, filter, of: review))
  }

  /// How many rows of a list a filter keeps, in a review.
  func tally(_ list: List, _ filter: Filter, of review: ReviewRow) -> Tally {
    engine.select(filter, in: list, of: .only([review.index])).tally
  }

  /// A filter for one value of a field.
  static func clause(_ field: String, _ values: String...) -> Filter { .field(field, values.map { .value($0) }) }

  /// A filter for some records by their ids, and in other lists for what is linked to them.
  func clause(ids rows: [Int], in list: List) -> Filter {
    let field =
      switch list {
      case .studies: "study.id"
      case .findings: "finding.id"
      case .assessments: "appraisal.id"
      case .publications: "id"
      }
    return .field(field, rows.map { .value(library.qualifiedID(ofRow: $0, in: list.table)) })
  }

  /// The review that a reference belongs to.
  package func review(of reference: Reference) -> ReviewRow {
    switch reference {
    case .review(let row), .publications(let row): row
    case .study(let row): library.review(ofRow: row.index, in: .studies)
    case .publication(let row): library.review(ofRow: row.index, in: .publications)
    case .finding(let row): library.review(ofRow: row.index, in: .findings)
    case .evidence(let row): library.review(ofRow: row.index, in: .evidence)
    case .assessment(let row), .item(let row, _): library.review(ofRow: row.index, in: .assessments)
    }
  }
}

extension Tally {
  /// The number in a few characters: `8`, `2 + 4~`.
  var text: String { possible == 0 ? "\(definite)" : "\(definite) + \(possible)~" }
}
