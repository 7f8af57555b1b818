/// A document that reports a study: a journal article, a report, a thesis.
public struct Publication: Hashable, Sendable {
  /// What a publication is to its study.
  public enum Role: String, CaseIterable, Hashable, Sendable {
    case primary, companion
  }

  /// The id within its review.
  public var id: String
  /// The id of the study that it reports.
  public var study: Reported<String>
  /// Whether it is the main report of its study.
  public var role: Reported<Role>
  /// Journal article, report, thesis.
  public var type: Reported<String>
  /// Its authors as the source writes them, in order.
  public var authors: Reported<[String]>
  /// The year of publication.
  public var year: Reported<Int>
  /// The title.
  public var title: Reported<String>
  /// The journal, or the publisher of a report.
  public var container: Reported<String>
  /// The volume.
  public var volume: Reported<String>
  /// The number within the volume.
  public var issue: Reported<String>
  /// The pages or the article number.
  public var pages: Reported<String>
  /// The DOI without a resolver in front.
  public var doi: Reported<String>
  /// The PubMed id.
  public var pmid: Reported<String>
  /// The address.
  public var url: Reported<String>
  /// The abstract.
  public var abstract: Reported<String>
  /// Remarks of the record.
  public var notes: [Note]
  /// Where the record comes from.
  public var provenance: Provenance

  /// A publication of which nothing is known but its id; `blank` is the word for the rest.
  public init(id: String, blank: Unknown, provenance: Provenance = Provenance()) {
    self.id = id
    self.provenance = provenance
    study = Reported(unknown: blank)
    role = Reported(unknown: blank)
    type = Reported(unknown: blank)
    authors = Reported(unknown: blank)
    year = Reported(unknown: blank)
    title = Reported(unknown: blank)
    container = Reported(unknown: blank)
    volume = Reported(unknown: blank)
    issue = Reported(unknown: blank)
    pages = Reported(unknown: blank)
    doi = Reported(unknown: blank)
    pmid = Reported(unknown: blank)
    url = Reported(unknown: blank)
    abstract = Reported(unknown: blank)
    notes = []
  }
}
