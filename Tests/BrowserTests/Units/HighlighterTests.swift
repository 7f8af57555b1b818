import Terminal
import Testing

@testable import Browser

/// The words that are looked for, wherever they stand.
@Suite struct HighlighterTests {
  private func marked(_ text: String, _ words: String...) -> String {
    Highlighter(words).runs(text, .text).map { $0.role == .match ? "[\($0.text)]" : $0.text }.joined()
  }

  @Test func aWordIsFoundInAnyCaseAndWithoutItsMarks() {
    #expect(marked("Becoming HOMELESS", "homeless") == "Becoming [HOMELESS]")
    #expect(marked("Cafés und Straße", "cafes") == "[Cafés] und Straße")
    #expect(marked("Straße", "strasse") == "[Straße]")
  }

  @Test func everyOccurrenceIsMarkedAndOverlappingOnesJoin() {
    #expect(marked("aXaXa", "x") == "a[X]a[X]a")
    #expect(marked("aaa", "aa", "aaa") == "[aaa]")
    #expect(marked("abc", "ab", "bc") == "[abc]")
  }

  @Test func aRunOfWordsIsFoundAsOne() {
    #expect(marked("very low certainty", "low certainty") == "very [low certainty]")
  }

  @Test func nothingIsMarkedWhereNothingIsFound() {
    #expect(marked("abc", "x") == "abc")
    #expect(marked("", "x") == "")
    #expect(marked("abc") == "abc")
    #expect(marked("abc", "") == "abc")
    #expect(Highlighter(["b"]).runs("abc", .muted).map(\.role) == [.muted, .match, .muted])
  }

  @Test func theTextStaysWhatItWas() {
    let text = "Ffi ﬃ, İstanbul, 漢字, 👩‍👩‍👧 e\u{301}"
    for word in ["ffi", "istanbul", "字", "e"] {
      #expect(Highlighter([word]).runs(text, .text).map(\.text).joined() == Run(text).text)
    }
  }
}
