import Evidence
import EvidenceQuery
import Terminal
import TestSupport
import Testing

@testable import Browser

/// Every number on the opening page opens what it counts.
@Suite struct OpeningPageTests {
  static let samples: [Driver.Sample] = [.rr0001, .careLeavers, .ltcGuidelines]

  /// The text of every item of the page, in order.
  private func texts(_ layout: PageLayout) -> [String] {
    layout.items.indices.map { item in
      layout.lines.flatMap { $0.filter { $0.link == item }.map(\.text) }.joined(separator: " ")
    }
  }

  @Test func whatIsSelectedIsSeenAfterEveryChangeOfSize() throws {
    var app = try Driver(.careLeavers, Size(120, 40))
    app.press(.times(9, .down))
    for (columns, rows) in [(40, 12), (80, 24), (60, 14), (120, 40)] {
      app.resize(columns, rows)
      let item = app.place.pages[.overview, default: PageState()].item
      let cursor = try #require(app.frame.cursor)
      #expect(Canvas.drawn(app.state, app.model).zone(at: cursor) == .item(.view, item), "\(columns)×\(rows)")
    }
  }

  @Test(arguments: samples)
  func whatIsCountedIsWhatOpens(_ sample: Driver.Sample) throws {
    let app = try Driver(sample, Size(80, 24))
    let layout = app.state.pageLayout(.view, app.model)
    var counted = 0
    for (position, text) in texts(layout).enumerated() {
      guard case .rows(let list, let filter, _) = layout.items[position].target else { continue }
      var state = app.state
      state.setPageState(.view, shown(position, state, app.model))
      _ = state.handle(.key(.enter), app.model)
      #expect(state.place.view == .browse)
      if list == .publications {
        let number = text.split { !$0.isNumber }.first.flatMap { Int($0) }
        #expect(state.place.detail.steps.last?.reference == .publications(ReviewRow(0)))
        #expect(number == app.model.library.rows(of: .publications, in: ReviewRow(0)).count)
        continue
      }
      #expect(state.place.focus == Pane.showing(list))
      // The name of the bar of a year is a number too; what bars count is held by ChartTests.
      guard !filter.clauses.contains(where: { $0.fieldName == "year" }),
        let number = text.split(separator: " ").first.flatMap({ Int($0) })
      else { continue }
      counted += 1
      let tally = try #require(state.selection(of: list)).tally
      let possible = text.split(separator: " ").first { $0.hasSuffix("~") }.flatMap { Int($0.dropLast()) }
      if let possible {
        #expect(tally.definite == number && tally.possible == possible, "\(text)")
      } else {
        // A figure that the review states of rows which the record leaves open lies between the two.
        #expect((tally.definite...tally.definite + tally.possible).contains(number), "\(text): \(tally)")
      }
    }
    #expect(counted > 2)
  }

  /// An item as one comes to it with the arrows: selected, and on the screen.
  private func shown(_ position: Int, _ state: BrowserState, _ model: BrowserModel) -> PageState {
    let layout = state.pageLayout(.view, model)
    let scroll = Scroll.offset(
      0, showing: layout.items[position].lines, height: state.pageRect(.view).rows, of: layout.lines.count)
    return PageState(item: position, scroll: scroll)
  }

  @Test(arguments: samples)
  func escapeComesBackToThePageAsItWas(_ sample: Driver.Sample) throws {
    let app = try Driver(sample, Size(80, 24))
    for position in app.state.pageLayout(.view, app.model).items.indices {
      var state = app.state
      state.setPageState(.view, shown(position, state, app.model))
      let before = state.place
      let effects = state.handle(.key(.enter), app.model)
      guard effects.isEmpty else { continue }
      #expect(state.place != before)
      _ = state.handle(.key(.escape), app.model)
      #expect(state.place == before)
    }
  }

  @Test(arguments: samples)
  func everyItemIsReachedWithTheArrows(_ sample: Driver.Sample) throws {
    var app = try Driver(sample, Size(80, 24))
    let layout = app.state.pageLayout(.view, app.model)
    var seen: Set<Int> = [app.place.pages[.overview, default: PageState()].item]
    for _ in 0..<(layout.items.count + layout.lines.count) {
      app.press(.down)
      seen.insert(app.place.pages[.overview, default: PageState()].item)
    }
    #expect(seen == Set(layout.items.indices))
  }

  @Test func theSelectedItemIsOnTheScreen() throws {
    var app = try Driver(.rr0001, Size(60, 14))
    let layout = app.state.pageLayout(.view, app.model)
    for _ in 0..<layout.items.count + layout.lines.count {
      app.press(.down)
      let page = app.place.pages[.overview, default: PageState()]
      let lines = layout.items[page.item].lines
      let height = app.state.pageRect(.view).rows
      if (page.scroll..<page.scroll + height).contains(lines.lowerBound) {
        #expect(FrameLaws.cells(of: app.frame).contains { $0.style.isSelected })
      }
    }
  }

  @Test func theOpeningPageAndTheListsRememberEachOther() throws {
    var app = try Driver(.rr0001)
    app.press(.down, .down)
    let opening = app.place
    app.press("2", .down)
    let lists = app.place
    app.press("5")
    #expect(app.place.view == .overview)
    app.press(.escape)
    #expect(app.place == lists)
    app.press(.escape)
    #expect(app.place == opening)
  }
}
