package import Evidence
package import EvidenceQuery
import Terminal

/// The effects that are asked for, one below the other, and below them their studies by the sign of their estimates: what a printed form
/// and a picture have in common.
package struct EffectsReport: Sendable {
  /// Each effect.
  package let plots: [EffectsWriter]
  /// The studies by sign: a domain each; of a single effect only where none of its estimates can be drawn and a sign is known.
  package let harvests: [HarvestWriter]
  private let details: DetailWriter

  /// The effects among some findings, or one of them. O(findings²).
  package init(
    _ details: DetailWriter, _ finding: FindingRow? = nil, among findings: [Int], order: ForestPlot.Order = .source
  ) {
    self.details = details
    let library = details.library
    let effects = (finding.map { [$0] } ?? findings.map(FindingRow.init)).filter { library[$0].kind == .effect }
    plots = effects.map { EffectsWriter(details, $0, among: findings, order: order) }
    let harvests = library.groups(of: effects).map { HarvestWriter(details, $0) }
    let isDrawn = finding == nil || plots.contains { $0.plot?.axis != nil }
    self.harvests = finding == nil ? harvests : isDrawn ? [] : harvests.filter(\.hasSigns)
  }

  /// In reading order: a page an effect, then those by sign; where there is no effect, a page that says so.
  package var pages: [Page] {
    plots.isEmpty ? [EffectsWriter(details, nil, among: []).page] : plots.map(\.page) + harvests.map(\.page)
  }

  /// What all of it is: the effect, or how many there are.
  package var titleText: String {
    let findings = plots.compactMap { $0.plot?.finding }
    if findings.count == 1 { return details.library[findings[0]].label }
    let words = details.words
    guard !findings.isEmpty else { return words(.noEffectsTitle) }
    let title = words(.manyEffects, with: words.count(findings.count, .effect, .effects))
    let reviews = Set(findings.map { details.review(of: .finding($0)) })
    guard reviews.count == 1, let review = reviews.first else { return title }
    return words(.titleOf, with: details.library[review].shortTitle, title.uncapitalisedFirst)
  }
}

extension HarvestWriter {
  /// Whether the side of any study is known.
  var hasSigns: Bool { plot.sides.contains { $0 != .unknown } }
}
