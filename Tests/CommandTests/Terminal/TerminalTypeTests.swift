import TestSupport
import Testing

extension RealTerminalTests {
  /// What TERM and the locale may say.
  @Suite struct TerminalTypeTests {
    @Test(arguments: [
      "xterm-256color", "screen", "screen-256color", "tmux-256color", "linux", "vt100", "xterm-kitty", "alacritty",
    ])
    func startsDrawsTakesAKeyAndQuitsIn(_ term: String) throws {
      let pty = try Pty(
        EvidenceProcess.path(), environment: EvidenceProcess.environment(["TERM": term]))
      let before = pty.modes()
      try pty.wait(for: "RR0001")
      #expect(pty.modes() != before)
      let start = pty.output.count
      pty.send("2")
      try pty.wait(for: "Findings", after: start)
      pty.send("q")
      #expect(try pty.waitForEnd() == .exited(0))
      #expect(pty.modes() == before)
    }

    @Test(arguments: ["linux", "vt100", "screen", "xterm-256color"]) func isLegibleIn(_ term: String) throws {
      let tmux = try RealTerminalTests.browsing(term: term)
      try tmux.press("2")
      try tmux.untilSelected("Senior managers' buy-in and support")
      try tmux.press("Enter")
      try tmux.until(contains: "Buy-in and support from senior managers")
      try tmux.press("q")
      #expect(try tmux.exitCode() == "0")
    }

    @Test(arguments: [
      ("dumb", "the terminal type 'dumb' (TERM) cannot place its cursor"),
      ("teletype-9", "the terminal type 'teletype-9' (TERM) is not known on this computer"),
      ("", "TERM is not set, so the terminal's type is not known"),
      ("x\u{1B}[2J", "the terminal type 'x�[2J' (TERM) is not known on this computer"),
    ])
    func aTerminalThatCannotBeUsedIsNamedWithTheWayOut(_ term: String, _ message: String) throws {
      let pty = try Pty(
        EvidenceProcess.path(), environment: EvidenceProcess.environment(["TERM": term]))
      let before = pty.modes()
      #expect(try pty.waitForEnd() == .exited(3))
      #expect(pty.text == "evidence: \(message); use --plain for output without a screen\r\n")
      #expect(pty.modes() == before)
      let plain = try Pty(
        EvidenceProcess.path(), ["--plain"], environment: EvidenceProcess.environment(["TERM": term]))
      #expect(try plain.waitForEnd() == .exited(0))
      #expect(plain.text.contains("Which organisational factors"))
    }

    @Test(arguments: [("C", "--+"), ("POSIX", "--+"), ("", "──┐"), ("xx_XX.UTF-8", "──┐"), ("C.UTF-8", "──┐")])
    func textIsUTF8InTheLocale(_ locale: String, _ corner: String) throws {
      let folder = try TemporaryFolder()
      let text = SampleReview.text().replacing("Jones 2020", with: "Siân 漢字 ŵ")
      let path = try folder.write(text, to: "x.json")
      let pty = try RealTerminalTests.pty(
        ["--view", "studies", path], ["LC_ALL": locale, "LANG": "", "LC_CTYPE": ""], until: "Siân 漢字 ŵ")
      #expect(pty.text.contains(corner))
      let start = pty.output.count
      pty.send("/ŷ")
      try pty.wait(for: "ŷ", after: start)
    }

    @Test func linesAreASCIIForWhoeverAsks() throws {
      let pty = try RealTerminalTests.pty(["--ascii", "--view", "studies"])
      #expect(pty.text.contains("--+"))
      #expect(!pty.text.contains("─"))
    }

    @Test func colourIsLeftOutWhereNobodyWantsIt() throws {
      func isColoured(_ pty: Pty) -> Bool {
        pty.text.firstMatch(of: #/\u{1B}\[([0-9;]*;)?[34][0-8](;[0-9]+)*m/#) != nil
      }
      #expect(isColoured(try RealTerminalTests.pty(["--view", "studies"])))
      #expect(!isColoured(try RealTerminalTests.pty(["--view", "studies"], ["NO_COLOR": "1"])))
      #expect(isColoured(try RealTerminalTests.pty(["--view", "studies", "--color", "always"], ["NO_COLOR": "1"])))
      #expect(!isColoured(try RealTerminalTests.pty(["--view", "studies", "--color", "never"])))
      #expect(!isColoured(try RealTerminalTests.pty(["--view", "studies", "--theme", "mono"])))
    }
  }
}
