// `evidence show`.

import ArgumentParser
import Browser
import Evidence
import EvidenceQuery
import EvidenceReports
import Terminal

/// `evidence show`: all that a record says, by its id.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print all that one record says, by its id.",
    discussion: """
      An id is that of a review, a study, a finding, an appraisal, a publication, or of what a study adds to a finding: \
      rr0001/p3, or p3 where no other record has it. 'evidence list' prints the ids of its rows.

      A page is printed in reading order, a fact a line, in words alone. A terminal's width breaks its lines; with --plain \
      nothing does.
      """)

  /// The form in which a record is printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @Argument(
    help: "The id of a record.", completion: .custom { words, index, _ in ShellCompletion.ids(words, index) })
  var id: String

  @OptionGroup var sources: ReviewOptions
  @OptionGroup var speech: LanguageOptions

  @Option(help: "The list that the record is in, where several have the id.")
  var list: ListOption?

  @Option(help: "The form.")
  var format: Format = .text

  @Flag(help: "Print one fact a line, however wide the terminal is; a pipe gets that anyhow.")
  var plain = false

  @Flag(help: "Write symbols in ASCII.")
  var ascii = false

  func run() throws {
    guard !plain || format == .text else {
      throw CommandFailure.wrongCall("--plain and --format json ask for different things; expected one of them")
    }
    let isASCII = ascii || Overview.localeIsASCII
    let model = try ReviewSet(reading: ReviewSource.named(by: sources.paths), in: speech.language).model(ascii: isASCII)
    let report = RecordReport(model)
    let match = try match(report, model)
    switch format {
    case .text:
      StandardOutput.write(report.text(of: match, width: plain ? nil : StandardOutput.columns, ascii: isASCII))
    case .json: StandardOutput.write(data: JSONText.text(of: report.document(of: match)))
    }
  }

  private func match(_ report: RecordReport, _ model: BrowserModel) throws(CommandFailure) -> RecordReport.Match {
    let reviews = Question(scope: try sources.scope(in: model.library) ?? .all).reviews(of: model.library)
    let matches = report.matches(id, in: reviews, list: list?.list)
    if matches.count == 1 { return matches[0] }
    guard !matches.isEmpty else {
      let nearest = nearestWords(to: id, among: report.ids(in: reviews))
      let hint =
        nearest.isEmpty
        ? "expected an id that 'evidence list' prints" : "did you mean \(nearest.joined(separator: " or "))?"
      throw .wrongCall("no record has the id \"\(id.prefix(60))\"; \(hint)")
    }
    let lines = matches.map { "  \($0.id) (\($0.list?.rawValue ?? "reviews")): \($0.title)" }
    throw CommandFailure(
      code: .wrongCall,
      lines: [
        "evidence: \(matches.count) records have the id \"\(id)\"; name one of them, with --list where the ids are the same:"
      ]
        + lines)
  }
}
