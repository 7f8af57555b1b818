// What holds at one place of a document while it is read.

internal import Evidence

/// The reading, and the provenance that values have here unless they say their own.
struct ReadScope {
  let reading: Reading
  let provenance: Provenance

  func error(at node: JSONNode, field: String? = nil, _ what: String, expected: String = "") {
    reading.error(at: node, field: field, what, expected: expected)
  }

  /// The scope within an object that may have `from`, `stated`, `derived` and `inferred` of its own.
  func inside(_ object: ProvenanceMembers) -> ReadScope {
    guard object.isGiven else { return self }
    let sources = object.sources.map(sources) ?? provenance.sources
    return ReadScope(reading: reading, provenance: Provenance(basis(object) ?? provenance.basis, sources: sources))
  }

  private func sources(_ node: JSONNode) -> [SourceReference] {
    if node.kind == .array { return node.elements.compactMap(source) }
    if node.kind == .string { return source(node).map { [$0] } ?? [] }
    reading.mismatch(node, expected: "the key of a document, or a list of them")
    return []
  }

  private func source(_ node: JSONNode) -> SourceReference? {
    guard let text = Codec.text.read(node, self) else { return nil }
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let key = trimmed(parts[0])
    guard reading.ids.place(of: key, .document) != nil else {
      reading.reportDangling(key, at: node, [.document], noun: "key")
      return nil
    }
    let locator = parts.count > 1 ? trimmed(parts[1]) : nil
    if locator == "" { error(at: node, "names no place after the colon", expected: "\"\(key)\" or \"\(key): place\"") }
    return SourceReference(document: key, locator: locator)
  }

  private func basis(_ object: ProvenanceMembers) -> Provenance.Basis? {
    let given = [object.stated, object.derived, object.inferred].compactMap { $0 }
    if given.count > 1 {
      error(at: given[1], "a value is stated, derived or inferred, and this says two of them", expected: "one")
    }
    if let how = object.derived { return Codec.text.read(how, self).map { .derived(how: $0) } }
    if let why = object.inferred { return Codec.text.read(why, self).map { .inferred(why: $0) } }
    guard let stated = object.stated else { return nil }
    if stated.bool != true { error(at: stated, "is \(stated.excerpt)", expected: "true, or the field left out") }
    return .stated
  }

  private func trimmed(_ text: Substring) -> String {
    if let first = text.utf8.first, let last = text.utf8.last, first.isPlain, last.isPlain { return String(text) }
    let scalars = text.unicodeScalars
    let start = scalars.drop { $0.properties.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.properties.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}

/// The members of an object that say where it comes from.
struct ProvenanceMembers {
  var sources: JSONNode?
  var stated: JSONNode?
  var derived: JSONNode?
  var inferred: JSONNode?

  var isGiven: Bool { sources != nil || stated != nil || derived != nil || inferred != nil }
}

/// A text in quotation marks, short enough for a message.
func quoted(_ text: String) -> String { "\"\(Excerpt.of(text))\"" }
