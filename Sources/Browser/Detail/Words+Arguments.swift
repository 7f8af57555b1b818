import Terminal

extension Words {
  /// A phrase with its places, `{1}` and so on, filled.
  package func callAsFunction(_ phrase: Phrase, with arguments: String...) -> String {
    pieces(of: self(phrase)).map { piece in
      switch piece {
      case .text(let text): text
      case .place(let number): arguments.indices.contains(number) ? arguments[number] : ""
      }
    }
    .joined()
  }

  /// A phrase with its places filled by text that may lead somewhere.
  func spans(_ phrase: Phrase, _ role: Role = .text, with arguments: [Span]...) -> [Span] {
    pieces(of: self(phrase)).flatMap { piece in
      switch piece {
      case .text(let text): [Span(text, role)]
      case .place(let number): arguments.indices.contains(number) ? arguments[number] : []
      }
    }
  }

  /// Groups of text in a row, parted by other text; empty groups are passed over.
  static func joined(_ groups: [[Span]], by separator: String, _ role: Role = .text) -> [Span] {
    Array(groups.filter { !$0.isEmpty }.joined(separator: [Span(separator, role)]))
  }

  private enum Piece {
    case text(String)
    case place(Int)
  }

  /// The text between the places of a phrase, and the places, counted from 0.
  private func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if rest.startIndex < open { pieces.append(.text(String(rest[..<open]))) }
      let number = Int(rest[rest.index(after: open)..<close]) ?? 0
      pieces.append(.place(number - 1))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    return pieces
  }
}

extension String {
  /// The text with a capital at its start.
  package var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// The text with a small letter at its start, unless its first word has another capital, as in `DOI` and `PubMed`.
  var uncapitalisedFirst: String {
    let word = dropFirst().prefix { $0 != " " }
    guard !word.isEmpty, !word.contains(where: \.isUppercase) else { return self }
    return prefix(1).lowercased() + dropFirst()
  }

  /// The text as a sentence: with a full stop unless it has an end of its own.
  package var asSentence: String {
    guard let last, !".?!".contains(last) else { return self }
    return self + "."
  }
}
