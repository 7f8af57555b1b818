package import Browser
import Evidence
package import EvidenceFormats
import EvidenceQuery

/// What a methodologist would question in the reviews, a row a question.
package struct AuditReport: Sendable {
  /// What was asked.
  package let question: Question
  private let entries: [AuditEntry]
  private let model: BrowserModel

  /// The columns, with what each has.
  package static let columns: [(name: String, about: String)] = [
    ("kind", "the check that it comes from"),
    ("review", "the reference of the review"),
    ("id", "the id of the record across reviews"),
    ("record", "what the record is called"),
    ("certainty", "how sure the review is of the finding that it is in"),
    ("field", "the field of the record, by the name that files have for it"),
    ("stated", "what the record states"),
    ("found", "what was found instead"),
    ("explained", "whether the record gives the reason, and not only one that is inferred"),
    ("inferred", "whether the record gives a reason that is inferred"),
    ("remark", "what the record says of it"),
    ("locator", "the documents and the places in them that it comes from"),
    ("appraisals", "the ids of all appraisals whose ratings it is on"),
  ]

  /// Audits the reviews of a question.
  package init(_ question: Question, _ model: BrowserModel) {
    self.question = question
    self.model = model
    entries = question.reviews(of: model.library).flatMap { model.engine.audit(of: $0, under: question.filter) }
  }

  /// A row a question.
  package var table: Table {
    Table(name: "audit", columns: Self.columns.map(\.name), rows: entries.map(row))
  }

  /// The questions as one JSON document.
  package var document: JSONValue {
    .object([
      .init("format", "evidence-audit/1"), .init("filter", .string(question.filter.description)),
      .init("reviews", JSONText.reviews(question, model.library)),
      .init(
        "counts",
        .object([
          .init("total", .integer(entries.count)),
          .init("explained", .integer(entries.count(where: \.isExplained))),
          .init("inferred", .integer(entries.count { $0.explanation == .inferred })),
        ])),
      .init("columns", .array(Self.columns.map { .string($0.name) })),
      .init("rows", .array(JSONText.objects(of: table))),
    ])
  }

  private func row(_ entry: AuditEntry) -> [Cell] {
    let details = model.details
    let review = model.library[details.review(of: details.reference(of: entry))]
    return [
      Cell(entry.check.rawValue), Cell(review.reference), Cell(id(of: entry, review.id)), Cell(details.name(of: entry)),
      Cell(details.certainty(of: entry)), Cell(entry.field.rawValue), Cell(details.stated(in: entry)),
      Cell(details.found(in: entry)),
      Self.cell(entry.isExplained), Self.cell(entry.explanation == .inferred), Cell(entry.remark?.text),
      Cell(details.locator(of: entry)), Cell(appraisals(of: entry)),
    ]
  }

  private static func cell(_ isSo: Bool) -> Cell { Cell(text: isSo ? "yes" : "no", data: .bool(isSo)) }

  private func appraisals(of entry: AuditEntry) -> [String] {
    guard case .rating(let difference) = entry.issue else { return [] }
    return difference.appraisals.map { model.library.qualifiedID(ofRow: $0.index, in: .assessments) }
  }

  private func id(of entry: AuditEntry, _ review: String) -> String {
    let library = model.library
    return switch entry.subject {
    case .review: review
    case .study(let row): library.qualifiedID(ofRow: row.index, in: .studies)
    case .publication(let row): library.qualifiedID(ofRow: row.index, in: .publications)
    case .finding(let row): library.qualifiedID(ofRow: row.index, in: .findings)
    case .evidence(let row): library.qualifiedID(ofRow: row.index, in: .evidence)
    case .assessment(let row): library.qualifiedID(ofRow: row.index, in: .assessments)
    }
  }
}
