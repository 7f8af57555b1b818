// One value at most, and why there is none.

internal import Evidence

extension Codec {
  /// A value, or the word for why there is none.
  static func reported<Known>(_ value: Codec<Known>) -> Codec where Value == Reported<Known> {
    let shape = Shape<Reported<Known>>.reported("a value", .itself, value, make: { Reported(unknown: $0) }) {}
    return Codec("\(value.expected), or { \"unknown\": … }", read: shape.read, write: shape.write)
  }
}

extension Shape {
  /// The shape of a reported value with fields of its own that stand beside `value`.
  ///
  /// - Parameters:
  ///   - core: what `value` holds.
  ///   - bare: the whole, made of nothing else.
  ///   - place: the core of the whole.
  static func reported<Known, Core>(
    _ name: String, _ core: Codec<Core>, bare: @escaping @Sendable (Core) -> Known,
    core place: @escaping @Sendable (Known) -> Core, @FieldList<Known> also fields: () -> [Field<Known>]
  ) -> Shape where Record == Reported<Known> {
    let known = Place<Reported<Known>, Known?>(
      get: { $0.value },
      set: { record, value in
        if let value { record.content = .known(value) }
      })
    let others = fields().map { $0.lifted(known, without: { known, _ in bare(place(known)) }) }
    return Shape.reported(
      name, .itself, core.converted(to: bare, from: place), keysOfValue: others.map(\.key),
      make: { Reported(unknown: $0) }
    ) { others }
  }

  /// The shape of a record that is a reported value, or is built around one.
  static func reported<Known>(
    _ name: String, _ core: Place<Record, Reported<Known>>, _ value: Codec<Known>, keysOfValue: [String] = [],
    make: @escaping @Sendable (Unknown) -> Record, @FieldList<Record> also: () -> [Field<Record>]
  ) -> Shape {
    let others = also()
    return Shape(
      name, bareKey: "value",
      provenance: Place(
        get: { core.get($0).provenance },
        set: { record, provenance in
          var reported = core.get(record)
          reported.provenance = provenance
          core.set(&record, reported)
        }),
      make: make, check: { _, object in checkAlternatives(object, keysOfValue) }
    ) {
      Field("value", value, Place(get: { core.get($0).value }, set: { set(core, &$0, $1.map { .known($0) }) }))
      Field("unknown", .word, Place(get: { core.get($0).unknown }, set: { set(core, &$0, $1.map { .unknown($0) }) }))
      others
    }
  }

  private static func set<Known>(
    _ core: Place<Record, Reported<Known>>, _ record: inout Record, _ content: Reported<Known>.Content?
  ) {
    guard let content else { return }
    var reported = core.get(record)
    reported.content = content
    core.set(&record, reported)
  }

  private static func checkAlternatives(_ object: ObjectReader, _ keysOfValue: [String]) {
    guard let unknown = object["unknown"] else {
      if object["value"] == nil {
        object.scope.error(at: object.node, "says neither value nor unknown", expected: "one of them")
      }
      return
    }
    for key in ["value"] + keysOfValue where object[key] != nil {
      object.scope.error(at: unknown, "cannot stand beside \(key)", expected: "one of them")
    }
  }
}
