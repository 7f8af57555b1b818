import Browser
import Evidence
import EvidenceFormats
import EvidenceQuery

/// A row of the list of evidence: what a study adds to a finding, or a finding that names no study.
enum EvidenceEntry: Hashable, Sendable {
  case link(EvidenceRow)
  case finding(FindingRow)

  /// The entry of a row: links come first, and after them the findings.
  init(_ row: Int, in library: Library) {
    let links = library.evidence.count
    self = row < links ? .link(EvidenceRow(row)) : .finding(FindingRow(row - links))
  }

  /// The number of the entry.
  func row(in library: Library) -> Int {
    switch self {
    case .link(let link): link.index
    case .finding(let finding): library.evidence.count + finding.index
    }
  }

  /// The finding of the entry.
  func finding(in library: Library) -> FindingRow {
    switch self {
    case .link(let link): library.finding(of: link)
    case .finding(let finding): finding
    }
  }
}

extension ReportList {
  /// The columns of evidence.
  static let evidenceColumns: [ReportColumn] = ofFindings + ofStudies + ofLinks

  private static let ofFindings: [ReportColumn] =
    [
      ReportColumn(
        "id", "the id of the link across reviews: review, finding and study; of a finding without one, its own"
      ) {
        row, writer in
        let id =
          switch EvidenceEntry(row, in: writer.library) {
          case .link(let link): writer.library.qualifiedID(ofRow: link.index, in: .evidence)
          case .finding(let finding): writer.library.qualifiedID(ofRow: finding.index, in: .findings)
          }
        return Cell(id).sorted(by: .number(row))
      }
    ]
    + lifted(
      ["review", "finding", "statement", "certainty", "scheme", "direction", "sign", "domains"], from: .findings)
    + [
      finding("finding-id", "the id of the finding across reviews") { finding, writer in
        writer.id(finding.index, of: .findings)
      },
      finding("basis", "what the finding rests on: linked studies, the whole review, or nothing") { finding, writer in
        Cell(writer.library[finding].basis.rawValue)
      },
    ]

  private static let ofStudies: [ReportColumn] =
    lifted(["study", "country", "design", "year", "n", "kind"], from: .studies)
    + [
      link("study-id", "the id of the study across reviews") { link, writer in
        writer.id(writer.library.study(of: link).index, of: .studies)
      }
    ]

  private static let ofLinks: [ReportColumn] = [
    link("contribution", "what the study adds to the finding") { link, writer in
      writer.reported(writer.library[link].contribution)
    },
    link("extract", "the source's own words") { link, writer in
      Cell(writer.library[link].extracts.map(\.quotation))
    },
    link("extract-of", "what those words speak of: the study in general, or the finding") { link, writer in
      Cell(writer.library[link].extracts.map(\.subject.rawValue))
    },
    link("locator", "where those words, or the link, stand in the source") { link, writer in
      let evidence = writer.library[link]
      let sources = evidence.extracts.flatMap(\.provenance.sources) + evidence.provenance.sources
      return Cell(sources.map { [$0.document, $0.locator].compactMap { $0 }.joined(separator: ": ") }.uniqued)
    },
    link("results", "the numbers that the study contributes") { link, writer in writer.results(of: link) },
    link("publication", "the publication that says it") { link, writer in
      writer.reported(writer.library[link].publication) { id in
        let review = writer.library.review(ofRow: link.index, in: .evidence)
        let row = writer.library.row(withID: id, in: .publications, of: review)
        return Cell(row.map { writer.details.referenceLine(of: PublicationRow($0)) } ?? id)
      }
    },
    link("publication-id", "the id of that publication across reviews") { link, writer in
      writer.reported(writer.library[link].publication) { id in
        Cell("\(writer.library[writer.library.review(ofRow: link.index, in: .evidence)].id)/\(id)")
      }
    },
    link("rating", "what the assessments of the study's results behind it say, else those of the study") {
      link, writer in
      writer.rating(writer.rows.tally(of: writer.library.assessments(of: link)), of: .evidence, link.index)
    },
    link("tools", "the tools of those assessments") { link, writer in
      Cell(writer.tools(of: writer.library.assessments(of: link)))
    },
    link("concern", "what those words mean: low, some, high or very high concern") { link, writer in
      writer.concern(of: .evidence, link.index)
    },
  ]

  /// Columns of findings or of studies, told of the finding or the study of a link. Without a study it is told why there is none.
  private static func lifted(_ names: [String], from list: ReportList) -> [ReportColumn] {
    let columns = list == .findings ? findingColumns : studyColumns
    return names.compactMap { name in columns.first { $0.name == name } }.map { column in
      let about = list == .findings ? column.about : "of the study: \(column.about)"
      return ReportColumn(column.name, about) { row, writer in
        let entry = EvidenceEntry(row, in: writer.library)
        guard list == .studies else { return column.cell(entry.finding(in: writer.library).index, writer) }
        switch entry {
        case .link(let link): return column.cell(writer.library.study(of: link).index, writer)
        case .finding(let finding): return column.name == "study" ? writer.noStudy(of: finding) : .empty
        }
      }
    }
  }

  private static func finding(
    _ name: String, _ about: String, _ cell: @escaping @Sendable (FindingRow, CellWriter) -> Cell
  ) -> ReportColumn {
    ReportColumn(name, about) { row, writer in
      cell(EvidenceEntry(row, in: writer.library).finding(in: writer.library), writer)
    }
  }

  private static func link(
    _ name: String, _ about: String, _ cell: @escaping @Sendable (EvidenceRow, CellWriter) -> Cell
  ) -> ReportColumn {
    ReportColumn(name, about) { row, writer in
      if case .link(let link) = EvidenceEntry(row, in: writer.library) { cell(link, writer) } else { .empty }
    }
  }
}

extension CellWriter {
  /// Why a finding names no study: it rests on the whole review, or on nothing, or its source does not say.
  func noStudy(of finding: FindingRow) -> Cell {
    Cell(
      library[finding].basis == .linkedStudies
        ? "no study named" : rows.spoken(.support, of: .findings, row: finding.index)
    )
    .sorted(by: nil)
  }

  /// The results of a link, an object each.
  func results(of link: EvidenceRow) -> Cell {
    let results = library[link].results
    guard !results.isEmpty else { return .empty }
    let texts = results.map { result in
      let time = result.timePoint.value.map { ", \($0)" } ?? ""
      return "\(result.outcome)\(time): " + details.line(of: result).map(\.text).joined()
    }
    let data = results.map { result -> JSONValue in
      var fields: [JSONValue.Field] = [.init("outcome", .string(result.outcome))]
      if let time = result.timePoint.value { fields.append(.init("time", .string(time))) }
      if let measure = result.measure.value { fields.append(.init("measure", .string(measure))) }
      fields.append(.init("estimate", reported(result.estimate) { estimate($0) }.data))
      fields.append(.init("n", reported(result.count) { Cell($0) }.data))
      return .object(fields)
    }
    return Cell(text: texts.joined(separator: "; "), data: .array(data), key: .text(texts[0]))
  }
}

extension [String] {
  /// Each once, where it first stands.
  var uniqued: [String] { reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
}
