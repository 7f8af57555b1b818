import Evidence
import EvidenceQuery
import TestSupport
import Testing

/// A review of one finding and some studies, made by hand, and what is questioned in it.
struct AuditSample {
  var review = Review(
    id: "r", title: "r", question: "?", type: "systematic review", standing: .published, completeness: .whole,
    blank: .notReportedByReview)
  var studies = ["a", "b", "c"].map { Study(id: $0, label: $0, blank: .notReportedByReview) }
  var finding: Finding
  var others: [Finding] = []
  var publications: [Publication] = []
  var appraisals: [Appraisal] = []

  /// A finding on an effect, on all three studies.
  init(_ change: (inout Effect) -> Void = { _ in }) {
    var effect = Effect(blank: .notReportedByReview)
    effect.measure = Reported("standardised mean difference")
    change(&effect)
    finding = Finding(
      id: "f", label: "f", statement: "It is so.", content: .effect(effect), basis: .linkedStudies,
      blank: .notReportedByReview)
    finding.evidence = ["a", "b", "c"].map { SupportingEvidence(study: $0, blank: .notReportedByReview) }
  }

  mutating func addConfidence(_ level: String, start: Reported<String>, _ changes: [Int?]) {
    finding.confidence = .assessed(
      Confidence(
        scheme: "GRADE", level: level, start: start,
        components: changes.enumerated().map { number, change in
          .init(
            name: "component \(number)", level: Reported(unknown: .notHeld),
            change: change.map { Reported($0) } ?? Reported(unknown: .notHeld), explanation: Reported(unknown: .notHeld)
          )
        }))
  }

  /// Gives the finding a reason for imprecision.
  mutating func addReason(_ text: String, for component: String = "imprecision") {
    finding.confidence = .assessed(
      Confidence(
        scheme: "GRADE", level: "low", start: Reported(unknown: .notHeld),
        components: [
          .init(
            name: component, level: Reported(unknown: .notHeld), change: Reported(unknown: .notHeld),
            explanation: Reported(text))
        ]))
  }

  /// What is questioned, without what every finding on one study and every study without one has.
  func entries(under filter: String = "") throws -> [AuditEntry] {
    let sample = try SampleLibrary([
      ReviewRecord(
        review: review, studies: studies, publications: publications, findings: [finding] + others,
        appraisals: appraisals)
    ])
    return sample.engine.audit(of: ReviewRow(0), under: try sample.engine.parse(filter))
  }

  func issues(_ check: AuditCheck) throws -> [AuditIssue] { try entries().filter { $0.check == check }.map(\.issue) }
}

/// An estimate with its digits.
func estimate(
  _ value: String, _ low: String? = nil, _ high: String? = nil, _ basis: Estimate.Basis = .stated,
  _ pooling: Estimate.Pooling? = nil
) throws -> Estimate {
  Estimate(
    basis: basis, pooling: pooling, value: try #require(Quantity(value)), low: low.flatMap(Quantity.init),
    high: high.flatMap(Quantity.init))
}
