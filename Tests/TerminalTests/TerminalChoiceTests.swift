import Terminal
import Testing

@Suite struct TerminalChoiceTests {
  @Test(
    arguments: [
      ([:], TerminalLocale.Stated.nothing),
      (["LANG": ""], .nothing),
      (["LC_ALL": "C"], .ascii),
      (["LC_ALL": "", "LANG": "POSIX"], .ascii),
      (["LANG": "C", "LC_CTYPE": "C.UTF-8"], .named),
      (["LC_ALL": "cy_GB.UTF-8", "LANG": "C"], .named),
    ] as [([String: String], TerminalLocale.Stated)])
  func theFirstVariableThatIsSetStatesTheLocale(_ environment: [String: String], _ stated: TerminalLocale.Stated) {
    #expect(TerminalLocale.stated { environment[$0] } == stated)
  }

  @Test func terminalsThatActLikeXtermHaveItStandIn() {
    for term in ["xterm-kitty", "alacritty", "foot", "xterm-direct", "xterm-ghostty", "wezterm"] {
      #expect(TerminalType.relatives(of: term).first == "xterm-256color")
    }
    #expect(TerminalType.relatives(of: "tmux-direct").first == "screen-256color")
    #expect(TerminalType.relatives(of: "teletype").isEmpty)
  }

  @Test(arguments: [
    ("xterm-16color", ["xterm-16color", "xterm"]), ("konsole-16color", ["xterm-16color", "xterm"]),
    ("rxvt-88color", ["xterm-88color", "xterm"]), ("tmux-16color", ["screen-16color", "screen"]),
    ("kitty-mono", ["xterm-mono", "xterm"]), ("foot-256color", ["xterm-256color", "xterm"]),
  ]) func aNameThatSaysHowManyColoursThereAreGetsNoMore(_ term: String, _ relatives: [String]) {
    #expect(TerminalType.relatives(of: term) == relatives)
  }

  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
    ("foobar", "Zm9vYmFy"),
  ]) func base64IsAsTheStandardSays(_ text: String, _ encoded: String) {
    #expect(String(decoding: text.utf8.base64, as: UTF8.self) == encoded)
  }

  @Test func errorsSayWhatIsWrongAndTheWayOut() {
    #expect(
      TerminalError.unknownTerm("x\u{1B}[2J").message
        == "the terminal type 'x�[2J' (TERM) is not known on this computer; use --plain for output without a screen")
    #expect(TerminalError.terminated(.hangUp).message == "stopped by SIGHUP")
    #expect(TerminalError.system(call: "pipe2", code: 24).message == "pipe2 failed: Too many open files")
  }
}
