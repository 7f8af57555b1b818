import Evidence

/// The values that occur in the columns of a field, and what each can be called in a filter.
struct OccurringNames: Sendable {
  /// The values, each once.
  let codes: [TermCode]
  private let codesByName: [String: [TermCode]]

  /// Values with all names of each. O(names).
  init(_ codes: [TermCode], names: (TermCode) -> [String]) {
    self.codes = codes
    var codesByName: [String: [TermCode]] = [:]
    for code in codes {
      for name in Set(names(code)) { codesByName[name, default: []].append(code) }
    }
    self.codesByName = codesByName
  }

  /// The values that a word means, without regard to case and marks. O(length).
  func codes(named word: String) -> [TermCode] { codesByName[word.folded] ?? [] }
}
