import Evidence

/// The one way of writing what a test asks for, which the filter bar, the facet panel and exports share.
extension FieldValues {
  /// Tests as the facet panel would write them, each once and in the order in which they were typed.
  func canonical(_ tests: [ValueTest]) -> [ValueTest] {
    tests.map(canonical).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// `country:wales` is `country:Wales`; a word that means several values together stays as it was typed.
  private func canonical(_ test: ValueTest) -> ValueTest {
    switch test {
    case .value(let word): .value(canonical(word))
    case .exactly(let word): .exactly(canonical(word))
    case .prefix: test
    case .compare(let comparison, let word): .compare(comparison, canonicalInOrder(word))
    case .range(let low, let high): .range(canonicalInOrder(low), canonicalInOrder(high))
    }
  }

  private func canonical(_ word: String) -> String {
    switch field.source {
    case .column:
      if let unknown = Unknown(filterWord: word) { return unknown.filterWord }
      let codes = codes(word)
      guard codes.count == 1, case .value(let name) = self.test(for: codes[0]) else { return word }
      return name
    case .presence, .inference: return word.folded
    case .text: return Unknown(filterWord: word)?.filterWord ?? word
    case .id, .review: return word
    }
  }

  private func canonicalInOrder(_ word: String) -> String {
    switch field.kind {
    case .numbers: Int(word).map { String($0) } ?? word
    case .words: word.folded
    case .countries, .regions, .designs, .domains, .ratings, .tools, .free, .text: word
    }
  }
}
