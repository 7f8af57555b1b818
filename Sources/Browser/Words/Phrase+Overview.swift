import Evidence

/// What the opening page of a review says.
extension Phrase {
  static let months = [
    Phrase("January"), Phrase("February"), Phrase("March"), Phrase("April"), Phrase("May"), Phrase("June"),
    Phrase("July"), Phrase("August"), Phrase("September"), Phrase("October"), Phrase("November"), Phrase("December"),
  ]

  static let reviewOfReviews = Phrase("{1} of {2} reviews")
  static let partialHeld = Phrase("partial: {1}")
  static let partialHeldWide = Phrase("Partial record, made from: {1}")
  static let andMore = Phrase("and {1} more")
  static let countedUnder = Phrase("Counted under the filter")
  static let forWhom = Phrase("For {1}")
  static let evidenceUntil = Phrase("evidence to {1}")
  static let searchDateUnknown = Phrase("date of the search {1}")
  static let aMonthAgo = Phrase("a month ago")
  static let monthsAgo = Phrase("{1} months ago")
  static let yearsAgo = Phrase("{1} years ago")
  static let aboutAYearAgo = Phrase("about a year ago")
  static let aboutYearsAgo = Phrase("about {1} years ago")

  static let howSureTitle = Phrase("HOW SURE")
  static let bodyWord = Phrase("The review's word for the whole body of evidence: \"{1}\"")
  static let bodyLevel = Phrase("Certainty of the whole body of evidence: {1} ({2})")
  static let bodyNotAssessed = Phrase("Certainty of the whole body of evidence: not assessed")
  static let bodyNotAssessedBecause = Phrase("Certainty of the whole body of evidence: not assessed; {1}")
  static let bodyUnknown = Phrase("Certainty of the whole body of evidence: {1}")
  static let levelOfScheme = Phrase("{1} ({2})")
  static let certaintyOfFindings = Phrase("Certainty of findings: {1}")
  static let countOfStated = Phrase("{1} of {2} stated")
  static let allOfThem = Phrase("all {1}")
  static let ofThem = Phrase("of them")
  static let designNotKnown = Phrase("design {1}")
  static let placeNotKnown = Phrase("{1}")
  static let ratingsUnknown = Phrase(", ratings {1}")
  static let noneAppraised = Phrase("No appraisal of a study is held")
  static let noStudyWasAppraised = Phrase("No study was appraised")
  static let notAppraisedBecause = Phrase("No study was appraised: {1}")
  static let noneOfTheseAppraised = Phrase("No study that the filter keeps is appraised")
  static let appraisedNumber = Phrase("{1} appraised")
  static let inAppraisals = Phrase(" in {1}")
  static let notAppraisedNumber = Phrase("{1} not appraised")
  static let andOtherTool = Phrase(" and {1} more tool")
  static let andOtherTools = Phrase(" and {1} more tools")
  static let whichOfThem = Phrase("(which of {1}: {2})")

  static let helpsTitle = Phrase("WHAT HELPS")
  static let hindersTitle = Phrase("WHAT HINDERS")
  static let bothTitle = Phrase("HELPS AND HINDERS")
  static let directionUnknownTitle = Phrase("DIRECTION NOT KNOWN")
  static let effectsTitle = Phrase("EFFECTS")
  static let themesTitle = Phrase("THEMES")
  static let descriptionsTitle = Phrase("WHAT THERE IS")
  static let gapsTitle = Phrase("GAPS")
  static let keyTitle = Phrase("Key:")
  static let bothSidesLegend = Phrase("its topic is on both sides")
  static let possibleLegend = Phrase("possible match")
  static let domainColumn = Phrase("Domain")
  static let favoursColumn = Phrase("Favours")
  static let favoursNothing = Phrase("not said")
  static let totalRow = Phrase("All")
  static let certaintyThenSigns = Phrase("Certainty {1}:")
  static let countsAreNotSizes = Phrase(
    "Numbers of findings, not sizes of effects. “No clear difference” is not “no effect”.")

  static let whereTitle = Phrase("WHERE")
  static let ofPrimaryStudies = Phrase("{1} of {2} primary studies")
  static let ofReviewsInPart = Phrase("{1} of {2} in part")
  static let coverageInPart = Phrase(" ({1} of its {2} {3}studies)")
  static let otherPrimary = Phrase("Other primary:")
  static let otherReviews = Phrase("Other reviews:")
  static let countryNotKnown = Phrase(", country {1}")
  static let andOtherPlaces = Phrase(" and others")
  static let ofThemInferred = Phrase("{1} inferred; ")
  static let inferredNumber = Phrase("({1} inferred)")
  static let notAnsweredTitle = Phrase("NOT ANSWERED")
  static let notAskedTitle = Phrase("NOT ASKED")
  static let recordHeading = Phrase("Where this record comes from")
  static let documentNotHeld = Phrase("{1}, not held here:")
  static let publishedAs = Phrase("Published:")

  static let protocolPaper = Phrase("protocol")
  static let protocolPapers = Phrase("protocols")
  static let primaryStudies = Phrase("primary")
  static let ofTheory = Phrase("of theory")
  static let ofGuidance = Phrase("of guidance")

  /// What became of an outcome, after a number of findings.
  static func ofSign(_ sign: Effect.Sign) -> Phrase {
    switch sign {
    case .more: Phrase("more of the outcome")
    case .less: Phrase("less of the outcome")
    case .noClearDifference, .differsByOutcome, .unclear, .notEstimable, .inWords: Phrase(sign.rawValue)
    }
  }
}
