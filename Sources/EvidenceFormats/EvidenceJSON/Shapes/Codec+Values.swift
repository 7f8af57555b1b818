// Several values: what is certain, what is open, and why anything else might hold.

internal import Evidence

extension Codec {
  /// What is known of an attribute with several values.
  static func values<Element>(_ element: Codec<Element>) -> Codec where Value == Values<Element> {
    values(several: element.converted(to: { [$0] }, from: { $0[0] }))
  }

  /// The same where one word of the file can mean several values together.
  static func values<Element>(several element: Codec<[Element]>) -> Codec where Value == Values<Element> {
    let shape = Values<Element>.shape(element)
    let certain = Values<Element>.certain(element)
    return Codec(
      shape.keys.name,
      read: { node, scope in
        if node.kind == .object { return shape.read(node, scope) }
        let known = node.kind == .array ? certain.read(node, scope) : element.read(node, scope)?.known(scope)
        return known.map { Values(certain: $0, provenance: scope.provenance) }
      },
      write: { values, scope in
        let inside = scope.inside(values.provenance)
        guard values.open.isEmpty, values.rest == nil, values.asReported == nil,
          scope.members(for: values.provenance).isEmpty
        else { return shape.write(values, scope) }
        let list = certain.write(values.certain, inside)
        guard case .array(let elements) = list, elements.count == 1, !elements[0].isObject else { return list }
        return elements[0]
      })
  }
}

extension Values {
  /// The long form of the values.
  static func shape(_ element: Codec<[Value]>) -> Shape<Values> {
    Shape(
      "several values", provenance: .at(\.provenance), make: { _ in Values() },
      check: { _, object in
        let parts = ["certain", "open", "rest"].filter { object[$0] != nil }
        if let unknown = object["unknown"] {
          for part in parts {
            object.scope.error(at: unknown, "cannot stand beside \(part)", expected: "rest in place of unknown")
          }
        } else if parts.isEmpty {
          object.scope.error(
            at: object.node, "says nothing of its values", expected: "certain, open, rest or unknown")
        }
      }
    ) {
      Field("certain", certain(element), Place(get: \.certainUnlessBlank, set: { $0.certain = $1 ?? [] }))
      Field("open", \.open, .list(of: openGroup(element).codec))
      Field("rest", .word, Place(get: { $0.isPlainlyUnknown ? nil : $0.rest }, set: { $0.rest = $1 }))
      Field("unknown", .word, Place(get: { $0.isPlainlyUnknown ? $0.rest : nil }, set: { $0.rest = $1 }))
      Field("asReported", \.asReported, .text)
    }
  }

  /// The values that hold. One that says where it comes from is an object.
  static func certain(_ element: Codec<[Value]>) -> Codec<[Known]> {
    let shape = known(element)
    return Codec<[Known]>(
      "a list",
      read: { node, scope in
        guard node.kind == .array else {
          scope.reading.mismatch(node, expected: "a list")
          return nil
        }
        var known: [Known] = []
        var places: [Value: JSONNode] = [:]
        for node in node.elements {
          for value in shape.read(node, scope) ?? [] {
            guard let first = places[value.value] else {
              places[value.value] = node
              known.append(value)
              continue
            }
            scope.reportTwice(node, first: first)
          }
        }
        return known
      },
      write: { known, scope in .array(known.map { shape.write([$0], scope) }) })
  }

  /// The values that one element of the list stands for.
  static func known(_ element: Codec<[Value]>) -> Shape<[Known]> {
    Shape<[Known]>(
      "a certain value", bareKey: "value",
      // The provenance comes before the values, so it waits in the scope until they are there.
      provenance: Place(get: { $0.first?.provenance ?? Provenance() }, set: { _, _ in }), make: { _ in [] }
    ) {
      Field<[Known]>.required(
        "value",
        Codec<[Known]>(
          element.expected, read: { node, scope in element.read(node, scope)?.known(scope) },
          write: { element.write($0.map(\.value), $1) }),
        Place(get: { $0 }, set: { $0 = $1 ?? [] }))
    }
  }

  static func openGroup(_ element: Codec<[Value]>) -> Shape<OpenGroup> {
    let candidates = Codec<[[Value]]>.list(of: element, orMore: 1)
      .converted(to: { $0.flatMap { $0 } }, from: { $0.map { [$0] } })
    return Shape<OpenGroup>(
      "an open group", provenance: .at(\.provenance), make: { _ in OpenGroup([], atLeastOne: false) }
    ) {
      Field.required("among", \.candidates, candidates)
      Field.required("atLeastOne", \.atLeastOne, .flag)
    }
  }

  /// Whether the values are what `unknown` can say.
  fileprivate var isPlainlyUnknown: Bool { isUnknown && asReported == nil }

  /// The certain values, unless there are none and something else is said.
  fileprivate var certainUnlessBlank: [Known]? { certain.isEmpty && (!open.isEmpty || rest != nil) ? nil : certain }
}

extension Array where Element: Hashable & Sendable {
  fileprivate func known(_ scope: ReadScope) -> [Values<Element>.Known] {
    map { Values<Element>.Known($0, scope.provenance) }
  }
}

extension JSONValue {
  fileprivate var isObject: Bool {
    if case .object = self { true } else { false }
  }
}
