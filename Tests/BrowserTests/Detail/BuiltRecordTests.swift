@testable import Browser
import Evidence
import EvidenceQuery
import Terminal
import TestSupport
import Testing

/// Pages of records that no bundled review has.
@Suite struct BuiltRecordTests {
  private static func review(
    standing: Review.Standing = .published, completeness: Review.Completeness = .whole,
    change: (inout ReviewRecord) -> Void
  ) throws -> DetailWriter {
    let review = Review(
      id: "t", title: "A test", question: "Does it work?", type: "rapid review", standing: standing,
      completeness: completeness, blank: .notReportedByReview)
    var record = ReviewRecord(review: review)
    change(&record)
    let library = try LibraryBuilder.library(of: [record])
    return DetailWriter(QueryEngine(library), rows: RowText(library))
  }

  private static func plain(_ page: Page) -> String { PlainText.render(page, width: nil) }

  private static func finding(_ id: String, of studies: [String]) -> Finding {
    var finding = Finding(
      id: id, label: "Finding \(id)", statement: "It is so.", content: .theme, basis: .linkedStudies,
      blank: .notReportedByReview)
    finding.evidence = studies.map { SupportingEvidence(study: $0, blank: .notReportedByReview) }
    return finding
  }

  @Test(arguments: [1, 40, 78, 120])
  func `a review of which nothing is known has an opening page`(_ width: Int) throws {
    let writer = try Self.review { _ in }
    let row = ReviewRow(0)
    for page in [
      writer.overview(of: row, width: width), writer.fullOverview(of: row, width: width),
      writer.provenance(of: .review(row)),
    ] {
      #expect(!PageLayout(page, width: width).lines.isEmpty)
    }
    #expect(writer.briefing(for: .review(row)) == "A test.\n")
  }

  @Test func `a draft and working data say so on the opening page and in every briefing`() throws {
    for (standing, word) in [(Review.Standing.draft, "draft"), (.workingData, "working data")] {
      let writer = try Self.review(standing: standing) { record in
        record.studies = [Study(id: "s", label: "Study", blank: .notHeld)]
        record.findings = [Self.finding("f", of: ["s"])]
      }
      let references: [Reference] = [
        .study(StudyRow(0)), .finding(FindingRow(0)), .evidence(EvidenceRow(0)), .assessment(AssessmentRow(0)),
      ]
      for reference in references {
        #expect(writer.briefing(for: reference).lowercased().contains(word))
      }
      #expect(Self.plain(writer.overview(of: ReviewRow(0))).contains(word.uppercased()))
    }
  }

  @Test func `that a finding rests on one study alone is said only where the whole review is held`() throws {
    for completeness in [Review.Completeness.whole, .partial(reason: "an abstract")] {
      let writer = try Self.review(completeness: completeness) { record in
        record.studies = ["a", "b"].map { Study(id: $0, label: "Study \($0)", blank: .notHeld) }
        record.findings = [Self.finding("f", of: ["a"])]
      }
      let isWhole = completeness == .whole
      #expect(Self.plain(writer.page(for: .study(StudyRow(0)))).contains("rests on it alone") == isWhole)
      let other = Self.plain(writer.page(for: .study(StudyRow(1))))
      #expect(other.contains("It stands behind none of the findings.") == isWhole)
      #expect(other.contains("none of the findings held here; the record is partial.") == !isWhole)
    }
  }

  @Test func `a statement of very low certainty is not shown without it`() throws {
    let writer = try Self.review { record in
      record.findings = [Self.finding("f", of: [])]
      record.findings[0].confidence = .assessed(
        Confidence(scheme: "GRADE", level: "very low", start: Reported(unknown: .notHeld)))
    }
    let reference = Reference.finding(FindingRow(0))
    let page = Self.plain(writer.page(for: reference))
    #expect(page.contains("certainty very low (GRADE)\n\nIt is so.\nThe evidence for this is very uncertain."))
    #expect(
      writer.briefing(for: reference).hasPrefix(
        "It is so. The evidence for this is very uncertain.\nCertainty very low"))
  }

  @Test func `an extract says where it stands and what it speaks of, and a group what it counted`() throws {
    let writer = try Self.review { record in
      record.studies = [Study(id: "s", label: "Study", blank: .notHeld)]
      record.findings = [Self.finding("f", of: ["s"])]
      record.findings[0].evidence[0].extracts = [
        Extract(
          quotation: "we met every week", subject: .finding,
          provenance: Provenance(sources: [SourceReference(document: "A", locator: "p. 12")]))
      ]
      var result = StudyResult(outcome: "meetings", blank: .notReportedByStudy)
      result.arms = [ArmResult(label: "team", count: Reported(40), events: 12)]
      record.findings[0].evidence[0].results = [result]
    }
    let page = Self.plain(writer.page(for: .evidence(EvidenceRow(0))))
    #expect(page.contains("“we met every week”\n    p. 12 · speaks of this finding"))
    #expect(page.contains("estimate not reported by the study · n not reported by the study"))
    #expect(page.contains("team: n 40, 12 with the event"))
  }

  @Test func `themes, descriptions and gaps are listed by name`() throws {
    let writer = try Self.review { record in
      record.findings = [Self.finding("t", of: [])]
      let gap = Finding.Content.gap(Gap(priority: Reported("high")))
      for (id, content) in [("d", Finding.Content.descriptive), ("g", gap)] {
        record.findings.append(
          Finding(
            id: id, label: "Finding \(id)", statement: "It is so.", content: content, basis: .notApplicable,
            blank: .notHeld))
      }
    }
    let page = Self.plain(writer.overview(of: ReviewRow(0)))
    #expect(page.contains("THEMES (1)\nFinding t\nWHAT THERE IS (1)\nFinding d\nGAPS (1)\nFinding g\n"))
    let gap = Self.plain(writer.page(for: .finding(FindingRow(2))))
    #expect(gap.contains("Gap · priority: high"))
    #expect(gap.contains("It rests on no study."))
  }

  @Test func `beside a reported judgement stands what the rule of its tool gives`() throws {
    let writer = try Self.review { record in
      record.studies = [Study(id: "s", label: "Study", blank: .notHeld)]
      for (id, overall) in [("a", "Low"), ("b", "Some concerns"), ("c", "doubtful")] {
        let items = "D2 Some concerns,D1 Low,D3 Low,D4 Low,D5 Low"
        record.appraisals.append(Appraisal(id, "rob2-2019", overall, items))
      }
      record.appraisals.append(Appraisal("d", "rob2-2019", "High", "D2 Some concerns,D1 Low"))
      record.appraisals.append(Appraisal("e", "nos-cohort", "6/9", "S1 ★,S2 ★,S3 ★,S4 no star,C1 ★★,O1 ★,O2 ★,O3 ★"))
      record.appraisals.append(Appraisal("f", "rob2-2019", nil, "D1 Low,D2 Low,D3 Low,D4 Low,D5 Low"))
      record.appraisals[0].items[0].support = Reported("no blinding")
    }
    let pages = (0..<6).map { Self.plain(writer.page(for: .assessment(AssessmentRow($0)))) }
    #expect(pages[0].contains("Tool's rule: - Some concerns (D2) · not as reported\n"))
    #expect(pages[1].contains("Tool's rule: - Some concerns (D2) · as reported\n"))
    #expect(pages[2].contains("Tool's rule: - Some concerns (D2) · doubtful cannot be held against that\n"))
    #expect(pages[3].contains("Tool's rule: not computed: not held: D3, D4, D5\n"))
    #expect(pages[4].contains("Tool's rule: 8 of 9 points · not as reported\n"))
    #expect(!pages[5].contains("rule"))
    #expect(pages[0].contains("D1 · + Low · randomisation process\n  D2 · - Some concerns"))
    #expect(Self.plain(writer.page(for: .item(AssessmentRow(0), 0))).contains("Reason given: no blinding"))
  }

  @Test func `the review's own rule stands before the tool's, with its words where they explain something`() throws {
    let items = ["Low", "Some concerns", "Some concerns"].enumerated().map { "D\($0 + 1) \($1)" }
    let writer = try Self.review { record in
      record.studies = [Study(id: "s", label: "Study", blank: .notHeld)]
      record.review.ratingRules = [
        RatingRule(
          tool: "rob2-2019", text: "Two are few.",
          steps: [
            .init(gives: ["Some concerns"], conditions: [.init(words: ["Some concerns"], atLeast: 3)]),
            .init(gives: ["Low"]),
          ]),
        RatingRule(tool: "robins-i-2016", text: "As we saw fit."),
        RatingRule(tool: "amstar-2", text: "Item 7 is not critical.", critical: ["2", "4"]),
      ]
      record.appraisals = [
        Appraisal("a", "rob2-2019", "Low", (items + ["D4 Low", "D5 Low"]).joined(separator: ",")),
        Appraisal("b", "robins-i-2016", "Serious", "D1 Serious"),
        Appraisal("c", "amstar-2", "High", (1...16).map { "\($0) \($0 == 7 ? "No" : "Yes")" }.joined(separator: ",")),
      ]
    }
    let pages = (0..<3).map { Self.plain(writer.page(for: .assessment(AssessmentRow($0)))) }
    #expect(
      pages[0].contains(
        """
        Review's own rule: + Low · as reported. Two are few.
        Tool's rule: - Some concerns or x High · by judgement (D2, D3) · not as reported

        """))
    #expect(pages[1].contains("Review's own rule: not computed: it is held in words only. As we saw fit.\n"))
    #expect(pages[2].contains("Review's own rule: + High · as reported. Item 7 is not critical.\n"))
    #expect(pages[2].contains("Tool's rule: x Low (7) · not as reported\n"))
    // What is critical is what the review takes for it.
    #expect(pages[2].contains("protocol before conduct (critical)"))
    #expect(pages[2].contains("excluded studies listed and justified\n"))
  }

  @Test func `a tool without an overall says so, and nothing is computed for it`() throws {
    for (name, reported) in [("test-casp", "9/10"), ("test-quadas-2", "at risk of bias"), ("test-mmat", "***")] {
      let sample = try TestReview.library(name)
      let writer = DetailWriter(sample.engine, rows: RowText(sample.library))
      let pages = sample.library.assessments.indices.map {
        Self.plain(writer.page(for: .assessment(AssessmentRow($0))))
      }
      let appraised = pages.filter { $0.contains("Item by item") }
      #expect(appraised.count >= 4)
      #expect(appraised.allSatisfy { $0.contains("This tool judges item by item and has no judgement of the whole.") })
      #expect(pages.allSatisfy { !$0.contains("rule:") })
      let line = "Overall \(reported) · as reported: this tool judges item by item\n"
      #expect(appraised.count { $0.contains(line) } == 1)
    }
  }

  @Test func `that a study was not appraised is not a rating`() throws {
    let writer = try Self.review { record in
      record.studies = ["a", "b"].map { Study(id: $0, label: "Study \($0)", blank: .notHeld) }
      record.notAppraised = [NotAppraised(study: "a", reason: Reported("no explicit methodology"))]
    }
    let page = Self.plain(writer.page(for: .assessment(AssessmentRow(0))))
    #expect(page.contains("Reason: no explicit methodology"))
    #expect(page.contains("That there is no appraisal says nothing about how good the study is."))
    #expect(Self.plain(writer.page(for: .study(StudyRow(0)))).contains("not appraised: no explicit methodology"))
  }

  @Test func `a possible match says why in its first line`() throws {
    let writer = BundledReviews.writer
    let study = StudyRow(try BundledReviews.row("p5", in: .studies, of: "rr0001"))
    let page = Self.plain(writer.page(for: .study(study), under: try writer.engine.parse("country:England")))
    #expect(page.contains("~ Only a possible match: Country is England or Scotland."))
    let finding = FindingRow(try BundledReviews.row("f1", in: .findings, of: "rr0001"))
    let other = Self.plain(writer.page(for: .finding(finding), under: try writer.engine.parse("country:Wales")))
    #expect(other.contains("~ Only a possible match: findings here rest on the whole review"))
  }

  @Test(arguments: [
    ("2022-11", "2026-02-01", "3 years ago"), ("2025-12", "2026-02-01", "2 months ago"),
    ("2026-01", "2026-02-01", "a month ago"), ("2026-02", "2026-02-01", nil), ("2027-01", "2026-02-01", nil),
    ("2022", "2026-02-01", "about 4 years ago"), ("2025", "2026", "about a year ago"),
    ("2024-02", "2026-02", "2 years ago"),
  ])
  func `the age of a search is told as exactly as its date`(_ date: String, _ today: String, _ age: String?) throws {
    let date = try #require(PartialDate(date))
    #expect(Words.english.age(of: date, on: try #require(PartialDate(today))) == age)
  }

  @Test(arguments: [
    ("-1.2099", "-1.21"), ("0.79", "0.79"), ("-0.2", "-0.2"), ("111.8812", "111.88"), ("-0.0021", "0.00"),
    ("0.995", "1.00"), ("5", "5"), ("1e-7", "1e-7"), ("0.0500", "0.05"),
  ])
  func `a number read in passing has two decimals at most`(_ digits: String, _ short: String) throws {
    #expect(try #require(Quantity(digits)).short == short)
  }

  @Test func `a name with capitals in it keeps its first one`() {
    #expect("Domain".uncapitalisedFirst == "domain")
    #expect("PubMed".uncapitalisedFirst == "PubMed")
    #expect("DOI".uncapitalisedFirst == "DOI")
  }
}
