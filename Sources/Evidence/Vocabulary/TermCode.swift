/// The code of a term in a vocabulary, or a word of a source that no vocabulary has.
public struct TermCode: RawRepresentable, Hashable, Sendable, Comparable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  /// The code, such as `GB-WLS`, or the word.
  public let rawValue: String

  /// A code or a word.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// A code or a word.
  public init(_ rawValue: String) { self.rawValue = rawValue }

  /// A code or a word.
  public init(stringLiteral value: String) { rawValue = value }

  /// The code or the word.
  public var description: String { rawValue }

  /// Orders by code.
  public static func < (left: TermCode, right: TermCode) -> Bool { left.rawValue < right.rawValue }
}
