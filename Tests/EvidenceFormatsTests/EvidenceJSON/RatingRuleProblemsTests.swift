// What is wrong with rules for ratings: exact messages, each at its line and column.

import Evidence
import EvidenceFormats
import Testing

@Suite struct RatingRuleProblemsTests {
  @Test func `A rule names a tool, its items and its words`() {
    expectProblems(
      #"""
      "ratingRules": [{ "tool": "rob2", "text": "A" }]
      > 8:27: error: ratingRules[0].tool: no tool has the id "rob2"; expected "rob2-2019"

      "ratingRules": [{ "tool": "rob2-2019" }]
      > 8:17: error: ratingRules[0].text: is missing; expected text

      "ratingRules": [{ "tool": "rob2-2019", "text": "A", "critical": ["D1", "D7", "D1"] }]
      > 8:72: error: ratingRules[0].critical[1]: tool "rob2-2019" has no item "D7"; expected one of "D1", "D2", "D3"
      > 8:78: error: ratingRules[0].critical[2]: "D1" stands here for the second time; the first is at line 8, column 66; expected it once

      "ratingRules": [{ "tool": "rob2-2019", "text": "A", "rule": [{ "gives": "Bad", "when": [{ "of": ["High", "Bad"], "among": ["D1", "D9"] }] }] }]
      > 8:73: discrepancy: ratingRules[0].rule[0].gives: tool "rob2-2019" has no word "Bad" for the whole; expected one of "Low", "Some concerns", "High"
      > 8:106: discrepancy: ratingRules[0].rule[0].when[0].of[1]: tool "rob2-2019" has no word "Bad" for an item; expected one of "Low", "Some concerns", "High"
      > 8:130: error: ratingRules[0].rule[0].when[0].among[1]: tool "rob2-2019" has no item "D9"; expected one of "D1", "D2", "D3"
      """#)
  }

  @Test func `A rule has steps that can be reached`() {
    expectProblems(
      #"""
      "ratingRules": [{ "tool": "rob2-2019", "text": "A", "rule": [] }]
      > 8:61: error: ratingRules[0].rule: is empty; expected a step of a rule

      "ratingRules": [{ "tool": "rob2-2019", "text": "A", "rule": "Low" }]
      > 8:61: error: ratingRules[0].rule: is a string; expected a list

      "ratingRules": [{ "tool": "rob2-2019", "text": "A", "rule": [{ "gives": "Low" }, { "gives": "High" }] }]
      > 8:82: error: ratingRules[0].rule[1]: is never reached: rule[0] always holds; expected that one last

      "ratingRules": [{ "tool": "rob2-2019", "text": "A", "rule": [{ "when": [] }, { "gives": [], "when": [{ "of": "Low" }] }] }]
      > 8:62: error: ratingRules[0].rule[0].gives: is missing; expected a word or a list of words
      > 8:78: error: ratingRules[0].rule[1]: is never reached: rule[0] always holds; expected that one last
      > 8:89: error: ratingRules[0].rule[1].gives: is empty; expected text

      "ratingRules": [{ "tool": "rob2-2019", "text": "A", "rule": [{ "gives": "Low", "when": [{ "atLeast": 0, "of": "Low", "among": "some" }, { "least": 2 }] }] }]
      > 8:102: error: ratingRules[0].rule[0].when[0].atLeast: 0 is out of range; expected a whole number from 1 to 1000
      > 8:127: error: ratingRules[0].rule[0].when[0].among: no such word: "some"; expected one of "all items", "critical items", "other items"
      > 8:137: error: ratingRules[0].rule[0].when[1].of: is missing; expected a word or a list of words
      > 8:139: error: ratingRules[0].rule[0].when[1].least: is no field of a condition of a rule; expected one of "atLeast", "of", "among"
      """#)
  }

  @Test func `An appraisal's critical items are items of its tool, and parts of items are items`() {
    expectProblems(
      #"""
      "studies": [{ "id": "s1", "label": "A" }],
      "appraisals": [{ "id": "a1", "study": "s1", "tool": "amstar-2", "overall": "Low", "critical": ["2", "9.RTC"], "items": [{ "item": "9.RCT", "judgement": "Yes" }] }]
      > 9:101: error: appraisals[0].critical[1]: tool "amstar-2" has no item "9.RTC"; expected "9.RCT"
      """#)
  }

  @Test func `A word for the whole that a rule of the review gives is known, and no other`() {
    expectProblems(
      #"""
      "studies": [{ "id": "s1", "label": "A" }],
      "ratingRules": [{ "tool": "casp-qualitative-2018", "text": "A", "rule": [{ "gives": "good" }] }],
      "appraisals": [{ "id": "a1", "study": "s1", "tool": "casp-qualitative-2018", "overall": "Good" }, { "id": "a2", "study": "s1", "tool": "casp-qualitative-2018", "overall": "fair" }]
      > 10:172: discrepancy: appraisals[1].overall: tool "casp-qualitative-2018" has no word "fair" for the whole; expected unknown: the tool has no judgement for the whole
      """#)
  }

  @Test func `A rule is read as it stands`() throws {
    let text = SampleText.review(
      #"""
      "ratingRules": [{ "tool": "amstar-2", "text": "A", "critical": ["2"], "rule": [
        { "gives": ["Moderate", "Low"], "when": [{ "atLeast": 2, "of": ["No", "PY"], "among": "other items" }, { "of": "No", "among": ["9.RCT"] }] },
        { "gives": "High", "when": [{ "of": "Yes", "among": "critical items" }] }, { "gives": "Low" }] }]
      """#)
    let rule = try #require(SampleText.read(text).record?.review.ratingRules.first)
    #expect(rule.critical == ["2"])
    #expect(
      rule.steps == [
        .init(
          gives: ["Moderate", "Low"],
          conditions: [
            .init(words: ["No", "PY"], atLeast: 2, among: .others), .init(words: ["No"], among: .these(["9.RCT"])),
          ]),
        .init(gives: ["High"], conditions: [.init(words: ["Yes"], among: .critical)]), .init(gives: ["Low"]),
      ])
  }
}
