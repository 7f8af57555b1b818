import Evidence

/// How a row says what is known of an attribute: in a few words for a list.
struct ValuesText {
  /// How much is spelled out.
  enum Style {
    /// As in a list: `USA i` where inferred.
    case brief
    /// As in a sentence: `USA (inferred)`.
    case spelledOut
  }

  let words: Words
  /// What a value is called.
  let label: (TermCode) -> String
  /// The vocabulary that says what lies below what.
  var vocabulary: Vocabulary?
  var style = Style.brief

  /// A few words: `Wales, others`, `service evaluation, maybe qualitative`, `England or Scotland`, else why it is not known.
  func text(_ values: Values<TermCode>) -> String {
    if values.isUnknown { return words(values.rest) }
    var parts: [String] = []
    if !values.certain.isEmpty {
      let certain = values.certain.map { label($0.value) }.joined(separator: ", ")
      parts.append(values.certain.allSatisfy(\.provenance.isInferred) ? inferred(certain) : certain)
    }
    for group in values.open {
      let part = text(group, isFirst: parts.isEmpty)
      if !parts.contains(part) { parts.append(part) }
    }
    if style == .spelledOut, values.rest != nil, values.open.isEmpty {
      parts.append("\(words(.maybe)) \(words(.others))")
    }
    return parts.joined(separator: ", ")
  }

  private func inferred(_ text: String) -> String {
    switch style {
    case .brief: text + " i"
    case .spelledOut: words(.inferredAfter, with: text)
    }
  }

  /// Beside other values only a few candidates are named.
  private func text(_ group: Values<TermCode>.OpenGroup, isFirst: Bool) -> String {
    let names = isFirst || group.candidates.count <= 2 ? candidates(group.candidates) : words(.others)
    return group.atLeastOne ? names : "\(words(.maybe)) \(names)"
  }

  /// The candidates of an open group: few are named, many are counted.
  private func candidates(_ codes: [TermCode]) -> String {
    if codes.count == 1, let vocabulary, !vocabulary.children(of: codes[0]).isEmpty { return label(codes[0]) }
    guard codes.count <= 4 else { return "\(words(.oneOf)) \(codes.count)" }
    return words.alternatives(codes.map(label))
  }
}
