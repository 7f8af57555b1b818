package import Browser
package import Evidence
package import EvidenceFormats
import EvidenceQuery

/// One record: found by its id, told as its page, or as the object that it is in a file.
package struct RecordReport: Sendable {
  /// A record that an id names.
  package struct Match: Hashable, Sendable {
    /// The list that it stands in; nil for a review.
    package let list: ReportList?
    /// Its id across reviews.
    package let id: String
    /// What it is called.
    package let title: String
    /// Where it is.
    package let reference: Reference
  }

  private let model: BrowserModel
  /// Writes pages in reading order, in which no sign stands for a word.
  private let details: DetailWriter

  /// Reports on the records of a model.
  package init(_ model: BrowserModel) {
    self.model = model
    details = model.details.spelledOut
  }

  private var library: Library { model.library }

  /// The records that an id names: across reviews, such as `rr0001/p3`, or in any review, such as `p3`; a review by its id or
  /// reference. Case counts only where it tells records apart. O(records).
  package func matches(_ id: String, in scope: [ReviewRow], list: ReportList?) -> [Match] {
    let all = records(in: scope).filter { list == nil || $0.match.list == list }
    let exact = all.filter { $0.match.id == id || $0.names.contains(id) }
    let folded = id.folded
    return
      (exact.isEmpty ? all.filter { $0.match.id.folded == folded || $0.names.contains { $0.folded == folded } } : exact)
      .map(\.match)
  }

  /// Every id that names a record.
  package func ids(in scope: [ReviewRow]) -> [String] {
    records(in: scope).flatMap { [$0.match.id] + $0.names }.uniqued
  }

  private func records(in scope: [ReviewRow]) -> [(match: Match, names: [String])] {
    scope.flatMap { review in
      [record(.review(review), nil, id: library[review].id, names: [library[review].reference])]
        + records(.studies, .studies, review) { .study(StudyRow($0)) }
        + records(.findings, .findings, review) { .finding(FindingRow($0)) }
        + records(.evidence, .evidence, review) { .evidence(EvidenceRow($0)) }
        + records(.appraisals, .assessments, review) { .assessment(AssessmentRow($0)) }
        + records(.publications, .publications, review) { .publication(PublicationRow($0)) }
    }
  }

  private func records(
    _ list: ReportList, _ table: ColumnKey.Table, _ review: ReviewRow, _ reference: (Int) -> Reference
  ) -> [(match: Match, names: [String])] {
    library.rows(of: table, in: review).map { row in
      record(
        reference(row), list, id: library.qualifiedID(ofRow: row, in: table),
        names: [library.localID(ofRow: row, in: table)])
    }
  }

  private func record(
    _ reference: Reference, _ list: ReportList?, id: String, names: [String]
  ) -> (match: Match, names: [String]) {
    (Match(list: list, id: id, title: model.details.title(of: reference), reference: reference), names)
  }

  // MARK: What it says

  /// The page of a record, in reading order.
  package func text(of match: Match, width: Int?, ascii: Bool) -> String {
    let review = library[details.review(of: match.reference)]
    let badges = details.badges(of: review)
    let page = details.page(for: match.reference)
    let source = [review.reference, review.shortTitle].uniqued.joined(separator: ", ")
    let lines = PlainText.render(page, width: width, ascii: ascii)
    // A page of a review says all of this itself.
    guard match.list != nil else { return lines }
    let last = Page(title: "", blocks: [.blank, .field("Review", [Span(([source] + badges).joined(separator: "; "))])])
    return lines + "\n" + PlainText.render(last, width: width, ascii: ascii)
  }

  /// A record as one JSON document: what it is, of which review, and the object that it is in a file.
  package func document(of match: Match) -> JSONValue {
    let review = library[model.details.review(of: match.reference)]
    return .object([
      .init("format", "evidence-record/1"), .init("id", .string(match.id)),
      .init("list", .string(match.list?.rawValue ?? "reviews")), .init("review", JSONText.review(review)),
      .init("record", value(of: match.reference, blank: review.blank)),
    ])
  }

  private func value(of reference: Reference, blank: Unknown) -> JSONValue {
    switch reference {
    case .review(let row), .publications(let row): EvidenceJSONWriter.value(of: record(of: row))
    case .study(let row): EvidenceJSONWriter.value(of: library[row], blank: blank)
    case .publication(let row): EvidenceJSONWriter.value(of: library[row], blank: blank)
    case .finding(let row): EvidenceJSONWriter.value(of: library[row], blank: blank)
    case .evidence(let row):
      adding(
        [.init("finding", .string(library[library.finding(of: row)].id))],
        to: EvidenceJSONWriter.value(of: library[row], blank: blank))
    case .assessment(let row), .item(let row, _):
      switch library[row] {
      case .appraisal(let appraisal): EvidenceJSONWriter.value(of: appraisal, blank: blank)
      case .notAppraised(let none): EvidenceJSONWriter.value(of: none, blank: blank)
      case .unknown(let study, let reason):
        .object([.init("study", .string(study)), .init("unknown", .string(reason.rawValue))])
      }
    }
  }

  private func adding(_ fields: [JSONValue.Field], to value: JSONValue) -> JSONValue {
    if case .object(let own) = value { .object(fields + own) } else { value }
  }

  /// A review with everything that belongs to it, as its file holds it.
  func record(of review: ReviewRow) -> ReviewRecord {
    func rows(_ table: ColumnKey.Table) -> Range<Int> { library.rows(of: table, in: review) }
    let assessments = library.assessments[rows(.assessments)]
    return ReviewRecord(
      review: library[review], studies: Array(library.studies[rows(.studies)]),
      publications: Array(library.publications[rows(.publications)]),
      findings: Array(library.findings[rows(.findings)]),
      appraisals: assessments.compactMap(\.appraisal),
      notAppraised: assessments.compactMap { if case .notAppraised(let none) = $0 { none } else { nil } })
  }
}
