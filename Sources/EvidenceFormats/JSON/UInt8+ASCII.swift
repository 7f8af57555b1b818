// The bytes that the grammar of JSON names.

extension UInt8 {
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let quote = UInt8(ascii: "\"")
  static let apostrophe = UInt8(ascii: "'")
  static let backslash = UInt8(ascii: "\\")
  static let slash = UInt8(ascii: "/")
  static let comma = UInt8(ascii: ",")
  static let colon = UInt8(ascii: ":")
  static let minus = UInt8(ascii: "-")
  static let plus = UInt8(ascii: "+")
  static let point = UInt8(ascii: ".")
  static let zero = UInt8(ascii: "0")
  static let openBrace = UInt8(ascii: "{")
  static let closeBrace = UInt8(ascii: "}")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")

  /// Space, tab, line feed or carriage return: the only white space between tokens (RFC 8259, section 2).
  var isJSONWhiteSpace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }

  var isDigit: Bool { self &- 0x30 < 10 }

  /// A letter, a digit, or one of `_ $ . + -`: what a word or a number, right or wrong, is made of.
  var isWordByte: Bool {
    isDigit || (self | 0x20) &- 0x61 < 26 || self == .minus || self == .plus || self == .point
      || self == UInt8(ascii: "_") || self == UInt8(ascii: "$")
  }

  /// The value of a hexadecimal digit, or `nil`.
  var hexadecimalValue: UInt16? {
    if isDigit { return UInt16(self &- 0x30) }
    let letter = (self | 0x20) &- 0x61
    return letter < 6 ? UInt16(letter) + 10 : nil
  }

  /// The byte as two hexadecimal digits.
  var hexadecimal: String {
    let digits = String(self, radix: 16, uppercase: true)
    return digits.utf8.count == 2 ? digits : "0" + digits
  }
}
