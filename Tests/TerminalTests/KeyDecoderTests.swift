import Terminal
import Testing

@Suite struct KeyDecoderTests {
  private func keys(_ text: String) -> [Event] {
    var decoder = KeyDecoder()
    return decoder.decode(text.utf8.map(KeyInput.byte))
  }

  @Test func charactersAndControlsAreKeys() {
    #expect(
      keys("aé漢👍\r\n\t\u{7F}\u{8}\u{1}\u{0}\u{1C}\u{1F}")
        == [
          .character("a"), .character("é"), .character("漢"), .character("👍"), .enter, .enter, .tab, .backspace,
          .backspace, .control("a"), .control("@"), .control("\\"), .control("_"),
        ].map(Event.key))
  }

  @Test func aCharacterMayArriveInPieces() {
    var decoder = KeyDecoder()
    let bytes = Array("漢".utf8)
    #expect(decoder.decode([.byte(bytes[0]), .byte(bytes[1])]).isEmpty)
    #expect(decoder.decode([.byte(bytes[2])]) == [.key(.character("漢"))])
  }

  @Test func bytesThatAreNoUTF8AreDroppedAndTheNextKeyCounts() {
    var decoder = KeyDecoder()
    #expect(
      decoder.decode([0xFF, 0x80, 0xC3, 0x61, 0xE2, 0x82, 0xC3, 0xA9].map(KeyInput.byte)) == [
        .key(.character("a")), .key(.character("é")),
      ])
  }

  @Test func escapeAloneIsEscapeAndWithACharacterAlt() {
    #expect(keys("\u{1B}") == [.key(.escape)])
    #expect(keys("\u{1B}x") == [.key(.alt("x"))])
    #expect(keys("\u{1B}é") == [.key(.alt("é"))])
    #expect(keys("\u{1B}[") == [.key(.alt("["))])
    #expect(keys("\u{1B}\u{1B}") == [.key(.escape), .key(.escape)])
    #expect(keys("\u{1B}\r") == [.key(.escape), .key(.enter)])
  }

  @Test func escapeBeforeAKnownKeyIsItself() {
    var decoder = KeyDecoder()
    #expect(decoder.decode([.byte(0x1B), .key(.down)]) == [.key(.escape), .key(.down)])
  }

  @Test(arguments: [
    "\u{1B}[1;5A", "\u{1B}[?62;c", "\u{1B}[<0;3;4M", "\u{1B}OX", "\u{1B}[[A", "\u{1B}[27;5;9~", "\u{1B}[I",
    "\u{1B}]11;rgb:00/00/00\u{7}", "\u{1B}P1$r0m\u{1B}\\",
  ]) func unknownSequencesRunNoCommands(_ sequence: String) {
    #expect(keys("a" + sequence + "b") == [.key(.character("a")), .key(.character("b"))])
  }

  @Test func aPasteIsOneEventNewlinesAndAll() {
    var decoder = KeyDecoder()
    var inputs: [KeyInput] = [.byte(0x61), .pasteBegins]
    inputs += "qé\r\nx\ry\u{1B}z".utf8.map(KeyInput.byte)
    #expect(decoder.decode(inputs) == [.key(.character("a"))])
    let rest: [KeyInput] = [.key(.enter), .key(.up), .byte(0x71), .pasteEnds, .byte(0x62)]
    #expect(decoder.decode(rest) == [.paste("qé\nx\ny\u{1B}z\nq"), .key(.character("b"))])
  }

  @Test func whatIsTooMuchOfAPasteIsThrownAwayAndNoKey() {
    var decoder = KeyDecoder()
    let bytes = Array(repeating: KeyInput.byte(0x61), count: KeyDecoder.longestPaste)
    #expect(decoder.decode([.pasteBegins] + bytes + [.byte(0x71)]) == [])
    let events = decoder.decode([.byte(0x71), .pasteEnds, .byte(0x62)])
    #expect(events == [.paste(String(repeating: "a", count: KeyDecoder.longestPaste)), .key(.character("b"))])
  }

  @Test func aPasteWithoutAnEndIsEndedByEscPressedThreeTimes() {
    var decoder = KeyDecoder()
    #expect(decoder.decode([.pasteBegins, .byte(0x61)]) == [])
    #expect(decoder.decode([.byte(0x1B)]) == [])
    #expect(decoder.decode([.byte(0x1B)]) == [])
    #expect(decoder.decode([.byte(0x1B)]).count == 1)
    #expect(decoder.decode([.byte(0x62)]) == [.key(.character("b"))])
  }

  @Test func theMouseIsPassedOn() {
    var decoder = KeyDecoder()
    let mouse = Mouse(.wheelUp, at: Point(3, 4))
    #expect(decoder.decode([.mouse(mouse), .unknown]) == [.mouse(mouse)])
    #expect(mouse.button == .middle)
  }
}
