// What is wrong with one field: exact messages, each at its line and column.

import Testing

@Suite struct FieldProblemsTests {
  @Test func `Fields that are missing, unknown, twice, empty or of the wrong kind are errors at their place`() {
    expectProblems(
      #"""
      "studies": [{ "id": "s1" }]
      > 8:13: error: studies[0].label: is missing; expected text

      "studies": [{ "id": "s1", "lable": "A" }]
      > 8:13: error: studies[0].label: is missing; expected text
      > 8:27: error: studies[0].lable: is no field of a study; expected "label"

      "studies": [{ "id": "s1", "label": "A", "zebra": 1 }]
      > 8:41: error: studies[0].zebra: is no field of a study; expected one of "id", "label", "kind", "status", "role", "dates", "year", "country", "place", "coverage", "design", "title", "population", "n", "setting", "intervention", "comparator", "arms", "attributes", "notes", "from", "stated", "derived", "inferred"

      "studies": [{ "id": "s1", "label": "A", "label": "B" }]
      > 8:41: error: studies[0].label: the key "label" was given before, at line 8, column 27; expected each key once

      "studies": [{ "id": "s1", "label": "A" }, { "id": "s1", "label": "B" }]
      > 8:51: error: studies[1].id: study "s1" is there already, at line 8, column 21; expected an id of its own

      "studies": [{ "id": "s1", "label": 5 }]
      > 8:36: error: studies[0].label: is a number; expected text

      "studies": [{ "id": "s1", "label": "" }]
      > 8:36: error: studies[0].label: is empty; expected text that says something

      "studies": [{ "id": "s1", "label": " \n" }]
      > 8:36: error: studies[0].label: is empty; expected text that says something

      "studies": [{ "id": "s1", "label": "A", "setting": null }]
      > 8:52: error: studies[0].setting: is null; expected text, or { "unknown": … }, or the field left out

      "studies": { "id": "s1" }
      > 8:12: error: studies: is an object; expected a list

      "studies": ["s1"]
      > 8:13: error: studies[0]: is a string; expected a study

      "studies": [{ "id": "s1", "label": "A", "kind": "primry" }]
      > 8:49: error: studies[0].kind: no such word: "primry"; expected one of "primary", "secondary", "protocol", "theory", "guidance"
      """#)
  }

  @Test func `Numbers out of range are errors`() {
    expectProblems(
      #"""
      "studies": [{ "id": "s1", "label": "A", "year": 20222 }]
      > 8:49: error: studies[0].year: 20222 is out of range; expected a year from 1000 to 2100

      "studies": [{ "id": "s1", "label": "A", "year": [2001, 999] }]
      > 8:56: error: studies[0].year[1]: 999 is out of range; expected a year from 1000 to 2100

      "studies": [{ "id": "s1", "label": "A", "year": 2001.5 }]
      > 8:49: error: studies[0].year: 2001.5 is not a whole number; expected a year from 1000 to 2100

      "findings": [{ "id": "f1", "kind": "theme", "label": "A", "statement": "B", "confidence": { "scheme": "GRADE", "level": "low", "components": [{ "name": "x", "change": -9223372036854775808 }] } }]
      > 8:168: error: findings[0].confidence.components[0].change: -9223372036854775808 is out of range; expected a number of levels from -9 to 9

      "studies": [{ "id": "s1", "label": "A", "n": 9223372036854775807 }]
      > 8:46: error: studies[0].n: 9223372036854775807 is out of range; expected a whole number from 0 to 1000000000000

      "studies": [{ "id": "s1", "label": "A", "n": -3 }]
      > 8:46: error: studies[0].n: -3 is out of range; expected a whole number from 0 to 1000000000000
      """#)
  }

  @Test func `Words for what is known and what is not exclude each other, and an open group has candidates`() {
    expectProblems(
      #"""
      "studies": [{ "id": "s1", "label": "A", "n": { "unknown": "not held here", "unit": "homes" } }]
      > 8:59: error: studies[0].n.unknown: cannot stand beside unit; expected one of them

      "studies": [{ "id": "s1", "label": "A", "setting": { "value": "home", "unknown": "not held here" } }]
      > 8:82: error: studies[0].setting.unknown: cannot stand beside value; expected one of them

      "studies": [{ "id": "s1", "label": "A", "setting": { "from": "L" } }]
      > 8:52: error: studies[0].setting: says neither value nor unknown; expected one of them

      "studies": [{ "id": "s1", "label": "A", "setting": { "unknown": "not here" } }]
      > 8:65: error: studies[0].setting.unknown: no such word: "not here"; expected one of "not reported by the study", "not reported by the review", "not held here"

      "studies": [{ "id": "s1", "label": "A", "country": { "open": [{ "among": [], "atLeastOne": true }] } }]
      > 8:74: error: studies[0].country.open[0].among: is empty; expected a country

      "studies": [{ "id": "s1", "label": "A", "country": { "open": [{ "among": ["Wales"] }] } }]
      > 8:63: error: studies[0].country.open[0].atLeastOne: is missing; expected true or false

      "studies": [{ "id": "s1", "label": "A", "country": { "unknown": "not held here", "rest": "not held here" } }]
      > 8:65: error: studies[0].country.unknown: cannot stand beside rest; expected rest in place of unknown

      "studies": [{ "id": "s1", "label": "A", "country": { "asReported": "abroad" } }]
      > 8:52: error: studies[0].country: says nothing of its values; expected certain, open, rest or unknown

      "studies": [{ "id": "s1", "label": "A", "country": ["Wales", "GB-WLS"] }]
      > 8:62: error: studies[0].country[1]: "GB-WLS" stands here for the second time; the first is at line 8, column 53; expected it once
      """#)
  }

  @Test func `References to nothing are errors, and so are sources that no document has`() {
    expectProblems(
      #"""
      "studies": [{ "id": "s1", "label": "A", "attributes": { "rural": "yes" } }]
      > 8:57: error: studies[0].attributes.rural: no attribute has the id "rural"; expected "rurality"

      "studies": [{ "id": "s1", "label": "A", "coverage": [{ "place": "Wales", "studies": 3, "total": 2 }] }]
      > 8:97: error: studies[0].coverage[0].total: 2 is less than the 3 of its part; expected a total

      "studies": [{ "id": "s1", "label": "A", "from": "M: p. 3" }]
      > 8:49: error: studies[0].from: no document has the key "M"; expected one of "L", "A"

      "studies": [{ "id": "s1", "label": "A", "from": "L:" }]
      > 8:49: error: studies[0].from: names no place after the colon; expected "L" or "L: place"

      "studies": [{ "id": "s1", "label": "A", "from": 3 }]
      > 8:49: error: studies[0].from: is a number; expected the key of a document, or a list of them

      "studies": [{ "id": "s1", "label": "A", "derived": "x", "inferred": "y" }]
      > 8:69: error: studies[0].inferred: a value is stated, derived or inferred, and this says two of them; expected one

      "studies": [{ "id": "s1", "label": "A", "stated": false }]
      > 8:51: error: studies[0].stated: is false; expected true, or the field left out
      """#)
  }
}
