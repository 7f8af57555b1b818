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

    /// The keys that open a layer, with what is seen of it at every size.
    static let layers: [(keys: [String], text: String, seen: String)] = [
      (["f"], "", "Filter studies"), (["/"], "country:", "/country:"), (["W"], "country:", "Leave out: country:"),
      ([":"], "th", ":th"), (["C-p"], "homeless", "> homeless"), (["e"], "x.doc", "Export to: x.doc"),
      (["?"], "", "Keys"), (["9"], "", "Views"),
    ]

    @Test(arguments: layers.indices) func aLayerOutlivesEverySize(_ position: Int) throws {
      let layer = Self.layers[position]
      let tmux = try RealTerminalTests.browsing("care-leavers")
      try tmux.press("1")
      try tmux.press(layer.keys[0])
      if !layer.text.isEmpty { try tmux.type(layer.text) }
      // Where a list below it begins may depend on the sizes that it had, so the lines are those of the layer.
      func lines(_ screen: String) -> [Substring] {
        let lines = screen.split(separator: "\n")
        return lines.filter { $0.contains(layer.seen) } + lines.suffix(1)
      }
      var before = try tmux.until(contains: layer.seen)
      // What follows a sign that is typed comes a moment later.
      try tmux.until("nothing more") { screen in
        defer { before = screen }
        return screen == before
      }
      for (columns, rows) in [(120, 40), (40, 12), (100, 30), (30, 8)] {
        try tmux.resize(columns: columns, rows: rows)
        try tmux.until("\(columns)×\(rows) with \(layer.seen)") { screen in
          rows < 12
            ? screen.contains("too small")
            : screen.split(separator: "\n").contains { $0.count == columns }
              && screen.contains(layer.seen)
        }
      }
      try tmux.resize(columns: 80, rows: 24)
      try tmux.until("the layer as it was") { lines($0) == lines(before) }
      try tmux.press("Escape")
      try tmux.until("the lists") { !$0.contains(layer.seen) && $0.contains("1 Studies 14") }
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
