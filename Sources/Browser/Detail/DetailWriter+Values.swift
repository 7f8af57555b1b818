import Evidence
import Terminal

/// What is known of an attribute that may have several values, in words.
extension DetailWriter {
  /// A fact of which several values may hold.
  func fact(_ label: Phrase, _ values: Values<TermCode>, vocabulary: Vocabulary?) -> Fact {
    fact(words(label), values, vocabulary: vocabulary)
  }

  /// A fact of which several values may hold, under a label of the record.
  func fact(
    _ label: String, _ values: Values<TermCode>, vocabulary: Vocabulary?, name: ((TermCode) -> String)? = nil
  ) -> Fact {
    let name = name ?? { code in vocabulary.map { words.label(of: code, in: $0) } ?? code.rawValue }
    return Fact(
      label: label, value: spans(of: values, vocabulary: vocabulary, name: name),
      unknown: values.isUnknown ? values.rest : nil, origins: origins(of: values, name: name))
  }

  /// A fact of numbers of which several may hold.
  func fact(_ label: Phrase, _ values: Values<Int>) -> Fact {
    fact(words(label), values.map { TermCode(String($0)) }, vocabulary: nil)
  }

  private func spans(
    of values: Values<TermCode>, vocabulary: Vocabulary?, name: (TermCode) -> String
  ) -> [Span] {
    if values.isUnknown, let rest = values.rest { return [Span(words(rest), .muted)] + reportedAs(values, []) }
    var parts: [[Span]] = []
    let certain = values.certain.map { known -> [Span] in
      let isGroup = vocabulary.map { !$0.children(of: known.value).isEmpty } ?? false
      let isSpelledOut = !values.open.isEmpty || values.certain.count > 1
      return [Span(name(known.value))] + inferredMark(known.provenance)
        + (isGroup && !isSpelledOut ? [Span(" " + words(.groupOnly), .muted)] : [])
    }
    if !certain.isEmpty { parts.append(Words.joined(certain, by: ", ")) }
    for group in values.open {
      parts.append([Span(alternatives(group, name))] + inferredMark(group.provenance))
    }
    if parts.isEmpty { return [Span(words(.noValue), .muted)] }
    if let rest = values.rest { parts.append([Span(words(.othersUnknown, with: words(rest)), .muted)]) }
    return Words.joined(parts, by: "; ") + reportedAs(values, values.named.map(name))
  }

  /// What is known of an attribute, as text without the source's own words.
  func text(of values: Values<TermCode>, vocabulary: Vocabulary) -> String {
    var values = values
    values.asReported = nil
    return spans(of: values, vocabulary: vocabulary) { words.label(of: $0, in: vocabulary) }.map(\.text).joined()
  }

  /// Alternatives in words: "England or Scotland (one or both)".
  func alternatives(_ group: Values<TermCode>.OpenGroup, _ name: (TermCode) -> String) -> String {
    let names = words.alternatives(group.candidates.map(name))
    guard group.atLeastOne else { return words(.perhaps, with: names) }
    switch group.candidates.count {
    case ...1: return names
    case 2: return words(.oneOrBoth, with: names)
    default: return words(.atLeastOneOf, with: names)
    }
  }

  /// The source's own words, where they say more than the terms.
  private func reportedAs(_ values: Values<TermCode>, _ names: [String]) -> [Span] {
    guard let reported = values.asReported, reported.folded != names.joined(separator: ", ").folded else { return [] }
    return [Span(dot + words(.asReported, with: reported), .muted)]
  }

  private func origins(of values: Values<TermCode>, name: (TermCode) -> String) -> [Fact.Origin] {
    let whole = [Fact.Origin(part: nil, provenance: values.provenance)]
    var parts: [Fact.Origin] = []
    for known in values.certain where known.provenance != values.provenance {
      parts.append(.init(part: name(known.value), provenance: known.provenance))
    }
    for group in values.open where group.provenance != values.provenance {
      parts.append(.init(part: alternatives(group, name), provenance: group.provenance))
    }
    let coversAll = parts.count == values.certain.count + values.open.count && values.rest == nil && !parts.isEmpty
    if coversAll, parts.count == 1 { parts[0].part = nil }
    return (coversAll ? [] : whole) + parts
  }
}
