import Evidence
import EvidenceQuery
import Terminal

/// What rules give, beside what is reported of an appraisal as a whole: the review's own first, then the tool's.
extension DetailWriter {
  func ruleBlocks(of appraisal: Appraisal, _ row: AssessmentRow, _ tool: AppraisalTool?) -> [Block] {
    guard let tool, let comparison = engine.ratingComparison(of: row) else { return [] }
    // The fields stand together, so what is no field comes first.
    let intro: [Block] = tool.overall == .none ? [.text([Span(words(.noOverall))])] : []
    let ofReview = library[library.review(ofRow: row.index, in: .assessments)].ratingRule(for: tool.id)
    return intro
      + rulings(on: appraisal, comparison, tool).map { ruling in
        let isWorthReading = ruling.isOfReview && (comparison.differs || ruling.side.verdict == .notComputed)
        let text = ofReview.flatMap { isWorthReading ? [Span(". " + $0.text)] : nil } ?? []
        return .field(ruling.label, ruling.spans + text)
      }
  }

  /// What one rule gives.
  struct Ruling {
    /// Whose rule it is.
    let label: String
    let isOfReview: Bool
    let side: RatingComparison.Side
    /// What it gives, the items that decided, and whether it is what is reported.
    let spans: [Span]
  }

  /// What the rules give, the review's own before the tool's.
  func rulings(on appraisal: Appraisal, _ comparison: RatingComparison, _ tool: AppraisalTool) -> [Ruling] {
    let own = comparison.byReview.map { side in
      Ruling(label: words(.ownRuleLabel), isOfReview: true, side: side, spans: spans(of: side, comparison, tool))
    }
    // A scale that names neither items nor a rule has nothing to say here.
    let isTelling = tool.overall != .none && (!appraisal.items.isEmpty || tool.rule != nil)
    let ofTool = Ruling(
      label: words(.toolRuleLabel), isOfReview: false, side: comparison.byTool,
      spans: spans(of: comparison.byTool, comparison, tool))
    return [own].compactMap(\.self) + (isTelling ? [ofTool] : [])
  }

  /// What a rule gives, the items that decided, and whether it is what is reported.
  private func spans(
    of side: RatingComparison.Side, _ comparison: RatingComparison, _ tool: AppraisalTool
  ) -> [Span] {
    let decided = side.result.decidingItems
    let items = decided.isEmpty ? [] : [Span(" (\(decided.joined(separator: ", ")))", .muted)]
    return spans(of: side.result.outcome, tool) + items + verdict(of: side, comparison)
  }

  private func spans(of outcome: RuleOutcome, _ tool: AppraisalTool) -> [Span] {
    switch outcome {
    case .word(let word): symbolAndWord(word, tool)
    case .range(let choice):
      Words.joined(choice.map { symbolAndWord($0, tool) }, by: " \(words(.or)) ") + [
        Span(dot + words(.ruleByJudgement))
      ]
    case .sum(let sum, let maximum): [Span(words(.pointsOf, with: String(sum), String(maximum)))]
    case .nothing(let reason): [Span(text(of: reason), .muted)]
    }
  }

  private func symbolAndWord(_ word: String, _ tool: AppraisalTool) -> [Span] {
    let concern = tool.overallJudgement(word)?.concern
    return [rows.sign(concern.map { String($0.symbol) }, rows.role(of: concern)), Span(word)].filter {
      !$0.text.isEmpty
    }
  }

  private func verdict(of side: RatingComparison.Side, _ comparison: RatingComparison) -> [Span] {
    switch side.verdict {
    case .agrees: [Span(dot + words(.ruleAgrees), .muted)]
    case .withinRange: [Span(dot + words(.ruleAllowsReported), .muted)]
    case .differs: [Span(dot + words(.notAsReported))]
    case .notComputed: []
    case .notComparable: [Span(dot + words(.notComparable, with: comparison.reported), .muted)]
    }
  }

  /// Why a rule gives nothing.
  func text(of reason: RuleOutcome.Reason) -> String {
    func some(_ items: [String]) -> String { items.joined(separator: ", ") }
    return switch reason {
    case .noOverallByDesign: words(.noOverallOfTool)
    case .judgementOnly: words(.judgementOnly)
    case .inWordsOnly: words(.ruleInWords)
    case .itemsNotHeld(let items): items.isEmpty ? words(.noItemsHeld) : words(.itemsNotHeld, with: some(items))
    case .wordsNotOfTool(let items): words(.wordsNotOfTool, with: some(items))
    case .wordsWithoutPoints(let items): words(.wordsWithoutPoints, with: some(items))
    case .noStepHolds: words(.noStepHolds)
    }
  }

  /// Whether a flaw in an item weighs more: the appraisal says so, else the review's rule, else the tool.
  func isCritical(_ id: String, _ appraisal: Appraisal, _ row: AssessmentRow, _ tool: AppraisalTool?) -> Bool {
    guard let tool, let item = tool.items.first(where: { ([$0] + $0.parts).contains { $0.id == id } }) else {
      return false
    }
    let rule = library[library.review(ofRow: row.index, in: .assessments)].ratingRule(for: tool.id)
    let critical = rule?.criticalItems(of: appraisal, tool) ?? appraisal.critical ?? tool.criticalByDefault
    return critical.contains(item.id)
  }
}

extension Phrase {
  static let ownRuleLabel = Phrase("Review's own rule")
  static let toolRuleLabel = Phrase("Tool's rule")
  static let ruleByJudgement = Phrase("by judgement")
  static let ruleAgrees = Phrase("as reported")
  static let ruleAllowsReported = Phrase("fits what is reported")
  static let notAsReported = Phrase("not as reported")
  static let notComparable = Phrase("{1} cannot be held against that")
  static let pointsOf = Phrase("{1} of {2} points")
  static let noOverallOfTool = Phrase("not computed: the tool has no judgement of the whole")
  static let judgementOnly = Phrase("none: it takes a judgement")
  static let ruleInWords = Phrase("not computed: it is held in words only")
  static let noItemsHeld = Phrase("not computed: no items are held")
  static let itemsNotHeld = Phrase("not computed: not held: {1}")
  static let wordsNotOfTool = Phrase("not computed: words that the tool lacks: {1}")
  static let wordsWithoutPoints = Phrase("not computed: words without points: {1}")
  static let noStepHolds = Phrase("nothing: none of its steps holds")
}
