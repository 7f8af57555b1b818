import Browser
import Evidence
import EvidenceQuery

extension ReportList {
  /// The columns of publications.
  static let publicationColumns: [ReportColumn] = [
    ReportColumn("id", "the id of the publication across reviews, which 'evidence show' takes") { row, writer in
      writer.id(row, of: .publications)
    },
    ReportColumn("review", "the reference of the review") { row, writer in writer.review(ofRow: row, in: .publications)
    },
    ReportColumn("study", "what lists call the study that it reports") { row, writer in
      writer.reported(writer.library.publications[row].study) { id in
        Cell(writer.library.study(of: PublicationRow(row)).map(writer.rows.name) ?? id)
      }
    },
    ReportColumn("study-id", "the id of that study across reviews") { row, writer in
      writer.reported(writer.library.publications[row].study) { id in
        writer.library.study(of: PublicationRow(row)).map { writer.id($0.index, of: .studies) } ?? Cell(id)
      }
    },
    publication("role", "primary, or companion of another") { publication, writer in writer.word(publication.role) },
    publication("type", "journal article, report, thesis") { publication, writer in
      writer.reported(publication.type)
    },
    publication("authors", "its authors, as the source writes them") { publication, writer in
      writer.reported(publication.authors) { Cell($0) }
    },
    publication("year", "the year of publication") { publication, writer in
      writer.reported(publication.year) { Cell($0) }
    },
    publication("title", "the title") { publication, writer in writer.reported(publication.title) },
    publication("container", "the journal, or the publisher of a report") { publication, writer in
      writer.reported(publication.container)
    },
    publication("volume", "the volume") { publication, writer in writer.reported(publication.volume) },
    publication("issue", "the number within the volume") { publication, writer in writer.reported(publication.issue) },
    publication("pages", "the pages, or the article number") { publication, writer in
      writer.reported(publication.pages)
    },
    publication("doi", "the DOI, without a resolver in front") { publication, writer in
      writer.reported(publication.doi)
    },
    publication("pmid", "the PubMed id") { publication, writer in writer.reported(publication.pmid) },
    publication("url", "the address") { publication, writer in writer.reported(publication.url) },
    publication("abstract", "the abstract") { publication, writer in writer.reported(publication.abstract) },
    ReportColumn("reference", "the line of a list of references, with what is known of it") { row, writer in
      Cell(writer.details.referenceLine(of: PublicationRow(row)))
    },
  ]

  private static func publication(
    _ name: String, _ about: String, _ cell: @escaping @Sendable (Publication, CellWriter) -> Cell
  ) -> ReportColumn {
    ReportColumn(name, about) { row, writer in cell(writer.library.publications[row], writer) }
  }
}
