// `evidence flow`.

import ArgumentParser
import Browser
import Evidence
import EvidenceFormats
import EvidenceQuery
import EvidenceReports
import Terminal

/// `evidence flow`: how many records, reports and studies there were on the way from search to inclusion.
struct FlowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "flow",
    abstract: "Print the flow of records, reports and studies into each review (PRISMA 2020).",
    discussion: """
      In a terminal the flow is drawn as boxes; with --plain, or in a pipe, it is one fact a line. --format csv writes the \
      template of the R package PRISMA2020, --format json what stands in a review under "flow". --from reads such a template \
      instead of a review.
      """)

  /// The form in which a flow is printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, csv, json
  }

  @OptionGroup var sources: ReviewOptions

  @Option(
    help: ArgumentHelp(
      "Show the numbers of a template of the R package PRISMA2020, and of no review.", valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var from: String?

  @Option(help: "The form.")
  var format: Format = .text

  @OptionGroup var picture: PictureOptions
  @OptionGroup var speech: LanguageOptions

  @Flag(help: "Print one fact a line, without boxes.")
  var plain = false

  @Flag(help: "Draw boxes and symbols in ASCII.")
  var ascii = false

  func run() throws {
    let svg = try picture.path(not: ("--plain", plain), ("--format", format != .text))
    let isASCII = svg == nil && (ascii || Overview.localeIsASCII)
    if let from {
      guard sources.paths.isEmpty, sources.reviews.isEmpty else {
        throw CommandFailure.wrongCall("--from shows a template alone; expected no path and no --review beside it")
      }
      return try show(try template(from), of: from, isASCII, svg)
    }
    let named = try ReviewSource.named(by: sources.paths)
    let model = try ReviewSet(reading: named, in: speech.language).model(ascii: isASCII)
    let scope = try sources.scope(in: model.library) ?? .all
    let rows = model.library.reviews.indices.map(ReviewRow.init).filter(scope.contains)
    guard format != .text || svg != nil else {
      return StandardOutput.write(
        rows.map { text(of: details(of: model).flowPage(of: $0), isASCII) }.joined(separator: "\n\n"))
    }
    guard rows.count == 1, let row = rows.first else {
      let ids = rows.map { model.library[$0].id }.joined(separator: ", ")
      throw CommandFailure.wrongCall(
        "\(svg == nil ? "--format \(format.rawValue)" : "--svg") is the flow of one review; expected --review with one of \(ids)"
      )
    }
    if let svg {
      let pictures = Pictures(Question(), date: Today.date, model)
      return try picture.write(pictures.flow(of: row), to: svg, besides: named)
    }
    printFile(model.library[row].flow, model.library[row].blank)
  }

  private func show(_ flow: Flow, of file: String, _ isASCII: Bool, _ svg: String?) throws {
    guard format == .text else { return printFile(flow, .notReportedByReview) }
    let diagram = FlowDiagram(flow, blank: .notReportedByReview)
    let words = Words(speech.language)
    func page(isSpelledOut: Bool) -> Page {
      FlowPage(diagram, words: words, glyphs: isASCII ? .ascii : .unicode, isSpelledOut: isSpelledOut)
        .page(of: Sanitiser.clean(file))
    }
    if let svg {
      let picture = Pictures.flow(
        diagram, page(isSpelledOut: false), said: page(isSpelledOut: true), from: Sanitiser.clean(file),
        date: Today.date,
        words)
      return try self.picture.write(picture, to: svg, besides: [.file(file)])
    }
    StandardOutput.write(text(of: page(isSpelledOut: isPlain), isASCII))
  }

  /// Whether the flow is printed in its linear form.
  private var isPlain: Bool { plain || !StandardOutput.isTerminal || StandardOutput.columns == nil }

  private func details(of model: BrowserModel) -> DetailWriter { isPlain ? model.details.spelledOut : model.details }

  /// A page as on the screen, or in its linear form.
  private func text(of page: Page, _ isASCII: Bool) -> String {
    guard !isPlain, let width = StandardOutput.columns else {
      return PlainText.render(page, width: plain ? nil : StandardOutput.columns, ascii: isASCII)
    }
    return PageLayout(page, width: width).lines.map { $0.map(\.text).joined() }.joined(separator: "\n")
  }

  private func printFile(_ flow: Flow, _ blank: Unknown) {
    guard format == .csv else {
      return StandardOutput.write(data: String(decoding: EvidenceJSONWriter.write(flow, blank: blank), as: UTF8.self))
    }
    let outcome = PRISMAFlowWriter.write(flow)
    StandardError.write(outcome.losses.map { "evidence: \(Self.words(for: $0))" })
    StandardOutput.write(data: outcome.text)
  }

  private static func words(for loss: PRISMAFlowWriter.Loss) -> String {
    switch loss {
    case .box(let stage, let number):
      "the template has no row for \"\(stage.rawValue)\" (\(number)); written in one of its own, which the R package does not draw"
    case .total(let stage, let total, let sum):
      "the template has no place for the total of \"\(stage.rawValue)\" beside its parts; \(total) left out, the parts add up to \(sum)"
    case .name(let stage, let name):
      "\"\(stage.rawValue)\": a name in the template has no comma and no semicolon; written with / for them: \(name)"
    }
  }

  /// The flow of a template. What is odd in it is told, what is wrong ends the program.
  private func template(_ path: String) throws(CommandFailure) -> Flow {
    let bytes: [UInt8]
    do throws(UnreadableFile) {
      bytes = try FileReading.bytes(ofFile: path, expected: "a CSV template of the R package PRISMA2020", most: 1 << 20)
    } catch {
      throw .wrongData([error.description])
    }
    let outcome = PRISMAFlowReader.read(bytes, file: Sanitiser.clean(path))
    guard let flow = outcome.flow else { throw .wrongData(outcome.problems.map(\.description)) }
    StandardError.write(outcome.problems.map(\.description))
    return flow
  }
}
