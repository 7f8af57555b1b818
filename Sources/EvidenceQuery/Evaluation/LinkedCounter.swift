import Evidence

/// Counts what each row is linked to and what of it meets a filter of its own: the studies behind a finding, or the findings on a
/// study, each once.
///
/// Because records leave things open a count is a range. A finding on the whole review rests on an unknown part of the included
/// studies, not empty.
struct LinkedCounter {
  /// How many there are of a row: from so many that do for certain, to so many that may, to so many that are not excluded.
  struct Count: Hashable, Sendable {
    var least = 0
    var plausible = 0
    var notExcluded = 0
  }

  private let engine: QueryEngine
  private var library: Library { engine.library }

  init(_ engine: QueryEngine) { self.engine = engine }

  /// The rows whose count meets the tests: findings for `support`, studies for `supports`. O(links), and a selection.
  func selection(_ count: LinkedCount) -> Selection {
    let counts = counts(of: count.filter, on: count.side)
    let allowed = Self.merged(count.tests.compactMap(\.numbers))
    var definite = RowSet(capacity: counts.count)
    var plausible = RowSet(capacity: counts.count)
    var notExcluded = RowSet(capacity: counts.count)
    for (row, count) in counts.enumerated() {
      let all = count.least...count.notExcluded
      let isMet = allowed.contains { $0.lowerBound <= all.lowerBound && all.upperBound <= $0.upperBound }
      if isMet { definite.insert(row) }
      if isMet || allowed.contains(where: { $0.overlaps(count.least...count.plausible) }) { plausible.insert(row) }
      if allowed.contains(where: { $0.overlaps(all) }) { notExcluded.insert(row) }
    }
    return Selection(definite: definite, plausible: plausible, notExcluded: notExcluded)
  }

  /// How many linked things of each row meet a filter. O(links), and a selection.
  func counts(of filter: Filter, on side: LinkedCount.Side) -> [Count] {
    let counted: List = side == .support ? .studies : .findings
    var evaluation = Evaluation(NormalForm(filter), in: counted, by: engine)
    guard let links = engine.pairs.linked[counted] else { return [] }
    var counts = counts(ofLinks: evaluation.evaluate(evaluation.form, on: links), side)
    addWholeReviews(to: &counts, side, &evaluation)
    return counts
  }

  // MARK: Links

  /// A thing to which several links lead counts as its best link.
  private func counts(ofLinks met: Selection, _ side: LinkedCount.Side) -> [Count] {
    let things = side == .support ? library.studiesOfEvidence : library.findingsOfEvidence
    let rowCount = library.count(of: side == .support ? .findings : .studies)
    var counts = [Count](repeating: Count(), count: rowCount)
    var best: [Int32: Match] = [:]
    for row in 0..<rowCount {
      let places = side == .support ? library.evidencePlaces(ofFinding: row) : library.evidencePlaces(ofStudy: row)
      best.removeAll(keepingCapacity: true)
      for place in places {
        let match = met[Int(place)]
        if match > best[things[Int(place)], default: .no] { best[things[Int(place)]] = match }
      }
      for match in best.values { counts[row].add(match) }
    }
    return counts
  }

  // MARK: Findings on the whole review

  private func addWholeReviews(to counts: inout [Count], _ side: LinkedCount.Side, _ evaluation: inout Evaluation) {
    guard let own = engine.pairs.own[.studies], let included = engine.pairs.ofBody[.studies] else { return }
    let literals = evaluation.constantLiterals
    let answers = literals.map { evaluation.answer($0, .findings) }
    let groups = Dictionary(grouping: engine.pairs.wholeReviewFindings) { finding in answers.map { $0[finding] } }
    for (matches, findings) in groups {
      let constants = Dictionary(zip(literals, matches)) { first, _ in first }
      let met = evaluation.evaluate(evaluation.form, on: own, constants: constants).within(included)
      switch side {
      case .support: for finding in findings { counts[finding].add(body(of: finding, met, included)) }
      case .supports: add(findings, to: &counts, met)
      }
    }
  }

  /// What a finding may rest on beside the studies that it names.
  private func body(of finding: Int, _ met: Selection, _ included: RowSet) -> Count {
    let studies = library.rows(of: .studies, in: library.review(ofRow: finding, in: .findings))
    let linked = Set(library.evidencePlaces(ofFinding: finding).map { Int(library.studiesOfEvidence[Int($0)]) })
    func count(_ rows: RowSet) -> Int { rows.count(in: studies) - linked.count(where: rows.contains) }
    let isMetByAll = linked.isEmpty && count(included) > 0 && count(met.definite) == count(included)
    return Count(least: isMetByAll ? 1 : 0, plausible: count(met.plausible), notExcluded: count(met.notExcluded))
  }

  /// The findings that may rest on each study beside those that name it.
  private func add(_ findings: [Int], to counts: inout [Count], _ met: Selection) {
    for (review, findings) in Dictionary(grouping: findings, by: { library.review(ofRow: $0, in: .findings) }) {
      var naming: [Int: Int] = [:]
      for finding in findings {
        for study in Set(library.evidencePlaces(ofFinding: finding).map { library.studiesOfEvidence[Int($0)] }) {
          naming[Int(study), default: 0] += 1
        }
      }
      for study in met.notExcluded.restricted(to: library.rows(of: .studies, in: review)) {
        let others = findings.count - naming[study, default: 0]
        counts[study].notExcluded += others
        if met.plausible.contains(study) { counts[study].plausible += others }
      }
    }
  }

  /// Ranges that touch or overlap as one.
  private static func merged(_ ranges: [ClosedRange<Int>]) -> [ClosedRange<Int>] {
    ranges.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { merged, range in
      guard let last = merged.last, last.upperBound == .max || range.lowerBound <= last.upperBound + 1 else {
        merged.append(range)
        return
      }
      merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
    }
  }
}

extension LinkedCounter.Count {
  fileprivate mutating func add(_ match: Match) {
    if match == .definite { least += 1 }
    if match >= .possible { plausible += 1 }
    if match >= .unknown { notExcluded += 1 }
  }

  fileprivate mutating func add(_ other: LinkedCounter.Count) {
    least += other.least
    plausible += other.plausible
    notExcluded += other.notExcluded
  }
}
