import Evidence
import EvidenceQuery
import TestSupport
import Testing

/// What holds of every filter, whatever the records say.
@Suite("The logic of filters")
struct LawTests {
  private typealias Rows = EvidenceQuery.List

  /// Goes through random filters over random libraries.
  private func forEach(
    seeds: Range<UInt64>, shape: RandomFilter.Shape = RandomFilter.Shape(),
    _ body: (QueryEngine, inout RandomFilter, Comment) throws -> Void
  ) throws {
    for seed in seeds {
      let engine = try SampleLibrary(RandomLibrary.records(seed: seed)).engine
      var filters = RandomFilter(seed: seed, for: engine, shape: shape)
      for _ in 0..<8 { try body(engine, &filters, "seed \(seed)") }
    }
  }

  @Test("What is definite is plausible, and what is plausible is not excluded")
  func setsAreNested() throws {
    try forEach(seeds: 0..<60) { engine, filters, seed in
      let filter = filters.next()
      for list in Rows.allCases {
        let selection = engine.select(filter, in: list)
        #expect(selection.definite.isSubset(of: selection.plausible), "\(seed): \(filter)")
        #expect(selection.plausible.isSubset(of: selection.notExcluded), "\(seed): \(filter)")
      }
    }
  }

  @Test("Not all of some is one at least that is not, and not one of some is none")
  func deMorgan() throws {
    try forEach(seeds: 100..<140) { engine, filters, seed in
      let (first, second) = (filters.next(), filters.next())
      for list in Rows.allCases {
        #expect(
          engine.select(.not(.and([first, second])), in: list)
            == engine.select(.or([.not(first), .not(second)]), in: list), "\(seed): \(first) · \(second)")
        #expect(
          engine.select(.not(.or([first, second])), in: list)
            == engine.select(.and([.not(first), .not(second)]), in: list), "\(seed): \(first) · \(second)")
      }
    }
  }

  @Test("Not not is nothing said")
  func doubleNegation() throws {
    try forEach(seeds: 200..<230) { engine, filters, seed in
      let filter = filters.next()
      for list in Rows.allCases {
        #expect(
          engine.select(.not(.not(filter)), in: list) == engine.select(filter, in: list), "\(seed): \(filter)")
      }
    }
  }

  @Test("One clause more keeps no more rows, and no row more surely")
  func andNarrows() throws {
    // Whether a study is judged as a whole or by its results depends on whether findings are asked for: see docs/filter.md.
    try forEach(seeds: 300..<350, shape: .init(readsAppraisals: false)) { engine, filters, seed in
      let (filter, clause) = (filters.next(), filters.next())
      for list in Rows.allCases {
        let narrowed = engine.select(.and([filter, clause]), in: list)
        let whole = engine.select(filter, in: list)
        #expect(narrowed.definite.isSubset(of: whole.definite), "\(seed), \(list): \(filter) · \(clause)")
        #expect(narrowed.plausible.isSubset(of: whole.plausible), "\(seed), \(list): \(filter) · \(clause)")
        #expect(narrowed.notExcluded.isSubset(of: whole.notExcluded), "\(seed), \(list): \(filter) · \(clause)")
      }
    }
  }

  @Test("One alternative more loses no row, and makes none less sure")
  func orWidens() throws {
    try forEach(seeds: 400..<450, shape: .init(readsAppraisals: false)) { engine, filters, seed in
      let (filter, other) = (filters.next(), filters.next())
      for list in Rows.allCases {
        let widened = engine.select(.or([filter, other]), in: list)
        let part = engine.select(filter, in: list)
        #expect(part.definite.isSubset(of: widened.definite), "\(seed), \(list): \(filter) · \(other)")
        #expect(part.plausible.isSubset(of: widened.plausible), "\(seed), \(list): \(filter) · \(other)")
        #expect(part.notExcluded.isSubset(of: widened.notExcluded), "\(seed), \(list): \(filter) · \(other)")
      }
    }
  }

  @Test("The order of clauses and of alternatives is nothing")
  func commutes() throws {
    try forEach(seeds: 500..<540) { engine, filters, seed in
      let parts = [filters.next(), filters.next(), filters.next()]
      for list in Rows.allCases {
        let comment: Comment = "\(seed): \(parts)"
        #expect(
          engine.select(.and(parts), in: list) == engine.select(.and(parts.reversed()), in: list), comment)
        #expect(engine.select(.or(parts), in: list) == engine.select(.or(parts.reversed()), in: list), comment)
      }
    }
  }

  @Test("Values of one field with commas are alternatives of that field")
  func commasAreAlternatives() throws {
    try forEach(seeds: 600..<640) { engine, filters, seed in
      guard case .field(let name, let tests) = filters.nextLiteral(), tests.count > 1 else { return }
      for list in Rows.allCases {
        #expect(
          engine.select(.field(name, tests), in: list)
            == engine.select(.or(tests.map { .field(name, [$0]) }), in: list), "\(seed): \(name) \(tests)")
      }
    }
  }

  @Test("A selection of some reviews is that of all within them")
  func reviewsAreApart() throws {
    try forEach(seeds: 700..<730) { engine, filters, seed in
      let filter = filters.next()
      for list in Rows.allCases {
        for review in engine.library.reviews.indices {
          let some = engine.select(filter, in: list, of: .only([review]))
          let rows = ReviewScope.only([review]).rows(of: list.table, in: engine.library)
          #expect(some == engine.select(filter, in: list).within(rows), "\(seed): \(filter)")
        }
      }
    }
  }
}
