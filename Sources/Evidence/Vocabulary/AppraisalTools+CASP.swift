/// Checklists of the Critical Appraisal Skills Programme.
extension AppraisalTools {
  static let casp: [AppraisalTool] = [
    AppraisalTool(
      id: "casp-qualitative-2018",
      name: "CASP Qualitative",
      aliases: ["CASP", "CASP qualitative checklist", "CASP qualitative studies checklist"],
      version: "2018",
      appliesTo: "qualitative studies",
      items: numbered([
        "aims stated clearly", "qualitative approach fits", "design suits aims", "recruitment suits aims",
        "data collection addresses the issue", "researcher-participant relationship considered",
        "ethical issues considered", "analysis rigorous", "findings stated clearly", "value of the research",
      ]),
      scale: yesCannotTellNo,
      citation: "Critical Appraisal Skills Programme 2018, https://casp-uk.net; "
        + "its use in syntheses: doi 10.1177/2632084320947559",
      unchecked: "Which items belong to which section, and whether the 2024 edition changed them. Item 10 is open text."
    ),
    AppraisalTool(
      id: "casp-systematic-review-2018",
      name: "CASP Systematic Review",
      aliases: ["CASP", "CASP systematic review checklist"],
      version: "2018",
      appliesTo: "systematic reviews",
      items: numbered([
        "focused question", "right kind of papers sought", "important studies likely found",
        "quality of studies assessed", "combining results reasonable", "overall results", "precision of results",
        "applicable locally", "all important outcomes considered", "benefits worth harms and costs",
      ]),
      scale: yesCannotTellNo,
      citation: "Critical Appraisal Skills Programme 2018, https://casp-uk.net",
      unchecked: "All items against the form. Items 6 and 7 are open text."
    ),
  ]
}
