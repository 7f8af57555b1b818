// Files that are no reviews at all, or are made to do harm.

import Evidence
import EvidenceFormats
import Testing

@Suite struct BadInputTests {
  private func onlyProblem(_ bytes: [UInt8]) -> String? {
    let outcome = EvidenceJSONReader.read(bytes, file: "x")
    #expect(outcome.record == nil)
    #expect(outcome.problems.count == 1)
    return outcome.problems.first?.description
  }

  private func onlyProblem(_ text: String) -> String? { onlyProblem(Array(text.utf8)) }

  @Test func `An empty file is an error`() {
    #expect(onlyProblem("") == "x:1:1: error: the file is empty; expected a JSON value")
    #expect(onlyProblem(" \n") == "x:1:1: error: the file holds nothing but white space; expected a JSON value")
  }

  @Test func `A file that is not UTF-8 is an error`() {
    let bytes = Array(#"{ "title": "caf"#.utf8) + [0xE9] + Array(#"" }"#.utf8)
    #expect(onlyProblem(bytes)?.hasPrefix("x:1:16: error: ") == true)
  }

  @Test func `A file that ends too early is an error`() {
    let start = "the object that starts at line 1, column 1"
    #expect(onlyProblem(SampleText.head) == "x:7:71: error: the file ends inside \(start); expected }")
  }

  @Test func `A NUL byte is an error`() {
    let problem = #"x:1:9: error: a NUL byte (U+0000) inside a string; expected text, or \u0000 in its place"#
    #expect(onlyProblem("{ \"a\": \"\u{0}\" }") == problem)
  }

  @Test func `Nesting without end is an error`() {
    let text = String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000)
    #expect(onlyProblem(text)?.hasPrefix("x:1:65: error: ") == true)
  }

  @Test func `Another kind of value is an error`() {
    #expect(onlyProblem("[]") == "x:1:1: error: the file is an array; expected a review")
  }

  @Test func `Of another format only that is said`() {
    #expect(
      onlyProblem(#"{ "format": "evidence-review/2", "studys": 1 }"#)
        == #"x:1:13: error: format: "evidence-review/2" is no format that can be read; expected "evidence-review/1""#)
  }

  private func long(_ count: Int) -> [UInt8] { [UInt8](repeating: UInt8(ascii: "a"), count: count) }

  @Test func `A text of 100 million characters reads`() throws {
    let bytes = Array((SampleText.head + #""aim": ""#).utf8) + long(100_000_000) + Array("\" }".utf8)
    let record = try #require(EvidenceJSONReader.read(bytes, file: "x").record)
    #expect(record.review.aim.value?.utf8.count == 100_000_000)
  }

  @Test func `A long text where a word is wanted makes a short message`() throws {
    let country = #""studies": [{ "id": "s1", "label": "A", "country": ""#
    let bytes = Array((SampleText.head + country).utf8) + long(1_000_000) + Array("\" }] }".utf8)
    let outcome = EvidenceJSONReader.read(bytes, file: "x")
    #expect(outcome.record?.studies.first?.country.certain.first?.value.rawValue.utf8.count == 1_000_000)
    #expect(outcome.problems.count == 1)
    #expect(outcome.problems.allSatisfy { $0.description.utf8.count < 200 })
    let place = Array((SampleText.head + #""placeOfInterest": ""#).utf8) + long(1_000_000) + Array("\" }".utf8)
    #expect(onlyProblem(place)?.utf8.count ?? 1000 < 200)
  }

  @Test func `A file that is wrong all over is read in a moment, with every problem`() {
    let studies = (0..<2_000).map { #"{ "id": "s\#($0)", "lable": "A", "country": "Land \#($0)", "from": "X" }"# }
    let outcome = SampleText.read(SampleText.review("\"studies\": [\(studies.joined(separator: ","))]"))
    #expect(outcome.problems.count == 8_000)
  }
}
