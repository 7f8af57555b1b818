// What holds at one place of a document while it is written.

internal import Evidence

/// The provenance that a reader gives to values here, and the word for what is left out.
struct WriteScope {
  let blank: Unknown
  let provenance: Provenance

  /// The scope within an object of this provenance.
  func inside(_ provenance: Provenance) -> WriteScope { WriteScope(blank: blank, provenance: provenance) }

  /// The members that an object needs so that a reader gives it this provenance; none if it has it anyway.
  func members(for own: Provenance, _ keys: ProvenanceKeys = .usual) -> [JSONValue.Field] {
    var members: [JSONValue.Field] = []
    if own.sources != provenance.sources {
      let sources = own.sources.map { source in
        JSONValue.string(source.locator.map { "\(source.document): \($0)" } ?? source.document)
      }
      members.append(JSONValue.Field(keys.sources, sources.count == 1 ? sources[0] : .array(sources)))
    }
    if own.basis != provenance.basis {
      switch own.basis {
      case .stated: members.append(JSONValue.Field(keys.stated, true))
      case .derived(let how): members.append(JSONValue.Field(keys.derived, .string(how)))
      case .inferred(let why): members.append(JSONValue.Field(keys.inferred, .string(why)))
      }
    }
    return members
  }
}
