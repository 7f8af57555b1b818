import EvidenceQuery
import Evidence
import Terminal
import TestSupport
import Testing

/// Screens that somebody has read and found right.
@Suite struct GoldenTests {
  /// A scene at a size.
  struct Shot: Sendable, CustomTestStringConvertible {
    let scene: String
    let size: Size
    var glyphs = Glyphs.unicode

    var name: String { "\(scene)-\(size.columns)x\(size.rows)" + (glyphs == .ascii ? "-ascii" : "") }
    var testDescription: String { name }
  }

  static let shots: [Shot] =
    everySize + wide + ordinary + narrow + [
      Shot(scene: "studies-rr0001", size: Size(39, 11)),
      Shot(scene: "studies-care-leavers", size: Size(80, 24), glyphs: .ascii),
      Shot(scene: "facets", size: Size(80, 24), glyphs: .ascii),
      Shot(scene: "map-care-leavers", size: Size(80, 24), glyphs: .ascii),
      Shot(scene: "effects-care-leavers", size: Size(80, 24), glyphs: .ascii),
      Shot(scene: "confidence-care-leavers", size: Size(80, 24), glyphs: .ascii),
      Shot(scene: "charts-malaria", size: Size(80, 24), glyphs: .ascii),
    ]

  private static let everySize = [
    "opening-rr0001", "studies-rr0001", "country-wales", "facets", "command-values", "jump-found", "map-rr0001",
    "map-malaria", "lights-care-leavers", "lights-taar1", "flow-care-leavers", "audit-care-leavers",
    "confidence-care-leavers", "effects-care-leavers", "effects-taar1",
    "charts-rr0001", "charts-malaria", "compare-studies", "compare-findings",
  ].flatMap { scene in
    [Size(80, 24), Size(120, 40), Size(40, 12)].map { Shot(scene: scene, size: $0) }
  }
  private static let wide = [
    "study", "evidence", "quality-care-leavers", "linked-only", "sorted",
    "findings-care-leavers", "detail-rr0001", "appraisal-item", "design-rct", "all-reviews", "provenance-of-possible",
  ].map { Shot(scene: $0, size: Size(120, 40)) }
  private static let ordinary = [
    "study", "appraisal", "appraisal-item", "linked-only", "sorted", "all-reviews", "opening-ltc-guidelines",
    "opening-care-leavers", "opening-country-wales", "studies-care-leavers", "quality-care-leavers",
    "findings-ltc-guidelines", "zoomed", "certainty-unknown", "several-clauses", "empty", "searched",
    "finding-of-whole-review", "evidence", "opening-taar1-psychosis", "gap",
    "opening-malaria-sickle-cell", "studies-malaria-sickle-cell", "findings-taar1-psychosis",
    "quality-taar1-psychosis", "finding-without-level", "evidence-of-groups", "facets-narrowed", "prompt-match",
    "prompt-error", "help", "help-narrowed",
    "menu", "reviews-chosen", "command", "command-unknown", "command-wrong-filter", "command-sorted", "jump",
    "jump-nothing", "jump-opened", "jump-out-of-filter", "map-care-leavers", "map-findings", "map-empty",
    "lights-summary",
    "lights-rr0001", "confidence-rr0001", "confidence-taar1", "effects-harvest", "effects-several", "effects-none",
    "marked", "opening-place", "compare-reviews",
  ].map { Shot(scene: $0, size: Size(80, 24)) }
  private static let narrow = [
    "finding", "help", "reviews", "opening-care-leavers", "appraisal", "quality-care-leavers",
  ].map { Shot(scene: $0, size: Size(40, 12)) }

  @Test(arguments: shots)
  func aScreenIsAsItWasWhenItWasRead(_ shot: Shot) throws {
    let scene = try #require(Scene.all.first { $0.name == shot.scene })
    let app = try scene.driver(shot.size, glyphs: shot.glyphs)
    try app.expect(golden: shot.name)
  }

  @Test func noGoldenIsLeftOver() throws {
    #expect(try Golden.names() == Set(Self.shots.map(\.name)))
  }
}
