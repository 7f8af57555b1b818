import Evidence
import Testing

@Suite("Confidence schemes")
struct ConfidenceSchemesTests {
  @Test("Each scheme has the four levels of GRADE, the best first", arguments: ConfidenceSchemes.all)
  func levels(scheme: ConfidenceScheme) {
    #expect(scheme.levels.map(\.word) == ["high", "moderate", "low", "very low"])
    #expect(scheme.place(of: "High") == 0)
    #expect(scheme.place(of: "VERY LOW") == 3)
    #expect(scheme.place(of: "uncertain") == nil)
  }

  @Test(
    "A scheme is found by its name in any case and with any punctuation",
    arguments: [
      ("GRADE", "GRADE"), ("grade", "GRADE"), ("GRADE-CERQual", "GRADE-CERQual"), ("grade cerqual", "GRADE-CERQual"),
      ("CERQual", "GRADE-CERQual"), ("GradeCerqual", "GRADE-CERQual"),
    ]
  )
  func lookup(name: String, id: String) {
    #expect(ConfidenceSchemes.lookup(name)?.id == id)
  }

  @Test("A scheme of a review's own is not found")
  func ownScheme() {
    #expect(ConfidenceSchemes.lookup("our own words") == nil)
    #expect(ConfidenceSchemes.lookup("") == nil)
  }

  @Test("GRADE takes levels off for five reasons and adds for three")
  func gradeComponents() throws {
    let grade = try #require(ConfidenceSchemes.lookup("GRADE"))
    let lowering = grade.components.filter { $0.words.contains { ($0.change ?? 0) < 0 } }
    #expect(
      lowering.map(\.name)
        == ["risk of bias", "inconsistency", "indirectness", "imprecision", "publication bias"])
    #expect(grade.components.count == 8)
    #expect(grade.component("Risk of bias")?.word("Very serious")?.change == -2)
  }

  @Test("GRADE-CERQual does no sums over its four components")
  func cerqualComponents() throws {
    let cerqual = try #require(ConfidenceSchemes.lookup("GRADE-CERQual"))
    #expect(
      cerqual.components.map(\.name) == ["methodological limitations", "coherence", "adequacy", "relevance"])
    #expect(cerqual.components.allSatisfy { $0.words.allSatisfy { $0.change == nil } })
    #expect(cerqual.component("adequacy")?.word("No/Very minor concerns")?.word == "no or very minor concerns")
  }

  @Test("No two words of a component are written alike", arguments: ConfidenceSchemes.all)
  func uniqueWords(scheme: ConfidenceScheme) {
    for component in scheme.components {
      let words = component.words.flatMap { [$0.word] + $0.aliases }
      #expect(Set(words.map(\.folded)).count == words.count, "\(component.name)")
    }
  }
}
