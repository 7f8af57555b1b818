/// Scales that several tools share, with the concern of each word as robvis draws it (doi 10.1002/jrsm.1411).
extension AppraisalTools {
  typealias Judgement = AppraisalTool.Judgement
  typealias Item = AppraisalTool.Item

  static let yes = Judgement("Yes", .low, aliases: ["Y"], meaning: "The study meets this point.")
  static let no = Judgement("No", .high, aliases: ["N"], meaning: "The study does not meet this point.")
  static let cannotTell = Judgement(
    "Can't tell", .noInformation, aliases: ["Can’t tell", "Cannot tell", "Cant tell"],
    meaning: "The report does not say enough to judge this point."
  )
  static let notApplicable = Judgement(
    "Not applicable", nil, aliases: ["N/A", "NA"], meaning: "The point does not arise in this study."
  )

  /// CASP, MMAT.
  static let yesCannotTellNo = [yes, no, cannotTell]

  /// JBI.
  static let yesNoUnclear = [
    yes, no,
    Judgement(
      "Unclear", .noInformation, aliases: ["U"], meaning: "The report does not say enough to judge this point."
    ),
    notApplicable,
  ]

  /// The box at the end of every JBI form: what a review does with the study, not how good the study is.
  static let jbiDecision = [
    Judgement("Include", nil, meaning: "The review takes the study in."),
    Judgement("Exclude", nil, meaning: "The review leaves the study out."),
    Judgement("Seek further info", nil, meaning: "The review asks for more before it decides."),
  ]

  /// RoB 2.
  static let lowSomeHigh = [
    Judgement(
      "Low", .low, aliases: ["Low risk", "Low risk of bias"], meaning: "There is little here to bias the result."),
    Judgement("Some concerns", .some, meaning: "Something here may bias the result."),
    Judgement(
      "High", .high, aliases: ["High risk", "High risk of bias"],
      meaning: "Something here is likely to bias the result."
    ),
  ]

  /// ROBINS-I.
  static let lowToCritical = [
    Judgement(
      "Low", .low, aliases: ["Low risk", "Low risk of bias"],
      meaning: "As little bias as in a well-run randomised trial."
    ),
    Judgement(
      "Moderate", .some, aliases: ["Moderate risk", "Moderate risk of bias"],
      meaning: "Sound for a study without randomisation, but not like a well-run randomised trial."
    ),
    Judgement(
      "Serious", .high, aliases: ["Serious risk", "Serious risk of bias"],
      meaning: "There is an important problem here."
    ),
    Judgement(
      "Critical", .veryHigh, aliases: ["Critical risk", "Critical risk of bias"],
      meaning: "Too many problems to be of use for the question."
    ),
    noInformation,
  ]

  static let noInformation = Judgement(
    "No information", .noInformation, aliases: ["NI"], meaning: "The report says nothing to judge this by."
  )

  /// Tools that judge domains as low, high or unclear.
  static func lowHighUnclear(
    lowAliases: [String] = [], highAliases: [String] = [], unclearAliases: [String] = [], inferred: String? = nil
  ) -> [Judgement] {
    [
      Judgement(
        "Low", .low, aliases: ["Low risk", "Low risk of bias"] + lowAliases,
        meaning: "There is little to worry about here."
      ),
      Judgement(
        "Unclear", .some, aliases: ["Unclear risk", "Unclear risk of bias"] + unclearAliases,
        meaning: "The report does not say enough, so bias is possible.", inferred: inferred
      ),
      Judgement(
        "High", .high, aliases: ["High risk", "High risk of bias"] + highAliases,
        meaning: "There is much to worry about here."
      ),
    ]
  }

  /// Items that are numbered from 1.
  static func numbered(_ labels: [String], critical: Set<Int> = []) -> [Item] {
    labels.enumerated().map { Item(String($0 + 1), $1, isCritical: critical.contains($0 + 1)) }
  }

  /// Items with a letter before the number, from 1, perhaps in a group.
  static func lettered(_ letter: String, _ labels: [String], group: String? = nil) -> [Item] {
    labels.enumerated().map { Item(letter + String($0 + 1), $1, group: group) }
  }
}
