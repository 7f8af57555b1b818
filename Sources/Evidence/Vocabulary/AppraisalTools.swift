/// The tools for quality assessment that many reviews use.
///
/// Names, numbers of items, words and rules are facts of the tools; the labels of items are short paraphrases of our own, since
/// the questions and their guidance belong to their authors. `citation` says where those are.
public enum AppraisalTools {
  /// Every tool, versions apart: checklists by design, reviews as studies, risk of bias by domain.
  public static let all: [AppraisalTool] =
    casp + jbi + mixedAndQualitative + scores + reviewsAsStudies + riskOfBias + riskOfBiasElsewhere

  /// The tool of this id, such as `rob2-2019`; nil for a tool of a review's own.
  public static func tool(id: String) -> AppraisalTool? { byID[id] }

  private static let byID = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }

  /// The tools that a name or an id could mean, without regard to case, spaces and punctuation: one, or several where versions
  /// share a name, since numbers of items mean nothing without the version; empty for a name that is not here.
  public static func lookup(_ name: String) -> [AppraisalTool] {
    let wanted = compactKey(name)
    return all.filter { tool in
      let names = [tool.id, tool.name] + tool.aliases + (tool.version.map { ["\(tool.name) \($0)"] } ?? [])
      return names.contains { compactKey($0) == wanted }
    }
  }
}

/// The key of a name whose spaces people leave out, such as "RoB 2" and "ROB2".
func compactKey(_ name: String) -> String {
  NameKey.key(of: name).filter { $0 != " " }
}
