import Evidence
package import EvidenceQuery
import Terminal

/// What is said of ratings that differ from a rule, on the page, in tables and by `evidence check`.
extension DetailWriter {
  /// What is reported, and with which tool: `Low with RoB 2 (2019)`.
  func stated(in difference: RatingDifference) -> String {
    let first = difference.appraisals.first
    let tool = first.flatMap {
      library.tool(difference.tool, of: library.review(ofRow: $0.index, in: .assessments))
    }
    return words(.ratingWithTool, with: short(difference.reported), tool.map(name) ?? short(difference.tool))
  }

  /// What the rules give, first the one that the report differs from, the review's own before the tool's:
  /// `Some concerns by the tool's rule (Low by the review's own)`.
  func found(in difference: RatingDifference) -> String {
    let tool = text(of: difference.byTool)
    guard let byReview = difference.byReview else { return words(.byToolsRule, with: tool) }
    let own = text(of: byReview)
    return difference.verdictByReview == .differs
      ? words(.byOwnRuleNotTools, with: own, tool) : words(.byToolsRuleNotOwn, with: tool, own)
  }

  /// All of it on one line, with the ids of the first appraisals, each no longer than a message can be:
  /// `stated Low with RoB 2 (2019); found Some concerns by the tool's rule: a1, a2, a3 and 50 more`.
  package func sentence(of difference: RatingDifference) -> String {
    let ids = difference.appraisals.prefix(Self.mostOnLine).map {
      short(library.localID(ofRow: $0.index, in: .assessments))
    }
    let said = words(.statedFound, with: stated(in: difference), found(in: difference))
    return "\(said): \(ids.joined(separator: ", "))\(andMore(than: ids.count, of: difference) ?? "")"
  }

  /// The appraisals by name, each with a way to it, and a way to all of them where a list can be asked for them.
  func appraisalSpans(of difference: RatingDifference) -> [Span] {
    let named = difference.appraisals.prefix(Self.mostOnLine).map { row in
      let scope = rows.scope(of: row)
      return [Span(name(of: .assessment(row)), to: .record(.assessment(row)))]
        + (scope.isEmpty ? [] : [Span(dot + scope, .muted)])
    }
    let review = difference.appraisals.first.map { library.review(ofRow: $0.index, in: .assessments) }
    let all = andMore(than: named.count, of: difference).map {
      Span($0, to: target(toAll: difference.appraisals, of: review))
    }
    return Words.joined(Array(named), by: "; ") + (all.map { [$0] } ?? [])
  }

  /// ` and 47 more`; nil where all are named.
  func andMore(than named: Int, of difference: RatingDifference) -> String? {
    let rest = difference.appraisals.count - named
    return rest > 0 ? " " + words(.andMore, with: String(rest)) : nil
  }

  /// To a list of these appraisals; nil where they are too many to be asked for one by one.
  func target(toAll appraisals: [AssessmentRow], of review: ReviewRow?) -> Target? {
    guard Self.canAskFor(appraisals.count) else { return nil }
    return .rows(.assessments, clause(ids: appraisals.map(\.index), in: .assessments), of: review)
  }

  /// Whether so many appraisals can be asked for by their ids.
  static func canAskFor(_ appraisals: Int) -> Bool { (1...100).contains(appraisals) }

  /// So many appraisals are named on a line.
  private static let mostOnLine = 3

  private func text(of outcome: RuleOutcome) -> String {
    switch outcome {
    case .word(let word): short(word)
    case .range(let choice): choice.prefix(8).map(short).joined(separator: " \(words(.or)) ")
    case .sum(let sum, let maximum): words(.pointsOf, with: String(sum), String(maximum))
    case .nothing(let reason): short(text(of: reason))
    }
  }

  /// A text of a file, short enough for a line that says more.
  private func short(_ text: String) -> String {
    text.unicodeScalars.count > 60 ? String(text.unicodeScalars.prefix(59)) + "…" : text
  }

  private func name(of tool: AppraisalTool) -> String {
    short(tool.name) + (tool.version.flatMap { tool.name.contains($0) ? nil : " (\(short($0)))" } ?? "")
  }
}

extension Phrase {
  static let ratingWithTool = Phrase("{1} with {2}")
  static let byToolsRule = Phrase("{1} by the tool's rule")
  static let byToolsRuleNotOwn = Phrase("{1} by the tool's rule ({2} by the review's own)")
  static let byOwnRuleNotTools = Phrase("{1} by the review's own rule ({2} by the tool's)")
}
