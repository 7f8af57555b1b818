// One pass over the bytes that checks the grammar and writes the tape. It has no recursion: no depth can overflow it.

/// A parser of RFC 8259 that stops at the first error.
///
/// It reads the text through `Span`, whose bounds are always checked: a hostile file cannot make it read elsewhere.
struct JSONParser {
  /// A container that has been opened and not yet closed.
  struct OpenContainer {
    var index: Int
    var isObject: Bool
    var count = 0
  }

  let depthLimit: Int
  var position = 0
  var tape: [JSONTapeEntry] = []

  /// The innermost open container, kept apart from those around it because every comma looks at it.
  var container: OpenContainer?
  private var enclosing: [OpenContainer] = []

  init(depthLimit: Int) {
    self.depthLimit = depthLimit
  }

  /// The tape of a text.
  ///
  /// - Throws: the first error in the text.
  /// - Complexity: O(n) in the length of the text.
  static func tape(of bytes: [UInt8], depthLimit: Int) throws(JSONSyntaxError) -> [JSONTapeEntry] {
    var parser = JSONParser(depthLimit: depthLimit)
    // Typical texts have a value every dozen bytes. Room that is not used is not touched, and so costs no memory.
    parser.tape.reserveCapacity(bytes.count / 8)
    try parser.parse(bytes.span)
    return parser.tape
  }

  private mutating func parse(_ text: Span<UInt8>) throws(JSONSyntaxError) {
    try checkEncoding(of: text)
    if startsWithByteOrderMark(text) { position = 3 }
    if position == text.count { throw JSONSyntaxError(.empty, at: 0) }
    skipWhiteSpace(text)
    if position == text.count { throw JSONSyntaxError(.blank, at: 0) }

    repeat {
      switch try parseScalarOrOpening(text) {
      case .object where !closesContainer(text, with: .closeBrace): try parseKeyAndColon(text, .keyOrEnd)
      case .array where !closesContainer(text, with: .closeBracket): break
      default: try parseCommaOrClosings(text)
      }
    } while container != nil

    skipWhiteSpace(text)
    if position < text.count { throw refusal(of: text, wanted: .endOfText) }
  }

  /// Reads a scalar whole, or only the bracket that opens a container, and returns the kind.
  private mutating func parseScalarOrOpening(_ text: Span<UInt8>) throws(JSONSyntaxError) -> JSONKind {
    guard position < text.count else { throw refusal(of: text, wanted: .value) }
    switch text[position] {
    case .quote:
      try parseString(text)
      return .string
    case .openBrace:
      try openContainer(.object)
      return .object
    case .openBracket:
      try openContainer(.array)
      return .array
    case .minus, 0x30...0x39:
      try parseNumber(text)
      return .number
    case UInt8(ascii: "t"):
      try parseWord("true", .boolean, text)
      return .boolean
    case UInt8(ascii: "f"):
      try parseWord("false", .boolean, text)
      return .boolean
    case UInt8(ascii: "n"):
      try parseWord("null", .null, text)
      return .null
    default: throw refusal(of: text, wanted: .value)
    }
  }

  private mutating func openContainer(_ kind: JSONKind) throws(JSONSyntaxError) {
    if let container {
      guard enclosing.count + 1 < depthLimit else { throw JSONSyntaxError(.tooDeep(limit: depthLimit), at: position) }
      enclosing.append(container)
    }
    container = OpenContainer(index: tape.count, isObject: kind == .object)
    tape.append(.opening(kind, at: position))
    position += 1
  }

  /// Closes the innermost container when its closing bracket is next; white space before it is skipped in any case.
  private mutating func closesContainer(_ text: Span<UInt8>, with bracket: UInt8) -> Bool {
    skipWhiteSpace(text)
    guard position < text.count, text[position] == bracket, let closed = container else { return false }
    tape[closed.index].close(at: tape.count)
    tape.append(.closing(closed.isObject ? .object : .array, at: position, count: closed.count))
    position += 1
    container = enclosing.popLast()
    return true
  }

  /// After a value: closes containers until a comma comes, which must have another element or member after it.
  ///
  /// A key is read here; afterwards a value is next, or nothing is open.
  private mutating func parseCommaOrClosings(_ text: Span<UInt8>) throws(JSONSyntaxError) {
    while let isObject = container?.isObject {
      container?.count += 1
      let bracket: UInt8 = isObject ? .closeBrace : .closeBracket
      if closesContainer(text, with: bracket) { continue }

      guard position < text.count, text[position] == .comma else { throw refusal(of: text, wanted: .commaOrEnd) }
      let comma = position
      position += 1
      skipWhiteSpace(text)
      if position < text.count, text[position] == bracket {
        throw JSONSyntaxError(.trailingComma(isObject: isObject), at: comma)
      }
      if isObject { try parseKeyAndColon(text, .key) }
      return
    }
  }

  private mutating func parseKeyAndColon(
    _ text: Span<UInt8>,
    _ expectation: JSONSyntaxError.Expectation
  ) throws(JSONSyntaxError) {
    guard position < text.count, text[position] == .quote else { throw refusal(of: text, wanted: expectation) }
    let key = position
    try parseString(text)
    let keyEnd = position
    skipWhiteSpace(text)
    guard position < text.count, text[position] == .colon else {
      throw refusal(of: text, wanted: .colon(key: Self.excerpt(text, key..<keyEnd)))
    }
    position += 1
    skipWhiteSpace(text)
  }

  private mutating func parseWord(
    _ word: StaticString,
    _ kind: JSONKind,
    _ text: Span<UInt8>
  ) throws(JSONSyntaxError) {
    let start = position
    let end = Self.endOfWord(text, from: start)
    let length = word.utf8CodeUnitCount
    guard end - start == length else { throw refusal(of: text, wanted: .value) }
    let matches = word.withUTF8Buffer { letters in
      for index in 0..<length where text[start + index] != letters[index] { return false }
      return true
    }
    guard matches else { throw refusal(of: text, wanted: .value) }
    tape.append(.scalar(kind, start..<end))
    position = end
  }

  mutating func skipWhiteSpace(_ text: Span<UInt8>) {
    var index = position
    while index < text.count, text[index].isJSONWhiteSpace { index += 1 }
    position = index
  }
}
