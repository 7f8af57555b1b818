import Terminal
import Testing

@Suite struct ScriptParserTests {
  @Test func everyCommandIsRead() throws {
    let script = """
      # a comment
      key Down down Enter ctrl-l alt-x F5 space q

      type wales  x
      paste a b
      mouse press 4 2
      mouse press 4 2 right
      wheel down 7 3
      resize 80x24
      screen out/first.screen
      """
    let steps = try ScriptParser.parse(script)
    #expect(steps.map(\.line) == [2, 4, 5, 6, 7, 8, 9, 10])
    #expect(
      steps.map(\.command) == [
        .input(
          [.down, .down, .enter, .control("l"), .alt("x"), .function(5), .space, .character("q")].map(Event.key)),
        .input("wales  x".map { .key(.character($0)) }),
        .input([.paste("a b")]),
        .input([.mouse(Mouse(.press, at: Point(4, 2)))]),
        .input([.mouse(Mouse(.press, button: .right, at: Point(4, 2)))]),
        .input([.mouse(Mouse(.wheelDown, at: Point(7, 3)))]),
        .resize(Size(80, 24)),
        .screen("out/first.screen"),
      ])
  }

  @Test(arguments: [
    ("press q", "line 1: 'press' is no command; there are key, type, paste, mouse, wheel, resize, screen"),
    ("\nkey Dwn", "line 2: 'Dwn' is no key; write Down, Enter, space, ctrl-l, alt-x, F1 or a character"),
    ("key", "line 1: 'key' needs the name of a key"),
    ("type", "line 1: 'type' needs a text"),
    ("mouse drag 1 2", "line 1: 'drag' should be press"),
    ("mouse press 1", "line 1: 'mouse' needs a row"),
    ("mouse press x 1", "line 1: 'x' should be a number from 0"),
    ("mouse press 1 1 side", "line 1: 'side' should be left, middle or right"),
    ("wheel sideways 1 1", "line 1: 'sideways' should be up or down"),
    ("resize 80", "line 1: '80' should be a size such as 80x24"),
    ("resize 80x24x1", "line 1: '80x24x1' should be a size such as 80x24"),
    ("resize 8x2 now", "line 1: 'now' should be the end of the line"),
    ("screen", "line 1: 'screen' needs the name of a file"),
  ]) func whatCannotBeReadIsNamedWithItsLine(_ script: String, _ message: String) {
    #expect {
      try ScriptParser.parse(script)
    } throws: { error in
      (error as? ScriptError)?.message == message
    }
  }
}
