// One field of a record, in both directions.

internal import Evidence

/// A member of an object: its key, where its value belongs in the record, and how it is read and written.
struct Field<Record>: Sendable {
  /// The key.
  let key: String
  /// Says what is expected there, worded to follow "expected".
  let describe: @Sendable () -> String
  /// Whether every such object has it.
  private(set) var isRequired = false
  /// Why the field cannot stand in an object, worded to follow the field's name; nil where it can.
  private(set) var objection: (@Sendable (ObjectReader) -> String?)?
  /// Reads the value into the record.
  let read: @Sendable (JSONNode, inout Record, ReadScope) -> Void
  /// The value to be written, given what the record would be without the field; nil where it is left out.
  let write: @Sendable (Record, _ without: Record, WriteScope) -> JSONValue?

  /// A field that is left out where it says no more than a record without it.
  init<Value: Equatable & Sendable>(
    _ key: String, _ path: any WritableKeyPath<Record, Value> & Sendable, _ codec: Codec<Value>
  ) {
    self.key = key
    describe = { codec.expected }
    read = { node, record, scope in
      if let value = codec.read(node, scope) { record[keyPath: path] = value }
    }
    write = { record, other, scope in
      let value = record[keyPath: path]
      // Not a conditional expression: there, nil would become the JSON value null.
      if value == other[keyPath: path] { return nil }
      return codec.write(value, scope)
    }
  }

  /// A field that is left out where the record has no value for it.
  init<Value: Equatable & Sendable>(
    _ key: String, _ path: any WritableKeyPath<Record, Value?> & Sendable, _ codec: Codec<Value>
  ) {
    self.init(key, codec, Place(get: { $0[keyPath: path] }, set: { $0[keyPath: path] = $1 }))
  }

  /// A field whose place in the record is no stored property.
  init<Value: Sendable>(_ key: String, _ codec: Codec<Value>, _ place: Place<Record, Value?>) {
    self.key = key
    describe = { codec.expected }
    read = { node, record, scope in
      if let value = codec.read(node, scope) { place.set(&record, value) }
    }
    write = { record, _, scope in place.get(record).map { codec.write($0, scope) } }
  }

  private init(
    _ key: String, _ describe: @escaping @Sendable () -> String,
    read: @escaping @Sendable (JSONNode, inout Record, ReadScope) -> Void,
    write: @escaping @Sendable (Record, Record, WriteScope) -> JSONValue?
  ) {
    self.key = key
    self.describe = describe
    self.read = read
    self.write = write
  }

  /// A field that no object may lack.
  static func required<Value: Equatable & Sendable>(
    _ key: String, _ path: any WritableKeyPath<Record, Value> & Sendable, _ codec: Codec<Value>
  ) -> Field {
    required(
      key, codec,
      Place(
        get: { $0[keyPath: path] },
        set: { record, value in
          if let value { record[keyPath: path] = value }
        }))
  }

  /// A field that no object may lack and whose place is no stored property.
  static func required<Value: Sendable>(_ key: String, _ codec: Codec<Value>, _ place: Place<Record, Value?>) -> Field {
    var field = Field(key, codec, place)
    field.isRequired = true
    return field
  }

  /// The same field, which only some objects may have.
  func unless(_ objection: @escaping @Sendable (ObjectReader) -> String?) -> Field {
    var field = self
    field.objection = objection
    return field
  }

  /// The field as one of a record that may hold this one.
  ///
  /// - Parameter without: this record without its fields, given the word for what is left out.
  func lifted<Outer>(
    _ place: Place<Outer, Record?>, without: @escaping @Sendable (Record, Unknown) -> Record
  ) -> Field<Outer> {
    Field<Outer>(
      key, describe,
      read: { [read] node, outer, scope in
        guard var record = place.get(outer) else { return }
        read(node, &record, scope)
        place.set(&outer, record)
      },
      write: { [write] outer, _, scope in place.get(outer).flatMap { write($0, without($0, scope.blank), scope) } })
  }
}

/// Where a value is kept in a record.
struct Place<Record, Value>: Sendable {
  let get: @Sendable (Record) -> Value
  let set: @Sendable (inout Record, Value) -> Void

  init(get: @escaping @Sendable (Record) -> Value, set: @escaping @Sendable (inout Record, Value) -> Void) {
    self.get = get
    self.set = set
  }

  /// A stored property.
  static func at(_ path: any WritableKeyPath<Record, Value> & Sendable) -> Place {
    Place(get: { $0[keyPath: path] }, set: { $0[keyPath: path] = $1 })
  }
}

extension Place where Record == Value {
  /// The record as a whole.
  static var itself: Place { Place(get: { $0 }, set: { $0 = $1 }) }
}
