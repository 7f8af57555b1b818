import EvidenceQuery
import Terminal

extension RowText {
  /// What a row is left with, or what becomes of it, when something is left out.
  func cell(_ whatIf: WhatIf, of list: List, row: Int) -> [Span] {
    switch list {
    case .findings:
      guard let support = whatIf.findings[row] else { return [Span(words(.withoutNotKnown), .muted)] }
      let after = Self.text(of: support.after)
      return [Span("\(after) \(words(.of)) \(support.before)", support.isChanged ? .caution : .muted)]
    case .studies:
      return spans(of: whatIf.studies[row])
    case .assessments, .publications: return []
    }
  }

  /// What becomes of a study, or of a link to it.
  func spans(of exclusion: WhatIf.Exclusion) -> [Span] {
    switch exclusion {
    case .stays: [Span(words(.withoutStays), .muted)]
    case .notKnown:
      [Span(style == .brief ? "? " + words(.withoutGoes) : words(.withoutGoesNotKnown), .caution)]
    case .mayGo: [Span(style == .brief ? "~ " + words(.withoutGoes) : words(.withoutMayGo), .caution)]
    case .goesInPart: [Span(words(.withoutInPart), .caution)]
    case .goes: [Span(words(.withoutGoes), .caution)]
    }
  }

  /// `5`, or `5-7` for a range.
  static func text(of range: ClosedRange<Int>) -> String {
    range.count == 1 ? String(range.lowerBound) : "\(range.lowerBound)-\(range.upperBound)"
  }
}

extension Phrase {
  static let withoutColumn = Phrase("Without")
  static let withoutWord = Phrase("without")
  static let withoutNotKnown = Phrase("not known")
  static let withoutStays = Phrase("stays")
  static let withoutGoes = Phrase("left out")
  static let withoutMayGo = Phrase("perhaps left out")
  static let withoutGoesNotKnown = Phrase("not known whether left out")
  static let withoutInPart = Phrase("in part")
}
