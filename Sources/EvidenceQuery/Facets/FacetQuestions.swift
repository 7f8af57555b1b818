import Evidence

/// What the facets of one panel ask: most of them the same, so that each question is answered once.
struct FacetQuestions {
  private struct Question: Hashable {
    let filter: Filter
    let list: List
  }

  let engine: QueryEngine
  let reviews: ReviewScope
  private var known: [Question: Selection] = [:]
  private var links: [Question: LinkedCounts] = [:]

  /// `known` are the answers to a filter that somebody has already.
  init(engine: QueryEngine, reviews: ReviewScope, _ filter: Filter = .all, known: [List: Selection] = [:]) {
    self.engine = engine
    self.reviews = reviews
    for (list, selection) in known { self.known[Question(filter: filter, list: list)] = selection }
  }

  /// The rows of a list that a filter keeps among those of the reviews.
  mutating func selection(_ filter: Filter, in list: List) -> Selection {
    let question = Question(filter: filter, list: list)
    if let selection = known[question] { return selection }
    let selection = engine.select(filter, in: list, of: reviews)
    known[question] = selection
    return selection
  }

  /// How many of some rows of a list a filter and a clause keep among those of the reviews, where both read links. The rows are the
  /// same in all questions.
  mutating func tally(_ filter: Filter, adding clause: Filter, in list: List, among rows: RowSet) -> Tally? {
    let question = Question(filter: filter, list: list)
    // Taken out while it is used, so that what it knows is not copied.
    guard
      var counts = links.removeValue(forKey: question)
        ?? LinkedCounts(filter, in: list, among: rows, of: reviews, by: engine)
    else { return nil }
    defer { links[question] = counts }
    return counts.tally(adding: clause)
  }
}
