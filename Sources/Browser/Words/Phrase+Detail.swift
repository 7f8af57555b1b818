/// What the pages of records say. `{1}` and so on are places for what the record has.
extension Phrase {
  // What is open, and what is not known.
  static let blanks = Phrase("{1}: {2}.")
  static let groupOnly = Phrase("(which kind or part is not said)")
  static let noValue = Phrase("none")
  static let othersUnknown = Phrase("others: {1}")
  static let perhaps = Phrase("perhaps {1}")
  static let oneOrBoth = Phrase("{1} (one or both)")
  static let atLeastOneOf = Phrase("{1} (at least one of them)")
  static let asReported = Phrase("as reported: {1}")
  static let inferredAfter = Phrase("{1} (inferred)")
  static let inferredBecause = Phrase("(inferred: {1})")
  static let quoted = Phrase("“{1}”")
  static let reasonOpen = Phrase("Only a possible match: {1} is {2}.")
  static let reasonPerhaps = Phrase("Only a possible match: {1} is perhaps {2}.")
  static let reasonUnknown = Phrase("Not known whether it matches: {1} is {2}.")
  static let reasonSupport = Phrase(
    "Only a possible match: between {1} and {2} of the studies behind it are what the filter counts.")
  static let reasonSupports = Phrase(
    "Only a possible match: between {1} and {2} of the findings that rest on it are what the filter counts.")
  static let reasonWholeReview = Phrase(
    "Only a possible match: findings here rest on the whole review, and which of its studies stand behind them is not said."
  )

  // Standing and completeness.
  static let draftBadge = Phrase("draft")
  static let workingDataBadge = Phrase("working data")
  static let partialBadge = Phrase("partial record: {1}")

  // Numbers.
  static let interval = Phrase("{1} to {2}")
  static let estimateWithLevel = Phrase("{1} ({2}% CI {3})")
  static let estimateWithInterval = Phrase("{1} ({2})")
  static let estimateUnknown = Phrase("estimate {1}")
  static let sampleSize = Phrase("n {1}")
  static let weight = Phrase("weight {1}%")
  static let mean = Phrase("mean {1}")
  static let deviation = Phrase("SD {1}")
  static let events = Phrase("{1} with the event")
  static let studiesUnknown = Phrase("studies {1}")
  static let peopleUnknown = Phrase("people {1}")
  static let peopleByResult = Phrase("{1} people, by result")
  static let heterogeneity = Phrase("I² {1}%")

  // A finding.
  static let priority = Phrase("priority: {1}")
  static let veryUncertain = Phrase("The evidence for this is very uncertain.")
  static let certaintyLevel = Phrase("certainty {1} ({2})")
  static let certaintyNotAssessed = Phrase("certainty not assessed")
  static let certaintyNotAssessedBecause = Phrase("certainty not assessed: {1}")
  static let certaintyUnknown = Phrase("certainty {1}")
  static let withReasons = Phrase("{1}: {2}")
  static let withRatings = Phrase("{1} ({2})")
  static let startsAt = Phrase("It starts at {1}")
  static let noChange = Phrase("no change")
  static let severalResults = Phrase("several results, below; they are not put together")
  static let noEffectAt = Phrase("{1} is no effect")
  static let axisBelow = Phrase("below it, {1}")
  static let axisAbove = Phrase("above it, {1}")
  static let restsOnNothing = Phrase("It rests on no study.")
  static let noStudyNamed = Phrase("The record names no study behind it.")
  static let eachAdds = Phrase("Each: {1}")
  static let restsOnWholeReview = Phrase("Which of the {1} of the review stand behind it is {2}; any of them may (~).")
  static let restsOnWholeReviewSpoken = Phrase(
    "Which of the {1} of the review stand behind it is {2}; any of them may.")
  static let noFindingIsTied = Phrase(
    "The sources held tie no finding to a study, so no filter on studies can narrow the findings.")
  static let someFindingsAreNotTied = Phrase(
    "Some findings are tied to no single studies by the sources held: no filter on studies can narrow those.")

  // A study.
  static let coverageOfTotal = Phrase("{1}: {2} of its {3} {4}studies")
  static let coverageWithoutTotal = Phrase("{1}: {2} of its own")
  static let statedOfOpenSet = Phrase("The review states {1}, among {2}")
  static let statedOfSet = Phrase("{1}, among {2} that include this one")
  static let countryUnknown = Phrase("country {1}")
  static let coverageWarning = Phrase(
    "Its countries are those that its own studies cover, not where it was done.")
  static let coverageWarningTwice = Phrase(
    "Its countries are those that its own studies cover, not where it was done. A study inside it may also be in this "
      + "review by itself: do not count it twice.")
  static let appraisedUnknown = Phrase("whether it was appraised: {1}")
  static let mayStandBehind = Phrase(
    "It may stand behind any of the {1} that rest on the whole review; behind which is {2}.")
  static let supportsNothing = Phrase("It stands behind none of the findings.")
  static let supportsNothingHeld = Phrase("It stands behind none of the findings held here; the record is partial.")
  static let restsOnItAlone = Phrase("rests on it alone")

  // A publication.
  static let andOthers = Phrase("et al.")
  static let firstAndOthers = Phrase("{1} et al.")
  static let publicationUnknown = Phrase("Publication {1}: title, authors and year {2}")
  static let publicationUntitled = Phrase("Publication {1}")

  // What a study contributes.
  static let wasPooled = Phrase("went into the pooled estimate")
  static let wasNotPooled = Phrase("not pooled")
  static let citedAs = Phrase("cited as {1}")
  static let reportedIn = Phrase("reported in {1}")
  static let extractOfStudy = Phrase("speaks of the study in general")
  static let extractOfFinding = Phrase("speaks of this finding")

  // An assessment.
  static let toolThenWord = Phrase("{1}: ")
  static let titleOf = Phrase("{1}: {2}")
  static let noOverall = Phrase("This tool judges item by item and has no judgement of the whole.")
  static let overallUnknown = Phrase("overall judgement {1}")
  static let overallIsSum = Phrase("a sum of points")
  static let overallOfItems = Phrase("as reported: this tool judges item by item")
  static let wordNotOfTool = Phrase("not a word of this tool")
  static let concernLevel = Phrase("{1} concern")
  static let concernInferred = Phrase("(The level of concern is inferred: {1})")
  static let ifSo = Phrase("If {1}:")
  static let onlyPossible = Phrase("Only possible: {1}")
  static let absenceIsNoRating = Phrase("That there is no appraisal says nothing about how good the study is.")
  static let toolVersion = Phrase(", version {1}")
  static let toolAppliesTo = Phrase("for {1}")
  static let scopeStudy = Phrase("the study as a whole")
  static let scopePublication = Phrase("what {1} reports")
  static let scopeOfOnePublication = Phrase("of {1}")
  static let scopeResult = Phrase("one result: {1}")
  static let criticalItem = Phrase("(critical)")

  // Where it comes from.
  static let provenanceTitle = Phrase("{1}: where it comes from")
  static let recordSources = Phrase("Where no other source is named, it is: {1}.")
  static let recordDerived = Phrase("The record as a whole is derived: {1}.")
  static let recordInferred = Phrase("The record as a whole is inferred: {1}.")
  static let asRecord = Phrase("as the record as a whole")
  static let stated = Phrase("stated")
  static let derived = Phrase("derived: {1}")
  static let inferred = Phrase("inferred: {1}")
  static let sourceNotRecorded = Phrase("no source recorded")
  static let partOrigin = Phrase("{1}: ")
  static let placeInDocument = Phrase("{1}, {2}")
}
