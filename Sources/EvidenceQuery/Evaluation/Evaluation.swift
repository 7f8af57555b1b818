import Evidence

/// A filter put to one list, or several one after the other: what they have in common is then answered once.
///
/// A row is kept by its links, by itself where it has none, or by the pairs that a finding on the whole review may have; the
/// selection is the union of the three.
struct Evaluation {
  let engine: QueryEngine
  let list: List
  private(set) var form: NormalForm
  /// What literals make of tables, kept because several kinds of pairs ask for the same.
  private var known: [TableLiteral: Selection] = [:]

  private struct TableLiteral: Hashable {
    let literal: Literal
    let table: ColumnKey.Table
  }

  /// What literals make of pairs, which takes a look at each pair: nil where no other filter will ask for the same.
  private var knownOfPairs: [PairsLiteral: Selection]?

  private struct PairsLiteral: Hashable {
    let literal: Literal
    let pairs: Pairs.Kind
  }

  /// `keepsPairs` is for filters that share clauses and are put one after the other; it takes a bit a pair and clause. What `other`,
  /// an evaluation of another list, found in tables is not looked for again.
  init(
    _ form: NormalForm, in list: List, by engine: QueryEngine, keepsPairs: Bool = false, after other: Evaluation? = nil
  ) {
    self.form = form
    known = other?.known ?? [:]
    knownOfPairs = keepsPairs ? [:] : nil
    self.list = list
    self.engine = engine
  }

  /// The rows of the list that another filter keeps, and how surely.
  mutating func selection(of form: NormalForm) -> Selection {
    self.form = form
    return selection()
  }

  /// The rows of the list that the filter keeps, and how surely.
  mutating func selection() -> Selection {
    let rowCount = engine.library.count(of: list.table)
    guard let own = engine.pairs.own[list], let linked = engine.pairs.linked[list] else {
      return Selection(noneOf: rowCount)
    }
    let ofRows = evaluate(form, on: own)
    guard readsAcrossLinks else { return ofRows }
    if list == .assessments, readsStudiesAndFindingsOnly {
      // An assessment has the links of its study, and what is asked says nothing of the assessment: it is kept as its study is.
      var ofStudies = Evaluation(form, in: .studies, by: engine, after: self)
      return own.lifted(ofStudies.selection(), along: own.studies)
    }
    let ofLinks = linked.projected(evaluate(form, on: linked), rowCount: rowCount)
    let alone = engine.pairs.withoutLinks[list] ?? RowSet(capacity: rowCount)
    return ofLinks.or(ofRows.within(alone)).or(wholeReview(rowCount))
  }

  /// Whether the filter asks for something on the other side of pairs.
  var readsAcrossLinks: Bool { form.literals.contains(where: crosses) }

  private var readsStudiesAndFindingsOnly: Bool {
    form.literals.allSatisfy { literal in
      switch reading(of: literal) {
      case .study, .finding: true
      case .row, .appraisal: false
      }
    }
  }

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
      guard let first = parts.first else { return Selection(allOf: pairs.count) }
      var result = evaluate(first, on: pairs, constants: constants)
      for part in parts.dropFirst() { result = result.and(evaluate(part, on: pairs, constants: constants)) }
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
    switch literal.content {
    case .text, .prefix: .row
    case .linked(let count): count.side == .support ? .finding : .study
    case .field(let name, let tests): engine.field(name).map { reading(of: $0, tests) } ?? .row
    }
  }

  /// What publications have themselves.
  private static let ofPublications: Set = ["year", "type", "title", "publication"]

  private func reading(of field: Field, _ tests: [ValueTest]) -> Reading {
    switch field.subject {
    case .study: return list == .publications && Self.ofPublications.contains(field.name) ? .row : .study
    case .finding: return .finding
    case .appraisal: return list == .assessments ? .row : .appraisal
    case .row:
      switch field.source {
      case .column(let column):
        return engine.library.column(ColumnKey(list.table, column)) == nil ? .study : .row
      case .text: return list == .studies || list == .findings ? .row : .study
      case .inference: return tests.first?.words.flatMap(engine.field).map { reading(of: $0, []) } ?? .row
      case .id, .review, .presence: return .row
      }
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
    let key = PairsLiteral(literal: literal, pairs: pairs.kind)
    if let known = knownOfPairs?[key] { return known }
    let selection = lifted(literal, to: pairs)
    knownOfPairs?[key] = selection
    return selection
  }

  private mutating func lifted(_ literal: Literal, to pairs: Pairs) -> Selection {
    switch reading(of: literal) {
    case .row:
      let own = pairs.lifted(answer(literal, list.table), along: pairs.rows)
      guard list == .assessments, literal.isOfWords else { return own }
      // Whoever looks for a study by its words wants to see how it was judged.
      let ofStudy = pairs.lifted(answer(literal, .studies), along: pairs.studies)
      return literal.isNegated ? own.and(ofStudy) : own.or(ofStudy)
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
    case .text(let words): return Selection(library.texts(of: table).rows(containing: words))
    case .prefix(let words): return Selection(library.texts(of: table).rows(containing: words, .wordStart))
    case .linked(let count): return LinkedCounter(self).selection(count)
    case .field(let name, let tests):
      guard let field = field(name) else { return none }
      switch field.source {
      case .column(let name):
        guard let column = library.column(ColumnKey(table, name)) else { return none }
        return values(of: field).set(tests, in: column).selection(in: column)
      case .id(of: .assessments?): return Selection(rows(judgedBy: tests.words, in: table))
      case .id:
        return List(table).map { Selection(RecordIDs(library).rows(named: tests.words, in: $0)) } ?? none
      case .review:
        return Selection(reviews(named: tests.words).rows(of: table, in: library))
      case .presence:
        let words = tests.words.map(\.folded)
        let presences = Presence.allCases.filter { words.contains($0.rawValue) }
        return List(table).map { Presences(self).selection(of: presences, in: $0) } ?? none
      case .text(let part): return selection(tests, ofText: part, in: table)
      case .inference:
        let columns = tests.words.compactMap { self.field($0) }.compactMap {
          library.column(ColumnKey(table, $0.column))
        }
        return Selection(columns.reduce(none.definite) { $0.union($1.rowsWithInference) })
      }
    }
  }

  /// Which rows say the words in a part of their text; unknown are those of which nobody knows the part. O(length of the part).
  private func selection(_ tests: [ValueTest], ofText part: TextPart, in table: ColumnKey.Table) -> Selection {
    let texts = library.texts(of: table)
    var definite = RowSet(capacity: library.count(of: table))
    var asksForWords = false
    for test in tests {
      switch test {
      case .value(let words):
        if let reason = Unknown(filterWord: words) {
          definite = definite.union(texts.rows(without: part, reason))
          continue
        }
        definite = definite.union(texts.rows(containing: words, in: part))
      case .exactly(let words): definite = definite.union(texts.rows(containing: words, .wholeWords, in: part))
      case .prefix(let words): definite = definite.union(texts.rows(containing: words, .wordStart, in: part))
      case .compare, .range: continue
      }
      asksForWords = true
    }
    guard asksForWords else { return Selection(definite) }
    let notExcluded = Unknown.allCases.reduce(definite) { $0.union(texts.rows(without: part, $1)) }
    return Selection(definite: definite, plausible: definite, notExcluded: notExcluded)
  }

  /// The assessments with these ids; of studies and links, those that they judge. O(ids × links of a study).
  private func rows(judgedBy ids: [String], in table: ColumnKey.Table) -> RowSet {
    let assessments = RecordIDs(library).rows(named: ids, in: .assessments)
    let judged = assessments.rows.map { library.study(of: AssessmentRow($0)) }
    let capacity = library.count(of: table)
    return switch table {
    case .assessments: assessments
    case .studies: RowSet(judged.map(\.index), capacity: capacity)
    case .evidence:
      RowSet(
        Set(judged).flatMap(library.evidence(of:)).filter { link in
          library.assessments(of: link).contains { assessments.contains($0.index) }
        }.map(\.index), capacity: capacity)
    case .findings, .publications: RowSet(capacity: capacity)
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
      case .prefix, .compare, .range: nil
      }
    }
  }
}
