package import Evidence
package import EvidenceQuery
import Terminal

/// What a row says in words that stand by themselves: nothing is shortened, and no sign stands for a word. For text that is read away
/// from the screen, where no legend is at hand.
extension RowText {
  /// What a row of a list has in a column.
  package func spoken(_ column: ListColumn, of list: List, row: Int) -> String {
    spelledOut.cell(column, of: list, row: row).map(\.text).joined()
  }

  /// Numbers of which several may hold.
  package func numbers(_ values: Values<Int>) -> String { free(values.map { TermCode(String($0)) }) }

  /// Words of which several may hold, as the review calls them.
  package func free(_ values: Values<TermCode>, label: @escaping (TermCode) -> String = { $0.rawValue }) -> String {
    ValuesText(words: words, label: label, style: .spelledOut).text(values)
  }

  /// What an appraisal of several studies, or of several results, says: each word of a tool with how often.
  package func tally(of rows: [AssessmentRow]) -> String {
    let writer = spelledOut
    return writer.rating(of: rows, of: writer.judgement).map(\.text).joined()
  }

  /// A word after which stands that it is likely, and said by no source.
  package func inferred(_ text: String) -> String { words(.inferredAfter, with: text) }

  /// A sign before a word that says the same; nothing where signs say nothing.
  func sign(_ sign: String?, _ role: Role) -> Span { Span(style == .brief ? sign.map { $0 + " " } ?? "" : "", role) }

  /// What the marks of a finding mean, and that it has another side, each in words.
  package func marksInWords(of row: FindingRow) -> [String] {
    let review = library[library.review(ofRow: row.index, in: .findings)]
    let marks = library[row].marks.compactMap { id in review.marks.first { $0.id == id }?.label }
    return marks + (library[row].isOnBothSides ? [words(.bothSidesLegend)] : [])
  }

  // MARK: Counts

  /// A number of rows: `2 + 4~`; spelled out, the number of those that are certain, after which ``mayBe(of:)`` stands.
  func number(of tally: Tally) -> String { style == .brief ? tally.text : String(tally.definite) }

  /// After what a number counts, how many more there may be, where the number does not say it: ` and 4 that may be`.
  func mayBe(of tally: Tally) -> String {
    style == .brief || tally.possible == 0 ? "" : " " + words(.mapMayBe, with: String(tally.possible))
  }

  /// A number with what it counts: `2 + 4~ studies`, spelled out `2 studies and 4 that may be`. `counted` makes it of the number in
  /// words and of the number that chooses between one and several.
  func text(of tally: Tally, _ counted: (_ number: String, _ count: Int) -> String = { number, _ in number }) -> String
  {
    let count = style == .brief ? tally.definite + tally.possible : tally.definite
    return counted(number(of: tally), count) + mayBe(of: tally)
  }
}

extension Finding {
  /// Whether it helps and hinders, or another finding is its other side.
  var isOnBothSides: Bool {
    guard case .factor(let factor) = content else { return false }
    return !factor.counterparts.isEmpty || factor.direction.value == .both
  }
}
