// Words that a vocabulary maps to codes.

internal import Evidence

/// A list of words that the format reads by label, code or alias.
enum TermList: Sendable {
  case countries, designs

  var vocabulary: Vocabulary {
    switch self {
    case .countries: .countries
    case .designs: .designs
    }
  }

  /// The word as files have it for a code: the label where that leads back to it.
  func word(for code: TermCode) -> String {
    let label = vocabulary.label(of: code)
    return vocabulary.lookup(label) == .found([code]) ? label : code.rawValue
  }
}

extension Codec where Value == [TermCode] {
  /// The terms that a word stands for together. A word that the list lacks, or that could be one term or another, is kept as it
  /// is and reported.
  static func terms(_ list: TermList) -> Codec {
    Codec(
      "a \(list.vocabulary.name)",
      read: { node, scope in
        guard let word = Codec<String>.text.read(node, scope) else { return nil }
        switch scope.reading.lookup(word, in: list.vocabulary) {
        case .found(let codes): return codes
        case .ambiguous(let codes):
          scope.reading.discrepancy(
            at: node, "\(quoted(word)) does not say which \(list.vocabulary.name) it is",
            expected: oneOf(codes.map(list.word(for:))))
        case .unknown(let nearest):
          scope.reading.discrepancy(
            at: node, "the vocabulary has no \(list.vocabulary.name) \(quoted(word))", expected: oneOf(nearest))
        }
        return [TermCode(word)]
      },
      write: { codes, _ in .string(codes.map(list.word(for:)).joined(separator: ", ")) })
  }
}

extension Codec where Value == TermCode {
  /// One term. A word that the list lacks, or that does not stand for exactly one term, is kept as it is and reported; as an
  /// error where the field is of no use without a code.
  static func term(_ list: TermList, mustBeKnown: Bool = false) -> Codec {
    Codec(
      "a \(list.vocabulary.name)",
      read: { node, scope in
        guard let word = Codec<String>.text.read(node, scope) else { return nil }
        let what: String
        let choices: [String]
        switch scope.reading.lookup(word, in: list.vocabulary) {
        case .found(let codes) where codes.count == 1: return codes[0]
        case .found(let codes), .ambiguous(let codes):
          what = "\(quoted(word)) does not say which \(list.vocabulary.name) it is"
          choices = codes.map(list.word(for:))
        case .unknown(let nearest):
          what = "the vocabulary has no \(list.vocabulary.name) \(quoted(word))"
          choices = nearest
        }
        if mustBeKnown {
          let otherwise = "a \(list.vocabulary.name) of the vocabulary, as docs/vocabularies.md lists them"
          scope.error(at: node, what, expected: choices.isEmpty ? otherwise : oneOf(choices))
        } else {
          scope.reading.discrepancy(at: node, what, expected: oneOf(choices))
        }
        return TermCode(word)
      },
      write: { code, _ in .string(list.word(for: code)) })
  }
}
