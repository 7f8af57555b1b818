import Evidence
import EvidenceQuery
import Terminal
import TestSupport
import Testing

@testable import Browser

/// The columns of a list for a width.
@Suite struct ListColumnsTests {
  private func columns(
    _ sample: Driver.Sample, _ list: List, ofSeveralReviews: Bool = false, sort: ListColumn? = nil, width: Int
  ) throws -> ListColumns {
    let app = try Driver(sample, Size(120, 40))
    let rows = app.state.rows(of: list)
    return ListColumns(
      list, rows: rows, of: rows, ofSeveralReviews: ofSeveralReviews, sort: SortOrder(column: sort), width: width,
      app.model.rows)
  }

  @Test(arguments: Driver.Sample.allCases, BrowserState.lists)
  func columnsNeverOverlapAndNeverLeaveTheList(_ sample: Driver.Sample, _ list: List) throws {
    for width in 0...200 {
      let shown = try columns(sample, list, width: width).shown
      #expect(shown.first?.start == 0)
      for (left, right) in zip(shown, shown.dropFirst()) { #expect(left.start + left.width + 1 == right.start) }
      #expect(shown.allSatisfy { $0.width >= 0 })
      let last = try #require(shown.last)
      #expect(last.start + last.width == width || shown.count == 1)
    }
  }

  @Test func theFirstColumnKeepsRoomForTheName() throws {
    for width in 30...200 {
      let shown = try columns(.careLeavers, .studies, width: width).shown
      #expect(shown[0].width >= 18, "\(width)")
    }
  }

  @Test func aColumnOfWhichNothingIsKnownIsLeftOut() throws {
    #expect(try !columns(.rr0001, .studies, width: 150).shown.map(\.column).contains(.year))
    #expect(try columns(.ltcGuidelines, .studies, width: 150).shown.map(\.column).contains(.year))
  }

  @Test(arguments: [ListColumn.year, .rating, .country])
  func theColumnThatTheListIsSortedByStaysWithRoomForItsArrow(_ column: ListColumn) throws {
    for width in 40...200 {
      let shown = try columns(.careLeavers, .studies, sort: column, width: width).shown
      let sorted = try #require(shown.first { $0.column == column }, "\(width)")
      #expect(sorted.width > DisplayWidth.of(Words.english(column.title)), "\(width)")
    }
  }

  @Test func ofSeveralReviewsAColumnSaysWhichReviewARowIsOf() throws {
    #expect(try columns(.all, .studies, ofSeveralReviews: true, width: 120).shown.map(\.column).contains(.review))
    #expect(try !columns(.all, .studies, width: 120).shown.map(\.column).contains(.review))
  }

  @Test func theWiderTheListTheMoreColumns() throws {
    let counts = try (20...150).map { try columns(.careLeavers, .studies, width: $0).shown.count }
    #expect(counts == counts.sorted())
    #expect(counts.last.map { $0 >= 4 } == true)
  }
}
