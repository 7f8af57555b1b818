/// Checklists of JBI. None has a score or a cut-off; a cut-off belongs to the protocol of the review that sets it.
extension AppraisalTools {
  static let jbi: [AppraisalTool] = [
    jbiTool(
      "jbi-qualitative-2017", "JBI Qualitative Research", "2017", "qualitative studies",
      [
        "philosophy-methodology congruity", "methodology-question congruity", "methodology-data collection congruity",
        "methodology-analysis and representation congruity", "methodology-interpretation congruity",
        "researcher's cultural or theoretical position stated", "mutual influence of researcher and research addressed",
        "participants' voices represented", "ethics approval or conduct", "conclusions follow from analysis",
      ],
      citation: "Lockwood et al. 2015, doi 10.1097/XEB.0000000000000062"
    ),
    jbiTool(
      "jbi-cross-sectional-2017", "JBI Analytical Cross-sectional", "2017", "analytical cross-sectional studies",
      [
        "inclusion criteria defined", "subjects and setting described", "exposure measured validly and reliably",
        "standard criteria for the condition", "confounders identified", "confounders dealt with",
        "outcomes measured validly and reliably", "suitable statistics",
      ],
      citation: "JBI Manual ch. 7, doi 10.46658/JBIMES-20-08"
    ),
    jbiTool(
      "jbi-cohort-2017", "JBI Cohort", "2017", "cohort studies",
      [
        "groups similar, same population", "exposure measured alike in groups",
        "exposure measured validly and reliably", "confounders identified", "confounders dealt with",
        "free of outcome at start", "outcomes measured validly and reliably",
        "follow-up time reported and long enough", "follow-up complete or losses explored",
        "strategies for incomplete follow-up", "suitable statistics",
      ],
      citation: "JBI Manual ch. 7, doi 10.46658/JBIMES-20-08",
      unchecked: "The wording of items 8 to 11, and whether a revision is out."
    ),
    jbiTool(
      "jbi-rct-2017", "JBI Randomised Controlled Trials", "2017", "randomised controlled trials",
      [
        "true randomisation", "allocation concealed", "groups similar at baseline", "participants blind",
        "deliverers blind", "outcome assessors blind", "groups treated alike otherwise",
        "follow-up complete or handled", "analysed as randomised", "outcomes measured alike in groups",
        "outcomes measured reliably", "suitable statistics",
        "design suitable, deviations from standard RCT handled",
      ],
      citation: "JBI Manual ch. 3, https://jbi.global/critical-appraisal-tools",
      unchecked: "The chapter of the manual."
    ),
    jbiTool(
      "jbi-rct-2023", "JBI Randomised Controlled Trials", "2023",
      "randomised controlled trials, some items by outcome or by result",
      [
        "true randomisation", "allocation concealed", "groups similar at baseline", "participants blind",
        "deliverers blind", "groups treated alike otherwise", "outcome assessors blind",
        "outcomes measured alike in groups", "outcomes measured reliably", "follow-up complete or handled",
        "analysed as randomised", "suitable statistics", "design suitable, deviations from standard RCT handled",
      ],
      citation: "Barker et al. 2023, doi 10.11124/JBIES-22-00430",
      unchecked: "The numbers of the items."
    ),
    jbiTool(
      "jbi-case-series-2020", "JBI Case Series", "2020", "case series",
      [
        "inclusion criteria clear", "condition measured in a standard way for all",
        "valid identification of the condition", "consecutive inclusion", "complete inclusion",
        "demographics reported", "clinical information reported", "outcomes or follow-up reported",
        "site or clinic demographics reported", "suitable statistics",
      ],
      citation: "Munn et al. 2020, doi 10.11124/JBISRIR-D-19-00099"
    ),
    jbiTool(
      "jbi-text-opinion-2017", "JBI Text and Opinion", "2017", "text and opinion",
      [
        "source of opinion identified", "source has standing in the field",
        "population's interests are the focus", "position is reasoned and logical",
        "refers to existing literature", "conflict with literature defended",
      ],
      citation: "McArthur et al. 2015, doi 10.1097/XEB.0000000000000060",
      unchecked: "The items of the three tools that took its place in 2024 (narrative, expert opinion, policy: "
        + "doi 10.11124/JBIES-24-00293), which are not here."
    ),
    jbiTool(
      "jbi-systematic-review-2017", "JBI Systematic Reviews and Research Syntheses", "2017", "systematic reviews",
      [
        "question explicit", "inclusion criteria suit question", "search strategy suitable", "sources adequate",
        "appraisal criteria suitable", "appraisal by two independently", "extraction errors minimised",
        "combining methods suitable", "publication bias assessed", "policy or practice advice supported by data",
        "research directions suitable",
      ],
      aliases: ["JBI Systematic Reviews", "JBI Systematic Review"],
      citation: "Aromataris et al. 2015, doi 10.1097/XEB.0000000000000055",
      unchecked: "Items 3 to 11."
    ),
  ]

  private static func jbiTool(
    _ id: String, _ name: String, _ version: String, _ appliesTo: String, _ labels: [String], aliases: [String] = [],
    citation: String, unchecked: String? = nil
  ) -> AppraisalTool {
    AppraisalTool(
      id: id, name: name, aliases: ["JBI"] + aliases, version: version, appliesTo: appliesTo, items: numbered(labels),
      scale: yesNoUnclear, overallScale: jbiDecision, citation: citation, unchecked: unchecked
    )
  }
}
