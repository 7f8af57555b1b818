import Evidence
import EvidenceQuery
import Terminal
import TestSupport
import Testing

@testable import Browser

/// The evidence map: every number is a way in, and the filter is the one of the lists.
@Suite struct MapViewTests {
  @Test func enterOnACellShowsTheRowsThatItCounts() throws {
    var app = try Driver(.rr0001, Size(120, 40))
    app.press("6")
    let matrix = try #require(app.state.results.matrix?.matrix)
    for (row, column) in [(0, 0), (1, 0), (2, 3), (4, 1), (4, nil)] as [(Int, Int?)] {
      var there = app
      there.press(.times(row, .down), .times(column.map { $0 + 1 } ?? 0, .right))
      there.press(.enter)
      #expect(there.place.view == .browse && there.place.focus == .studies)
      let cell = column.map { matrix.sections[0].row(row).cells[$0] } ?? matrix.sections[0].row(row).title
      guard case .rows(.studies, let filter, of: nil)? = cell.target else {
        Issue.record("\(String(describing: cell.target))")
        continue
      }
      #expect(there.state.filter == filter)
      if column == 0 {
        let text = cell.spans.map(\.text).joined()
        let definite = there.state.selection(of: .studies)?.tally.definite ?? -1
        let possible = there.state.selection(of: .studies)?.tally.possible ?? -1
        #expect(text == (possible == 0 ? "\(definite)" : definite == 0 ? "\(possible)~" : "\(definite)+\(possible)~"))
      }
      there.press(.escape)
      #expect(there.place.view == .map)
      #expect(there.state.filter == .all)
      #expect(there.state.matrixState.row == row && there.state.matrixState.column == column)
    }
  }

  @Test func yCopiesWhatTheSelectedCellSaysAndWhereItIsFrom() throws {
    var app = try Driver(.rr0001, Size(120, 40))
    app.press("/", .text("country:Wales"), .enter, "6", .right, .right, .down, "y")
    guard case .copy(let text)? = app.effects.last else {
      Issue.record("nothing is copied: \(app.status)")
      return
    }
    let lines = text.split(separator: "\n")
    #expect(lines.first?.hasPrefix("Studies: Country by Design") == true, "\(text)")
    #expect(lines.dropFirst().first?.hasPrefix("UK and ") == true, "\(text)")
    #expect(lines.suffix(2) == ["Filter: country:Wales", "Source: RR0001"], "\(text)")
  }

  @Test func arrowsGoFromCellToCellAndStopAtTheEdges() throws {
    var app = try Driver(.careLeavers, Size(80, 24))
    app.press("6", .right, .right, .down)
    #expect(app.state.matrixState.row == 1 && app.state.matrixState.column == 1)
    app.press(.times(20, .right), .times(20, .down))
    let section = try #require(app.state.results.matrix?.matrix.sections[0])
    #expect(app.state.matrixState.row == section.count - 1)
    #expect(app.state.matrixState.column == section.columns.count - 1)
    app.press(.times(20, .left), .times(20, .up))
    #expect(app.state.matrixState.row == 0 && app.state.matrixState.column == nil)
    app.press("l", "j")
    #expect(app.state.matrixState.row == 1 && app.state.matrixState.column == 0)
    app.press("h", "k", .end)
    #expect(app.state.matrixState.row == section.count - 1 && app.state.matrixState.column == nil)
  }

  @Test func whatIsSelectedIsAlwaysOnTheScreenWithItsTitle() throws {
    var app = try Driver(.malaria, Size(80, 24))
    app.press("6")
    let matrix = try #require(app.state.results.matrix?.matrix)
    for _ in 0..<30 {
      app.press(.down, .right)
      let place = app.state.matrixState
      let cursor = try #require(app.frame.cursor)
      #expect(Canvas.drawn(app.state, app.model).zone(at: cursor) == .cell(row: place.row, column: place.column))
      let section = try #require(matrix.sections.first)
      let title = place.column.map { section.columns[$0].title.prefix(6) } ?? ""
      #expect(app.text.contains(title.split(separator: " ").first.map(String.init) ?? ""))
    }
  }

  @Test func turningExchangesTheSides() throws {
    var app = try Driver(.careLeavers, Size(120, 40))
    app.press("6")
    #expect(app.text.contains("Country by Design"))
    app.press("t")
    #expect(app.text.contains("Design by Country"))
    app.press(.escape)
    #expect(app.text.contains("Country by Design"))
  }

  @Test func bracketsGoThroughTheFacetsOfEitherSide() throws {
    var app = try Driver(.careLeavers, Size(120, 40))
    app.press("6")
    let names = app.model.engine.mapFields(of: app.state.scope).map(\.name)
    var seen: Set<String> = []
    for _ in names {
      app.press("]")
      let axes = app.place.map
      #expect(axes.rows == "country" && axes.columns != "country")
      seen.insert(axes.columns ?? "")
    }
    #expect(seen == Set(names).subtracting(["country"]))
    app.press("[")
    #expect(app.place.map.rows != "country")
  }

  @Test func onlyWhatWasLookedForCanBeAGap() throws {
    let sample = try SampleLibrary.careLeavers
    let details = DetailWriter(sample.engine, rows: RowText(sample.library))
    func texts(_ rows: String, _ columns: String) throws -> [String] {
      let writer = MapWriter(details, MapAxes(rows: rows, columns: columns), under: .all, of: .all)
      let section = writer.matrix.sections[0]
      let facts = (1..<section.count).flatMap { row in
        (1..<section.columns.count).map { column in section.facts(row, column)[0].map(\.text).joined() }
      }
      return facts + writer.legendEntries.map(\.text)
    }
    #expect(try texts("country", "design").contains { $0.contains("gap in") })
    let judged = try texts("rating", "design")
    #expect(judged.contains { $0.hasSuffix(": None.") || $0.hasSuffix(": none.") })
    #expect(!judged.contains { $0.contains("gap in") })
  }

  @Test func findingsAreCountedToo() throws {
    var app = try Driver(.ltcGuidelines, Size(120, 40))
    app.press("6", "c")
    #expect(app.text.contains("Findings: "))
    app.press(.enter)
    #expect(app.place.focus == .findings)
  }

  @Test func theCommandNamesTheFacets() throws {
    var app = try Driver(.careLeavers, Size(120, 40))
    app.press(":", .text("map concern status"), .enter)
    #expect(app.place.view == .map)
    #expect(app.place.map.rows == "concern" && app.place.map.columns == "status")
    // What has several values of one facet stands where two of them meet.
    app.press(":", .text("map concern concern"), .enter)
    #expect(app.place.map.rows == "concern" && app.place.map.columns == "concern")
    app.press(":", .text("map concern nonsense"), .enter)
    #expect(app.status.contains("expected two facets"))
  }

  @Test func theFilterNarrowsTheMapAndAnEmptyOneSaysHowToGetOut() throws {
    var app = try Driver(.rr0001, Size(120, 40))
    app.press("6", "/", .text("title:nothingatall"), .enter)
    #expect(app.text.contains("x clears it"))
    app.press("x")
    #expect(app.text.contains("Wales"))
  }

  @Test func aClickSelectsAndAnotherOpens() throws {
    var app = try Driver(.rr0001, Size(120, 40))
    app.press("6")
    try app.click("Wales")
    #expect(app.place.view == .map)
    try app.click("Wales")
    #expect(app.place.view == .browse)
    #expect(app.state.filter.description == "country:Wales")
  }
}
