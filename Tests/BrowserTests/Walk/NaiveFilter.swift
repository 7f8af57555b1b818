import Evidence
import EvidenceQuery

@testable import Browser

/// Filters on countries and designs, read word by word against the record of one study: no columns, no sets, no pairs.
struct NaiveFilter {
  private let clauses: [(name: String, codes: [TermCode])]

  /// Nil for a filter that asks for anything else.
  init?(_ filter: Filter) {
    var clauses: [(name: String, codes: [TermCode])] = []
    for clause in filter.clauses {
      guard case .field(let name, let tests) = clause, name == "country" || name == "design" else { return nil }
      var codes: [TermCode] = []
      for test in tests {
        let vocabulary = name == "country" ? Vocabulary.countries : .designs
        guard case .value(let word) = test, case .found(let found) = vocabulary.lookup(word) else { return nil }
        codes += found
      }
      clauses.append((name, codes))
    }
    guard !clauses.isEmpty else { return nil }
    self.clauses = clauses
  }

  /// How surely a study is what is asked for.
  func match(_ study: Study) -> Match {
    clauses.map { match($0.name == "country" ? study.country : study.design, $0) }.min() ?? .definite
  }

  private func match(_ values: Values<TermCode>, _ clause: (name: String, codes: [TermCode])) -> Match {
    let vocabulary = clause.name == "country" ? Vocabulary.countries : .designs
    func isCovered(_ code: TermCode) -> Bool {
      let children = vocabulary.children(of: code)
      return clause.codes.contains { $0 == code || vocabulary.ancestors(of: code).contains($0) }
        || (children.count > 1 && children.allSatisfy(isCovered))
    }
    func isMet(_ code: TermCode) -> Bool { isCovered(code) || vocabulary.children(of: code).contains(where: isMet) }
    if values.certain.contains(where: { isCovered($0.value) }) { return .definite }
    if values.open.contains(where: { $0.atLeastOne && $0.candidates.allSatisfy(isCovered) }) { return .definite }
    if values.certain.contains(where: { isMet($0.value) }) { return .possible }
    if values.open.contains(where: { $0.candidates.contains(where: isMet) }) { return .possible }
    return values.rest == nil ? .no : .unknown
  }
}
