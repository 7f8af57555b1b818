import Evidence
import EvidenceQuery

/// Where a person is: everything that going back brings back.
struct Place: Hashable, Sendable {
  var view: BrowserView = .overview
  var scope: ReviewScope = .only([0])
  var filter: Filter = .all
  /// What is left out to see what stays; nil where nothing is.
  var without: Filter?
  /// What was asked when one came here: going back takes away no more than coming has brought.
  var arrival = Question()
  /// The least certain rows that lists show.
  var certainty: Match = .possible
  var focus: Pane = .studies
  /// The list that was focused last, whose selection the detail shows.
  var list: Pane = .studies
  var isZoomed = false
  var lists: [List: ListState] = [:]
  var detail = DetailState()
  /// Where one is on the pages of views.
  var pages: [BrowserView: PageState] = [:]
  /// Where one is in the tables of views.
  var matrices: [BrowserView: MatrixState] = [:]
  /// What the evidence map has at its sides.
  var map = MapAxes()
  /// By what the rows of a forest plot are sorted.
  var effectOrder = ForestPlot.Order.source
  /// What is compared; nil where nothing was yet.
  var comparison: SideBySide?
  /// Whether the comparison has only what differs.
  var showsDifferencesOnly = false
  /// The selected row of the list of reviews.
  var reviewRow = 0
}

/// What is put to the evidence: undo and redo go through these.
struct Question: Hashable, Sendable {
  var filter: Filter = .all
  var without: Filter?
}

extension Place {
  /// What is put to the evidence.
  var question: Question {
    get { Question(filter: filter, without: without) }
    set { (filter, without) = (newValue.filter, newValue.without) }
  }
}

/// Where a person is in a list.
struct ListState: Hashable, Sendable {
  /// The selected row of the table; nil in an empty list.
  var selected: Int?
  /// The row that was selected before the list became empty, which comes back with it.
  var wanted: Int?
  /// The first position on screen.
  var scroll = 0
  var sort = SortOrder()
}

/// By what a list is sorted.
struct SortOrder: Hashable, Sendable {
  /// The column; nil is the order of the source, or where something is searched for, the best match first.
  var column: ListColumn?
  /// Whether the order is that of the source though something is searched for.
  var isOfSource = false
  var isDescending = false
}

/// Where a person is on a page.
struct PageState: Hashable, Sendable {
  /// The selected item.
  var item = 0
  /// The first line on screen.
  var scroll = 0
}

/// The way from a list into its records.
struct DetailState: Hashable, Sendable {
  struct Step: Hashable, Sendable {
    let reference: Reference
    var page = PageState()
  }

  /// What was entered, one in the other; the first is the selected row of the list.
  var steps: [Step] = []
  /// How many of the steps were taken at once from another view: going back from the last of them leaves the detail for that view.
  var entered = 0
}
