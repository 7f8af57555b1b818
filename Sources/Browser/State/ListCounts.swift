import Evidence
import EvidenceQuery

/// What the title of a list counts, made with the results since it takes a look at all rows.
struct ListCounts: Sendable {
  /// How many of something there are for certain, and how many there may be besides.
  struct Sum: Hashable, Sendable {
    var definite = 0
    var possible = 0
  }

  /// Of the rows that certainly match, how many are primary studies and how many reviews that a place is a part of: a count that
  /// mixes the two says so. Nil where it mixes nothing.
  var mixture: (primary: Int, reviews: Int)?
  /// The appraisals among the rows, and the studies that they judge.
  var appraisals = Sum()
  var appraisedStudies = Sum()
  /// How many studies the open reviews have.
  var studies = 0

  /// The counts of the rows of a list that are shown. O(rows / 64), and O(rows) for assessments.
  init(_ model: BrowserModel, _ place: Place, of list: List, _ selection: Selection) {
    switch list {
    case .studies:
      guard place.filter.clauses.contains(where: { $0.fieldName == "country" }) else { return }
      let secondary = Self.column(.studies, "kind", model).rows(certainOf: TermCode(Study.Kind.secondary.rawValue))
      let reviews = secondary.count(in: selection.definite)
      let all = selection.definite.count
      if reviews > 0, reviews < all { mixture = (all - reviews, reviews) }
    case .assessments:
      let shown = selection.rows(atLeast: place.certainty)
      let column = Self.column(.assessments, "appraised", model)
      let definite = column.rows(certainOf: .yes).intersection(shown)
      let possible = column.withOpenGroups.intersection(shown)
      appraisals = Sum(definite: definite.count, possible: possible.count)
      studies = place.scope.rows(of: .studies, in: model.library).count
      func judged(_ rows: RowSet) -> RowSet {
        rows.rows(at: model.library.studiesOfAssessments, capacity: model.library.studies.count)
      }
      let certainly = judged(definite)
      appraisedStudies = Sum(definite: certainly.count, possible: judged(possible).subtracting(certainly).count)
    case .findings, .publications: break
    }
  }

  private static func column(_ table: ColumnKey.Table, _ name: String, _ model: BrowserModel) -> Column {
    model.library.column(ColumnKey(table, name)) ?? Column([], vocabulary: nil)
  }
}
