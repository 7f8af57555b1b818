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

  @Test func `the audit says of each question that is explained that it is, and how`() throws {
    let writer = Self.writer(.english)
    for review in BundledReviews.library.reviews.indices.map(ReviewRow.init) {
      let entries = writer.engine.audit(of: review)
      let lines = PlainText.render(writer.auditPage(of: [review]), width: nil).split(separator: "\n")
      let kinds: [(AuditEntry.Explanation, String)] = [
        (.given, "Explained: "), (.inferred, "Explained by inference: "),
      ]
      for (explanation, words) in kinds {
        // Entries that say no more than their title stand together below what explains them.
        let remarks = entries.filter { $0.explanation == explanation }.map { entry in
          [.unusedStudy, .singleStudy].contains(entry.check) ? "\(entry.check) \(entry.remark?.text ?? "")" : nil
        }
        let expected = remarks.count { $0 == nil } + Set(remarks.compactMap { $0 }).count
        #expect(lines.count { $0.contains(words) } == expected, "\(explanation) in review \(review.index)")
      }
    }
  }

  @Test func `studies of one label are told apart by their titles, and others are not renamed`() throws {
    let writer = Self.writer(.english)
    let row = FindingRow(try BundledReviews.row("f01", in: .findings, of: "malaria-sickle-cell"))
    let lines = PlainText.render(writer.page(for: .finding(row)), width: nil).split(separator: "\n")
    let named = lines.filter { $0.hasPrefix("  Allison 1954 (") }
    #expect(named.count == 2 && Set(named).count == 2, "\(named)")
    #expect(named[0].contains("(Protection Afforded by Sickle-Cell Trait Against Subtertian Malarial Infection)"))
    #expect(lines.contains { $0.hasPrefix("  Aidoo et al. 2002 · ") })
    let quality = TrafficLightWriter(writer, Array(BundledReviews.library.assessments.indices)).page
    let unjudged = PlainText.render(quality, width: nil).split(separator: "\n").filter {
      $0.hasPrefix("Williams et al. 2005")
    }
    #expect(Set(unjudged).count == 3, "\(unjudged)")
    let screen = PlainText.render(BundledReviews.writer.page(for: .finding(row)), width: nil)
    #expect(screen.contains("Allison 1954 (Protection") && screen.contains("  Aidoo et al. 2002 · "))
  }

  @Test func `studies of one label without titles are told apart by their ids`() throws {
    let review = Review(
      id: "t", title: "A test", question: "Does it work?", type: "rapid review", standing: .published,
      completeness: .whole, blank: .notHeld)
    var record = ReviewRecord(review: review)
    record.studies = ["s1", "s2"].map { Study(id: $0, label: "Rees 2021", blank: .notHeld) }
    let library = try LibraryBuilder.library(of: [record])
    let writer = DetailWriter(QueryEngine(library), rows: RowText(library)).spelledOut
    let names = library.studies.indices.map { writer.title(of: .study(StudyRow($0))) }
    #expect(names == ["Rees 2021 (s1)", "Rees 2021 (s2)"])
  }
}
