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
      let rows = (0..<Int.random(in: 0...8, using: &random)).map { _ in text(0...12) }
      let words = text(0...3)
      let found = Array(TextStore(rows).rows(containing: words))
      #expect(found == rows.indices.filter { Self.contains(rows[$0], words) }, "\(words.debugDescription) in \(rows)")
      hits += found.count
    }
    #expect(hits > 300)
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
