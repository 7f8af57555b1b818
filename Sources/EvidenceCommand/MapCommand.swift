// `evidence map`.

import ArgumentParser
import Browser
import Evidence
import EvidenceQuery
import EvidenceReports
import Terminal

/// `evidence map`: one facet by another, with how many studies or findings have both values.
struct MapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map",
    abstract: "Count studies or findings by two facets: an evidence map.",
    discussion: """
      A cell counts what a filter with both values finds. Without rows that have both, a cell is a gap in what the review \
      covers and found; where the record leaves open whether there are any, it is not called one.
      """)

  @Argument(
    help: "The facet for the rows, such as country.",
    completion: .custom { words, index, _ in ShellCompletion.fields(words, index) })
  var rows: String

  @Argument(
    help: "The facet for the columns, such as design.",
    completion: .custom { words, index, _ in ShellCompletion.fields(words, index) })
  var columns: String

  @OptionGroup var sources: SourceOptions

  @Option(help: "What is counted.")
  var count: Counted = .studies

  @OptionGroup var form: ViewForm

  @OptionGroup var picture: PictureOptions
  @OptionGroup var speech: LanguageOptions

  /// What a map counts.
  enum Counted: String, CaseIterable, ExpressibleByArgument {
    case studies, findings
  }

  func run() throws {
    let path = try picture.path(not: ("--plain", form.plain))
    let named = try ReviewSource.named(by: sources.paths)
    let model = try ReviewSet(reading: named, in: speech.language).model(ascii: path == nil && form.isASCII)
    let filter = try sources.filter(for: model.engine) ?? .all
    let scope = try sources.scope(in: model.library) ?? .all
    let known = model.engine.mapFields(of: scope)
    let fields = try [rows, columns].map { name throws(CommandFailure) in try Self.facet(name, model.engine, known) }
    let axes = MapAxes(
      list: count == .studies ? .studies : .findings, rows: fields[0].name, columns: fields[1].name)
    if let path {
      let pictures = Pictures(Question(filter: filter, scope: scope), date: Today.date, model)
      return try picture.write(pictures.map(axes), to: path, besides: named)
    }
    let writer = MapWriter(form.details(of: model), axes, under: filter, of: scope)
    StandardOutput.write(
      form.text(of: writer.page, drawn: { MatrixText.render(writer.matrix, width: $0, ascii: form.isASCII) }))
  }

  /// A facet by its name; one of which no record here has a value makes an empty map.
  private static func facet(_ name: String, _ engine: QueryEngine, _ known: [Field]) throws(CommandFailure) -> Field {
    if let field = engine.field(name), field.isFacet { return field }
    let names = known.map(\.name)
    let nearest = nearestWords(to: name, among: names)
    let hint = nearest.isEmpty ? "" : " (did you mean \(nearest.joined(separator: " or "))?)"
    let expected = names.isEmpty ? "a review with studies" : "one of \(names.joined(separator: ", "))"
    throw .wrongCall("no facet \"\(name.prefix(60))\"\(hint); expected \(expected)")
  }
}

/// How a view is printed: in columns for the eye, or in reading order.
struct ViewForm: ParsableArguments {
  @Flag(help: "Print in reading order, a fact a line, without columns or boxes; a pipe gets that anyhow.")
  var plain = false

  @Flag(help: "Write symbols in ASCII.")
  var ascii = false

  /// Whether symbols are written in ASCII.
  var isASCII: Bool { ascii || Overview.localeIsASCII }

  /// Whether a view is printed in reading order.
  var isPlain: Bool { plain || StandardOutput.columns == nil }

  /// What writes a view: in reading order no sign stands for a word.
  func details(of model: BrowserModel) -> DetailWriter { isPlain ? model.details.spelledOut : model.details }

  /// The text of a view: in reading order where that is asked for or nobody looks at columns, else as it is drawn for a width.
  func text(of page: Page, drawn: (Int) -> String) -> String {
    guard !plain, let width = StandardOutput.columns else {
      return PlainText.render(page, width: StandardOutput.columns, ascii: isASCII)
    }
    return drawn(width)
  }

  /// The text of a page: in reading order likewise, else as `laidOut` has it for a width, broken into lines of it.
  func text(of page: Page, laidOut: (Int) -> Page) -> String {
    text(of: page) { width in
      PageLayout(laidOut(width), width: width).lines.map { $0.map(\.text).joined() }.joined(separator: "\n")
    }
  }
}
