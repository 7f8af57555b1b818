// What a text holds besides words: white space, and characters that could command a terminal or turn a line around.

extension String {
  /// The first character that does something instead of being shown; line feed and tab are not counted.
  ///
  /// - Complexity: O(n), a byte at a time while the text is ASCII.
  var firstControl: Unicode.Scalar? {
    // Every such character that is not ASCII starts with one of these bytes, so most texts need no decoding.
    var text = self
    let isSuspect = text.withUTF8 { bytes in
      // All bytes are looked at, which many at once can be.
      bytes.reduce(into: UInt8(0)) { found, byte in
        found |= byte < 0x20 ? 1 : 0
        found |= byte == 0x7F ? 1 : 0
        found |= byte == 0xC2 || byte == 0xE2 || byte >= 0xEF ? 1 : 0
      } > 0
    }
    return isSuspect ? unicodeScalars.first(where: \.isControl) : nil
  }
}

extension Unicode.Scalar {
  /// Whether it is a control character, a control of direction, a separator, or a tag.
  fileprivate var isControl: Bool {
    switch value {
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xE0000...0xE007F: true
    default: false
    }
  }

  /// The number in hexadecimal, at least four digits.
  var fourDigits: String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}

extension String {
  /// Whether the text says nothing: it is empty, white space, or characters that nobody sees.
  var isBlank: Bool {
    if let first = utf8.first, first.isPlain { return false }
    return unicodeScalars.allSatisfy { scalar in
      scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint
        || scalar.properties.generalCategory == .format
    }
  }
}

extension UInt8 {
  /// Whether the byte is an ASCII character that is neither white space nor a control character. It spares most texts the look
  /// into the tables of Unicode.
  var isPlain: Bool { self > 0x20 && self < 0x7F }
}
