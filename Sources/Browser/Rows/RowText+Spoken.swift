package import Evidence
package import EvidenceQuery

/// What a row says in words that stand by themselves: nothing is shortened, and no sign stands for a word. For text that is read away
/// from the screen, where no legend is at hand.
extension RowText {
  /// What a row of a list has in a column.
  package func spoken(_ column: ListColumn, of list: List, row: Int) -> String {
    switch (list, column) {
    case (.studies, .country): countriesSpoken(of: library.studies[row])
    case (.studies, .design): designs(library.studies[row].design, .spelledOut)
    case (.studies, .year): numbers(library.studies[row].year)
    case (.studies, .rating): rating(of: StudyRow(row), of: judgement).spoken
    case (.assessments, .rating): judgement(of: AssessmentRow(row)).spoken
    case (.findings, .finding): library.findings[row].label
    case (.studies, _), (.findings, _), (.assessments, _), (.publications, _):
      cell(column, of: list, row: row).map(\.text).joined()
    }
  }

  /// Where a study took place; of a review, how many of its studies the places have that it tells of.
  private func countriesSpoken(of study: Study) -> String {
    coverage(of: study) ?? countries(study.country, .spelledOut)
  }

  /// Numbers of which several may hold.
  package func numbers(_ values: Values<Int>) -> String { free(values.map { TermCode(String($0)) }) }

  /// Words of which several may hold, as the review calls them.
  package func free(_ values: Values<TermCode>, label: @escaping (TermCode) -> String = { $0.rawValue }) -> String {
    ValuesText(words: words, label: label, style: .spelledOut).text(values)
  }

  /// What an appraisal of several studies, or of several results, says: each word of a tool with how often.
  package func tally(of rows: [AssessmentRow]) -> String { rating(of: rows, of: judgement).spoken }

  /// A word after which stands that it is likely, and said by no source.
  package func inferred(_ text: String) -> String { words(.inferredAfter, with: text) }
}

extension [Span] {
  /// The words without the signs that stand before judgements, which say nothing in a sentence.
  var spoken: String {
    filter { span in span.text == ", " || !(span.text.count == 2 && span.text.hasSuffix(" ")) }.map(\.text).joined()
  }
}
