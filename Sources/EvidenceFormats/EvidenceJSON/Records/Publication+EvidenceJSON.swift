// A document that reports a study.

internal import Evidence

extension Publication: ShapedRecord {
  static let shape = Shape<Publication>(
    "a publication", provenance: .at(\.provenance), make: { Publication(id: "", blank: $0) }
  ) {
    Field.required("id", \.id, .id(.publication))
    Field.required("study", \.study, .reported(.reference(to: .study)))
    Field("role", \.role, .reported(.word))
    Field("type", \.type, .reported(.text))
    Field("authors", \.authors, .reported(.list(of: .text, orMore: 1)))
    Field("year", \.year, .reported(.year))
    Field("title", \.title, .reported(.text))
    Field("container", \.container, .reported(.text))
    Field("volume", \.volume, .reported(.text))
    Field("issue", \.issue, .reported(.text))
    Field("pages", \.pages, .reported(.text))
    Field("doi", \.doi, .reported(.doi))
    Field("pmid", \.pmid, .reported(.text))
    Field("url", \.url, .reported(.text))
    Field("abstract", \.abstract, .reported(.text))
    Field("notes", \.notes, .list(of: .record))
  }
}

extension Codec where Value == String {
  /// A DOI without a resolver in front.
  static var doi: Codec {
    Codec(
      "a DOI",
      read: { node, scope in
        guard let doi = Codec.text.read(node, scope) else { return nil }
        if !doi.hasPrefix("10.") {
          scope.error(
            at: node, "\(quoted(doi)) is not a DOI alone", expected: "one that starts with \"10.\", without a resolver")
        }
        return doi
      },
      write: Codec.text.write)
  }
}
