// A JSON value to be written.

/// A JSON value, made by a program in order to be written.
///
/// Objects keep the order they are given. Keys must differ; nobody checks it here.
public enum JSONValue: Sendable, Hashable {
  /// `null`
  case null
  /// `true` or `false`
  case bool(Bool)
  /// A number.
  case number(JSONNumber)
  /// A string.
  case string(String)
  /// An array.
  case array([JSONValue])
  /// An object, its members in the order in which they are written.
  case object([Field])

  /// A member of an object.
  public struct Field: Sendable, Hashable {
    /// The key.
    public var key: String

    /// The value.
    public var value: JSONValue

    /// Creates a member.
    public init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// A whole number.
  public static func integer(_ value: Int) -> JSONValue { .number(JSONNumber(value)) }

  /// The value of a node, with its numbers as they were written.
  ///
  /// - Complexity: O(n) for n bytes; it recurses as deep as the value is nested, which its document limits.
  public init(_ node: JSONNode) {
    switch node.kind {
    case .object: self = .object(node.members.map { Field($0.key, JSONValue($0.value)) })
    case .array: self = .array(node.elements.map { JSONValue($0) })
    case .string: self = .string(node.string ?? "")
    case .number: self = .number(JSONNumber(checked: node.numberText ?? "0"))
    case .boolean: self = .bool(node.bool ?? false)
    case .null: self = .null
    }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByNilLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// A string.
  public init(stringLiteral value: String) { self = .string(value) }

  /// A whole number.
  public init(integerLiteral value: Int) { self = .integer(value) }

  /// `true` or `false`.
  public init(booleanLiteral value: Bool) { self = .bool(value) }

  /// `null`.
  public init(nilLiteral: ()) { self = .null }

  /// An array.
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }

  /// An object with its members in this order.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { Field($0, $1) })
  }
}
