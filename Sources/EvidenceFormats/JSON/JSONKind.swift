// The six kinds of value that JSON has.

/// The kind of a JSON value.
public enum JSONKind: UInt8, Sendable, Hashable, CaseIterable {
  /// `{…}`
  case object
  /// `[…]`
  case array
  /// `"…"`
  case string
  /// A number, of any size and precision.
  case number
  /// `true` or `false`
  case boolean
  /// `null`
  case null

  /// The kind in words, with its article: "an object", "a string", "true or false", "null".
  public var phrase: String {
    switch self {
    case .object: "an object"
    case .array: "an array"
    case .string: "a string"
    case .number: "a number"
    case .boolean: "true or false"
    case .null: "null"
    }
  }
}
