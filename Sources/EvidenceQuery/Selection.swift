public import Evidence

/// How sure it is that a row is what was asked for.
public enum Match: Int, CaseIterable, Hashable, Sendable, Comparable {
  /// It is not.
  case no
  /// The record does not say.
  case unknown
  /// What the record leaves open may make it so.
  case possible
  /// It is.
  case definite

  /// Orders by how sure it is.
  public static func < (left: Match, right: Match) -> Bool { left.rawValue < right.rawValue }
}

/// What a filter makes of the rows of a table: three sets, one in the other. Set algebra on each of them is the logic of
/// filters, so that De Morgan's laws hold.
public struct Selection: Hashable, Sendable {
  /// The rows that are what was asked for.
  public let definite: RowSet
  /// Those and the rows that may be.
  public let plausible: RowSet
  /// Those and the rows whose record does not say.
  public let notExcluded: RowSet

  /// A selection of sets that lie in one another.
  public init(definite: RowSet, plausible: RowSet, notExcluded: RowSet) {
    self.definite = definite
    self.plausible = plausible
    self.notExcluded = notExcluded
  }

  /// A selection without doubt.
  public init(_ rows: RowSet) { self.init(definite: rows, plausible: rows, notExcluded: rows) }

  /// Every row of a table.
  public init(allOf capacity: Int) { self.init(RowSet(allOf: capacity)) }

  /// No row of a table.
  public init(noneOf capacity: Int) { self.init(RowSet(capacity: capacity)) }

  /// Every row of a table, as surely as a match says.
  public init(all match: Match, of capacity: Int) {
    func rows(from least: Match) -> RowSet { match >= least ? RowSet(allOf: capacity) : RowSet(capacity: capacity) }
    self.init(definite: rows(from: .definite), plausible: rows(from: .possible), notExcluded: rows(from: .unknown))
  }

  /// How sure it is that a row is what was asked for. O(1).
  public subscript(row: Int) -> Match {
    if definite.contains(row) { return .definite }
    if plausible.contains(row) { return .possible }
    return notExcluded.contains(row) ? .unknown : .no
  }

  /// The rows that are sure at least so much.
  public func rows(atLeast match: Match) -> RowSet {
    switch match {
    case .definite: definite
    case .possible: plausible
    case .unknown: notExcluded
    case .no: RowSet(allOf: definite.capacity)
    }
  }

  /// What both ask for.
  public func and(_ other: Selection) -> Selection {
    Selection(
      definite: definite.intersection(other.definite), plausible: plausible.intersection(other.plausible),
      notExcluded: notExcluded.intersection(other.notExcluded))
  }

  /// What either asks for.
  public func or(_ other: Selection) -> Selection {
    Selection(
      definite: definite.union(other.definite), plausible: plausible.union(other.plausible),
      notExcluded: notExcluded.union(other.notExcluded))
  }

  /// What is not asked for: a row that may be it may also not be it.
  public var negated: Selection {
    let certainlyNot = notExcluded.complement
    return Selection(
      definite: certainlyNot, plausible: certainlyNot.union(plausible.subtracting(definite)),
      notExcluded: definite.complement)
  }

  /// The same within some rows.
  public func within(_ rows: RowSet) -> Selection {
    Selection(
      definite: definite.intersection(rows), plausible: plausible.intersection(rows),
      notExcluded: notExcluded.intersection(rows))
  }

  /// How many rows there are of each certainty.
  public var tally: Tally {
    let definite = definite.count
    let plausible = plausible.count
    return Tally(definite: definite, possible: plausible - definite, unknown: notExcluded.count - plausible)
  }
}

/// How many rows match, and how surely.
public struct Tally: Hashable, Sendable {
  /// How many are what was asked for.
  public var definite: Int
  /// How many may be.
  public var possible: Int
  /// How many do not say.
  public var unknown: Int

  /// A count.
  public init(definite: Int, possible: Int = 0, unknown: Int = 0) {
    self.definite = definite
    self.possible = possible
    self.unknown = unknown
  }
}
