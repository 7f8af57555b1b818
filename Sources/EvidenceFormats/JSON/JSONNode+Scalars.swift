// Strings, numbers and booleans out of the text.

extension JSONNode {
  /// The text of a string, its escapes resolved, or `nil` for any other kind.
  ///
  /// - Complexity: O(n) for n bytes.
  public var string: String? {
    guard kind == .string else { return nil }
    guard entry.hasEscapes else { return String(decoding: storage.bytes[contentRange], as: UTF8.self) }
    var bytes: [UInt8] = []
    appendUTF8(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the text of a string, its escapes resolved, to a buffer; does nothing for any other kind.
  ///
  /// This is how long texts reach a text store without a `String` for each.
  ///
  /// - Complexity: O(n) for n bytes.
  public func appendUTF8(to buffer: inout [UInt8]) {
    guard kind == .string else { return }
    let range = contentRange
    guard entry.hasEscapes else {
      buffer.append(contentsOf: storage.bytes[range])
      return
    }
    JSONEscapes.appendResolved(storage.bytes, range, to: &buffer)
  }

  /// Whether this is a string with exactly this text.
  ///
  /// - Complexity: O(n) for n bytes; no memory is taken unless the string has escapes.
  public func isString(_ text: String) -> Bool {
    guard kind == .string else { return false }
    let range = contentRange
    if entry.hasEscapes {
      // An escape is never shorter than what it stands for.
      guard text.utf8.count <= range.count else { return false }
      var bytes: [UInt8] = []
      appendUTF8(to: &bytes)
      return bytes.elementsEqual(text.utf8)
    }
    return text.utf8.count == range.count && storage.bytes[range].elementsEqual(text.utf8)
  }

  /// The text of a number as it was written, so that `0.50` keeps both decimals, or `nil` for any other kind.
  public var numberText: String? {
    guard kind == .number else { return nil }
    return String(decoding: storage.bytes[byteRange], as: UTF8.self)
  }

  /// A number without fraction and exponent that fits an `Int`, or `nil`.
  public var integer: Int? {
    guard kind == .number else { return nil }
    let range = byteRange
    // No `Int` needs more: this keeps a number of a million digits from being copied only to be refused.
    guard range.count <= 20 else { return nil }
    return Int(String(decoding: storage.bytes[range], as: UTF8.self))
  }

  /// The finite `Double` nearest to a number, or `nil` for any other kind and for numbers that are too large.
  public var double: Double? {
    guard let numberText, let value = Double(numberText), value.isFinite else { return nil }
    return value
  }

  /// `true` or `false`, or `nil` for any other kind.
  public var bool: Bool? {
    guard kind == .boolean else { return nil }
    return storage.bytes[entry.offset] == UInt8(ascii: "t")
  }

  /// The bytes between a string's quotes.
  var contentRange: Range<Int> { entry.offset + 1..<entry.endOffset - 1 }
}

/// Resolves escapes that the parser has found to be right.
enum JSONEscapes {
  /// Appends a range of text to a buffer with its escapes resolved.
  static func appendResolved(_ bytes: [UInt8], _ range: Range<Int>, to buffer: inout [UInt8]) {
    buffer.reserveCapacity(buffer.count + range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      guard byte == .backslash else {
        buffer.append(byte)
        index += 1
        continue
      }
      switch bytes[index + 1] {
      case UInt8(ascii: "b"): buffer.append(0x08)
      case UInt8(ascii: "t"): buffer.append(0x09)
      case UInt8(ascii: "n"): buffer.append(0x0A)
      case UInt8(ascii: "f"): buffer.append(0x0C)
      case UInt8(ascii: "r"): buffer.append(0x0D)
      case UInt8(ascii: "u"):
        let unit = utf16Unit(bytes, at: index + 2)
        var scalar = UInt32(unit)
        if UTF16.isLeadSurrogate(unit) {
          scalar = 0x10000 + (scalar - 0xD800) << 10 + UInt32(utf16Unit(bytes, at: index + 8)) - 0xDC00
          index += 6
        }
        if let encoded = Unicode.Scalar(scalar).flatMap(UTF8.encode) { buffer.append(contentsOf: encoded) }
        index += 4
      case let literal: buffer.append(literal)
      }
      index += 2
    }
  }

  private static func utf16Unit(_ bytes: [UInt8], at start: Int) -> UInt16 {
    bytes[start..<start + 4].reduce(0) { unit, digit in unit << 4 | (digit.hexadecimalValue ?? 0) }
  }
}
