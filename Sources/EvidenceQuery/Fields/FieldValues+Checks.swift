import Evidence

/// Whether what is asked for exists at all, and what was perhaps meant.
extension FieldValues {
  /// Refuses a test that nothing could meet because no such value exists.
  func check(_ test: ValueTest, column: Int) throws(FilterError) {
    switch test {
    case .value(let word), .exactly(let word):
      switch field.source {
      case .column: if Unknown(filterWord: word) == nil { try checkValue(word, column: column) }
      case .presence, .inference: try checkValue(word, column: column)
      case .text: break
      case .id(let list): try checkID(word, in: list.map { [$0] } ?? List.allCases, column: column)
      case .review: try checkReview(word, column: column)
      }
    case .prefix(let word):
      switch field.source {
      case .text: break
      case .column where !codes(beginningWith: word).isEmpty: break
      case .column, .presence, .inference, .id, .review:
        throw FilterError(.unknownValue(test.description, field: field.name), column: column)
      }
    case .compare(_, let word):
      try checkOrdered(word, column: column)
    case .range(let low, let high):
      try checkOrdered(low, column: column)
      try checkOrdered(high, column: column)
      guard let first = position(low), let last = position(high), first <= last else {
        throw test.backwards(ofField: field.name, column: column)
      }
    }
  }

  private func checkValue(_ word: String, column: Int) throws(FilterError) {
    let found = codes(word)
    guard found.isEmpty else { return try refuseMixedConcern(found, word, column: column) }
    var nearest: [String] = []
    switch field.kind {
    case .countries, .regions, .designs, .domains:
      switch vocabulary?.lookup(word) {
      case .ambiguous(let codes):
        throw FilterError(
          .ambiguousValue(word, field: field.name), column: column, suggestions: codes.map { label(of: $0) })
      case .unknown(let names): nearest = names
      case .found, nil: break
      }
    case .words(let words, _): nearest = nearestWords(to: word, among: words)
    case .numbers: _ = try ValueTest.number(word, ofField: field.name, column: column)
    case .ratings, .tools, .free, .text: break
    }
    if nearest.isEmpty { nearest = nearestWords(to: word, among: labelsToSuggest) }
    throw FilterError(.unknownValue(word, field: field.name), column: column, suggestions: nearest)
  }

  /// What one could have meant: values by their labels, and words of tools alone.
  private var labelsToSuggest: [String] {
    var seen: Set<String> = []
    return occurringValues.flatMap { code in
      field.kind == .ratings ? [code.toolAndWord?.word ?? code.rawValue] : [label(of: code)]
    }
    .filter { seen.insert($0).inserted }
  }

  /// A word that is good in one tool and bad in another cannot be asked for without its tool.
  private func refuseMixedConcern(_ codes: [TermCode], _ word: String, column: Int) throws(FilterError) {
    guard field.kind == .ratings, Set(codes.map { concern(ofRating: $0) }).count > 1 else { return }
    throw FilterError(
      .ambiguousValue(word, field: field.name), column: column, suggestions: codes.map { test(for: $0).description })
  }

  private func concern(ofRating code: TermCode) -> Concern? {
    guard let (tool, word) = code.toolAndWord else { return nil }
    return self.tool(tool)?.overallJudgement(word)?.concern
  }

  private func checkID(_ word: String, in lists: [List], column: Int) throws(FilterError) {
    let ids = RecordIDs(library)
    guard lists.allSatisfy({ ids.rows(named: [word], in: $0).isEmpty }) else { return }
    var seen: Set<String> = []
    let nearest = lists.flatMap { ids.nearest(to: word, in: $0) }.filter { seen.insert($0).inserted }
    throw FilterError(.unknownValue(word, field: field.name), column: column, suggestions: Array(nearest.prefix(3)))
  }

  private func checkReview(_ word: String, column: Int) throws(FilterError) {
    let names = library.reviews.flatMap { [$0.id, $0.reference] }
    guard !names.contains(where: { $0.folded == word.folded }) else { return }
    throw FilterError(
      .unknownValue(word, field: field.name), column: column, suggestions: nearestWords(to: word, among: names))
  }

  private func checkOrdered(_ word: String, column: Int) throws(FilterError) {
    switch field.kind {
    case .numbers: _ = try ValueTest.number(word, ofField: field.name, column: column)
    case .words(let words, let ordered) where ordered > 0:
      guard !words.prefix(ordered).contains(word.folded) else { return }
      guard codes(word).isEmpty else { throw FilterError(.notInOrder(word, field: field.name), column: column) }
      throw FilterError(
        .unknownValue(word, field: field.name), column: column,
        suggestions: nearestWords(to: word, among: Array(words.prefix(ordered))))
    case .countries, .regions, .designs, .domains, .ratings, .tools, .words, .free, .text:
      throw FilterError(.notOrdered(field: field.name), column: column)
    }
  }
}
