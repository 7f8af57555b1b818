public import Evidence

/// What is wrong with a vocabulary as data: codes that are there twice, terms that stand before the one above them, names
/// that do not find their own term, or that several terms claim. Empty for one that is well formed.
public func problems(of vocabulary: Vocabulary) -> [String] {
  var problems: [String] = []
  var seen: Set<TermCode> = []
  for term in vocabulary.terms {
    if !seen.insert(term.code).inserted { problems.append("\(term.code) is there twice") }
    if term.label.isEmpty || term.code.rawValue.isEmpty { problems.append("\(term.code) lacks a label or a code") }
    if let parent = term.parent, !seen.contains(parent) { problems.append("\(term.code) stands before \(parent)") }
    for name in term.names {
      let found = vocabulary.lookup(name)
      if found != .found([term.code]) { problems.append("\(name) of \(term.code) finds \(found)") }
    }
    if term.aliases.contains(term.label) { problems.append("\(term.label) is its own alias") }
  }
  return problems
}
