/// Tools that judge the risk of bias of animal studies, of diagnostic accuracy and of prognostic factors.
extension AppraisalTools {
  static let riskOfBiasElsewhere: [AppraisalTool] = [syrcle, quadas2, quips]

  private static let syrcle = AppraisalTool(
    id: "syrcle-2014",
    name: "SYRCLE",
    aliases: ["SYRCLE RoB", "SYRCLE's risk of bias tool", "SYRCLE risk of bias"],
    version: "2014",
    appliesTo: "animal studies",
    items: numbered([
      "sequence generation", "baseline similar", "allocation concealed", "random housing", "caregivers blinded",
      "random outcome assessment", "assessors blinded", "incomplete outcome data", "selective reporting", "other",
    ]),
    scale: [
      Judgement("Yes", .low, aliases: ["Y", "Low", "Low risk"], meaning: "The study guards against this bias."),
      Judgement(
        "No", .high, aliases: ["N", "High", "High risk"], meaning: "The study does not guard against this bias."),
      Judgement(
        "Unclear", .noInformation, aliases: ["U", "Unclear risk"],
        meaning: "The report does not say enough to judge this bias.",
        inferred: "as in checklists of Yes, No and Unclear"
      ),
    ],
    citation: "Hooijmans et al. 2014, doi 10.1186/1471-2288-14-43",
    unchecked: "The items."
  )

  private static let quadas2 = AppraisalTool(
    id: "quadas-2",
    name: "QUADAS-2",
    version: "2011",
    appliesTo: "one test of a study of diagnostic accuracy",
    items: lettered(
      "D", ["patient selection", "index test", "reference standard", "flow and timing"], group: "Risk of bias"
    ) + lettered("A", ["patient selection", "index test", "reference standard"], group: "Applicability"),
    scale: lowHighUnclear(),
    citation: "Whiting et al. 2011, doi 10.7326/0003-4819-155-8-201110180-00009",
    unchecked:
      "When a study as a whole may be called low. The ids of the items are ours: D for bias, A for applicability."
  )

  private static let quips = AppraisalTool(
    id: "quips",
    name: "QUIPS",
    aliases: ["Quality in Prognosis Studies"],
    appliesTo: "studies of prognostic factors",
    items: lettered(
      "D",
      [
        "participation", "attrition", "prognostic factor", "outcome", "confounding", "statistics and reporting",
      ]
    ),
    scale: [
      Judgement(
        "Low", .low, aliases: ["Low risk", "Low risk of bias"], meaning: "There is little to worry about here."),
      Judgement(
        "Moderate", .some, aliases: ["Moderate risk", "Moderate risk of bias"],
        meaning: "There is something to worry about here."
      ),
      Judgement(
        "High", .high, aliases: ["High risk", "High risk of bias"], meaning: "There is much to worry about here."),
    ],
    overall: .judgement,
    citation: "Hayden et al. 2013, doi 10.7326/0003-4819-158-4-201302190-00009; words and domains: robvis, "
      + "doi 10.1002/jrsm.1411",
    unchecked: "How a judgement of the whole is made."
  )
}
