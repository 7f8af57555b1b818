import Evidence
import EvidenceQuery
import Terminal
import TestSupport
import Testing

@testable import Browser

/// The facet panel edits the filter.
@Suite struct FacetTests {
  private static let wales: [Press] = ["f", .text("wales"), .space, .escape, .escape]

  @Test func choosingAValueNarrowsEveryListAndChoosingItAgainBringsAllBack() throws {
    var app = try Driver(.rr0001, Size(120, 40))
    app.press("1", "f", .text("wales"), .space)
    #expect(app.state.filter.description == "country:Wales")
    #expect(app.ids(.studies) == ["s1", "p3", "p4"])
    app.press(.space)
    #expect(app.state.filter == .all)
    #expect(app.ids(.studies).count == 10)
  }

  @Test func everyChangeIsUndoneAndRedoneByItself() throws {
    var app = try Driver(.rr0001, Size(120, 40))
    app.press(Self.wales)
    app.press("f", .text("qualit"), .space, .escape, .escape)
    let both = app.state.filter
    #expect(both.clauses.count == 2)
    app.press("u")
    #expect(app.state.filter.description == "country:Wales")
    app.press("u")
    #expect(app.state.filter == .all)
    app.press("u")
    #expect(app.status.contains("no change of the filter to undo"))
    app.press("r", .control("r"))
    #expect(app.state.filter == both)
    app.press("r")
    #expect(app.status.contains("nothing to redo"))
  }

  @Test func xClearsAndUBringsBack() throws {
    var app = try Driver(.rr0001, Size(120, 40))
    app.press(Self.wales)
    app.press("x")
    #expect(app.state.filter == .all)
    app.press("u")
    #expect(app.state.filter.description == "country:Wales")
    app.press("x", "x")
    #expect(app.status.contains("no filter to clear"))
  }

  @Test func twoValuesOfAFacetAreAlternatives() throws {
    var app = try Driver(.rr0001, Size(120, 40))
    app.press("1", "f", .text("england"), .space, .control("u"), .text("wales"), .space, .escape, .escape)
    #expect(app.state.filter.clauses.count == 1)
    #expect(app.state.filter.description == "country:England,Wales")
  }

  @Test(arguments: Driver.Sample.allCases)
  func whatAValueCountsIsWhatChoosingItShows(_ sample: Driver.Sample) throws {
    var app = try Driver(sample, Size(120, 40))
    app.press("1", "f")
    guard case .facets(let panel)? = app.state.layers.last else {
      Issue.record("no panel")
      return
    }
    for (position, line) in panel.lines.enumerated() {
      var chosen = app
      chosen.press(.times(position, .down), .space)
      let list = app.model.engine.list(of: line.field)
      let tally = try #require(chosen.state.selection(of: list)).tally
      #expect(tally.definite == line.entry.tally.definite, "\(line.field.name): \(line.entry.label)")
      #expect(tally.possible == line.entry.tally.possible, "\(line.field.name): \(line.entry.label)")
    }
  }

  @Test func lettersFindHeadingsWithAllTheirValues() throws {
    func facets(_ app: Driver) throws -> [FacetCounts] {
      try #require(app.state.layers.last.flatMap { if case .facets(let layer) = $0 { layer.shown } else { nil } })
    }
    var app = try Driver(.rr0001, Size(120, 40))
    app.press("1", "f")
    let all = try facets(app)
    for heading in all.map(\.field.label) {
      // Space chooses, so a heading is typed as far as its first word.
      let word = String(heading.lowercased().prefix { $0 != " " })
      app.press(.control("u"), .text(word))
      let shown = try facets(app)
      let found = try #require(shown.first { $0.field.label == heading }, "\(heading)")
      #expect(found.entries == all.first { $0.field.label == heading }?.entries)
      for facet in shown where !facet.field.label.lowercased().contains(word) {
        #expect(facet.entries.allSatisfy { $0.label.lowercased().contains(word) })
      }
    }
    app.press(.control("u"), .text("design"), .space)
    #expect(app.state.filter.clauses.first?.fieldName == "design")
    app.press(.control("u"), .text("zebra"))
    #expect(app.text.contains("No heading and no value has these letters"))
  }

  @Test func escapeClearsTheLettersFirstAndThenCloses() throws {
    var app = try Driver(.rr0001)
    app.press("1", "f", .text("wal"), .escape)
    #expect(app.state.layers.count == 1)
    app.press(.escape)
    #expect(app.state.layers.isEmpty)
  }

  @Test func enterGoesToTheListThatTheFacetCounts() throws {
    var app = try Driver(.rr0001)
    app.press("1", "f", .text("enabler"), .space, .enter)
    #expect(app.state.layers.isEmpty)
    #expect(app.place.focus == .findings)
  }

  @Test func theValueStaysSelectedWhileTheCountsChange() throws {
    var app = try Driver(.careLeavers, Size(120, 40))
    app.press("1", "f", .times(6, .down))
    guard case .facets(let before)? = app.state.layers.last else { return }
    let chosen = before.lines[before.selected].entry.label
    app.press(.space, .space)
    guard case .facets(let after)? = app.state.layers.last else { return }
    #expect(after.lines[after.selected].entry.label == chosen)
  }

  @Test func anEmptyListSaysHowToGetOut() throws {
    var app = try Driver(.rr0001)
    app.press("/", .text("zebra country:Wales"), .enter)
    #expect(app.state.rows(of: .studies).isEmpty)
    #expect(app.text.contains("0 match"))
    #expect(app.text.contains("x clear"))
    #expect(app.text.contains("without zebra: 3"))
    app.press("2", "3", "4")
    #expect(app.status.contains("Nothing is selected"))
  }
}
