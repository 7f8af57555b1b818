import Evidence
import TestSupport
import Testing

@Suite("The texts of a table")
struct TextStoreTests {
  @Test("are found as a plain search in each folded text finds them")
  func findsAsPlainSearch() {
    var random = SeededGenerator(seed: 3)
    let letters = ["a", "b", "A", "ŵ", "é", "e\u{301}", " ", "ß", "ﬁ", "\0", "\u{301}", "字"]
    func text(_ length: ClosedRange<Int>) -> String {
      (0..<Int.random(in: length, using: &random)).map { _ in random.pick(from: letters) ?? "" }.joined()
    }
    var hits = 0
    for _ in 0..<300 {
      let rows = (0..<Int.random(in: 0...8, using: &random)).map { _ in text(0...40) }
      let words = text(0...3)
      let found = Array(TextStore(rows).rows(containing: words))
      #expect(found == rows.indices.filter { Self.contains(rows[$0], words) }, "\(words.debugDescription) in \(rows)")
      #expect(
        Array(TextStore(rows, indexedFrom: 0).rows(containing: words)) == found, "\(words.debugDescription) in \(rows)")
      hits += found.count
    }
    #expect(hits > 300)
  }

  @Test("are found by an index of their words as without one", arguments: [false, true])
  func indexFindsTheSame(withPairs: Bool) {
    var random = SeededGenerator(seed: 5)
    let common = ["care", "carer", "scare", "of", "the", "in", "x", "été", "covid", "19", "Pŵer", "a–b"]
    // Each of these stands in few rows.
    let rare = (0..<300).flatMap { ["co\($0)", "in\($0)dex", "\($0)re", "the\($0)", "ab\($0)in"] }
    let marks = [" ", " ", " ", "-", ", ", "\n", "\0", "'"]
    func text(_ length: ClosedRange<Int>) -> String {
      (0..<Int.random(in: length, using: &random)).map { _ in
        (random.pick(from: Bool.random(using: &random) ? common : rare) ?? "") + (random.pick(from: marks) ?? "")
      }
      .joined()
    }
    let rows = (0..<400).map { _ in text(0...60) }
    let plain = TextStore(rows)
    let indexed = TextStore(rows, indexedFrom: 0, pairsFrom: withPairs ? 0 : .max)
    var hits = 0
    for _ in 0..<2_000 {
      // A piece out of the middle begins and ends within words.
      let whole = text(1...4).unicodeScalars
      let start = Int.random(in: 0..<whole.count, using: &random)
      let piece = String(
        String.UnicodeScalarView(whole.dropFirst(start).prefix(Int.random(in: 1...14, using: &random))))
      for place in [TextStore.Place.anywhere, .wordStart, .wholeWords] {
        let found = plain.rows(containing: piece, place)
        #expect(indexed.rows(containing: piece, place) == found, "\(piece.debugDescription) \(place)")
        let known = RowSet(rows.indices.filter { _ in Bool.random(using: &random) }, capacity: rows.count)
        #expect(indexed.rows(containing: piece, place, besides: known) == found.union(known))
        #expect(plain.rows(containing: piece, place, besides: known) == found.union(known))
        hits += found.isEmpty || place != .anywhere ? 0 : 1
      }
    }
    #expect((500..<2_000).contains(hits))
  }

  @Test("are found in rows far apart and in long words")
  func indexReachesFarRows() {
    let long = String(repeating: "0123456789", count: 30)
    var rows = [String](repeating: "the same words in every row", count: 70_000)
    for row in [0, 1, 130, 16_600, 69_999] { rows[row] += " \(long)z" }
    let store = TextStore(rows, indexedFrom: 0)
    #expect(Array(store.rows(containing: "89z")) == [0, 1, 130, 16_600, 69_999])
    #expect(Array(store.rows(containing: "row \(long)z")) == [0, 1, 130, 16_600, 69_999])
    #expect(store.rows(containing: "words in").count == 70_000)
    #expect(store.rows(containing: "in words").isEmpty)
  }

  /// Whether the bytes of some folded words stand in a folded text.
  private static func contains(_ text: String, _ words: String) -> Bool {
    let (bytes, wanted) = (Array(text.folded.utf8), Array(words.folded.utf8))
    guard wanted.count <= bytes.count else { return false }
    return (0...bytes.count - wanted.count).contains { bytes[$0..<$0 + wanted.count].elementsEqual(wanted) }
  }

  @Test("are found without regard to case and marks", arguments: ["pŵer", "PWER", "Pŵer", "pw\u{302}er"])
  func ignoresCaseAndMarks(words: String) {
    let store = TextStore(["Pŵer i'r bobl", "power", "PW\u{302}ER"])
    #expect(Array(store.rows(containing: words)) == [0, 2])
  }

  @Test("are not found across two rows, even with a zero byte in the words")
  func staysWithinARow() {
    let store = TextStore(["ab", "cd", "b\0c"])
    #expect(Array(store.rows(containing: "bc")).isEmpty)
    #expect(Array(store.rows(containing: "b\0c")) == [2])
    #expect(Array(store.rows(containing: "d\0")).isEmpty)
  }

  @Test("all have no words at all")
  func emptyWordsAreEverywhere() {
    #expect(Array(TextStore(["a", "", "b"]).rows(containing: "")) == [0, 1, 2])
    #expect(TextStore([]).rowCount == 0)
    #expect(Array(TextStore([]).rows(containing: "a")).isEmpty)
  }
}
