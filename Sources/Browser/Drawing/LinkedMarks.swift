import Evidence
import EvidenceQuery

/// What is linked to the selected row, to be marked in the other lists. Only the rows on screen are asked about.
struct LinkedMarks {
  private let library: Library
  private let selected: Reference?

  init(_ state: BrowserState, _ model: BrowserModel) {
    library = model.library
    selected = state.place.detail.steps.first?.reference
  }

  /// How surely a row is linked to the selected one. O(links of the row's study).
  func certainty(of row: Int, in list: List) -> Match {
    switch selected {
    case .study(let study): certainty(of: row, in: list, linkedTo: study, isMarked: false)
    case .assessment(let assessment):
      certainty(of: row, in: list, linkedTo: library.study(of: assessment), isMarked: true)
    case .finding(let finding): certainty(of: row, in: list, linkedTo: finding)
    case .review, .publication, .publications, .evidence, .item, nil: .no
    }
  }

  /// A study marks its findings, and its assessments; an assessment, its study instead.
  private func certainty(of row: Int, in list: List, linkedTo study: StudyRow, isMarked: Bool) -> Match {
    switch list {
    case .studies: isMarked && row == study.index ? .definite : .no
    case .assessments: !isMarked && library.study(of: AssessmentRow(row)) == study ? .definite : .no
    case .findings: certainty(of: FindingRow(row), study)
    case .publications: .no
    }
  }

  /// A finding marks its studies and their assessments.
  private func certainty(of row: Int, in list: List, linkedTo finding: FindingRow) -> Match {
    switch list {
    case .studies: certainty(of: finding, StudyRow(row))
    case .assessments: certainty(of: finding, library.study(of: AssessmentRow(row)))
    case .findings, .publications: .no
    }
  }

  /// Certain where supporting evidence joins the two, possible where the finding rests on the whole of a review that includes the
  /// study.
  private func certainty(of finding: FindingRow, _ study: StudyRow) -> Match {
    let links = library.evidencePlaces(ofStudy: study.index)
    if links.contains(where: { library.findingsOfEvidence[Int($0)] == finding.index }) { return .definite }
    let isPossible =
      library[finding].basis == .wholeReview && library[study].role == .included
      && library.review(ofRow: finding.index, in: .findings) == library.review(ofRow: study.index, in: .studies)
    return isPossible ? .possible : .no
  }
}
