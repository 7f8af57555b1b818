package import Evidence
package import EvidenceQuery

/// By what the rows of a list are ordered in each of its columns.
package struct Sorter {
  private let model: BrowserModel
  private let list: List
  private let whatIf: WhatIf?
  private let tools: Column?
  private let concerns: Column?

  /// A sorter of the rows of a list, where something may be left out.
  package init(_ model: BrowserModel, list: List, whatIf: WhatIf? = nil) {
    self.model = model
    self.list = list
    self.whatIf = whatIf
    tools = model.library.column(ColumnKey(list.table, "tool"))
    concerns = model.library.column(ColumnKey(list.table, "concern"))
  }

  /// The rows in the order of their keys; equal ones as they were, those without a key last in either direction. O(n log n).
  package static func sorted(
    _ rows: [Int], isDescending: Bool, by collation: Collation, _ key: (Int) -> SortKey?
  ) -> [Int] {
    let ranks = SortKey.ranks(of: rows.map(key), by: collation)
    let ranked = ranks.enumerated().compactMap { position, rank in rank.map { (position: position, rank: $0) } }
    let ordered = ranked.sorted { left, right in
      guard left.rank != right.rank else { return left.position < right.position }
      return isDescending ? right.rank < left.rank : left.rank < right.rank
    }
    return ordered.map { rows[$0.position] } + rows.indices.filter { ranks[$0] == nil }.map { rows[$0] }
  }

  /// What every row is ordered by in a column; nil where nothing is known. O(rows).
  func keys(of column: ListColumn) -> [SortKey?] {
    let rows = 0..<model.library.count(of: list.table)
    switch (column, list) {
    case (.study, .assessments):
      // Many assessments share a study, and many a tool.
      let ofStudies = model.library.studies.indices.map { SortKey.text(model.rows.name(of: StudyRow($0))) }
      return model.library.studiesOfAssessments.map { ofStudies[Int($0)] }
    case (.tool, _):
      var known: [[Int32]: SortKey?] = [:]
      return rows.map { row in
        guard let tools else { return nil }
        let review = model.library.review(ofRow: row, in: list.table)
        let numbers = [Int32(review.index)] + tools.certainNumbers(at: row) + tools.groupNumbers(at: row).map { ~$0 }
        if let key = known[numbers] { return key }
        let key = key(column, row)
        known[numbers] = key
        return key
      }
    case (_, _): return rows.map { key(column, $0) }
    }
  }

  /// What a row is ordered by in a column; nil where nothing is known.
  package func key(_ column: ListColumn, _ row: Int) -> SortKey? {
    let library = model.library
    switch column {
    case .finding: return .text(library.findings[row].label)
    case .study, .tool, .scope:
      return .text(model.rows.cell(column, of: list, row: row).map(\.text).joined())
    case .review: return .number(library.review(ofRow: row, in: list.table).index)
    case .country: return firstValue("country", Vocabulary.countries, row)
    case .design: return firstValue("design", Vocabulary.designs, row)
    case .year: return library.studies[row].year.certain.map(\.value).max().map(SortKey.number)
    case .rating: return rating(row)
    case .without: return whatIf.flatMap { standing(row, $0) }
    case .direction: return direction(row)
    case .certainty: return certainty(row)
    case .support: return support(row)
    }
  }

  /// What loses most comes first.
  private func standing(_ row: Int, _ whatIf: WhatIf) -> SortKey? {
    switch list {
    case .findings: whatIf.findings[row].map { .number($0.order) }
    case .studies: .number(-whatIf.studies[row].rawValue)
    case .assessments, .publications: nil
    }
  }

  /// The name of the first value that is certain of a study.
  private func firstValue(_ name: String, _ vocabulary: Vocabulary, _ row: Int) -> SortKey? {
    guard let column = model.library.column(ColumnKey(.studies, name)), let first = column.certainNumbers(at: row).first
    else { return nil }
    return .text(model.words.label(of: column.dictionary[Int(first)], in: vocabulary))
  }

  /// Ratings are compared within a tool only: the tool comes first, then the highest concern that certainly is.
  private func rating(_ row: Int) -> SortKey? {
    guard let tools, let concerns, let tool = tools.certainNumbers(at: row).first else { return nil }
    let words = concerns.certainNumbers(at: row).map { concerns.dictionary[Int($0)].rawValue }
    let worst = Concern.allCases.filter { $0.isOrdered && words.contains($0.label) }.max()
    return worst.map { .pair(tools.dictionary[Int(tool)].rawValue, $0.rawValue) }
  }

  private func support(_ row: Int) -> SortKey? {
    guard model.library.findings[row].basis == .linkedStudies else { return nil }
    let links = model.library.evidencePlaces(ofFinding: row)
    return .number(Set(links.map { model.library.studiesOfEvidence[Int($0)] }).count)
  }

  private func direction(_ row: Int) -> SortKey? {
    guard case .factor(let factor) = model.library.findings[row].content, let direction = factor.direction.value else {
      return nil
    }
    return Direction.allCases.firstIndex(of: direction).map(SortKey.number)
  }

  /// Levels are compared within a scheme only: the scheme comes first.
  private func certainty(_ row: Int) -> SortKey? {
    guard case .assessed(let confidence) = model.library.findings[row].confidence else { return nil }
    let scheme = ConfidenceSchemes.lookup(confidence.scheme)
    let level = scheme?.levels.firstIndex { $0.word.folded == confidence.level.folded } ?? 0
    return .pair(confidence.scheme.folded, level)
  }
}
