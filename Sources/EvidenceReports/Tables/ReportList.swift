import Evidence
package import EvidenceQuery

/// A list of records that can be printed and exported.
package enum ReportList: String, CaseIterable, Hashable, Sendable {
  case studies, findings
  /// What each study adds to each finding; a finding that names no study has a row of its own.
  case evidence
  case appraisals, publications

  /// The list of a list on the screen.
  package init(_ list: List) {
    switch list {
    case .studies: self = .studies
    case .findings: self = .findings
    case .assessments: self = .appraisals
    case .publications: self = .publications
    }
  }

  /// The list that a filter is put to; nil for evidence, whose rows are links.
  package var list: List? {
    switch self {
    case .studies: .studies
    case .findings: .findings
    case .evidence: nil
    case .appraisals: .assessments
    case .publications: .publications
    }
  }
}
