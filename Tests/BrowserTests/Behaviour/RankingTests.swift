import Evidence
import EvidenceQuery
import Terminal
import TestSupport
import Testing

@testable import Browser

/// What is searched for brings the best match to the top, and `s` the order of the source.
@Suite struct RankingTests {
  @Test func whatSaysItInItsNameComesBeforeWhatSaysItElsewhere() throws {
    var app = try Driver(.careLeavers, Size(120, 40))
    app.press("2", "/")
    app.press(.text("homeless"), .key(.enter))
    let found = app.state.rows(of: .findings)
    let says = found.map { row in
      let finding = app.library.findings[row]
      return "\(finding.label) \(finding.statement)".lowercased().contains("homeless")
    }
    #expect(says.contains(true) && says.contains(false))
    #expect(says == says.sorted { $0 && !$1 })
    #expect(found != found.sorted())
    app.press("s")
    #expect(app.state.rows(of: .findings) == found.sorted())
    #expect(app.status.contains("order of the source"))
  }

  @Test func wholeWordsComeBeforePartsOfWords() throws {
    let engine = try SampleLibrary.careLeavers.engine
    for words in ["care", "health", "work", "home"] {
      let filter = try engine.parse(words)
      let rows = engine.select(filter, in: .findings).definite
      let whole = engine.library.texts(of: .findings).rows(containing: words, .wholeWords)
      let isWhole = engine.ranked(rows, in: .findings, by: filter).map(whole.contains)
      #expect(isWhole == isWhole.sorted { $0 && !$1 }, "\(words)")
      #expect(Set(engine.ranked(rows, in: .findings, by: filter)) == Set(rows))
    }
  }

  @Test func withoutASearchTheOrderIsThatOfTheSource() throws {
    let engine = try SampleLibrary.careLeavers.engine
    let filter = try engine.parse("country:USA")
    let rows = engine.select(filter, in: .findings).definite
    #expect(engine.ranked(rows, in: .findings, by: filter) == Array(rows))
  }
}
