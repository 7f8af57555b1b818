// What a file says and what the record then holds.

import Evidence
import EvidenceFormats
import Testing

@Suite struct ReadingTests {
  private func study(_ members: String) throws -> Study {
    let outcome = SampleText.read(SampleText.review(#""studies": [{ "id": "s1", "label": "A", \#(members) }]"#))
    return try #require(outcome.record?.studies.first, "\(outcome.problems)")
  }

  @Test func `A field that is left out is as unknown as blanks says`() throws {
    let study = try study(#""place": { "unknown": "not reported by the study" }"#)
    #expect(study.setting == Reported(unknown: .notHeld))
    #expect(study.country == Values(unknown: .notHeld))
    #expect(study.place == Reported(unknown: .notReportedByStudy))
  }

  @Test func `Short and long forms of several values say the same`() throws {
    let long = try study(#""year": { "certain": [2001, { "value": 2003 }] }"#)
    #expect(try study(#""year": [2001, 2003]"#).year == long.year)
    #expect(long.year == Values([2001, 2003]))
    #expect(try study(#""year": 2001"#).year == Values([2001]))
    #expect(try study(#""year": []"#).year == Values([]))
    #expect(try study(#""year": { "unknown": "not held here" }"#).year == Values(unknown: .notHeld))
  }

  @Test func `Countries and designs are read by label, code, alias and union`() throws {
    #expect(try study(#""country": "Wales""#).country == Values(["GB-WLS"]))
    #expect(try study(#""country": "gb-wls""#).country == Values(["GB-WLS"]))
    #expect(try study(#""country": "Cymru""#).country == Values(["GB-WLS"]))
    #expect(try study(#""country": "UK""#).country == Values(["GB"]))
    #expect(try study(#""country": "England and Wales""#).country == Values(["GB-ENG", "GB-WLS"]))
    let open = try study(
      #""country": { "open": [{ "among": ["England and Wales", "Scotland"], "atLeastOne": true }] }"#)
    #expect(open.country.open == [.init(["GB-ENG", "GB-WLS", "GB-SCT"], atLeastOne: true)])
    #expect(try study(#""design": ["RCT", "qualitative"]"#).design.certain.count == 2)
  }

  @Test func `The source's words are kept only where the file gives them`() throws {
    #expect(try study(#""country": "Cymru""#).country.asReported == nil)
    let kept = try study(#""country": { "certain": ["Cymru"], "asReported": "yng Nghymru" }"#)
    #expect(kept.country.asReported == "yng Nghymru")
  }

  @Test func `A word that could mean two terms is kept as it is`() throws {
    #expect(try study(#""country": "Virgin Islands""#).country == Values(["Virgin Islands"]))
  }

  @Test func `A value's own provenance holds, else the record's, else the review's`() throws {
    let text = SampleText.review(
      """
      "from": "A", "aim": "To know.", "context": { "value": "A wish.", "from": ["L: p. 1", "A"] },
      "studies": [
        { "id": "s1", "label": "A", "setting": "home" },
        { "id": "s2", "label": "B", "from": "L: table 1", "derived": "by sums", "setting": "home",
          "place": { "value": "hill", "from": "A: p. 2" }, "title": { "value": "T", "stated": true },
          "year": { "certain": [2001, { "value": 2002, "inferred": "likely", "from": [] }], "from": "L" } }
      ]
      """)
    let record = try #require(SampleText.read(text).record)
    let abstract = SourceReference(document: "A")
    let table = SourceReference(document: "L", locator: "table 1")
    let derived = Provenance.Basis.derived(how: "by sums")
    #expect(record.review.aim.provenance == Provenance(sources: [abstract]))
    #expect(
      record.review.context.provenance
        == Provenance(sources: [SourceReference(document: "L", locator: "p. 1"), abstract]))
    #expect(record.studies[0].setting.provenance == Provenance(sources: [abstract]))
    #expect(record.studies[0].place.provenance == Provenance())
    let study = record.studies[1]
    #expect(study.provenance == Provenance(derived, sources: [table]))
    #expect(study.setting.provenance == Provenance(derived, sources: [table]))
    let page = SourceReference(document: "A", locator: "p. 2")
    #expect(study.place.provenance == Provenance(derived, sources: [page]))
    #expect(study.title.provenance == Provenance(sources: [table]))
    let lay = Provenance(derived, sources: [SourceReference(document: "L")])
    #expect(study.year.certain == [.init(2001, lay), .init(2002, Provenance(.inferred(why: "likely")))])
  }

  @Test func `Digits are kept as they are written`() throws {
    let text = SampleText.review(
      """
      "findings": [{ "id": "f1", "kind": "effect", "label": "A", "statement": "B",
        "effect": { "estimates": [{ "value": -0.20, "low": -0.460, "high": 5E-2 }] } }]
      """)
    let record = try #require(SampleText.read(text).record)
    guard case .effect(let effect) = record.findings[0].content else {
      Issue.record("no effect")
      return
    }
    #expect(effect.estimates[0].value.digits == "-0.20")
    #expect(effect.estimates[0].low?.digits == "-0.460")
    #expect(effect.estimates[0].high?.digits == "5E-2")
  }

  @Test func `Escape sequences in a text are data`() throws {
    #expect(try study(#""place": "a\u001b[2J\u0000\nb""#).place.value == "a\u{1B}[2J\u{0}\nb")
  }

  @Test func `A review of nothing but what is required reads`() throws {
    let text = """
      {
        "format": "evidence-review/1", "id": "a-1", "title": "T", "question": "Q", "type": "map",
        "standing": "working data", "completeness": { "partial": "half" }, "blanks": "not reported by the review"
      }
      """
    let review = try #require(SampleText.read(text).record?.review)
    #expect(review.reference == "a-1")
    #expect(review.shortTitle == "T")
    #expect(review.completeness == .partial(reason: "half"))
    #expect(review.aim == Reported(unknown: .notReportedByReview))
  }
}
