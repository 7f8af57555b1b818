import Browser
package import Evidence
package import EvidenceFormats
import EvidenceQuery

/// Writes a list as JSON: the question, the reviews, the counts and the rows. docs/schema has its schema.
package enum JSONText {
  /// The list as one document.
  package static func write(_ report: Report, columns: [ReportColumn]) -> String {
    text(of: document(report, columns: columns))
  }

  /// A row a line.
  package static func lines(_ table: Table) -> String {
    objects(of: table).map { SafeText.escaped(json: JSONWriter.line(of: $0)) + "\n" }.joined()
  }

  /// A value as text that may be printed.
  package static func text(of value: JSONValue) -> String { SafeText.escaped(json: JSONWriter().text(of: value)) }

  static func document(_ report: Report, columns: [ReportColumn]) -> JSONValue {
    let table = report.table(columns)
    return .object([
      .init("format", "evidence-list/1"),
      .init("list", .string(report.list.rawValue)),
      .init("filter", .string(report.question.filter.description)),
      .init("without", report.question.without.map { .string($0.description) } ?? .null),
      .init("certainty", .string(report.question.certainty.word)),
      .init("sort", report.question.order.map { .string($0.name) } ?? .null),
      .init("reviews", reviews(report.question, report.writer.library)),
      .init("counts", counts(report)),
      .init("columns", .array(table.columns.map(JSONValue.string))),
      .init("rows", .array(objects(of: table))),
    ])
  }

  /// How many rows match and how surely, of how many.
  static func counts(_ report: Report) -> JSONValue {
    .object([
      .init("definite", .integer(report.tally.definite)), .init("possible", .integer(report.tally.possible)),
      .init("unknown", .integer(report.tally.unknown)), .init("total", .integer(report.total)),
    ])
  }

  /// The rows as objects, a key a column.
  package static func objects(of table: Table) -> [JSONValue] {
    table.rows.map { row in .object(zip(table.columns, row).map { JSONValue.Field($0, $1.data) }) }
  }

  /// What a reader must know of the reviews that were asked.
  package static func reviews(_ question: Question, _ library: Library) -> JSONValue {
    .array(question.reviews(of: library).map { review(library[$0]) })
  }

  /// A review with its version, its standing and what of it is held.
  package static func review(_ review: Review) -> JSONValue {
    var fields: [JSONValue.Field] = [
      .init("id", .string(review.id)), .init("reference", .string(review.reference)),
      .init("title", .string(review.title)),
      .init("year", review.year.value.map(JSONValue.integer) ?? unknown(review.year.unknown)),
      .init("date", review.citation.date.map { .string($0.description) } ?? .null),
      .init("doi", review.citation.doi.map(JSONValue.string) ?? .null),
      .init("standing", .string(review.standing.rawValue)),
    ]
    switch review.completeness {
    case .whole: fields.append(.init("completeness", "whole"))
    case .partial(let reason): fields.append(.init("completeness", .object([.init("partial", .string(reason))])))
    }
    fields.append(.init("blanks", .string(review.blank.rawValue)))
    return .object(fields)
  }

  private static func unknown(_ reason: Unknown?) -> JSONValue {
    .object([.init("unknown", .string((reason ?? .notHeld).rawValue))])
  }
}
