import Browser
import Evidence
import EvidenceQuery
import Terminal
import Testing

/// What is read away from the screen, where no legend is at hand: no sign stands for a word.
@Suite struct LinearFormTests {
  private static let signs = ["~", "≠", "▸", "↔", "°", "→", "←", "›", "▮", "◆", "■", "░"]

  private static func writer(_ language: Language) -> DetailWriter {
    let rows = RowText(BundledReviews.library, words: Words(language))
    return DetailWriter(BundledReviews.writer.engine, rows: rows).spelledOut
  }

  /// The pages of the views and of all records but the items of appraisals, which are many and alike.
  private static func pages(_ writer: DetailWriter) throws -> [Page] {
    let library = writer.engine.library
    let scotland = try writer.engine.parse("country:Scotland,Kenya")
    let records = BundledReviews.references.filter { if case .item = $0 { false } else { true } }
    let findings = Array(library.findings.indices)
    return records.map { writer.page(for: $0, under: scotland) }
      + library.reviews.indices.flatMap { review -> [Page] in
        let row = ReviewRow(review)
        return [
          writer.fullOverview(of: row, width: 120), writer.fullOverview(of: row, under: scotland, width: 120),
          writer.flowPage(of: row), writer.auditPage(of: [row]),
          MapWriter(writer, MapAxes(), under: .all, of: .only([review])).page,
        ]
      }
      + [
        ConfidenceWriter(writer, findings).page, TrafficLightWriter(writer, Array(library.assessments.indices)).page,
      ]
      + findings.filter { library.findings[$0].kind == .effect }.flatMap { row in
        [EffectsWriter(writer, FindingRow(row), among: findings).page]
      }
  }

  @Test(arguments: Language.allCases)
  func `no sign stands for a word in any page`(_ language: Language) throws {
    let writer = Self.writer(language)
    for page in try Self.pages(writer) {
      for line in PlainText.render(page, width: nil).split(separator: "\n") {
        let words = line.split { " ,;:.()".contains($0) }
        // In Welsh "i" is a word, as in "2 i 5"; at the end of a line it is none.
        let hasMark = language == .english ? words.contains("i") : words.last == "i"
        if hasMark || Self.signs.contains(where: line.contains) || words.contains("?") {
          Issue.record("\(page.title): \(line)")
        }
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `what may be and what is inferred stand in words after the number or the value`(_ language: Language) throws {
    let writer = Self.writer(language)
    let overview = PlainText.render(
      writer.fullOverview(of: try BundledReviews.review("malaria-sickle-cell"), width: 120), width: nil)
    let lines = overview.split(separator: "\n")
    let expected =
      switch language {
      case .english:
        ["  observational: 20 studies (9 inferred) and 1 that may be", "    cohort: 4 studies and 10 that may be"]
      case .welsh:
        [
          "  arsylwadol: 20 astudiaeth (9 a gasglwyd) ac o bosibl 1 arall",
          "    carfan: 4 astudiaeth ac o bosibl 10 arall",
        ]
      }
    let missing = expected.filter { !lines.contains(Substring($0)) }
    #expect(missing.isEmpty)
    let row = StudyRow(try BundledReviews.row("cl04", in: .studies, of: "care-leavers"))
    let study = PlainText.render(writer.page(for: .study(row)), width: nil)
    #expect(study.contains(language == .english ? "Country: USA (inferred)\n" : "Gwlad: UDA (wedi'i gasglu)\n"))
  }

  @Test func `marks of findings are said after them, and no key explains them`() throws {
    let page = Self.writer(.english).overview(of: try BundledReviews.review("rr0001"))
    let lines = PlainText.render(page, width: nil).split(separator: "\n")
    #expect(lines.contains("Joint working · an emerging consensus (abstract); not a rating"))
    #expect(lines.contains("Short-term funding, or none · its topic is on both sides"))
    #expect(!lines.contains { $0.hasPrefix("Key:") })
  }

  @Test func `an effect table is read a line a domain, each number with what it counts`() throws {
    let page = Self.writer(.english).overview(of: try BundledReviews.review("taar1-psychosis"), width: 120)
    let lines = PlainText.render(page, width: nil).split(separator: "\n")
    #expect(
      lines.contains("  Efficacy: 14 findings, 14 not assessed, favours: 1 intervention, 2 comparator"))
  }

  @Test func `what is compared differs as on the screen, and is said in words`() throws {
    let library = BundledReviews.library
    let comparison = try SideBySide(ids: ["care-leavers/cl04", "care-leavers/cl05"], in: library, of: .all)
    let text = PlainText.render(Self.writer(.english).page(of: comparison), width: nil)
    #expect(text.contains("USA (inferred)"))
    let screen = PlainText.render(BundledReviews.writer.page(of: comparison), width: nil)
    #expect(text.split(separator: "\n").first == screen.split(separator: "\n").first)
  }
}
