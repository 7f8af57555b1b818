// An object of a document, opened by the list of keys that it may have.

/// The keys that an object of the format may have.
struct ObjectKeys: Sendable {
  /// What the object is, with its article: "a study".
  let name: String
  /// The keys of its own.
  let fields: [String]
  /// Those of them that it must have, with what is expected there.
  let required: [(key: String, expected: @Sendable () -> String)]
  /// The keys that say where it comes from, or none.
  let provenance: ProvenanceKeys?

  init(
    _ name: String, _ fields: [String], required: [(key: String, expected: @Sendable () -> String)] = [],
    provenance: ProvenanceKeys? = nil
  ) {
    self.name = name
    self.fields = fields
    self.required = required
    self.provenance = provenance
  }

  /// Every key that the object may have.
  var all: [String] { fields + (provenance?.all ?? []) }
}

/// The keys that say where an object comes from.
struct ProvenanceKeys: Sendable {
  /// The usual ones.
  static let usual = ProvenanceKeys(sources: "from")

  /// The key that names the sources: `from`, unless the object has another use for that word.
  let sources: String
  let stated = "stated"
  let derived = "derived"
  let inferred = "inferred"

  var all: [String] { [sources, stated, derived, inferred] }
}

/// The members of an object by their keys, after every unknown key has been reported.
struct ObjectReader {
  /// The object.
  let node: JSONNode
  /// What holds within it.
  let scope: ReadScope
  private let keys: ObjectKeys
  private let values: [JSONNode?]

  /// Opens an object; reports and gives nil if the node is something else.
  init?(_ node: JSONNode, _ keys: ObjectKeys, in outer: ReadScope) {
    guard node.kind == .object else {
      outer.reading.mismatch(node, expected: keys.name)
      return nil
    }
    var values = [JSONNode?](repeating: nil, count: keys.fields.count)
    var origin = ProvenanceMembers()
    for member in node.members {
      let key = member.key
      if let position = keys.fields.firstIndex(of: key) {
        // A key that stands twice has been reported by the parser; the first counts.
        if values[position] == nil { values[position] = member.value }
      } else if let provenance = keys.provenance {
        switch key {
        case provenance.sources: origin.sources = origin.sources ?? member.value
        case provenance.stated: origin.stated = origin.stated ?? member.value
        case provenance.derived: origin.derived = origin.derived ?? member.value
        case provenance.inferred: origin.inferred = origin.inferred ?? member.value
        default: Self.reportUnknown(member, keys, outer)
        }
      } else {
        Self.reportUnknown(member, keys, outer)
      }
    }
    for (key, expected) in keys.required where node[key] == nil {
      outer.error(at: node, field: key, "is missing", expected: expected())
    }
    self.node = node
    self.keys = keys
    self.values = values
    scope = outer.inside(origin)
  }

  /// The value at a position in the list of keys.
  subscript(position: Int) -> JSONNode? { values[position] }

  /// The value of a key of the list.
  subscript(key: String) -> JSONNode? { keys.fields.firstIndex(of: key).flatMap { values[$0] } }

  private static func reportUnknown(_ member: JSONMember, _ keys: ObjectKeys, _ scope: ReadScope) {
    scope.error(
      at: member.keyNode, "is no field of \(keys.name)",
      expected: scope.reading.suggestion(for: member.key, among: keys.all, listingUpTo: 60))
  }
}
