// A record as the format knows it: the list of its fields. Reading, writing and the list of keys all follow from it.

internal import Evidence

/// A record that is one kind of object of the format.
protocol ShapedRecord: Equatable, Sendable {
  /// The fields of its object.
  static var shape: Shape<Self> { get }
}

/// The fields of an object and the record that they make.
///
/// Fields are read in the order of the list, whatever their order in the file, and written in it.
struct Shape<Record>: Sendable {
  /// The keys of the object.
  let keys: ObjectKeys
  /// The key whose value may stand for the whole object where nothing else is said, if there is one.
  let bareKey: String?
  private let bareField: Field<Record>?
  private let fields: [Field<Record>]
  private let provenance: Place<Record, Provenance>?
  private let make: @Sendable (Unknown) -> Record
  private let check: @Sendable (inout Record, ObjectReader) -> Void

  /// A shape.
  ///
  /// - Parameters:
  ///   - name: what the object is, with its article: "a study".
  ///   - bareKey: the key whose value may stand for the whole object.
  ///   - provenance: where the record keeps its provenance, if it has one.
  ///   - sourcesKey: the key that names the sources, where that is not `from`.
  ///   - make: a record without any field, given the word for what is left out.
  ///   - check: what is to be seen to when all fields have been read.
  init(
    _ name: String, bareKey: String? = nil,
    provenance: Place<Record, Provenance>? = nil, sourcesKey: String = "from",
    make: @escaping @Sendable (Unknown) -> Record,
    check: @escaping @Sendable (inout Record, ObjectReader) -> Void = { _, _ in },
    @FieldList<Record> fields: () -> [Field<Record>]
  ) {
    let fields = fields()
    self.fields = fields
    self.provenance = provenance
    self.make = make
    self.check = check
    self.bareKey = bareKey
    bareField = fields.first { $0.key == bareKey }
    keys = ObjectKeys(
      name, fields.map(\.key), required: fields.filter(\.isRequired).map { ($0.key, $0.describe) },
      provenance: provenance == nil ? nil : ProvenanceKeys(sources: sourcesKey))
  }

  /// Reads a record; nil where the node is nothing like one.
  func read(_ node: JSONNode, _ scope: ReadScope) -> Record? {
    var record = make(scope.reading.blank)
    if let bareField, node.kind != .object {
      provenance?.set(&record, scope.provenance)
      bareField.read(node, &record, scope)
      return record
    }
    guard let object = ObjectReader(node, keys, in: scope) else { return nil }
    provenance?.set(&record, object.scope.provenance)
    for (position, field) in fields.enumerated() {
      guard let value = object[position] else { continue }
      if value.isNull {
        let expected = field.isRequired ? field.describe() : "\(field.describe()), or the field left out"
        scope.reading.mismatch(value, expected: expected)
      } else if let objection = field.objection?(object) {
        scope.error(at: value, objection, expected: "the field left out")
      } else {
        field.read(value, &record, object.scope)
      }
    }
    check(&record, object)
    return record
  }

  /// Writes a record in its shortest form.
  func write(_ record: Record, _ scope: WriteScope) -> JSONValue {
    let own = provenance?.get(record)
    let inside = own.map(scope.inside) ?? scope
    let without = make(scope.blank)
    var members = fields.compactMap { field in
      field.write(record, without, inside).map { JSONValue.Field(field.key, $0) }
    }
    if let own, let provenanceKeys = keys.provenance { members += scope.members(for: own, provenanceKeys) }
    if let bareKey, members.count == 1, members[0].key == bareKey { return members[0].value }
    return .object(members)
  }

  /// The two directions as a codec.
  var codec: Codec<Record> { Codec(keys.name, read: read, write: write) }
}

extension Codec where Value: ShapedRecord {
  /// The object of this record. Its shape is made when the first is read or written.
  static var record: Codec {
    Codec(Value.shape.keys.name, read: { Value.shape.read($0, $1) }, write: { Value.shape.write($0, $1) })
  }
}

/// Lists fields one below the other.
@resultBuilder
enum FieldList<Record> {
  static func buildExpression(_ field: Field<Record>) -> [Field<Record>] { [field] }
  static func buildExpression(_ fields: [Field<Record>]) -> [Field<Record>] { fields }
  static func buildBlock(_ fields: [Field<Record>]...) -> [Field<Record>] { fields.flatMap { $0 } }
}
