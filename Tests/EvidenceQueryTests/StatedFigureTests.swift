import Evidence
import EvidenceQuery
import TestSupport
import Testing

@Suite("Numbers that a review states")
struct StatedFigureTests {
  /// The numbers that the records do not bear out, with what they give instead; each is explained in the record.
  private static let discrepancies: [String: [String: ClosedRange<Int>]] = [
    "care-leavers": ["reports": 24...24]
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
        #expect(check.figure.explanation != nil, "\(check.figure.label) differs and nobody says why")
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

  private func verdict(on value: Int, of measure: StatedFigure.Measure) throws -> StatedFigureCheck.Verdict {
    var review = Review(
      id: "r", title: "", question: "", type: "", standing: .published, completeness: .whole, blank: .notHeld)
    review.statedFigures = [StatedFigure(label: "a number", value: value, measure: measure)]
    func appraisal(_ id: String, _ word: String, _ existence: Appraisal.Existence) -> Appraisal {
      Appraisal(id: id, study: "s", tool: "rob2-2019", existence: existence, overall: Reported(word))
    }
    let sample = try SampleLibrary([
      ReviewRecord(
        review: review,
        studies: [Study(id: "s", label: "s", blank: .notHeld), Study(id: "t", label: "t", blank: .notHeld)],
        appraisals: [
          appraisal("a", "Low", .definite), appraisal("b", "High", .possible), appraisal("c", "High", .possible),
        ])
    ])
    return try #require(sample.engine.statedFigures(of: ReviewRow(0)).first).verdict
  }
}
