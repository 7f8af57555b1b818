import Evidence
import TestSupport
import Testing

@Suite("Tables of items")
struct ItemTableTests {
  @Test("say of every appraisal and item what its record says, and count it")
  func areTheRecords() throws {
    var judgements = 0
    let libraries =
      try [SampleLibrary.all.library]
      + (UInt64(300)..<330).map { try LibraryBuilder.library(of: RandomLibrary.records(seed: $0)) }
    for library in libraries {
      var seen = RowSet(capacity: library.assessments.count)
      let some = RowSet(
        library.assessments.indices.filter { !$0.isMultiple(of: 3) }, capacity: library.assessments.count)
      for (number, table) in library.itemTables.enumerated() {
        var counts = table.items.map { _ in [Int](repeating: 0, count: table.words.count + 1) }
        for (place, row) in table.rows.enumerated() {
          let assessment = AssessmentRow(Int(row))
          seen.insert(Int(row))
          let appraisal = try #require(library[assessment].appraisal)
          #expect(appraisal.tool == table.tool)
          #expect(library.itemTable(of: assessment) == number)
          #expect(table.place(of: assessment) == place)
          let tool = library.tool(table.tool, of: library.review(ofRow: Int(row), in: .assessments))
          for (item, id) in table.items.enumerated() {
            let said = appraisal.items.last { $0.item == id }?.judgement.value
            let word = table.word(ofItem: item, at: place)
            #expect(word.map { table.words[$0] } == said.map { tool?.judgement($0)?.word ?? $0 })
            judgements += said == nil ? 0 : 1
            if some.contains(Int(row)) { counts[item][word ?? table.words.count] += 1 }
          }
          for item in appraisal.items where item.judgement.value != nil { #expect(table.items.contains(item.item)) }
        }
        #expect(table.counts(among: some) == counts)
      }
      for row in library.assessments.indices {
        #expect(seen.contains(row) == (library.assessments[row].appraisal != nil))
        if library.assessments[row].appraisal == nil { #expect(library.itemTable(of: AssessmentRow(row)) == nil) }
      }
    }
    #expect(judgements > 600)
  }

  @Test("keep the items and the words of a tool in its order")
  func areInTheOrderOfTheTool() throws {
    let library = try SampleLibrary.careLeavers.library
    #expect(library.itemTables.map(\.tool) == ["rob2-2019", "robins-i-2016"])
    #expect(library.itemTables[1].items == ["D1", "D2", "D3", "D4", "D5", "D6", "D7"])
    #expect(library.itemTables[0].words == ["Low", "Some concerns", "High"])
  }
}
