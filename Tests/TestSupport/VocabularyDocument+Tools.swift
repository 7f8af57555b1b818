import Evidence

/// The part of `docs/vocabularies.md` on appraisal tools.
var toolSection: String {
  """
  ## Appraisal tools

  Names of tools, numbers of items, words and rules are facts. The labels of items are **short paraphrases of our own**, never
  a tool's text; questions and guidance belong to the authors of the tools, and the links lead to them. Where two versions of
  a tool exist, each has an id, since the number of an item means nothing without the version.

  Words are those of the tool and are never translated to another's: "High" is good in AMSTAR 2 and bad in RoB 2. What a word
  gives to worry about is its *concern*: \(Concern.allCases.map { "`\($0.symbol)` \($0.label)" }.joined(separator: ", ")), as
  [robvis](https://doi.org/10.1002/jrsm.1411) draws them. Words without a symbol have
  none. A concern marked \\* is inferred, for the reason given.

  \(table(
    ["id", "name", "version", "for", "items", "whole"],
    AppraisalTools.all.map {
      [code($0.id), $0.name, $0.version ?? "", $0.appliesTo, String($0.items.count), words(for: $0.overall)]
    }))

  """ + AppraisalTools.all.map(section).joined(separator: "\n")
}

private func section(of tool: AppraisalTool) -> String {
  var lines = ["", "### \(tool.name)\(tool.version.map { " (\($0))" } ?? "")"]
  lines.append(([code(tool.id)] + (tool.citation.map { [linked($0)] } ?? [])).joined(separator: " · "))
  if !tool.aliases.isEmpty { lines += ["", "Also: " + tool.aliases.joined(separator: " · ")] }
  lines += ["", "Items: " + items(of: tool)]
  if tool.items.contains(where: \.isCritical) { lines.append("Items in bold are critical by default.") }
  lines += ["", "Words: " + scale(tool.scale)]
  if !tool.overallScale.isEmpty { lines += ["", "Words for the whole: " + scale(tool.overallScale)] }
  if let rule = tool.rule { lines += ["", "Rule for the whole: " + words(for: rule, of: tool)] }
  if !tool.conditionalGroups.isEmpty {
    let groups = tool.items.compactMap(\.group).filter(tool.conditionalGroups.contains)
    let names = groups.enumerated().filter { $0.offset == 0 || groups[$0.offset - 1] != $0.element }.map(\.element)
    lines += [
      "", "Not in every study: \(names.joined(separator: ", ")). All items of such a group are judged, or none is.",
    ]
  }
  let inferred = (tool.scale + tool.overallScale).compactMap { word in
    word.inferred.map { "\(word.word): \($0)" }
  }
  if !inferred.isEmpty { lines += ["", "\\* " + inferred.joined(separator: "; ") + "."] }
  if let unchecked = tool.unchecked { lines += ["", "Not checked in a source: \(unchecked)"] }
  return lines.joined(separator: "\n")
}

private func items(of tool: AppraisalTool) -> String {
  var group: String?
  return tool.items.map { item in
    let heading = item.group != group ? item.group.map { "*\($0)*: " } ?? "" : ""
    group = item.group
    let parts = item.parts.isEmpty ? "" : " (as one, or as \(item.parts.map(\.id).joined(separator: " and ")))"
    let text = "\(item.id) \(item.label)\(parts)"
    return heading + (item.isCritical ? "**\(text)**" : text)
  }.joined(separator: " · ")
}

private func scale(_ words: [AppraisalTool.Judgement]) -> String {
  words.map { word in
    let symbol = word.concern.map { " `\($0.symbol)`" } ?? ""
    return escaped(word.word) + symbol + (word.inferred == nil ? "" : "\\*")
  }.joined(separator: " · ")
}

private func words(for overall: AppraisalTool.Overall) -> String {
  switch overall {
  case .none: "none by design"
  case .worstItem: "the worst item"
  case .judgement: "by judgement"
  case .criticalWeaknesses: "by counting critical and other flaws"
  case .sum(let maximum): "a sum" + (maximum.map { " of at most \($0)" } ?? "")
  }
}

private func words(for rule: OverallRule, of tool: AppraisalTool) -> String {
  switch rule {
  case .steps(let steps):
    steps.map { step in
      let gives = step.gives.map(escaped).joined(separator: " or ") + (step.gives.count > 1 ? ", by judgement," : "")
      let conditions = step.conditions.map(words).joined(separator: " and ")
      return conditions.isEmpty ? "else \(gives)" : "\(gives) if \(conditions)"
    }.joined(separator: "; ") + "."
  case .sum:
    "the points are added up: "
      + tool.scale.map { escaped($0.word) + ($0.points.map { " = \($0)" } ?? " = none, and fewer are possible") }
      .joined(separator: ", ") + "."
  }
}

private func words(for condition: OverallRule.Condition) -> String {
  let (one, several) =
    switch condition.among {
    case .all: ("an item", "items")
    case .critical: ("a critical item", "critical items")
    case .others: ("an item that is not critical", "items that are not critical")
    case .these(let ids): ("one of \(ids.joined(separator: ", "))", "of \(ids.joined(separator: ", "))")
    }
  let words = condition.words.map(escaped).joined(separator: " or ")
  return condition.atLeast == 1 ? "\(one) is \(words)" : "\(condition.atLeast) or more \(several) are \(words)"
}
