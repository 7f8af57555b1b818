import Evidence

extension QueryEngine {
  /// The filter with a value of a facet asked for, or, where it is asked for, no longer so.
  public func toggling(_ value: FacetCounts.Value, of field: Field, in filter: Filter) -> Filter {
    let values = values(of: field)
    let test = test(value, values)
    if chosenTests(of: field, in: filter).contains(where: { isSame($0, test, values) }) {
      return Filter(
        clauses: filter.clauses.compactMap { clause in
          guard case .field(field.name, let tests) = clause else { return clause }
          let others = tests.filter { !isSame($0, test, values) }
          return others.isEmpty ? nil : .field(field.name, others)
        })
    }
    var clauses = filter.clauses
    for (position, clause) in clauses.enumerated() {
      guard case .field(field.name, let tests) = clause else { continue }
      clauses[position] = .field(field.name, tests + [test])
      return Filter(clauses: clauses)
    }
    return filter.adding(.field(field.name, [test]))
  }

  /// How a filter asks for a value of a facet.
  func test(_ value: FacetCounts.Value, _ values: FieldValues) -> ValueTest {
    switch value {
    case .term(let code): values.test(for: code)
    case .unknown(let unknown): .value(unknown.filterWord)
    }
  }

  /// The tests of the clauses that ask for values of a field and nothing else.
  func chosenTests(of field: Field, in filter: Filter) -> [ValueTest] {
    filter.clauses.flatMap { clause -> [ValueTest] in
      if case .field(field.name, let tests) = clause { tests } else { [] }
    }
  }

  /// Two tests are the same where they ask for the same values, however they are written.
  func isSame(_ left: ValueTest, _ right: ValueTest, _ values: FieldValues) -> Bool {
    if left == right { return true }
    guard case .value(let first) = left, case .value(let second) = right else { return false }
    return values.meansTheSame(first, second)
  }
}
