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

  @Test(arguments: Driver.Sample.allCases, [Size(80, 24), Size(120, 40), Size(200, 60)])
  func aClickOnAnyHeaderOfAnyListSortsByItInBothDirections(_ sample: Driver.Sample, _ size: Size) throws {
    for list in BrowserState.lists {
      var app = try Driver(sample, size)
      let pane = Press([.character(Character("\(Pane.showing(list).rawValue)"))])
      app.press(pane)
      let headers = headers(of: list, app)
      let columns = app.model.rows.columns(of: list, rows: app.state.rows(of: list))
      #expect(size.columns < 200 || Set(headers.keys) == Set(columns), "\(list): \(headers)")
      for column in try #require(headers.isEmpty ? nil : headers.keys) {
        // A click on a header brings the focus too, where the list has room without it.
        app.press(list == .studies ? "2" : "1")
        if self.headers(of: list, app)[column] == nil { app.press(pane) }
        for isDescending in [false, true, false] {
          // The widths of columns go by what is on screen, so a header may move.
          let point = try #require(self.headers(of: list, app)[column])
          expect(&app, list, column, isDescending: isDescending, at: point)
        }
      }
    }
  }

  private func expect(
    _ app: inout Driver, _ list: EvidenceQuery.List, _ column: ListColumn, isDescending: Bool, at point: Point
  ) {
    app.click(point)
    #expect(app.state.focus == Pane.showing(list))
    #expect(app.place.lists[list]?.sort == SortOrder(column: column, isDescending: isDescending))
    #expect(app.status.contains("Sorted by: \(app.model.words(column.title))"))
    let sorter = Sorter(app.model, list: list)
    let source = app.state.rows(of: list).sorted()
    let expected = Sorter.sorted(source, isDescending: isDescending, by: app.model.collation) { row in
      sorter.key(column, row)
    }
    #expect(app.state.rows(of: list) == expected, "\(list) by \(column)")
  }

  /// Where a click on each header of a list lands first.
  private func headers(of list: EvidenceQuery.List, _ app: Driver) -> [ListColumn: Point] {
    let canvas = Canvas.drawn(app.state, app.model)
    var headers: [ListColumn: Point] = [:]
    for row in 0..<app.state.size.rows {
      for column in 0..<app.state.size.columns {
        guard case .column(list, let found)? = canvas.zone(at: Point(column, row)) else { continue }
        headers[found] = headers[found] ?? Point(column, row)
      }
    }
    return headers
  }

  @Test func whereThereIsNoListSSaysWhy() throws {
    var app = try Driver(.careLeavers)
    app.press("s")
    #expect(app.status.contains("That works in a list"))
    app.press("1", "S")
    #expect(app.status.contains("order of the source"))
  }
}
