extension Filter: CustomStringConvertible {
  /// The filter as one could type it; reading it gives the same filter again.
  public var description: String { printed(inside: .nothing, beforeBracket: false) }

  private enum Context { case nothing, and, or, not }

  /// `beforeBracket` is whether what comes next begins with a bracket, which a word must not seem to own.
  private func printed(inside context: Context, beforeBracket: Bool) -> String {
    switch self {
    case .all: return ""
    case .field(let name, let tests): return "\(name):" + tests.map(\.description).joined(separator: ",")
    case .text(let words):
      return Self.quoted(
        words, force: words == "OR" || beforeBracket && LinkedCount.Side(rawValue: words.lowercased()) != nil)
    case .prefix(let words): return ValueTest.prefix(words).description
    case .linked(let count):
      let tests =
        count.tests == [LinkedCount.oneAtLeast] ? "" : ":" + count.tests.map(\.description).joined(separator: ",")
      return "\(count.side.rawValue)(\(count.filter.description))\(tests)"
    case .not(let inner): return "-" + inner.printed(inside: .not, beforeBracket: beforeBracket)
    case .and(let parts):
      let isBare = context == .and || context == .nothing
      // From the last to the first, as each must know what comes after it.
      var texts: [String] = []
      var isBeforeBracket = isBare && beforeBracket
      for part in parts.reversed() {
        let text = part.printed(inside: .and, beforeBracket: isBeforeBracket)
        if let first = text.unicodeScalars.first { isBeforeBracket = first == "(" }
        texts.append(text)
      }
      let text = texts.reversed().joined(separator: " ")
      return isBare ? text : "(\(text))"
    case .or(let parts):
      let text = parts.map { $0.printed(inside: .or, beforeBracket: false) }.joined(separator: " OR ")
      return context == .or || context == .nothing ? text : "(\(text))"
    }
  }

  /// Words in quotation marks where they would not be read as one word without.
  static func quoted(_ words: String, force: Bool = false) -> String {
    let plain = words.unicodeScalars.allSatisfy { !Self.special.contains($0) && !$0.properties.isWhitespace }
    let leading = words.unicodeScalars.first.map { Self.specialAtStart.contains($0) } ?? true
    guard force || !plain || leading || words.unicodeScalars.last == "*" else { return words }
    var result = "\"".unicodeScalars
    // By scalars: a quotation mark with an accent above it is another character, and ends the words all the same.
    for scalar in words.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { result.append("\\") }
      result.append(scalar)
    }
    result.append("\"")
    return String(result)
  }

  private static let special: Set<Unicode.Scalar> = ["\"", "(", ")", ",", ":", "\\"]
  private static let specialAtStart: Set<Unicode.Scalar> = ["-", "=", "<", ">"]
}

extension ValueTest: CustomStringConvertible {
  /// The test as one could type it.
  public var description: String {
    switch self {
    case .value(let value): Self.quotedValue(value)
    case .exactly(let value): "=" + Self.quotedValue(value)
    case .prefix(let value): Self.quotedValue(value) + "*"
    case .compare(let comparison, let value): comparison.rawValue + Self.quotedValue(value)
    case .range(let low, let high): Self.quotedEnd(low) + ".." + Self.quotedEnd(high)
    }
  }

  private static func quotedValue(_ value: String) -> String {
    Filter.quoted(value, force: value.unicodeScalars.containsDots)
  }

  /// A full stop beside the two of a range would be taken for one of them.
  private static func quotedEnd(_ value: String) -> String {
    let scalars = value.unicodeScalars
    return Filter.quoted(value, force: scalars.containsDots || scalars.first == "." || scalars.last == ".")
  }
}

extension String.UnicodeScalarView {
  /// Whether two full stops stand side by side, which mean a range.
  fileprivate var containsDots: Bool { zip(self, dropFirst()).contains { $0 == "." && $1 == "." } }
}
