/// Tools that judge the risk of bias of a result or a trial, domain by domain.
extension AppraisalTools {
  static let riskOfBias: [AppraisalTool] = [rob2, rob2Cluster, rob2Crossover, robinsI, robinsI2, robinsE, rob1]

  private static let rob2Domains = [
    "randomisation process", "deviations from intended interventions", "missing outcome data",
    "measurement of the outcome", "selection of the reported result",
  ]

  private static let rob2 = AppraisalTool(
    id: "rob2-2019",
    name: "RoB 2",
    aliases: ["Cochrane RoB 2", "RoB 2.0", "Cochrane risk of bias 2"],
    version: "2019",
    appliesTo: "one result of a randomised trial",
    items: lettered("D", rob2Domains),
    scale: lowSomeHigh,
    overall: .worstItem,
    steps: rob2Steps,
    citation: "Sterne et al. 2019, doi 10.1136/bmj.l4898"
  )

  private static let rob2Cluster = AppraisalTool(
    id: "rob2-cluster-2021",
    name: "RoB 2 for cluster-randomised trials",
    aliases: ["RoB 2 CRT", "RoB 2 cluster", "RoB 2 for cluster-randomized trials", "RoB 2 for cluster trials"],
    version: "2021",
    appliesTo: "one result of a cluster-randomised trial",
    items: rob2Items(and: Item("D1b", "identification and recruitment of participants")),
    scale: lowSomeHigh,
    overall: .worstItem,
    steps: rob2Steps,
    citation: "Variant of Sterne et al. 2019, doi 10.1136/bmj.l4898",
    unchecked: "Its guidance, and the year of the version."
  )

  private static let rob2Crossover = AppraisalTool(
    id: "rob2-crossover-2020",
    name: "RoB 2 for crossover trials",
    aliases: ["RoB 2 crossover", "RoB 2 for cross-over trials"],
    version: "2020",
    appliesTo: "one result of a crossover trial",
    items: rob2Items(and: Item("DS", "period and carry-over effects")),
    scale: lowSomeHigh,
    overall: .worstItem,
    steps: rob2Steps,
    citation: "Variant of Sterne et al. 2019, doi 10.1136/bmj.l4898",
    unchecked: "Its guidance."
  )

  /// The worst domain decides, but some concerns in several domains may be judged to be high risk; how many are several is not
  /// said, so two are enough for the range.
  private static let rob2Steps: [OverallRule.Step] = [
    .init("High", when: .init("High")),
    .init("Some concerns", "High", when: .init("Some concerns", atLeast: 2)),
    .init("Some concerns", when: .init("Some concerns")),
    .init("Low"),
  ]

  private static func rob2Items(and extra: Item) -> [Item] {
    let domains = lettered("D", rob2Domains)
    return Array(domains.prefix(1)) + [extra] + Array(domains.dropFirst())
  }

  private static let robinsI = AppraisalTool(
    id: "robins-i-2016",
    name: "ROBINS-I",
    version: "2016",
    appliesTo: "one result of a non-randomised study of an intervention",
    items: lettered(
      "D",
      [
        "confounding", "selection of participants", "classification of interventions",
        "deviations from intended interventions", "missing data", "outcome measurement",
        "selection of the reported result",
      ]
    ),
    scale: lowToCritical,
    overall: .worstItem,
    citation: "Sterne et al. 2016, doi 10.1136/bmj.i4919",
    unchecked: "Whether its guidance lets Moderate or Serious in several domains add up to the next worse word."
  )

  private static let robinsI2 = AppraisalTool(
    id: "robins-i-v2-2025",
    name: "ROBINS-I V2",
    aliases: ["ROBINS-I version 2", "ROBINS-I 2"],
    version: "2025",
    appliesTo: "one result of a non-randomised study of an intervention, with follow-up",
    items: lettered(
      "D",
      [
        "confounding", "classification of interventions", "selection of participants", "missing data",
        "outcome measurement", "selection of the reported result",
      ]
    ),
    scale: [
      Judgement(
        "Low", .low, aliases: ["Low risk", "Low risk of bias"], meaning: "There is little here to bias the result."),
      Judgement(
        "Low (except for concerns about uncontrolled confounding)", .low,
        aliases: [
          "Low except for concerns about uncontrolled confounding",
          "Low risk of bias except for concerns about uncontrolled confounding",
        ],
        meaning: "Little to bias the result but confounders that nobody could control.",
        inferred: "it is the best word that a study without randomisation can reach"
      ),
    ] + lowToCritical.dropFirst(),
    overall: .judgement,
    citation: "Released in November 2025, https://www.riskofbias.info",
    unchecked: "All of it: domains and words are those of one public implementation."
  )

  private static let robinsE = AppraisalTool(
    id: "robins-e",
    name: "ROBINS-E",
    appliesTo: "one result of a study of an exposure, with follow-up",
    items: lettered(
      "D",
      [
        "confounding", "measurement of the exposure", "selection of participants", "post-exposure interventions",
        "missing data", "measurement of the outcome", "selection of the reported result",
      ]
    ),
    scale: lowSomeHigh + [
      Judgement(
        "Very high", .veryHigh, aliases: ["Very high risk", "Very high risk of bias"],
        meaning: "Something here is very likely to bias the result, and by much."
      ),
      noInformation,
    ],
    overall: .judgement,
    citation: "Higgins et al. 2024, doi 10.1016/j.envint.2024.108602; words and domains: robvis, doi 10.1002/jrsm.1411",
    unchecked: "The rule for the whole."
  )

  private static let rob1 = AppraisalTool(
    id: "rob1-2011",
    name: "Cochrane RoB 1",
    aliases: ["RoB 1", "Cochrane risk of bias tool", "Cochrane risk of bias 1"],
    version: "2011",
    appliesTo: "randomised trials",
    items: numbered([
      "sequence generation", "allocation concealment", "blinding of participants and personnel",
      "blinding of outcome assessment", "incomplete outcome data", "selective reporting", "other bias",
    ]),
    scale: lowHighUnclear(lowAliases: ["Yes"], highAliases: ["No"], unclearAliases: ["Unknown"]),
    citation: "Higgins et al. 2011, doi 10.1136/bmj.d5928; Cochrane Handbook 5.1, section 8.5"
  )
}
