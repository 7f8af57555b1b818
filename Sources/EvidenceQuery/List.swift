public import Evidence

/// A list of records that a filter can be put to.
public enum List: String, CaseIterable, Hashable, Sendable {
  case studies, findings, assessments, publications

  /// The table that holds its rows.
  public var table: ColumnKey.Table {
    switch self {
    case .studies: .studies
    case .findings: .findings
    case .assessments: .assessments
    case .publications: .publications
    }
  }

  /// The list of the rows of a table; nil for links, which are no list.
  init?(_ table: ColumnKey.Table) {
    switch table {
    case .studies: self = .studies
    case .findings: self = .findings
    case .assessments: self = .assessments
    case .publications: self = .publications
    case .evidence: return nil
    }
  }
}
