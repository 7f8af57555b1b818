package import Evidence
package import EvidenceQuery
import Terminal

/// Where there are charts of bars, and of what.
extension DetailWriter {
  /// The studies of a review by what people ask about first, under a filter.
  func chartBlocks(of review: ReviewRow, under filter: Filter, isWhole: Bool = false) -> [Block] {
    ["country", "design", "study.kind", "year", "concern"].compactMap(engine.field).flatMap { field -> [Block] in
      let base = filter.removingClauses(ofField: field.name)
      let scope = ReviewScope.only([review.index])
      let reviews =
        field.kind == .countries
        ? engine.select(
          base.adding(Self.clause("study.kind", Study.Kind.secondary.rawValue)), in: .studies, of: scope)
        : Selection(noneOf: 0)
      let chart = FacetChart(
        writer: self, review: review, counts: engine.counts(of: field, under: filter, of: scope), base: base,
        left: filter.clauses.filter { $0.fieldName == field.name },
        total: engine.select(base, in: .studies, of: scope).plausible.count,
        reviews: reviews.plausible.isEmpty ? nil : reviews, isWhole: isWhole || isSpelledOut)
      return [.blank] + chart.blocks
    }
  }

  /// The same as a page of its own with all values, for pictures. Counts go through the studies of the review once a field.
  package func charts(of review: ReviewRow, under filter: Filter) -> Page {
    Page(
      title: library[review].shortTitle,
      blocks: Array(chartBlocks(of: review, under: filter, isWhole: true).dropFirst()))
  }

  /// What these charts are: of one review, or of several.
  package func chartsTitle(of review: ReviewRow?) -> String {
    review.map { words(.titleOf, with: library[$0].shortTitle, words(.chartsTitle).uncapitalisedFirst) }
      ?? words(.chartsTitle)
  }

  /// From how many on there is a diagram: fewer are seen at once.
  private static let fewest = 3

  /// The studies behind a finding by country and by design. Of a finding on the whole review nobody knows which they are.
  func chartBlocks(of row: FindingRow) -> [Block] {
    guard library[row].basis == .linkedStudies else { return [] }
    let studies = Set(library.evidence(of: row).map { library.study(of: $0).index })
    guard studies.count >= Self.fewest else { return [] }
    let secondary = studies.filter { library.studies[$0].kind.value == .secondary }
    let charts = ["country", "design"].compactMap { name in
      chart(
        name, of: studies, in: .studies, clause(ids: [row.index], in: .findings), review(of: .finding(row)),
        reviews: secondary)
    }
    return sideBySide(charts)
  }

  /// The findings on a study by domain, and by direction or sign.
  func chartBlocks(of row: StudyRow) -> [Block] {
    let findings = Set(library.evidence(of: row).map { library.finding(of: $0).index })
    guard findings.count >= Self.fewest else { return [] }
    let review = review(of: .study(row))
    let own = clause(ids: [row.index], in: .studies)
    // A finding on the whole review may rest on the study as well, and is not counted here.
    let isMixed = !library.wholeReviewFindings(of: review).isEmpty
    let base = isMixed ? own.adding(Self.clause("basis", Finding.Basis.linkedStudies.rawValue)) : own
    let charts = ["domain", "direction", "sign"].compactMap { name in
      chart(name, of: findings, in: .findings, base, review, reviews: [])
    }
    return sideBySide(Array(charts.prefix(2)))
  }

  /// A small chart of rows that are known; nil where it would tell nothing.
  private func chart(
    _ name: String, of rows: Set<Int>, in list: List, _ base: Filter, _ review: ReviewRow, reviews: Set<Int>
  ) -> FacetChart? {
    guard let field = engine.field(name) else { return nil }
    let capacity = library.count(of: list.table)
    let counts = engine.counts(of: field, within: Selection(RowSet(rows, capacity: capacity)))
    let chart = FacetChart(
      writer: self, review: review, counts: counts, base: base, total: rows.count,
      reviews: reviews.isEmpty ? nil : Selection(RowSet(reviews, capacity: capacity)), most: 6, room: 16)
    return chart.isTelling ? chart : nil
  }

  private func sideBySide(_ charts: [FacetChart]) -> [Block] {
    guard let first = charts.first else { return [] }
    guard charts.count > 1 else { return [.blank] + first.blocks }
    return [.blank, .columns(first.blocks, charts[1].blocks)]
  }
}
