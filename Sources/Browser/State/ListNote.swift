import Evidence
import EvidenceQuery

/// What a reader must know of a list as a whole under a filter.
struct ListNote {
  private let model: BrowserModel
  private let filter: Filter

  init(_ model: BrowserModel, _ filter: Filter) {
    self.model = model
    self.filter = filter
  }

  /// That findings on a whole review cannot be narrowed by what studies are; nil where there is nothing to know.
  func text(for list: List, rows: RowSet) -> String? {
    guard list == .findings, let bases = model.library.column(ColumnKey(.findings, "basis")) else { return nil }
    let count = bases.rows(certainOf: TermCode(Finding.Basis.wholeReview.rawValue)).count(in: rows)
    guard count > 0 else { return nil }
    let fields = filter.clauses.compactMap { $0.fieldName.flatMap(model.engine.field) }
    let labels = fields.filter { $0.subject == .study || $0.subject == .appraisal }.map {
      model.words.name(of: $0).lowercased()
    }
    guard !labels.isEmpty else { return nil }
    let attributes = model.words.alternatives(labels.uniqued)
    guard count < rows.count else { return model.words(.notNarrowed, with: attributes) }
    return model.words(count == 1 ? .oneNotNarrowed : .someNotNarrowed, with: String(count), attributes)
  }

  /// How many of the findings keep studies behind them when something is left out, and what cannot be said.
  func text(of whatIf: WhatIf, rows: RowSet) -> String {
    let summary = WhatIfSummary(whatIf, of: rows, in: model.library)
    let words = model.words
    var sentences: [String] = []
    if summary.total > 0 {
      let keeping = words(
        summary.keeping == 1...1 ? .oneKeepsSupport : .keepSupport, with: whatIf.filter.description,
        RowText.text(of: summary.keeping), String(summary.total))
      let losing = words(
        summary.losingAll == 1...1 ? .oneLosesAll : .loseAll, with: RowText.text(of: summary.losingAll))
      sentences.append("\(keeping), \(losing).")
      if summary.onOneStudy.upperBound > 0 {
        let phrase: Phrase = summary.onOneStudy == 1...1 ? .oneLeftWithOne : .leftWithOne
        sentences.append(words(phrase, with: RowText.text(of: summary.onOneStudy)))
      }
      let reviews = Set(rows.map { model.library.review(ofRow: $0, in: .findings) })
      let isPartial = reviews.contains { if case .partial = model.library[$0].completeness { true } else { false } }
      if isPartial { sentences.append(words(.ofStudiesHeld)) }
    }
    if summary.unknown > 0 {
      let phrase: Phrase = summary.unknown == 1 ? .oneWithoutWholeReview : .withoutWholeReview
      sentences.append(words(phrase, with: String(summary.unknown)))
    }
    return sentences.joined(separator: " ")
  }
}

extension [String] {
  /// Each once, where it first stands.
  fileprivate var uniqued: [String] { reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
}

extension Phrase {
  static let notNarrowed = Phrase(
    "The sources held tie none of these findings to a study, so they cannot be narrowed by {1}.")
  static let someNotNarrowed = Phrase("{1} of these rest on a whole review, and cannot be narrowed by {2}.")
  static let oneNotNarrowed = Phrase("{1} of these rests on a whole review, and cannot be narrowed by {2}.")
  static let keepSupport = Phrase("Without {1}: {2} of {3} keep a study behind them")
  static let oneKeepsSupport = Phrase("Without {1}: {2} of {3} keeps a study behind it")
  static let loseAll = Phrase("{1} lose all")
  static let oneLosesAll = Phrase("{1} loses all")
  static let leftWithOne = Phrase("{1} are left with one.")
  static let oneLeftWithOne = Phrase("{1} is left with one.")
  static let ofStudiesHeld = Phrase("This is of the studies that the record holds.")
  static let withoutWholeReview = Phrase("{1} rest on the whole review, so nothing is known of what they keep.")
  static let oneWithoutWholeReview = Phrase(
    "{1} rests on the whole review, so nothing is known of what it keeps.")
  static let primaryCount = Phrase("primary")
  static let inPart = Phrase("in part")
}
