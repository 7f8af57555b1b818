import Glibc
import TestSupport
import Testing

extension ProcessTests {
  @Suite struct StartAndLeaveTests {
    /// What switches each mode on, and what must switch it off.
    static let modes = [
      ("\u{1B}[?1049h", "\u{1B}[?1049l"), ("\u{1B}[?2004h", "\u{1B}[?2004l"),
      ("\u{1B}[?1006;1000h", "\u{1B}[?1006;1000l"),
      ("\u{1B}[?1h\u{1B}=", "\u{1B}[?1l\u{1B}>"), ("\u{1B}[?25l", "\u{1B}[?25h"),
    ]

    /// Fails for every mode that was switched on and not off again.
    static func expectRestored(_ pty: Pty, _ location: SourceLocation = #_sourceLocation) {
      #expect(pty.modes() == pty.modesAtStart, "the terminal's modes differ", sourceLocation: location)
      let text = pty.text
      for (on, off) in modes where text.contains(on) {
        let rest = ProcessTests.tail(of: text, after: on)
        let isOff = rest.contains(off) || off.contains("1006") && rest.contains("\u{1B}[?1006l")
        #expect(isOff, "\(on.debugDescription) is left on", sourceLocation: location)
      }
    }

    @Test(arguments: [
      "xterm-256color", "screen-256color", "tmux-256color", "screen", "linux", "vt100", "xterm-kitty", "alacritty",
      "xterm-direct",
    ])
    func startsDrawsAndLeavesInTerminal(_ term: String) throws {
      let pty = try Pty(
        BuiltProduct.path("TerminalProbe"), environment: ProcessTests.environment(["TERM": term]))
      try pty.wait(for: "ready")
      #expect(pty.modes() != pty.modesAtStart)
      pty.send("a")
      try pty.wait(for: "key a")
      pty.send("q")
      #expect(try pty.waitForEnd() == .exited(0))
      #expect(pty.text.hasSuffix("left\r\n"))
      Self.expectRestored(pty)
    }

    @Test func everyModeIsSetAndResetInXterm() throws {
      let pty = try ProcessTests.probe()
      for (on, _) in Self.modes { #expect(pty.text.contains(on), "\(on.debugDescription)") }
      pty.send("q")
      _ = try pty.waitForEnd()
      let leaving = ProcessTests.tail(of: pty.text, after: "ready")
      for (_, off) in Self.modes { #expect(leaving.contains(off), "\(off.debugDescription)") }
      #expect(leaving.ranges(of: "\u{1B}[?1049l").count == 1)
    }

    @Test(arguments: ["vt100", "linux"]) func withoutASecondScreenTheNextTextIsBelow(_ term: String) throws {
      let pty = try ProcessTests.probe([], ["TERM": term])
      pty.send("q")
      _ = try pty.waitForEnd()
      #expect(pty.text.hasSuffix("\r\nleft\r\n"))
      #expect(!pty.text.contains("\u{1B}[?2004h"))
      #expect(!pty.text.contains("mouse") || term == "linux")
    }

    @Test(arguments: [
      ("dumb", "the terminal type 'dumb' (TERM) cannot place its cursor"),
      ("teletype-9", "the terminal type 'teletype-9' (TERM) is not known on this computer"),
      ("", "TERM is not set"),
    ])
    func aTerminalThatCannotBeUsedIsRefusedInWords(_ term: String, _ message: String) throws {
      let pty = try Pty(
        BuiltProduct.path("TerminalProbe"), environment: ProcessTests.environment(["TERM": term]))
      #expect(try pty.waitForEnd() == .exited(3))
      #expect(pty.text.contains(message))
      #expect(pty.text.contains("--plain"))
      #expect(!pty.text.contains("\u{1B}"))
    }

    @Test func aStandInIsNamed() throws {
      let pty = try ProcessTests.probe([], ["TERM": "xterm-kitty"], columns: 120)
      #expect(
        pty.text.contains("'xterm-kitty' (TERM) is not known on this computer; 'xterm-256color' stands in for it"))
    }

    @Test(arguments: [
      ("C.UTF-8", "", "", "┌─"), ("", "", "", "┌─"), ("en_XX.UTF-8", "", "", "┌─"),
      ("", "xx_XX", "", "┌─"), ("C", "", "", "+-"), ("", "", "POSIX", "+-"),
    ])
    func theLocaleChoosesTheLinesAndTextIsUTF8(
      _ all: String, _ type: String, _ language: String, _ corner: String
    ) throws {
      let pty = try ProcessTests.probe([], ["LC_ALL": all, "LC_CTYPE": type, "LANG": language])
      #expect(pty.text.contains(corner))
      #expect(pty.text.contains("漢字 é ●"))
      pty.send("é")
      try pty.wait(for: "key é")
    }

    @Test func aPersonMayAskForASCII() throws {
      #expect(try ProcessTests.probe(["--ascii"]).text.contains("+-"))
    }

    @Test(arguments: [["NO_COLOR": "1"], ["TERM": "vt100"]]) func withoutColourThereIsNone(
      _ changes: [String: String]
    ) throws {
      let pty = try ProcessTests.probe([], changes)
      #expect(pty.text.firstMatch(of: #/\u{1B}\[([0-9;]*;)?[34][0-8](;[0-9]+)*m/#) == nil)
      #expect(pty.text.contains("7m"), "the selection is reversed")
    }

    @Test func colourIsOneOf256WhereTheTerminalHasThem() throws {
      #expect(try ProcessTests.probe().text.contains("38;5;"))
      #expect(try !ProcessTests.probe([], ["TERM": "linux"]).text.contains("38;5;"))
    }

    @Test func theRealSizeBeatsLinesAndColumns() throws {
      let pty = try ProcessTests.probe([], ["LINES": "10", "COLUMNS": "20"])
      #expect(pty.text.contains("probe 80x24"))
    }

    @Test func aTerminalThatKnowsNoSizeHasThatOfTheDatabase() throws {
      #expect(try ProcessTests.probe(columns: 0, rows: 0).text.contains("probe 80x24"))
    }

    @Test(arguments: [(1, 1), (2, 3), (400, 120)]) func everySizeCanBeDrawn(_ columns: Int, _ rows: Int) throws {
      let pty = try Pty(
        BuiltProduct.path("TerminalProbe"), environment: ProcessTests.environment(), columns: columns, rows: rows)
      try pty.wait(for: "\u{1B}[?2004h")
      _ = pty.read(quietFor: 100)
      pty.send("q")
      #expect(try pty.waitForEnd() == .exited(0))
    }

    @Test func keysComeFromTheTerminalWhenInputIsData() throws {
      let pty = try Pty(
        BuiltProduct.path("TerminalProbe"), ["--input-is-data"], environment: ProcessTests.environment(),
        standardInput: "/dev/null")
      try pty.wait(for: "ready")
      pty.send("a")
      try pty.wait(for: "key a")
      pty.send("q")
      #expect(try pty.waitForEnd() == .exited(0))
      Self.expectRestored(pty)
    }

    @Test func withoutATerminalThereIsAMessage() throws {
      let keys = try ProcessTests.shell("setsid -w $P --input-is-data < /dev/null; echo code $?")
      try keys.wait(for: "code 3")
      #expect(keys.text.contains("there is no terminal for the keys"))
      let output = try ProcessTests.shell("$P > /dev/null; echo code $?")
      try output.wait(for: "code 3")
      #expect(output.text.contains("standard output is not a terminal"))
    }
  }
}
