// The wording of syntax errors: what was found, and what would be right.

extension JSONSyntaxError {
  /// The error as a problem of a file.
  ///
  /// - Complexity: O(n) in the length of the text: it counts lines.
  func problem(in bytes: [UInt8], file: String) -> FormatProblem {
    let lines = LineTable(bytes)
    let position = lines.position(of: offset, in: bytes)
    let words = reason.words { opening in
      let place = lines.position(of: opening, in: bytes)
      return "line \(place.line), column \(place.column)"
    }
    return FormatProblem(
      .error,
      at: SourceLocation(file: file, line: position.line, column: position.column),
      what: words.what,
      expected: words.expected
    )
  }
}

extension JSONSyntaxError.Reason {
  /// The two halves of the message.
  ///
  /// - Parameter place: puts the position of another byte of the text, such as an opening bracket, into words.
  func words(place: (Int) -> String) -> (what: String, expected: String) {
    switch self {
    case .empty: ("the file is empty", "a JSON value")
    case .blank: ("the file holds nothing but white space", "a JSON value")
    case .encoding(let name): ("the file is \(name), not UTF-8", "a file saved as UTF-8")
    case .notUTF8(let byte, let offset):
      ("the byte 0x\(byte.hexadecimal) at offset \(offset) is not valid UTF-8", "a file saved as UTF-8")
    case .tooDeep(let limit): ("arrays and objects are nested too deep", "at most \(limit) levels")

    case .unexpected(let found, let wanted, let container):
      wanted.words(found: found, in: container, place: place)
    case .endsInContainer(let container):
      ("the file ends inside the \(container.noun) that starts at \(place(container.opening))", container.end)
    case .endsAfterKeyOrColon(let key): ("the file ends before the value of the key \(key)", "a value")
    case .trailingComma(let isObject):
      isObject
        ? ("a comma after the last member of an object", "another member, or no comma")
        : ("a comma after the last element of an array", "another element, or no comma")
    case .missingComma(let next, let isObject):
      (isObject ? "no comma between two members" : "no comma between two elements", "a comma before \(next)")
    case .comment(let start): ("a comment (\(start))", "no comment: JSON has none")

    case .singleQuotes(let isKey): ("a \(isKey ? "key" : "string") in single quotes", "double quotes (\")")
    case .curlyQuotes(let isKey): ("a \(isKey ? "key" : "string") in curly quotes", "straight double quotes (\")")
    case .unquotedKey(let word): ("the key \(word) is not in double quotes", "\"\(word)\"")
    case .unknownWord(let word): ("\(word) is not a JSON value", Self.expected(insteadOf: word))

    case .endsInString(let opening):
      ("the file ends inside the string that starts at \(place(opening))", "a closing quote (\")")
    case .lineBreakInString(let opening):
      ("a line break inside the string that starts at \(place(opening))", "a closing quote (\"), or \\n in its place")
    case .controlCharacter(0): ("a NUL byte (U+0000) inside a string", "text, or \\u0000 in its place")
    case .controlCharacter(0x09): ("a tab inside a string", "\\t in its place")
    case .controlCharacter(let byte):
      ("a control character (U+00\(byte.hexadecimal)) inside a string", "\\u00\(byte.hexadecimal) in its place")
    case .unknownEscape(let escape):
      ("\(escape) is not an escape", #"one of \" \\ \/ \b \f \n \r \t \u and four hexadecimal digits"#)
    case .incompleteUnicodeEscape(let escape):
      ("\(escape) is not a complete escape", "four hexadecimal digits after \\u")
    case .loneHighSurrogate(let escape):
      ("\(escape) is the first half of a pair, alone", "the second half, \\uDC00 to \\uDFFF, right after it")
    case .loneLowSurrogate(let escape):
      ("\(escape) is the second half of a pair, alone", "the first half, \\uD800 to \\uDBFF, right before it")

    case .number(let text, let fault): fault.words(text)
    }
  }

  /// The JSON spelling of a word that other languages use.
  private static func expected(insteadOf word: String) -> String {
    switch word {
    case "NaN", "-NaN", "nan", "Infinity", "-Infinity", "+Infinity", "inf", "-inf": "a number, or null"
    case "True", "TRUE": "true"
    case "False", "FALSE": "false"
    case "None", "nil", "NULL", "Null", "undefined", "NA": "null"
    default: "a string in double quotes, a number, true, false, null, { or ["
    }
  }
}

extension JSONSyntaxError.Container {
  fileprivate var noun: String { isObject ? "object" : "array" }
  fileprivate var end: String { isObject ? "}" : "]" }
}

extension JSONSyntaxError.Expectation {
  fileprivate func words(
    found: String,
    in container: JSONSyntaxError.Container?,
    place: (Int) -> String
  ) -> (what: String, expected: String) {
    switch self {
    case .value: return ("\(found) where a value should be", "a value")
    case .valueOfKey(let key): return ("\(found) where the value of the key \(key) should be", "a value")
    case .keyOrEnd: return ("\(found) where a key should be", "a key in double quotes, or }")
    case .key: return ("\(found) where a key should be", "a key in double quotes")
    case .colon(let key): return ("\(found) where the colon after the key \(key) should be", "a colon")
    case .endOfText: return ("\(found) after the end of the document", "nothing more")
    case .commaOrEnd:
      guard let container else { return ("\(found) after a value", "nothing more") }
      return (
        "\(found) in the \(container.noun) that starts at \(place(container.opening))", "a comma, or \(container.end)"
      )
    }
  }
}

extension JSONNumberFault {
  fileprivate func words(_ text: String) -> (what: String, expected: String) {
    switch self {
    case .leadingZero: ("the number \(text) starts with a needless zero", "a number without leading zeros")
    case .leadingPlus: ("the number \(text) starts with a plus sign", "a number without it")
    case .leadingPoint: ("the number \(text) starts with a point", "a digit before the point")
    case .noDigitAfterMinus: ("the number \(text) has no digit after the minus sign", "a digit")
    case .noDigitAfterPoint: ("the number \(text) has no digit after the point", "a digit")
    case .noDigitInExponent: ("the number \(text) has no digit in its exponent", "a digit")
    case .hexadecimal: ("the number \(text) is hexadecimal", "a decimal number")
    case .trailingText: ("\(text) is not a number", "a number, or a string in double quotes")
    }
  }
}
