// `evidence facets`.

import ArgumentParser
import Browser
import Evidence
import EvidenceQuery
import EvidenceReports

/// `evidence facets`: the values that lists can be narrowed by, with how many rows have each.
struct Facets: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Count the values that lists can be narrowed by.",
    discussion: """
      The counts are those of the facet panel: of the rows that the rest of the filter keeps, how many certainly have a \
      value, and how many may have it.
      """)

  @OptionGroup var sources: SourceOptions

  @Option(
    name: .customLong("field"), help: ArgumentHelp("Only this field; may be repeated.", valueName: "name"),
    completion: .custom { words, index, _ in ShellCompletion.fields(words, index) })
  var fields: [String] = []

  @OptionGroup var output: TableOptions

  func run() throws {
    let model = try ReviewSet(reading: ReviewSource.named(by: sources.paths)).model(ascii: true)
    let question = Question(
      filter: try sources.filter(for: model.engine) ?? .all, scope: try sources.scope(in: model.library) ?? .all)
    let report = FacetReport(question, fields: try known(model.engine), model)
    if output.chosen == .json { return StandardOutput.write(data: JSONText.text(of: report.document)) }
    output.print(report.table)
  }

  private func known(_ engine: QueryEngine) throws(CommandFailure) -> [Field] {
    var known: [Field] = []
    let countable = engine.countableFields
    for name in fields {
      guard let field = countable.first(where: { $0.name.folded == name.folded }) else {
        let names = countable.map(\.name)
        let nearest = nearestWords(to: name, among: names)
        let hint = nearest.isEmpty ? "; expected" : "; did you mean \(nearest.joined(separator: " or "))? There are"
        throw .wrongCall(
          "--field: no field \"\(name.prefix(60))\" can be counted\(hint) \(names.joined(separator: ", "))")
      }
      if !known.contains(field) { known.append(field) }
    }
    return known
  }
}

extension QueryEngine {
  /// The fields whose values can be counted. Ids and texts have a value a row: there is nothing to count.
  var countableFields: [Field] { fields.filter { $0.isFacet || library.hasColumn(of: $0, self) } }
}

extension Library {
  /// Whether rows have a column of values for a field.
  fileprivate func hasColumn(of field: Field, _ engine: QueryEngine) -> Bool {
    column(ColumnKey(engine.list(of: field).table, field.column)) != nil
  }
}
