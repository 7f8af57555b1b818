import Evidence
public import EvidenceQuery
import Terminal

/// Writes where the studies behind the effects of a domain lie, by the sign of their estimates alone: a harvest plot.
public struct HarvestWriter: Sendable {
  let details: DetailWriter
  private let group: FindingGroup?
  let plot: HarvestPlot

  var words: Words { details.words }
  var library: Library { details.library }

  /// A writer for the findings of a group.
  public init(_ details: DetailWriter, _ group: FindingGroup?) {
    self.details = details
    self.group = group
    plot = HarvestPlot(group?.findings ?? [], in: details.library)
  }

  /// The plot as a section of a table; none where nobody would learn anything from it.
  var sections: [Matrix.Section] {
    guard !plot.sides.isEmpty else { return [] }
    let writer = self
    let columns = plot.sides.map { Matrix.Column(words(.ofHarvestSide($0)), width: 11, isText: true) }
    return [
      Matrix.Section(
        heading: [Span(title, .accent)],
        columns: [Matrix.Column(words(.certaintyColumn), width: 13, isText: true)] + columns, count: plot.rows.count,
        notes: notes.map { [Span($0, .muted)] }, row: { writer.row(writer.plot.rows[$0]) },
        facts: { row, _ in [writer.sentence(of: writer.plot.rows[row])] + writer.meanings(of: writer.plot.rows[row]) })
    ]
  }

  var title: String {
    guard let group else { return "" }
    return words(.harvestTitle, with: details.place(of: group))
  }

  var notes: [String] {
    [words(.harvestNote)] + (plot.overlaps ? [words(.harvestOverlaps)] : [])
  }

  private func row(_ row: HarvestPlot.Row) -> Matrix.Row {
    let target = Target.record(.finding(row.finding))
    let finding = library[row.finding]
    return Matrix.Row(
      Matrix.Cell([Span(finding.label)], to: target),
      [Matrix.Cell([Span(details.rows.certainty(of: finding), .muted)], to: target)]
        + plot.sides.map { side in
          guard let studies = row.studies[side] else {
            return Matrix.Cell([Span(details.rows.glyphs.gap, .muted)], to: target)
          }
          return Matrix.Cell(bar(of: studies.count), to: link(to: studies, of: row.finding))
        })
  }

  /// A mark a study, and their number.
  private func bar(of count: Int) -> [Span] {
    let marks = String(repeating: details.rows.glyphs.barFilled, count: min(count, 7))
    return [Span(marks + (count > 7 ? details.rows.glyphs.ellipsis : ""), .accent), Span(" \(count)")]
  }

  /// So many studies are asked for one by one.
  private static let mostNamed = 100

  private func link(to studies: [StudyRow], of finding: FindingRow) -> Target {
    guard studies.count <= Self.mostNamed else { return .record(.finding(finding)) }
    return .rows(
      .studies, details.clause(ids: studies.map(\.index), in: .studies), of: details.review(of: .finding(finding)))
  }

  /// An effect with how sure the review is of it, and its studies by side.
  private func sentence(of row: HarvestPlot.Row) -> [Span] {
    let finding = library[row.finding]
    let counts = plot.sides.compactMap { side in
      row.studies[side].map { words(.harvestCount, with: words(.ofHarvestSide(side)), String($0.count)) }
    }
    return [
      Span(
        "\(finding.label), \(details.plainCertainty(of: finding.confidence)): ", .heading,
        to: .record(.finding(row.finding))),
      Span((counts.isEmpty ? words(.noStudyNamed) : counts.joined(separator: ", ")).asSentence),
    ]
  }

  private func meanings(of row: HarvestPlot.Row) -> [[Span]] {
    guard case .effect(let effect) = library[row.finding].content, let axis = effect.axis else { return [] }
    return [[Span(details.text(of: axis).capitalisedFirst.asSentence, .muted)]]
  }

  /// The plot as a page that can be read aloud, a line an effect.
  public var page: Page {
    guard !plot.sides.isEmpty else { return Page(title: title) }
    return Page(
      title: title,
      blocks: [.heading([Span(title, .heading)])] + plot.rows.map { .text(sentence(of: $0), hanging: 2) }
        + notes.map { .text([Span($0, .muted)], hanging: 2) })
  }
}
