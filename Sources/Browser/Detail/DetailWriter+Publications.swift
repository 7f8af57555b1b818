import Evidence
import Terminal

extension DetailWriter {
  /// The publications of a review, study by study, then those that are tied to no study.
  func publicationsPage(of review: ReviewRow) -> Page {
    let rows = library.rows(of: .publications, in: review).map(PublicationRow.init)
    let tied = rows.filter { library.study(of: $0) != nil }
    let untied = rows.filter { library.study(of: $0) == nil }
    var blocks: [Block] = [.heading([Span(words.count(rows.count, .publication, .publications), .heading)])]
    var last: StudyRow?
    for row in tied {
      let study = library.study(of: row)
      if let study, study != last { blocks.append(.text([link(study)], indent: 1)) }
      blocks.append(.text(referenceSpans(of: row), indent: 3, hanging: 2))
      last = study
    }
    if !untied.isEmpty {
      blocks += [.blank, .heading([Span(words(.tiedToNoStudy), .heading)])]
      blocks += untied.map { .text(referenceSpans(of: $0), indent: 3, hanging: 2) }
    }
    if let more = library[review].unidentifiedPublications.value, more > 0 {
      blocks += [.blank, .text([Span(words(.moreUnidentified, with: String(more)))])]
    }
    return Page(title: title(of: .publications(review)), blocks: blocks)
  }
}

extension Phrase {
  static let tiedToNoStudy = Phrase("Known to exist, and tied to no study")
}
