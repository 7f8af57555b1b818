import Browser
import Evidence
import EvidenceQuery
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
    /// Where it is another than English.
    var language = Language.english
    /// The theme whose attributes are written down; nil for the roles, which all themes draw by.
    var theme: Theme?

    var name: String {
      "\(scene)-\(size.columns)x\(size.rows)" + (glyphs == .ascii ? "-ascii" : "")
        + (language == .english ? "" : "-\(language.rawValue)") + (theme.map { "-\($0.rawValue)" } ?? "")
    }
    var testDescription: String { name }
  }

  static let shots: [Shot] =
    everySize + wide + ordinary + narrow + inWelsh + inMono + [
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
    sizes.map { Shot(scene: scene, size: $0) }
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
    "finding", "charts-narrow", "help", "reviews", "opening-care-leavers", "appraisal", "quality-care-leavers",
  ].map { Shot(scene: $0, size: Size(40, 12)) }

  /// Each view, which is read in two languages and without colour.
  private static let views = [
    "opening-rr0001", "charts-rr0001", "studies-rr0001", "findings-care-leavers", "quality-care-leavers", "study",
    "finding-of-whole-review", "map-rr0001", "lights-care-leavers", "flow-care-leavers", "audit-care-leavers",
    "confidence-care-leavers", "effects-care-leavers", "compare-studies", "facets", "help",
  ]
  private static let inWelsh =
    sizes.flatMap { size in
      views.map { Shot(scene: $0, size: size, language: .welsh) }
    } + [Shot(scene: "charts-narrow", size: Size(40, 12), language: .welsh)]
  private static let inMono =
    sizes.flatMap { size in views.map { Shot(scene: $0, size: size, theme: .mono) } }
    + [Shot(scene: "charts-narrow", size: Size(40, 12), theme: .mono)]
  private static let sizes = [Size(80, 24), Size(120, 40), Size(40, 12)]

  @Test(arguments: shots)
  func aScreenIsAsItWasWhenItWasRead(_ shot: Shot) throws {
    let scene = try #require(Scene.all.first { $0.name == shot.scene })
    let app = try scene.driver(shot.size, glyphs: shot.glyphs, in: shot.language)
    try app.expect(golden: shot.name, in: shot.theme)
  }

  @Test func noGoldenIsLeftOver() throws {
    #expect(try Golden.names() == Set(Self.shots.map(\.name)))
  }
}
