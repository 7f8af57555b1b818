import Evidence

/// Counts the rows of many values of a field that is read link by link, under one filter that reads links too.
///
/// It is what a selection of the filter with a clause for each value would give; what the filter makes of the links is found once.
struct LinkedCounts {
  private let filter: Filter
  private let list: List
  private let engine: QueryEngine
  private var evaluation: Evaluation
  private let ofLinks: Selection
  private let ofRows: Selection
  private let rows: RowSet
  private let own: Pairs
  private let linked: Pairs

  /// For some rows of the list. O(links). Nil for a list without links.
  init?(_ filter: Filter, in list: List, among some: RowSet, of reviews: ReviewScope, by engine: QueryEngine) {
    guard let own = engine.pairs.own[list], let linked = engine.pairs.linked[list],
      let alone = engine.pairs.withoutLinks[list]
    else { return nil }
    self.filter = filter
    self.list = list
    self.engine = engine
    self.own = own
    self.linked = linked
    rows = reviews.rows(of: list.table, in: engine.library).intersection(some)
    evaluation = Evaluation(NormalForm(filter), in: list, by: engine)
    ofLinks = evaluation.evaluate(evaluation.form, on: linked)
      .within(linked.lifted(Selection(rows), along: linked.rows).definite)
    ofRows = evaluation.evaluate(evaluation.form, on: own).within(alone)
  }

  /// How many rows the filter keeps with a clause more. O(links that it keeps).
  mutating func tally(adding clause: Filter) -> Tally {
    let rowCount = engine.library.count(of: list.table)
    let form = NormalForm(clause)
    let links = linked.projected(
      ofLinks.and(evaluation.evaluate(form, on: linked)), rowCount: rowCount)
    var selection = links.or(ofRows.and(evaluation.evaluate(form, on: own)))
    if !engine.pairs.wholeReviewFindings.isEmpty {
      var whole = Evaluation(NormalForm(filter.adding(clause)), in: list, by: engine)
      selection = selection.or(whole.wholeReview(rowCount))
    }
    return selection.within(rows).tally
  }
}
