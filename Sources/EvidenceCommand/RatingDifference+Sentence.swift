// What `evidence check` says of ratings that differ from a rule.

import Evidence
import EvidenceQuery

extension RatingDifference {
  /// `Low reported with rob2-2019, Some concerns by the tool's rule (Low by the review's own): a1, a2, a3 and 50 more`.
  ///
  /// The first thing said is what the report differs from, the review's own rule before the tool's.
  func sentence(_ library: Library) -> String {
    let own = verdictByReview.map { _ in byReview.map(\.words) ?? "" }
    let differing: String
    let other: String?
    if verdictByReview == .differs {
      differing = "\(own ?? "") by the review's own rule"
      other = "\(byTool.words) by the tool's"
    } else {
      differing = "\(byTool.words) by the tool's rule"
      other = own.map { "\($0) by the review's own" }
    }
    let reported = "\(Self.short(reported)) reported with \(Self.short(tool))"
    return "\(reported), \(differing)\(other.map { " (\($0))" } ?? ""): \(names(library))"
  }

  /// The ids of the first appraisals, and how many more there are.
  private func names(_ library: Library) -> String {
    let named = appraisals.prefix(3).map { Self.short(library.localID(ofRow: $0.index, in: .assessments)) }
    let rest = appraisals.count - named.count
    return named.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }

  /// A text of a file, short enough for a message.
  fileprivate static func short(_ text: String) -> String {
    text.unicodeScalars.count > 60 ? String(text.unicodeScalars.prefix(59)) + "…" : text
  }
}

extension RuleOutcome {
  /// `Some concerns or High`, `7 of 9`.
  fileprivate var words: String {
    switch self {
    case .word(let word): RatingDifference.short(word)
    case .range(let words): words.prefix(8).map(RatingDifference.short).joined(separator: " or ")
    case .sum(let sum, let maximum): "\(sum) of \(maximum)"
    case .nothing(let reason): "nothing (\(reason.words))"
    }
  }
}

extension RuleOutcome.Reason {
  /// Why a rule gives nothing, to stand between brackets.
  fileprivate var words: String {
    func some(_ items: [String]) -> String { items.prefix(8).map(RatingDifference.short).joined(separator: ", ") }
    return switch self {
    case .noOverallByDesign: "the tool has no judgement of the whole"
    case .judgementOnly: "it takes a judgement"
    case .inWordsOnly: "it is held in words only"
    case .itemsNotHeld(let items): items.isEmpty ? "no items are held" : "not held: \(some(items))"
    case .wordsNotOfTool(let items): "words that the tool lacks: \(some(items))"
    case .wordsWithoutPoints(let items): "words without points: \(some(items))"
    case .noStepHolds: "none of its steps holds"
    }
  }
}
