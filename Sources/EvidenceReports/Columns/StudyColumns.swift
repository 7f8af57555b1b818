import Browser
import Evidence
import EvidenceFormats
import EvidenceQuery

extension ReportList {
  /// The columns of studies, without those that reviews declare.
  static let studyColumns: [ReportColumn] = studyNames + studyPlaces + studyDesigns + studyJudgements

  private static let studyNames: [ReportColumn] = [
    ReportColumn("id", "the id of the study across reviews, which 'evidence show' takes") { row, writer in
      writer.id(row, of: .studies)
    },
    ReportColumn("review", "the reference of the review") { row, writer in writer.review(ofRow: row, in: .studies) },
    ReportColumn("study", "what lists call the study") { row, writer in writer.screen(.study, of: .studies, row) },
    study("title", "its full title") { study, writer in writer.reported(study.title) },
    study("kind", "primary, secondary or what else") { study, writer in writer.word(study.kind) },
    study("status", "completed, ongoing or what else") { study, writer in writer.word(study.status) },
    study("role", "what it was taken into the review for") { study, _ in Cell(study.role.rawValue) },
    ReportColumn("year", "the years of its reports") { row, writer in writer.numbers(writer.library.studies[row].year)
    },
  ]

  private static let studyPlaces: [ReportColumn] = [
    ReportColumn(
      "country", "where it took place; of a review, how many of its own studies the places have that it tells of"
    ) { row, writer in
      let values = writer.library.studies[row].country
      return writer.screen(
        .country, of: .studies, row, data: .values(values) { .string(Vocabulary.countries.label(of: $0)) })
    },
    study("place", "the smaller place, in the source's words") { study, writer in writer.reported(study.place) },
    study("coverage", "of a review, how many of its own studies a place has") { study, writer in
      Cell(study.coverage.map { writer.details.text(of: $0) })
    },
  ]

  private static let studyDesigns: [ReportColumn] = [
    ReportColumn("design", "how it was designed") { row, writer in
      let values = writer.library.studies[row].design
      return writer.screen(
        .design, of: .studies, row, data: .values(values) { .string(Vocabulary.designs.label(of: $0)) })
    },
    study("n", "how many took part") { study, writer in
      writer.reported(study.sample) { sample in
        var data: [JSONValue.Field] = [.init("n", .integer(sample.count))]
        if let unit = sample.unit { data.append(.init("unit", .string(unit))) }
        if let note = sample.note { data.append(.init("note", .string(note))) }
        let isBare = sample.unit == nil && sample.note == nil
        return Cell(
          text: isBare ? String(sample.count) : writer.details.text(of: sample),
          data: isBare ? .integer(sample.count) : .object(data), key: .number(sample.count))
      }
    },
    study("population", "whom it is about") { study, writer in writer.reported(study.population) },
    study("setting", "where its participants were met") { study, writer in writer.reported(study.setting) },
    study("intervention", "the intervention or innovation") { study, writer in writer.reported(study.intervention) },
    study("comparator", "what it was compared with") { study, writer in writer.reported(study.comparator) },
  ]

  private static let studyJudgements: [ReportColumn] = [
    ReportColumn("rating", "what its quality assessments say, in the words of their tools") { row, writer in
      writer.rating(writer.rows.spoken(.rating, of: .studies, row: row), of: .studies, row)
    },
    ReportColumn("tools", "the tools that it was appraised with") { row, writer in
      Cell(writer.tools(of: writer.library.assessments(of: StudyRow(row))))
    },
    ReportColumn("concern", "what those words mean: low, some, high or very high concern") { row, writer in
      writer.concern(of: .studies, row)
    },
    ReportColumn("findings", "how many findings it is linked to") { row, writer in
      let library = writer.library
      return Cell(Set(library.evidence(of: StudyRow(row)).map { library.finding(of: $0) }).count)
    },
    ReportColumn("publications", "how many publications report it") { row, writer in
      Cell(writer.library.publications(of: StudyRow(row)).count)
    },
    ReportColumn("doi", "the DOIs of its publications") { row, writer in
      Cell(writer.library.publications(of: StudyRow(row)).compactMap { writer.library[$0].doi.value })
    },
  ]

  private static func study(
    _ name: String, _ about: String, _ cell: @escaping @Sendable (Study, CellWriter) -> Cell
  ) -> ReportColumn {
    ReportColumn(name, about) { row, writer in cell(writer.library.studies[row], writer) }
  }
}

extension CellWriter {
  /// The names of the tools of some assessments, each once.
  func tools(of assessments: [AssessmentRow]) -> [String] {
    assessments.map(rows.toolName).filter { !$0.isEmpty }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
