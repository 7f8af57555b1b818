import Evidence
import EvidenceQuery
import Testing

@Suite("A level of certainty against what was taken off")
struct CertaintyAuditTests {
  private func issues(_ level: String, _ start: Reported<String>, _ changes: [Int?]) throws -> [AuditIssue] {
    var sample = AuditSample()
    sample.addConfidence(level, start: start, changes)
    return try sample.issues(.certainty)
  }

  @Test("is questioned where start and changes lead to another")
  func differs() throws {
    #expect(
      try issues("moderate", Reported("high"), [-1, -1])
        == [.level(stated: "moderate", start: "high", change: -2, result: "low")])
    #expect(try issues("low", Reported("high"), [-1, -1, 0]) == [])
    #expect(try issues("moderate", Reported("low"), [1]) == [])
  }

  @Test("is not questioned below the lowest level or above the best")
  func ends() throws {
    #expect(try issues("very low", Reported("low"), [-1, -1]) == [])
    #expect(try issues("high", Reported("moderate"), [2]) == [])
  }

  @Test("is questioned where more is taken off than the scheme has, from whatever start")
  func beyond() throws {
    let wanted = AuditIssue.levelsBeyondScheme(stated: "very low", change: -4, most: 3)
    #expect(try issues("very low", Reported(unknown: .notHeld), [-2, -1, -1]) == [wanted])
    #expect(try issues("very low", Reported("high", Provenance(.inferred(why: "trials"))), [-2, -2]) == [wanted])
    #expect(try issues("very low", Reported("high"), [-2, -1]) == [])
  }

  @Test("is not questioned from a start that is inferred or not known, or with a change that is not known")
  func unknown() throws {
    #expect(try issues("moderate", Reported("high", Provenance(.inferred(why: "trials"))), [-2]) == [])
    #expect(try issues("moderate", Reported(unknown: .notHeld), [-2]) == [])
    #expect(try issues("moderate", Reported("high"), [-2, nil]) == [])
    #expect(try issues("moderate", Reported("high"), []) == [])
  }

  @Test("is not questioned in a scheme without sums")
  func noSums() throws {
    var sample = AuditSample()
    sample.addConfidence("moderate", start: Reported("high"), [-2])
    if case .assessed(var confidence) = sample.finding.confidence {
      confidence.scheme = "GRADE-CERQual"
      sample.finding.confidence = .assessed(confidence)
    }
    #expect(try sample.issues(.certainty) == [])
  }
}

@Suite("Stated against model estimates")
struct EstimateAuditTests {
  private func issues(_ estimates: [Estimate]) throws -> [AuditIssue] {
    try AuditSample { $0.estimates = estimates }.issues(.estimates)
  }

  @Test(
    "are not questioned where rounding may explain it",
    arguments: [
      ("0.09", "0.095"), ("0.10", "0.095"), ("-0.21", "-0.206"), ("0.5", "0.4501"), ("0.76", "0.763"), ("12", "11.5"),
      ("0.123", "0.12"), ("-0.0", "-0.000"),
    ])
  func rounding(_ stated: String, _ model: String) throws {
    #expect(try issues([estimate(stated), estimate(model, nil, nil, .model)]) == [])
  }

  @Test(
    "are questioned where it does not",
    arguments: [
      ("0.60", "0.587"), ("0.90", "0.894"), ("-0.05", "-0.058"), ("0.5", "0.449"), ("1", "-1"), ("0.123", "0.13"),
    ])
  func differ(_ stated: String, _ model: String) throws {
    let (stated, model) = (try estimate(stated), try estimate(model, nil, nil, .model))
    #expect(try issues([stated, model]) == [.estimates(stated: stated, model: model, differing: [.value])])
  }

  @Test("tell which limits differ, at the same level only")
  func limits() throws {
    let stated = try estimate("0.13", "-0.28", "0.48")
    var model = try estimate("0.130", "-0.215", "0.475", .model)
    #expect(try issues([stated, model]) == [.estimates(stated: stated, model: model, differing: [.low])])
    model.level = 90
    #expect(try issues([stated, model]) == [])
  }

  @Test("are held against the model of the same kind")
  func pooling() throws {
    let stated = [try estimate("0.10", nil, nil, .stated, .random), try estimate("0.20", nil, nil, .stated, .fixed)]
    let model = try estimate("0.104", nil, nil, .model, .random)
    #expect(try issues(stated + [model]) == [])
    #expect(try issues([stated[1], model]) == [])
  }
}
