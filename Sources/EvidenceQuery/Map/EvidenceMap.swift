import Evidence

/// One facet by another: how many rows have both values. An evidence gap map, as the field knows it (Snilstveit et al. 2016,
/// doi 10.1016/j.jclinepi.2016.05.015), of which every cell can be asked for by a filter and counts what that filter finds.
public struct EvidenceMap: Sendable {
  /// A facet with its values.
  public struct Axis: Sendable {
    /// The facet.
    public let field: Field
    /// Its values that some row has or may have under the filter; those above others before them.
    public let values: [Value]
    /// Whether a row may count in several of its values, so that they add up to more than there are rows.
    public let overlaps: Bool
    /// How many rows of the filter have nothing to say of it, not even why, and count in none of its values.
    public let uncounted: Int
  }

  /// A value of a facet.
  public struct Value: Sendable {
    /// What the screen calls it.
    public let label: String
    /// How far below another value it stands.
    public let depth: Int
    /// How a filter asks for it.
    public let clause: Filter
    /// How many rows of the filter have it.
    public let tally: Tally
    /// How many of the definite rows have it by inference only.
    public let inferred: Int
    /// Whether it is a value, and not the reason why there is none.
    public let isKnown: Bool
    let selection: Selection
    /// The rows that have it by inference only, where the facet is read on the rows themselves; nil where there are none.
    let inferredRows: RowSet?
  }

  /// What stands where two values meet.
  public enum Cell: Hashable, Sendable {
    /// No row has both values, and none may have: a gap in the scope and the search of the review, and no more than that.
    case empty
    /// No row certainly has both, and what is not known could fill it: `possible` rows may by what the record leaves open, and of
    /// `unknown` more it says nothing.
    case unknown(possible: Int, unknown: Int)
    /// Rows that have both, of which `inferred` have one of them by inference only. `withoutFinding` says that there are studies
    /// and that no finding rests on any of them.
    case rows(Tally, inferred: Int, withoutFinding: Bool)
  }

  /// The list whose rows are counted.
  public let list: List
  /// The filter that the rows meet.
  public let filter: Filter
  /// What stands at the side.
  public let rows: Axis
  /// What stands above.
  public let columns: Axis
  /// How many rows meet the filter.
  public let total: Tally
  /// The cells, row by row.
  public let cells: [[Cell]]
  /// The most definite rows of a cell.
  public let most: Int

  fileprivate init(list: List, filter: Filter, rows: Axis, columns: Axis, total: Tally, cells: [[Cell]]) {
    (self.list, self.filter, self.rows, self.columns) = (list, filter, rows, columns)
    (self.total, self.cells) = (total, cells)
    most = cells.joined().reduce(0) { most, cell in
      if case .rows(let tally, _, _) = cell { max(most, tally.definite) } else { most }
    }
  }

  /// Whether a cell without rows tells of a gap: where both sides are of what the review looked for, and not of what it found of it or
  /// how it judged that, and no filter leaves anything out.
  public var tellsOfGaps: Bool { filter == .all && [rows, columns].allSatisfy(\.field.isSought) }

  /// The filter that asks for what is counted in a cell; without a row or a column, in the whole of the other.
  public func filter(row: Int?, column: Int?) -> Filter {
    let row = row.map { rows.values[$0].clause }
    let column = column.map { columns.values[$0].clause }
    return [row, column].compactMap(\.self).reduce(filter) { filter, clause in
      filter.clauses.contains(clause) ? filter : filter.adding(clause)
    }
  }

}

extension QueryEngine {
  /// The facets that a map can have at a side: those that have values in some reviews. O(facets × values).
  public func mapFields(of reviews: ReviewScope = .all) -> [Field] {
    fields.filter { field in field.isFacet && !counts(of: field, under: .all, of: reviews).entries.isEmpty }
  }

  /// The rows of a list by two facets, under a filter. Each cell is what the filter with both values finds in the list.
  /// O(values of the one × values of the other × rows / 64), and a selection for each value; where both sides are read across
  /// links, the links that have both values once more.
  public func map(
    of list: List, rows: Field, by columns: Field, under filter: Filter = .all, of reviews: ReviewScope = .all
  ) -> EvidenceMap {
    let isByFinding = readsFindings(filter)
    let isRowOwn = isOwn(rows, of: list, readsFindings: isByFinding || columns.subject == .finding)
    let isColumnOwn = isOwn(columns, of: list, readsFindings: isByFinding || rows.subject == .finding)
    let inScope = reviews.rows(of: list.table, in: library)
    // Each value is looked for on the links once, for its own row or column and for all of its cells.
    var evaluation = Evaluation(NormalForm(filter), in: list, by: self, keepsPairs: true)
    func select(_ filter: Filter) -> Selection { evaluation.selection(of: NormalForm(filter)).within(inScope) }
    let total = select(filter)
    func axis(_ field: Field, isOwn: Bool) -> EvidenceMap.Axis {
      let names = self.values(of: field)
      let column = isOwn ? library.column(ColumnKey(list.table, field.column)) : nil
      var rest = total.plausible
      let values = counts(of: field, under: .all, of: reviews).entries.compactMap { entry -> EvidenceMap.Value? in
        let clause = Filter.field(field.name, [test(entry.value, names)])
        let selection = select(filter.adding(clause))
        rest = rest.subtracting(selection.notExcluded)
        guard !selection.plausible.isEmpty else { return nil }
        let inferredRows =
          column
          .map { $0.rows(inferredOnlyOf: names.set([test(entry.value, names)], in: $0).numbers) }
          .flatMap { $0.isEmpty ? nil : $0 }
        return EvidenceMap.Value(
          label: entry.label, depth: entry.depth, clause: clause, tally: selection.tally,
          inferred: inferredRows?.count(in: selection.definite) ?? 0, isKnown: !entry.value.isUnknown,
          selection: selection, inferredRows: inferredRows)
      }
      let sum = values.filter { $0.depth == 0 }.reduce(0) { $0 + $1.selection.plausible.count }
      return EvidenceMap.Axis(
        field: field, values: values, overlaps: sum > total.plausible.count, uncounted: rest.count)
    }
    let (side, top) = (axis(rows, isOwn: isRowOwn), axis(columns, isOwn: isColumnOwn))
    let unsupported = list == .studies ? studiesWithoutFinding : RowSet(capacity: total.definite.capacity)
    let cells = side.values.map { row in
      top.values.map { column in
        // What both sides read on the row itself, or one of them does, holds of all of its pairs.
        let both =
          isRowOwn || isColumnOwn
          ? row.selection.and(column.selection)
          : select(filter.adding(row.clause).adding(column.clause))
        return cell(of: both, inferred: [row.inferredRows, column.inferredRows].compactMap(\.self), unsupported)
      }
    }
    return EvidenceMap(
      list: list, filter: filter, rows: side, columns: top, total: total.tally, cells: cells)
  }

  private func cell(of selection: Selection, inferred: [RowSet], _ unsupported: RowSet) -> EvidenceMap.Cell {
    let tally = selection.tally
    if tally.definite > 0 {
      let rows = inferred.count > 1 ? inferred[0].union(inferred[1]) : inferred.first
      return .rows(
        tally, inferred: rows?.count(in: selection.definite) ?? 0,
        withoutFinding: selection.plausible.isSubset(of: unsupported))
    }
    return tally.possible + tally.unknown > 0 ? .unknown(possible: tally.possible, unknown: tally.unknown) : .empty
  }

  /// Whether a field is read on the rows of a list themselves, whatever they are linked to.
  private func isOwn(_ field: Field, of list: List, readsFindings: Bool) -> Bool {
    switch field.subject {
    case .row: true
    case .study: list == .studies
    case .finding: list == .findings
    case .appraisal: list == .studies && !readsFindings
    }
  }

  /// The studies that no finding rests on, where that can be said: of reviews that are held whole, all of whose findings name
  /// their studies.
  private var studiesWithoutFinding: RowSet {
    var result = RowSet(capacity: library.studies.count)
    guard let withoutLinks = pairs.withoutLinks[.studies] else { return result }
    for review in library.reviews.indices.map(ReviewRow.init) {
      let findings = library.rows(of: .findings, in: review)
      guard case .whole = library.reviews[review.index].completeness,
        !pairs.wholeReviewFindings.contains(where: findings.contains)
      else { continue }
      result.formUnion(withoutLinks, in: library.rows(of: .studies, in: review))
    }
    return result
  }
}
