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

extension Reading {
  /// The tool of an id: one of the review's, else one of the vocabulary's.
  fileprivate func tool(_ id: String) -> AppraisalTool? { tools[id] ?? AppraisalTools.tool(id: id) }
}

extension ObjectReader {
  /// Reports items that the tool lacks or that are judged twice, and words that it lacks.
  fileprivate func checkJudgements(of tool: AppraisalTool) {
    var places: [String: JSONNode] = [:]
    for judgement in self["items"]?.elements ?? .none {
      checkWord(judgement["judgement"], tool, tool.scale, "for an item") { tool.judgement($0) != nil }
      guard let node = judgement["item"], let item = node.string else { continue }
      if tool.item(item) == nil {
        let known = tool.items.map(\.id)
        scope.error(
          at: node, "tool \(quoted(tool.id)) has no item \(quoted(item))",
          expected: known.isEmpty ? "no items: it has none" : scope.reading.suggestion(for: item, among: known))
      }
      if let first = places[item] { scope.reportTwice(node, first: first) }
      places[item] = places[item] ?? node
    }
    // A sum is a number, which is no word of any scale.
    if case .sum = tool.overall { return }
    checkWord(self["overall"], tool, tool.wordsForOverall, "for the whole") { tool.overallJudgement($0) != nil }
  }

  private func checkWord(
    _ node: JSONNode?, _ tool: AppraisalTool, _ scale: [AppraisalTool.Judgement], _ purpose: String,
    isKnown: (String) -> Bool
  ) {
    guard let node, let place = node.kind == .object ? node["value"] : node, let word = place.string, !isKnown(word)
    else { return }
    let words = scale.map(\.word)
    scope.reading.discrepancy(
      at: place, "tool \(quoted(tool.id)) has no word \(quoted(word)) \(purpose)",
      expected: words.isEmpty ? "unknown: the tool has no judgement \(purpose)" : oneOf(words))
  }
}

extension Codec where Value == String {
  /// The id of a tool of the review or of the vocabulary.
  fileprivate static var tool: Codec {
    Codec(
      "the id of a tool",
      read: { node, scope in
        guard let id = Codec.text.read(node, scope) else { return nil }
        let declared = scope.reading.ids
        if declared.place(of: id, .tool) != nil || AppraisalTools.tool(id: id) != nil { return id }
        scope.error(
          at: node, "no tool has the id \(quoted(id))", expected: scope.reading.suggestedTool(for: id))
        return nil
      },
      write: Codec.text.write)
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
