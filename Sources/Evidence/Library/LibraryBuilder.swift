/// The only way to make a library: takes whole reviews, gives every record its row and every reference its link.
public struct LibraryBuilder: Sendable {
  /// Why a set of reviews is no library.
  public enum Failure: Error, Hashable, Sendable {
    /// Two reviews have the same id.
    case reviewTwice(String)
    /// Two records of a kind in one review have the same id.
    case recordTwice(review: String, table: ColumnKey.Table, id: String)
    /// A record names one that its review does not have.
    case dangling(review: String, from: String, to: String)
  }

  private var records: [ReviewRecord] = []

  /// A library without reviews.
  public init() {}

  /// Puts a review in.
  public mutating func add(_ record: ReviewRecord) { records.append(record) }

  /// The library of these reviews.
  public static func library(of records: [ReviewRecord]) throws(Failure) -> Library {
    var builder = LibraryBuilder()
    for record in records { builder.add(record) }
    return try builder.build()
  }

  /// The library of the reviews that were put in. O(size of the records).
  public func build() throws(Failure) -> Library {
    var tables = LibraryTables()
    for record in records { try tables.append(record) }
    let domains = DomainIndex(tables.reviews)
    return Library(
      reviews: tables.reviews, studies: tables.studies, publications: tables.publications, findings: tables.findings,
      evidence: tables.evidence, assessments: tables.assessments, domainIndex: domains,
      index: tables.index(domains: domains))
  }
}
