import Evidence
import EvidenceQuery
import TestSupport
import Testing

/// What could stand where somebody is typing a filter.
@Suite struct FilterCompletionsTests {
  private func completions(_ text: String) throws -> FilterCompletions {
    try SampleLibrary.all.engine.completions(of: text)
  }
  private func texts(_ text: String) throws -> [String] { try completions(text).candidates.map(\.text) }

  @Test(arguments: [
    ("", 0), ("co", 0), ("country:Wales des", 14), ("(des", 1), ("-coun", 1), ("homeless OR des", 12),
    ("country:", 8), ("country:Wales,En", 14), ("country:=Wal", 9), ("year:>=20", 7), ("year:2010..20", 11),
    ("design:\"mixed me", 7), ("country:Wales -(design:R", 23),
  ])
  func itKnowsWhereTheLastWordBegins(_ text: String, _ start: Int) throws {
    #expect(try completions(text).start == start)
  }

  @Test func namesOfFieldsAreOffered() throws {
    #expect(try texts("") == (try SampleLibrary.all.engine.fields.map { $0.name + ":" }) + ["support(", "supports("])
    #expect(try texts("supp") == ["support(", "supports("])
    #expect(try texts("support(coun") == ["country:"])
    #expect(try texts("COUN") == ["country:"])
    #expect(try texts("country:Wales stu") == ["study.kind:", "studies:", "study.id:"])
    #expect(try texts("zebra") == [])
    #expect(try texts("\"coun") == [], "words in quotation marks are no name")
    #expect(try texts("zebra:a") == [])
  }

  @Test(arguments: [
    ("country:wal", "Wales"), ("country:\"uni", "USA"), ("design:random", "RCT"),
    ("design:\"mixed me", "mixed"),
    ("country:not", "notheld"), ("has:d", "doi"), ("review:care", "care-leavers"), ("finding.id:f0", "f01"),
    ("direction:en", "enabler"), ("year:20", "2015"), ("rating:high", "\"RoB 2=High\""),
    ("review:young", "care-leavers"),
  ])
  func valuesThatOccurAreOfferedByAnyOfTheirNames(_ text: String, _ value: String) throws {
    let texts = try texts(text)
    #expect(texts.contains(value), "\(texts)")
  }

  @Test func valuesOfSomeReviewsComeFirst() throws {
    let engine = try SampleLibrary.all.engine
    func countries(_ scope: ReviewScope) -> [String] {
      engine.completions(of: "country:", first: scope).candidates.map(\.text)
    }
    #expect(countries(.only([1])).prefix(2) == ["USA", "Australia"])
    #expect(Set(countries(.only([1]))) == Set(countries(.all)))
  }

  @Test func aRangeIsNotEndedBelowItsBeginning() throws {
    let years = try texts("year:2015..").compactMap { Int($0) }
    #expect(!years.isEmpty && years.allSatisfy { $0 >= 2015 })
    #expect(try texts("year:2015..2016,").contains { (Int($0) ?? 9999) < 2015 })
  }

  @Test func whatEndsInACandidateIsAFilter() throws {
    let engine = try SampleLibrary.all.engine
    for field in engine.fields {
      let start = "country:Wales -" + field.name + ":"
      let found = engine.completions(of: start)
      #expect(found.start == start.count)
      for candidate in found.candidates {
        #expect(throws: Never.self, "\(field.name):\(candidate.text)") { try engine.parse(start + candidate.text) }
      }
      if field.isFacet { #expect(!found.candidates.isEmpty, "\(field.name)") }
    }
  }

  @Test func thereAreNoMoreThanWereAskedFor() throws {
    #expect(try SampleLibrary.all.engine.completions(of: "id:", limit: 5).candidates.count == 5)
  }
}
