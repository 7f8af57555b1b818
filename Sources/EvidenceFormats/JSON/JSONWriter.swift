// JSON as text for people: the same value always gives the same bytes.

/// Writes JSON (RFC 8259), indented by two spaces.
///
/// An array of scalars takes one line if it fits. Only what must be escaped is: quotes, backslashes and the control
/// characters U+0000 to U+001F; and, so that printing to a terminal cannot command it, U+007F to U+009F. All other
/// characters are written as they are.
public struct JSONWriter: Sendable {
  /// The most columns a line may have for an array of scalars to be put on it, counted in Unicode scalars.
  public var lineWidth: Int

  /// Creates a writer.
  public init(lineWidth: Int = 100) {
    self.lineWidth = lineWidth
  }

  /// The value as a text, with a line feed at its end.
  ///
  /// - Complexity: O(n) for n bytes written; it recurses as deep as the value is nested.
  public func text(of value: JSONValue) -> String { String(decoding: bytes(of: value), as: UTF8.self) }

  /// The same in UTF-8.
  public func bytes(of value: JSONValue) -> [UInt8] {
    var output: [UInt8] = []
    write(value, to: &output)
    output.append(.lineFeed)
    return output
  }

  /// Appends a value, without a line feed at its end, to a buffer.
  ///
  /// A list too long to hold as one value can be written an element at a time with this.
  ///
  /// - Parameters:
  ///   - depth: how deep the value is nested, which indents its second and further lines.
  ///   - column: how many columns its first line has already.
  public func write(_ value: JSONValue, to output: inout [UInt8], depth: Int = 0, column: Int = 0) {
    switch value {
    case .null: output.append(contentsOf: "null".utf8)
    case .bool(let value): output.append(contentsOf: (value ? "true" : "false").utf8)
    case .number(let number): output.append(contentsOf: number.text.utf8)
    case .string(let text): Self.writeString(text, to: &output)
    case .array([]): output.append(contentsOf: "[]".utf8)
    case .object([]): output.append(contentsOf: "{}".utf8)
    case .array(let elements):
      if !writeOnOneLine(elements, to: &output, column: column) { writeLines(elements, to: &output, depth: depth) }
    case .object(let fields): writeLines(fields, to: &output, depth: depth)
    }
  }

  /// The value on one line, without a line feed at its end, as a line of newline-delimited JSON.
  public static func line(of value: JSONValue) -> String {
    var output: [UInt8] = []
    writeLine(value, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  private static func writeLine(_ value: JSONValue, to output: inout [UInt8]) {
    switch value {
    case .array(let elements):
      output.append(.openBracket)
      for (position, element) in elements.enumerated() {
        if position > 0 { output.append(.comma) }
        writeLine(element, to: &output)
      }
      output.append(.closeBracket)
    case .object(let fields):
      output.append(.openBrace)
      for (position, field) in fields.enumerated() {
        if position > 0 { output.append(.comma) }
        writeString(field.key, to: &output)
        output.append(UInt8(ascii: ":"))
        writeLine(field.value, to: &output)
      }
      output.append(.closeBrace)
    case .null, .bool, .number, .string: JSONWriter().write(value, to: &output)
    }
  }

  private func writeLines(_ elements: [JSONValue], to output: inout [UInt8], depth: Int) {
    output.append(.openBracket)
    for (position, element) in elements.enumerated() {
      if position > 0 { output.append(.comma) }
      startLine(depth + 1, in: &output)
      write(element, to: &output, depth: depth + 1, column: (depth + 1) * 2)
    }
    startLine(depth, in: &output)
    output.append(.closeBracket)
  }

  private func writeLines(_ fields: [JSONValue.Field], to output: inout [UInt8], depth: Int) {
    output.append(.openBrace)
    for (position, field) in fields.enumerated() {
      if position > 0 { output.append(.comma) }
      startLine(depth + 1, in: &output)
      let start = output.count
      Self.writeString(field.key, to: &output)
      output.append(contentsOf: ": ".utf8)
      let keyWidth = Self.columns(of: output[start...])
      write(field.value, to: &output, depth: depth + 1, column: (depth + 1) * 2 + keyWidth)
    }
    startLine(depth, in: &output)
    output.append(.closeBrace)
  }

  /// Appends an array of scalars on one line, or leaves the buffer as it was when that cannot be.
  private func writeOnOneLine(_ elements: [JSONValue], to output: inout [UInt8], column: Int) -> Bool {
    let start = output.count
    // A comma may follow the array, and has to fit as well.
    var room = lineWidth - column - 1
    var counted = start
    output.append(.openBracket)
    for (position, element) in elements.enumerated() {
      if position > 0 { output.append(contentsOf: ", ".utf8) }
      switch element {
      case .array, .object:
        output.removeSubrange(start...)
        return false
      default: write(element, to: &output)
      }
      room -= Self.columns(of: output[counted...])
      counted = output.count
      // One more for the closing bracket.
      if room < 1 {
        output.removeSubrange(start...)
        return false
      }
    }
    output.append(.closeBracket)
    return true
  }

  private func startLine(_ depth: Int, in output: inout [UInt8]) {
    output.append(.lineFeed)
    output.append(contentsOf: repeatElement(0x20, count: depth * 2))
  }

  private static func columns(of bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }

  private static func writeString(_ text: String, to output: inout [UInt8]) {
    output.append(.quote)
    var isAfterC2 = false
    for byte in text.utf8 {
      // U+0080 to U+009F are C2 80 to C2 9F.
      if isAfterC2, byte < 0xA0 {
        output.removeLast()
        writeNumericEscape(byte, to: &output)
        isAfterC2 = false
        continue
      }
      isAfterC2 = byte == 0xC2
      switch byte {
      case .quote, .backslash: output += [.backslash, byte]
      case 0x08: output += [.backslash, UInt8(ascii: "b")]
      case 0x09: output += [.backslash, UInt8(ascii: "t")]
      case 0x0A: output += [.backslash, UInt8(ascii: "n")]
      case 0x0C: output += [.backslash, UInt8(ascii: "f")]
      case 0x0D: output += [.backslash, UInt8(ascii: "r")]
      case 0x00..<0x20, 0x7F: writeNumericEscape(byte, to: &output)
      default: output.append(byte)
      }
    }
    output.append(.quote)
  }

  private static func writeNumericEscape(_ value: UInt8, to output: inout [UInt8]) {
    output.append(contentsOf: #"\u00"#.utf8)
    output.append(contentsOf: value.hexadecimal.utf8)
  }
}
