// Numbers: checked, and kept as text, so that 0.50 keeps both its decimals.

extension JSONParser {
  /// Reads the number whose first byte, a digit or a minus sign, is at the position.
  mutating func parseNumber(_ text: Span<UInt8>) throws(JSONSyntaxError) {
    let start = position
    let end: Int
    do throws(JSONNumberFault) {
      end = try Self.endOfNumber(text, from: start)
    } catch {
      let word = Self.excerpt(text, start..<Self.endOfWord(text, from: start))
      // "-Infinity" is a word with a sign rather than a number gone wrong.
      let isWord = error == .noDigitAfterMinus && start + 1 < text.count && text[start + 1] | 0x20 >= 0x61
      throw JSONSyntaxError(isWord && word.utf8.count > 1 ? .unknownWord(word) : .number(word, error), at: start)
    }
    tape.append(.scalar(.number, start..<end))
    position = end
  }

  /// The offset after the number at `start` (RFC 8259, section 6).
  static func endOfNumber(_ text: Span<UInt8>, from start: Int) throws(JSONNumberFault) -> Int {
    let count = text.count
    var index = start
    if index < count, text[index] == .minus { index += 1 }
    guard index < count, text[index].isDigit else { throw .noDigitAfterMinus }
    if text[index] == .zero {
      index += 1
      if index < count {
        if text[index].isDigit { throw .leadingZero }
        if text[index] | 0x20 == UInt8(ascii: "x") { throw .hexadecimal }
      }
    } else {
      index = endOfDigits(text, from: index)
    }
    if index < count, text[index] == .point {
      index += 1
      guard index < count, text[index].isDigit else { throw .noDigitAfterPoint }
      index = endOfDigits(text, from: index)
    }
    if index < count, text[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      if index < count, text[index] == .plus || text[index] == .minus { index += 1 }
      guard index < count, text[index].isDigit else { throw .noDigitInExponent }
      index = endOfDigits(text, from: index)
    }
    if index < count, text[index].isWordByte { throw .trailingText }
    return index
  }

  private static func endOfDigits(_ text: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index < text.count, text[index].isDigit { index += 1 }
    return index
  }
}
