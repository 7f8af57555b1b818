import Evidence

/// One filter put to one list.
///
/// A row is kept by its links, by itself where it has none, or by the pairs that a finding on the whole review may have; the
/// selection is the union of the three.
struct Evaluation {
  let engine: QueryEngine
  let list: List
  let form: NormalForm
  /// What literals make of tables, kept because several kinds of pairs ask for the same.
  private var known: [TableLiteral: Selection] = [:]

  private struct TableLiteral: Hashable {
    let literal: Literal
    let table: ColumnKey.Table
  }

  init(_ form: NormalForm, in list: List, by engine: QueryEngine) {
    self.form = form
    self.list = list
    self.engine = engine
  }

  /// The rows of the list that the filter keeps, and how surely.
  mutating func selection() -> Selection {
    let rowCount = engine.library.count(of: list.table)
    guard let own = engine.pairs.own[list], let linked = engine.pairs.linked[list] else {
      return Selection(noneOf: rowCount)
    }
    let ofRows = evaluate(form, on: own)
    guard readsAcrossLinks else { return ofRows }
    let ofLinks = linked.projected(evaluate(form, on: linked), rowCount: rowCount)
    let alone = engine.pairs.withoutLinks[list] ?? RowSet(capacity: rowCount)
    return ofLinks.or(ofRows.within(alone)).or(wholeReview(rowCount))
  }

  /// Whether the filter asks for something on the other side of pairs.
  var readsAcrossLinks: Bool { form.literals.contains(where: crosses) }

  /// What a form makes of pairs. `constants` are the matches of literals that are the same on every pair.
  mutating func evaluate(
    _ form: NormalForm, on pairs: Pairs, constants: [Literal: Match] = [:]
  ) -> Selection {
    switch form {
    case .all: return Selection(allOf: pairs.count)
    case .none: return Selection(noneOf: pairs.count)
    case .literal(let literal):
      if let match = constants[literal] { return Selection(all: match, of: pairs.count) }
      return evaluate(literal, on: pairs)
    case .and(let parts):
      var result = Selection(allOf: pairs.count)
      for part in parts { result = result.and(evaluate(part, on: pairs, constants: constants)) }
      return result
    case .or(let parts):
      var result = Selection(noneOf: pairs.count)
      for part in parts { result = result.or(evaluate(part, on: pairs, constants: constants)) }
      return result
    }
  }

  // MARK: Literals

  /// Where a literal is read.
  enum Reading {
    /// On the row of the list.
    case row
    /// On the study of a pair.
    case study
    /// On the finding of a pair.
    case finding
    /// On what judges a link, or the study where there is no link.
    case appraisal
  }

  /// Publications and assessments follow their study, except in what they have themselves.
  func reading(of literal: Literal) -> Reading {
    guard case .field(let name, _) = literal.content, let field = engine.field(name) else { return .row }
    switch field.subject {
    case .study: return list == .publications && field.name == "year" ? .row : .study
    case .finding: return .finding
    case .appraisal: return list == .assessments ? .row : .appraisal
    case .row:
      guard case .column(let column) = field.source else { return .row }
      return engine.library.column(ColumnKey(list.table, column)) == nil ? .study : .row
    }
  }

  /// Whether a literal reads something across the links.
  private func crosses(_ literal: Literal) -> Bool {
    switch reading(of: literal) {
    case .row: false
    case .study, .appraisal: list == .findings
    case .finding: list != .findings
    }
  }

  /// What a literal makes of pairs.
  mutating func evaluate(_ literal: Literal, on pairs: Pairs) -> Selection {
    switch reading(of: literal) {
    case .row: return pairs.lifted(answer(literal, list.table), along: pairs.rows)
    case .study: return pairs.lifted(answer(literal, .studies), along: pairs.studies)
    case .finding: return pairs.lifted(answer(literal, .findings), along: pairs.findings)
    case .appraisal:
      if case .empty = pairs.evidence { return pairs.lifted(answer(literal, .studies), along: pairs.studies) }
      return pairs.lifted(answer(literal, .evidence), along: pairs.evidence)
    }
  }

  /// What a literal makes of the rows of a table.
  mutating func answer(_ literal: Literal, _ table: ColumnKey.Table) -> Selection {
    let key = TableLiteral(literal: literal, table: table)
    if let answer = known[key] { return answer }
    let selection = engine.selection(literal.content, in: table)
    let answer = literal.isNegated ? selection.negated : selection
    known[key] = answer
    return answer
  }
}

extension QueryEngine {
  /// Which rows of a table have one of the values, or say the words. O(rows + values).
  func selection(_ content: Literal.Content, in table: ColumnKey.Table) -> Selection {
    let none = Selection(noneOf: library.count(of: table))
    switch content {
    case .text(let words): return Selection(library.text(of: table).rows(containing: words))
    case .field(let name, let tests):
      guard let field = field(name) else { return none }
      switch field.source {
      case .column(let name):
        guard let column = library.column(ColumnKey(table, name)) else { return none }
        return values(of: field).set(tests, in: column).selection(in: column)
      case .id:
        return List(table).map { Selection(RecordIDs(library).rows(named: tests.words, in: $0)) } ?? none
      case .review:
        return Selection(reviews(named: tests.words).rows(of: table, in: library))
      case .presence:
        let words = tests.words.map(\.folded)
        let presences = Presence.allCases.filter { words.contains($0.rawValue) }
        return List(table).map { Presences(self).selection(of: presences, in: $0) } ?? none
      }
    }
  }

  private func reviews(named words: [String]) -> ReviewScope {
    let wanted = Set(words.map(\.folded))
    return .only(
      Set(
        library.reviews.indices.filter { row in
          wanted.contains(library.reviews[row].id.folded) || wanted.contains(library.reviews[row].reference.folded)
        }))
  }
}

extension [ValueTest] {
  /// The words that stand for themselves.
  fileprivate var words: [String] {
    compactMap { test in
      switch test {
      case .value(let word), .exactly(let word): word
      case .compare, .range: nil
      }
    }
  }
}
