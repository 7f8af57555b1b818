public import Evidence

/// Answers filters over one library: which rows, how surely, and how many have which value.
///
/// It is as immutable as the library; the same filter on the screen and on the command line is answered here.
public struct QueryEngine: Sendable {
  /// The library that is asked.
  public let library: Library
  /// The fields that a filter can ask for, those that reviews declare last.
  public let fields: [Field]
  private let fieldsByName: [String: Field]
  private let occurring: [String: OccurringNames]
  let pairs: PairTables
  /// What was found in reviews, for all copies of the engine.
  private let audits = KnownAudits()

  /// An engine for a library. O(links of publications and assessments + values that occur).
  public init(_ library: Library) {
    self.library = library
    var fieldsByName = Dictionary(FieldTable.all.map { ($0.name, $0) }) { first, _ in first }
    var fields = FieldTable.all
    for attribute in library.reviews.flatMap(\.attributes) where fieldsByName[attribute.id.lowercased()] == nil {
      let field = Field(attribute)
      fieldsByName[attribute.id.lowercased()] = field
      fields.append(field)
    }
    self.fields = fields
    self.fieldsByName = fieldsByName
    pairs = PairTables(library)
    occurring = Dictionary(
      fields.map { ($0.name, FieldValues($0, library).occurringNames) }, uniquingKeysWith: { first, _ in first })
  }

  /// The field of this name, in any case.
  public func field(_ name: String) -> Field? { fieldsByName[name] ?? fieldsByName[name.lowercased()] }

  /// Reads a filter; names and values are held against this library, and are then as it writes them.
  public func parse(_ text: String) throws(FilterError) -> Filter {
    var parser = FilterParser(text, isField: { field($0) != nil }) { clause throws(FilterError) in
      guard let field = field(clause.name) else {
        throw FilterError(
          .unknownField(clause.name), column: clause.column,
          suggestions: suggestions(for: clause.name))
      }
      let values = values(of: field)
      for (test, column) in clause.tests { try values.check(test, column: column) }
      if field.source == .inference { try checkOneRecord(clause) }
      return .field(field.name, values.canonical(clause.tests.map(\.test)))
    }
    return try parser.parse()
  }

  /// The fields that somebody may mean by a name: the one that has it as another name, else those that are spelt nearly so.
  private func suggestions(for name: String) -> [String] {
    FieldTable.otherNames[name.folded].map { [$0] } ?? nearestWords(to: name, among: fields.map(\.name))
  }

  /// Fields of studies and of findings are not read on the same record.
  private func checkOneRecord(_ clause: FilterParser.FieldClause) throws(FilterError) {
    let subjects = clause.tests.map { $0.test.words.flatMap(field)?.subject }
    if let other = subjects.firstIndex(where: { $0 != subjects[0] }) {
      throw FilterError(.differentRecords(field: clause.name), column: clause.tests[other].column)
    }
  }

  /// The rows of a list that a filter keeps, and how surely, among those of some reviews.
  public func select(_ filter: Filter, in list: List, of reviews: ReviewScope = .all) -> Selection {
    var evaluation = Evaluation(NormalForm(filter), in: list, by: self)
    return evaluation.selection().within(reviews.rows(of: list.table, in: library))
  }

  /// The same of several lists, each question of a table being answered once for all of them.
  public func select(_ filter: Filter, in lists: [List], of reviews: ReviewScope = .all) -> [List: Selection] {
    let form = NormalForm(filter)
    var last: Evaluation?
    return lists.reduce(into: [:]) { selections, list in
      var evaluation = Evaluation(form, in: list, by: self, after: last)
      selections[list] = evaluation.selection().within(reviews.rows(of: list.table, in: library))
      last = evaluation
    }
  }

  /// What is questioned in a review, whatever is asked for: made once. O(links) the first time.
  func auditEntries(of review: ReviewRow) -> [AuditEntry] {
    audits.entries(of: review) { ReviewAudit(self, review).entries() }
  }

  /// What a field's values are called in this library.
  func values(of field: Field) -> FieldValues {
    FieldValues(field, library, occurring: occurring[field.name])
  }
}

extension QueryEngine {
  /// What the facet of a field calls a value; the code itself where there is no such field.
  package func label(of code: TermCode, inField name: String) -> String {
    field(name).map { values(of: $0).label(of: code) } ?? code.rawValue
  }
}
