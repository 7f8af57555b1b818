// A review's own rule for judgements of the whole.

internal import Evidence

extension RatingRule: ShapedRecord {
  static let shape = Shape<RatingRule>(
    "a rule for ratings", provenance: .at(\.provenance), make: { _ in RatingRule(tool: "", text: "") },
    check: { rule, object in
      object.checkReach(of: rule.steps ?? [])
      object.scope.reading.declare(rule)
      if let tool = object.scope.reading.tool(rule.tool) { object.checkSteps(of: tool) }
    }
  ) {
    Field.required("tool", \.tool, .tool)
    Field.required("text", \.text, .text)
    Field("rule", \.steps, .list(of: .record, orMore: 1))
    Field("critical", \.critical, .set(of: .text))
  }
}

extension OverallRule.Step: ShapedRecord {
  static let shape = Shape<OverallRule.Step>("a step of a rule", make: { _ in OverallRule.Step(gives: []) }) {
    Field.required("gives", \.gives, .words)
    Field("when", \.conditions, .list(of: .record))
  }
}

extension OverallRule.Condition: ShapedRecord {
  static let shape = Shape<OverallRule.Condition>(
    "a condition of a rule", make: { _ in OverallRule.Condition(words: []) }
  ) {
    Field("atLeast", \.atLeast, .integer("a whole number from 1 to 1000", in: 1...1000))
    Field.required("of", \.words, .words)
    Field("among", \.among, .items)
  }
}

extension Codec where Value == [String] {
  /// A word, or several of which each stands once.
  fileprivate static var words: Codec {
    let list = Codec.set(of: .text, orMore: 1)
    return Codec(
      "a word or a list of words",
      read: { node, scope in
        node.kind == .array ? list.read(node, scope) : Codec<String>.text.read(node, scope).map { [$0] }
      },
      write: { words, scope in words.count == 1 ? .string(words[0]) : list.write(words, scope) })
  }
}

extension Codec where Value == OverallRule.Items {
  /// Which items a condition counts: a word, or their ids.
  fileprivate static var items: Codec {
    let word = Codec<ItemsWord>.word
    let ids = Codec<[String]>.set(of: .text, orMore: 1)
    return Codec(
      "\(word.expected), or a list of ids",
      read: { node, scope in
        if node.kind == .array { return ids.read(node, scope).map { .these($0) } }
        return switch word.read(node, scope) {
        case .all: .all
        case .critical: .critical
        case .others: .others
        case nil: nil
        }
      },
      write: { items, scope in
        switch items {
        case .all: word.write(.all, scope)
        case .critical: word.write(.critical, scope)
        case .others: word.write(.others, scope)
        case .these(let list): ids.write(list, scope)
        }
      })
  }
}

private enum ItemsWord: String, CaseIterable, Sendable {
  case all = "all items"
  case critical = "critical items"
  case others = "other items"
}

extension ObjectReader {
  /// Reports steps behind one that always holds.
  fileprivate func checkReach(of steps: [OverallRule.Step]) {
    guard let last = steps.firstIndex(where: \.conditions.isEmpty), let nodes = self["rule"]?.elements else { return }
    for (position, node) in nodes.enumerated() where position > last {
      scope.error(at: node, "is never reached: rule[\(last)] always holds", expected: "that one last")
    }
  }

  /// Reports items and words that the tool lacks. A tool that has no words for the whole leaves them to the review.
  fileprivate func checkSteps(of tool: AppraisalTool) {
    for node in self["critical"]?.elements ?? .none { checkItem(node, tool) }
    for step in self["rule"]?.elements ?? .none {
      if !tool.wordsForOverall.isEmpty {
        for node in wordNodes(step["gives"]) {
          checkWord(node, tool, tool.wordsForOverall, "for the whole") { tool.overallJudgement($0) != nil }
        }
      }
      for condition in step["when"]?.elements ?? .none {
        for node in wordNodes(condition["of"]) {
          checkWord(node, tool, tool.scale, "for an item") { tool.judgement($0) != nil }
        }
        for node in condition["among"]?.elements ?? .none { checkItem(node, tool) }
      }
    }
  }

  private func wordNodes(_ node: JSONNode?) -> [JSONNode] {
    guard let node else { return [] }
    return node.kind == .array ? Array(node.elements) : [node]
  }
}
