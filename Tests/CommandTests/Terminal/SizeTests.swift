import TestSupport
import Testing

extension RealTerminalTests {
  /// The size of the window, at the start and when it changes.
  @Suite struct SizeTests {
    @Test func everySizeIsDrawnWholeAndATooSmallOneSaysWhatIsNeeded() throws {
      let tmux = try RealTerminalTests.browsing("care-leavers")
      try tmux.press("2")
      try tmux.untilSelected("Becoming homeless")
      let before = try tmux.screen()
      for (columns, rows) in [(40, 12), (60, 20), (100, 30), (120, 40), (200, 50)] {
        try tmux.resize(columns: columns, rows: rows)
        try tmux.until("a screen of \(columns)×\(rows)") { screen in
          let lines = screen.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
          return lines.count == rows && lines.contains { $0.count == columns && $0.hasPrefix("└") && $0.hasSuffix("┘") }
            && lines.last?.contains("move") == true
        }
        try tmux.untilSelected("Becoming homeless")
      }
      try tmux.resize(columns: 30, rows: 10)
      try tmux.until("what size is needed") { $0.contains("too small") && $0.contains("40×12") }
      try tmux.resize(columns: 80, rows: 24)
      try tmux.until("the screen as it was") { $0 == before }
    }

    @Test(arguments: [(1, 1), (20, 5), (39, 12), (40, 11)])
    func itStartsInAWindowThatIsTooSmall(_ columns: Int, _ rows: Int) throws {
      let pty = try RealTerminalTests.pty(columns: columns, rows: rows, until: "\u{1B}[?2004h")
      pty.resize(columns: 80, rows: 24)
      try pty.wait(for: "RR0001")
      pty.send("q")
      #expect(try pty.waitForEnd() == .exited(0))
    }
  }
}
