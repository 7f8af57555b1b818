import Evidence

/// Why a row is only possible, or unknown: looked up on the pairs that keep it as surely as it is kept.
extension Evaluation {
  /// The reasons, perhaps some of them twice.
  mutating func reasons(for row: Int) -> [MatchReason] {
    let match = selection()[row]
    guard match == .possible || match == .unknown, let own = engine.pairs.own[list] else { return [] }
    let isAlone = engine.pairs.withoutLinks[list]?.contains(row) ?? true
    var reasons: [MatchReason] = []
    if !readsAcrossLinks || isAlone { reasons += self.reasons(match, on: own, [row]) }
    if readsAcrossLinks, let linked = engine.pairs.linked[list] {
      reasons += self.reasons(match, on: linked, linked.places(ofRow: row))
    }
    // Neither the row itself nor a link keeps it so: it is a pair that a finding on the whole review may have.
    return reasons.isEmpty ? wholeReviewReasons(match, row, own) : reasons
  }

  private mutating func reasons(_ match: Match, on pairs: Pairs, _ places: [Int]) -> [MatchReason] {
    let met = evaluate(form, on: pairs)
    return places.filter { met[$0] == match }.flatMap { pair in
      form.literals.flatMap { reasons(literal: $0, on: pairs, pair) }
    }
  }

  /// The finding is not tied to studies, and what else is not certain of the row itself.
  private mutating func wholeReviewReasons(_ match: Match, _ row: Int, _ own: Pairs) -> [MatchReason] {
    var reasons = [MatchReason(cause: .wholeReview)]
    for literal in form.literals {
      let readsOtherSide =
        switch reading(of: literal) {
        case .row: false
        case .finding: list != .findings
        case .study, .appraisal: list == .findings
        }
      if !readsOtherSide { reasons += self.reasons(literal: literal, on: own, row) }
    }
    return reasons
  }

  // MARK: One literal on one pair

  private mutating func reasons(literal: Literal, on pairs: Pairs, _ pair: Int) -> [MatchReason] {
    let match = evaluate(literal, on: pairs)[pair]
    guard match == .possible || match == .unknown else { return [] }
    if case .linked(let count) = literal.content { return reasons(count, pairs, pair) }
    guard case .field(let name, let tests) = literal.content, let field = engine.field(name) else { return [] }
    guard let source = source(of: literal, pairs, pair) else {
      return [MatchReason(cause: .unknown(field: field, whyStudyIsUnknown(pairs, pair)))]
    }
    return engine.causes(match, field, tests, source.table, source.row)
      .map { MatchReason(cause: $0, place: source.place) }
  }

  /// Between how many and how many of what is linked meet their filter.
  private func reasons(_ count: LinkedCount, _ pairs: Pairs, _ pair: Int) -> [MatchReason] {
    let row = pairs.row(of: pair, on: count.side == .support ? pairs.findings : pairs.studies)
    guard let row else { return [] }
    let found = LinkedCounter(engine).counts(of: count.filter, on: count.side)[row]
    let place: MatchReason.Place =
      switch count.side {
      case .support: list == .findings ? .row : .finding(FindingRow(row))
      case .supports: list == .findings ? .study(StudyRow(row)) : .row
      }
    return [MatchReason(cause: .counted(count.side, found.least...found.notExcluded), place: place)]
  }

  /// The record that a literal reads; nil where it is not known which.
  private func source(
    of literal: Literal, _ pairs: Pairs, _ pair: Int
  ) -> (table: ColumnKey.Table, row: Int, place: MatchReason.Place)? {
    let study = pairs.row(of: pair, on: pairs.studies)
    let ofStudy = list == .findings ? study.map { MatchReason.Place.study(StudyRow($0)) } : .row
    switch reading(of: literal) {
    case .row: return pairs.row(of: pair, on: pairs.rows).map { (list.table, $0, .row) }
    case .study: return study.flatMap { row in ofStudy.map { (.studies, row, $0) } }
    case .finding:
      return pairs.row(of: pair, on: pairs.findings).map { row in
        (.findings, row, list == .findings ? .row : .finding(FindingRow(row)))
      }
    case .appraisal:
      if let link = pairs.row(of: pair, on: pairs.evidence) { return ofStudy.map { (.evidence, link, $0) } }
      return study.flatMap { row in ofStudy.map { (.studies, row, $0) } }
    }
  }

  private func whyStudyIsUnknown(_ pairs: Pairs, _ pair: Int) -> Unknown {
    guard list == .publications, let row = pairs.row(of: pair, on: pairs.rows) else { return .notHeld }
    return engine.library.publications[row].study.unknown ?? .notHeld
  }
}

extension QueryEngine {
  /// What a record leaves open of what tests ask for.
  func causes(
    _ match: Match, _ field: Field, _ tests: [ValueTest], _ table: ColumnKey.Table, _ row: Int
  ) -> [MatchReason.Cause] {
    if case .text(let part) = field.source {
      let texts = library.texts(of: table)
      let reason = Unknown.allCases.first { texts.rows(without: part, $0).contains(row) }
      return reason.map { [.unknown(field: field, $0)] } ?? []
    }
    guard case .column(let name) = field.source, let column = library.column(ColumnKey(table, name)) else {
      let blank = library.reviews[library.review(ofRow: row, in: table).index].blank
      return match == .possible
        ? [.open(field: field, candidates: tests.map(\.description), atLeastOne: false)]
        : [.unknown(field: field, blank)]
    }
    guard match == .possible else { return column.rest(at: row).map { [.unknown(field: field, $0)] } ?? [] }
    let values = values(of: field)
    let set = values.set(tests, in: column)
    return column.openGroups(at: row).filter(set.meets).map { group in
      .open(
        field: field, candidates: group.candidates.map { values.label(of: column.dictionary[$0]) },
        atLeastOne: group.atLeastOne)
    }
  }
}
