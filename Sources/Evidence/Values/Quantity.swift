/// A number with the digits that its source wrote, so that 0.50 stays 0.50.
public struct Quantity: Hashable, Sendable, CustomStringConvertible {
  /// The number.
  public let value: Double
  /// The digits as written.
  public let digits: String

  /// Reads a decimal number; nil where the text is not one, or not finite.
  public init?(_ digits: String) {
    guard let value = Double(digits), value.isFinite else { return nil }
    self.value = value
    self.digits = digits
  }

  /// A whole number.
  public init(_ whole: Int) {
    value = Double(whole)
    digits = String(whole)
  }

  /// The digits as written.
  public var description: String { digits }
}
