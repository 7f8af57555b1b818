// `evidence effects`.

import ArgumentParser
import Browser
import Evidence
import EvidenceQuery
import EvidenceReports
import Terminal

/// `evidence effects`: the numbers behind effects as forest plots, and by the sign of their estimates.
struct EffectsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "effects",
    abstract: "Print the numbers behind effects: forest plots, and studies by the sign of their estimates.",
    discussion: """
      Each result of each study behind an effect is a row; one without an estimate says why and is not left out. Estimates of \
      the whole are those of the source and, where it is held, of its saved model; nothing is pooled here. Certainty stands \
      above each plot.
      """)

  @OptionGroup var sources: SourceOptions

  @Option(
    help: ArgumentHelp("Show only this finding.", valueName: "id"),
    completion: .custom { words, index, _ in ShellCompletion.ids(words, index) })
  var finding: String?

  @Option(help: "By what the rows of a plot are sorted; weights only where they are reported.")
  var sort: Order = .source

  @OptionGroup var form: ViewForm
  @OptionGroup var speech: LanguageOptions

  @OptionGroup var picture: PictureOptions

  /// By what rows are sorted.
  enum Order: String, CaseIterable, ExpressibleByArgument {
    case source, estimate, weight

    var order: ForestPlot.Order {
      switch self {
      case .source: .source
      case .estimate: .estimate
      case .weight: .weight
      }
    }
  }

  func run() throws {
    let path = try picture.path(not: ("--plain", form.plain))
    let named = try ReviewSource.named(by: sources.paths)
    let model = try ReviewSet(reading: named, in: speech.language).model(ascii: path == nil && form.isASCII)
    let filter = try sources.filter(for: model.engine) ?? .all
    let scope = try sources.scope(in: model.library) ?? .all
    let kept = model.engine.select(filter, in: .findings, of: scope).plausible.rows
    let chosen = try finding.map { id throws(CommandFailure) in FindingRow(try Self.row(id, among: kept, model)) }
    if let path {
      let pictures = Pictures(Question(filter: filter, scope: scope), date: Today.date, model)
      let svg = try picture.drawn("results and effects", narrowedBy: "--finding, --review and --filter") {
        () throws(Pictures.Failure) in try pictures.effects(chosen, order: sort.order)
      }
      return try picture.write(svg, to: path, besides: named)
    }
    let report = EffectsReport(form.details(of: model), chosen, among: kept, order: sort.order)
    // On a screen each plot has the harvest plot of its domain below it.
    guard !form.isPlain, !report.plots.isEmpty else {
      let texts = report.pages.map { PlainText.render($0, width: StandardOutput.columns, ascii: form.isASCII) }
      return StandardOutput.write(texts.joined(separator: "\n"))
    }
    let texts = report.plots.map { writer in
      form.text(of: writer.page, drawn: { MatrixText.render(writer.matrix(width: $0), width: $0, ascii: form.isASCII) })
    }
    StandardOutput.write(texts.joined(separator: "\n"))
  }

  /// The finding of an id, which may be without its review where no other review has it.
  private static func row(_ id: String, among kept: [Int], _ model: BrowserModel) throws(CommandFailure) -> Int {
    let library = model.library
    let ids = kept.map { (row: $0, id: library.qualifiedID(ofRow: $0, in: .findings)) }
    let wanted = id.folded
    let found = ids.filter {
      $0.id.folded == wanted || library.localID(ofRow: $0.row, in: .findings).folded == wanted
    }
    if found.count == 1 { return found[0].row }
    guard found.isEmpty else {
      throw .wrongCall(
        "--finding: \(found.count) findings have the id \"\(id.prefix(60))\"; expected one of \(found.map(\.id).joined(separator: ", "))"
      )
    }
    let nearest = nearestWords(to: id, among: ids.map(\.id))
    let hint =
      nearest.isEmpty
      ? "expected an id that 'evidence list findings' prints" : "did you mean \(nearest.joined(separator: " or "))?"
    throw .wrongCall("--finding: no finding that is asked for has the id \"\(id.prefix(60))\"; \(hint)")
  }
}
