public import Evidence

/// The judgement of the whole that a source reports for an appraisal, held against the review's own rule and then against the
/// tool's. What is reported is never replaced.
public struct RatingComparison: Hashable, Sendable {
  /// How a rule and what is reported stand to each other.
  public enum Verdict: Hashable, Sendable {
    /// The rule gives what is reported.
    case agrees
    /// What is reported is one of those that the rule leaves to a judgement.
    case withinRange
    /// The rule gives something else.
    case differs
    /// The rule gives nothing, for the reason in its outcome.
    case notComputed
    /// The rule gives something that what is reported cannot be held against: it is no word of the tool, or no number.
    case notComparable
  }

  /// What one rule gives, and how it stands to what is reported.
  public struct Side: Hashable, Sendable {
    /// What the rule gives, and the items that decided.
    public let result: RuleResult
    /// How it stands to what is reported.
    public let verdict: Verdict

    init(_ result: RuleResult, _ reported: String, _ tool: AppraisalTool) {
      self.result = result
      verdict = result.outcome.verdict(on: reported, tool)
    }
  }

  /// The appraisal.
  public let appraisal: AssessmentRow
  /// The id of its tool.
  public let tool: String
  /// What is reported, in the tool's spelling where it is a word of the tool.
  public let reported: String
  /// By the review's own rule; nil where it states none for this tool.
  public let byReview: Side?
  /// By the tool's rule.
  public let byTool: Side

  /// Whether one of the rules gives something else than what is reported.
  public var differs: Bool { byReview?.verdict == .differs || byTool.verdict == .differs }
}

extension RuleOutcome {
  fileprivate func verdict(on reported: String, _ tool: AppraisalTool) -> RatingComparison.Verdict {
    let key = { (word: String) in (tool.overallJudgement(word)?.word ?? word).folded }
    func compare(_ words: [String], else found: RatingComparison.Verdict) -> RatingComparison.Verdict {
      if words.contains(where: { key($0) == key(reported) }) { return found }
      return tool.overallJudgement(reported) == nil ? .notComparable : .differs
    }
    switch self {
    case .nothing: return .notComputed
    case .word(let word): return compare([word], else: .agrees)
    case .range(let words): return compare(words, else: .withinRange)
    case .sum(let sum, let maximum):
      guard let total = ReportedTotal(reported) else { return .notComparable }
      return total.isEqual(to: sum, of: maximum) ? .agrees : .differs
    }
  }
}

extension QueryEngine {
  /// A reported judgement of the whole against the rules; nil where none is reported, the tool is not known, or there may be no
  /// such appraisal.
  public func ratingComparison(of row: AssessmentRow) -> RatingComparison? {
    let review = library.review(ofRow: row.index, in: .assessments)
    guard let appraisal = library[row].appraisal, let tool = library.tool(appraisal.tool, of: review) else {
      return nil
    }
    return comparison(row, appraisal, tool, library[review].ratingRule(for: tool.id))
  }

  /// All reported judgements of the whole of a review against the rules, in the order of the appraisals. O(appraisals × items).
  public func ratingComparisons(of review: ReviewRow) -> [RatingComparison] {
    // Many appraisals are judged alike, and a rule takes longer than looking one up.
    var known: [JudgedAlike: RatingComparison?] = [:]
    return library.rows(of: .assessments, in: review).compactMap { place in
      let row = AssessmentRow(place)
      guard let appraisal = library[row].appraisal else { return nil }
      let alike = JudgedAlike(appraisal)
      if let comparison = known[alike] { return comparison?.of(row) }
      let comparison = library.tool(appraisal.tool, of: review).flatMap { tool in
        self.comparison(row, appraisal, tool, library[review].ratingRule(for: tool.id))
      }
      known[alike] = .some(comparison)
      return comparison
    }
  }

  private func comparison(
    _ row: AssessmentRow, _ appraisal: Appraisal, _ tool: AppraisalTool, _ rule: RatingRule?
  ) -> RatingComparison? {
    guard let reported = appraisal.overall.value, appraisal.existence == .definite else { return nil }
    return RatingComparison(
      appraisal: row, tool: tool.id, reported: tool.overallJudgement(reported)?.word ?? reported,
      byReview: rule.map { RatingComparison.Side($0.result(of: appraisal, tool), reported, tool) },
      byTool: RatingComparison.Side(tool.result(of: appraisal), reported, tool))
  }
}

extension RatingComparison {
  /// The same of another appraisal that is judged alike.
  fileprivate func of(_ row: AssessmentRow) -> RatingComparison {
    RatingComparison(appraisal: row, tool: tool, reported: reported, byReview: byReview, byTool: byTool)
  }
}

/// All that a comparison of an appraisal rests on, its tool and rule apart, which are those of its review.
private struct JudgedAlike: Hashable {
  private let tool: String
  private let overall: String?
  private let existence: Appraisal.Existence
  private let critical: [String]?
  private let items: [String]
  private let words: [String?]

  init(_ appraisal: Appraisal) {
    tool = appraisal.tool
    overall = appraisal.overall.value
    existence = appraisal.existence
    critical = appraisal.critical
    items = appraisal.items.map(\.item)
    words = appraisal.items.map(\.judgement.value)
  }
}

extension Review {
  /// The review's own rule for judgements of the whole with a tool, if it states one.
  public func ratingRule(for tool: String) -> RatingRule? { ratingRules.first { $0.tool == tool } }
}
