import Evidence
import EvidenceQuery
import TestSupport
import Testing

@Suite("Facet counts")
struct FacetCountTests {
  @Test("are what asking for the value under the rest of the filter keeps", arguments: 0..<4)
  func areSelections(group: Int) throws {
    var counted = 0
    for number in 0..<14 {
      let seed = UInt64(7000 + group * 100 + number)
      let engine = try SampleLibrary(RandomLibrary.records(seed: seed)).engine
      var filters = RandomFilter(seed: seed, for: engine, shape: .init(depth: 2))
      for _ in 0..<2 {
        let filter = filters.next()
        let scope: ReviewScope = number.isMultiple(of: 3) ? .only([0]) : .all
        for facet in engine.fields.map({ engine.counts(of: $0, under: filter, of: scope) }) {
          let rest = filter.removingClauses(ofField: facet.field.name)
          for entry in facet.entries {
            let asked = rest.adding(engine.toggling(entry.value, of: facet.field, in: .all))
            let tally = engine.select(asked, in: facet.list, of: scope).tally
            #expect(
              entry.tally == Tally(definite: tally.definite, possible: tally.possible),
              "seed \(seed), \(facet.field.name) \(entry.label) under \(filter)")
            counted += entry.tally.definite + entry.tally.possible
          }
        }
      }
    }
    #expect(counted > 500)
  }

  @Test("name every value that a row has, and no value that no row may have")
  func areComplete() throws {
    for seed in UInt64(7500)..<7520 {
      let engine = try SampleLibrary(RandomLibrary.records(seed: seed)).engine
      for facet in engine.facets(under: .all) {
        #expect(facet.entries.allSatisfy { $0.tally.definite + $0.tally.possible > 0 }, "seed \(seed)")
        #expect(Set(facet.entries.map(\.value)).count == facet.entries.count, "seed \(seed)")
      }
      let countries = engine.library.studies.flatMap(\.country.named)
      let field = try #require(engine.field("country"))
      let offered = engine.counts(of: field, under: .all).entries.map(\.value)
      for code in countries { #expect(offered.contains(.term(code)), "seed \(seed): \(code)") }
    }
  }

  @Test("count a value asked for twice as the value asked for once")
  func togglingTwiceIsNothing() throws {
    for seed in UInt64(7600)..<7640 {
      let engine = try SampleLibrary(RandomLibrary.records(seed: seed)).engine
      var filters = RandomFilter(seed: seed, for: engine, shape: .init(depth: 2))
      let filter = filters.next()
      for facet in engine.facets(under: filter) {
        let ownClauses = filter.clauses.filter { if case .field(facet.field.name, _) = $0 { true } else { false } }
        guard ownClauses.count <= 1 else { continue }
        for entry in facet.entries {
          let once = engine.toggling(entry.value, of: facet.field, in: filter)
          let twice = engine.toggling(entry.value, of: facet.field, in: once)
          for list in EvidenceQuery.List.allCases {
            #expect(
              engine.select(twice, in: list) == engine.select(filter, in: list),
              "seed \(seed): \(filter), \(entry.label), \(once), \(twice)")
          }
          let facets = engine.counts(of: facet.field, under: once)
          let chosen = facets.entries.first { $0.value == entry.value }?.isChosen
          #expect(chosen == !entry.isChosen, "seed \(seed): \(filter), \(entry.label), \(once)")
        }
      }
    }
  }

  @Test("of RR0001 are those of the facet panel")
  func ofRR0001() throws {
    let engine = try SampleLibrary.rr0001.engine
    let field = try #require(engine.field("country"))
    let lines = engine.counts(of: field, under: .all).entries.map { entry in
      String(repeating: "  ", count: entry.depth) + "\(entry.label) \(entry.tally.text)"
    }
    #expect(
      lines == [
        "UK 8", "  England 2 + 4~", "  Scotland 0 + 4~", "  Wales 3", "  Northern Ireland 0 + 1~", "not held here 2",
      ])
  }
}
