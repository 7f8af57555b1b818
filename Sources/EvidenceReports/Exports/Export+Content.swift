package import Browser
import Evidence
import EvidenceFormats
import EvidenceQuery

/// What is on the screen of the browser, as a file.
extension Export {
  /// The file that is asked for.
  package func text(of content: ExportRequest.Content) throws(Pictures.Failure) -> String {
    switch content {
    case .rows(let format): return text(format)
    case .summary(.html): return ConfidenceReport(question, date: date, model).html
    case .summary(let format):
      let report = ConfidenceReport(question, date: date, inEnglish.model)
      return Self.written(report.table, report.document, format)
    case .audit(let format):
      let report = AuditReport(question, inEnglish.model)
      return Self.written(report.table, report.document, format)
    case .picture(let picture): return try drawn(picture)
    }
  }

  private static func written(
    _ table: Table, _ document: @autoclosure () -> JSONValue, _ format: ExportRequest.Format
  ) -> String {
    switch format {
    case .json: JSONText.text(of: document())
    case .markdown, .html: MarkdownText.write(table)
    case .csv, .ris, .bibtex: CSVText.write(table)
    }
  }

  private func drawn(_ picture: ExportRequest.Picture) throws(Pictures.Failure) -> String {
    let pictures = Pictures(question, date: date, model)
    return switch picture {
    case .overview: try pictures.charts()
    case .map(let axes): pictures.map(axes)
    case .trafficLights: try pictures.trafficLights()
    case .effects(let finding, let order): try pictures.effects(finding, order: order)
    case .flow(let review): pictures.flow(of: review)
    }
  }

  /// Why there is no such picture.
  package func problem(_ failure: Pictures.Failure) -> String {
    switch failure {
    case .tooManyRows, .tooHigh: words(.exportTooLarge)
    }
  }

  /// What the file has: `14 studies`, `38 questions`, `a picture`.
  package func summary(of content: ExportRequest.Content) -> String {
    switch content {
    case .rows(let format): summary(format)
    case .summary: counted(.findings)
    case .audit: words.count(AuditReport(question, model).table.rows.count, .question, .questions)
    case .picture: words(.exportPicture)
    }
  }
}
