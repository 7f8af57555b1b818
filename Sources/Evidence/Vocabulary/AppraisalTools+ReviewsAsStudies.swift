/// Tools that judge a review as a study.
extension AppraisalTools {
  static let reviewsAsStudies: [AppraisalTool] = [amstar2, robis]

  private static let amstar2 = AppraisalTool(
    id: "amstar-2",
    name: "AMSTAR 2",
    version: "2017",
    appliesTo: "reviews of healthcare interventions",
    items: answeredInTwoParts(
      ["9", "11"],
      of: numbered(
        [
          "PICO in question and criteria", "protocol before conduct", "choice of designs explained",
          "comprehensive search", "selection in duplicate", "extraction in duplicate",
          "excluded studies listed and justified", "included studies described", "risk of bias assessed well",
          "funding of studies reported", "meta-analysis methods suitable",
          "impact of bias on meta-analysis assessed", "bias accounted for in interpretation", "heterogeneity explained",
          "publication bias investigated", "conflicts of interest reported",
        ],
        critical: [2, 4, 7, 9, 11, 13, 15]
      )),
    scale: [
      Judgement("Yes", .low, aliases: ["Y"], meaning: "The review meets this point."),
      Judgement("Partial Yes", .some, aliases: ["PY"], meaning: "The review meets most of this point; no flaw."),
      Judgement("No", .high, aliases: ["N"], meaning: "The review does not meet this point: a flaw."),
      Judgement(
        "No meta-analysis", nil, aliases: ["No meta-analysis conducted", "No MA"],
        meaning: "The point does not arise, since nothing was pooled; no flaw."
      ),
      Judgement("Includes only NRSI", nil, meaning: "The part on randomised trials does not arise."),
      Judgement("Includes only RCTs", nil, meaning: "The part on non-randomised studies does not arise."),
    ],
    overallScale: [
      Judgement("High", .low, meaning: "No flaw, or one that is not critical."),
      Judgement("Moderate", .some, meaning: "More than one flaw, none of them critical."),
      Judgement("Low", .high, meaning: "One critical flaw."),
      Judgement("Critically low", .veryHigh, meaning: "More than one critical flaw."),
    ],
    overall: .criticalWeaknesses,
    citation: "Shea et al. 2017, doi 10.1136/bmj.j4008",
    unchecked:
      "For which items Partial Yes is a word (2, 4, 7, 8 and 9), that the worse of two parts of items 9 and 11 "
      + "counts (the ids of the parts are ours), and the rule for the whole in the paper itself."
  )

  /// Items that are answered for randomised trials and for non-randomised studies apart.
  private static func answeredInTwoParts(_ ids: Set<String>, of items: [Item]) -> [Item] {
    items.map { item in
      var item = item
      if ids.contains(item.id) {
        item.parts = [("RCT", "randomised trials"), ("NRSI", "non-randomised studies")].map { part in
          Item("\(item.id).\(part.0)", "\(item.label), in \(part.1)", isCritical: item.isCritical)
        }
      }
      return item
    }
  }

  private static let robis = AppraisalTool(
    id: "robis-2016",
    name: "ROBIS",
    version: "2016",
    appliesTo: "risk of bias in reviews",
    items: numbered([
      "eligibility criteria", "finding and selecting studies", "data collection and appraisal",
      "synthesis and findings",
    ]),
    scale: lowHighUnclear(inferred: "as in other tools that judge domains as low, high or unclear"),
    overall: .judgement,
    citation: "Whiting et al. 2016, doi 10.1016/j.jclinepi.2015.06.005",
    unchecked: "The numbers of signalling questions, which are not kept one by one."
  )
}
