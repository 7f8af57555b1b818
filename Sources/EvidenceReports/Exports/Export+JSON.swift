import Browser
import Evidence
import EvidenceFormats
import EvidenceQuery

extension Export {
  /// All lists with all their columns, as one document.
  var document: JSONValue {
    let library = model.library
    let lists = ReportList.allCases.map { list -> JSONValue.Field in
      let report = report(list)
      let table = report.table(list.columns(for: question, in: library))
      return JSONValue.Field(
        list.rawValue,
        .object([
          .init("counts", JSONText.counts(report)), .init("columns", .array(table.columns.map(JSONValue.string))),
          .init("rows", .array(JSONText.objects(of: table))),
        ]))
    }
    return .object([
      .init("format", "evidence-export/1"),
      .init("exported", date.map { .string($0.description) } ?? .null),
      .init("filter", .string(question.filter.description)),
      .init("without", question.without.map { .string($0.description) } ?? .null),
      .init("certainty", .string(question.certainty.word)),
      .init("reviews", JSONText.reviews(question, library)),
      .init("lists", .object(lists)),
    ])
  }
}
