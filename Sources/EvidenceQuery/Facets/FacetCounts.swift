public import Evidence

/// The values of one facet with how many rows have each, under the rest of a filter.
public struct FacetCounts: Hashable, Sendable {
  /// A value, or a reason for a blank.
  public enum Value: Hashable, Sendable {
    /// A value of the field.
    case term(TermCode)
    /// The rows of which nothing is known but this reason.
    case unknown(Unknown)

    /// Whether it is the reason why there is no value.
    public var isUnknown: Bool { if case .unknown = self { true } else { false } }
  }

  /// A line of the facet.
  public struct Entry: Hashable, Sendable {
    /// The value.
    public let value: Value
    /// What the screen calls it.
    public let label: String
    /// How far below another value it stands.
    public let depth: Int
    /// How many rows have it, and may have it. A row counts once in each of its values; a value above others counts distinct rows.
    public let tally: Tally
    /// How many of the definite rows have it by inference only.
    public let inferred: Int
    /// Whether the filter asks for it.
    public let isChosen: Bool
  }

  /// The field.
  public let field: Field
  /// The list whose rows are counted.
  public let list: List
  /// Its values, in the order of the screen; those above others before them.
  public let entries: [Entry]

  /// The counts of a facet.
  public init(field: Field, list: List, entries: [Entry]) {
    self.field = field
    self.list = list
    self.entries = entries
  }

  /// The same counts, with other names for the values. O(values).
  public func renamed(_ name: (String) -> String) -> FacetCounts {
    FacetCounts(
      field: field, list: list,
      entries: entries.map { entry in
        Entry(
          value: entry.value, label: name(entry.label), depth: entry.depth, tally: entry.tally,
          inferred: entry.inferred,
          isChosen: entry.isChosen)
      })
  }
}

extension QueryEngine {
  /// The list whose rows a facet of a field counts.
  public func list(of field: Field) -> List {
    switch field.subject {
    case .finding: .findings
    case .study, .appraisal, .row: .studies
    }
  }

  /// The facets that have values in some reviews, with their counts under the rest of the filter: without the clauses that ask for
  /// values of the facet's own field. `known` is what the whole filter keeps of lists, where that was found before.
  /// O(facets × (rows + values)), and a selection for each field that the filter asks for.
  public func facets(
    under filter: Filter, of reviews: ReviewScope = .all, known: [List: Selection] = [:]
  ) -> [FacetCounts] {
    var questions = FacetQuestions(engine: self, reviews: reviews, filter, known: known)
    return fields.filter(\.isFacet).compactMap { field in
      let counts = counts(of: field, under: filter, &questions)
      return counts.entries.isEmpty ? nil : counts
    }
  }

  /// The values of a field that occur in some reviews, with how many rows have each under the rest of the filter.
  /// O(rows + values), and a selection.
  public func counts(of field: Field, under filter: Filter, of reviews: ReviewScope = .all) -> FacetCounts {
    var questions = FacetQuestions(engine: self, reviews: reviews)
    return counts(of: field, under: filter, &questions)
  }

  private func counts(of field: Field, under filter: Filter, _ questions: inout FacetQuestions) -> FacetCounts {
    let list = list(of: field)
    let rest = filter.removingClauses(ofField: field.name)
    let chosen = chosenTests(of: field, in: filter)
    let selection = questions.selection(rest, in: list)
    // Appraisals are read link by link then; but where all links of a study are judged alike, it is as the study is.
    let isJudgedByLink = field.subject == .appraisal && readsFindings(rest)
    let judgedByLink = isJudgedByLink ? library.studiesJudgedByLink : RowSet(capacity: 0)
    return counts(of: field, within: selection, of: questions.reviews, countedApart: judgedByLink) { test in
      questions.tally(rest, adding: .field(field.name, [test]), in: list, among: judgedByLink)
    } isChosen: { test, values in
      chosen.contains { isSame($0, test, values) }
    }
  }

  /// The values of a field that occur in some reviews, with how many of the selected rows of its list have each.
  /// O(rows + values).
  public func counts(of field: Field, within selection: Selection, of reviews: ReviewScope) -> FacetCounts {
    counts(of: field, within: selection, of: reviews, countedApart: RowSet(capacity: 0)) { _ in
      nil
    } isChosen: { _, _ in
      false
    }
  }

  /// The values of a field that some of the selected rows of its list have or may have, with how many of them. O(selected rows +
  /// values).
  public func counts(of field: Field, within selection: Selection) -> FacetCounts {
    counts(
      of: field, within: selection, of: .all, among: selection.plausible, countedApart: RowSet(capacity: 0)
    ) { _ in
      nil
    } isChosen: { _, _ in
      false
    }
  }

  /// `rows` are those whose values are listed, without them all of the reviews. `apart` are rows of which the column does not tell,
  /// and `tally` how many of them there are.
  private func counts(
    of field: Field, within selection: Selection, of reviews: ReviewScope, among rows: RowSet? = nil,
    countedApart apart: RowSet,
    tally: (ValueTest) -> Tally?, isChosen: (ValueTest, FieldValues) -> Bool
  ) -> FacetCounts {
    let list = list(of: field)
    let values = values(of: field)
    guard case .column = field.source, let column = library.column(ColumnKey(list.table, field.column)) else {
      return FacetCounts(field: field, list: list, entries: listed(field, values, selection, reviews, isChosen))
    }
    let occurring = OccurringValues(in: column, among: rows ?? reviews.rows(of: list.table, in: library), values)
    let tests = occurring.values.map { test($0.value, values) }
    let counter = FacetCounter(
      column: column,
      values: zip(occurring.values, tests).map { counted($0.value, as: $1, values, in: column) })
    let counts = counter.counts(within: selection)
    let others = apart.isEmpty ? counts : counter.counts(within: selection.within(apart.complement))
    let entries = occurring.values.indices.map { index in
      let (value, depth) = occurring.values[index]
      var counted = others[index].tally
      if !apart.isEmpty, let more = tally(tests[index]) {
        counted = Tally(definite: counted.definite + more.definite, possible: counted.possible + more.possible)
      }
      return FacetCounts.Entry(
        value: value, label: label(of: value, values), depth: depth, tally: counted, inferred: counts[index].inferred,
        isChosen: isChosen(tests[index], values))
    }
    return FacetCounts(field: field, list: list, entries: entries)
  }

  /// The values of a field that no column holds, as far as they can be listed; those that no row has are left out.
  private func listed(
    _ field: Field, _ values: FieldValues, _ selection: Selection, _ reviews: ReviewScope,
    _ isChosen: (ValueTest, FieldValues) -> Bool
  ) -> [FacetCounts.Entry] {
    let table = list(of: field).table
    let rows = reviews.rows(of: table, in: library)
    return listedWords(of: field, among: reviews).compactMap { word in
      let having = self.selection(.field(field.name, [.value(word)]), in: table)
      guard having.plausible.intersects(rows) else { return nil }
      let tally = having.and(selection).tally
      return FacetCounts.Entry(
        value: .term(TermCode(word)), label: word, depth: 0,
        tally: Tally(definite: tally.definite, possible: tally.possible), inferred: 0,
        isChosen: isChosen(.value(word), values))
    }
  }

  private func listedWords(of field: Field, among reviews: ReviewScope) -> [String] {
    switch (field.source, field.kind) {
    case (.review, _): library.reviews.indices.filter { reviews.contains(ReviewRow($0)) }.map { library.reviews[$0].id }
    case (.presence, .words(let words, _)), (.inference, .words(let words, _)): words
    case (.presence, _), (.inference, _), (.column, _), (.id, _), (.text, _): []
    }
  }

  /// What a value of a facet asks of the column. One that nothing lies below, and that shares its name with no other, is found by
  /// its number: a facet may have very many of those. O(1) for them, O(values) for others.
  private func counted(
    _ value: FacetCounts.Value, as test: ValueTest, _ values: FieldValues, in column: Column
  ) -> FacetCounter.Value {
    if case .term(let code) = value, values.vocabulary?[code] == nil, case .value(let word) = test,
      values.codes(word) == [code], let number = column.number(of: code)
    {
      return FacetCounter.Value(numbers: [number], unknowns: [])
    }
    let set = values.set([test], in: column)
    return FacetCounter.Value(numbers: set.numbers.indices.filter { set.numbers[$0] }, unknowns: set.unknowns)
  }

  /// Whether a filter asks for something of findings: then appraisals are read link by link, and not of a study as a whole.
  func readsFindings(_ filter: Filter) -> Bool {
    NormalForm(filter).literals.contains { literal in
      switch literal.content {
      case .field(let name, _): field(name)?.subject == .finding
      case .linked(let count): count.side == .support
      case .text, .prefix: false
      }
    }
  }

  private func label(of value: FacetCounts.Value, _ values: FieldValues) -> String {
    switch value {
    case .term(let code): values.label(of: code)
    case .unknown(let unknown): unknown.rawValue
    }
  }
}
