import Evidence

/// What a filter is put to: pairs of a study and a finding, with the row of the list that each belongs to.
///
/// A filter over linked things runs on pairs; a row is kept if one of its pairs meets the whole filter. Sides are lists of rows, a
/// row a pair, so that what a clause makes of a table is carried over to pairs by looking it up.
struct Pairs: Sendable {
  /// The rows of a table that pairs have on one side.
  enum Side: Sendable {
    /// None: clauses on this side, negated or not, are not met.
    case empty
    /// Those of the same place: a pair a row.
    case same
    /// These; below zero where it is not known which, so that clauses are unknown. With the pairs of each row, where they are at hand
    /// and it is known of all.
    case each([Int32], notKnown: RowSet, pairsOfRows: LinkIndex? = nil)
    /// It is not known which for these pairs, and there is none for the others.
    case notKnown(RowSet)
  }

  /// Which pairs of which list.
  enum Kind: Hashable, Sendable {
    /// One a row, with what the row has itself.
    case own(List)
    /// One a link of each row.
    case links(List)
  }

  let kind: Kind
  let count: Int
  /// The row of the list that is filtered.
  let rows: Side
  let studies: Side
  let findings: Side
  /// The link between the two; empty where there is none to be judged by.
  let evidence: Side

  /// A pair a row, with what the row has itself and an empty other side.
  init(ownSideOf list: List, in library: Library) {
    kind = .own(list)
    count = library.count(of: list.table)
    rows = .same
    evidence = .empty
    switch list {
    case .studies: (studies, findings) = (.same, .empty)
    case .findings: (studies, findings) = (.empty, .same)
    case .assessments:
      studies = .each(
        library.studiesOfAssessments, notKnown: RowSet(capacity: count), pairsOfRows: library.assessmentsOfStudies)
      findings = .empty
    case .publications:
      let known = library.studiesOfPublications
      let notKnown = RowSet(known.indices.lazy.filter { known[$0] < 0 }, capacity: known.count)
      studies = .each(known, notKnown: notKnown)
      findings = .notKnown(notKnown)
    }
  }

  /// A pair a link of each row. O(1) for studies and findings, O(links) for what follows a study.
  init(linksOf list: List, in library: Library) {
    kind = .links(list)
    let studiesOfLinks = library.studiesOfEvidence
    let findingsOfLinks = library.findingsOfEvidence
    switch list {
    case .studies, .findings:
      let none = RowSet(capacity: studiesOfLinks.count)
      count = studiesOfLinks.count
      studies = .each(studiesOfLinks, notKnown: none, pairsOfRows: library.evidenceOfStudies)
      findings = .each(findingsOfLinks, notKnown: none, pairsOfRows: library.evidenceOfFindings)
      evidence = .same
      rows = list == .studies ? studies : findings
    case .assessments, .publications:
      let studyOfRow = list == .assessments ? library.studiesOfAssessments : library.studiesOfPublications
      var rowsOfPairs: [Int32] = []
      var links: [Int32] = []
      for (row, study) in studyOfRow.enumerated() where study >= 0 {
        for link in library.evidencePlaces(ofStudy: Int(study)) {
          rowsOfPairs.append(Int32(row))
          links.append(link)
        }
      }
      let none = RowSet(capacity: links.count)
      count = links.count
      rows = .each(rowsOfPairs, notKnown: none)
      studies = .each(links.map { studiesOfLinks[Int($0)] }, notKnown: none)
      findings = .each(links.map { findingsOfLinks[Int($0)] }, notKnown: none)
      evidence = .each(links, notKnown: none)
    }
  }

  /// The pairs of a row. O(pairs).
  func places(ofRow row: Int) -> [Int] {
    switch rows {
    case .same: [row]
    case .empty, .notKnown: []
    case .each(_, _, let pairs?): pairs[row].map { Int($0) }
    case .each(let rows, _, nil): rows.indices.filter { rows[$0] == row }
    }
  }

  /// The row that a pair has on one side; nil where it has none, or where it is not known which.
  func row(of pair: Int, on side: Side) -> Int? {
    switch side {
    case .same: pair
    case .empty, .notKnown: nil
    case .each(let rows, _, _): rows[pair] < 0 ? nil : Int(rows[pair])
    }
  }

  /// What is made of the pairs, by what is made of the rows on one side. O(pairs), or O(1) where they are the same.
  func lifted(_ selection: Selection, along side: Side) -> Selection {
    switch side {
    case .same: return selection
    case .empty: return Selection(noneOf: count)
    case .notKnown(let pairs):
      let none = RowSet(capacity: count)
      return Selection(definite: none, plausible: none, notExcluded: pairs)
    case .each(let rows, let notKnown, let pairsOfRows):
      return selection.mapped { set in
        // To go through the pairs of a row takes longer than a look at each pair, and few rows have few pairs.
        guard let pairsOfRows, set.count < set.capacity / 4 else { return set.places(in: rows) }
        return set.places(by: pairsOfRows, capacity: rows.count)
      }
      .orUnknown(in: notKnown)
    }
  }

  /// What is made of the rows of the list, by what is made of their pairs: each row as its best pair. O(pairs).
  func projected(_ selection: Selection, rowCount: Int) -> Selection {
    switch rows {
    case .same: return selection
    case .empty, .notKnown: return Selection(noneOf: rowCount)
    case .each(let rows, _, _): return selection.mapped { $0.rows(at: rows, capacity: rowCount) }
    }
  }
}

extension Selection {
  /// The same of other rows that follow from these, set by set: those of a union are the union of those.
  fileprivate func mapped(_ transform: (RowSet) -> RowSet) -> Selection {
    let definite = transform(self.definite)
    func adding(_ larger: RowSet, to smaller: RowSet, _ transformed: RowSet) -> RowSet {
      // What one set has more than the other is most often little.
      let more = larger.subtracting(smaller)
      return more.isEmpty ? transformed : transformed.union(transform(more))
    }
    let plausible = adding(self.plausible, to: self.definite, definite)
    return Selection(
      definite: definite, plausible: plausible, notExcluded: adding(notExcluded, to: self.plausible, plausible))
  }

  /// The same, where the record does not say for some rows more.
  fileprivate func orUnknown(in rows: RowSet) -> Selection {
    rows.isEmpty ? self : Selection(definite: definite, plausible: plausible, notExcluded: notExcluded.union(rows))
  }
}
