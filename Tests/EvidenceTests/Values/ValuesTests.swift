import Evidence
import Testing

@Suite("Values and dates")
struct ValuesTests {
  @Test("name every value, certain ones first")
  func nameEveryValue() {
    let values = Values<String>(
      certain: [.init("a")], open: [.init(["b", "c"], atLeastOne: true), .init(["a"], atLeastOne: false)],
      rest: .notHeld)
    #expect(values.named == ["a", "b", "c", "a"])
    #expect(!values.isUnknown)
    #expect(Values<String>(unknown: .notHeld).isUnknown)
    #expect(!Values<String>().isUnknown)
  }

  @Test("Something reported is mapped with its provenance, and a blank stays the blank that it is")
  func reportedIsMapped() {
    let provenance = Provenance(.derived(how: "added up"))
    #expect(Reported(2, provenance).map { $0 * 2 } == Reported(4, provenance))
    #expect(Reported<Int>(unknown: .notReportedByStudy, provenance).map { $0 * 2 }.unknown == .notReportedByStudy)
  }

  @Test(
    "A date is read as exactly as it is written, and written the same",
    arguments: ["2022", "2022-11", "2022-11-04", "0001", "2024-02-29", "2000-02-29"])
  func datesRoundTrip(text: String) throws {
    #expect(try #require(PartialDate(text)).description == text)
  }

  @Test(
    "What is no date of a calendar is none",
    arguments: [
      "", "22", "2022-", "2022-13", "2022-00", "2022-11-31", "2023-02-29", "1900-02-29", "2022-1-1", "2022-11-04-1",
      "0000", "2022-11-0٤", "-022", "+022", "2022 ",
    ])
  func refusesOtherDates(text: String) {
    #expect(PartialDate(text) == nil)
  }

  @Test("A less exact date stands before the more exact ones within it")
  func datesAreOrdered() {
    let sorted = ["2021-12-31", "2022", "2022-01", "2022-01-01", "2022-02"].compactMap { PartialDate($0) }
    #expect(sorted.reversed().sorted() == sorted)
  }

  @Test("A quantity keeps the digits of its source", arguments: ["0.50", "-1.20", "3", "1e3"])
  func quantitiesKeepDigits(digits: String) throws {
    #expect(try #require(Quantity(digits)).description == digits)
  }

  @Test("What is no finite number is no quantity", arguments: ["", "nan", "inf", "-infinity", "1,5", "12 "])
  func refusesOtherQuantities(digits: String) {
    #expect(Quantity(digits) == nil)
  }
}
