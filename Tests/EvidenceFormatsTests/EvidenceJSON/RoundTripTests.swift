// Writing and reading again gives the same record, whatever it holds.

import Evidence
import EvidenceFormats
import Testing

@Suite struct RoundTripTests {
  @Test(arguments: 1...25 as ClosedRange<UInt64>)
  func `A record reads as it was written`(seed: UInt64) throws {
    var random = RandomRecord(seed: seed)
    let record = random.record()
    let written = EvidenceJSONWriter.write(record)
    let outcome = EvidenceJSONReader.read(written, file: "x")
    let errors = outcome.problems.filter { $0.severity == .error }.map(\.description)
    #expect(errors == [])
    let again = try #require(outcome.record)
    let isSame = again == record
    #expect(isSame, "\(String(decoding: written, as: UTF8.self).prefix(2_000))")
    #expect(EvidenceJSONWriter.write(again) == written)
  }

  @Test func `What is stated and inherits its sources is written as a bare value`() throws {
    let text = SampleText.review(
      """
      "studies": [{
        "id": "s1", "label": "A", "year": { "certain": [{ "value": 2001, "from": "L" }] }, "country": "Cymru",
        "setting": { "value": "home", "from": ["L"] }, "role": "included", "n": { "value": 12 }, "from": "L"
      }]
      """)
    let record = try #require(SampleText.read(text).record)
    let written = String(decoding: EvidenceJSONWriter.write(record), as: UTF8.self)
    let study = """
        "studies": [
          {
            "id": "s1",
            "label": "A",
            "year": 2001,
            "country": "Wales",
            "n": 12,
            "setting": "home",
            "from": "L"
          }
        ]
      """
    #expect(written.contains(study), "\(written)")
  }
}
