// What a style looks like: the words in which themes are written.

/// A colour of the terminal's 256, and its nearest among the 16 that older terminals have.
public struct Colour: Hashable, Sendable {
  /// The number among 256.
  public let indexed: UInt8
  /// The number among 16; the lower eight are the plain ones.
  public let basic: UInt8

  /// A colour from its number among 256 and its nearest among 16.
  public init(_ indexed: UInt8, basic: UInt8) {
    self.indexed = indexed
    self.basic = basic
  }
}

/// Attributes of text that need no colour.
public struct Attributes: OptionSet, Hashable, Sendable {
  /// One bit an attribute.
  public let rawValue: UInt8

  /// Attributes from their bits.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Heavier.
  public static let bold = Attributes(rawValue: 1)
  /// Underlined.
  public static let underline = Attributes(rawValue: 2)
  /// Foreground and background exchanged.
  public static let reverse = Attributes(rawValue: 4)
}

/// What a style looks like. A colour that is nil is the terminal's own.
public struct Appearance: Hashable, Sendable {
  /// The colour of the text.
  public var foreground: Colour?
  /// The colour behind it.
  public var background: Colour?
  /// What else marks it.
  public var attributes: Attributes

  /// An appearance; without arguments, the terminal's own.
  public init(_ foreground: Colour? = nil, on background: Colour? = nil, attributes: Attributes = []) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }
}
