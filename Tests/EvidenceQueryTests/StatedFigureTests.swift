import Evidence
import EvidenceQuery
import TestSupport
import Testing

@Suite("Numbers that a review states")
struct StatedFigureTests {
  /// The numbers that the records do not bear out, with what they give instead; each is explained in the record.
  private static let discrepancies: [String: [String: ClosedRange<Int>]] = [
    "care-leavers": ["reports": 24...24],
    "malaria-sickle-cell": [
      "sources in one domain": 42...42, "sources in two domains": 24...24, "sources in three domains": 2...2,
      "sources in four or more domains": 0...0,
    ],
    "taar1-psychosis": [
      "people in the completed studies": 2804...2804, "people in the studies with usable data": 1711...1711,
      "reports": 26...26, "studies behind f47, insomnia v placebo, 4 weeks": 2...2,
    ],
  ]

  @Test("are borne out by the records, but for those that are known to differ", arguments: SampleLibrary.names)
  func areBorneOut(review: String) throws {
    let sample = try SampleLibrary.named(review)
    let checks = sample.engine.statedFigures(of: ReviewRow(0))
    #expect(!checks.isEmpty)
    var differing: [String: ClosedRange<Int>] = [:]
    for check in checks {
      switch check.verdict {
      case .equal, .withinRange, .notChecked: break
      case .differs(let range):
        differing[check.figure.label] = range
        #expect(check.figure.told != nil, "\(check.figure.label) differs and nobody says anything of it")
      case .unreadable(let error): Issue.record("\(check.figure.label): \(error.message)")
      }
    }
    #expect(differing == Self.discrepancies[review] ?? [:])
  }

  @Test("are within the range of what a record leaves open")
  func areWithinRanges() throws {
    let engine = try SampleLibrary.rr0001.engine
    let verdicts = Dictionary(
      engine.statedFigures(of: ReviewRow(0)).map { ($0.figure.label, $0.verdict) }
    ) { first, _ in first }
    #expect(verdicts["studies"] == .equal)
    #expect(verdicts["studies of poor quality"] == .withinRange(0...8))
    #expect(verdicts["studies formally appraised"] == .withinRange(2...10))
    #expect(verdicts["primary studies that are qualitative"] == .withinRange(2...7))
    #expect(verdicts["primary studies from England or Scotland"] == .equal)
    #expect(verdicts["Welsh study among those 13"] == .notChecked)
  }

  @Test("of appraisals count those that only may exist as what they are")
  func countsPossibleAppraisals() throws {
    #expect(try verdict(on: 3, of: .count(of: .appraisals, filter: nil)) == .withinRange(1...3))
    #expect(try verdict(on: 1, of: .count(of: .appraisals, filter: "rating:Low")) == .equal)
    #expect(try verdict(on: 4, of: .count(of: .appraisals, filter: nil)) == .differs(1...3))
  }

  @Test("that cannot be counted say why")
  func saysWhy() throws {
    guard case .unreadable(let error) = try verdict(on: 1, of: .count(of: .studies, filter: "country:Wakes")) else {
      Issue.record("an unreadable filter counted something")
      return
    }
    #expect(error.message == "unknown country \"Wakes\"; did you mean Wales?")
    #expect(try verdict(on: 1, of: .words) == .notChecked)
    #expect(try verdict(on: 1, of: .studies(finding: "f9")) == .notChecked)
  }

  @Test("of people are the samples of the studies, as far as each is known")
  func addsSamples() throws {
    func samples(_ samples: [Reported<Sample>]) -> [Study] {
      samples.enumerated().map { number, sample in
        var study = Study(id: "s\(number)", label: "s", blank: .notHeld)
        study.sample = sample
        study.status =
          number == 0 ? Reported(.ongoing) : number == 1 ? Reported(.completed) : Reported(unknown: .notHeld)
        return study
      }
    }
    func verdict(_ filter: String?, _ studies: [Study]) throws -> StatedFigureCheck.Verdict {
      try self.verdict(on: 30, of: .sample(filter: filter), studies: studies)
    }
    let known = samples([Reported(Sample(count: 12)), Reported(Sample(count: 18))])
    #expect(try verdict(nil, known) == .equal)
    #expect(try verdict("status:completed", known) == .differs(18...18))
    let open = samples([12, 18, 100].map { Reported(Sample(count: $0)) })
    #expect(try verdict("status:completed", open) == .withinRange(18...118))
    let unknown = samples([Reported(Sample(count: 30)), Reported(unknown: .notHeld)])
    #expect(try verdict(nil, unknown) == .notChecked)
    #expect(try verdict("status:ongoing", unknown) == .equal)
    #expect(try verdict(nil, samples([Reported(Sample(count: 30, unit: "homes"))])) == .notChecked)
  }

  @Test("of evidence count the links of findings, and of results what is in them")
  func countsLinks() throws {
    let careLeavers = try SampleLibrary.careLeavers
    func verdict(on value: Int, _ list: StatedFigure.List, _ filter: String?) throws -> StatedFigureCheck.Verdict {
      var record = careLeavers.records[0]
      record.review.statedFigures = [
        StatedFigure(label: "links", value: value, measure: .count(of: list, filter: filter))
      ]
      return try #require(SampleLibrary([record]).engine.statedFigures(of: ReviewRow(0)).first).verdict
    }
    #expect(try verdict(on: 82, .evidence, nil) == .equal)
    #expect(try verdict(on: 152, .results, nil) == .equal)
    #expect(try verdict(on: 1, .evidence, "id:f21") == .equal)
  }

  private func verdict(
    on value: Int, of measure: StatedFigure.Measure,
    studies: [Study] = [Study(id: "s", label: "s", blank: .notHeld), Study(id: "t", label: "t", blank: .notHeld)]
  ) throws -> StatedFigureCheck.Verdict {
    var review = Review(
      id: "r", title: "", question: "", type: "", standing: .published, completeness: .whole, blank: .notHeld)
    review.statedFigures = [StatedFigure(label: "a number", value: value, measure: measure)]
    func appraisal(_ id: String, _ word: String, _ existence: Appraisal.Existence) -> Appraisal {
      Appraisal(id: id, study: "s", tool: "rob2-2019", existence: existence, overall: Reported(word))
    }
    let sample = try SampleLibrary([
      ReviewRecord(
        review: review,
        studies: studies,
        appraisals: !studies.contains { $0.id == "s" }
          ? []
          : [
            appraisal("a", "Low", .definite), appraisal("b", "High", .possible), appraisal("c", "High", .possible),
          ])
    ])
    return try #require(sample.engine.statedFigures(of: ReviewRow(0)).first).verdict
  }
}
