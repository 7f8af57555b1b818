// A few characters of a file, short enough for a message.

/// Cuts texts down to what a message can quote.
enum Excerpt {
  /// The most scalars an excerpt has, the ellipsis included.
  static let limit = 40

  /// The text itself, or its start and an ellipsis when it is longer than the limit.
  ///
  /// - Complexity: O(1): only the start is read.
  static func of(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let isShort = scalars.index(scalars.startIndex, offsetBy: limit + 1, limitedBy: scalars.endIndex) == nil
    if isShort { return text }
    return String(scalars.prefix(limit - 1)) + "…"
  }

  /// The same for a range of UTF-8 bytes; what is not UTF-8 shows as U+FFFD.
  static func of(_ bytes: [UInt8], _ range: Range<Int>) -> String { of(start(of: bytes, range)) }

  /// The same with each run of white space, line breaks among it, as one space.
  static func onOneLine(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    let text = start(of: bytes, range)
    let words = text.unicodeScalars.split { $0.properties.isWhitespace }.map { String($0) }.joined(separator: " ")
    return of(text.utf8.count < range.count ? words + "…" : words)
  }

  /// More of a text than an excerpt can hold: a scalar has at most four bytes.
  private static func start(of bytes: [UInt8], _ range: Range<Int>) -> String {
    let end = min(range.upperBound, range.lowerBound + (limit + 1) * 4)
    return String(decoding: bytes[range.lowerBound..<end], as: UTF8.self)
  }
}
