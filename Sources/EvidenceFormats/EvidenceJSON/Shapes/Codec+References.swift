// Ids, and references to them.

extension Codec where Value == String {
  /// The id of a record, which no other record of its kind may have.
  static func id(_ kind: RecordKind) -> Codec {
    Codec(
      "an id",
      read: { node, scope in
        guard let id = Codec.text.read(node, scope) else { return nil }
        if let first = scope.reading.ids.place(of: id, kind), first.index != node.index {
          let place = first.location
          scope.error(
            at: node, "\(kind.rawValue) \(quoted(id)) is there already, at line \(place.line), column \(place.column)",
            expected: "an id of its own")
        }
        return id
      },
      write: Codec.text.write)
  }

  /// The id of another record.
  static func reference(to kind: RecordKind) -> Codec {
    Codec(
      "the id of a \(kind.rawValue)",
      read: { node, scope in
        guard let id = Codec.text.read(node, scope) else { return nil }
        if scope.reading.ids.place(of: id, kind) != nil { return id }
        scope.reading.reportDangling(id, at: node, [kind])
        return nil
      },
      write: Codec.text.write)
  }
}
