public import Evidence

/// Why a row is only a possible match: what its record leaves open of what the filter asks for.
public struct MatchReason: Hashable, Sendable {
  /// What is open.
  public enum Cause: Hashable, Sendable {
    /// One of these values may hold, or does.
    case open(field: Field, candidates: [String], atLeastOne: Bool)
    /// Nothing that is held says it.
    case unknown(field: Field, Unknown)
    /// It is not certain how many of what is linked to it meet a filter of their own.
    case counted(LinkedCount.Side, ClosedRange<Int>)
    /// The finding rests on an unknown part of the studies of its review.
    case wholeReview
  }

  /// Whose record leaves it open.
  public enum Place: Hashable, Sendable {
    /// The row's own, or that of the study which it follows.
    case row
    /// That of a study which a finding is linked to.
    case study(StudyRow)
    /// That of a finding which a study is linked to.
    case finding(FindingRow)
  }

  /// What is open.
  public let cause: Cause
  /// Whose record leaves it open.
  public let place: Place

  /// A reason.
  public init(cause: Cause, place: Place = .row) {
    self.cause = cause
    self.place = place
  }
}

extension QueryEngine {
  /// Why a row is a possible or an unknown match: what is not certain on the pairs that keep it, each reason once; nothing for a row
  /// that is kept for certain, or not at all. O(rows + links) a literal.
  public func reasons(for row: Int, in list: List, under filter: Filter) -> [MatchReason] {
    var evaluation = Evaluation(NormalForm(filter), in: list, by: self)
    var seen: Set<MatchReason> = []
    return evaluation.reasons(for: row).filter { seen.insert($0).inserted }
  }
}
