// Reviews on their way from files into one library.

package import Browser
import Evidence
import EvidenceFormats

/// The reviews that have been read, with every error of every file.
package struct ReviewSet: Sendable {
  /// What was read, in order.
  private(set) var records: [ReviewRecord] = []
  /// What is odd in each review that was read, by its id, a line each.
  private var discrepancies: [String: [String]] = [:]
  /// What keeps files from being used, a line each.
  private(set) var errors: [String] = []
  /// In what language the program speaks of them.
  private let language: Language
  /// Which source each id is from.
  private var names: [String: String] = [:]

  /// No reviews.
  package init(in language: Language = .english) { self.language = language }

  /// Reads a review and puts it after those that were read before; what is wrong with it is noted.
  package mutating func add(_ source: ReviewSource) {
    do throws(UnreadableFile) {
      let outcome = try source.read()
      guard let record = outcome.record else {
        errors += outcome.problems.filter { $0.severity == .error }.map(\.description)
        return
      }
      let id = record.review.id
      if let other = names[id] {
        errors.append(Self.sameID(id, source.name, other))
      } else {
        names[id] = source.name
        records.append(record)
        discrepancies[id] = outcome.problems.filter { $0.severity == .discrepancy }.map(\.description)
      }
    } catch {
      errors.append(error.description)
    }
  }

  /// That two reviews have one id.
  static func sameID(_ id: String, _ name: String, _ other: String) -> String {
    "\(name): error: its id \"\(id)\" is that of \(other) too; expected one review of each id"
  }

  /// Reads all sources.
  init(reading sources: [ReviewSource], in language: Language = .english) {
    self.init(in: language)
    for source in sources { add(source) }
  }

  /// What the browser shows of the reviews, of which none may have had an error.
  func model(ascii: Bool, pendingReviews: Int = 0) throws(CommandFailure) -> BrowserModel {
    guard errors.isEmpty else { throw .wrongData(errors) }
    return try modelOfReadable(ascii: ascii, pendingReviews: pendingReviews)
  }

  /// What the browser shows of the reviews that could be read.
  func modelOfReadable(ascii: Bool, pendingReviews: Int = 0) throws(CommandFailure) -> BrowserModel {
    BrowserModel(
      try Self.library(of: records), discrepancies: discrepancies, words: Words(language),
      collation: EnvironmentVariable.collation(in: language), ascii: ascii,
      pendingReviews: pendingReviews)
  }

  /// The library of records.
  static func library(of records: [ReviewRecord]) throws(CommandFailure) -> Library {
    do {
      return try LibraryBuilder.library(of: records)
    } catch {
      throw .wrongData(["evidence: error: \(words(for: error))"])
    }
  }

  private static func words(for failure: LibraryBuilder.Failure) -> String {
    switch failure {
    case .reviewTwice(let id): "two reviews have the id \"\(id)\"; expected one of each"
    case .recordTwice(let review, let table, let id):
      "\(review): two of its \(table.rawValue) have the id \"\(id)\"; expected one of each"
    case .dangling(let review, let from, let to):
      "\(review): \(from) names \"\(to)\", which the review does not have; expected the id of a record of the review"
    }
  }
}
