import Evidence
import TestSupport
import Testing

@Suite("The rule of a tool for the whole")
struct OverallRuleTests {
  private func result(_ id: String, _ items: String, critical: [String]? = nil) throws -> RuleResult {
    var appraisal = Appraisal(id, nil, items)
    appraisal.critical = critical
    return try #require(AppraisalTools.tool(id: id)).result(of: appraisal)
  }

  /// All items in order, each a letter of these words.
  private func result(_ id: String, letters: String, _ words: [Character: String]) throws -> RuleResult {
    let tool = try #require(AppraisalTools.tool(id: id))
    #expect(letters.count == tool.items.count)
    return tool.result(of: Appraisal(tool, nil, inOrder: letters.map { words[$0] ?? "" }.joined(separator: ",")))
  }

  @Test(
    "RoB 2: the worst domain, and by judgement more for some concerns in several",
    arguments: [
      ("LLLLL", RuleOutcome.word("Low"), []), ("LSLLL", .word("Some concerns"), ["D2"]),
      ("LSLLS", .range(["Some concerns", "High"]), ["D2", "D5"]),
      ("SSSSS", .range(["Some concerns", "High"]), ["D1", "D2", "D3", "D4", "D5"]),
      ("LLHLL", .word("High"), ["D3"]), ("HSHLS", .word("High"), ["D1", "D3"]),
    ])
  func rob2(letters: String, outcome: RuleOutcome, items: [String]) throws {
    let result = try result("rob2-2019", letters: letters, ["L": "Low", "S": "Some concerns", "H": "High"])
    #expect(result.outcome == outcome)
    #expect(result.decidingItems == items)
  }

  @Test("RoB 2 for crossover and cluster trials count their further domain")
  func variants() throws {
    let words: [Character: String] = ["L": "Low", "S": "Some concerns", "H": "High"]
    for id in ["rob2-crossover-2020", "rob2-cluster-2021"] {
      #expect(try result(id, letters: "LHLLLL", words).outcome == .word("High"))
      #expect(try result(id, letters: "LSLLLL", words).outcome == .word("Some concerns"))
    }
  }

  @Test(
    "ROBINS-I: Critical, then Serious, then what is not known, then Moderate",
    arguments: [
      ("LLLLLLL", RuleOutcome.word("Low")), ("LMLMLLL", .word("Moderate")), ("LMSMLLL", .word("Serious")),
      ("CMSMLLN", .word("Critical")), ("LMSMLLN", .word("Serious")),
      ("LMLMLLN", .range(["Moderate", "No information"])), ("LLLLLLN", .range(["Low", "No information"])),
      ("NNNNNNN", .word("No information")),
    ])
  func robinsI(letters: String, outcome: RuleOutcome) throws {
    let words: [Character: String] = [
      "L": "Low", "M": "Moderate", "S": "Serious", "C": "Critical", "N": "No information",
    ]
    #expect(try result("robins-i-2016", letters: letters, words).outcome == outcome)
  }

  @Test(
    "AMSTAR 2: critical flaws and others are counted apart; partial yes and no meta-analysis are none",
    arguments: [
      ("YYYYYYYYYYYYYYYY", RuleOutcome.word("High"), []), ("YPYPYYPPPYMMYYMY", .word("High"), []),
      ("YYYYYYYYYNYYYYYY", .word("High"), []), ("NYYYYYYYYNYYYYYY", .range(["Moderate", "Low"]), ["1", "10"]),
      ("NYNYNNYNYNYNYNYN", .range(["Moderate", "Low"]), ["1", "3", "5", "6", "8", "10", "12", "14", "16"]),
      ("YNYYYYYYYYYYYYYY", .word("Low"), ["2"]), ("NYNYNNNNYNYNYNYN", .word("Low"), ["7"]),
      ("YNYYYYNYYYYYYYYY", .word("Critically low"), ["2", "7"]),
      ("YYYYYYYYNYNYNYNY", .word("Critically low"), ["9", "11", "13", "15"]),
    ])
  func amstar2(letters: String, outcome: RuleOutcome, items: [String]) throws {
    let words: [Character: String] = ["Y": "Yes", "P": "PY", "N": "No", "M": "No meta-analysis"]
    let result = try result("amstar-2", letters: letters, words)
    #expect(result.outcome == outcome)
    #expect(result.decidingItems == items)
  }

  /// Every item of AMSTAR 2 but one.
  private func amstar(without item: String, and others: String) -> String {
    let rest = (1...16).map(String.init).filter { $0 != item }.map { "\($0) Yes" }
    return (rest + [others]).joined(separator: ",")
  }

  @Test(
    "AMSTAR 2: of two parts of an item the worse counts",
    arguments: [
      ("9.RCT Yes,9.NRSI No", RuleOutcome.word("Low")), ("9.RCT Includes only NRSI,9.NRSI Partial Yes", .word("High")),
      ("9.RCT No,9.NRSI Includes only RCTs", .word("Low")), ("9.RCT No", .word("Low")),
      ("9.RCT Yes", .nothing(.itemsNotHeld(["9"]))),
    ])
  func parts(items: String, outcome: RuleOutcome) throws {
    #expect(try result("amstar-2", amstar(without: "9", and: items)).outcome == outcome)
  }

  @Test("AMSTAR 2: which items are critical may be data of the appraisal")
  func criticalOfAppraisal() throws {
    let items = amstar(without: "7", and: "7 No")
    #expect(try result("amstar-2", items).outcome == .word("Low"))
    #expect(try result("amstar-2", items, critical: ["2", "4"]).outcome == .word("High"))
    #expect(try result("amstar-2", items, critical: []).outcome == .word("High"))
  }

  @Test("A judgement that is not held matters only where it could change the outcome")
  func notHeld() throws {
    #expect(try result("rob2-2019", "D1 High,D2 Low").outcome == .word("High"))
    #expect(try result("rob2-2019", "D1 Low,D2 Some concerns").outcome == .nothing(.itemsNotHeld(["D3", "D4", "D5"])))
    #expect(try result("rob2-2019", "D1 Low,D2 Low,D3 Low,D4 Low").outcome == .nothing(.itemsNotHeld(["D5"])))
    #expect(try result("amstar-2", "2 No,4 No").outcome == .word("Critically low"))
    #expect(try result("rob2-2019", "").outcome == .nothing(.itemsNotHeld(["D1", "D2", "D3", "D4", "D5"])))
  }

  @Test("A word that the tool lacks is none of its words")
  func foreignWords() throws {
    let items = "D1 Unclear,D2 Low,D3 Low,D4 Low,D5 Low"
    #expect(try result("rob2-2019", items).outcome == .nothing(.wordsNotOfTool(["D1"])))
    #expect(try result("rob2-2019", "D1 Unclear,D2 High,D3 Low,D4 Low,D5 Low").outcome == .word("High"))
  }

  @Test(
    "Kmet: points are added up, and an item that does not apply takes two from the maximum",
    arguments: [
      ("YYYYYYYYYYYYYY", RuleOutcome.sum(28, maximum: 28)), ("YYPNYYPNYYPNYY", .sum(19, maximum: 28)),
      ("YYPNAAAAYYPNYY", .sum(14, maximum: 20)), ("NNNNNNNNNNNNNN", .sum(0, maximum: 28)),
    ])
  func kmet(letters: String, outcome: RuleOutcome) throws {
    let words: [Character: String] = ["Y": "Yes", "P": "Partial", "N": "No", "A": "N/A"]
    #expect(try result("kmet-quantitative-2004", letters: letters, words).outcome == outcome)
  }

  @Test("MINORS: 16 points are possible without a comparison, 24 with one, and no number with half of one")
  func minors() throws {
    let eight = (1...8).map { "\($0) 2" }
    let four = (9...12).map { "\($0) 1" }
    #expect(try result("minors-2003", eight.joined(separator: ",")).outcome == .sum(16, maximum: 16))
    #expect(try result("minors-2003", (eight + four).joined(separator: ",")).outcome == .sum(20, maximum: 24))
    #expect(
      try result("minors-2003", (eight + four.dropLast()).joined(separator: ",")).outcome
        == .nothing(.itemsNotHeld(["12"])))
    #expect(
      try result("minors-2003", eight.dropFirst().joined(separator: ",")).outcome == .nothing(.itemsNotHeld(["1"])))
  }

  @Test("Newcastle-Ottawa: stars are counted, two for comparability at the most and one for any other")
  func newcastleOttawa() throws {
    let words: [Character: String] = ["1": "★", "2": "★★", "0": "no star"]
    for id in ["nos-cohort", "nos-case-control"] {
      #expect(try result(id, letters: "11112111", words).outcome == .sum(9, maximum: 9))
      #expect(try result(id, letters: "10110011", words).outcome == .sum(5, maximum: 9))
      #expect(try result(id, letters: "21111111", words).outcome == .nothing(.wordsNotOfTool(["S1"])))
    }
  }

  @Test("The points of all items make the maximum that is stated", arguments: AppraisalTools.all)
  func maximum(tool: AppraisalTool) {
    guard case .sum(let maximum) = tool.overall else {
      #expect(tool.scale.allSatisfy { $0.points == nil })
      return
    }
    let most = tool.scale.compactMap(\.points).max() ?? 0
    #expect(tool.items.reduce(0) { $0 + ($1.mostPoints ?? most) } == maximum)
    // A word without points is one that says that the item does not arise.
    #expect(tool.scale.allSatisfy { ($0.points == nil) == ($0.concern == nil) })
  }

  @Test("Words, items and groups that a rule names are those of its tool", arguments: AppraisalTools.all)
  func namesOfRules(tool: AppraisalTool) {
    #expect(tool.conditionalGroups.isSubset(of: tool.items.compactMap(\.group)))
    guard case .steps(let steps) = tool.rule else { return }
    #expect(!steps.isEmpty)
    for step in steps {
      #expect(!step.gives.isEmpty)
      #expect(step.gives.allSatisfy { tool.overallJudgement($0)?.word == $0 })
      #expect(step.conditions.flatMap(\.words).allSatisfy { tool.judgement($0)?.word == $0 })
      #expect(step.conditions.allSatisfy { !$0.words.isEmpty && $0.atLeast > 0 })
    }
    // The best word of the scale is what a study without a flaw gets.
    let best = tool.scale.first?.word ?? ""
    let words = Array(repeating: best, count: tool.items.count).joined(separator: ",")
    #expect(tool.result(of: Appraisal(tool, nil, inOrder: words)).outcome == .word(tool.wordsForOverall[0].word))
  }

  @Test("A tool without an overall, and one that takes a judgement, say so", arguments: AppraisalTools.all)
  func withoutRule(tool: AppraisalTool) {
    let words = tool.items.map { _ in tool.scale[0].word }.joined(separator: ",")
    let outcome = tool.result(of: Appraisal(tool, nil, inOrder: words)).outcome
    switch tool.overall {
    case .none: #expect(outcome == .nothing(.noOverallByDesign))
    case .judgement: #expect(outcome == .nothing(.judgementOnly))
    case .worstItem, .criticalWeaknesses:
      guard case .word = outcome else { Issue.record("\(outcome)"); return }
    case .sum: break
    }
  }

  @Test("A tool of a review's own has the rule of its kind, with its own words")
  func ownTools() {
    var tool = AppraisalTool(
      id: "own", name: "Own", appliesTo: "studies", items: [.init("1", "a", isCritical: true), .init("2", "b")],
      scale: [.init("good", .low, points: 1), .init("fair", .some, points: 0), .init("poor", .high)],
      overall: .worstItem)
    #expect(tool.result(of: Appraisal("own", nil, "1 good,2 fair")).outcome == .word("fair"))
    #expect(tool.result(of: Appraisal("own", nil, "1 poor,2 fair")).outcome == .word("poor"))
    tool.overallScale = [.init("sound", .low), .init("doubtful", .some), .init("weak", .high)]
    #expect(tool.result(of: Appraisal("own", nil, "1 good,2 fair")).outcome == .word("doubtful"))
    tool.overall = .criticalWeaknesses
    #expect(tool.result(of: Appraisal("own", nil, "1 poor,2 good")).outcome == .word("weak"))
    #expect(tool.result(of: Appraisal("own", nil, "1 good,2 poor")).outcome == .word("sound"))
    tool.overall = .sum(maximum: nil)
    #expect(tool.result(of: Appraisal("own", nil, "1 good,2 fair")).outcome == .sum(1, maximum: 2))
    #expect(tool.result(of: Appraisal("own", nil, "1 good,2 poor")).outcome == .nothing(.wordsWithoutPoints(["2"])))
  }
}

@Suite("A review's own rule for the whole")
struct RatingRuleTests {
  private static let steps: [OverallRule.Step] = [
    .init(gives: ["High"], conditions: [.init(words: ["High"])]),
    .init(gives: ["Some concerns"], conditions: [.init(words: ["Some concerns"], atLeast: 2)]),
    .init(gives: ["Low"]),
  ]

  private func outcome(_ rule: RatingRule, _ items: String) throws -> RuleOutcome {
    let tool = try #require(AppraisalTools.tool(id: rule.tool))
    return rule.result(of: Appraisal(rule.tool, nil, items), tool).outcome
  }

  @Test("decides by its first step that holds")
  func steps() throws {
    let rule = RatingRule(tool: "rob2-2019", text: "One is not enough.", steps: Self.steps)
    let rest = ",D2 Low,D3 Low,D4 Low,D5 "
    #expect(try outcome(rule, "D1 Some concerns\(rest)Low") == .word("Low"))
    #expect(try outcome(rule, "D1 Some concerns\(rest)Some concerns") == .word("Some concerns"))
    #expect(try outcome(rule, "D1 Some concerns\(rest)High") == .word("High"))
    #expect(try outcome(rule, "D1 Some concerns,D2 Low") == .nothing(.itemsNotHeld(["D3", "D4", "D5"])))
  }

  @Test("may look at some items only")
  func someItems() throws {
    let rule = RatingRule(
      tool: "rob1-2011", text: "Key domains.",
      steps: [
        .init(gives: ["high"], conditions: [.init(words: ["High"], among: .these(["1", "2"]))]),
        .init(
          gives: ["low"], conditions: [.init(words: ["Low"], atLeast: 2, among: .these(["1", "2"]))]),
      ])
    #expect(try outcome(rule, "1 Low,2 Low,5 High") == .word("low"))
    #expect(try outcome(rule, "1 Low,2 High,5 High") == .word("high"))
    #expect(try outcome(rule, "1 Low,2 Unclear,5 High") == .nothing(.noStepHolds))
  }

  @Test("in words only gives nothing, and with critical items alone is the tool's rule with these")
  func partsOfRule() throws {
    #expect(
      try outcome(RatingRule(tool: "rob2-2019", text: "As we saw fit."), "D1 Low") == .nothing(.inWordsOnly))
    let yes = (1...16).filter { $0 != 7 }.map { "\($0) Yes" }.joined(separator: ",")
    #expect(
      try outcome(RatingRule(tool: "amstar-2", text: "Not 7.", critical: ["2", "4"]), yes + ",7 No") == .word("High"))
  }
}
