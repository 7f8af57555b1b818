// Strings: found where they end, checked for UTF-8 and escapes, and left where they are.

extension JSONParser {
  /// Reads the string whose opening quote is at the position.
  mutating func parseString(_ text: Span<UInt8>) throws(JSONSyntaxError) {
    let opening = position
    var hasEscapes = false
    var index = opening + 1
    while index < text.count {
      // Eight bytes at once, as long as all are plain.
      while index + 8 <= text.count {
        guard areAllPlain(text.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)) else { break }
        index += 8
      }
      guard index < text.count else { break }
      let byte = text[index]
      if byte == .quote {
        tape.append(.scalar(.string, opening..<index + 1, hasEscapes: hasEscapes))
        position = index + 1
        return
      } else if byte == .backslash {
        hasEscapes = true
        index = try Self.endOfEscape(text, at: index, opening: opening)
      } else if byte < 0x20 {
        throw .controlCharacter(byte, at: index, opening: opening)
      } else if byte < 0x80 {
        index += 1
      } else {
        let length = utf8SequenceLength(text, at: index)
        guard length > 0 else { throw .notUTF8(text, at: index) }
        index += length
      }
    }
    throw JSONSyntaxError(.endsInString(opening: opening), at: text.count)
  }

  /// The offset after the escape, or the pair of surrogate escapes, whose backslash is at `start`.
  private static func endOfEscape(_ text: Span<UInt8>, at start: Int, opening: Int) throws(JSONSyntaxError) -> Int {
    guard start + 1 < text.count else { throw JSONSyntaxError(.endsInString(opening: opening), at: text.count) }
    switch text[start + 1] {
    case .quote, .backslash, .slash, UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"),
      UInt8(ascii: "t"):
      return start + 2
    case UInt8(ascii: "u"): break
    case let control where control < 0x20: throw .controlCharacter(control, at: start + 1, opening: opening)
    default:
      let length = utf8SequenceLength(text, at: start + 1)
      guard length > 0 else { throw .notUTF8(text, at: start + 1) }
      throw JSONSyntaxError(.unknownEscape(excerpt(text, start..<start + 1 + length)), at: start)
    }

    let unit = try utf16Unit(text, at: start, opening: opening)
    if UTF16.isTrailSurrogate(unit) {
      throw JSONSyntaxError(.loneLowSurrogate(excerpt(text, start..<start + 6)), at: start)
    }
    guard UTF16.isLeadSurrogate(unit) else { return start + 6 }
    let second = start + 6
    guard second + 1 < text.count, text[second] == .backslash, text[second + 1] == UInt8(ascii: "u"),
      UTF16.isTrailSurrogate(try utf16Unit(text, at: second, opening: opening))
    else { throw JSONSyntaxError(.loneHighSurrogate(excerpt(text, start..<start + 6)), at: start) }
    return start + 12
  }

  /// The UTF-16 code unit of the `\uXXXX` at `start`.
  private static func utf16Unit(_ text: Span<UInt8>, at start: Int, opening: Int) throws(JSONSyntaxError) -> UInt16 {
    var unit: UInt16 = 0
    for index in start + 2..<start + 6 {
      guard index < text.count else { throw JSONSyntaxError(.endsInString(opening: opening), at: text.count) }
      guard let digit = text[index].hexadecimalValue else {
        throw JSONSyntaxError(.incompleteUnicodeEscape(excerpt(text, start..<index)), at: start)
      }
      unit = unit << 4 | digit
    }
    return unit
  }
}

/// The length of the well-formed UTF-8 sequence at an offset, or 0 (RFC 3629, section 4).
func utf8SequenceLength(_ text: Span<UInt8>, at start: Int) -> Int {
  let lead = text[start]
  let length: Int
  // The second byte's range is what keeps out overlong forms, surrogates and what is above U+10FFFF.
  var second: ClosedRange<UInt8> = 0x80...0xBF
  switch lead {
  case 0x00...0x7F: return 1
  case 0xC2...0xDF: length = 2
  case 0xE0: (length, second) = (3, 0xA0...0xBF)
  case 0xED: (length, second) = (3, 0x80...0x9F)
  case 0xE1...0xEF: length = 3
  case 0xF0: (length, second) = (4, 0x90...0xBF)
  case 0xF1...0xF3: length = 4
  case 0xF4: (length, second) = (4, 0x80...0x8F)
  default: return 0
  }
  guard start + length <= text.count, second.contains(text[start + 1]) else { return 0 }
  var index = start + 2
  while index < start + length {
    guard text[index] & 0xC0 == 0x80 else { return 0 }
    index += 1
  }
  return length
}

/// Whether none of eight bytes is a quote, a backslash, a control character or part of a non-ASCII character.
///
/// A byte is zero exactly if subtracting 1 from it borrows and its own high bit is clear. A borrow can make the byte
/// above look like a match too; that is harmless, since then the one below is a match in truth.
private func areAllPlain(_ word: UInt64) -> Bool {
  let ones: UInt64 = 0x0101_0101_0101_0101
  let highs: UInt64 = 0x8080_8080_8080_8080
  let quotes = word ^ (ones &* UInt64(UInt8.quote))
  let backslashes = word ^ (ones &* UInt64(UInt8.backslash))
  let matches = (quotes &- ones) & ~quotes | (backslashes &- ones) & ~backslashes | (word &- ones &* 0x20) | word
  return matches & highs == 0
}
