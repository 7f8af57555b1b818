import Browser
import Evidence
import EvidenceQuery
import Terminal
import TestSupport
import Testing

/// A screen that a person can reach, with the way to it. Goldens and laws are held for every one of them.
struct Scene: Sendable, CustomTestStringConvertible {
  let name: String
  let sample: Driver.Sample
  let way: [Press]

  init(_ name: String, _ sample: Driver.Sample, _ way: Press...) {
    self.name = name
    self.sample = sample
    self.way = way
  }

  var testDescription: String { name }

  /// The browser on this screen.
  func driver(_ size: Size, glyphs: Glyphs = .unicode, in language: Language = .english) throws -> Driver {
    var app = try Driver(sample, size, glyphs: glyphs, in: language)
    app.press(way)
    return app
  }

  static let all: [Scene] =
    [
      Scene("opening-rr0001", .rr0001),
      Scene("opening-care-leavers", .careLeavers),
      Scene("opening-ltc-guidelines", .ltcGuidelines),
      Scene("opening-taar1-psychosis", .taar1),
      Scene("opening-malaria-sickle-cell", .malaria),
      Scene("opening-scrolled", .rr0001, .pageDown, .down),
      Scene("opening-country-wales", .rr0001, "f", .text("wales"), .space, .escape, .escape, "5"),
    ] + views + lists + filters + details + layers + reviews

  private static let views = [
    Scene("map-rr0001", .rr0001, "6", .right, .right, .down, .down),
    Scene("map-care-leavers", .careLeavers, "6", .times(3, .right), .down, .down),
    Scene("map-malaria", .malaria, "6", .times(9, .right), .times(8, .down)),
    Scene("map-findings", .ltcGuidelines, "6", "c", .down),
    Scene("lights-care-leavers", .careLeavers, "7", .times(3, .right), .times(2, .down)),
    Scene("lights-taar1", .taar1, "7", .times(12, .down), .times(3, .right)),
    Scene("lights-summary", .careLeavers, "7", .times(10, .down), .right),
    Scene("lights-rr0001", .rr0001, "7"),
    Scene("confidence-care-leavers", .careLeavers, "T", .down),
    Scene("confidence-rr0001", .rr0001, "T"),
    Scene("confidence-taar1", .taar1, "T", .times(3, .down)),
    Scene("effects-care-leavers", .careLeavers, "E", .down),
    Scene("effects-taar1", .taar1, "/", .text("id:f47"), .enter, "E", .times(3, .down)),
    Scene("effects-harvest", .careLeavers, "E", .times(8, .down), .right),
    Scene("effects-several", .careLeavers, "2", .times(22, .down), "E"),
    Scene("effects-none", .rr0001, "E"),
    Scene("flow-care-leavers", .careLeavers, "F"),
    Scene("audit-care-leavers", .careLeavers, "A", .down, .down),
    Scene("charts-rr0001", .rr0001, .times(2, .pageDown)),
    Scene("charts-malaria", .malaria, .pageDown, .down),
    Scene("charts-narrow", .malaria, .times(6, .pageDown), .times(2, .down)),
    Scene("compare-studies", .careLeavers, "1", "m", .down, "m", .down, "m", "="),
    Scene("compare-findings", .careLeavers, "2", "m", .times(2, .down), "m", "=", "d"),
    Scene("compare-reviews", .all, ":", .text("compare rr0001/p3 care-leavers/cl03"), .enter),
    Scene("marked", .careLeavers, "1", .down, "m", .down, "m"),
    Scene("opening-place", .rr0001, ":", .text("place Scotland"), .enter),
    Scene("map-empty", .rr0001, "6", "/", .text("title:nothingatall"), .enter),
  ]

  private static let lists = [
    Scene("studies-rr0001", .rr0001, "1"),
    Scene("findings-rr0001", .rr0001, "2"),
    Scene("quality-rr0001", .rr0001, "3"),
    Scene("detail-rr0001", .rr0001, "1", "4"),
    Scene("studies-care-leavers", .careLeavers, "1"),
    Scene("findings-care-leavers", .careLeavers, "2", .pageDown),
    Scene("quality-care-leavers", .careLeavers, "3", .end),
    Scene("studies-ltc-guidelines", .ltcGuidelines, "1", .times(5, .down)),
    Scene("findings-ltc-guidelines", .ltcGuidelines, "2", .down),
    Scene("findings-taar1-psychosis", .taar1, "2", .down),
    Scene("quality-taar1-psychosis", .taar1, "3", .pageDown),
    Scene("studies-malaria-sickle-cell", .malaria, "1", .down),
    Scene("zoomed", .careLeavers, "2", .down, "z"),
    Scene("zoomed-detail", .careLeavers, "2", "4", "z"),
    Scene("sorted", .careLeavers, "2", "s", "S"),
  ]

  private static let filters = [
    Scene("country-wales", .rr0001, "f", .text("wales"), .space, .escape, .escape),
    Scene("design-rct", .careLeavers, "f", .text("random"), .space, .escape, .escape),
    Scene("certainty-unknown", .rr0001, "f", .text("wales"), .space, .escape, .escape, "C"),
    Scene("linked-only", .careLeavers, "2", "L", "1"),
    Scene("several-clauses", .careLeavers, "/", .text("country:USA design:RCT housing"), .enter),
    Scene("empty", .rr0001, "/", .text("zebra country:Wales"), .enter),
    Scene("empty-findings", .careLeavers, "/", .text("country:Wales"), .enter, "2"),
    Scene("searched", .careLeavers, "/", .text("homeless"), .enter, "2", .enter),
  ]

  private static let details = [
    Scene("finding-of-whole-review", .rr0001, "2", .enter),
    Scene("finding", .careLeavers, "2", .enter),
    Scene("evidence", .careLeavers, "2", .enter, .enter),
    Scene("gap", .malaria, "2", .times(8, .down), .enter),
    Scene("finding-without-level", .taar1, "/", .text("id:f27"), .enter, "2", .enter),
    Scene("evidence-of-groups", .taar1, "/", .text("id:f16"), .enter, "2", .enter, .down, .down, .enter),
    Scene("study", .careLeavers, "1", .down, .enter),
    Scene("appraisal", .careLeavers, "3", .down, .enter),
    Scene("appraisal-item", .careLeavers, "3", .enter, .down, .enter),
    Scene("study-possible", .rr0001, "f", .text("england"), .space, .escape, .escape, "1", .end, "4"),
  ]

  private static let layers = [
    Scene("facets", .rr0001, "f"),
    Scene("facets-care-leavers", .careLeavers, "2", "f", .times(8, .down)),
    Scene("facets-narrowed", .careLeavers, "1", "f", .text("usa")),
    Scene("facets-nothing", .careLeavers, "1", "f", .text("zebra")),
    Scene("facets-filtered", .rr0001, "f", .text("wales"), .space, .escape),
    Scene("prompt", .rr0001, "/"),
    Scene("prompt-match", .rr0001, "2", "/", .text("funding")),
    Scene("prompt-error", .rr0001, "1", "/", .text("country:Atlantis")),
    Scene("prompt-long", .careLeavers, "/", .text(String(repeating: "a long search ", count: 12))),
    Scene("provenance", .rr0001, "1", "i"),
    Scene("provenance-finding", .careLeavers, "2", "i"),
    Scene("provenance-of-possible", .rr0001, "f", .text("england"), .space, .escape, .escape, "1", .end, "i"),
    Scene("help", .rr0001, "?"),
    Scene("help-narrowed", .rr0001, "?", .text("filter")),
    Scene("help-nothing", .rr0001, "?", .text("zebra")),
    Scene("help-end", .rr0001, "?", .end),
    Scene("command", .careLeavers, "2", ":"),
    Scene("command-values", .careLeavers, "2", ":", .text("filter design:RCT country:"), .tab, .tab),
    Scene("command-unknown", .careLeavers, "2", ":", .text("srot year"), .enter),
    Scene("command-wrong-filter", .careLeavers, "2", ":", .text("filter design:RCT country:Wakes"), .enter),
    Scene("command-sorted", .careLeavers, "1", ":", .text("sort year desc"), .enter),
    Scene("jump", .all, .control("p")),
    Scene("jump-found", .all, "1", .control("p"), .text("home"), .down),
    Scene("jump-nothing", .all, .control("p"), .text("zz qq 77")),
    Scene("jump-opened", .all, .control("p"), .text("becoming homeless"), .enter),
    Scene(
      "jump-out-of-filter", .careLeavers, "/", .text("country:Australia"), .enter, .control("p"), .text("take charge"),
      .enter),
    Scene("menu", .rr0001, "1", "9", .down),
    Scene("message", .rr0001, "1", "u"),
  ]

  private static let reviews = [
    Scene("reviews", .all, "8"),
    Scene("reviews-chosen", .all, "8", .down, .space),
    Scene("all-reviews", .all, "8", "a", "2"),
    Scene("all-reviews-opening", .all, "8", "a", "5"),
    Scene("second-review", .all, "8", .down, .enter),
  ]
}
