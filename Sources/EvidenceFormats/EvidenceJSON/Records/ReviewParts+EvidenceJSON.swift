// The smaller objects of a review.

internal import Evidence
internal import OrderedCollections

extension Author: ShapedRecord {
  static let shape = Shape<Author>("an author", bareKey: "name", make: { _ in Author(name: "") }) {
    Field.required("name", \.name, .text)
    Field("orcid", \.orcid, .text)
  }
}

extension Citation: ShapedRecord {
  static let shape = Shape<Citation>("a citation", make: { _ in Citation() }) {
    Field("container", \.container, .text)
    Field("locator", \.locator, .text)
    Field("date", \.date, .date)
    Field("doi", \.doi, .doi)
    Field("url", \.url, .text)
    Field("dataDoi", \.dataDOI, .doi)
  }
}

extension SourceDocument: ShapedRecord {
  static let shape = Shape<SourceDocument>("a document", make: { _ in SourceDocument(key: "", title: "") }) {
    Field.required("title", \.title, .text)
    Field("doi", \.doi, .doi)
    Field("url", \.url, .text)
    Field("held", \.isHeld, .flag)
    Field("note", \.note, .text)
  }
}

extension Scope: ShapedRecord {
  static let shape = Shape<Scope>("a scope", make: { _ in Scope() }) {
    Field("in", \.included, .list(of: .record))
    Field("out", \.excluded, .list(of: .record))
  }
}

extension Criterion: ShapedRecord {
  static let shape = Shape<Criterion>(
    "a criterion", provenance: .at(\.provenance), make: { _ in Criterion(topic: "", text: "") }
  ) {
    Field.required("topic", \.topic, .text)
    Field.required("text", \.text, .text)
  }
}

extension Search: ShapedRecord {
  static let shape = Shape<Search>(
    "a search", provenance: .at(\.provenance), sourcesKey: "source", make: { Search(blank: $0) }
  ) {
    Field("from", \.from, .reported(.text))
    Field("until", \.until, .reported(.date))
    Field("databases", \.databases, .list(of: .record))
  }
}

extension Search.Database: ShapedRecord {
  static let shape = Shape<Search.Database>("a database", make: { _ in Search.Database(name: "") }) {
    Field.required("name", \.name, .text)
    Field("date", \.date, .date)
    Field("records", \.records, .count)
  }
}

extension Framework: ShapedRecord {
  static let shape = Shape<Framework>("a framework", provenance: .at(\.provenance), make: { _ in Framework() }) {
    Field("name", \.name, .text)
    Field("domains", \.domains, .list(of: .record))
  }
}

extension Framework.Domain: ShapedRecord {
  static let shape = Shape<Framework.Domain>("a domain", make: { _ in Framework.Domain(id: "", label: "") }) {
    Field.required("id", \.id, .id(.domain))
    Field.required("label", \.label, .text)
    Field("subdomains", \.subdomains, .list(of: .record))
  }
}

extension Licence: ShapedRecord {
  static let shape = Shape<Licence>("a licence", make: { Licence(data: Reported(unknown: $0)) }) {
    Field("data", \.data, .reported(.text))
    Field("attribution", \.attribution, .text)
    Field("changes", \.changes, .text)
  }
}

extension DeclaredAttribute: ShapedRecord {
  static let shape = Shape<DeclaredAttribute>("an attribute", make: { _ in DeclaredAttribute(id: "", label: "") }) {
    Field.required("id", \.id, .attributeID)
    Field.required("label", \.label, .text)
    Field("kind", \.kind, .word)
    Field("labels", \.labels, .map(.text, .text))
    Field("note", \.note, .text)
    Field("restates", \.restates, .word)
  }
}

extension Mark: ShapedRecord {
  static let shape = Shape<Mark>("a mark", make: { _ in Mark(id: "", symbol: "", label: "") }) {
    Field.required("id", \.id, .id(.mark))
    Field.required("symbol", \.symbol, .text)
    Field.required("label", \.label, .text)
  }
}

extension Codec where Value == Flow {
  /// The boxes of the flow with their numbers.
  static var flow: Codec {
    Codec<OrderedDictionary<Flow.Stage, Flow.Count>>.map(.word, .record)
      .converted(to: { Flow(counts: $0) }, from: \.counts)
  }
}

extension Flow.Count: ShapedRecord {
  static let shape = Shape<Flow.Count>.reported(
    "a box of the flow", .at(\.total), .count, make: { Flow.Count(total: Reported(unknown: $0)) }
  ) {
    Field("parts", \.parts, .map(.text, .count))
  }
}

extension Codec where Value == [SourceDocument] {
  /// Documents by their keys.
  static var documents: Codec {
    Codec<OrderedDictionary<String, SourceDocument>>.map(.documentKey, .record).converted(
      to: { documents in
        documents.map { key, document in
          var document = document
          document.key = key
          return document
        }
      },
      from: { documents in
        OrderedDictionary(documents.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
      })
  }
}

extension Codec where Value == String {
  /// The id of a declared attribute, which filters name before a colon: a plain word.
  fileprivate static var attributeID: Codec {
    let expected = "a word of letters, digits, - and _ that begins with a letter"
    return Codec(
      expected,
      read: { node, scope in
        guard let id = Codec.id(.attribute).read(node, scope) else { return nil }
        let scalars = id.unicodeScalars
        let isPlain = scalars.allSatisfy {
          $0.properties.isAlphabetic || ("0"..."9").contains($0) || "-_".contains(Character($0))
        }
        if !isPlain || scalars.first?.properties.isAlphabetic != true {
          scope.error(at: node, "\(quoted(id)) cannot be asked for in a filter", expected: expected)
        }
        return id
      },
      write: Codec.text.write)
  }

  /// The key of a document, which references write before a colon.
  fileprivate static var documentKey: Codec {
    Codec(
      "a key",
      read: { node, scope in
        guard let key = Codec.text.read(node, scope) else { return nil }
        let isPlain = !key.unicodeScalars.contains { $0 == ":" || $0.properties.isWhitespace }
        if !isPlain {
          scope.error(at: node, "\(quoted(key)) cannot be a key", expected: "a word without colon and space")
        }
        return key
      },
      write: Codec.text.write)
  }
}
