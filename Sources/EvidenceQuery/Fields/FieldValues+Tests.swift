import Evidence

/// Which values of a column tests ask for.
extension FieldValues {
  /// What tests ask for of a column. O(dictionary).
  func set(_ tests: [ValueTest], in column: Column) -> ValueSet {
    var unknowns: Set<Unknown> = []
    var asked: Set<TermCode> = []
    var comparisons: [ValueTest] = []
    var asksForValues = false
    for test in tests {
      switch test {
      case .value(let word), .exactly(let word):
        if let unknown = Unknown(filterWord: word) {
          unknowns.insert(unknown)
          continue
        }
        let codes = codes(word)
        if case .exactly = test {
          asked.formUnion(codes)
        } else {
          asked.formUnion(codes.flatMap { vocabulary?.withAllBelow($0) ?? [$0] })
        }
      case .prefix(let word):
        asked.formUnion(codes(beginningWith: word).flatMap { vocabulary?.withAllBelow($0) ?? [$0] })
      case .compare, .range: comparisons.append(test)
      }
      asksForValues = true
    }
    let numbers = column.dictionary.map { code in
      isCovered(code, by: asked) || comparisons.contains { isIn($0, code) }
    }
    return ValueSet(numbers: numbers, asksForValues: asksForValues, unknowns: unknowns)
  }

  /// Whether a value is asked for: itself, or everything right below it. The one thing below another is not all of it.
  private func isCovered(_ code: TermCode, by asked: Set<TermCode>) -> Bool {
    if asked.contains(code) { return true }
    guard !asked.isEmpty, let children = vocabulary?.children(of: code), children.count > 1 else { return false }
    return children.allSatisfy { isCovered($0, by: asked) }
  }

  private func isIn(_ test: ValueTest, _ code: TermCode) -> Bool {
    guard let value = position(code.rawValue) else { return false }
    switch test {
    case .value, .exactly, .prefix: return false
    case .compare(let comparison, let word):
      guard let limit = position(word) else { return false }
      return switch comparison {
      case .atLeast: value >= limit
      case .atMost: value <= limit
      case .more: value > limit
      case .less: value < limit
      }
    case .range(let low, let high):
      guard let low = position(low), let high = position(high) else { return false }
      return low <= value && value <= high
    }
  }

  /// Where a value stands in the order of the field; nil where it has no place in it.
  func position(_ word: String) -> Int? {
    switch field.kind {
    case .numbers: Int(word)
    case .words(let words, let ordered): words.prefix(ordered).firstIndex(of: word.folded)
    case .countries, .regions, .designs, .domains, .ratings, .tools, .free, .text: nil
    }
  }
}
