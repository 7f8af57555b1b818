import CNcurses
import Terminal
import Testing

@Suite struct WidthTests {
  /// Unicode 16 made these two columns wide; the newest C libraries follow it, and the driver asks the one that runs.
  static let disputed: [ClosedRange<UInt32>] = [0x2630...0x2637, 0x268A...0x268F, 0x4DC0...0x4DFF]

  @Test func everyCharacterThatPassesIsAsWideAsTheCLibrarySays() throws {
    try #require(cn_set_ctype("C.UTF-8"))
    var compared = 0
    for value in UInt32(0)..<0x110000 {
      guard let scalar = Unicode.Scalar(value), !Self.disputed.contains(where: { $0.contains(value) }) else { continue }
      // The letter before it lets a mark pass.
      let cleaned = Sanitiser.clean("a" + String(scalar))
      guard cleaned.unicodeScalars.count == 2, cleaned.unicodeScalars.last == scalar else { continue }
      compared += 1
      let width = DisplayWidth.of("a" + String(scalar)) - 1
      if width != Int(cn_wcwidth(value)) {
        Issue.record("U+\(String(value, radix: 16)): \(width), wcwidth \(cn_wcwidth(value))")
      }
    }
    #expect(compared > 250_000)
  }

  @Test(arguments: [
    ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("漢字", 4), ("👍", 2), ("🇬🇧", 1), ("●◐○", 3), ("\u{1B}", 1),
    ("Ｆ", 2), ("क्षि", 3),
  ]) func widthsAreColumns(_ text: String, _ width: Int) {
    #expect(DisplayWidth.of(text) == width)
    #expect(Run(text).width == width)
  }
}
