import Evidence
import EvidenceQuery
import Testing

@Suite("The reason for a level of certainty")
struct ReasonAuditTests {
  private func issues(
    _ reason: String, _ value: Estimate, studies: Int? = 3, component: String = "imprecision"
  ) throws -> [AuditIssue] {
    var sample = AuditSample { effect in
      effect.estimates = [value]
      if let studies { effect.studies = Reported(studies) }
    }
    sample.addReason(reason, for: component)
    return try sample.issues(.reasons)
  }

  @Test(
    "is questioned where it says that the interval spans no effect, and it does not",
    arguments: [
      "The studies are few, and the interval is said to span no effect.", "Wide CI that crosses the line of no effect",
      "The 95% confidence interval includes 0.", "Few events; confidence intervals cross the null.",
    ])
  func spans(_ reason: String) throws {
    let clear = try estimate("0.6", "0.1", "1.1")
    let wanted = AuditIssue.interval(
      component: "imprecision", isSaidToSpan: true, estimate: clear, noEffect: Quantity(0))
    #expect(try issues(reason, clear) == [wanted])
    #expect(try issues(reason, estimate("0.6", "-0.1", "1.1")) == [])
    #expect(try issues(reason, estimate("0.6", "0.0", "1.1")) == [])
    #expect(try issues(reason, estimate("0.6")) == [])
    #expect(try issues(reason, clear, component: "risk of bias") == [])
  }

  @Test("is questioned where it says that the interval does not span no effect, and it does")
  func spansNot() throws {
    #expect(try issues("The interval does not cross no effect.", estimate("0.6", "-0.1", "1.1")).count == 1)
    #expect(try issues("The interval does not cross no effect.", estimate("0.6", "0.1", "1.1")) == [])
  }

  @Test(
    "is not questioned where it could mean something else",
    arguments: [
      "Wide interval.", "The intervals of both small studies span no effect.",
      "The interval includes 1 trial of girls.",
      "The sample is small. No effect was expected.", "The interval spans a benefit and a harm.",
      "The interval crosses no effect. The interval does not cross no effect.",
    ])
  func ambiguous(_ reason: String) throws {
    let issues = try issues(reason, estimate("0.6", "0.1", "1.1"), studies: nil)
    #expect(!issues.contains { if case .interval = $0 { true } else { false } })
  }

  @Test("is of all estimates: one interval that spans no effect bears it out")
  func severalEstimates() throws {
    let estimates = [try estimate("0.6", "0.1", "1.1"), try estimate("0.5", "-0.1", "1.1")]
    var sample = AuditSample { $0.estimates = estimates }
    sample.addReason("The interval spans no effect.")
    #expect(try sample.issues(.reasons) == [])
  }

  @Test(
    "is questioned where it counts other studies than the finding rests on",
    arguments: [
      ("There are only two studies, it says.", "imprecision", 2), ("Only 5 small trials", "imprecision", 5),
      ("Two of the four studies are at high risk of bias.", "risk of bias", 4), ("2 of 2 studies", "risk of bias", 2),
      ("Both studies have some concerns.", "risk of bias", 2),
    ])
  func counts(_ reason: String, _ component: String, _ said: Int) throws {
    let value = try estimate("0.6", "0.1", "1.1")
    let wanted = AuditIssue.studiesInReason(component: component, said: said, finding: 3)
    #expect(try issues(reason, value, component: component) == [wanted])
    // Where the finding says nothing, its links are counted.
    #expect(try issues(reason, value, studies: nil, component: component) == [wanted])
    #expect(try issues(reason, value, studies: said, component: component) == [])
  }

  @Test(
    "is not questioned where it counts a part of them, or something else",
    arguments: [
      "Two studies had small samples.", "Two of the three studies are small.", "The studies are few.", "Only 2 events.",
      "In 2019 studies were small.",
    ])
  func parts(_ reason: String) throws {
    #expect(try issues(reason, estimate("0.6", "0.1", "1.1")) == [])
  }
}
