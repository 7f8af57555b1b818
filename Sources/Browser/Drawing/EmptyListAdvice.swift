import Evidence
import EvidenceQuery

/// What an empty list says: why, and how to get out.
struct EmptyListAdvice {
  private let state: BrowserState
  private let model: BrowserModel

  init(_ state: BrowserState, _ model: BrowserModel) {
    self.state = state
    self.model = model
  }

  /// Which clause to take away, or that there is nothing in the review.
  func text(for list: List, _ result: Results.ListResult) -> String {
    let words = model.words
    guard result.total > 0 else { return words(.listIsEmpty) }
    guard state.place.filter != .all else { return words(.noneAtThisCertainty) }
    var parts = ["\(words(.noneMatch)): \(state.undo.isEmpty ? "" : "u \(words(.hintUndo)), ")x \(words(.hintClear))"]
    let tally = result.selection.tally
    if result.rows.isEmpty, tally.possible + tally.unknown > 0 {
      parts.append("C \(words(.showsOthers)) (\(tally.possible)~, \(tally.unknown) \(words(.unknownCount)))")
    }
    let clauses = state.place.filter.clauses
    if clauses.count > 1 {
      for (position, clause) in clauses.enumerated() {
        let without = model.engine.select(
          state.place.filter.removingClause(at: position), in: list, of: state.place.scope)
        let count = without.rows(atLeast: state.place.certainty).count
        if count > 0 { parts.append("\(words(.without)) \(clause.description): \(count)") }
      }
    }
    return parts.joined(separator: "; ")
  }
}

extension Phrase {
  static let unknownCount = Phrase("unknown")
  static let listIsEmpty = Phrase("The record has none.")
  static let noneAtThisCertainty = Phrase("None at this certainty: C shows others.")
  static let noneMatch = Phrase("0 match")
  static let showsOthers = Phrase("shows others")
  static let without = Phrase("without")
}
