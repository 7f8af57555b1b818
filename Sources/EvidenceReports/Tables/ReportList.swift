import Evidence
package import EvidenceQuery

extension Report {
  /// How many rows there are, in words: `14 studies`.
  package var counted: String { list.counted(self, in: writer.library) }
}

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

  /// A number of its rows in words: `14 studies`.
  func counted(_ number: Int) -> String {
    let (one, several) =
      switch self {
      case .studies: ("study", "studies")
      case .findings: ("finding", "findings")
      case .evidence: ("piece of supporting evidence", "pieces of supporting evidence")
      case .appraisals: ("appraisal", "appraisals")
      case .publications: ("publication", "publications")
      }
    return "\(number) \(number == 1 ? one : several)"
  }

  /// The rows of a report in words. A finding that names no study has a row and is no evidence.
  func counted(_ report: Report, in library: Library) -> String {
    guard self == .evidence else { return counted(report.count) }
    let bare = report.places.count { if case .finding = EvidenceEntry($0, in: library) { true } else { false } }
    let links = counted(report.count - bare)
    return bare == 0
      ? links : "\(links) and \(Self.findings.counted(bare)) that \(bare == 1 ? "names" : "name") no study"
  }
}
