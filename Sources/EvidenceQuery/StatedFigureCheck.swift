private import OrderedCollections
public import Evidence

/// A number that a review states, held against its records.
public struct StatedFigureCheck: Hashable, Sendable {
  /// Whether the records bear a number out.
  public enum Verdict: Hashable, Sendable {
    /// The records give the same number.
    case equal
    /// The number lies between what is certain and what is possible.
    case withinRange(ClosedRange<Int>)
    /// The records give another number.
    case differs(ClosedRange<Int>)
    /// Nothing here could bear it out or contradict it.
    case notChecked
    /// The filter that the file counts by cannot be read.
    case unreadable(FilterError)
  }

  /// The number.
  public let figure: StatedFigure
  /// What the records give.
  public let verdict: Verdict

  /// Whether the records contradict the number.
  public var isDiscrepancy: Bool {
    switch verdict {
    case .differs, .unreadable: true
    case .equal, .withinRange, .notChecked: false
    }
  }
}

extension QueryEngine {
  /// Holds the numbers that a review states against its records. O(figures × rows).
  public func statedFigures(of review: ReviewRow) -> [StatedFigureCheck] {
    library[review].statedFigures.map { figure in
      StatedFigureCheck(figure: figure, verdict: verdict(on: figure, of: review))
    }
  }

  private func verdict(on figure: StatedFigure, of review: ReviewRow) -> StatedFigureCheck.Verdict {
    switch figure.measure {
    case .words: return .notChecked
    case .count(let list, let filter):
      do {
        return compare(figure.value, try count(list, filter, among: figure.among, of: review))
      } catch {
        return .unreadable(error)
      }
    case .flow(let plus, let minus):
      let counts = library[review].flow.counts
      func sum(_ stages: [Flow.Stage]) -> Int? {
        stages.reduce(0) { sum, stage in
          guard let sum, let value = counts[stage]?.total.value else { return nil }
          return sum + value
        }
      }
      guard let added = sum(plus), let taken = sum(minus) else { return .notChecked }
      return compare(figure.value, (added - taken)...(added - taken))
    case .participants(let finding):
      return compare(figure.value, ofFinding: finding, of: review) { links in
        links.reduce(0) { sum, link in sum + link.results.compactMap(\.count.value).reduce(0, +) }
      }
    case .sample(let filter):
      do {
        return try sample(filter, among: figure.among, of: review).map { compare(figure.value, $0) } ?? .notChecked
      } catch {
        return .unreadable(error)
      }
    case .studies(let finding):
      return compare(figure.value, ofFinding: finding, of: review) { Set($0.map(\.study)).count }
    }
  }

  private func compare(
    _ value: Int, ofFinding id: String, of review: ReviewRow, _ measure: ([SupportingEvidence]) -> Int
  ) -> StatedFigureCheck.Verdict {
    guard let row = library.row(withID: id, in: .findings, of: review) else { return .notChecked }
    let recomputed = measure(library.findings[row].evidence)
    return compare(value, recomputed...recomputed)
  }

  private func compare(_ value: Int, _ range: ClosedRange<Int>) -> StatedFigureCheck.Verdict {
    guard range.contains(value) else { return .differs(range) }
    return range.count == 1 ? .equal : .withinRange(range)
  }

  /// The people of the studies that a filter certainly keeps, to those of all that it does not exclude; nil where a study of them
  /// does not say how many people it has.
  private func sample(
    _ filter: String?, among: [String], of review: ReviewRow
  ) throws(FilterError) -> ClosedRange<Int>? {
    let filter = try filter.map { text throws(FilterError) in try parse(text) } ?? .all
    let selection = select(filter, in: .studies, of: .only([review.index])).within(among, .studies, of: review, library)
    func sum(_ rows: RowSet) -> Int? {
      rows.reduce(0) { sum, row in
        guard let sum, let sample = library.studies[row].sample.value, sample.unit == nil else { return nil }
        return sum + sample.count
      }
    }
    guard let least = sum(selection.definite), let most = sum(selection.notExcluded) else { return nil }
    return least...most
  }

  /// From how many rows are certain to how many are not excluded.
  private func count(
    _ list: StatedFigure.List, _ filter: String?, among: [String], of review: ReviewRow
  ) throws(FilterError) -> ClosedRange<Int> {
    let filter = try filter.map { text throws(FilterError) in try parse(text) } ?? .all
    let scope = ReviewScope.only([review.index])
    guard let list = list.list else {
      let links = select(filter, in: .findings, of: scope).definite.flatMap { library.findings[$0].evidence }
      let count = list == .evidence ? links.count : links.reduce(0) { $0 + $1.results.count }
      return count...count
    }
    var selection = select(filter, in: list, of: scope)
    if list == .assessments { selection = selection.and(appraisals) }
    selection = selection.within(among, list, of: review, library)
    return selection.definite.count...selection.notExcluded.count
  }

  /// The assessments that are appraisals, or may be. A row that says only that nothing is known of a study is none.
  private var appraisals: Selection {
    let existing = Presences(self).selection(of: [.appraisal], in: .assessments)
    return existing.within(existing.plausible)
  }
}

extension Selection {
  /// What of a selection is among the records of some ids; all of it where there are none.
  fileprivate func within(_ among: [String], _ list: List, of review: ReviewRow, _ library: Library) -> Selection {
    guard !among.isEmpty else { return self }
    let rows = among.compactMap { library.row(withID: $0, in: list.table, of: review) }
    return within(RowSet(rows, capacity: library.count(of: list.table)))
  }
}

extension StatedFigure.List {
  /// The list of the same rows; nil for what findings hold, which is no list.
  fileprivate var list: List? {
    switch self {
    case .studies: .studies
    case .publications: .publications
    case .findings: .findings
    case .appraisals: .assessments
    case .evidence, .results: nil
    }
  }
}
