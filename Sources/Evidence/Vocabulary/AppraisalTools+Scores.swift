/// Tools that add up points. A sum is shown as reported; what is enough is each review's own rule.
extension AppraisalTools {
  static let scores: [AppraisalTool] = [kmetQuantitative, kmetQualitative, minors, nosCohort, nosCaseControl]

  private static let kmetQuantitative = AppraisalTool(
    id: "kmet-quantitative-2004",
    name: "Kmet quantitative",
    aliases: ["Kmet", "Standard Quality Assessment Criteria", "QualSyst", "QualSyst quantitative"],
    version: "2004",
    appliesTo: "quantitative studies",
    items: numbered([
      "question", "design", "selection method", "subject characteristics", "random allocation", "investigators blinded",
      "subjects blinded", "outcome and exposure defined", "sample size", "analysis", "variance reported", "confounding",
      "results detailed", "conclusions supported",
    ]),
    scale: kmetScale + [notApplicable],
    overall: .sum(maximum: 28),
    citation: "Kmet, Lee and Cook 2004, doi 10.7939/R37M04F16",
    unchecked:
      "All of it. The sum is reported as a share of its maximum, which is 2 less for every item that does not apply."
  )

  private static let kmetQualitative = AppraisalTool(
    id: "kmet-qualitative-2004",
    name: "Kmet qualitative",
    aliases: ["Kmet", "Standard Quality Assessment Criteria", "QualSyst", "QualSyst qualitative"],
    version: "2004",
    appliesTo: "qualitative studies",
    items: numbered([
      "question", "design", "context", "theory or wider knowledge", "sampling", "data collection", "analysis",
      "verification", "conclusions supported", "reflexivity",
    ]),
    scale: kmetScale,
    overall: .sum(maximum: 20),
    citation: "Kmet, Lee and Cook 2004, doi 10.7939/R37M04F16",
    unchecked: "All of it. The sum is reported as a share of its maximum."
  )

  private static let kmetScale = [
    Judgement("Yes", .low, aliases: ["Y", "2"], meaning: "The study meets this point: 2 points.", points: 2),
    Judgement("Partial", .some, aliases: ["1"], meaning: "The study meets this point in part: 1 point.", points: 1),
    Judgement("No", .high, aliases: ["N", "0"], meaning: "The study does not meet this point: no points.", points: 0),
  ]

  private static let minors = AppraisalTool(
    id: "minors-2003",
    name: "MINORS",
    aliases: ["Methodological Index for Non-Randomised Studies", "Methodological Index for Non-Randomized Studies"],
    version: "2003",
    appliesTo: "non-randomised surgical studies",
    items: [
      "stated aim", "consecutive patients", "prospective data", "endpoints fit aim", "unbiased endpoint assessment",
      "follow-up long enough", "loss under 5 %", "study size calculated", "adequate control", "contemporary groups",
      "baseline equivalence", "adequate statistics",
    ].enumerated().map { Item(String($0 + 1), $1, group: $0 < 8 ? "All studies" : "Comparative studies") },
    scale: [
      Judgement(
        "2", .low, aliases: ["adequate", "reported and adequate"], meaning: "Reported, and done well enough.", points: 2
      ),
      Judgement(
        "1", .some, aliases: ["inadequate", "reported but inadequate"], meaning: "Reported, but not done well enough.",
        inferred: "it gives one of two points", points: 1
      ),
      Judgement(
        "0", .noInformation, aliases: ["not reported"], meaning: "Not reported.",
        inferred: "the words say that nothing is known", points: 0
      ),
    ],
    overall: .sum(maximum: 24),
    conditionalGroups: ["Comparative studies"],
    citation: "Slim et al. 2003, doi 10.1046/j.1445-2197.2003.02748.x",
    unchecked: "All of it. The maximum is 16 for studies without a comparison (items 1 to 8)."
  )

  private static let nosCohort = AppraisalTool(
    id: "nos-cohort",
    name: "Newcastle-Ottawa Scale, cohort studies",
    aliases: ["NOS", "Newcastle-Ottawa Scale", "NOS cohort", "Newcastle-Ottawa Scale cohort"],
    appliesTo: "cohort studies",
    items: oneStar(
      lettered(
        "S",
        [
          "exposed cohort representative", "non-exposed from same source", "exposure ascertained",
          "outcome absent at start",
        ],
        group: "Selection"
      ))
      + lettered("C", ["comparable on design or analysis"], group: "Comparability")
      + oneStar(
        lettered(
          "O", ["outcome assessed", "follow-up long enough", "follow-up complete"], group: "Outcome")),
    scale: nosScale,
    overall: .sum(maximum: 9),
    citation: "Wells et al., https://www.ohri.ca/programs/clinical_epidemiology/oxford.asp; "
      + "critique: doi 10.1007/s10654-010-9491-z"
  )

  private static let nosCaseControl = AppraisalTool(
    id: "nos-case-control",
    name: "Newcastle-Ottawa Scale, case-control studies",
    aliases: ["NOS", "Newcastle-Ottawa Scale", "NOS case-control", "Newcastle-Ottawa Scale case-control"],
    appliesTo: "case-control studies",
    items: oneStar(
      lettered(
        "S",
        [
          "case definition", "cases representative", "controls from same community", "controls without disease",
        ],
        group: "Selection"
      ))
      + lettered("C", ["comparable on design or analysis"], group: "Comparability")
      + oneStar(
        lettered(
          "E", ["exposure ascertained", "same method for both", "non-response rate"], group: "Exposure")),
    scale: nosScale,
    overall: .sum(maximum: 9),
    citation: "Wells et al., https://www.ohri.ca/programs/clinical_epidemiology/oxford.asp; "
      + "critique: doi 10.1007/s10654-010-9491-z"
  )

  /// Items that earn one star at the most; comparability alone earns two.
  private static func oneStar(_ items: [Item]) -> [Item] {
    items.map { item in
      var item = item
      item.mostPoints = 1
      return item
    }
  }

  private static let nosScale = [
    Judgement("★★", .low, aliases: ["**", "2"], meaning: "Both stars of comparability.", points: 2),
    Judgement("★", .low, aliases: ["*", "1"], meaning: "The study earns a star here.", points: 1),
    Judgement(
      "no star", .high, aliases: ["0", "none"], meaning: "The study earns no star here.",
      inferred: "a star is the only mark that the scale gives", points: 0
    ),
  ]
}
