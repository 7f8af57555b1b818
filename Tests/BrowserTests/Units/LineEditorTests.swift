import Terminal
import Testing

@testable import Browser

/// A line of text with a cursor.
@Suite struct LineEditorTests {
  private func edited(_ text: String, earlier: [String] = [], _ keys: Key...) -> LineEditor {
    var line = LineEditor(text, earlier: earlier)
    for key in keys { _ = line.handle(key) }
    return line
  }

  @Test func aLineBeginsWithTheCursorAtItsEnd() {
    #expect(LineEditor("abc").cursor == 3)
  }

  @Test func lettersGoInAtTheCursor() {
    let line = edited("ac", .left, .character("b"))
    #expect(line.text == "abc")
    #expect(line.cursor == 2)
  }

  @Test func backspaceAndDeleteTakeTheCharactersBesideTheCursor() {
    #expect(edited("abc", .left, .backspace).text == "ac")
    #expect(edited("abc", .left, .delete).text == "ab")
    #expect(edited("abc", .delete).text == "abc")
    #expect(edited("abc", .home, .backspace).text == "abc")
  }

  @Test func controlKeysEditAsInAShell() {
    #expect(edited("one two", .control("a")).cursor == 0)
    #expect(edited("one two", .control("a"), .control("e")).cursor == 7)
    #expect(edited("one two  ", .control("w")).text == "one ")
    #expect(edited("one two", .left, .left, .control("u")).text == "wo")
    #expect(edited("one two", .left, .left, .control("k")).text == "one t")
  }

  @Test func aCharacterOfSeveralScalarsIsOne() {
    var line = edited("e\u{301}x", .left, .backspace)
    #expect(line.text == "x")
    line = LineEditor("e")
    line.insert("\u{301}")
    #expect(line.text.count == 1)
    #expect(line.cursor == 1)
    _ = line.handle(.character("f"))
    #expect(line.text == "e\u{301}f")
  }

  @Test func lineBreaksOfWhatIsPastedBecomeSpaces() {
    var line = LineEditor("")
    line.insert("a\nb\r\nc\td")
    #expect(line.text == "a b c d")
    #expect(line.cursor == 7)
  }

  @Test func upAndDownGoThroughEarlierLinesAndBackToWhatWasTyped() {
    let earlier = ["first", "second"]
    #expect(edited("dra", earlier: earlier, .up).text == "second")
    #expect(edited("dra", earlier: earlier, .up, .up).text == "first")
    #expect(edited("dra", earlier: earlier, .up, .up, .up).text == "first")
    #expect(edited("dra", earlier: earlier, .up, .up, .down).text == "second")
    #expect(edited("dra", earlier: earlier, .up, .down).text == "dra")
    #expect(edited("dra", earlier: earlier, .up).cursor == 6)
  }

  @Test func otherKeysAreNoneOfEditing() {
    var line = LineEditor("abc")
    for key in [Key.enter, .escape, .tab, .pageUp, .function(1), .alt("x"), .control("l")] {
      let isOfEditing = line.handle(key)
      #expect(!isOfEditing)
    }
    #expect(line == LineEditor("abc"))
  }
}
