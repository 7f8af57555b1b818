// `evidence quality`.

import ArgumentParser
import Browser
import Evidence
import EvidenceQuery
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

  func run() throws {
    let model = try ReviewSet(reading: ReviewSource.named(by: sources.paths)).model(ascii: form.isASCII)
    let filter = try sources.filter(for: model.engine) ?? .all
    let scope = try sources.scope(in: model.library) ?? .all
    let rows = model.engine.select(filter, in: .assessments, of: scope).plausible.rows
    let findings = model.engine.select(filter, in: .findings, of: scope).plausible.rows
    let writer = TrafficLightWriter(model.details, rows, behind: findings.count == 1 ? FindingRow(findings[0]) : nil)
    StandardOutput.write(form.text(of: writer.page, drawn: { MatrixText.render(writer.matrix, width: $0) }))
  }
}
