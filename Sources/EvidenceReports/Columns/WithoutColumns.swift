import Browser
import Evidence
import EvidenceQuery

extension ReportList {
  /// The columns that say what is left when something is left out; empty cells where nothing is.
  static let findingsWithout: [ReportColumn] = [
    support("before", "with --without: how many studies stand behind it") {
      Cell($0.before).sorted(by: .number($0.order))
    },
    support(
      "after-least", "with --without: how many stay if all that may be left out is, and all of which it is not known"
    ) {
      Cell($0.after.lowerBound)
    },
    support("after-most", "with --without: how many stay if only what certainly is named is left out") {
      Cell($0.after.upperBound)
    },
  ]

  /// What becomes of studies.
  static let studiesWithout = [
    ReportColumn("left-out", "with --without: yes, in part (behind some findings), possibly, not known, or no") {
      row, writer in
      writer.whatIf.map { exclusion($0.studies[row]) } ?? .empty
    }
  ]

  /// What becomes of links.
  static let evidenceWithout = [
    ReportColumn("left-out", "with --without: whether the study is left out behind this finding") { row, writer in
      guard let whatIf = writer.whatIf else { return .empty }
      switch EvidenceEntry(row, in: writer.library) {
      case .link(let link): return exclusion(whatIf.evidence[link.index])
      case .finding: return Cell("not known").sorted(by: nil)
      }
    }
  ]

  private static func exclusion(_ exclusion: WhatIf.Exclusion) -> Cell {
    let word =
      switch exclusion {
      case .stays: "no"
      case .notKnown: "not known"
      case .mayGo: "possibly"
      case .goesInPart: "in part"
      case .goes: "yes"
      }
    return Cell(word).sorted(by: .number(-exclusion.rawValue))
  }

  /// The names of the columns that stand after those that were asked for when something is left out.
  package var columnsWithout: [String] {
    switch self {
    case .findings: Self.findingsWithout.map(\.name)
    case .studies: Self.studiesWithout.map(\.name)
    case .evidence: Self.evidenceWithout.map(\.name)
    case .appraisals, .publications: []
    }
  }

  /// The columns that say something for a question: those of what is left only where something is left out.
  func columns(for question: Question, in library: Library) -> [ReportColumn] {
    columns(in: library).filter { question.without != nil || !columnsWithout.contains($0.name) }
  }

  private static func support(
    _ name: String, _ about: String, _ cell: @escaping @Sendable (WhatIf.Support) -> Cell
  ) -> ReportColumn {
    ReportColumn(name, about) { row, writer in
      guard let whatIf = writer.whatIf else { return .empty }
      return whatIf.findings[row].map(cell) ?? Cell("not known").sorted(by: nil)
    }
  }
}
