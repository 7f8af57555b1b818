// `evidence audit`.

import ArgumentParser
import Browser
import Evidence
import EvidenceQuery
import EvidenceReports
import Terminal

/// `evidence audit`: what a methodologist would question in reviews, each with where it is.
struct Audit: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List what a methodologist would question in reviews, each with where it is.",
    discussion: """
      Directions against signs, intervals and numbers against the reasons and rows behind them, certainty against what was \
      taken off, stated against model estimates, figures and sums that do not hold, and what the record itself says is odd. What \
      a record explains says so. Nothing is claimed that a partial record cannot bear out.

      Without --format, as a page; in a pipe one fact a line. Exit code 0, whatever is found: 'evidence check' decides.
      """)

  @OptionGroup var sources: SourceOptions

  @Flag(help: "Print the page in reading order, one fact a line, in a terminal too.")
  var plain = false

  @OptionGroup var output: TableOptions
  @OptionGroup var speech: LanguageOptions

  func run() throws {
    guard !plain || output.format == nil else {
      throw CommandFailure.wrongCall("--plain and --format ask for different things; expected one of them")
    }
    let isASCII = output.format == nil && Overview.localeIsASCII
    let model = try ReviewSet(
      reading: ReviewSource.named(by: sources.paths), in: output.format == nil ? speech.language : .english
    ).model(ascii: isASCII)
    let question = Question(
      filter: try sources.filter(for: model.engine) ?? .all, scope: try sources.scope(in: model.library) ?? .all)
    guard output.format != nil else { return printPage(question, model, ascii: isASCII) }
    let report = AuditReport(question, model)
    if output.chosen == .json { return StandardOutput.write(data: JSONText.text(of: report.document)) }
    output.print(report.table)
  }

  private func printPage(_ question: Question, _ model: BrowserModel, ascii: Bool) {
    let isPlain = plain || StandardOutput.columns == nil
    let details = isPlain ? model.details.spelledOut : model.details
    let page = details.auditPage(of: question.reviews(of: model.library), under: question.filter)
    guard !plain, let width = StandardOutput.columns else {
      return StandardOutput.write(PlainText.render(page, width: plain ? nil : StandardOutput.columns, ascii: ascii))
    }
    let lines = PageLayout(page, width: width).lines.map { $0.map(\.text).joined() }
    StandardOutput.write(lines.joined(separator: "\n"))
  }
}
