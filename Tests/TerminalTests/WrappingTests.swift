import Terminal
import Testing

@Suite struct WrappingTests {
  private func lines(_ text: String, _ width: Int, indent: Int = 0) -> [String] {
    wrap([Run(text)], width: width, hangingIndent: indent).map { $0.map(\.text).joined() }
  }

  @Test func wordsStayWhole() {
    #expect(lines("the quick brown fox", 10) == ["the quick", "brown fox"])
    #expect(lines("the quick brown fox", 9) == ["the quick", "brown fox"])
    #expect(lines("the quick brown fox", 80) == ["the quick brown fox"])
  }

  @Test func aWordLongerThanALineIsCut() {
    #expect(lines("see https://example.org/x", 10) == ["see", "https://ex", "ample.org/", "x"])
    #expect(lines("漢字漢字", 5) == ["漢字", "漢字"])
    #expect(lines("abc", 0) == ["a", "b", "c"])
  }

  @Test func linesAfterTheFirstHang() {
    #expect(lines("one two three four", 9, indent: 2) == ["one two", "  three", "  four"])
    #expect(lines("aaaa bbbbbbbbb", 8, indent: 3) == ["aaaa", "   bbbbb", "   bbbb"])
  }

  @Test func spacesInsideALineAreKeptAndThoseAtABreakAreNot() {
    #expect(lines("  a  b", 10) == ["  a  b"])
    #expect(lines("aaa   bbb ", 4) == ["aaa", "bbb"])
  }

  @Test func nothingIsOneEmptyLine() {
    #expect(wrap([], width: 10) == [[]])
    #expect(lines("", 10) == [""])
  }

  @Test func rolesAreKeptAndAWordMayHaveSeveral() {
    let wrapped = wrap([Run("a "), Run("bo", .match), Run("ld x")], width: 6)
    #expect(wrapped == [[Run("a "), Run("bo", .match), Run("ld")], [Run("x")]])
  }

  @Test func noLineIsWiderThanAsked() {
    let text = "Communication 漢字漢字 across e\u{301}e\u{301} disciplines, https://example.org/a/b/c  and 👍 sectors"
    for width in 2...40 {
      for indent in [0, 1, 3] {
        let wrapped = wrap([Run(text)], width: width, hangingIndent: indent)
        #expect(wrapped.allSatisfy { $0.reduce(0) { $0 + $1.width } <= max(width, indent + 2) }, "\(width) \(indent)")
        let letters = wrapped.flatMap { $0 }.map(\.text).joined().filter { $0 != " " }
        #expect(letters == Run(text).text.filter { $0 != " " })
      }
    }
  }

  @Test func paragraphsBreakAtNewlines() {
    let lines = Wrapping.paragraphs("one two\r\n\nthree\rfour\n", width: 20).map { $0.map(\.text).joined() }
    #expect(lines == ["one two", "", "three", "four"])
  }
}
