import Terminal
import Testing

@Suite struct KeyNameTests {
  static let keys: [Key] =
    [
      .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end, .pageUp,
      .pageDown, .space, .function(1), .function(12), .control("l"), .control("@"), .control("\\"), .alt("x"),
      .alt("X"), .alt(" "), .character("é"), .character("-"), .character("#"), .character("Q"), .character("漢"),
    ]

  @Test(arguments: keys) func aKeyHasTheNameThatFindsIt(_ key: Key) {
    #expect(Key(name: key.name) == key)
  }

  @Test(arguments: [
    ("esc", Key.escape), ("PGDN", .pageDown), ("shift-tab", .backTab), ("Ctrl-C", .control("c")), ("ctrl-m", .enter),
    ("ctrl-i", .tab), ("return", .enter),
  ]) func otherNamesAreUnderstood(_ name: String, _ key: Key) {
    #expect(Key(name: name) == key)
  }

  @Test(arguments: ["", "Dwn", "ctrl-", "ctrl-é", "F0", "F99", "\u{1B}", "alt-"]) func nonsenseIsNoKey(_ name: String) {
    #expect(Key(name: name) == nil)
  }
}
