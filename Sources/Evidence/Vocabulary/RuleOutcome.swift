/// What a rule gives for the items of an appraisal. It is computed where it is shown, and never takes the place of what is reported.
public enum RuleOutcome: Hashable, Sendable {
  /// One word.
  case word(String)
  /// One of these words, the best first: the rule leaves the choice to a judgement.
  case range([String])
  /// A sum of points, and the most that these items could give.
  case sum(Int, maximum: Int)
  /// Nothing, for this reason.
  case nothing(Reason)

  /// Why a rule gives nothing.
  public enum Reason: Hashable, Sendable {
    /// The tool has no judgement of the whole, by design.
    case noOverallByDesign
    /// The whole is judged, and no rule gives it.
    case judgementOnly
    /// The rule is held in words only.
    case inWordsOnly
    /// The judgements of these items are not held, and could change what the rule gives.
    case itemsNotHeld([String])
    /// The tool lacks the words that these items have.
    case wordsNotOfTool([String])
    /// The words of these items have no points.
    case wordsWithoutPoints([String])
    /// None of the rule's steps holds.
    case noStepHolds
  }
}

/// What a rule gives, with the items that it rests on.
public struct RuleResult: Hashable, Sendable {
  /// What it gives.
  public let outcome: RuleOutcome
  /// The ids of the items that decided, in the order of the tool: those that the step counted; none where no single items did.
  public let decidingItems: [String]

  init(_ outcome: RuleOutcome, decidingItems: [String] = []) {
    self.outcome = outcome
    self.decidingItems = decidingItems
  }

  init(_ reason: RuleOutcome.Reason) { self.init(.nothing(reason)) }
}

extension AppraisalTool {
  /// What its own rule gives for an appraisal. Which items are critical may be data of the appraisal. O(items × steps).
  public func result(of appraisal: Appraisal) -> RuleResult {
    guard let rule else { return RuleResult(overall == .none ? .noOverallByDesign : .judgementOnly) }
    return rule.result(of: appraisal.items, self, critical: appraisal.critical ?? criticalByDefault)
  }

  /// The ids of the items that are critical unless somebody says otherwise.
  public var criticalByDefault: [String] { items.filter(\.isCritical).map(\.id) }

  /// The ids of the items of which an appraisal lacks the judgement although they arise in its study. A group that arises in some
  /// studies only is not missed where none of it is judged. O(items).
  public func itemsNotHeld(in judgements: [ItemJudgement]) -> [String] {
    JudgedItems(judgements, self).all.filter { $0.word == nil }.map(\.id)
  }
}

extension RatingRule {
  /// What the rule gives for an appraisal with its tool. O(items × steps).
  public func result(of appraisal: Appraisal, _ tool: AppraisalTool) -> RuleResult {
    guard isComputable else { return RuleResult(.inWordsOnly) }
    guard let rule = steps.map(OverallRule.steps) ?? tool.rule else {
      return RuleResult(tool.overall == .none ? .noOverallByDesign : .judgementOnly)
    }
    return rule.result(of: appraisal.items, tool, critical: criticalItems(of: appraisal, tool))
  }

  /// The ids of the items that are critical: the appraisal says so, else the rule, else the tool.
  public func criticalItems(of appraisal: Appraisal, _ tool: AppraisalTool) -> [String] {
    appraisal.critical ?? critical ?? tool.criticalByDefault
  }
}

extension OverallRule {
  fileprivate func result(of judgements: [ItemJudgement], _ tool: AppraisalTool, critical: [String]) -> RuleResult {
    let items = JudgedItems(judgements, tool)
    guard items.all.contains(where: { $0.word != nil }) || !items.foreign.isEmpty else {
      return RuleResult(.itemsNotHeld(items.all.map(\.id)))
    }
    switch self {
    case .steps(let steps): return items.result(of: steps, tool, critical: Set(critical))
    case .sum(let maximum): return items.sum(tool, maximum: maximum)
    }
  }
}
