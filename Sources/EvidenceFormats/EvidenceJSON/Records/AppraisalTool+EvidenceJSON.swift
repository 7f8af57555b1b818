// An appraisal scale of a review's own.

internal import Evidence

extension AppraisalTool: ShapedRecord {
  static let shape = Shape<AppraisalTool>(
    "a tool", make: { _ in AppraisalTool(id: "", name: "", appliesTo: "", scale: [], overall: .judgement) },
    check: { tool, object in
      if AppraisalTools.tool(id: tool.id) != nil, let node = object["id"] {
        object.scope.error(
          at: node, "\(quoted(tool.id)) is a tool of the vocabulary already", expected: "an id of its own")
      }
      object.scope.reading.declare(tool)
    }
  ) {
    Field.required("id", \.id, .id(.tool))
    Field.required("name", \.name, .text)
    Field("aliases", \.aliases, .set(of: .text))
    Field("version", \.version, .text)
    Field.required("appliesTo", \.appliesTo, .text)
    Field("items", \.items, .list(of: .record))
    Field.required("words", \.scale, .list(of: .record))
    Field("overallWords", \.overallScale, .list(of: .record))
    Field("overall", \.overall, .overall)
    Field("citation", \.citation, .text)
    Field("unchecked", \.unchecked, .text)
  }
}

extension AppraisalTool.Item: ShapedRecord {
  static let shape = Shape<AppraisalTool.Item>("an item of a tool", make: { _ in AppraisalTool.Item("", "") }) {
    Field.required("id", \.id, .text)
    Field.required("label", \.label, .text)
    Field("group", \.group, .text)
    Field("critical", \.isCritical, .flag)
  }
}

extension AppraisalTool.Judgement: ShapedRecord {
  static let shape = Shape<AppraisalTool.Judgement>(
    "a word of a tool", make: { _ in AppraisalTool.Judgement("", nil) }
  ) {
    Field.required("word", \.word, .text)
    Field.required("concern", \.concern, .concern)
    Field("aliases", \.aliases, .set(of: .text))
    Field("meaning", \.meaning, .text)
    Field("inferred", \.inferred, .text)
    Field("points", \.points, .integer("a whole number from 0 to 1000", in: 0...1000))
  }
}

extension Codec where Value == Concern? {
  /// The label of a concern, or "none" for a word that is no concern.
  fileprivate static var concern: Codec {
    let words = Concern.allCases.map(\.label) + ["none"]
    return Codec(
      oneOf(words),
      read: { node, scope in
        guard let word = node.string else {
          scope.reading.mismatch(node, expected: oneOf(words))
          return nil
        }
        if word == "none" { return .some(nil) }
        if let concern = Concern.allCases.first(where: { $0.label == word }) { return concern }
        scope.error(at: node, "no such word: \(quoted(word))", expected: oneOf(words))
        return nil
      },
      write: { concern, _ in .string(concern?.label ?? "none") })
  }
}

extension Codec where Value == AppraisalTool.Overall {
  /// How a tool comes to its overall judgement: a word, or `{ "sum": maximum }`.
  fileprivate static var overall: Codec {
    let word = Codec<OverallWord>.word
    return Codec(
      word.expected,
      read: { node, scope in
        if node.kind == .object { return OverallSum.shape.read(node, scope).map { .sum(maximum: $0.maximum) } }
        return switch word.read(node, scope) {
        case .some(.none): AppraisalTool.Overall.none
        case .worstItem: .worstItem
        case .judgement: .judgement
        case .criticalWeaknesses: .criticalWeaknesses
        case .sum: .sum(maximum: nil)
        case nil: nil
        }
      },
      write: { overall, scope in
        switch overall {
        case .none: word.write(.none, scope)
        case .worstItem: word.write(.worstItem, scope)
        case .judgement: word.write(.judgement, scope)
        case .criticalWeaknesses: word.write(.criticalWeaknesses, scope)
        case .sum(nil): word.write(.sum, scope)
        case .sum(let maximum?): OverallSum.shape.write(OverallSum(maximum: maximum), scope)
        }
      })
  }
}

/// An overall judgement by adding up.
struct OverallSum: ShapedRecord {
  var maximum = 0

  static let shape = Shape<OverallSum>("a sum", make: { _ in OverallSum() }) {
    Field.required("sum", \.maximum, .count)
  }
}

private enum OverallWord: String, CaseIterable, Sendable {
  case none
  case worstItem = "worst item"
  case judgement
  case criticalWeaknesses = "critical weaknesses"
  case sum
}
