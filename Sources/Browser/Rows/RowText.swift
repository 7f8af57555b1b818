public import Evidence
public import EvidenceQuery
import Terminal

/// What a record says in one line: the words of its cells. Lists, the linear form and the command line all use them.
public struct RowText: Sendable {
  /// The library.
  public let library: Library
  /// The language.
  public let words: Words
  /// The symbols.
  let glyphs: Glyphs
  /// The columns that the marks before the findings of a review take, so that their labels stand below one another.
  private let marksWidths: [Int]
  /// What is left when something is left out; nil where nothing is.
  private(set) var whatIf: WhatIf?
  /// How much is spelled out.
  private(set) var style = ValuesText.Style.brief
  /// What tells studies of a review with the same label apart, by their rows: their titles, else their ids.
  private let namesakes: [Int: String]

  /// The words of a library's rows. O(studies + findings).
  public init(_ library: Library, words: Words = .english, ascii: Bool = false) {
    self.library = library
    self.words = words.written(inASCII: ascii)
    let glyphs: Glyphs = ascii ? .ascii : .unicode
    self.glyphs = glyphs
    namesakes = Self.namesakes(in: library)
    marksWidths = library.reviews.indices.map { review in
      let findings = library.rows(of: .findings, in: ReviewRow(review)).map(FindingRow.init)
      return Set(findings.map { Self.marks(of: $0, library, glyphs) }).map { DisplayWidth.of($0) }.max() ?? 0
    }
  }

  /// The same words, with a column that says what is left when something is left out.
  package func telling(_ whatIf: WhatIf?) -> RowText {
    var copy = self
    copy.whatIf = whatIf
    return copy
  }

  /// The same, for text that is read away from the screen, where no legend is at hand: no sign stands for a word.
  public var spelledOut: RowText {
    var copy = self
    copy.style = .spelledOut
    return copy
  }

  private static func namesakes(in library: Library) -> [Int: String] {
    var namesakes: [Int: String] = [:]
    for review in library.reviews.indices {
      let byLabel = Dictionary(grouping: library.rows(of: .studies, in: ReviewRow(review))) {
        library.studies[$0].label
      }
      for rows in byLabel.values where rows.count > 1 {
        let titles = rows.compactMap { library.studies[$0].title.value }
        let areTitled = Set(titles).count == rows.count
        for (place, row) in rows.enumerated() {
          namesakes[row] = areTitled ? titles[place] : library.localID(ofRow: row, in: .studies)
        }
      }
    }
    return namesakes
  }

  /// What a study is called, with what tells it from others of the same label.
  package func name(of study: StudyRow) -> String {
    namesakes[study.index].map { "\(library[study].label) (\($0))" } ?? library[study].label
  }

  /// What a row of a list has in a column.
  public func cell(_ column: ListColumn, of list: List, row: Int) -> [Span] {
    if column == .review {
      return [Span(library[library.review(ofRow: row, in: list.table)].reference, .muted)]
    }
    if column == .without { return whatIf.map { cell($0, of: list, row: row) } ?? [] }
    return switch list {
    case .studies: cell(column, of: StudyRow(row))
    case .findings: cell(column, of: FindingRow(row))
    case .assessments: cell(column, of: AssessmentRow(row))
    case .publications: cell(column, of: PublicationRow(row))
    }
  }

  /// The columns of a list for some of its rows, the most telling first. Beside the first, a column of which no row knows anything
  /// is left out; of rows of several reviews, one says which review each is of.
  public func columns(of list: List, rows: some Sequence<Int>, ofSeveralReviews: Bool = false) -> [ListColumn] {
    let all = allColumns(of: list)
    let known = all.dropFirst().filter { column in rows.contains { isKnown(column, of: list, row: $0) } }
    let isTold = whatIf != nil && (list == .studies || list == .findings)
    return [all[0]] + (ofSeveralReviews ? [.review] : []) + (isTold ? [.without] : []) + known
  }

  /// The columns that a list may have, of one review.
  func allColumns(of list: List) -> [ListColumn] {
    switch list {
    case .studies: [.study, .country, .design, .year, .rating]
    case .findings: [.finding, .direction, .certainty, .support]
    case .assessments: [.study, .scope, .tool, .rating]
    case .publications: [.study, .year]
    }
  }

  /// Whether a row has more to say in a column than why it is not known.
  private func isKnown(_ column: ListColumn, of list: List, row: Int) -> Bool {
    let text = cell(column, of: list, row: row).map(\.text).joined()
    return !text.isEmpty && !Unknown.allCases.contains { words($0) == text }
  }

  private func cell(_ column: ListColumn, of row: StudyRow) -> [Span] {
    let study = library[row]
    switch column {
    case .study: return [Span(name(of: row))]
    case .country: return [Span(coverage(of: study) ?? countries(study.country))]
    case .design: return [Span(designs(study.design))]
    case .year: return [Span(style == .spelledOut ? numbers(study.year) : years(study.year))]
    case .rating: return rating(of: row, of: briefJudgement)
    case .finding, .direction, .certainty, .support, .tool, .scope, .review, .without: return []
    }
  }

  private func cell(_ column: ListColumn, of row: FindingRow) -> [Span] {
    let finding = library[row]
    switch column {
    case .finding:
      let marks = marks(of: row)
      let width = marksWidth(in: library.review(ofRow: row.index, in: .findings))
      return [Span(marks + String(repeating: " ", count: width - DisplayWidth.of(marks)) + finding.label)]
    case .direction: return [Span(direction(of: finding))]
    case .certainty: return [Span(certainty(of: finding), .muted)]
    case .support: return [Span(support(of: row), .muted)]
    case .study, .country, .design, .year, .rating, .tool, .scope, .review, .without: return []
    }
  }

  private func cell(_ column: ListColumn, of row: AssessmentRow) -> [Span] {
    switch column {
    case .study: return [Span(name(of: library.study(of: row)))]
    case .tool: return [Span(toolName(of: row), .muted)]
    case .rating: return briefJudgement(of: row)
    case .scope: return [Span(scope(of: row), .muted)]
    case .country, .design, .year, .finding, .direction, .certainty, .support, .review, .without: return []
    }
  }

  private func cell(_ column: ListColumn, of row: PublicationRow) -> [Span] {
    let publication = library[row]
    switch column {
    case .study: return [Span(publication.title.value ?? words(publication.title.unknown))]
    case .year: return [Span(publication.year.value.map { String($0) } ?? words(publication.year.unknown))]
    case .country, .design, .rating, .finding, .direction, .certainty, .support, .tool, .scope, .review, .without:
      return []
    }
  }

  // MARK: Words of single attributes

  /// The countries of a study in a few words.
  public func countries(_ values: Values<TermCode>) -> String { countries(values, style) }

  /// The countries of a study, for a list or for a sentence.
  func countries(_ values: Values<TermCode>, _ style: ValuesText.Style) -> String {
    ValuesText(words: words, label: { words.label(of: $0, in: .countries) }, vocabulary: .countries, style: style).text(
      values)
  }

  /// The designs of a study in a few words.
  public func designs(_ values: Values<TermCode>) -> String { designs(values, style) }

  /// The designs of a study, for a list or for a sentence.
  func designs(_ values: Values<TermCode>, _ style: ValuesText.Style) -> String {
    func label(_ code: TermCode) -> String {
      switch style {
      case .brief: (Vocabulary.designs[code]?.short).map(words.term) ?? words.label(of: code, in: .designs)
      case .spelledOut: words.label(of: code, in: .designs)
      }
    }
    return ValuesText(words: words, label: label, vocabulary: .designs, style: style).text(values)
  }

  /// Of a review, how many of its studies the places have that it tells of: `Wales 1 of 13`.
  func coverage(of study: Study) -> String? {
    let parts = study.coverage.compactMap { share in
      share.total.map { "\(words.label(of: share.place, in: .countries)) \(share.studies) \(words(.of)) \($0)" }
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private func years(_ values: Values<Int>) -> String {
    guard let last = values.certain.map(\.value).max() else { return words(values.rest) }
    return String(last)
  }

  /// Whether a finding helps or hinders; empty for one that is no factor.
  public func direction(of finding: Finding) -> String {
    guard case .factor(let factor) = finding.content else { return "" }
    return factor.direction.value.map { words($0) } ?? words(factor.direction.unknown)
  }

  /// How sure the review is of a finding, in its scheme's word.
  public func certainty(of finding: Finding) -> String {
    switch finding.confidence {
    case .assessed(let confidence): words.level(of: confidence)
    case .notAssessed: words(.notAssessed)
    case .unknown(let reason): words(reason)
    }
  }

  /// What a finding rests on: a number of studies, or the whole review.
  public func support(of row: FindingRow) -> String {
    switch library[row].basis {
    case .wholeReview: return words(.wholeReview)
    case .notApplicable: return words(Finding.Basis.notApplicable)
    case .linkedStudies:
      return words.count(Set(library.evidence(of: row).map { library.study(of: $0) }).count, .study, .studies)
    }
  }

  /// How many columns the marks of a review's findings take.
  func marksWidth(in review: ReviewRow) -> Int { style == .spelledOut ? 0 : marksWidths[review.index] }

  /// The marks of a finding, and whether it has another side; nothing where ``marksInWords(of:)`` says it.
  public func marks(of row: FindingRow) -> String {
    style == .spelledOut ? "" : Self.marks(of: row, library, glyphs)
  }

  private static func marks(of row: FindingRow, _ library: Library, _ glyphs: Glyphs) -> String {
    let finding = library[row]
    let review = library.review(ofRow: row.index, in: .findings)
    var marks = finding.marks.compactMap { id in library[review].marks.first { $0.id == id }?.symbol }
    if finding.isOnBothSides { marks.append(glyphs.bothWays) }
    return marks.isEmpty ? "" : marks.joined() + " "
  }
}
