// How one value is read from a document and written to it.

internal import OrderedCollections

/// The two directions of a value: a description of it that reads and writes.
struct Codec<Value>: Sendable {
  /// What the value looks like, worded to follow "expected": "a whole number".
  var expected: String { describe() }
  /// Reads the value; reports and gives nil where it cannot be read.
  let read: @Sendable (JSONNode, ReadScope) -> Value?
  /// Writes the value.
  let write: @Sendable (Value, WriteScope) -> JSONValue

  // Made when a message needs it: until then a record's shape need not know those of the records that it may hold.
  private let describe: @Sendable () -> String

  init(
    _ expected: @autoclosure @escaping @Sendable () -> String,
    read: @escaping @Sendable (JSONNode, ReadScope) -> Value?,
    write: @escaping @Sendable (Value, WriteScope) -> JSONValue
  ) {
    describe = expected
    self.read = read
    self.write = write
  }

  /// The same on the page for another type.
  func converted<Other>(
    to other: @escaping @Sendable (Value) -> Other, from value: @escaping @Sendable (Other) -> Value
  ) -> Codec<Other> {
    let (describe, read, write) = (describe, read, write)
    return Codec<Other>(
      describe(), read: { read($0, $1).map(other) }, write: { write(value($0), $1) })
  }
}

extension Codec {
  /// A list. What cannot be read of it is reported and left out.
  static func list<Element: Sendable>(of element: Codec<Element>, orMore minimum: Int = 0) -> Codec
  where Value == [Element] {
    Codec(
      "a list",
      read: { node, scope in
        guard node.kind == .array else {
          scope.reading.mismatch(node, expected: "a list")
          return nil
        }
        if node.elements.count < minimum { scope.error(at: node, "is empty", expected: element.expected) }
        return node.elements.compactMap { element.read($0, scope) }
      },
      write: { values, scope in .array(values.map { element.write($0, scope) }) })
  }

  /// A list in which nothing stands twice.
  static func set<Element: Hashable & Sendable>(of element: Codec<Element>, orMore minimum: Int = 0) -> Codec
  where Value == [Element] {
    let list = Codec.list(of: element, orMore: minimum)
    return Codec(
      list.expected,
      read: { node, scope in
        guard node.kind == .array else { return list.read(node, scope) }
        if node.elements.count < minimum { return list.read(node, scope) }
        var places: [Element: JSONNode] = [:]
        return node.elements.compactMap { node in
          guard let value = element.read(node, scope) else { return nil }
          guard let first = places[value] else {
            places[value] = node
            return value
          }
          scope.reportTwice(node, first: first)
          return nil
        }
      },
      write: list.write)
  }

  /// One element alone, or a list of several in which nothing stands twice.
  static func oneOrMore<Element: Hashable & Sendable>(of element: Codec<Element>) -> Codec where Value == [Element] {
    let list = Codec.set(of: element, orMore: 1)
    return Codec(
      "\(element.expected), or a list of them",
      read: { node, scope in
        node.kind == .array ? list.read(node, scope) : element.read(node, scope).map { [$0] }
      },
      write: { values, scope in
        values.count == 1 ? element.write(values[0], scope) : list.write(values, scope)
      })
  }

  /// An object whose keys are not fixed.
  static func map<Key: Hashable & Sendable, Element: Sendable>(_ key: Codec<Key>, _ element: Codec<Element>) -> Codec
  where Value == OrderedDictionary<Key, Element> {
    Codec(
      "an object",
      read: { node, scope in
        guard node.kind == .object else {
          scope.reading.mismatch(node, expected: "an object")
          return nil
        }
        var values: OrderedDictionary<Key, Element> = [:]
        var places: [Key: JSONMember] = [:]
        for member in node.members {
          let name = key.read(member.keyNode, scope)
          let value = element.read(member.value, scope)
          guard let name, let value else { continue }
          if let first = places[name] {
            // The parser has reported keys of the same characters; others can still mean the same.
            if !member.keyNode.isString(first.key) { scope.reportTwice(member.keyNode, first: first.keyNode) }
            continue
          }
          places[name] = member
          values[name] = value
        }
        return values
      },
      write: { values, scope in
        .object(
          values.map { name, value in
            let text = if case .string(let text) = key.write(name, scope) { text } else { "" }
            return JSONValue.Field(text, element.write(value, scope))
          })
      })
  }
}

extension ReadScope {
  /// Says that something has been said before.
  func reportTwice(_ node: JSONNode, first: JSONNode) {
    let place = first.location
    error(
      at: node,
      "\(node.excerpt) stands here for the second time; the first is at line \(place.line), "
        + "column \(place.column)", expected: "it once")
  }
}
