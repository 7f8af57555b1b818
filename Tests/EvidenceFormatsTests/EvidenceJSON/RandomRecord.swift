// Reviews made up at random, which hold everything that the format can say.

import Evidence

/// Makes up reviews; the same seed gives the same review.
struct RandomRecord {
  var random: SeededGenerator
  let documents = ["L", "A", "R1"]
  let studies = ["s1", "s2", "s3", "s4"]
  let findings = ["f1", "f2", "f3", "f4", "f5", "f6"]
  let domains = ["d1", "d2", "d3"]
  let tool = "own-tool"

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  // MARK: Values

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

  mutating func one<Element>(of elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &random)]
  }

  mutating func word<Word: CaseIterable>(_: Word.Type = Word.self) -> Word { one(of: Array(Word.allCases)) }

  /// Up to `most` things.
  mutating func list<Element>(_ most: Int, _ make: (inout RandomRecord) -> Element) -> [Element] {
    (0..<Int.random(in: 0...most, using: &random)).map { _ in make(&self) }
  }

  mutating func some<Element: Hashable>(of elements: [Element]) -> [Element] { elements.filter { _ in chance(50) } }

  mutating func maybe<Element>(_ make: (inout RandomRecord) -> Element) -> Element? { chance(50) ? make(&self) : nil }

  mutating func text() -> String {
    one(of: [
      "a", "two words", "Pŵer 漢字 👩🏽‍🔬", "\"quoted\"", "a\\b", "line\nbreak", "tab\tstop", "L: like a source", "0.50",
      " spaced ",
    ])
  }

  mutating func quantity() -> Quantity {
    one(of: ["0", "-0.20", "0.460", "12", "1e-5", "99.9"].compactMap { Quantity($0) })
  }

  mutating func count() -> Int { Int.random(in: 0...5_000, using: &random) }

  mutating func date() -> PartialDate? {
    one(of: [PartialDate("2022"), PartialDate("2022-11"), PartialDate("2022-11-04")])
  }

  mutating func provenance() -> Provenance {
    let basis: Provenance.Basis =
      switch Int.random(in: 0..<4, using: &random) {
      case 0: .derived(how: text())
      case 1: .inferred(why: text())
      default: .stated
      }
    return Provenance(
      basis,
      sources: list(2) { random in
        SourceReference(document: random.one(of: random.documents), locator: random.maybe { _ in "p. 3: line 2" })
      })
  }

  mutating func reported<Value>(_ make: (inout RandomRecord) -> Value) -> Reported<Value> {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: Reported(unknown: .notHeld)
    case 1: Reported(unknown: word(), provenance())
    default: Reported(make(&self), provenance())
    }
  }

  mutating func reportedText() -> Reported<String> { reported { $0.text() } }

  mutating func values<Value>(_ all: [Value]) -> Values<Value> {
    if chance(20) { return Values(unknown: .notHeld) }
    let whole = provenance()
    var values = Values<Value>(provenance: whole)
    values.certain = some(of: all).map { .init($0, chance(70) ? whole : provenance()) }
    values.open = list(2) { random in
      .init([all[0]] + random.some(of: Array(all.dropFirst())), atLeastOne: random.chance(50), random.provenance())
    }
    values.rest = maybe { $0.word() }
    values.asReported = maybe { $0.text() }
    return values
  }

  mutating func notes() -> [Note] {
    list(2) { random in
      var note = Note(random.text(), random.provenance())
      note.oddities = random.some(of: RecordField.allCases)
      note.explains = random.some(of: RecordField.allCases)
      return note
    }
  }

  private mutating func components() -> [Confidence.Component] {
    list(2) { random in
      .init(
        name: random.text(), level: random.reportedText(), best: random.maybe { $0.text() },
        change: random.reported { Int.random(in: -3...3, using: &$0.random) }, explanation: random.reportedText())
    }
  }

  mutating func confidence() -> ConfidenceAssessment {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return .unknown(word())
    case 1:
      return .notAssessed(
        ConfidenceNotAssessed(
          reason: maybe { $0.text() }, scheme: maybe { $0.text() }, components: components(), provenance: provenance()))
    default:
      return .assessed(
        Confidence(
          scheme: one(of: ["GRADE", "own words"]), level: one(of: ["low", "unsure"]), start: reportedText(),
          components: components(), note: maybe { $0.text() }, provenance: provenance()))
    }
  }
}
