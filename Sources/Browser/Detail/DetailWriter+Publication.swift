package import Evidence
import Terminal

/// A publication: its line in a list of references, and its page.
extension DetailWriter {
  /// The line of a list of references, with the DOI as a way out; only what is known of it.
  func referenceSpans(of row: PublicationRow) -> [Span] {
    let publication = library[row]
    var spans = [Span(referenceLine(of: row), to: .record(.publication(row)))]
    if let doi = publication.doi.value { spans += [Span(" "), link(doi: doi)] }
    if publication.role.value == .companion { spans.append(Span(dot + words(Publication.Role.companion), .muted)) }
    return spans
  }

  /// Authors, year, title and where it was published, as a journal prints them; without the DOI.
  package func referenceLine(of row: PublicationRow) -> String {
    let publication = library[row]
    var sentences: [String] = []
    let authors = publication.authors.value.map(authors) ?? ""
    let year = publication.year.value.map { "(\($0))" } ?? ""
    let head = [authors, year].filter { !$0.isEmpty }.joined(separator: " ")
    if !head.isEmpty { sentences.append(head) }
    if let title = publication.title.value { sentences.append(title) }
    let place = place(of: publication)
    if !place.isEmpty { sentences.append(place) }
    guard !sentences.isEmpty else {
      let reason = publication.title.unknown ?? .notHeld
      return words(.publicationUnknown, with: publication.id, words(reason))
    }
    return sentences.map(\.asSentence).joined(separator: " ")
  }

  /// The first three authors of more than four.
  private func authors(_ names: [String]) -> String {
    let separator = names.contains { $0.contains(",") } ? "; " : ", "
    guard names.count > 4 else { return names.joined(separator: separator) }
    return names.prefix(3).joined(separator: separator) + " " + words(.andOthers)
  }

  /// The journal with volume, issue and pages: "Child Abuse & Neglect 42(2):150-171".
  private func place(of publication: Publication) -> String {
    var text = publication.container.value ?? ""
    if let volume = publication.volume.value { text += (text.isEmpty ? "" : " ") + volume }
    if let issue = publication.issue.value { text += "(\(issue))" }
    if let pages = publication.pages.value { text += (text.isEmpty ? "" : ":") + pages }
    return text
  }

  func page(for row: PublicationRow) -> Page {
    let publication = library[row]
    let title = title(of: .publication(row))
    var blocks: [Block] = [.heading([Span(title, .heading)])]
    blocks += self.blocks(of: facts(of: row).filter { $0.label != words(.titleLabel) || $0.unknown != nil })
    blocks += prose(.abstractHeading, publication.abstract)
    blocks += appraisalsOnly(of: row)
    blocks += noteBlocks(publication.notes)
    return Page(title: title, blocks: blocks)
  }

  /// What the record says of a publication.
  func facts(of row: PublicationRow) -> [Fact] {
    let publication = library[row]
    return [
      fact(.titleLabel, publication.title),
      fact(.studyLabel, publication.study) { id in
        [library.study(of: row).map(link) ?? Span(id)]
      }
      .essential,
      fact(.roleLabel, word: publication.role),
      fact(.authorsLabel, publication.authors) { names in
        [Span(names.joined(separator: names.contains { $0.contains(",") } ? "; " : ", "))]
      },
      fact(.yearLabel, publication.year) { [Span(String($0))] },
      fact(.typeLabel, publication.type),
      fact(.containerLabel, publication.container),
      fact(.volumeLabel, publication.volume),
      fact(.issueLabel, publication.issue),
      fact(.pagesLabel, publication.pages),
      fact(.doiLabel, publication.doi) { [link(doi: $0)] },
      fact(.pmidLabel, publication.pmid),
      fact(.urlLabel, publication.url),
    ]
  }

  /// The appraisals that judge this publication and no other.
  private func appraisalsOnly(of row: PublicationRow) -> [Block] {
    guard let study = library.study(of: row) else { return [] }
    let own = library.assessments(of: study).filter { assessment in
      library[assessment].appraisal?.scope == .publication(library[row].id)
    }
    guard !own.isEmpty else { return [] }
    return [.blank, .heading([Span(words(.qualityHeading), .heading)])]
      + own.map { .text(link($0), indent: 2, hanging: 2) }
  }
}
