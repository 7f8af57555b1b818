import Browser
package import Evidence
import EvidenceFormats
import EvidenceQuery
import OrderedCollections

/// A column of a printed or exported list: a column is added to a list's table here, and nowhere else.
package struct ReportColumn: Sendable {
  /// What stands over it, and what `--columns` and `--sort` call it.
  package let name: String
  /// What it has, in a few words for the documentation.
  package let about: String
  /// What a row has in it.
  let cell: @Sendable (Int, CellWriter) -> Cell

  init(_ name: String, _ about: String, _ cell: @escaping @Sendable (Int, CellWriter) -> Cell) {
    self.name = name
    self.about = about
    self.cell = cell
  }

  /// How surely the row matches: every list has it, and the report fills it in.
  static let match = ReportColumn(
    "match", "how surely the row is what the filter asks for: definite, possible or unknown"
  ) {
    _, _ in .empty
  }
}

extension ReportList {
  /// The columns that the list has for the reviews of a library, in the order of the documentation.
  package func columns(in library: Library) -> [ReportColumn] {
    switch self {
    case .studies: Self.studyColumns + Self.attributeColumns(in: library) + Self.studiesWithout + [.match]
    case .findings: Self.findingColumns + Self.findingsWithout + [.match]
    case .evidence: Self.evidenceColumns + Self.evidenceWithout + [.match]
    case .appraisals: Self.appraisalColumns + [.match]
    case .publications: Self.publicationColumns + [.match]
    }
  }

  /// The columns that are shown where none are asked for.
  package var defaultColumns: [String] {
    switch self {
    case .studies: ["id", "study", "country", "design", "year", "rating", "match"]
    case .findings: ["id", "finding", "direction", "certainty", "studies", "match"]
    case .evidence: ["finding", "certainty", "study", "country", "contribution", "rating", "match"]
    case .appraisals: ["id", "study", "scope", "tool", "rating", "concern", "match"]
    case .publications: ["id", "study", "authors", "year", "title", "doi", "match"]
    }
  }

  /// The columns that say what a finding is. They are never shown without the one that says how sure the review is of it.
  private static let findingNames: Set = ["finding", "statement"]

  /// The columns of these names, each once; with the certainty of what says a finding right after it where it was not asked for.
  /// Nil for a name that the list does not have.
  package func columns(named names: [String], in library: Library) -> [ReportColumn]? {
    let all = columns(in: library)
    var wanted = names
    if !wanted.contains("certainty"), let last = wanted.lastIndex(where: Self.findingNames.contains) {
      wanted.insert("certainty", at: last + 1)
    }
    var columns: [ReportColumn] = []
    for name in wanted {
      guard let column = all.first(where: { $0.name == name }) else { return nil }
      if !columns.contains(where: { $0.name == name }) { columns.append(column) }
    }
    return columns
  }

  /// The attributes that the reviews declare, each a column; one that has the name of a usual column has none.
  private static func attributeColumns(in library: Library) -> [ReportColumn] {
    var taken = Set(studyColumns.map(\.name) + studiesWithout.map(\.name) + [ReportColumn.match.name])
    return library.reviews.flatMap(\.attributes).filter { taken.insert($0.id).inserted }.map { attribute in
      ReportColumn(attribute.id, attribute.label) { row, writer in
        let review = writer.library[writer.library.review(ofRow: row, in: .studies)]
        guard let own = review.attributes.first(where: { $0.id == attribute.id }) else { return .empty }
        let values = writer.library.studies[row].attributes[own.id] ?? Values(unknown: review.blank)
        let cell = writer.free(values) { own.labels[$0] ?? $0 }
        guard own.kind == .numbers else { return cell }
        return cell.sorted(by: values.certain.compactMap { Int($0.value) }.max().map(SortKey.number))
      }
    }
  }
}
