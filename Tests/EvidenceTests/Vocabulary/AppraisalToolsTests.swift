import Evidence
import Testing

@Suite("Appraisal tools")
struct AppraisalToolsTests {
  private func tool(_ id: String) throws -> AppraisalTool { try #require(AppraisalTools.tool(id: id)) }

  @Test("No two tools share an id")
  func uniqueIds() {
    let ids = AppraisalTools.all.map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test("No two items of a tool share an id, and each has a label", arguments: AppraisalTools.all)
  func items(tool: AppraisalTool) {
    #expect(!tool.items.isEmpty)
    #expect(Set(tool.items.map(\.id)).count == tool.items.count)
    #expect(tool.items.allSatisfy { !$0.label.isEmpty })
    #expect(tool.items.allSatisfy { tool.item($0.id) == $0 })
  }

  @Test("No two words of a scale are written alike, and each has a meaning", arguments: AppraisalTools.all)
  func words(tool: AppraisalTool) {
    for scale in [tool.scale, tool.overallScale] {
      let words = scale.flatMap { [$0.word] + $0.aliases }
      #expect(Set(words.map(\.folded)).count == words.count)
      #expect(scale.allSatisfy { $0.meaning != nil })
    }
    #expect(!tool.scale.isEmpty)
    #expect(tool.citation != nil)
  }

  @Test("The words of a scale stand from the least concern to the most", arguments: AppraisalTools.all)
  func scaleOrder(tool: AppraisalTool) {
    for scale in [tool.scale, tool.overallScale] {
      let concerns = scale.compactMap(\.concern)
      #expect(concerns == concerns.sorted(), "\(tool.id)")
    }
  }

  @Test(
    "A word has the concern of its place on its own tool's scale",
    arguments: [
      ("rob2-2019", "Low", Concern.low), ("rob2-2019", "Some concerns", .some), ("rob2-2019", "High", .high),
      ("rob2-2019", "some concerns", .some), ("rob2-cluster-2021", "High", .high),
      ("rob2-crossover-2020", "Low", .low), ("robins-i-2016", "Low", .low), ("robins-i-2016", "Moderate", .some),
      ("robins-i-2016", "Serious", .high), ("robins-i-2016", "Critical", .veryHigh),
      ("robins-i-2016", "No information", .noInformation), ("robins-i-2016", "NI", .noInformation),
      ("robins-e", "Very high", .veryHigh), ("rob1-2011", "Unclear", .some), ("rob1-2011", "Yes", .low),
      ("rob1-2011", "No", .high), ("rob1-2011", "UNKNOWN", .some), ("quadas-2", "Unclear", .some),
      ("jbi-cohort-2017", "Yes", .low), ("jbi-cohort-2017", "No", .high),
      ("jbi-cohort-2017", "Unclear", .noInformation),
      ("casp-qualitative-2018", "Can't tell", .noInformation), ("casp-qualitative-2018", "Can’t tell", .noInformation),
      ("mmat-2018", "No", .high), ("amstar-2", "Partial Yes", .some), ("amstar-2", "PY", .some),
      ("nos-cohort", "★", .low), ("kmet-qualitative-2004", "Partial", .some), ("quips", "Moderate", .some),
      ("woe-gough-2007", "High", .low), ("syrcle-2014", "Yes", .low),
    ]
  )
  func concern(id: String, word: String, concern: Concern) throws {
    #expect(try tool(id).judgement(word)?.concern == concern)
  }

  @Test("Not applicable and no meta-analysis are words without a concern")
  func noConcern() throws {
    let notApplicable = try #require(try tool("jbi-cohort-2017").judgement("N/A"))
    #expect(notApplicable.concern == nil)
    let noMetaAnalysis = try #require(try tool("amstar-2").judgement("No meta-analysis conducted"))
    #expect(noMetaAnalysis.concern == nil)
  }

  @Test("High is good in AMSTAR 2 and bad in RoB 2")
  func highIsTwoThings() throws {
    #expect(try tool("amstar-2").overallJudgement("High")?.concern == .low)
    #expect(try tool("amstar-2").overallJudgement("Critically low")?.concern == .veryHigh)
    #expect(try tool("rob2-2019").overallJudgement("High")?.concern == .high)
  }

  @Test("A word of another tool is not known")
  func foreignWords() throws {
    #expect(try tool("rob2-2019").judgement("Unclear") == nil)
    #expect(try tool("robins-i-2016").judgement("Some concerns") == nil)
    #expect(try tool("amstar-2").overallJudgement("Yes") == nil)
  }

  @Test("These tools, and no others, have no judgement of the whole by design")
  func withoutOverall() {
    let ids = AppraisalTools.all.filter { $0.overall == .none }.map(\.id)
    #expect(
      Set(ids) == [
        "casp-qualitative-2018", "casp-systematic-review-2018", "jbi-qualitative-2017", "jbi-cross-sectional-2017",
        "jbi-cohort-2017", "jbi-rct-2017", "jbi-rct-2023", "jbi-case-series-2020", "jbi-text-opinion-2017",
        "jbi-systematic-review-2017", "mmat-2018", "rob1-2011", "syrcle-2014", "quadas-2",
      ])
  }

  @Test("Where there is no judgement of the whole, no word gives one a concern", arguments: AppraisalTools.all)
  func noOverallConcern(tool: AppraisalTool) {
    guard tool.overall == .none else { return }
    #expect(tool.wordsForOverall.allSatisfy { $0.concern == nil })
    #expect(tool.overallJudgement("Yes") == nil)
    #expect(tool.overallJudgement("Low") == nil)
  }

  @Test("A sum is a number, even where the items have words that look like it")
  func sums() throws {
    #expect(try tool("minors-2003").overall == .sum(maximum: 24))
    #expect(try tool("minors-2003").judgement("2")?.concern == .low)
    #expect(try tool("minors-2003").overallJudgement("2") == nil)
    #expect(try tool("kmet-quantitative-2004").overall == .sum(maximum: 28))
    #expect(try tool("nos-cohort").overall == .sum(maximum: 9))
  }

  @Test("A decision of a JBI form is known and says nothing of quality")
  func jbiDecision() throws {
    let include = try #require(try tool("jbi-qualitative-2017").overallJudgement("Include"))
    #expect(include.concern == nil)
  }

  @Test("NICE has its own words for the whole")
  func nice() throws {
    let nice = try tool("nice-qualitative-2012")
    #expect(nice.items.count == 14)
    #expect(nice.overallJudgement("++")?.concern == .low)
    #expect(nice.overallJudgement("-")?.concern == .high)
    #expect(nice.overallJudgement("−")?.concern == .high)
  }

  @Test("Seven items of AMSTAR 2 are critical")
  func amstarItems() throws {
    let amstar = try tool("amstar-2")
    #expect(amstar.items.count == 16)
    #expect(amstar.items.filter(\.isCritical).map(\.id) == ["2", "4", "7", "9", "11", "13", "15"])
  }

  @Test("MMAT has two questions to begin with and five categories of five")
  func mmatGroups() throws {
    let groups = Dictionary(grouping: try tool("mmat-2018").items, by: \.group).mapValues(\.count)
    #expect(
      groups == [
        "Screening": 2, "Qualitative": 5, "Randomised": 5, "Non-randomised": 5, "Descriptive": 5, "Mixed methods": 5,
      ])
    #expect(try tool("mmat-2018").item("5.3")?.label == "integrated outputs interpreted")
  }

  @Test(
    "A tool has as many items as its form",
    arguments: [
      ("casp-qualitative-2018", 10), ("casp-systematic-review-2018", 10), ("jbi-qualitative-2017", 10),
      ("jbi-cross-sectional-2017", 8), ("jbi-cohort-2017", 11), ("jbi-rct-2017", 13), ("jbi-rct-2023", 13),
      ("jbi-case-series-2020", 10), ("jbi-text-opinion-2017", 6), ("jbi-systematic-review-2017", 11), ("mmat-2018", 27),
      ("kmet-quantitative-2004", 14), ("kmet-qualitative-2004", 10), ("minors-2003", 12), ("nos-cohort", 8),
      ("nos-case-control", 8), ("robis-2016", 4), ("rob2-2019", 5), ("rob2-cluster-2021", 6),
      ("rob2-crossover-2020", 6), ("robins-i-2016", 7), ("robins-e", 7), ("rob1-2011", 7), ("syrcle-2014", 10),
      ("quadas-2", 7), ("quips", 6),
    ]
  )
  func itemCounts(id: String, count: Int) throws {
    #expect(try tool(id).items.count == count)
  }

  @Test("The same question has another number in another version")
  func versions() throws {
    #expect(try tool("jbi-rct-2017").item("6")?.label == "outcome assessors blind")
    #expect(try tool("jbi-rct-2023").item("7")?.label == "outcome assessors blind")
    let labels = try ["jbi-rct-2017", "jbi-rct-2023"].map { Set(try tool($0).items.map(\.label)) }
    #expect(labels[0] == labels[1])
  }

  @Test("RoB 2 for crossover and for cluster trials ask one thing more after the first")
  func variants() throws {
    #expect(try tool("rob2-crossover-2020").items.map(\.id) == ["D1", "DS", "D2", "D3", "D4", "D5"])
    #expect(try tool("rob2-cluster-2021").items.map(\.id) == ["D1", "D1b", "D2", "D3", "D4", "D5"])
  }

  @Test(
    "A tool is found by its name, however it is spaced and punctuated",
    arguments: [
      ("RoB 2", ["rob2-2019"]), ("ROB2", ["rob2-2019"]), ("rob-2", ["rob2-2019"]), ("rob2-2019", ["rob2-2019"]),
      ("ROBINS-I", ["robins-i-2016"]), ("robins i", ["robins-i-2016"]), ("AMSTAR-2", ["amstar-2"]),
      ("RoB 2 for crossover trials", ["rob2-crossover-2020"]), ("QUADAS 2", ["quadas-2"]),
      ("JBI Randomised Controlled Trials", ["jbi-rct-2017", "jbi-rct-2023"]),
      ("JBI Randomised Controlled Trials 2023", ["jbi-rct-2023"]), ("NOS", ["nos-cohort", "nos-case-control"]),
      ("Mixed Methods Appraisal Tool", ["mmat-2018"]), ("MMAT 2018", ["mmat-2018"]), ("a tool of our own", []),
    ]
  )
  func lookup(name: String, ids: [String]) {
    #expect(AppraisalTools.lookup(name).map(\.id) == ids)
  }
}
