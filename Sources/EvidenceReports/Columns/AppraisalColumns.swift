import Browser
import Evidence
import EvidenceFormats
import EvidenceQuery

extension ReportList {
  /// The columns of quality assessments; a study without one has a row that says why.
  static let appraisalColumns: [ReportColumn] = [
    ReportColumn("id", "the id of the appraisal across reviews, which 'evidence show' takes") { row, writer in
      writer.id(row, of: .assessments)
    },
    ReportColumn("review", "the reference of the review") { row, writer in writer.review(ofRow: row, in: .assessments)
    },
    ReportColumn("study", "what lists call the study that is judged") { row, writer in
      writer.screen(.study, of: .assessments, row)
    },
    ReportColumn("study-id", "the id of that study across reviews") { row, writer in
      writer.id(writer.library.study(of: AssessmentRow(row)).index, of: .studies)
    },
    ReportColumn("scope", "what is judged where that is not the whole study: a publication, or a result") {
      row, writer in
      writer.screen(.scope, of: .assessments, row)
    },
    ReportColumn("tool", "the tool") { row, writer in writer.screen(.tool, of: .assessments, row) },
    appraisal("tool-id", "the id of the tool in docs/vocabularies.md, or in the review") { appraisal, _, _ in
      Cell(appraisal.tool)
    },
    ReportColumn("rating", "the judgement of the whole, in the tool's word, or why there is none") { row, writer in
      writer.rating(writer.rows.spoken(.rating, of: .assessments, row: row), of: .assessments, row)
    },
    ReportColumn("concern", "what that word means: low, some, high or very high concern") { row, writer in
      writer.concern(of: .assessments, row)
    },
    appraisal("existence", "whether there certainly is such an appraisal: definite or possible") { appraisal, _, _ in
      Cell(appraisal.existence == .definite ? "definite" : "possible")
    },
    appraisal("items", "the judgements item by item") { appraisal, row, writer in
      let review = writer.library.review(ofRow: row.index, in: .assessments)
      let tool = writer.library.tool(appraisal.tool, of: review)
      let items = appraisal.items.map { item in
        (label: tool?.item(item.item)?.label ?? item.item, cell: writer.reported(item.judgement))
      }
      guard !items.isEmpty else { return .empty }
      return Cell(
        text: items.map { "\($0.label): \($0.cell.text)" }.joined(separator: "; "),
        data: .array(
          zip(appraisal.items, items).map { item, words in
            .object([
              .init("item", .string(item.item)), .init("label", .string(words.label)),
              .init("judgement", words.cell.data),
            ])
          }))
    },
    ReportColumn("reason", "why the study was not appraised") { row, writer in
      switch writer.library.assessments[row] {
      case .notAppraised(let none): writer.reported(none.reason)
      case .unknown(_, let reason): Cell(reason)
      case .appraisal: .empty
      }
    },
  ]

  /// A column that only studies with an appraisal have.
  private static func appraisal(
    _ name: String, _ about: String, _ cell: @escaping @Sendable (Appraisal, AssessmentRow, CellWriter) -> Cell
  ) -> ReportColumn {
    ReportColumn(name, about) { row, writer in
      writer.library.assessments[row].appraisal.map { cell($0, AssessmentRow(row), writer) } ?? .empty
    }
  }
}
