import Evidence
import EvidenceQuery

/// What the flow of records is called, box by box (PRISMA 2020, doi 10.1136/bmj.n71, figure 1).
extension Phrase {
  /// The title of a box with several numbers; nil where its one number says what it is.
  static func title(of box: FlowDiagram.Box) -> Phrase? {
    switch box {
    case .previous: Phrase("In the previous version of the review")
    case .identified: Phrase("Records identified from")
    case .removed: Phrase("Records removed before screening")
    case .otherIdentified: Phrase("Records identified from")
    case .new: Phrase("New in the review")
    case .included: Phrase("Included in the review")
    case .metaAnalysis: Phrase("Included in meta-analysis")
    case .screened, .excludedAtScreening, .sought, .notRetrieved, .assessed, .excluded, .otherSought,
      .otherNotRetrieved, .otherAssessed, .otherExcluded:
      nil
    }
  }

  /// What a number is called in its box.
  static func label(of stage: Flow.Stage) -> Phrase {
    switch stage {
    case .previousStudies, .newStudies, .studiesIncluded, .studiesInMetaAnalysis: Phrase("Studies")
    case .previousReports, .newReports, .reportsIncluded, .reportsInMetaAnalysis: Phrase("Reports of them")
    case .databaseRecords: Phrase("Databases")
    case .registerRecords: Phrase("Registers")
    case .otherRecords: Phrase("Other sources")
    case .duplicates: Phrase("Duplicate records")
    case .removedByAutomation: Phrase("Marked as ineligible by automation tools")
    case .removedOtherwise: Phrase("For other reasons")
    case .screened: Phrase("Records screened")
    case .excludedAtScreening: Phrase("Records excluded")
    case .sought, .otherSought: Phrase("Reports sought for retrieval")
    case .notRetrieved, .otherNotRetrieved: Phrase("Reports not retrieved")
    case .assessed, .otherAssessed: Phrase("Reports assessed for eligibility")
    case .excluded, .otherExcluded: Phrase("Reports excluded")
    case .websiteRecords: Phrase("Websites")
    case .organisationRecords: Phrase("Organisations")
    case .citationRecords: Phrase("Citation searching")
    }
  }

  /// What a number is called where no box stands around it.
  static func name(of stage: Flow.Stage) -> Phrase { Phrase(stage.rawValue) }

  /// The title of a part of the flow.
  static func title(of stream: FlowDiagram.Stream) -> Phrase {
    switch stream {
    case .previousVersion: Phrase("Previous studies")
    case .databases: Phrase("Identification of studies via databases and registers")
    case .otherMethods: Phrase("Identification of studies via other methods")
    case .inclusion: Phrase("Included")
    }
  }

  static let flowTitle = Phrase("Flow")
  static let noFlow = Phrase("No number of records, reports or studies on their way into the review is known: {1}.")
  static let flowsShown = Phrase("Shows {1} of {2} reviews: 8 chooses others.")
  static let rowsHeld = Phrase("{1} held here")
  static let flowSumsHeading = Phrase("Whether the numbers add up")
  static let flowSumDiffers = Phrase("{1}: {2} reported, but the other numbers give {3} ({4}).")
  static let flowSumDiffersDespite = Phrase(
    "{1}: {2} reported, but the other numbers give {3} ({4}), and what is not known could not make up for it: {5}.")
  static let flowOpen = Phrase("{1}: {2} reported, which cannot be checked; not known: {3}.")
  static let flowMoreThan = Phrase("{1}: {2} reported, which is more than the {3} of {4}.")
  static let flowPartsDiffer = Phrase("{1}: {2} reported, but its parts add up to {3}.")
  static let flowLess = Phrase("{1}, less {2}")
  static let flowAgrees = Phrase("number agrees with the others that are known.")
  static let flowAgree = Phrase("numbers agree with the others that are known.")
  static let flowNothingToCheck = Phrase("No number can be held against another: too few are known.")
}
