import Evidence
package import EvidenceQuery
import Terminal

/// What is left of a record, or what becomes of it, while something is left out.
extension DetailWriter {
  /// The same writer, which says on the pages of findings, studies and supporting evidence what is left when something is left out.
  package func telling(_ whatIf: WhatIf?) -> DetailWriter {
    DetailWriter(engine, rows: rows.telling(whatIf), discrepancies: discrepancies)
  }

  /// What is left of a record, in a sentence; nil where nothing is left out, or where there is nothing to lose.
  package func standing(of reference: Reference) -> String? { told(of: reference)?.sentence }

  /// The sentence as the beginning of a page.
  func standingBlocks(of reference: Reference) -> [Block] {
    guard let told = told(of: reference) else { return [] }
    return [.text([Span(told.sentence, told.isChanged ? .caution : .muted)], hanging: 2)]
  }

  /// What becomes of a link, as it stands behind the name of its study.
  func exclusionSpans(of link: EvidenceRow) -> [Span] {
    rows.whatIf.map { [Span(dot, .muted)] + rows.spans(of: $0.evidence[link.index]) } ?? []
  }

  private func told(of reference: Reference) -> (sentence: String, isChanged: Bool)? {
    guard let whatIf = rows.whatIf else { return nil }
    switch reference {
    case .finding(let row): return told(of: row, whatIf)
    case .study(let row): return told(whatIf.studies[row.index], whatIf)
    case .evidence(let row): return told(whatIf.evidence[row.index], whatIf)
    case .review, .publication, .publications, .assessment, .item: return nil
    }
  }

  private func told(of row: FindingRow, _ whatIf: WhatIf) -> (sentence: String, isChanged: Bool)? {
    let filter = whatIf.filter.description
    guard let support = whatIf.findings[row.index] else {
      guard library[row].basis == .wholeReview else { return nil }
      return (words(.standingNotKnown, with: filter), false)
    }
    guard support.before > 0 else { return nil }
    let before = words.count(support.before, .study, .studies)
    let phrase: Phrase =
      support.after == 0...0 ? .standingOfNothing : support.before == 1 ? .standingOfOne : .standingOfSeveral
    var sentence = words(phrase, with: filter, RowText.text(of: support.after), before)
    if case .partial = library[review(of: .finding(row))].completeness { sentence += " " + words(.ofStudiesHeld) }
    return (sentence, support.isChanged)
  }

  private func told(_ exclusion: WhatIf.Exclusion, _ whatIf: WhatIf) -> (sentence: String, isChanged: Bool) {
    let phrase: Phrase =
      switch exclusion {
      case .stays: .standingStays
      case .notKnown: .standingPerhaps
      case .mayGo: .standingMayGo
      case .goesInPart: .standingInPart
      case .goes: .standingGoes
      }
    return (words(phrase, with: whatIf.filter.description), exclusion != .stays)
  }
}

extension Phrase {
  static let standingOfSeveral = Phrase("Without {1}: {2} of {3} stay.")
  static let standingOfOne = Phrase("Without {1}: {2} of {3} stays.")
  static let standingOfNothing = Phrase("Without {1}: {2} of {3}, so nothing is left of it.")
  static let standingNotKnown = Phrase(
    "Without {1}: it rests on the whole review, so nothing is known of what it keeps.")
  static let standingStays = Phrase("Without {1}: it stays.")
  static let standingPerhaps = Phrase("Without {1}: it is not known whether it is left out.")
  static let standingMayGo = Phrase("Without {1}: it may be left out.")
  static let standingInPart = Phrase("Without {1}: it is left out behind some findings.")
  static let standingGoes = Phrase("Without {1}: it is left out.")
}
