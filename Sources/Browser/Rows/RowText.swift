public import Evidence
public import EvidenceQuery
public import Terminal

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

  /// The words of a library's rows.
  public init(_ library: Library, words: Words = .english, ascii: Bool = false) {
    self.library = library
    self.words = words
    let glyphs: Glyphs = ascii ? .ascii : .unicode
    self.glyphs = glyphs
    marksWidths = library.reviews.indices.map { review in
      let findings = library.rows(of: .findings, in: ReviewRow(review)).map(FindingRow.init)
      return findings.map { DisplayWidth.of(Self.marks(of: $0, library, glyphs)) }.max() ?? 0
    }
  }

  /// What a row of a list has in a column.
  public func cell(_ column: ListColumn, of list: List, row: Int) -> [Span] {
    switch list {
    case .studies: cell(column, of: StudyRow(row))
    case .findings: cell(column, of: FindingRow(row))
    case .assessments: cell(column, of: AssessmentRow(row))
    case .publications: cell(column, of: PublicationRow(row))
    }
  }

  /// The columns of a list for some of its rows, the most telling first. Beside the first, a column of which no row knows anything
  /// is left out.
  public func columns(of list: List, rows: some Sequence<Int>) -> [ListColumn] {
    let all: [ListColumn] =
      switch list {
      case .studies: [.study, .country, .design, .year, .rating]
      case .findings: [.finding, .direction, .certainty, .support]
      case .assessments: [.study, .tool, .rating]
      case .publications: [.study, .year]
      }
    return [all[0]] + all.dropFirst().filter { column in rows.contains { isKnown(column, of: list, row: $0) } }
  }

  /// Whether a row has more to say in a column than why it is not known.
  private func isKnown(_ column: ListColumn, of list: List, row: Int) -> Bool {
    let text = cell(column, of: list, row: row).map(\.text).joined()
    return !text.isEmpty && Unknown(rawValue: text) == nil
  }

  private func cell(_ column: ListColumn, of row: StudyRow) -> [Span] {
    let study = library[row]
    switch column {
    case .study: return [Span(study.label)]
    case .country: return [Span(coverage(of: study) ?? countries(study.country))]
    case .design: return [Span(designs(study.design))]
    case .year: return [Span(years(study.year))]
    case .rating: return rating(of: row)
    case .finding, .direction, .certainty, .support, .tool: return []
    }
  }

  private func cell(_ column: ListColumn, of row: FindingRow) -> [Span] {
    let finding = library[row]
    switch column {
    case .finding:
      let marks = marks(of: row)
      let width = marksWidths[library.review(ofRow: row.index, in: .findings).index]
      return [Span(marks + String(repeating: " ", count: width - DisplayWidth.of(marks)) + finding.label)]
    case .direction: return [Span(direction(of: finding))]
    case .certainty: return [Span(certainty(of: finding), .muted)]
    case .support: return [Span(support(of: row), .muted)]
    case .study, .country, .design, .year, .rating, .tool: return []
    }
  }

  private func cell(_ column: ListColumn, of row: AssessmentRow) -> [Span] {
    switch column {
    case .study: return [Span(library[library.study(of: row)].label)]
    case .tool: return [Span(toolName(of: row), .muted)]
    case .rating: return judgement(of: row)
    case .country, .design, .year, .finding, .direction, .certainty, .support: return []
    }
  }

  private func cell(_ column: ListColumn, of row: PublicationRow) -> [Span] {
    let publication = library[row]
    switch column {
    case .study: return [Span(publication.title.value ?? publication.title.unknown?.rawValue ?? "")]
    case .year: return [Span(publication.year.value.map { String($0) } ?? publication.year.unknown?.rawValue ?? "")]
    case .country, .design, .rating, .finding, .direction, .certainty, .support, .tool: return []
    }
  }

  // MARK: Words of single attributes

  /// The countries of a study in a few words.
  public func countries(_ values: Values<TermCode>) -> String {
    ValuesText(words: words, label: Vocabulary.countries.label, vocabulary: .countries).short(values)
  }

  /// The designs of a study in a few words.
  public func designs(_ values: Values<TermCode>) -> String {
    ValuesText(
      words: words, label: { Vocabulary.designs[$0]?.short ?? Vocabulary.designs.label(of: $0) }, vocabulary: .designs
    )
    .short(values)
  }

  /// Of a review, how many of its studies the places have that it tells of: `Wales 1 of 13`.
  private func coverage(of study: Study) -> String? {
    let parts = study.coverage.compactMap { share in
      share.total.map { "\(Vocabulary.countries.label(of: share.place)) \(share.studies) \(words(.of)) \($0)" }
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private func years(_ values: Values<Int>) -> String {
    guard let last = values.certain.map(\.value).max() else { return values.rest?.rawValue ?? "" }
    return String(last)
  }

  /// Whether a finding helps or hinders; empty for one that is no factor.
  public func direction(of finding: Finding) -> String {
    guard case .factor(let factor) = finding.content else { return "" }
    return factor.direction.value?.rawValue ?? factor.direction.unknown?.rawValue ?? ""
  }

  /// How sure the review is of a finding, in its scheme's word.
  public func certainty(of finding: Finding) -> String {
    switch finding.confidence {
    case .assessed(let confidence): confidence.level
    case .notAssessed: TermCode.notAssessed.rawValue
    case .unknown(let reason): reason.rawValue
    }
  }

  /// What a finding rests on: a number of studies, or the whole review.
  public func support(of row: FindingRow) -> String {
    switch library[row].basis {
    case .wholeReview: return words(.wholeReview)
    case .notApplicable: return Finding.Basis.notApplicable.rawValue
    case .linkedStudies:
      return words.count(Set(library.evidence(of: row).map { library.study(of: $0) }).count, .study, .studies)
    }
  }

  /// The marks of a finding, and whether it has another side.
  public func marks(of row: FindingRow) -> String { Self.marks(of: row, library, glyphs) }

  private static func marks(of row: FindingRow, _ library: Library, _ glyphs: Glyphs) -> String {
    let finding = library[row]
    let review = library[library.review(ofRow: row.index, in: .findings)]
    var marks = finding.marks.compactMap { id in review.marks.first { $0.id == id }?.symbol }
    if case .factor(let factor) = finding.content, !factor.counterparts.isEmpty || factor.direction.value == .both {
      marks.append(glyphs.bothWays)
    }
    return marks.isEmpty ? "" : marks.joined() + " "
  }

  // MARK: Judgements

  /// What a study's appraisals say, a symbol and the tool's word each; ratings of results are tallied, never put together.
  public func rating(of study: StudyRow) -> [Span] {
    let rows = library.assessments(of: study)
    if rows.count == 1 { return judgement(of: rows[0]) }
    var tally: [(word: String, concern: Concern?, count: Int)] = []
    for row in rows {
      guard let appraisal = library[row].appraisal else { continue }
      let word = appraisal.overall.value ?? words(.byItem)
      if let known = tally.firstIndex(where: { $0.word == word }) {
        tally[known].count += 1
      } else {
        tally.append((word, concern(of: appraisal, row), 1))
      }
    }
    let parts = tally.map { entry in
      [
        Span(entry.concern.map { "\($0.symbol) " } ?? "", role(of: entry.concern)),
        Span("\(entry.count) \(entry.word)"),
      ]
    }
    return Array(parts.joined(separator: [Span(", ")]))
  }

  /// What an assessment says: a symbol and the tool's word, or why there is none.
  public func judgement(of row: AssessmentRow) -> [Span] {
    switch library[row] {
    case .appraisal(let appraisal):
      guard let word = appraisal.overall.value else {
        return [Span(appraisal.overall.unknown.map(\.rawValue) ?? words(.byItem), .muted)]
      }
      let concern = concern(of: appraisal, row)
      if appraisal.existence == .possible {
        return [Span("~ ", .muted), Span("\(word) \(words(.or)) \(words(.notAppraised))", .muted)]
      }
      return [Span(concern.map { "\($0.symbol) " } ?? "", role(of: concern)), Span(word)]
    case .notAppraised: return [Span(words(.notAppraised), .muted)]
    case .unknown(_, let reason): return [Span(reason.rawValue, .muted)]
    }
  }

  /// The name of the tool of an assessment.
  public func toolName(of row: AssessmentRow) -> String {
    guard let appraisal = library[row].appraisal else { return "" }
    return library.tool(appraisal.tool, of: library.review(ofRow: row.index, in: .assessments))?.name ?? appraisal.tool
  }

  /// The concern of an appraisal's overall word.
  public func concern(of appraisal: Appraisal, _ row: AssessmentRow) -> Concern? {
    guard let word = appraisal.overall.value else { return nil }
    return library.tool(appraisal.tool, of: library.review(ofRow: row.index, in: .assessments))?
      .overallJudgement(word)?.concern
  }

  /// What colour a concern has; its symbol and its word always stand with it.
  public func role(of concern: Concern?) -> Role {
    guard let concern else { return .muted }
    return switch concern {
    case .low: .good
    case .some: .caution
    case .high, .veryHigh: .bad
    case .noInformation: .muted
    }
  }
}
