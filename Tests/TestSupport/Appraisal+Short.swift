public import Evidence

// Appraisals in short, for tests of ratings and rules.

extension Appraisal {
  /// An appraisal of a study `s` with its items in short: `"D1 Low,D2 Some concerns"`.
  public init(_ id: String, _ tool: String, _ overall: String?, _ items: String) {
    self.init(
      id: id, study: "s", tool: tool, overall: overall.map { Reported($0) } ?? Reported(unknown: .notReportedByReview))
    self.items = items.split(separator: ",").map { entry in
      let parts = entry.split(separator: " ", maxSplits: 1)
      return ItemJudgement(
        item: String(parts[0]), judgement: Reported(parts.count > 1 ? String(parts[1]) : ""),
        support: Reported(unknown: .notReportedByReview))
    }
  }

  /// The same, of an id that does not matter.
  public init(_ tool: String, _ overall: String?, _ items: String) { self.init("a", tool, overall, items) }

  /// An appraisal whose items are all judged, in the order of the tool, with commas between the words.
  public init(_ id: String, _ tool: AppraisalTool, _ overall: String?, inOrder words: String) {
    let words = words.split(separator: ",")
    self.init(id, tool.id, overall, zip(tool.items, words).map { "\($0.id) \($1)" }.joined(separator: ","))
  }

  /// The same, of an id that does not matter.
  public init(_ tool: AppraisalTool, _ overall: String?, inOrder words: String) {
    self.init("a", tool, overall, inOrder: words)
  }
}
