import Evidence

/// Writes references as RIS, the tagged format of reference managers: a line a field, two capitals, two spaces, a dash and a space;
/// `TY` first and `ER` last; lines end with CRLF.
enum RISText {
  /// The records, with an empty line between them.
  static func write(_ references: [ReferenceRecord]) -> String { references.map(record).joined(separator: "\r\n") }

  private static func record(_ reference: ReferenceRecord) -> String {
    let publication = reference.publication
    var fields: [(String, String)] = [("TY", type(reference.kind)), ("ID", reference.id)]
    fields += (publication.authors.value ?? []).map { ("AU", $0) }
    func add(_ tag: String, _ value: String?) { if let value { fields.append((tag, value)) } }
    add("PY", publication.year.value.map { String($0) })
    add("TI", publication.title.value)
    let isPublished = reference.kind == .report || reference.kind == .thesis || reference.kind == .book
    add(isPublished ? "PB" : "T2", publication.container.value)
    add("VL", publication.volume.value)
    add("IS", publication.issue.value)
    add("SP", reference.pages?.first)
    add("EP", reference.pages?.last)
    add("DO", publication.doi.value)
    add("AN", publication.pmid.value)
    add("UR", publication.url.value)
    add("AB", publication.abstract.value)
    fields += reference.notes.map { ("N1", $0) }
    return (fields + [("ER", "")]).map { "\($0)  - \(SafeText.oneLine($1))\r\n" }.joined()
  }

  private static func type(_ kind: ReferenceRecord.Kind) -> String {
    switch kind {
    case .article: "JOUR"
    case .report: "RPRT"
    case .thesis: "THES"
    case .book: "BOOK"
    case .chapter: "CHAP"
    case .conference: "CPAPER"
    case .other: "GEN"
    }
  }
}
