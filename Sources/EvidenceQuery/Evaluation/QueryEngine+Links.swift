import Evidence

extension QueryEngine {
  /// The links from findings to studies that a filter keeps, and how surely, among those of some reviews.
  ///
  /// A link is the pair that a filter is put to. What a clause reads on the row of a list (`kind`, `id`, `has`, and words) is read
  /// on the finding and on the study, and the surer of the two answers counts: so each link stands behind a row of either list.
  package func selectLinks(_ filter: Filter, of reviews: ReviewScope = .all) -> Selection {
    let sides = [List.findings, .studies].map { list in
      guard let pairs = pairs.linked[list] else { return Selection(noneOf: library.evidence.count) }
      var evaluation = Evaluation(NormalForm(filter), in: list, by: self)
      return evaluation.evaluate(evaluation.form, on: pairs)
    }
    return sides[0].or(sides[1]).within(reviews.rows(of: .evidence, in: library))
  }
}
