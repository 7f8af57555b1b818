import Evidence

/// Findings that rest on the whole review: on an unknown part of its body of studies, not empty.
///
/// Their pairs with the studies of the body are possible, and there are findings × studies of them. They are never made: findings
/// that every clause treats alike are answered together, on the studies as a set. A study that such a finding names besides is
/// linked to it for certain, and no possible pair.
extension Evaluation {
  /// What the possible pairs of the findings on a whole review make of the rows of the list.
  mutating func wholeReview(_ rowCount: Int) -> Selection {
    let literals = constantLiterals
    let answers = literals.map { answer($0, .findings) }
    let groups = Dictionary(grouping: engine.pairs.wholeReviewFindings) { finding in answers.map { $0[finding] } }
    var result = Selection(noneOf: rowCount)
    for (matches, findings) in groups {
      let constants = Dictionary(zip(literals, matches)) { first, _ in first }
      let ofReviews = Dictionary(grouping: findings) { engine.library.review(ofRow: $0, in: .findings) }
      switch list {
      case .findings: result = result.or(onFindings(ofReviews, constants, rowCount))
      case .studies, .assessments, .publications: result = result.or(onFollowers(ofReviews, constants, rowCount))
      }
    }
    return result
  }

  /// The literals that a finding decides alone.
  var constantLiterals: [Literal] {
    form.literals.filter { literal in
      switch reading(of: literal) {
      case .finding: true
      case .row: list == .findings
      case .study, .appraisal: false
      }
    }
  }

  // MARK: The list of findings

  /// Definite where the filter is met on every study of the body, possible where on one it is or may be, else unknown.
  private mutating func onFindings(
    _ findings: [ReviewRow: [Int]], _ constants: [Literal: Match], _ rowCount: Int
  ) -> Selection {
    guard let own = engine.pairs.own[.studies], let included = engine.pairs.ofBody[.studies] else {
      return Selection(noneOf: rowCount)
    }
    let met = evaluate(form, on: own, constants: constants).within(included)
    var definite = RowSet(capacity: rowCount)
    var plausible = RowSet(capacity: rowCount)
    var notExcluded = RowSet(capacity: rowCount)
    for (review, findings) in findings {
      let studies = engine.library.rows(of: .studies, in: review)
      let bodyCount = included.count(in: studies)
      let isMetByAll = bodyCount > 0 && met.definite.count(in: studies) == bodyCount
      let plausibleCount = met.plausible.count(in: studies)
      let notExcludedCount = met.notExcluded.count(in: studies)
      for finding in findings {
        let linked = linkedStudies(of: finding)
        if isMetByAll, linked.isEmpty { definite.insert(finding) }
        if plausibleCount > linked.count(where: met.plausible.contains) { plausible.insert(finding) }
        if notExcludedCount > linked.count(where: met.notExcluded.contains) { notExcluded.insert(finding) }
      }
    }
    return Selection(definite: definite, plausible: plausible, notExcluded: notExcluded)
  }

  private func linkedStudies(of finding: Int) -> Set<Int> {
    Set(engine.library.evidencePlaces(ofFinding: finding).map { Int(engine.library.studiesOfEvidence[Int($0)]) })
  }

  // MARK: Studies, and what follows them

  /// A study, and what follows it, is possible at most: it is not certain that a finding rests on it.
  private mutating func onFollowers(
    _ findings: [ReviewRow: [Int]], _ constants: [Literal: Match], _ rowCount: Int
  ) -> Selection {
    guard let own = engine.pairs.own[list], let ofBody = engine.pairs.ofBody[list] else {
      return Selection(noneOf: rowCount)
    }
    let met = evaluate(form, on: own, constants: constants)
    var rows = RowSet(capacity: rowCount)
    var linkedToAll = RowSet(capacity: engine.library.count(of: .studies))
    for (review, findings) in findings {
      rows.formUnion(ofBody, in: engine.library.rows(of: list.table, in: review))
      for study in studiesLinked(toAll: findings) { linkedToAll.insert(study) }
    }
    if !linkedToAll.isEmpty {
      rows = rows.subtracting(own.lifted(Selection(linkedToAll), along: own.studies).definite)
    }
    let none = RowSet(capacity: rowCount)
    return Selection(definite: none, plausible: met.plausible, notExcluded: met.notExcluded).within(rows)
  }

  /// The studies that each of some findings names, which leaves no possible pair of theirs.
  private func studiesLinked(toAll findings: [Int]) -> [Int] {
    guard let first = findings.first else { return [] }
    return findings.dropFirst().reduce(linkedStudies(of: first)) { studies, finding in
      studies.isEmpty ? studies : studies.intersection(linkedStudies(of: finding))
    }
    .sorted()
  }
}
