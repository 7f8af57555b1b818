public import Evidence
public import EvidenceQuery
import OrderedCollections

/// Two to four studies, or as many findings, that are looked at side by side.
public struct SideBySide: Hashable, Sendable {
  /// What is compared: studies or findings.
  public let list: List
  /// The rows, in the order in which they were named.
  public let rows: [Int]

  /// As many as can be read side by side.
  public static let most = 4
  /// The lists whose rows can be compared.
  static let lists: [List] = [.studies, .findings]

  /// A comparison of rows; nil where there are too few or too many, or where they are of another list.
  public init?(_ list: List, _ rows: [Int]) {
    guard Self.lists.contains(list), (2...Self.most).contains(rows.count) else { return nil }
    self.list = list
    self.rows = rows
  }

  /// The records that are compared.
  public var references: [Reference] { rows.map(list.reference(to:)) }
}

/// Why records cannot be compared.
public struct SideBySideProblem: Error, Hashable, Sendable {
  enum Reason: Hashable, Sendable {
    /// There are fewer than two, or more than can stand side by side.
    case number(Int)
    /// Nothing has the id; ids that look like it.
    case unknown(nearest: [String])
    /// Several records have the id: their ids across reviews.
    case ambiguous([String])
    /// The record is no study where the first was one, or no finding.
    case mixed(first: String)
    /// The record is named twice.
    case twice
  }

  let reason: Reason
  /// The id that is wrong; empty where it is their number.
  public let id: String

  /// One line that says what is wrong and what would be right.
  public func message(_ words: Words) -> String {
    let id = id.shortened(to: 60, "..")
    return switch reason {
    case .number(let count): words(.compareNumber, with: String(count))
    case .unknown(let nearest):
      words(.compareUnknown, with: id)
        + (nearest.isEmpty ? words(.compareExpected) : words(.didYouMean, with: words.alternatives(nearest)))
    case .ambiguous(let ids): words(.compareAmbiguous, with: id, words.alternatives(Array(ids.prefix(5))))
    case .mixed(let first): words(.compareMixed, with: first, id)
    case .twice: words(.compareTwice, with: id)
    }
  }
}

extension SideBySide {
  /// The records that ids name: across reviews, such as `rr0001/p3`, or where it is clear `p3`; in any case where that is clear. Those
  /// of some reviews come before those of others.
  public init(ids: [String], in library: Library, of scope: ReviewScope) throws(SideBySideProblem) {
    guard (2...Self.most).contains(ids.count) else { throw SideBySideProblem(reason: .number(ids.count), id: "") }
    let found = try ids.map { id throws(SideBySideProblem) in try Self.record(id, library, scope) }
    for (position, record) in found.enumerated() {
      guard record.list == found[0].list else {
        throw SideBySideProblem(reason: .mixed(first: ids[0]), id: ids[position])
      }
      guard !found[..<position].contains(where: { $0 == record }) else {
        throw SideBySideProblem(reason: .twice, id: ids[position])
      }
    }
    self.list = found[0].list
    self.rows = found.map(\.row)
  }

  private static func record(
    _ id: String, _ library: Library, _ scope: ReviewScope
  ) throws(SideBySideProblem) -> (list: List, row: Int) {
    let all = library.reviews.indices.map(ReviewRow.init)
    let matches = [all.filter(scope.contains), all].lazy.map { records(id, library, $0) }.first { !$0.isEmpty }
    guard let matches else {
      let ids = lists.flatMap { list in
        (0..<library.count(of: list.table)).map { library.qualifiedID(ofRow: $0, in: list.table) }
      }
      // Who names no review is offered what has none.
      let names = id.contains("/") ? ids : ids.map { String($0.drop { $0 != "/" }.dropFirst()) }
      let nearest = nearestWords(to: id, among: Array(OrderedSet(names)))
      throw SideBySideProblem(reason: .unknown(nearest: nearest), id: id)
    }
    guard matches.count == 1 else {
      throw SideBySideProblem(
        reason: .ambiguous(matches.map { library.qualifiedID(ofRow: $0.row, in: $0.list.table) }), id: id)
    }
    return matches[0]
  }

  /// The records of some reviews that an id names. O(1) a review where it is written as it stands, else O(records).
  private static func records(_ id: String, _ library: Library, _ reviews: [ReviewRow]) -> [(list: List, row: Int)] {
    let exact = lists.flatMap { list in
      reviews.flatMap { review -> [(list: List, row: Int)] in
        let prefix = library[review].id + "/"
        let names = id.hasPrefix(prefix) ? [id, String(id.dropFirst(prefix.count))] : [id]
        return Set(names.compactMap { library.row(withID: $0, in: list.table, of: review) }).sorted().map { (list, $0) }
      }
    }
    guard exact.isEmpty else { return exact }
    let wanted = id.folded
    return lists.flatMap { list in
      reviews.flatMap { review in
        library.rows(of: list.table, in: review).filter { row in
          library.localID(ofRow: row, in: list.table).folded == wanted
            || library.qualifiedID(ofRow: row, in: list.table).folded == wanted
        }
        .map { (list, $0) }
      }
    }
  }
}
