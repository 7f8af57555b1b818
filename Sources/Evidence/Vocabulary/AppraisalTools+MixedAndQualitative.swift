/// Tools for several designs, for qualitative studies, and for the weight that a study has in a review.
extension AppraisalTools {
  static let mixedAndQualitative: [AppraisalTool] = [mmat, niceQualitative, weightOfEvidence]

  private static let mmat = AppraisalTool(
    id: "mmat-2018",
    name: "MMAT",
    aliases: ["Mixed Methods Appraisal Tool"],
    version: "2018",
    appliesTo: "qualitative, randomised, non-randomised, descriptive and mixed-methods studies",
    items: [
      Item("S1", "clear research questions", group: "Screening"),
      Item("S2", "data can answer them", group: "Screening"),
    ]
      + mmatCategory(
        1, "Qualitative",
        [
          "approach suits question", "collection adequate", "findings derived from data",
          "interpretation substantiated", "coherence of sources, analysis, interpretation",
        ]
      )
      + mmatCategory(
        2, "Randomised",
        [
          "randomisation sound", "groups comparable at baseline", "complete outcome data", "assessors blinded",
          "participants adhered",
        ]
      )
      + mmatCategory(
        3, "Non-randomised",
        [
          "participants representative", "measurements suitable", "complete outcome data", "confounders accounted for",
          "intervention or exposure as intended",
        ]
      )
      + mmatCategory(
        4, "Descriptive",
        [
          "sampling relevant", "sample representative", "measurements suitable", "low non-response bias",
          "suitable statistics",
        ]
      )
      + mmatCategory(
        5, "Mixed methods",
        [
          "rationale for mixing", "components integrated", "integrated outputs interpreted", "divergences addressed",
          "each component meets its own criteria",
        ]
      ),
    scale: yesCannotTellNo,
    conditionalGroups: ["Qualitative", "Randomised", "Non-randomised", "Descriptive", "Mixed methods"],
    citation: "Hong et al. 2018, doi 10.3233/EFI-180221",
    unchecked: "The registration of its copyright."
  )

  private static func mmatCategory(_ number: Int, _ group: String, _ labels: [String]) -> [Item] {
    lettered("\(number).", labels, group: group)
  }

  private static let niceQualitative = AppraisalTool(
    id: "nice-qualitative-2012",
    name: "NICE qualitative checklist",
    aliases: ["NICE qualitative", "NICE appendix H", "NICE quality appraisal checklist qualitative studies"],
    version: "2012",
    appliesTo: "qualitative studies",
    items: numbered([
      "qualitative approach appropriate", "clear about purpose", "design defensible", "data collection done well",
      "researcher's role described", "context described", "methods reliable", "analysis rigorous", "data rich",
      "analysis reliable", "findings convincing", "findings relevant to aims",
      "conclusions adequate, limitations discussed", "ethics reported clearly",
    ]),
    scale: [
      Judgement("Appropriate", .low, meaning: "This fits the study."),
      Judgement("Clear", .low, meaning: "The report makes this plain."),
      Judgement("Reliable", .low, meaning: "This can be relied on."),
      Judgement("Mixed", .some, meaning: "In part so, in part not.", inferred: "it stands between Clear and Unclear"),
      Judgement("Inappropriate", .high, meaning: "This does not fit the study."),
      Judgement(
        "Unclear", .high, meaning: "The report does not make this plain.",
        inferred: "it is the opposite of Clear; not to know has a word of its own, Not sure"
      ),
      Judgement("Unreliable", .high, meaning: "This cannot be relied on."),
      Judgement("Not sure", .noInformation, meaning: "The report does not say enough to judge this point."),
    ],
    overallScale: [
      Judgement("++", .low, meaning: "All or most points are met; the rest would hardly change the conclusions."),
      Judgement("+", .some, meaning: "Some points are met.", inferred: "it is the middle word of three"),
      Judgement("−", .high, aliases: ["-", "–"], meaning: "Few points or none are met."),
    ],
    overall: .judgement,
    citation: "NICE process PMG4 appendix H, https://www.nice.org.uk/process/pmg4",
    unchecked: "The words of the items, which differ from item to item, and the wording of the overall ones."
  )

  private static let weightOfEvidence = AppraisalTool(
    id: "woe-gough-2007",
    name: "Weight of Evidence",
    aliases: ["WoE", "EPPI Weight of Evidence", "Gough Weight of Evidence"],
    version: "2007",
    appliesTo: "any study, for the question of one review",
    items: [
      Item("A", "soundness of execution"), Item("B", "design suits review question"), Item("C", "relevance of focus"),
    ],
    scale: [
      Judgement("High", .low, meaning: "The study weighs much for this review's question."),
      Judgement("Medium", .some, meaning: "The study weighs something for this review's question."),
      Judgement("Low", .high, meaning: "The study weighs little for this review's question."),
    ],
    overall: .judgement,
    citation: "Gough 2007, doi 10.1080/02671520701296189",
    unchecked:
      "All of it. The overall weight is its D, made from A to C by a rule that the review states; words in between "
      + "are in use."
  )
}
