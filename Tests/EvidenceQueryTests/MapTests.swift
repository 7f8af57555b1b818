import Evidence
import EvidenceQuery
import TestSupport
import Testing

@Suite("Evidence map")
struct MapTests {
  @Test("counts in each cell what a filter with both values finds", arguments: 0..<4)
  func cellsAreSelections(group: Int) throws {
    var counted = 0
    for number in 0..<8 {
      let seed = UInt64(9000 + group * 100 + number)
      let engine = try SampleLibrary(RandomLibrary.records(seed: seed)).engine
      var filters = RandomFilter(seed: seed, for: engine, shape: .init(depth: 2))
      var choice = SeededGenerator(seed: seed)
      for _ in 0..<6 {
        let filter = filters.next()
        let fields = engine.mapFields()
        guard let rows = fields.randomElement(using: &choice), let columns = fields.randomElement(using: &choice),
          let list = [List.studies, .findings].randomElement(using: &choice)
        else { continue }
        let map = engine.map(of: list, rows: rows, by: columns, under: filter)
        #expect(map.total == engine.select(filter, in: list).tally)
        for (side, row) in map.rows.values.enumerated() {
          #expect(row.tally == engine.select(filter.adding(row.clause), in: list).tally)
          for (top, column) in map.columns.values.enumerated() {
            let asked = filter.adding(row.clause).adding(column.clause)
            let tally = engine.select(asked, in: list).tally
            let said = "seed \(seed), \(list) \(row.clause) \(column.clause) under \(filter)"
            switch map.cells[side][top] {
            case .empty: #expect(tally == Tally(definite: 0), "\(said)")
            case .unknown(let possible, let unknown):
              #expect(
                tally == Tally(definite: 0, possible: possible, unknown: unknown) && possible + unknown > 0, "\(said)")
            case .rows(let cell, _, _): #expect(cell == tally && tally.definite > 0, "\(said)")
            }
            counted += tally.definite + tally.possible
          }
        }
      }
    }
    #expect(counted > 50)
  }

  @Test("says of each number how many are inferred, as the filter that asks for them finds")
  func inferredIsCounted() throws {
    let engine = try SampleLibrary.all.engine
    let country = try #require(engine.field("country"))
    let status = try #require(engine.field("status"))
    // The studies of care-leavers have one country and one status each.
    let careLeavers = ReviewScope.only([1])
    func inferred(_ filter: Filter, _ fields: String...) -> Int {
      let clause = Filter.field("inferred", fields.map(ValueTest.value))
      let selection = engine.select(filter.adding(clause), in: .studies, of: careLeavers)
      return selection.definite.count
    }
    for (rows, columns) in [(country, status), (status, country)] {
      let map = engine.map(of: .studies, rows: rows, by: columns, of: careLeavers)
      for axis in [map.rows, map.columns] {
        for value in axis.values {
          #expect(value.inferred == inferred(value.clause, axis.field.name), "\(value.label)")
        }
      }
      for (side, row) in map.rows.values.enumerated() {
        for (top, column) in map.columns.values.enumerated() {
          guard case .rows(_, let count, _) = map.cells[side][top] else { continue }
          #expect(
            count == inferred(row.clause.adding(column.clause), "country", "status"), "\(row.label) \(column.label)")
        }
      }
    }
    let usa = try #require(
      engine.map(of: .studies, rows: country, by: status, of: careLeavers).rows.values.first { $0.label == "USA" })
    #expect(usa.tally == Tally(definite: 13) && usa.inferred == 11)
  }

  @Test("counts what no value of a side can count, and speaks of gaps only where no filter leaves anything out")
  func whatIsInNoCell() throws {
    let engine = try SampleLibrary.malaria.engine
    let country = try #require(engine.field("country"))
    let domain = try #require(engine.field("domain"))
    let map = engine.map(of: .findings, rows: country, by: domain)
    // Gaps rest on no study, and a place is one of studies.
    let gaps = engine.select(try engine.parse("kind:gap"), in: .findings).definite.count
    #expect(map.rows.uncounted == gaps && gaps == 14 && map.columns.uncounted == 0)
    #expect(map.tellsOfGaps)
    #expect(!engine.map(of: .findings, rows: country, by: domain, under: try engine.parse("country:Kenya")).tellsOfGaps)
  }

  @Test("has every value that a row has or may have under the filter, and no other")
  func valuesAreThose() throws {
    for seed in UInt64(9500)..<9520 {
      let engine = try SampleLibrary(RandomLibrary.records(seed: seed)).engine
      let country = try #require(engine.field("country"))
      let design = try #require(engine.field("design"))
      let map = engine.map(of: .studies, rows: country, by: design)
      for (axis, field) in [(map.rows, country), (map.columns, design)] {
        #expect(axis.values.map(\.label) == engine.counts(of: field, under: .all).entries.map(\.label), "seed \(seed)")
      }
    }
  }

  @Test("says that rows count several times only where the values add up to more")
  func overlapIsSaid() throws {
    let engine = try SampleLibrary.all.engine
    let country = try #require(engine.field("country"))
    let status = try #require(engine.field("status"))
    let map = engine.map(of: .studies, rows: country, by: status, of: .only([1]))
    #expect(!map.rows.overlaps && !map.columns.overlaps)
    let design = try #require(engine.field("design"))
    #expect(engine.map(of: .studies, rows: country, by: design, of: .only([0])).columns.overlaps)
  }

  @Test("says that no finding rests on studies only of reviews that are whole and name the studies of all findings")
  func withoutFinding() throws {
    let sample = try SampleLibrary.all
    let engine = sample.engine
    let country = try #require(engine.field("country"))
    let design = try #require(engine.field("design"))
    func marked(_ review: Int) -> [String] {
      let map = engine.map(of: .studies, rows: country, by: design, of: .only([review]))
      return map.rows.values.indices.flatMap { side in
        map.columns.values.indices.compactMap { top in
          guard case .rows(_, _, withoutFinding: true) = map.cells[side][top] else { return nil }
          return "\(map.rows.values[side].label) \(map.columns.values[top].label)"
        }
      }
    }
    #expect(marked(0) == [])
    // The one study of care-leavers without an effect in its data is Australian (SOURCE.md, "Known oddities").
    #expect(marked(1) == ["Australia experimental", "Australia quasi-experimental"])
  }
}
