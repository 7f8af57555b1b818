import Evidence
import EvidenceQuery
import TestSupport
import Testing

/// A question to a bundled review with the count that the design expects.
struct ExpectedFigure: Sendable, CustomTestStringConvertible {
  let review: String
  let list: EvidenceQuery.List
  let filter: String
  let count: String

  var testDescription: String { "\(filter) of \(list.rawValue) in \(review) is \(count)" }

  static func studies(_ review: String, _ filter: String, _ count: String) -> ExpectedFigure {
    ExpectedFigure(review: review, list: .studies, filter: filter, count: count)
  }

  static func findings(_ review: String, _ filter: String, _ count: String) -> ExpectedFigure {
    ExpectedFigure(review: review, list: .findings, filter: filter, count: count)
  }

  /// Every figure that the design expects, and some that follow from them.
  static let all: [ExpectedFigure] = [
    .studies("rr0001", "", "10"),
    .studies("rr0001", "country:England", "2 + 4~ · 2"),
    .studies("rr0001", "country:England,Scotland", "5 + 1~ · 2"),
    .studies("rr0001", "country:England OR country:Scotland", "5 + 1~ · 2"),
    .studies("rr0001", "country:UK", "8 · 2"),
    .studies("rr0001", "country:UK kind:primary", "7"),
    .studies("rr0001", "country:UK kind:secondary", "1 · 2"),
    .studies("rr0001", "country:Wales", "3 · 2"),
    .studies("rr0001", "country:Wales kind:primary", "2"),
    .studies("rr0001", "country:Wales kind:secondary", "1 · 2"),
    .studies("rr0001", "-country:Wales", "5 · 2"),
    .studies("rr0001", "country:notheld", "2"),
    .studies("rr0001", "design:qualitative", "2 + 5~"),
    .studies("rr0001", "-design:qualitative", "3 + 5~"),
    .studies("rr0001", "design:review", "3"),
    .studies("rr0001", "design:\"systematic review\"", "1 + 2~"),
    .studies("rr0001", "concern:>=high", "0 + 8~"),
    .studies("rr0001", "rating:poor", "0 + 8~"),
    .studies("rr0001", "appraised:no", "0 + 8~"),
    .studies("rr0001", "appraised:yes", "2 + 8~"),
    .studies("rr0001", "has:appraisal", "2 + 8~"),
    .studies("rr0001", "year:>=2018", "0 · 10"),
    .studies("rr0001", "-year:>=2018", "0 · 10"),
    .studies("rr0001", "direction:enabler", "0 + 10~"),
    .studies("rr0001", "direction:enabler country:Wales", "0 + 3~ · 2"),
    .findings("rr0001", "", "9"),
    .findings("rr0001", "direction:enabler", "7"),
    .findings("rr0001", "direction:barrier", "2"),
    .findings("rr0001", "country:Wales", "0 + 9~"),
    .findings("rr0001", "year:>=2018", "0 · 9"),
    .findings("rr0001", "direction:enabler country:Wales", "0 + 7~"),
    .findings("rr0001", "direction:enabler OR country:Wales", "7 + 2~"),
    .studies("care-leavers", "", "14"),
    .findings("care-leavers", "", "46"),
    .studies("care-leavers", "country:Wales", "0"),
    .findings("care-leavers", "country:Wales", "0"),
    .studies("care-leavers", "country:UK", "0"),
    .findings("care-leavers", "country:UK", "0"),
    .studies("care-leavers", "concern:>=high", "9"),
    .findings("care-leavers", "concern:>=high", "33"),
    .studies("care-leavers", "concern:high", "7"),
    .findings("care-leavers", "concern:high", "30"),
  ]
}

@Suite("The figures that the design expects of the bundled reviews")
struct ExpectedFiguresTests {
  @Test("A question has the expected count", arguments: ExpectedFigure.all)
  func isAsExpected(_ expected: ExpectedFigure) throws {
    let engine = try SampleLibrary.named(expected.review).engine
    let filter = try engine.parse(expected.filter)
    #expect(engine.select(filter, in: expected.list).tally.text == expected.count)
  }
}
