import Evidence

/// Writes references as BibTeX in UTF-8. Whatever TeX would take for a command is written as the command that prints it, and braces
/// are always balanced.
enum BibTeXText {
  /// The entries, with an empty line between them. No two have the same key.
  static func write(_ references: [ReferenceRecord]) -> String {
    var taken: Set<String> = []
    return references.map { entry($0, key: unique($0.id, &taken)) }.joined(separator: "\n")
  }

  private static func entry(_ reference: ReferenceRecord, key: String) -> String {
    let publication = reference.publication
    var fields: [(String, String)] = []
    func add(_ name: String, _ value: String?) {
      if let value { fields.append((name, escaped(SafeText.oneLine(value)))) }
    }
    let authors = (publication.authors.value ?? []).map(author)
    if !authors.isEmpty { fields.append(("author", authors.joined(separator: " and "))) }
    // Braces within the braces keep the capitals of the title.
    if let title = publication.title.value { fields.append(("title", "{\(escaped(SafeText.oneLine(title)))}")) }
    add("year", publication.year.value.map { String($0) })
    add(container(reference.kind), publication.container.value)
    add("volume", publication.volume.value)
    add("number", publication.issue.value)
    add("pages", reference.pages.map { pages in pages.last.map { "\(pages.first)--\($0)" } ?? pages.first })
    add("doi", publication.doi.value)
    add("pmid", publication.pmid.value)
    add("url", publication.url.value)
    add("abstract", publication.abstract.value)
    add("note", reference.notes.joined(separator: " "))
    let lines = fields.map { "  \($0) = {\($1)}" }.joined(separator: ",\n")
    return "@\(type(reference.kind)){\(key),\n\(lines)\n}\n"
  }

  /// A name that stays whole: one with a comma is "family, given"; any other, and one with an "and" of its own, is one name.
  private static func author(_ name: String) -> String {
    let name = SafeText.oneLine(name)
    let commas = name.count { $0 == "," }
    let hasAnd = name.folded.split(separator: " ").contains("and")
    return commas == 1 && !hasAnd ? escaped(name) : "{\(escaped(name))}"
  }

  /// Text that TeX prints as it is.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\textbackslash{}"
      case "{": result += "\\textbraceleft{}"
      case "}": result += "\\textbraceright{}"
      case "~": result += "\\textasciitilde{}"
      case "^": result += "\\textasciicircum{}"
      case "#", "$", "%", "&", "_": result += "\\\(scalar)"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A key of ASCII letters, digits, dashes and full stops that no entry has yet.
  private static func unique(_ id: String, _ taken: inout Set<String>) -> String {
    let plain = String(
      id.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "." || $0 == "-") ? $0 : "-" as Character })
    var key = plain
    var number = 2
    // Some programs do not tell capitals from small letters.
    while !taken.insert(key.lowercased()).inserted {
      key = "\(plain)-\(number)"
      number += 1
    }
    return key
  }

  private static func type(_ kind: ReferenceRecord.Kind) -> String {
    switch kind {
    case .article: "article"
    case .report: "techreport"
    case .thesis: "phdthesis"
    case .book: "book"
    case .chapter: "incollection"
    case .conference: "inproceedings"
    case .other: "misc"
    }
  }

  private static func container(_ kind: ReferenceRecord.Kind) -> String {
    switch kind {
    case .article: "journal"
    case .report: "institution"
    case .thesis: "school"
    case .book: "publisher"
    case .chapter, .conference: "booktitle"
    case .other: "howpublished"
    }
  }
}
