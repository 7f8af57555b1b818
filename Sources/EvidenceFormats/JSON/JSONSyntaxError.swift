// What can stop a text from being JSON, as cases and their arguments; JSONSyntaxError+Words.swift puts them into words.

/// The first thing in a text that is not JSON, and where it is.
struct JSONSyntaxError: Error, Equatable {
  /// The offset of the byte that the message points at.
  var offset: Int
  var reason: Reason

  init(_ reason: Reason, at offset: Int) {
    self.offset = offset
    self.reason = reason
  }

  /// The error for a byte that is not part of well-formed UTF-8.
  static func notUTF8(_ text: Span<UInt8>, at offset: Int) -> JSONSyntaxError {
    JSONSyntaxError(.notUTF8(byte: text[offset], offset: offset), at: offset)
  }

  /// The error for a control character inside a string; after a line break it was the closing quote that was forgotten.
  static func controlCharacter(_ byte: UInt8, at offset: Int, opening: Int) -> JSONSyntaxError {
    let isLineBreak = byte == .lineFeed || byte == .carriageReturn
    return JSONSyntaxError(isLineBreak ? .lineBreakInString(opening: opening) : .controlCharacter(byte), at: offset)
  }

  /// A container that was open, and where.
  struct Container: Equatable {
    var isObject: Bool
    var opening: Int
  }

  /// What the grammar allows at a place.
  enum Expectation: Equatable {
    case value
    case valueOfKey(String)
    case keyOrEnd
    case key
    case colon(key: String)
    case commaOrEnd
    case endOfText
  }

  /// Every reason the reader gives. A `String` is an excerpt of the text, quoted already where it needs quotes.
  enum Reason: Equatable {
    // The text as a whole.
    case empty
    case blank
    case encoding(String)
    case notUTF8(byte: UInt8, offset: Int)
    case tooDeep(limit: Int)

    // Structure.
    case unexpected(String, wanted: Expectation, in: Container?)
    case endsInContainer(Container)
    case endsAfterKeyOrColon(key: String)
    case trailingComma(isObject: Bool)
    case missingComma(before: String, isObject: Bool)
    case comment(String)

    // Words and quotes.
    case singleQuotes(isKey: Bool)
    case curlyQuotes(isKey: Bool)
    case unquotedKey(String)
    case unknownWord(String)

    // Strings.
    case endsInString(opening: Int)
    case lineBreakInString(opening: Int)
    case controlCharacter(UInt8)
    case unknownEscape(String)
    case incompleteUnicodeEscape(String)
    case loneHighSurrogate(String)
    case loneLowSurrogate(String)

    // Numbers.
    case number(String, JSONNumberFault)
  }
}

/// What can be wrong with a number.
enum JSONNumberFault: Error, Equatable {
  case leadingZero
  case leadingPlus
  case leadingPoint
  case noDigitAfterMinus
  case noDigitAfterPoint
  case noDigitInExponent
  case hexadecimal
  case trailingText
}
