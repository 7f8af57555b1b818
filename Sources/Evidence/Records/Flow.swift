public import OrderedCollections

/// The numbers of records, reports and studies from search to inclusion (PRISMA 2020, doi 10.1136/bmj.n71).
public struct Flow: Hashable, Sendable {
  /// A box of the flow, in its order.
  public enum Stage: String, CaseIterable, Hashable, Sendable {
    /// Of an update: what the version before had. A review without such boxes is no update.
    case previousStudies = "studies in the previous version"
    case previousReports = "reports in the previous version"
    case databaseRecords = "records from databases"
    case registerRecords = "records from registers"
    /// A box of PRISMA 2009 (doi 10.1371/journal.pmed.1000097), which reviews have that screen all they find in one stream.
    case otherRecords = "records from other sources"
    case duplicates = "duplicates removed"
    case removedByAutomation = "removed by automation"
    case removedOtherwise = "removed for other reasons"
    case screened = "records screened"
    case excludedAtScreening = "records excluded"
    case sought = "reports sought"
    case notRetrieved = "reports not retrieved"
    case assessed = "reports assessed"
    case excluded = "reports excluded"
    case websiteRecords = "records from websites"
    case organisationRecords = "records from organisations"
    case citationRecords = "records from citations"
    case otherSought = "other reports sought"
    case otherNotRetrieved = "other reports not retrieved"
    case otherAssessed = "other reports assessed"
    case otherExcluded = "other reports excluded"
    /// Of an update: what it adds to the version before.
    case newStudies = "new studies included"
    case newReports = "new reports included"
    /// All that the review includes, those of a previous version among them.
    case studiesIncluded = "studies included"
    case reportsIncluded = "reports included"
    case studiesInMetaAnalysis = "studies in meta-analysis"
    case reportsInMetaAnalysis = "reports in meta-analysis"
  }

  /// The number in a box, with its parts where the source gives them.
  public struct Count: Hashable, Sendable {
    /// The number.
    public var total: Reported<Int>
    /// Its parts, such as the reasons for exclusion; empty where the source gives none.
    public var parts: OrderedDictionary<String, Int>

    /// A number in a box.
    public init(total: Reported<Int>, parts: OrderedDictionary<String, Int> = [:]) {
      self.total = total
      self.parts = parts
    }
  }

  /// The numbers that are known of; a stage without one is as unknown as any blank of the review.
  public var counts: OrderedDictionary<Stage, Count>

  /// A flow of these numbers.
  public init(counts: OrderedDictionary<Stage, Count> = [:]) {
    self.counts = counts
  }
}
