import Evidence

/// How a row says what is known of an attribute: in a few words for a list.
struct ValuesText {
  let words: Words
  /// What a value is called.
  let label: (TermCode) -> String
  /// The vocabulary that says what lies below what.
  var vocabulary: Vocabulary?

  /// A few words: `Wales ~` where more is open, `England or Scotland`, `USA i` where inferred, else why it is not known.
  func short(_ values: Values<TermCode>) -> String {
    let certain = values.certain.map { label($0.value) }
    let isInferred = !values.certain.isEmpty && values.certain.allSatisfy(\.provenance.isInferred)
    if !certain.isEmpty {
      return certain.joined(separator: ", ") + (isInferred ? " i" : "") + (values.open.isEmpty ? "" : " ~")
    }
    if let group = values.open.first { return candidates(group.candidates) + (group.atLeastOne ? "" : " ~") }
    return values.rest?.rawValue ?? ""
  }

  /// The candidates of an open group: few are named, many are counted.
  func candidates(_ codes: [TermCode]) -> String {
    if codes.count == 1, let vocabulary, !vocabulary.children(of: codes[0]).isEmpty { return label(codes[0]) }
    guard codes.count <= 4 else { return "\(words(.oneOf)) \(codes.count)" }
    return words.alternatives(codes.map(label))
  }
}
