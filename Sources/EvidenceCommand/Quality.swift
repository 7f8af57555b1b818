// `evidence quality`.

import ArgumentParser
import Browser
import Evidence
import EvidenceQuery
import EvidenceReports
import Terminal

/// `evidence quality`: quality assessments item by item, a table a tool, and how often each word was given.
struct Quality: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print quality assessments item by item: traffic lights, a table a tool.",
    discussion: """
      Judgements are in the tool's own words; signs stand for their place on the tool's scale. A study without an \
      appraisal is listed with the reason: that is no low rating.
      """)

  @OptionGroup var sources: SourceOptions

  @OptionGroup var form: ViewForm

  @OptionGroup var picture: PictureOptions
  @OptionGroup var speech: LanguageOptions

  func run() throws {
    let path = try picture.path(not: ("--plain", form.plain))
    let named = try ReviewSource.named(by: sources.paths)
    let model = try ReviewSet(reading: named, in: speech.language).model(ascii: path == nil && form.isASCII)
    let filter = try sources.filter(for: model.engine) ?? .all
    let scope = try sources.scope(in: model.library) ?? .all
    if let path {
      let pictures = Pictures(Question(filter: filter, scope: scope), date: Today.date, model)
      let svg = try picture.drawn("assessments", narrowedBy: "--review and --filter", pictures.trafficLights)
      return try picture.write(svg, to: path, besides: named)
    }
    let rows = model.engine.select(filter, in: .assessments, of: scope).plausible.rows
    let findings = model.engine.select(filter, in: .findings, of: scope).plausible.rows
    let writer = TrafficLightWriter(
      form.details(of: model), rows, behind: findings.count == 1 ? FindingRow(findings[0]) : nil)
    StandardOutput.write(
      form.text(of: writer.page, drawn: { MatrixText.render(writer.matrix, width: $0, ascii: form.isASCII) }))
  }
}
