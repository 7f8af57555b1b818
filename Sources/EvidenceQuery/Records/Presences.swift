import Evidence

/// How sure it is that records have what `has:` asks for: whole tables at once, since most of it is said of links and publications.
struct Presences {
  private let library: Library
  private let pairs: PairTables

  init(_ engine: QueryEngine) {
    library = engine.library
    pairs = engine.pairs
  }

  /// The rows of a list that have one of some things. O(rows + links).
  func selection(of presences: [Presence], in list: List) -> Selection {
    presences.reduce(Selection(noneOf: library.count(of: list.table))) { $0.or(selection(of: $1, in: list)) }
  }

  private func selection(of presence: Presence, in list: List) -> Selection {
    switch list {
    case .studies: ofStudies(presence)
    case .findings: ofFindings(presence)
    case .assessments:
      switch presence {
      case .appraisal: existence
      case .note: Selection(rows(library.assessments) { $0.appraisal?.notes.isEmpty == false })
      case .doi, .quote, .results: following(presence, list)
      }
    case .publications:
      switch presence {
      case .doi: Selection(publicationsWithDOI)
      case .note: Selection(rows(library.publications) { !$0.notes.isEmpty })
      case .quote, .results, .appraisal: following(presence, list)
      }
    }
  }

  private func ofStudies(_ presence: Presence) -> Selection {
    let count = library.count(of: .studies)
    switch presence {
    case .doi: return Selection(publicationsWithDOI.rows(at: library.studiesOfPublications, capacity: count))
    case .quote, .results: return Selection(links(presence).rows(at: library.studiesOfEvidence, capacity: count))
    case .note: return Selection(rows(library.studies) { !$0.notes.isEmpty })
    case .appraisal:
      let existence = existence
      func studies(_ rows: RowSet) -> RowSet { rows.rows(at: library.studiesOfAssessments, capacity: count) }
      return Selection(
        definite: studies(existence.definite), plausible: studies(existence.plausible),
        notExcluded: studies(existence.notExcluded))
    }
  }

  private func ofFindings(_ presence: Presence) -> Selection {
    let count = library.count(of: .findings)
    switch presence {
    case .doi: return Selection(noneOf: count)
    case .quote, .results: return Selection(links(presence).rows(at: library.findingsOfEvidence, capacity: count))
    case .note: return Selection(rows(library.findings) { !$0.notes.isEmpty })
    case .appraisal:
      // That one of the studies behind it was appraised, which is a question about pairs.
      let ofStudies = ofStudies(.appraisal)
      guard let linked = pairs.linked[.findings] else { return Selection(noneOf: count) }
      let ofLinks = linked.projected(linked.lifted(ofStudies, along: linked.studies), rowCount: count)
      return ofLinks.or(onWholeReviews(ofStudies))
    }
  }

  /// What is made of findings on the whole review, by what is made of studies: sure where it holds of every study of the body.
  private func onWholeReviews(_ ofStudies: Selection) -> Selection {
    let count = library.count(of: .findings)
    guard let included = pairs.ofBody[.studies] else { return Selection(noneOf: count) }
    let met = ofStudies.within(included)
    var definite = RowSet(capacity: count)
    var plausible = RowSet(capacity: count)
    var notExcluded = RowSet(capacity: count)
    for finding in pairs.wholeReviewFindings {
      let body = library.rows(of: .studies, in: library.review(ofRow: finding, in: .findings))
      let bodyCount = included.count(in: body)
      if bodyCount > 0, met.definite.count(in: body) == bodyCount { definite.insert(finding) }
      if met.plausible.count(in: body) > 0 { plausible.insert(finding) }
      if met.notExcluded.count(in: body) > 0 { notExcluded.insert(finding) }
    }
    return Selection(definite: definite, plausible: plausible, notExcluded: notExcluded)
  }

  private func following(_ presence: Presence, _ list: List) -> Selection {
    guard let own = pairs.own[list] else { return Selection(noneOf: library.count(of: list.table)) }
    return own.lifted(ofStudies(presence), along: own.studies)
  }

  // MARK: What records have themselves

  /// The assessments that are appraisals, that may be, and of which it is not known.
  private var existence: Selection {
    var definite = RowSet(capacity: library.assessments.count)
    var plausible = definite
    var notExcluded = definite
    for row in library.assessments.indices {
      switch library.assessments[row] {
      case .appraisal(let appraisal):
        if appraisal.existence == .definite { definite.insert(row) }
        plausible.insert(row)
        notExcluded.insert(row)
      case .unknown: notExcluded.insert(row)
      case .notAppraised: break
      }
    }
    return Selection(definite: definite, plausible: plausible, notExcluded: notExcluded)
  }

  private var publicationsWithDOI: RowSet { rows(library.publications) { $0.doi.value != nil } }

  private func links(_ presence: Presence) -> RowSet {
    rows(library.evidence) { presence == .quote ? !$0.extracts.isEmpty : !$0.results.isEmpty }
  }

  private func rows<Record>(_ records: [Record], where isSo: (Record) -> Bool) -> RowSet {
    var result = RowSet(capacity: records.count)
    for row in records.indices where isSo(records[row]) { result.insert(row) }
    return result
  }
}
