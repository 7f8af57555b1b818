import Terminal
import Testing

@Suite struct SanitiserTests {
  @Test(arguments: [
    ("plain", "plain"),
    ("Gwynedd a Môn", "Gwynedd a Môn"),
    ("\u{1B}[31mred", "�[31mred"),
    ("a\u{0}b\u{7F}c\u{9B}d", "a�b�c�d"),
    ("one\r\ntwo", "one��two"),
    ("a\u{202E}b\u{2066}c\u{200F}d\u{FEFF}e\u{2028}f\u{61C}g", "a�b�c�d�e�f�g"),
  ]) func controlsAndOverridesBecomeVisible(_ input: String, _ expected: String) {
    #expect(Sanitiser.clean(input) == expected)
  }

  @Test func aTabBecomesOneSpace() {
    #expect(Sanitiser.clean("a\tb") == "a b")
  }

  @Test(arguments: [
    ("soft\u{AD}hyphen", "softhyphen"),
    ("⚠\u{FE0F} care", "⚠ care"),
    ("zero\u{200B}width\u{2060}joiner", "zerowidthjoiner"),
    ("می\u{200C}خواهم", "میخواهم"),
    ("👍🏽", "👍"),
  ]) func whatHasNoWidthIsLeftOut(_ input: String, _ expected: String) {
    #expect(Sanitiser.clean(input).unicodeScalars.elementsEqual(expected.unicodeScalars))
  }

  @Test(arguments: [
    ("🇬🇧!", "�!"), ("🇬", "�"), ("🇬🇧🇫🇷", "��"),
    ("👨‍👩‍👧 x", "� x"), ("🏽", "�"), ("\u{1FAE8}", "�"),
  ]) func whatNoCellHoldsBecomesOneMark(_ input: String, _ expected: String) {
    #expect(Sanitiser.clean(input) == expected)
  }

  @Test func theFlagOfWalesIsABlackFlagAndNoControlCharacter() {
    let wales = "\u{1F3F4}\u{E0067}\u{E0062}\u{E0077}\u{E006C}\u{E0073}\u{E007F}"
    #expect(Sanitiser.clean("a" + wales + " Cymru").unicodeScalars.elementsEqual("a\u{1F3F4} Cymru".unicodeScalars))
    #expect(Sanitiser.removals(in: wales + wales).isEmpty)
    #expect(Sanitiser.removals(in: wales + "\u{1B}").map(\.utf8Offset) == [28])
  }

  @Test(arguments: [
    "\u{1F3F4}\u{E0067}\u{E0062}\u{E0077}", "\u{1F3F4}\u{E007F}", "\u{1F3F4}\u{E0067}\u{E007F}",
    "\u{1F3F4}\u{E0067}\u{E0062}\u{E0077}\u{E006C}\u{E0073}\u{E0073}\u{E0073}\u{E007F}",
    "\u{1F3F4}\u{E0041}\u{E0042}\u{E0043}\u{E007F}", "x\u{E0067}\u{E0062}\u{E0077}\u{E007F}",
  ]) func tagsThatAreNoFlagAreShown(_ text: String) {
    #expect(Sanitiser.clean(text).contains("\u{FFFD}") && !Sanitiser.removals(in: text).isEmpty)
  }

  @Test func aCharacterKeepsFourMarksAndShowsThatItHadMore() {
    let marks = String(repeating: "\u{301}", count: 4)
    #expect(Sanitiser.clean("e" + marks) == "e" + marks)
    #expect(Sanitiser.clean("e" + marks + "\u{302}\u{303}x") == "e" + marks + "�x")
  }

  @Test func aMarkWithoutALetterIsShown() {
    #expect(Sanitiser.clean("\u{301}a") == "�a")
  }

  @Test func lettersThatJoinOthersAreKept() {
    let devanagari = "क्ष हिन्दी"
    #expect(Sanitiser.clean(devanagari) == devanagari)
    let hangul = "\u{1112}\u{1161}\u{11AB}"
    #expect(Sanitiser.clean(hangul).unicodeScalars.count == 3)
  }

  @Test func removalsTellWhatAndWhere() {
    let removals = Sanitiser.removals(in: "é\u{1B}[0m\u{202E}")
    #expect(removals.map(\.scalar) == ["\u{1B}", "\u{202E}"])
    #expect(removals.map(\.utf8Offset) == [2, 6])
    #expect(Sanitiser.removals(in: "soft\u{AD} and plain").isEmpty)
  }

  @Test func cleaningTwiceChangesNothing() {
    // The planes that hold more than ideographs and private use.
    for value in [UInt32(0)..<0x20000, 0xE0000..<0xE0200].joined() {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let once = Sanitiser.clean("a" + String(scalar) + "b")
      #expect(Sanitiser.clean(once).unicodeScalars.elementsEqual(once.unicodeScalars), "U+\(String(value, radix: 16))")
    }
  }
}
