// What is wrong between fields and between records: exact messages, each at its line and column.

import Testing

@Suite struct RecordProblemsTests {
  @Test func `A publication names its study or says that it is unknown`() {
    expectProblems(
      #"""
      "publications": [{ "id": "b1" }]
      > 8:18: error: publications[0].study: is missing; expected the id of a study, or { "unknown": … }

      "publications": [{ "id": "b1", "study": "s1" }]
      > 8:41: error: publications[0].study: no study has the id "s1"; expected the id of a study, and the review has no studies

      "publications": [{ "id": "b1", "study": { "unknown": "not held here" }, "year": 900 }]
      > 8:81: error: publications[0].year: 900 is out of range; expected a year from 1000 to 2100

      "publications": [{ "id": "b1", "study": { "unknown": "not held here" }, "authors": "Jones" }]
      > 8:84: error: publications[0].authors: is a string; expected a list

      "publications": [{ "id": "b1", "study": { "unknown": "not held here" }, "doi": "https://doi.org/10.1/x" }]
      > 8:80: error: publications[0].doi: "https://doi.org/10.1/x" is not a DOI alone; expected one that starts with "10.", without a resolver
      """#)
  }

  @Test func `A finding has only what its kind and its basis allow`() {
    expectProblems(
      #"""
      "findings": [{ "id": "f1", "kind": "fact", "label": "A", "statement": "B", "direction": "both" }]
      > 8:36: error: findings[0].kind: no such word: "fact"; expected one of "factor", "theme", "effect", "descriptive", "gap"

      "findings": [{ "id": "f1", "kind": "theme", "label": "A", "statement": "B", "direction": "both" }]
      > 8:90: error: findings[0].direction: belongs to kind "factor", and this finding is of kind "theme"; expected the field left out

      "findings": [{ "id": "f1", "kind": "factor", "label": "A", "statement": "B", "effect": {}, "priority": "high" }]
      > 8:88: error: findings[0].effect: belongs to kind "effect", and this finding is of kind "factor"; expected the field left out
      > 8:104: error: findings[0].priority: belongs to kind "gap", and this finding is of kind "factor"; expected the field left out

      "findings": [{ "id": "f1", "kind": "factor", "label": "A", "statement": "B", "counterparts": ["f2"] }]
      > 8:95: error: findings[0].counterparts[0]: no finding has the id "f2"; expected "f1"

      "findings": [{ "id": "f1", "kind": "factor", "label": "A", "statement": "B", "counterparts": ["f1"] }]
      > 8:95: error: findings[0].counterparts[0]: is the finding itself; expected a finding from the other side

      "findings": [{ "id": "f1", "kind": "theme", "label": "A", "statement": "B", "marks": ["star", "star"] }]
      > 8:95: error: findings[0].marks[1]: "star" stands here for the second time; the first is at line 8, column 87; expected it once

      "findings": [{ "id": "f1", "kind": "theme", "label": "A", "statement": "B", "marks": ["stat"] }]
      > 8:87: error: findings[0].marks[0]: no mark has the id "stat"; expected "star"

      "findings": [{ "id": "f1", "kind": "theme", "label": "A", "statement": "B", "domains": "home" }]
      > 8:88: error: findings[0].domains: no domain has the id "home"; expected "school"

      "findings": [{ "id": "f1", "kind": "gap", "label": "A", "statement": "B", "basis": "not applicable", "evidence": [] }]
      > 8:114: error: findings[0].evidence: cannot stand in a finding whose basis is "not applicable"; expected the field left out

      "findings": [{ "id": "f1", "kind": "theme", "label": "A", "statement": "B", "confidence": { "unknown": "not held here", "from": "L" } }]
      > 8:121: error: findings[0].confidence.from: is no field of a confidence that is not known; expected "unknown"

      "findings": [{ "id": "f1", "kind": "theme", "label": "A", "statement": "B", "confidence": "low" }]
      > 8:91: error: findings[0].confidence: is a string; expected a confidence

      "findings": [{ "id": "f1", "kind": "effect", "label": "A", "statement": "B", "effect": { "estimates": [{ "value": "0.5", "level": 100 }] } }]
      > 8:115: error: findings[0].effect.estimates[0].value: is a string; expected a number
      > 8:131: error: findings[0].effect.estimates[0].level: 100 is out of range; expected a level in percent, from 1 to 99

      "findings": [{ "id": "f1", "kind": "effect", "label": "A", "statement": "B", "effect": { "heterogeneity": 1e999 } }]
      > 8:107: error: findings[0].effect.heterogeneity: 1e999 is too large; expected a number below 1e308
      """#)
  }

  @Test func `What contradicts another record is an error`() {
    expectProblems(
      #"""
      "studies": [{ "id": "s1", "label": "A" }, { "id": "s2", "label": "B" }],
      "publications": [{ "id": "b1", "study": "s1" }, { "id": "b2", "study": "s2" }],
      "findings": [{ "id": "f1", "kind": "theme", "label": "A", "statement": "B", "evidence": [
        { "study": "s3" },
        { "study": "s1", "publication": "b2" },
        { "study": "s1", "results": [{ "outcome": "x", "publication": { "value": "b2" } }] }
      ] }]
      > 11:14: error: findings[0].evidence[0].study: no study has the id "s3"; expected one of "s1", "s2"
      > 12:35: error: findings[0].evidence[1].publication: publication "b2" reports study "s2", not "s1"; expected "b1"
      > 13:76: error: findings[0].evidence[2].results[0].publication.value: publication "b2" reports study "s2", not "s1"; expected "b1"

      "studies": [{ "id": "s1", "label": "A" }, { "id": "s2", "label": "B" }],
      "findings": [{ "id": "f1", "kind": "theme", "label": "A", "statement": "B", "evidence": [
        { "study": "s1", "results": [{ "outcome": "x", "appraisals": ["a1", "a2", "a3"] }] },
        { "study": "s2", "results": [{ "outcome": "x", "appraisals": ["a1"] }] }
      ] }],
      "appraisals": [
        { "id": "a1", "study": "s1", "tool": "rob2-2019", "overall": "Low", "scope": { "result": { "outcome": "y" } } },
        { "id": "a2", "study": "s2", "tool": "rob2-2019", "overall": "Low", "scope": { "result": { "outcome": "y" } } }
      ]
      > 10:71: error: findings[0].evidence[0].results[0].appraisals[1]: appraisal "a2" judges study "s2", not "s1"; expected "a1"
      > 10:77: error: findings[0].evidence[0].results[0].appraisals[2]: no appraisal has the id "a3"; expected one of "a1", "a2"
      > 11:65: error: findings[0].evidence[1].results[0].appraisals[0]: appraisal "a1" judges study "s1", not "s2"; expected "a2"

      "studies": [{ "id": "s1", "label": "A" }],
      "appraisals": [
        { "id": "a1", "study": "s1", "tool": "rob2", "overall": "Low" },
        { "id": "a2", "study": "s1", "tool": "rob2-2019", "items": [{ "item": "D9" }, { "item": "D1" }, { "item": "D1" }] },
        { "id": "a3", "study": "s1", "tool": "rob2-2019", "overall": "Low", "scope": {} },
        { "id": "a4", "study": "s1", "tool": "rob2-2019", "overall": "Low", "scope": "paper" }
      ],
      "notAppraised": [{ "study": "s1" }, { "study": "s1" }]
      > 10:40: error: appraisals[0].tool: no tool has the id "rob2"; expected "rob2-2019"
      > 11:3: error: appraisals[1].overall: is missing; expected text, or { "unknown": … }
      > 11:73: error: appraisals[1].items[0].item: tool "rob2-2019" has no item "D9"; expected one of "D1", "D2", "D3"
      > 11:109: error: appraisals[1].items[2].item: "D1" stands here for the second time; the first is at line 11, column 91; expected it once
      > 12:80: error: appraisals[2].scope: names nothing; expected publication or result
      > 13:80: error: appraisals[3].scope: is "paper"; expected "study", { "publication": … } or { "result": … }
      > 15:29: error: notAppraised[0].study: study "s1" is appraised as a whole, at line 10, column 26; expected a study without an appraisal of its own
      > 15:48: error: notAppraised[1].study: "s1" stands here for the second time; the first is at line 15, column 29; expected it once
      > 15:48: error: notAppraised[1].study: study "s1" is appraised as a whole, at line 10, column 26; expected a study without an appraisal of its own

      "tools": [{ "id": "rob2-2019", "name": "A", "appliesTo": "B", "words": [{ "word": "poor", "concern": "bad" }] }]
      > 8:19: error: tools[0].id: "rob2-2019" is a tool of the vocabulary already; expected an id of its own
      > 8:102: error: tools[0].words[0].concern: no such word: "bad"; expected one of "low", "some", "high", "very high", "no information", "none"
      """#)
  }

  @Test func `The review's own fields are checked too`() {
    expectProblems(
      #"""
      "placeOfInterest": "Wlaes"
      > 8:20: error: placeOfInterest: the vocabulary has no country "Wlaes"; expected "Wales"

      "placeOfInterest": "England and Wales"
      > 8:20: error: placeOfInterest: "England and Wales" does not say which country it is; expected one of "England", "Wales"

      "flow": { "records screend": 5 }
      > 8:11: error: flow["records screend"]: no such word: "records screend"; expected "records screened"

      "search": { "until": "November 2022", "from": 1990 }
      > 8:22: error: search.until: "November 2022" is no date; expected a date such as "2022", "2022-11" or "2022-11-04"
      > 8:47: error: search.from: is a number; expected text

      "figures": [{ "label": "x", "value": 1, "count": { "of": "studies" }, "studies": "f1", "among": ["s1"] }]
      > 8:82: error: figures[0].studies: cannot stand beside count; expected one of them
      > 8:82: error: figures[0].studies: no finding has the id "f1"; expected the id of a finding, and the review has no findings
      > 8:98: error: figures[0].among[0]: no study has the id "s1"; expected the id of a study, and the review has no studies

      "figures": [{ "label": "x", "value": 1, "flow": { "plus": [] } }]
      > 8:59: error: figures[0].flow.plus: is empty; expected one of "studies in the previous version", "reports in the previous version", "records from databases", "records from registers", "records from other sources", "duplicates removed", "removed by automation", "removed for other reasons", "records screened", "records excluded", "reports sought", "reports not retrieved", "reports assessed", "reports excluded", "records from websites", "records from organisations", "records from citations", "other reports sought", "other reports not retrieved", "other reports assessed", "other reports excluded", "new studies included", "new reports included", "studies included", "reports included", "studies in meta-analysis", "reports in meta-analysis"

      "definitions": { "\u00e9": "one", "e\u0301": "two" }
      > 8:35: error: definitions["e\u0301"]: "e\u0301" stands here for the second time; the first is at line 8, column 18; expected it once

      "year": "2023"
      > 8:9: error: year: is a string; expected a year from 1000 to 2100

      "authors": [{ "orcid": "0000" }]
      > 8:13: error: authors[0].name: is missing; expected text
      """#)
  }

  @Test func `What a vocabulary, tool or scheme lacks is a discrepancy, and so are control characters`() {
    expectProblems(
      #"""
      "aim": "a\u001b[2Jb"
      > 8:8: discrepancy: aim: contains control characters, the first of them U+001B; expected text without them

      "definitions": { "a\u202eb": "c" }
      > 8:18: discrepancy: definitions["a\u202eb"]: contains control characters, the first of them U+202E; expected text without them

      "studies": [{ "id": "s1", "label": "A", "country": ["Walse", "Virgin Islands"], "design": ["CBA", "shrug"] }]
      > 8:53: discrepancy: studies[0].country[0]: the vocabulary has no country "Walse"; expected "Wales"
      > 8:62: discrepancy: studies[0].country[1]: "Virgin Islands" does not say which country it is; expected one of "British Virgin Islands", "US Virgin Islands"
      > 8:92: discrepancy: studies[0].design[0]: "CBA" does not say which design it is; expected one of "quasi-experimental", "economic evaluation"
      > 8:99: discrepancy: studies[0].design[1]: the vocabulary has no design "shrug"

      "studies": [{ "id": "s1", "label": "A", "coverage": [{ "place": "UK-wide", "studies": 3 }] }]
      > 8:65: discrepancy: studies[0].coverage[0].place: "UK-wide" does not say which country it is; expected one of "England", "Scotland", "Wales", "Northern Ireland"

      "confidence": { "scheme": "GRADE", "level": "very hihg" }
      > 8:45: discrepancy: confidence.level: GRADE has no level "very hihg"; expected one of "high", "moderate", "low", "very low"

      "studies": [{ "id": "s1", "label": "A" }], "appraisals": [{ "id": "a", "study": "s1", "tool": "rob2-2019", "overall": "Lo", "items": [{ "item": "D1", "judgement": "Poor" }]}]
      > 8:119: discrepancy: appraisals[0].overall: tool "rob2-2019" has no word "Lo" for the whole; expected one of "Low", "Some concerns", "High"
      > 8:164: discrepancy: appraisals[0].items[0].judgement: tool "rob2-2019" has no word "Poor" for an item; expected one of "Low", "Some concerns", "High"
      """#)
  }
}
