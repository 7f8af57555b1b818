package import Evidence
import Terminal

/// How a review is cited.
extension DetailWriter {
  /// Authors, year, title and where it was published, with the DOI as a way out.
  func citationSpans(of review: Review) -> [Span] {
    var spans = [Span(citationLine(of: review))]
    if let doi = review.citation.doi { spans += [Span(" "), link(doi: doi)] }
    return spans
  }

  /// Authors, year, title and where it was published; without the DOI.
  package func citationLine(of review: Review, short: Bool = false) -> String {
    var sentences: [String] = []
    let isCut = short && review.authors.count > 4
    let shown = isCut ? review.authors.prefix(3) : review.authors[...]
    let names = shown.map(\.name).joined(separator: ", ") + (isCut ? " " + words(.andOthers) : "")
    let year = review.year.value.map { "(\($0))" } ?? ""
    let head = [names, year].filter { !$0.isEmpty }.joined(separator: " ")
    if !head.isEmpty { sentences.append(head) }
    sentences.append(review.title)
    let place = [review.citation.container, review.citation.locator].compactMap { $0 }.joined(separator: " ")
    if !place.isEmpty { sentences.append(place) }
    if review.reference != review.id { sentences.append(review.reference) }
    return sentences.map(\.asSentence).joined(separator: " ")
  }
}
