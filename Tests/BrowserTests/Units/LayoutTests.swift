import EvidenceQuery
import Terminal
import TestSupport
import Testing

@testable import Browser

/// Where the parts of the screen are.
@Suite struct LayoutTests {
  private func layout(_ size: Size, _ presses: Press...) throws -> (Layout, BrowserState) {
    var app = try Driver(.careLeavers, size)
    app.press(presses)
    return (Layout(app.state), app.state)
  }

  static let sizes = (40...140).flatMap { columns in
    columns.isMultiple(of: 20) || [41, 99, 101].contains(columns)
      ? [12, 13, 17, 18, 24, 40, 60].map { Size(columns, $0) } : []
  }

  @Test(arguments: sizes, ["1", "2", "3", "4"] as [Press])
  func panesShareTheScreenWithoutGapsOrOverlaps(_ size: Size, _ pane: Press) throws {
    let (layout, _) = try layout(size, "1", pane)
    var owners: [Point: Int] = [:]
    for rect in layout.panes.values {
      #expect(rect.intersection(layout.body) == rect)
      for row in rect.minRow..<rect.maxRow {
        for column in rect.minColumn..<rect.maxColumn { owners[Point(column, row), default: 0] += 1 }
      }
    }
    let body = layout.body
    for row in body.minRow..<body.maxRow - 1 {
      for column in 0..<size.columns {
        // Lists and detail share one line between them.
        let isShared = layout.isSideBySide && column == layout.panes[.detail]?.minColumn
        #expect(owners[Point(column, row)] == (isShared ? 2 : 1), "column \(column), row \(row)")
      }
    }
  }

  @Test(arguments: sizes)
  func theFocusedListHasRowsAndTheOthersAtLeastThreeWhereTheScreenIsHighEnough(_ size: Size) throws {
    for (press, focus) in [("1", Pane.studies), ("2", .findings), ("3", .quality)] as [(Press, Pane)] {
      let (layout, _) = try layout(size, press)
      #expect(layout.listHeight(of: focus) >= 3)
      for pane in Pane.lists where pane != focus {
        let rows = layout.content(of: pane).rows
        #expect(size.rows < Layout.tall ? rows == 0 : rows >= 3, "\(pane) has \(rows)")
      }
    }
  }

  @Test func listsAndDetailStandSideBySideFromAHundredColumns() throws {
    #expect(try layout(Size(99, 24), "1").0.panes[.detail] == nil)
    #expect(try layout(Size(100, 24), "1").0.panes[.detail] != nil)
    #expect(try layout(Size(99, 24), "1", .enter).0.panes.keys.sorted { $0.rawValue < $1.rawValue } == [.detail])
  }

  @Test func zoomGivesThePaneTheWholeScreen() throws {
    for press in ["1", "2", "3", "4"] as [Press] {
      let (layout, state) = try layout(Size(120, 40), "1", press, "z")
      #expect(layout.panes.count == 1)
      #expect(layout.panes[state.focus]?.columns == 120)
    }
  }

  @Test(arguments: [Size(39, 12), Size(40, 11), Size(0, 0), Size(1, 1)])
  func underFortyByTwelveTheScreenIsTooSmall(_ size: Size) throws {
    #expect(try layout(size, "1").0.isTooSmall)
    #expect(try !layout(Size(40, 12), "1").0.isTooSmall)
  }
}
