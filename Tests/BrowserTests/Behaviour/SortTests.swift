import Evidence
import EvidenceQuery
import Terminal
import TestSupport
import Testing

@testable import Browser

/// Lists are sorted by any of their columns, by key or by a click on its title.
@Suite struct SortTests {
  @Test(arguments: Driver.Sample.allCases, [Pane.studies, .findings, .quality])
  func sGoesThroughTheColumnsAndBackToTheOrderOfTheSource(_ sample: Driver.Sample, _ pane: Pane) throws {
    var app = try Driver(sample, Size(120, 40))
    let list = try #require(pane.list)
    app.press(Press([.character(Character("\(pane.rawValue)"))]))
    let source = app.state.rows(of: list)
    let columns = app.model.rows.columns(of: list, rows: source)
    for column in columns {
      app.press("s")
      #expect(app.place.lists[list]?.sort == SortOrder(column: column))
      #expect(app.status.contains("Sorted by: \(app.model.words(column.title))"))
      #expect(app.state.rows(of: list).sorted() == source.sorted())
    }
    app.press("s")
    #expect(app.state.rows(of: list) == source)
  }

  @Test func textIsSortedWithoutCase() throws {
    var app = try Driver(.careLeavers, Size(120, 40))
    app.press("1", "s")
    let labels = app.state.rows(of: .studies).map { app.library.studies[$0].label.lowercased() }
    #expect(labels == labels.sorted())
    app.press("S")
    let turned = app.state.rows(of: .studies).map { app.library.studies[$0].label.lowercased() }
    #expect(turned == labels.reversed())
  }

  @Test func numbersAreSortedAsNumbersAndWhatIsNotKnownStandsLast() throws {
    var app = try Driver(.ltcGuidelines, Size(120, 40))
    app.press("1")
    let columns = app.model.rows.columns(of: .studies, rows: app.state.rows(of: .studies))
    let year = try #require(columns.firstIndex(of: .year))
    app.press(.times(year + 1, "s"))
    let years = app.state.rows(of: .studies).map { app.library.studies[$0].year.certain.map(\.value).max() }
    let known = years.compactMap { $0 }
    #expect(known == known.sorted())
    #expect(years.prefix(known.count).allSatisfy { $0 != nil })
    app.press("S")
    let turned = app.state.rows(of: .studies).map { app.library.studies[$0].year.certain.map(\.value).max() }
    #expect(turned.prefix(known.count).compactMap { $0 } == known.reversed())
    #expect(turned.suffix(years.count - known.count).allSatisfy { $0 == nil })
  }

  @Test func aClickOnTheTitleOfAColumnSortsByItAndAnotherTurnsItRound() throws {
    var app = try Driver(.careLeavers, Size(120, 40))
    app.press("1")
    try app.click("Design")
    #expect(app.place.lists[.studies]?.sort == SortOrder(column: .design))
    #expect(app.text.contains("Design↑"))
    try app.click("Design")
    #expect(app.place.lists[.studies]?.sort == SortOrder(column: .design, isDescending: true))
    #expect(app.text.contains("Design↓"))
  }

  @Test func whereThereIsNoListSSaysWhy() throws {
    var app = try Driver(.careLeavers)
    app.press("s")
    #expect(app.status.contains("That works in a list"))
    app.press("1", "S")
    #expect(app.status.contains("order of the source"))
  }
}
