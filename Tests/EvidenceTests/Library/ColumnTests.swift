import Evidence
import Testing

@Suite("A column")
struct ColumnTests {
  private func column(_ rows: [Values<TermCode>], _ vocabulary: Vocabulary? = nil) -> Column {
    Column(rows, vocabulary: vocabulary)
  }

  private func codes(_ numbers: some Sequence<Int>, _ column: Column) -> [TermCode] {
    numbers.map { column.dictionary[$0] }
  }

  @Test("holds the certain values of each row in their order, with what is inferred")
  func holdsCertainValues() throws {
    var second = Values<TermCode>(["b", "a"])
    second.certain[1].provenance = Provenance(.inferred(why: "it is likely"))
    let column = column([Values(["a"]), second, Values()])
    #expect(column.rowCount == 3)
    #expect(codes(column.certainNumbers(at: 0).map { Int($0) }, column) == ["a"])
    #expect(codes(column.certainNumbers(at: 1).map { Int($0) }, column) == ["b", "a"])
    #expect(column.certainNumbers(at: 2).isEmpty)
    #expect(!column.isInferred(0, at: 0))
    #expect(!column.isInferred(0, at: 1))
    #expect(column.isInferred(1, at: 1))
    #expect(column.number(of: "c") == nil)
    let number = try #require(column.number(of: "a"))
    #expect(column.dictionary[number] == "a")
    #expect(Array(column.rows(certainOf: column.dictionary.map { $0 == "a" })) == [0, 1])
    #expect(column.rows(certainOf: column.dictionary.map { _ in false }).isEmpty)
  }

  @Test("tells rows of which nothing is known but a reason from rows that have something beside it")
  func tellsBlanks() {
    let column = column([
      Values(unknown: .notHeld), Values(certain: [.init("a")], rest: .notHeld), Values(unknown: .notReportedByStudy),
      Values(open: [.init(["a"], atLeastOne: false)], rest: .notHeld), Values(),
    ])
    #expect(Array(column.rowsOnly(.notHeld)) == [0])
    #expect(Array(column.rowsOnly(.notReportedByStudy)) == [2])
    #expect(column.rowsOnly(.notReportedByReview).isEmpty)
    #expect(Array(column.withRest) == [0, 1, 2, 3])
    #expect((0..<5).map(column.rest) == [.notHeld, .notHeld, .notReportedByStudy, .notHeld, nil])
  }

  @Test("gives rows that leave the same open the same group")
  func sharesGroups() throws {
    let either = Values<TermCode>(open: [.init(["GB-ENG", "GB-SCT"], atLeastOne: true)])
    let column = column([either, Values(["FR"]), either], .countries)
    #expect(column.groups.count == 1)
    #expect(Array(column.withOpenGroups) == [0, 2])
    let group = try #require(column.openGroups(at: 2).first)
    #expect(codes(group.candidates, column) == ["GB-ENG", "GB-SCT"])
    #expect(group.atLeastOne)
    #expect(!group.isBelowCertain)
    #expect(column.openGroups(at: 1).isEmpty)
    #expect(Array(column.rows(openIn: [true])) == [0, 2])
    #expect(column.rows(openIn: [false]).isEmpty)
  }

  @Test("leaves open which of those below a certain value is meant")
  func opensWhatIsBelow() throws {
    let column = column([Values(["GB"])], .countries)
    let group = try #require(column.openGroups(at: 0).first)
    #expect(codes(group.candidates, column) == ["GB-ENG", "GB-SCT", "GB-WLS", "GB-NIR"])
    #expect(group.reach == group.candidates)
    #expect(group.atLeastOne)
    #expect(group.isBelowCertain)
  }

  @Test("reaches what is below the candidates of an open group, and keeps them as they are")
  func reachesBelowCandidates() throws {
    let column = column([Values(open: [.init(["GB", "FR"], atLeastOne: true)])], .countries)
    let group = try #require(column.openGroups(at: 0).first)
    #expect(codes(group.candidates, column) == ["GB", "FR"])
    #expect(codes(group.reach, column) == ["GB", "GB-ENG", "GB-SCT", "GB-WLS", "GB-NIR", "FR"])
  }

  @Test("does not take the one thing below a value for all of it")
  func onlyChildIsNotAll() throws {
    let vocabulary = Vocabulary(
      name: "domain", terms: [.init("System", "System"), .init("Law", "Law", parent: "System")])
    let group = try #require(column([Values(["System"])], vocabulary).openGroups(at: 0).first)
    #expect(!group.atLeastOne)
  }

  @Test("passes over an open group without candidates")
  func ignoresEmptyGroups() {
    let column = column([Values(open: [.init([], atLeastOne: true)], rest: .notHeld)])
    #expect(column.withOpenGroups.isEmpty)
    #expect(Array(column.rowsOnly(.notHeld)) == [0])
  }
}
