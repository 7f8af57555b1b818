// `evidence export`.

import ArgumentParser
import Browser
import Evidence
import EvidenceQuery
import EvidenceReports

/// `evidence export`: what a filter keeps, as a file.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write what a filter keeps to a file: a table, a briefing, or references.",
    discussion: """
      csv has the rows of one list; markdown and html are a briefing, with how sure the review is of each finding, the \
      evidence behind it, limits and references; json has all lists; ris and bibtex have the publications of the studies. \
      Each says which filter, and which review with its version, standing and completeness. A file is written whole or not \
      at all.

      Exit codes: 0 done; 1 a file cannot be read or written, or its data is wrong; 2 the call is wrong.
      """)

  @OptionGroup var sources: SourceOptions

  @Option(name: .shortAndLong, help: ArgumentHelp("The file; - is standard output.", valueName: "file"))
  var output: String

  @Option(help: "The form; without it, that of the file's name: .csv .md .json .ris .bib .html.")
  var format: ExportFormatOption?

  @Option(help: "The list of a csv.")
  var list: ListOption = .evidence

  @OptionGroup var rows: RowOptions
  @OptionGroup var speech: LanguageOptions

  @Flag(help: "Replace a file that is there already.")
  var force = false

  func run() throws {
    let format = try chosenFormat()
    let named = try ReviewSource.named(by: sources.paths)
    let model = try ReviewSet(reading: named, in: speech.language).model(ascii: false)
    let question = try rows.question(list.list, sources, model)
    let export = Export(list.list, question, date: Today.date, model)
    guard output != "-" else { return StandardOutput.write(data: export.text(format)) }
    do throws(UnwritableFile) {
      try ExportRunner(sources: named, date: Today.date).write(export, format, to: output, replacing: force)
    } catch {
      throw CommandFailure.wrongData([error.line])
    }
  }

  private func chosenFormat() throws(CommandFailure) -> ExportRequest.Format {
    if let format { return format.format }
    guard let format = ExportRequest.Format(path: output) else {
      let known = ExportRequest.Format.allCases.map { ".\($0.fileExtension)" }.joined(separator: ", ")
      throw .wrongCall(
        output == "-"
          ? "--format is missing; standard output has no name that chooses one"
          : "--output: \"\(output.suffix(60))\" chooses no form; expected a name that ends with \(known), or --format")
    }
    return format
  }
}

/// A form of a file by its name.
struct ExportFormatOption: WordOption {
  let format: ExportRequest.Format

  init?(argument: String) {
    guard let format = ExportRequest.Format(rawValue: argument) else { return nil }
    self.format = format
  }

  static var allValueStrings: [String] { ExportRequest.Format.allCases.map(\.rawValue) }
}
