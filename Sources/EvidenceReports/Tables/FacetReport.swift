package import Browser
import Evidence
package import EvidenceFormats
package import EvidenceQuery

/// The values of facets with how many rows have each, as the panel of facets counts them.
package struct FacetReport: Sendable {
  /// What was asked; its filter is put without the clauses on the facet's own field.
  package let question: Question
  private let facets: [FacetCounts]
  private let model: BrowserModel

  /// The columns, with what each has.
  package static let columns: [(name: String, about: String)] = [
    ("field", "the name that filters use"),
    ("value", "the value, or why nothing is known"),
    ("depth", "how far below another value it stands, such as Wales below the United Kingdom"),
    ("counts", "what is counted: studies or findings"),
    ("definite", "how many have it"),
    ("possible", "how many may have it beyond those"),
    ("inferred", "how many of the definite ones have it by inference only"),
    ("chosen", "whether the filter asks for it"),
    ("clause", "the filter that asks for it"),
  ]

  /// Counts facets: those of `fields`, or all that have values in the reviews.
  package init(_ question: Question, fields: [Field], _ model: BrowserModel) {
    self.question = question
    self.model = model
    facets =
      fields.isEmpty
      ? model.engine.facets(under: question.filter, of: question.scope)
      : fields.map { model.engine.counts(of: $0, under: question.filter, of: question.scope) }
  }

  /// A row a value.
  package var table: Table {
    Table(
      name: "facets", columns: Self.columns.map(\.name),
      rows: facets.flatMap { facet in facet.entries.map { row($0, of: facet) } })
  }

  /// The counts as one JSON document.
  package var document: JSONValue {
    .object([
      .init("format", "evidence-facets/1"), .init("filter", .string(question.filter.description)),
      .init("reviews", JSONText.reviews(question, model.library)),
      .init("columns", .array(Self.columns.map { .string($0.name) })),
      .init("rows", .array(JSONText.objects(of: table))),
    ])
  }

  private func row(_ entry: FacetCounts.Entry, of facet: FacetCounts) -> [Cell] {
    let chosen = entry.isChosen
    return [
      Cell(facet.field.name), Cell(entry.label), Cell(entry.depth), Cell(ReportList(facet.list).rawValue),
      Cell(entry.tally.definite), Cell(entry.tally.possible), Cell(entry.inferred),
      Cell(text: chosen ? "yes" : "no", data: .bool(chosen)),
      Cell(model.engine.toggling(entry.value, of: facet.field, in: .all).description),
    ]
  }
}
