// What all the readers of one file share.

internal import Evidence

/// The reading of one document: its problems so far, its ids, and the words that hold for all of it.
///
/// It is a class because every record's reader adds to the same list of problems; it never leaves the reader's call.
final class Reading {
  /// The ids of the document's records, gathered before any record is read, so that a reference may point ahead.
  let ids: RecordIDs
  /// What a field that is left out means.
  let blank: Unknown
  /// The appraisal tools that the review declares, as far as they have been read.
  private(set) var tools: [String: AppraisalTool] = [:]

  /// The words for the whole that the review's own rules give, by the tool that they are for.
  private var ownWords: [String: Set<String>] = [:]

  private var problems: JSONProblems
  private var lookups: [String: [String: Vocabulary.Lookup]] = [:]
  private var suggestedTools: [String: String] = [:]
  // A file that is wrong all over must not take minutes: suggestions end at some point, problems do not.
  private var comparisonsLeft = 30_000
  private var lookupsLeft = 200

  init(_ document: JSONDocument) {
    problems = JSONProblems(of: document)
    ids = RecordIDs(in: document.root)
    blank = document.root["blanks"]?.string.flatMap(Unknown.init) ?? .notHeld
  }

  /// Whether the file breaks a rule of its format.
  var hasErrors: Bool { problems.hasErrors }

  /// All problems in the order of the file.
  var sortedProblems: [FormatProblem] { problems.sorted() }

  func error(at node: JSONNode, field: String? = nil, _ what: String, expected: String = "") {
    problems.error(at: node, field: field, what, expected: expected)
  }

  func discrepancy(at node: JSONNode, _ what: String, expected: String = "") {
    problems.discrepancy(at: node, what, expected: expected)
  }

  /// Says that a value is of the wrong kind.
  func mismatch(_ node: JSONNode, expected: String) {
    let subject = node.index == 0 ? "the file " : ""
    error(at: node, "\(subject)is \(node.kind.phrase)", expected: expected)
  }

  func declare(_ tool: AppraisalTool) { tools[tool.id] = tool }

  func declare(_ rule: RatingRule) {
    ownWords[rule.tool, default: []].formUnion((rule.steps ?? []).flatMap(\.gives).map(\.folded))
  }

  /// Whether a rule of the review's own gives a word for the whole.
  func isOwnWord(_ word: String, of tool: AppraisalTool) -> Bool {
    ownWords[tool.id]?.contains(word.folded) ?? false
  }

  /// What a word means in a vocabulary. A word that it lacks is compared with all its names, so that is done once for each
  /// such word, and no more for words without end.
  func lookup(_ word: String, in vocabulary: Vocabulary) -> Vocabulary.Lookup {
    // No term is as long as this, and a key takes the length of the word.
    guard isShort(word) else { return .unknown(nearest: []) }
    if let codes = vocabulary.codes(named: word) { return .found(codes) }
    if let known = lookups[vocabulary.name]?[word] { return known }
    guard lookupsLeft > 0 else { return .unknown(nearest: []) }
    lookupsLeft -= 1
    let lookup = vocabulary.lookup(word)
    lookups[vocabulary.name, default: [:]][word] = lookup
    return lookup
  }

  /// What to say is right where no tool has an id. All names of all tools are compared, so that too is done once for each.
  func suggestedTool(for id: String) -> String {
    if let known = suggestedTools[id] { return known }
    guard lookupsLeft > 0, isShort(id) else { return "" }
    lookupsLeft -= 1
    let meant = AppraisalTools.lookup(id).map(\.id)
    let suggested =
      meant.isEmpty ? suggestion(for: id, among: ids.all(.tool) + AppraisalTools.all.map(\.id)) : oneOf(meant)
    suggestedTools[id] = suggested
    return suggested
  }

  /// What to say is right when a word is not among those known: the nearest of them, or all if they are few.
  func suggestion(
    for word: String, among known: [String], listingUpTo limit: Int = listedAtMost, else otherwise: String = ""
  ) -> String {
    comparisonsLeft -= known.count
    let nearest = comparisonsLeft > 0 && isShort(word) ? nearestWords(to: word, among: known) : []
    if !nearest.isEmpty { return oneOf(nearest) }
    return !known.isEmpty && known.count <= limit ? oneOf(known) : otherwise
  }

  /// So many words are listed whole; of more, the nearest.
  private static let listedAtMost = 20

  /// Says that no record has an id. O(records) for the first of such problems, and O(1) when there have been many.
  func reportDangling(_ id: String, at node: JSONNode, _ kinds: [RecordKind], noun: String = "id") {
    let count = kinds.reduce(0) { $0 + ids.count($1) }
    let isWorthLooking = count <= Self.listedAtMost || comparisonsLeft > 0
    let known = isWorthLooking ? kinds.flatMap { ids.all($0) } : []
    let kind = kinds.map(\.rawValue).joined(separator: " or ")
    error(
      at: node, "no \(kind) has the \(noun) \(quoted(id))",
      expected: count == 0
        ? "the \(noun) of a \(kind), and the review has no \(kinds.map(\.plural).joined(separator: " or "))"
        : suggestion(
          for: id, among: known,
          else: "the \(noun) of one of \(count) \(kinds.map(\.plural).joined(separator: " and "))"))
  }

  private func isShort(_ word: String) -> Bool { word.utf8.count <= 100 }
}

/// The words as a choice, worded to follow "expected": `"a"`, or `one of "a", "b"`.
func oneOf(_ words: [String]) -> String {
  let quoted = words.map { "\"\($0)\"" }
  return quoted.count == 1 ? quoted[0] : quoted.isEmpty ? "" : "one of \(quoted.joined(separator: ", "))"
}
