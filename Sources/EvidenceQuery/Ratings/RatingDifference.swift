public import Evidence
private import OrderedCollections

/// Appraisals whose reported judgements of the whole differ alike from a rule: with the same tool, the same word is reported and the
/// rules give the same.
public struct RatingDifference: Hashable, Sendable {
  /// The id of the tool.
  public let tool: String
  /// What is reported.
  public let reported: String
  /// What the review's own rule gives; nil where it states none.
  public let byReview: RuleOutcome?
  /// How that stands to what is reported.
  public let verdictByReview: RatingComparison.Verdict?
  /// What the tool's rule gives.
  public let byTool: RuleOutcome
  /// How that stands to what is reported.
  public let verdictByTool: RatingComparison.Verdict
  /// The appraisals, in their order.
  public let appraisals: [AssessmentRow]

  /// Whether the review's own rule explains why the tool's gives something else.
  public var isExplained: Bool { verdictByReview == .agrees || verdictByReview == .withinRange }

  /// The same on some of the appraisals; nil where none is left.
  func keeping(_ isKept: (AssessmentRow) -> Bool) -> RatingDifference? {
    let kept = appraisals.filter(isKept)
    guard !kept.isEmpty else { return nil }
    return RatingDifference(
      tool: tool, reported: reported, byReview: byReview, verdictByReview: verdictByReview, byTool: byTool,
      verdictByTool: verdictByTool, appraisals: kept)
  }
}

extension QueryEngine {
  /// What differs between the reported judgements of the whole of a review and the rules, one entry for all that differ alike, in the
  /// order of their first appraisals. O(appraisals × items).
  public func ratingDifferences(of review: ReviewRow) -> [RatingDifference] {
    struct Kind: Hashable {
      let tool: String
      let reported: String
      let byReview: RuleOutcome?
      let byTool: RuleOutcome
    }
    let differing = ratingComparisons(of: review).filter(\.differs)
    let groups = OrderedDictionary(grouping: differing) { comparison in
      Kind(
        tool: comparison.tool, reported: comparison.reported, byReview: comparison.byReview?.result.outcome,
        byTool: comparison.byTool.result.outcome)
    }
    return groups.map { kind, comparisons in
      RatingDifference(
        tool: kind.tool, reported: kind.reported, byReview: kind.byReview,
        verdictByReview: comparisons.first?.byReview?.verdict, byTool: kind.byTool,
        verdictByTool: comparisons.first?.byTool.verdict ?? .notComputed, appraisals: comparisons.map(\.appraisal))
    }
  }
}
