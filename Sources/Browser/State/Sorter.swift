import Evidence
package import EvidenceQuery

/// Puts the rows of a list in the order of one of its columns.
package struct Sorter {
  private let model: BrowserModel
  private let list: List
  private let whatIf: WhatIf?

  /// A sorter of the rows of a list, where something may be left out.
  package init(_ model: BrowserModel, list: List, whatIf: WhatIf? = nil) {
    self.model = model
    self.list = list
    self.whatIf = whatIf
  }

  /// The rows in order; equal ones as they were, those of which nothing is known last in either direction. O(n log n).
  func sorted(_ rows: [Int], by order: SortOrder) -> [Int] {
    guard let column = order.column else { return rows }
    return Self.sorted(rows, isDescending: order.isDescending) { key(column, $0) }
  }

  /// The rows in the order of their keys; equal ones as they were, those without a key last in either direction. O(n log n).
  package static func sorted(_ rows: [Int], isDescending: Bool, by key: (Int) -> SortKey?) -> [Int] {
    let keyed = rows.map { (row: $0, key: key($0)) }
    let known = keyed.enumerated().filter { $0.element.key != nil }
    let unknown = keyed.filter { $0.key == nil }.map(\.row)
    let ordered = known.sorted { left, right in
      guard let first = left.element.key, let second = right.element.key, first != second else {
        return left.offset < right.offset
      }
      return isDescending ? second < first : first < second
    }
    return ordered.map(\.element.row) + unknown
  }

  /// What a row is ordered by in a column; nil where nothing is known.
  package func key(_ column: ListColumn, _ row: Int) -> SortKey? {
    switch column {
    case .finding: .text(model.library.findings[row].label.folded)
    case .study, .tool, .scope: text(column, row)
    case .review: .number(model.library.review(ofRow: row, in: list.table).index)
    case .country: values(ColumnKey(.studies, "country"), row).map { SortKey.text($0.folded) }
    case .design: values(ColumnKey(.studies, "design"), row).map { SortKey.text($0.folded) }
    case .year: model.library.studies[row].year.certain.map(\.value).max().map(SortKey.number)
    case .rating: concern(row)
    case .without: whatIf.flatMap { standing(row, $0) }
    case .direction: direction(row)
    case .certainty: certainty(row)
    case .support:
      model.library.findings[row].basis == .linkedStudies
        ? .number(Set(model.library.evidence(of: FindingRow(row)).map { model.library.study(of: $0) }).count) : nil
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

  private func text(_ column: ListColumn, _ row: Int) -> SortKey {
    .text(model.rows.cell(column, of: list, row: row).map(\.text).joined().folded)
  }

  private func values(_ key: ColumnKey, _ row: Int) -> String? {
    guard let column = model.library.column(key), let number = column.certainNumbers(at: row).first else { return nil }
    return (key.name == "country" ? Vocabulary.countries : .designs).label(of: column.dictionary[Int(number)])
  }

  private func concern(_ row: Int) -> SortKey? {
    let rows = list == .studies ? model.library.assessments(of: StudyRow(row)) : [AssessmentRow(row)]
    let concerns = rows.compactMap { row in
      model.library[row].appraisal.flatMap { $0.existence == .definite ? model.rows.concern(of: $0, row) : nil }
    }
    return concerns.filter(\.isOrdered).max().map { .number($0.rawValue) }
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

/// What rows are ordered by.
package enum SortKey: Hashable, Sendable, Comparable {
  /// A number.
  case number(Int)
  /// A number with decimals.
  case decimal(Double)
  /// A text without case and marks.
  case text(String)
  /// A number that can be compared with those of the same text only.
  case pair(String, Int)
}
