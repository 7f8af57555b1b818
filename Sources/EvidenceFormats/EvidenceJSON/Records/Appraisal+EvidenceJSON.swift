// A judgement of a study, a publication or a result with a tool.

internal import Evidence

extension Appraisal: ShapedRecord {
  static let shape = Shape<Appraisal>(
    "an appraisal", provenance: .at(\.provenance),
    make: { Appraisal(id: "", study: "", tool: "", overall: Reported(unknown: $0)) },
    check: { appraisal, object in
      object.checkPublication(of: appraisal.study, at: object["scope"]?["publication"])
      if let tool = object.scope.reading.tool(appraisal.tool) { object.checkJudgements(of: tool) }
    }
  ) {
    Field.required("id", \.id, .id(.appraisal))
    Field.required("study", \.study, .reference(to: .study))
    Field.required("tool", \.tool, .tool)
    Field("scope", \.scope, .scopeOfAppraisal)
    Field("existence", \.existence, .existence)
    Field("items", \.items, .list(of: .record))
    Field("critical", \.critical, .set(of: .text))
    Field.required("overall", \.overall, .reported(.text))
    Field("notes", \.notes, .list(of: .record))
  }
}

extension ItemJudgement: ShapedRecord {
  static let shape = Shape<ItemJudgement>(
    "a judgement", provenance: .at(\.provenance),
    make: { ItemJudgement(item: "", judgement: Reported(unknown: $0), support: Reported(unknown: $0)) }
  ) {
    Field.required("item", \.item, .text)
    Field("judgement", \.judgement, .reported(.text))
    Field("support", \.support, .reported(.text))
  }
}

extension NotAppraised: ShapedRecord {
  static let shape = Shape<NotAppraised>(
    "a study that was not appraised", make: { NotAppraised(study: "", reason: Reported(unknown: $0)) }
  ) {
    Field.required("study", \.study, .reference(to: .study))
    Field("reason", \.reason, .reported(.text))
  }
}

extension ObjectReader {
  /// Reports items that the tool lacks or that are judged twice, and words that it lacks.
  fileprivate func checkJudgements(of tool: AppraisalTool) {
    var places: [String: JSONNode] = [:]
    for judgement in self["items"]?.elements ?? .none {
      checkWord(judgement["judgement"], tool, tool.scale, "for an item") { tool.judgement($0) != nil }
      guard let node = judgement["item"], let item = node.string else { continue }
      checkItem(node, tool)
      if let first = places[item] { scope.reportTwice(node, first: first) }
      places[item] = places[item] ?? node
    }
    for node in self["critical"]?.elements ?? .none { checkItem(node, tool) }
    // A sum is a number, which is no word of any scale.
    if case .sum = tool.overall { return }
    checkWord(self["overall"], tool, tool.wordsForOverall, "for the whole") { word in
      tool.overallJudgement(word) != nil || scope.reading.isOwnWord(word, of: tool)
    }
  }
}

extension Codec where Value == Appraisal.Existence {
  /// Whether there is such an appraisal.
  fileprivate static var existence: Codec {
    Codec<ExistenceWord>.word.converted(
      to: { $0 == .definite ? .definite : .possible }, from: { $0 == .definite ? .definite : .possible })
  }
}

private enum ExistenceWord: String, CaseIterable, Sendable {
  case definite, possible
}
