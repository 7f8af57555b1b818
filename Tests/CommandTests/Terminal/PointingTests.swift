import TestSupport
import Testing

extension RealTerminalTests {
  /// The mouse and the paste of a terminal like xterm.
  @Suite struct PointingTests {
    private func browsing(_ review: String = "rr0001") throws -> Tmux {
      try RealTerminalTests.browsing(review, term: "xterm-256color")
    }

    @Test func aClickSelectsARowAndAnotherOpensIt() throws {
      let tmux = try browsing()
      try tmux.click(on: "Communication across")
      try tmux.untilSelected("Communication across")
      try tmux.click(on: "Communication across")
      try tmux.until(contains: "4 Findings › Communication across disciplines")
    }

    @Test func afterAButtonIsLetGoTheWindowIsDrawnAtEverySize() throws {
      let tmux = try browsing()
      try tmux.pressButton(on: "Communication across")
      try tmux.untilSelected("Communication across")
      try tmux.releaseButton(on: "Communication across")
      // A release that is read by itself must not keep the program from hearing anything else.
      for (columns, isWide) in [(120, true), (80, false), (120, true), (80, false)] {
        try tmux.resize(columns: columns, rows: 24)
        try tmux.until("\(columns) columns") { screen in
          let top = screen.split(separator: "\n").dropFirst().first ?? ""
          return top.count == columns && top.contains("4 Findings") == isWide
        }
      }
    }

    @Test(arguments: ["screen-256color", "tmux-256color"])
    func aClickThatIsToldInBytesIsUnderstoodToo(_ term: String) throws {
      let tmux = try RealTerminalTests.browsing("rr0001", term: term)
      try tmux.clickInBytes(on: "Communication across")
      try tmux.untilSelected("Communication across")
    }

    @Test func aClickOnAHeaderSorts() throws {
      let tmux = try browsing("care-leavers")
      let before = try tmux.screen()
      try tmux.click(on: "Country")
      try tmux.until("another order") { screen in
        screen != before && screen.contains("1 Studies 14")
          && screen.split(separator: "\n").dropFirst(3).prefix(3)
            != before.split(separator: "\n").dropFirst(3).prefix(3)
      }
    }

    @Test(arguments: ["Country", "Certainty", "Tool"])
    func aClickOnAHeaderOfAnyListSortsAndAnotherTurnsItRound(_ header: String) throws {
      let tmux = try browsing("care-leavers")
      try tmux.click(on: header)
      try tmux.until(contains: header + "↑")
      try tmux.click(on: header + "↑")
      try tmux.until(contains: header + "↓")
    }

    @Test func aClickOnAClauseTakesItAway() throws {
      let tmux = try RealTerminalTests.tmux(["--filter", "country:Wales"], term: "xterm-256color")
      try tmux.until(contains: "1 Studies 3 of 10")
      try tmux.click(on: "country:Wales")
      try tmux.until("all studies") { $0.contains("1 Studies 10") && !$0.contains("country:Wales") }
    }

    @Test func theWheelScrollsWhatIsUnderIt() throws {
      let tmux = try browsing("care-leavers")
      try tmux.until(contains: "Becoming homeless")
      try tmux.wheelDown(over: "Becoming homeless")
      try tmux.until("the next rows") {
        !$0.contains("Becoming homeless") && $0.contains("1 Studies 14") && $0.contains("Better Futures")
      }
    }

    @Test func withNoMouseTheTerminalKeepsIt() throws {
      let pty = try RealTerminalTests.pty(["--no-mouse"])
      pty.send("q")
      #expect(try pty.waitForEnd() == .exited(0))
      #expect(!pty.text.contains("\u{1B}[?1006;1000h") && !pty.text.contains("\u{1B}[?1000h"))
      let other = try RealTerminalTests.pty()
      #expect(other.text.contains("\u{1B}[?1006;1000h"))
    }

    @Test func aPasteIsTextInThePromptAndNothingElsewhere() throws {
      let tmux = try browsing()
      let before = try tmux.screen()
      try tmux.paste("q\nx\u{1B}[2J")
      try tmux.press("/")
      try tmux.until("an empty prompt") { $0 != before && $0.split(separator: "\n").last?.hasPrefix("/") == true }
      try tmux.paste("signs\nof")
      try tmux.until(contains: "1 Studies 1 of 10")
      try tmux.press("Escape")
      try tmux.until("the screen as it was") { $0 == before }
    }
  }
}
