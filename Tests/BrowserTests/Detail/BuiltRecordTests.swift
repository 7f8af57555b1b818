@testable import Browser
import Evidence
import EvidenceQuery
import Terminal
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

  @Test func `a judgement better or worse than its worst item says so`() throws {
    let writer = try Self.review { record in
      record.studies = [Study(id: "s", label: "Study", blank: .notHeld)]
      for (id, overall) in [("a", "Low"), ("b", "High"), ("c", "Some concerns")] {
        var appraisal = Appraisal(id: id, study: "s", tool: "rob2-2019", overall: Reported(overall))
        appraisal.items = [
          ItemJudgement(item: "D2", judgement: Reported("Some concerns"), support: Reported("no blinding")),
          ItemJudgement(item: "D1", judgement: Reported("Low"), support: Reported(unknown: .notReportedByReview)),
        ]
        record.appraisals.append(appraisal)
      }
    }
    let pages = (0..<3).map { Self.plain(writer.page(for: .assessment(AssessmentRow($0)))) }
    #expect(pages[0].contains("Overall it is Low, better than its worst item (Some concerns, D2)."))
    #expect(pages[1].contains("Overall it is High, worse than its worst item (Some concerns, D2)."))
    #expect(!pages[2].contains("worst item"))
    #expect(pages[0].contains("D1 · + Low · randomisation process\n  D2 · - Some concerns"))
    #expect(Self.plain(writer.page(for: .item(AssessmentRow(0), 0))).contains("Reason given: no blinding"))
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
