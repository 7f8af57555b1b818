// `evidence confidence`.

import ArgumentParser
import Browser
import Evidence
import EvidenceQuery
import EvidenceReports
import Terminal

/// `evidence confidence`: how sure reviews are of their findings, as a summary of findings.
struct ConfidenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "confidence",
    abstract: "Print how sure each review is of its findings, and why: a summary of findings.",
    discussion: """
      Certainty is in the word of the review's own scheme, such as GRADE or GRADE-CERQual; findings that the review did not \
      assess say so. Findings are grouped as the framework of the review groups them.

      Without --format, as a table for the eye, or in a pipe one fact a line. --format html is a page that stands by itself.
      """)

  /// The form in which the summary is printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table, csv, tsv, json, ndjson, markdown, html

    /// The form of rows; nil for a page.
    var ofRows: ListFormat? {
      switch self {
      case .table: .table
      case .csv: .csv
      case .tsv: .tsv
      case .json: .json
      case .ndjson: .ndjson
      case .markdown: .markdown
      case .html: nil
      }
    }
  }

  @OptionGroup var sources: SourceOptions

  @Option(help: "Print rows in this form, or a page of HTML.")
  var format: Format?

  @Option(help: "Whether there is colour in a table; auto heeds NO_COLOR and CLICOLOR_FORCE.")
  var color: ColourOption = .auto

  @OptionGroup var form: ViewForm
  @OptionGroup var speech: LanguageOptions

  func run() throws {
    guard !form.plain || format == nil else {
      throw CommandFailure.wrongCall("--plain and --format ask for different things; expected one of them")
    }
    let isASCII = form.ascii || format == nil && form.isASCII
    let model = try ReviewSet(
      reading: ReviewSource.named(by: sources.paths), in: format?.ofRows == nil ? speech.language : .english
    ).model(ascii: isASCII)
    let question = Question(
      filter: try sources.filter(for: model.engine) ?? .all, scope: try sources.scope(in: model.library) ?? .all)
    guard let format else {
      let rows = model.engine.select(question.filter, in: .findings, of: question.scope).plausible.rows
      let writer = ConfidenceWriter(form.details(of: model), rows)
      return StandardOutput.write(
        form.text(
          of: writer.page,
          drawn: {
            MatrixText.render(writer.matrix(width: $0, allReasons: true), width: $0, ascii: form.isASCII)
          }))
    }
    let report = ConfidenceReport(question, date: Today.date, model)
    guard let rows = format.ofRows else { return StandardOutput.write(data: report.html) }
    if rows == .json { return StandardOutput.write(data: JSONText.text(of: report.document)) }
    TableOptions.print(report.table, as: rows, color)
  }
}
