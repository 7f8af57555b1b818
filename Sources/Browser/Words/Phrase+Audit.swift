import Evidence
import EvidenceQuery

/// What the audit says.
extension Phrase {
  static let auditTitle = Phrase("Audit")
  package static let question = Phrase("question")
  package static let questions = Phrase("questions")
  static let auditNone = Phrase("Nothing to question was found by the checks of this program.")
  static let auditNoneUnderFilter = Phrase("Nothing to question in what the filter keeps.")
  static let auditFilterNote = Phrase("Under the filter {1}: what is of a review as a whole is not listed.")
  static let auditSummary = Phrase("{1}, of which the record explains {2}.")
  static let auditSummaryInferred = Phrase("{1}, of which the record explains {2}, and {3} more by inference.")
  static let auditPartial = Phrase(
    "The record is partial: nothing is said of studies that no finding rests on, nor of findings on one study.")
  static let auditCount = Phrase("{1} explained")
  static let auditCountInferred = Phrase("{1} explained by inference")
  static let auditMore = Phrase("and {1} more: a filter narrows them down, and 'evidence audit' lists all of them")
  static let auditExplained = Phrase("Explained: {1}")
  static let auditInferred = Phrase("Explained by inference: {1}")
  static let auditRemark = Phrase("The record says: {1}")
  static let auditWhere = Phrase("Where: {1}")
  static let statedFound = Phrase("stated {1}; found {2}")
  static let auditNoEffect = Phrase("{1}, no effect at {2}")
  static let auditSpans = Phrase("{1}: the interval is said to span no effect")
  static let auditSpansNot = Phrase("{1}: the interval is said not to span no effect")
  static let auditReasonStudies = Phrase("{1}: {2}")
  static let auditRestsOn = Phrase("the finding rests on {1}")
  static let auditLinked = Phrase("{1} behind it in the record")
  static let auditSum = Phrase("{1} in its results")
  static let level = Phrase("level")
  static let levels = Phrase("levels")
  static let auditLevel = Phrase("{1} from a start at {2}")
  static let auditLevelResult = Phrase("{1} {2} lead to {3}")
  static let auditLevelsOff = Phrase("{1} after {2} taken off")
  static let auditLevelsMost = Phrase("the scheme has {1} below its best")
  static let auditModel = Phrase("{1} in the model")
  static let auditUsualNoEffect = Phrase("{1}, by its measure: {2}")
  static let auditHeld = Phrase("{1} in the records")
  static let auditHeldRange = Phrase("{1} to {2} in the records")
  static let auditUnreadable = Phrase("its filter cannot be read: {1}")
  static let auditBox = Phrase("{1} {2}")
  static let auditParts = Phrase("its parts add up to {1}")
  static let auditIncluded = Phrase("an included study")
  static let auditUnused = Phrase("no finding rests on it")
  static let auditBackwards = Phrase("{1} comes before {2}, which is less")
  static let auditDates = Phrase("{1} to {2}")
  static let auditEndFirst = Phrase("the end lies before the start")
  static let auditNoDate = Phrase("no date")
  static let auditAttribute = Phrase("{1} {2}")
  static let domain = Phrase("domain")
  static let domains = Phrase("domains")
  static let auditElsewhere = Phrase("not there: {1}")
  static let auditUsually = Phrase("mostly {1}")
  static let auditOutlier = Phrase("{1} ({2})")
  static let auditOthers = Phrase("{1} in all {2} others")

  /// What is looked at, as a title.
  static func ofAuditCheck(_ check: AuditCheck) -> Phrase {
    switch check {
    case .direction: Phrase("Direction against the sign of the estimate")
    case .reasons: Phrase("Reasons for a level of certainty against the finding")
    case .pooledNumbers: Phrase("Numbers of studies and people against the rows")
    case .certainty: Phrase("Certainty against what was taken off")
    case .estimates: Phrase("Stated against model estimates")
    case .ratings: Phrase("Reported overall ratings against rules")
    case .figures: Phrase("Stated figures against the records")
    case .flow: Phrase("Sums of the flow of records")
    case .unusedStudy: Phrase("Studies that no finding rests on")
    case .singleStudy: Phrase("Findings on one study")
    case .values: Phrase("Values that contradict themselves or others")
    case .noted: Phrase("Odd in the source, as the record says")
    }
  }

  /// What a field of a record is called.
  static func ofField(_ field: RecordField) -> Phrase {
    switch field {
    case .label: Phrase("Name")
    case .year: yearLabel
    case .country: countryLabel
    case .place: placeLabel
    case .attributes: Phrase("Attributes")
    case .population, .effectPopulation: populationLabel
    case .dates: Phrase("Dates")
    case .arms: armsLabel
    case .sample: sampleLabel
    case .overall: Phrase("Overall rating")
    case .publications: publicationsHeading
    case .appraisals: qualityHeading
    case .tools: toolLabel
    case .search: Phrase("Search")
    case .flow: Phrase("Flow of records")
    case .figures: Phrase("Stated figures")
    case .studies: studiesTitle
    case .findings: findingsTitle
    case .scope: Phrase("Scope of the review")
    case .statement: statementLabel
    case .domains: domainsLabel
    case .synthesis: synthesisLabel
    case .confidence: confidenceLabel
    case .evidence: evidenceHeading
    case .outcomes: Phrase("Outcomes")
    case .outcome: outcomeLabel
    case .timePoint: timePointLabel
    case .estimates: Phrase("Estimates")
    case .axis: Phrase("Value of no effect")
    case .effectStudies: Phrase("Number of studies")
    case .participants: Phrase("Number of people")
    case .sign: signLabel
    case .wording: Phrase("Word for the direction")
    case .favours: favoursColumn
    case .resultOutcome: Phrase("Outcome of a result")
    case .resultTimePoint: Phrase("Time point of a result")
    case .resultEstimate: Phrase("Estimate of a result")
    case .resultSample: Phrase("Number of people of a result")
    case .resultSign: Phrase("Sign of a result")
    case .resultCited: Phrase("Citation of a result")
    case .provenance: Phrase("Source")
    }
  }
}
