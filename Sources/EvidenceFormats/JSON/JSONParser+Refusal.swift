// What to say about a text that does not go on as the grammar asks. Speed does not matter here; being helpful does.

extension JSONParser {
  /// The error for what is at the position, when the grammar allows only `wanted` there.
  func refusal(of text: Span<UInt8>, wanted: JSONSyntaxError.Expectation) -> JSONSyntaxError {
    var wanted = wanted
    if wanted == .value, let container, container.isObject, let key = tape.last {
      wanted = .valueOfKey(Self.excerpt(text, key.offset..<key.endOffset))
    }
    guard position < text.count else { return JSONSyntaxError(unfinished(wanted), at: text.count) }
    if utf8SequenceLength(text, at: position) == 0 { return .notUTF8(text, at: position) }
    return JSONSyntaxError(
      commonMistake(in: text, wanted: wanted)
        ?? .unexpected(Self.quotedToken(text, at: position), wanted: wanted, in: innermost),
      at: position
    )
  }

  private var innermost: JSONSyntaxError.Container? {
    container.map { JSONSyntaxError.Container(isObject: $0.isObject, opening: tape[$0.index].offset) }
  }

  /// The reason when the text ends where something is wanted.
  private func unfinished(_ wanted: JSONSyntaxError.Expectation) -> JSONSyntaxError.Reason {
    switch wanted {
    case .colon(let key), .valueOfKey(let key): .endsAfterKeyOrColon(key: key)
    default: innermost.map { .endsInContainer($0) } ?? .blank
    }
  }

  /// What people and programs often write that is not JSON.
  private func commonMistake(
    in text: Span<UInt8>,
    wanted: JSONSyntaxError.Expectation
  ) -> JSONSyntaxError.Reason? {
    let byte = text[position]
    let next = position + 1 < text.count ? text[position + 1] : 0
    if byte == UInt8(ascii: "#") { return .comment("#") }
    if byte == .slash, next == .slash || next == UInt8(ascii: "*") {
      return .comment(next == .slash ? "//" : "/*")
    }

    let token = Self.quotedToken(text, at: position)
    let word = Self.excerpt(text, position..<Self.endOfWord(text, from: position))
    switch wanted {
    case .key, .keyOrEnd:
      if byte == .apostrophe { return .singleQuotes(isKey: true) }
      if startsWithCurlyQuote(text) { return .curlyQuotes(isKey: true) }
      return byte.isWordByte ? .unquotedKey(word) : nil
    case .value, .valueOfKey:
      if byte == .apostrophe { return .singleQuotes(isKey: false) }
      if startsWithCurlyQuote(text) { return .curlyQuotes(isKey: false) }
      guard byte.isWordByte else { return nil }
      if byte == .plus, next.isDigit || next == .point { return .number(word, .leadingPlus) }
      if byte == .point, next.isDigit { return .number(word, .leadingPoint) }
      return .unknownWord(word)
    case .commaOrEnd:
      let startsValue =
        byte.isWordByte || byte == .quote || byte == .openBrace || byte == .openBracket || byte == .apostrophe
      return startsValue ? .missingComma(before: token, isObject: container?.isObject ?? false) : nil
    case .colon, .endOfText: return nil
    }
  }

  /// “ ” „ ‘ ’ or ‚, which word processors put in place of straight quotes.
  private func startsWithCurlyQuote(_ text: Span<UInt8>) -> Bool {
    guard position + 2 < text.count, text[position] == 0xE2, text[position + 1] == 0x80 else { return false }
    return (0x98...0x9F).contains(text[position + 2])
  }

  /// The token at an offset as a message quotes it: a string with its own quotes, anything else in quotes, and what
  /// cannot be seen by its number.
  static func quotedToken(_ text: Span<UInt8>, at start: Int) -> String {
    let byte = text[start]
    if byte == .quote {
      // A little more than an excerpt can hold is enough to look through.
      let limit = min(text.count, start + Excerpt.limit * 4 + 4)
      var end = start + 1
      while end < limit, text[end] != .quote, text[end] >= 0x20 {
        end += text[end] == .backslash && end + 1 < limit && text[end + 1] >= 0x20 ? 2 : 1
      }
      let isClosed = end < limit && text[end] == .quote
      return excerpt(text, start..<(isClosed ? end + 1 : min(end, limit)))
    }
    if byte.isWordByte { return "\"\(excerpt(text, start..<endOfWord(text, from: start)))\"" }

    let character = excerpt(text, start..<start + max(1, utf8SequenceLength(text, at: start)))
    guard let scalar = character.unicodeScalars.first else { return "nothing" }
    switch scalar.properties.generalCategory {
    case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse:
      let digits = String(scalar.value, radix: 16, uppercase: true)
      let number = "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
      return scalar.value == 0 ? "a NUL byte (\(number))" : "the invisible character \(number)"
    default: return "\"\(character)\""
    }
  }

  /// The offset after the run of letters, digits and the like at `start`.
  static func endOfWord(_ text: Span<UInt8>, from start: Int) -> Int {
    var end = start
    while end < text.count, text[end].isWordByte { end += 1 }
    return end
  }

  /// An excerpt of a range of the text.
  static func excerpt(_ text: Span<UInt8>, _ range: Range<Int>) -> String {
    let end = min(range.upperBound, range.lowerBound + (Excerpt.limit + 1) * 4, text.count)
    let bytes = text.extracting(min(range.lowerBound, end)..<end)
    return Excerpt.of(bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) })
  }
}
