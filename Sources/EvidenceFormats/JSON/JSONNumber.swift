// A number as JSON writes it.

/// The text of a JSON number (RFC 8259, section 6), which keeps its decimals and has any size.
public struct JSONNumber: Sendable, Hashable {
  /// The number's text.
  public let text: String

  /// A number from its text, or `nil` if JSON would not take it as a number.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard (try? JSONParser.endOfNumber(bytes.span, from: 0)) == bytes.count else { return nil }
    self.text = text
  }

  /// A whole number.
  public init(_ value: Int) {
    text = String(value)
  }

  /// The shortest text that gives back this number, or `nil` for infinities and what is not a number.
  public init?(_ value: Double) {
    guard value.isFinite else { return nil }
    text = value.description
  }

  /// Takes a text that a parser has accepted already.
  init(checked text: String) {
    self.text = text
  }
}
