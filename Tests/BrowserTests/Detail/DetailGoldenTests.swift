import Browser
import Evidence
import Terminal
import Testing

/// What pages look like, as text that one can read.
@Suite struct DetailGoldenTests {
  /// The lines of a page of a width, without the spaces at their ends.
  static func screen(_ page: Page, width: Int) -> String {
    PageLayout(page, width: width).lines
      .map { line in
        var text = line.map(\.text).joined()
        while text.last == " " { text.removeLast() }
        return text
      }
      .joined(separator: "\n") + "\n"
  }

  @Test(arguments: ["f1", "f2", "f5"])
  func `a finding on the whole review says that no study is tied to it`(_ id: String) throws {
    let row = FindingRow(try BundledReviews.row(id, in: .findings, of: "rr0001"))
    try expect(Self.screen(BundledReviews.writer.page(for: .finding(row)), width: 60), golden: "rr0001-\(id)")
  }

  @Test(arguments: ["f01", "f07", "f25", "f39"])
  func `an effect shows its certainty first and its numbers with their meaning`(_ id: String) throws {
    let row = FindingRow(try BundledReviews.row(id, in: .findings, of: "care-leavers"))
    try expect(Self.screen(BundledReviews.writer.page(for: .finding(row)), width: 60), golden: "care-leavers-\(id)")
  }

  @Test(arguments: ["f01", "f06", "f21", "f47", "f71"])
  func `an effect without a level of certainty shows what was rated in its place`(_ id: String) throws {
    let row = FindingRow(try BundledReviews.row(id, in: .findings, of: "taar1-psychosis"))
    try expect(Self.screen(BundledReviews.writer.page(for: .finding(row)), width: 60), golden: "taar1-psychosis-\(id)")
  }

  @Test(arguments: ["f03", "g03", "f14"])
  func `a gap rests on nothing, and a finding on what speaks of its studies`(_ id: String) throws {
    let row = FindingRow(try BundledReviews.row(id, in: .findings, of: "malaria-sickle-cell"))
    try expect(
      Self.screen(BundledReviews.writer.page(for: .finding(row)), width: 60), golden: "malaria-sickle-cell-\(id)")
  }

  @Test(arguments: [
    ("rr0001", "s1"), ("rr0001", "s2"), ("rr0001", "p1"), ("rr0001", "p3"), ("rr0001", "p5"),
    ("care-leavers", "cl10"), ("care-leavers", "cl14"), ("ltc-guidelines", "q37"),
    ("malaria-sickle-cell", "S001"), ("malaria-sickle-cell", "S059"),
    ("taar1-psychosis", "t06"), ("taar1-psychosis", "t15"),
  ])
  func `a study says all that is known of it and what is not`(_ review: String, _ id: String) throws {
    let row = StudyRow(try BundledReviews.row(id, in: .studies, of: review))
    try expect(Self.screen(BundledReviews.writer.page(for: .study(row)), width: 60), golden: "\(review)-\(id)")
  }

  @Test func `a contribution shows its results with every digit`() throws {
    let row = try BundledReviews.evidence("f01", "cl04", of: "care-leavers")
    try expect(
      Self.screen(BundledReviews.writer.page(for: .evidence(row)), width: 60), golden: "care-leavers-f01-cl04")
  }

  @Test(arguments: [
    ("rr0001", "a-p1"), ("rr0001", "a-p3"), ("care-leavers", "a-cl09-beal_impact_2020"),
    ("care-leavers", "a-cl04-greeson_development_2015"), ("taar1-psychosis", "a-t15-serious"),
  ])
  func `an appraisal shows the tools words with their symbols`(_ review: String, _ id: String) throws {
    let row = AssessmentRow(try BundledReviews.row(id, in: .assessments, of: review))
    try expect(Self.screen(BundledReviews.writer.page(for: .assessment(row)), width: 60), golden: "\(review)-\(id)")
  }

  @Test func `an item says what it asks and what its word means`() throws {
    let row = AssessmentRow(
      try BundledReviews.row("a-cl04-greeson_development_2015", in: .assessments, of: "care-leavers"))
    try expect(Self.screen(BundledReviews.writer.page(for: .item(row, 0)), width: 60), golden: "care-leavers-item")
  }

  @Test func `a publication is printed as a journal prints it`() throws {
    let row = PublicationRow(try BundledReviews.row("cl01-geenen_better_2015", in: .publications, of: "care-leavers"))
    try expect(
      Self.screen(BundledReviews.writer.page(for: .publication(row)), width: 60), golden: "care-leavers-publication")
  }

  @Test(arguments: [("rr0001", "s1"), ("care-leavers", "cl10")])
  func `where a value comes from names documents and reasons`(_ review: String, _ id: String) throws {
    let row = StudyRow(try BundledReviews.row(id, in: .studies, of: review))
    try expect(
      Self.screen(BundledReviews.writer.provenance(of: .study(row)), width: 78), golden: "\(review)-\(id)-provenance")
  }

  @Test func `where a finding comes from names its numbers`() throws {
    let row = FindingRow(try BundledReviews.row("f01", in: .findings, of: "care-leavers"))
    try expect(
      Self.screen(BundledReviews.writer.provenance(of: .finding(row)), width: 78), golden: "care-leavers-f01-provenance"
    )
  }
}
