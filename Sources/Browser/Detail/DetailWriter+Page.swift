public import EvidenceQuery
package import Evidence
import Terminal

extension DetailWriter {
  /// All that a record says, as a page. Where a filter keeps the row only perhaps, the first line says why.
  public func page(for reference: Reference, under filter: Filter = .all) -> Page {
    let page =
      switch reference {
      case .review(let row): fullOverview(of: row)
      case .study(let row): self.page(for: row)
      case .publication(let row): self.page(for: row)
      case .publications(let row): publicationsPage(of: row)
      case .finding(let row): self.page(for: row)
      case .evidence(let row): self.page(for: row)
      case .assessment(let row): self.page(for: row)
      case .item(let row, let position): itemPage(of: row, position)
      }
    return Page(
      title: page.title, blocks: reasons(for: reference, filter) + standingBlocks(of: reference) + page.blocks)
  }

  /// Why a row is there only perhaps, or why it is not known whether it is what a filter asks for.
  func reasons(for reference: Reference, _ filter: Filter) -> [Block] {
    guard filter != .all else { return [] }
    guard let (list, row) = reference.rowOfList else { return [] }
    return engine.reasons(for: row, in: list, under: filter).map { reason in
      .text((isSpelledOut ? [] : [Span("~ ", .muted)]) + [Span(text(of: reason))], hanging: 2)
    }
  }

  /// Why a row is only a possible match, in a sentence.
  package func text(of reason: MatchReason) -> String {
    switch reason.cause {
    case .open(let field, let candidates, let atLeastOne):
      let names = words.alternatives(candidates.map { words.label($0, of: field) })
      return atLeastOne
        ? words(.reasonOpen, with: words.name(of: field), names)
        : words(.reasonPerhaps, with: words.name(of: field), names)
    case .unknown(let field, let unknown): return words(.reasonUnknown, with: words.name(of: field), words(unknown))
    case .counted(let side, let range):
      let phrase: Phrase = side == .support ? .reasonSupport : .reasonSupports
      return words(phrase, with: String(range.lowerBound), String(range.upperBound))
    case .wholeReview: return words(.reasonWholeReview)
    }
  }

  /// What a reader must know of a review that is not published, or of which only a part is held.
  package func badges(of review: Review) -> [String] {
    let standing: [String] =
      switch review.standing {
      case .published: []
      case .draft: [words(.draftBadge)]
      case .workingData: [words(.workingDataBadge)]
      }
    switch review.completeness {
    case .whole: return standing
    case .partial(let reason): return standing + [words(.partialBadge, with: reason)]
    }
  }
}

extension Reference {
  /// The list that a record is a row of, and the row; nil for what is no row of any.
  var rowOfList: (list: List, row: Int)? {
    switch self {
    case .study(let row): (.studies, row.index)
    case .publication(let row): (.publications, row.index)
    case .finding(let row): (.findings, row.index)
    case .assessment(let row): (.assessments, row.index)
    case .review, .publications, .evidence, .item: nil
    }
  }
}
