// What refers to a tool: its id, its items, its words.

internal import Evidence

extension Reading {
  /// The tool of an id: one of the review's, else one of the vocabulary's.
  func tool(_ id: String) -> AppraisalTool? { tools[id] ?? AppraisalTools.tool(id: id) }
}

extension Codec where Value == String {
  /// The id of a tool of the review or of the vocabulary.
  static var tool: Codec {
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

extension ObjectReader {
  /// Reports an id of an item that the tool lacks.
  func checkItem(_ node: JSONNode, _ tool: AppraisalTool) {
    guard let item = node.string, tool.item(item) == nil else { return }
    let known = tool.itemsAndParts.map(\.id)
    scope.error(
      at: node, "tool \(quoted(tool.id)) has no item \(quoted(item))",
      expected: known.isEmpty ? "no items: it has none" : scope.reading.suggestion(for: item, among: known))
  }

  /// Reports a word that a scale of the tool lacks.
  func checkWord(
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
