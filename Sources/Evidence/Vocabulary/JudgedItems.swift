/// The items that a rule counts, each with its judgement or without.
struct JudgedItems {
  /// One item that arises in the study.
  struct Item {
    let id: String
    let mostPoints: Int?
    /// What it was judged; nil where that is not held or is no word of the tool.
    let word: AppraisalTool.Judgement?
  }

  /// The items that arise in the study, in the order of the tool.
  private(set) var all: [Item] = []
  /// The items of groups that do not arise in it.
  private var notArising: [AppraisalTool.Item] = []
  /// The ids of the items whose words the tool lacks.
  private(set) var foreign: [String] = []

  /// The items of a tool with the judgements of an appraisal.
  init(_ judgements: [ItemJudgement], _ tool: AppraisalTool) {
    var given: [String: String] = [:]
    for judgement in judgements where given[judgement.item] == nil {
      given[judgement.item] = judgement.judgement.value
    }
    let isJudged = { (item: AppraisalTool.Item) in ([item] + item.parts).contains { given[$0.id] != nil } }
    let arising = Set(tool.items.filter(isJudged).compactMap(\.group))
    for item in tool.items {
      if let group = item.group, tool.conditionalGroups.contains(group), !arising.contains(group) {
        notArising.append(item)
        continue
      }
      let words = ([item] + item.parts).map { part in given[part.id].map { (part.id, tool.judgement($0)) } }
      foreign += words.compactMap { $0 }.filter { $0.1 == nil }.map(\.0)
      let known = words.map { $0.flatMap(\.1) }
      all.append(Item(id: item.id, mostPoints: item.mostPoints, word: Self.worse(of: known, tool)))
    }
  }

  /// The word of an item: its own, first in the list, or the worst of its parts after it, where all are known; the worst word of the
  /// scale counts whatever the others are.
  private static func worse(of words: [AppraisalTool.Judgement?], _ tool: AppraisalTool) -> AppraisalTool.Judgement? {
    let rank = { (word: AppraisalTool.Judgement) in
      word.concern == nil ? -1 : tool.scale.firstIndex(of: word) ?? -1
    }
    let worst = words.compactMap { $0 }.max { rank($0) < rank($1) }
    let isWhole = words.first.flatMap { $0 } != nil || words.dropFirst().allSatisfy { $0 != nil }
    let isLowest = worst == tool.scale.last { $0.concern?.isOrdered == true }
    return isWhole || isLowest ? worst : nil
  }

  /// What steps give. What is not known may be any word, so a step decides only where no judgement that is missing could have let
  /// a step before it decide.
  func result(of steps: [OverallRule.Step], _ tool: AppraisalTool, critical: Set<String>) -> RuleResult {
    for step in steps {
      var counted: Set<String> = []
      var isOpen = false
      var holds = true
      for condition in step.conditions {
        let words = condition.words.map { tool.judgement($0)?.word ?? $0 }
        let items = all.filter { condition.among.contains($0.id, critical) }
        let matching = items.filter { item in item.word.map { words.contains($0.word) } ?? false }
        counted.formUnion(matching.map(\.id))
        if matching.count >= condition.atLeast { continue }
        isOpen = true
        if matching.count + items.count(where: { $0.word == nil }) < condition.atLeast { holds = false }
      }
      guard holds else { continue }
      if isOpen { return RuleResult(whyNotKnown) }
      let deciding = all.map(\.id).filter(counted.contains)
      return RuleResult(step.gives.count == 1 ? .word(step.gives[0]) : .range(step.gives), decidingItems: deciding)
    }
    return RuleResult(.noStepHolds)
  }

  /// The points of the words. An item that does not arise takes what it could have given from the maximum.
  func sum(_ tool: AppraisalTool, maximum: Int?) -> RuleResult {
    let most = tool.scale.compactMap(\.points).max() ?? 0
    guard all.allSatisfy({ $0.word != nil }) else { return RuleResult(whyNotKnown) }
    var (sum, possible, lost) = (0, 0, 0)
    var (without, tooMany): ([String], [String]) = ([], [])
    for item in all {
      let mostOfItem = item.mostPoints ?? most
      if let points = item.word?.points {
        sum += points
        possible += mostOfItem
        if points > mostOfItem { tooMany.append(item.id) }
      } else if item.word?.concern == nil {
        lost += mostOfItem
      } else {
        without.append(item.id)
      }
    }
    if !without.isEmpty { return RuleResult(.wordsWithoutPoints(without)) }
    if !tooMany.isEmpty { return RuleResult(.wordsNotOfTool(tooMany)) }
    lost += notArising.reduce(0) { $0 + ($1.mostPoints ?? most) }
    return RuleResult(.sum(sum, maximum: maximum.map { max(0, $0 - lost) } ?? possible))
  }

  private var whyNotKnown: RuleOutcome.Reason {
    foreign.isEmpty ? .itemsNotHeld(all.filter { $0.word == nil }.map(\.id)) : .wordsNotOfTool(foreign)
  }
}

extension OverallRule.Items {
  fileprivate func contains(_ id: String, _ critical: Set<String>) -> Bool {
    switch self {
    case .all: true
    case .critical: critical.contains(id)
    case .others: !critical.contains(id)
    case .these(let ids): ids.contains(id)
    }
  }
}
