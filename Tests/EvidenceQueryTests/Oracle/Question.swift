import Evidence
import EvidenceQuery

/// A filter put to one pair of one row.
struct Question {
  let oracle: Oracle
  let list: EvidenceQuery.List
  let row: Oracle.Row
  let pair: Oracle.Pair

  var record: ReviewRecord { oracle.records[row.review] }

  static let fieldsOfStudies: Set = [
    "country", "design", "year", "status", "role", "study.kind", "study.id", "Rurality",
    "region", "findings", "type",
  ]
  static let fieldsOfFindings: Set = [
    "direction", "domain", "confidence", "sign", "favours", "outcome", "basis", "finding.kind", "finding.id",
    "studies", "statement", "subdomain",
  ]
  static let fieldsOfAppraisals: Set = ["concern", "rating", "tool", "appraised"]

  /// How surely the pair meets a filter, or, negated, does not.
  func met(_ filter: Filter, negated: Bool = false) -> Match {
    let alternatives = parts(of: filter, negated: negated, joinedByOr: true)
    if alternatives.count != 1 {
      return together(alternatives, mergingNegated: false).map { met($0.filter, negated: $0.negated) }.max() ?? .no
    }
    let demands = parts(of: filter, negated: negated, joinedByOr: false)
    if demands.count != 1 {
      return together(demands, mergingNegated: true).map { met($0.filter, negated: $0.negated) }.min() ?? .definite
    }
    let (literal, isNegated) = demands[0]
    switch literal {
    case .all, .and, .or, .not: return isNegated ? .no : .definite
    case .text(let words):
      let isSaid = texts.contains { $0.folded.contains(words.folded) } || words.folded.isEmpty
      return isSaid == isNegated ? .no : .definite
    case .prefix(let words):
      return texts.contains { $0.hasWord(beginningWith: words) } == isNegated ? .no : .definite
    case .linked(let count):
      guard let match = match(count) else { return .no }
      return isNegated ? Self.not(match) : match
    case .field(let name, let tests):
      return isNegated ? notIn(name, tests) : isIn(name, tests)
    }
  }

  /// The parts of a filter that are joined by OR, or by AND, once negations stand at literals; itself where it is no such thing.
  private func parts(of filter: Filter, negated: Bool, joinedByOr: Bool) -> [(filter: Filter, negated: Bool)] {
    switch filter {
    case .not(let inner): return parts(of: inner, negated: !negated, joinedByOr: joinedByOr)
    case .and(let inner) where inner.count == 1, .or(let inner) where inner.count == 1:
      return parts(of: inner[0], negated: negated, joinedByOr: joinedByOr)
    case .and(let inner) where joinedByOr == negated, .or(let inner) where joinedByOr != negated:
      return inner.flatMap { parts(of: $0, negated: negated, joinedByOr: joinedByOr) }
    case .all, .field, .text, .prefix, .linked, .and, .or: return [(filter, negated)]
    }
  }

  /// Alternatives that ask for values of one field are one literal, as are demands that a field have none of some values.
  private func together(
    _ parts: [(filter: Filter, negated: Bool)], mergingNegated: Bool
  ) -> [(filter: Filter, negated: Bool)] {
    var result: [(filter: Filter, negated: Bool)] = []
    for part in parts {
      if case .field(let name, let tests) = part.filter, part.negated == mergingNegated,
        let place = result.firstIndex(where: { isLiteral($0, of: name, negated: mergingNegated) }),
        case .field(_, let earlier) = result[place].filter
      {
        result[place].filter = .field(name, earlier + tests)
      } else {
        result.append(part)
      }
    }
    return result
  }

  private func isLiteral(_ part: (filter: Filter, negated: Bool), of name: String, negated: Bool) -> Bool {
    if case .field(name, _) = part.filter { part.negated == negated } else { false }
  }

  // MARK: Literals

  private func isIn(_ name: String, _ tests: [ValueTest]) -> Match {
    switch read(name, tests) {
    case .nothing: .no
    case .notKnown: .unknown
    case .match(let match): match
    case .knowledge(let knowledge): knowledge.isIn(Asked(name: name, tests: tests, oracle: oracle))
    }
  }

  private func notIn(_ name: String, _ tests: [ValueTest]) -> Match {
    // A side that is empty meets no clause, negated or not.
    if case .nothing = read(name, tests) { return .no }
    return Self.not(isIn(name, tests))
  }

  private static func not(_ match: Match) -> Match {
    switch match {
    case .definite: .no
    case .possible: .possible
    case .unknown: .unknown
    case .no: .definite
    }
  }

  /// What there is to hold a clause against.
  enum Reading {
    case nothing
    case notKnown
    case match(Match)
    case knowledge(Knowledge)
  }

  private func read(_ name: String, _ tests: [ValueTest]) -> Reading {
    switch name {
    case "review":
      let names = [record.review.id, record.review.reference].map(\.folded)
      return .match(tests.words.contains { names.contains($0.folded) } ? .definite : .no)
    case "id": return .match(isNamed(row.id, tests))
    case "has": return .match(has(tests))
    case "kind": return kind
    case "title", "statement", "innovation", "setting", "population", "publication", "quote":
      return read(text: name, tests)
    case "inferred": return isInferred(tests)
    case "type" where row.publication != nil:
      return .knowledge(Knowledge(row.publication?.type ?? Reported(unknown: .notHeld), \.self))
    case "year" where row.publication != nil:
      return .knowledge(Knowledge(row.publication?.year ?? Reported(unknown: .notHeld)) { "\($0)" })
    default: break
    }
    if Self.fieldsOfStudies.contains(name) {
      return read(pair.study) { study in
        name == "study.id" ? .match(isNamed(study.id, tests)) : .knowledge(Knowledge(name, of: study, in: record))
      }
    }
    if Self.fieldsOfFindings.contains(name) {
      return read(pair.finding) { finding in
        name == "finding.id"
          ? .match(isNamed(finding.id, tests)) : .knowledge(Knowledge(name, of: finding, in: record))
      }
    }
    if name == "appraisal.id" { return isJudged(tests) }
    if let own = row.assessment { return .knowledge(Knowledge(name, of: [own], in: record)) }
    return read(pair.study) { study in .knowledge(Knowledge(name, of: judging(study), in: record)) }
  }

  func read<Record>(_ side: Oracle.Side<Record>, _ knowledge: (Record) -> Reading) -> Reading {
    switch side {
    case .empty: .nothing
    case .notKnown: .notKnown
    case .known(let record): knowledge(record)
    }
  }

  private var kind: Reading {
    if let finding = row.finding { return .knowledge(Knowledge("finding.kind", of: finding, in: record)) }
    if row.study == nil { return .notKnown }
    return read(pair.study) { .knowledge(Knowledge("study.kind", of: $0, in: record)) }
  }

  /// Whether what judges the pair is named.
  private func isJudged(_ tests: [ValueTest]) -> Reading {
    if row.assessment != nil { return .match(isNamed(row.id, tests)) }
    return read(pair.study) { study in
      .match(
        judging(study).contains { isNamed($0.appraisal?.id ?? "\(study.id)/none", tests) == .definite }
          ? .definite : .no)
    }
  }

  private func isNamed(_ id: String, _ tests: [ValueTest]) -> Match {
    let names = [id, "\(record.review.id)/\(id)"].map(\.folded)
    return tests.words.contains { names.contains($0.folded) } ? .definite : .no
  }

  /// What judges the link of the pair: the assessments that name its publication or one of its results, or that a result names, else all of the study's.
  private func judging(_ study: Study) -> [Assessment] {
    let all = oracle.assessments(of: study, in: record)
    guard let link = pair.link else { return all }
    let named = all.filter { assessment in
      guard let appraisal = assessment.appraisal else { return false }
      if link.results.contains(where: { $0.appraisals.contains(appraisal.id) }) { return true }
      switch appraisal.scope {
      case .study: return false
      case .publication(let id):
        return link.publication.value == id || link.results.contains { $0.publication.value == id }
      case .result(let outcome, let time):
        return link.results.contains { $0.outcome == outcome && (time == nil || time == $0.timePoint.value) }
      }
    }
    return named.isEmpty ? all : named
  }
}

extension [ValueTest] {
  /// The words that stand for themselves.
  var words: [String] {
    compactMap { test in
      switch test {
      case .value(let word), .exactly(let word): word
      case .prefix, .compare, .range: nil
      }
    }
  }
}
