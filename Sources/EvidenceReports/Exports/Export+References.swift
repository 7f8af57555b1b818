import Browser
import Evidence
import EvidenceQuery

/// A publication on its way to a reference manager.
struct ReferenceRecord: Hashable, Sendable {
  let publication: Publication
  /// The id across reviews.
  let id: String
  /// What is not known of it, which review and filter it is from, a sentence each.
  let notes: [String]

  /// What kind of document it is, by the words of the source.
  var kind: Kind { Kind(publication.type.value ?? "") }

  /// A kind of document that reference managers know.
  enum Kind: CaseIterable, Hashable, Sendable {
    case article, report, thesis, book, chapter, conference, other

    /// The kind that the words of a source mean; where they name several, the first of this list.
    init(_ words: String) {
      let folded = words.folded
      func says(_ parts: String...) -> Bool { parts.contains(where: folded.contains) }
      self =
        if says("thesis", "dissertation") {
          .thesis
        } else if says("chapter") {
          .chapter
        } else if says("conference", "proceeding") {
          .conference
        } else if says("article", "journal") {
          .article
        } else if says("report", "working paper", "grey") {
          .report
        } else if says("book", "monograph") {
          .book
        } else {
          .other
        }
    }
  }

  /// The first and the last page, where the pages are a range.
  var pages: (first: String, last: String?)? {
    guard let pages = publication.pages.value else { return nil }
    let parts = pages.split(maxSplits: 1, omittingEmptySubsequences: false) { "-–—".contains($0) }
      .map { String($0.drop { $0 == "-" || $0 == " " }) }
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return (pages, nil) }
    return (parts[0], parts[1])
  }
}

extension Export {
  /// The publications of what is kept, each once.
  var references: [ReferenceRecord] {
    let library = model.library
    return question.reviews(of: library).flatMap { review in
      let note = note(of: review)
      return publications(of: review).map { row in
        let publication = library[row]
        var notes: [String] = []
        if let study = library.study(of: row) { notes.append("Study: \(library[study].label)".asSentence) }
        let unknown = [
          ("title", publication.title.unknown), ("authors", publication.authors.unknown),
          ("year", publication.year.unknown),
        ]
        for (name, reason) in unknown where reason != nil {
          notes.append("The \(name): \(reason?.rawValue ?? "")".asSentence)
        }
        return ReferenceRecord(
          publication: publication, id: library.qualifiedID(ofRow: row.index, in: .publications), notes: notes + [note])
      }
    }
  }
}
