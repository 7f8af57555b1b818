import Evidence
import EvidenceQuery

/// What is linked to the selected row, to be marked in the other lists.
struct LinkedMarks {
  private var definite: [List: Set<Int>] = [:]
  private var possible: [List: Set<Int>] = [:]

  init(_ state: BrowserState, _ model: BrowserModel) {
    let library = model.library
    switch state.place.detail.steps.first?.reference {
    case .study(let study): mark(study: study, library, withStudy: false)
    case .assessment(let assessment): mark(study: library.study(of: assessment), library, withStudy: true)
    case .finding(let finding):
      for link in library.evidence(of: finding) {
        let study = library.study(of: link)
        definite[.studies, default: []].insert(study.index)
        definite[.assessments, default: []].formUnion(library.assessments(of: study).map(\.index))
      }
      guard library[finding].basis == .wholeReview else { return }
      for study in library.body(of: library.review(ofRow: finding.index, in: .findings)) {
        possible[.studies, default: []].insert(study.index)
        possible[.assessments, default: []].formUnion(library.assessments(of: study).map(\.index))
      }
    case .review, .publication, .publications, .evidence, .item, nil: break
    }
  }

  private mutating func mark(study: StudyRow, _ library: Library, withStudy: Bool) {
    if withStudy {
      definite[.studies] = [study.index]
    } else {
      definite[.assessments] = Set(library.assessments(of: study).map(\.index))
    }
    definite[.findings] = Set(library.evidence(of: study).map { library.finding(of: $0).index })
    if library[study].role == .included {
      let review = library.review(ofRow: study.index, in: .studies)
      possible[.findings] = Set(library.wholeReviewFindings(of: review).map(\.index))
    }
  }

  /// How surely a row is linked to the selected one.
  func certainty(of row: Int, in list: List) -> Match {
    if definite[list]?.contains(row) == true { return .definite }
    return possible[list]?.contains(row) == true ? .possible : .no
  }
}
