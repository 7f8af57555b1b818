import Terminal
import TestSupport
import Testing

extension ProcessTests {
  /// What a person sees, in tmux.
  @Suite struct ScreenTests {
    private func probe(
      _ arguments: String = "", columns: Int = 80, rows: Int = 24, term: String = "tmux-256color",
      _ environment: [String: String] = [:]
    ) throws -> Tmux {
      let path = try BuiltProduct.path("TerminalProbe")
      let tmux = try Tmux(
        columns: columns, rows: rows, environment: environment.merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 },
        term: term, "\(path) \(arguments)")
      try tmux.until(contains: "ready")
      return tmux
    }

    @Test func wideAndMarkedTextKeepsItsColumns() throws {
      let tmux = try probe(columns: 40, rows: 8)
      let lines = try tmux.screen().split(separator: "\n")
      #expect(lines[0] == "┌─ probe 40x8 mouse ───────────────────┐")
      #expect(lines[1] == "│ 漢字 é ● good bad                    │")
      #expect(lines[3] == "│ ready                                │")
      #expect(lines[7] == "└──────────────────────────────────────┘")
    }

    @Test func theCursorIsOnTheSelectedRowAndHidden() throws {
      let tmux = try probe()
      try tmux.until("the cursor on row 3") { _ in
        (try? tmux.value("#{cursor_x},#{cursor_y} #{cursor_flag}")) == "2,3 0"
      }
      try tmux.press("j")
      try tmux.until("the cursor on row 4") { _ in (try? tmux.value("#{cursor_x},#{cursor_y}")) == "2,4" }
      try tmux.press("v")
      try tmux.until("a cursor that is seen") { _ in (try? tmux.value("#{cursor_flag}")) == "1" }
    }

    @Test func rolesHaveColoursAndTheSelectionABackground() throws {
      let styled = try probe().styledScreen()
      let good = try #require(Theme.dark.appearance(of: Style(.good)).foreground)
      let selection = try #require(Theme.dark.appearance(of: Style(.text, selected: true)).background)
      #expect(styled.contains("38;5;\(good.indexed)mgood"))
      #expect(styled.contains("48;5;\(selection.indexed)m ready"))
    }

    @Test func withoutColourTheSelectionIsReversed() throws {
      let styled = try probe("", ["NO_COLOR": "1"]).styledScreen()
      #expect(!styled.contains("38;5;"))
      #expect(styled.contains(#/7m(\u{1B}\[[0-9]+m)* ready/#))
    }

    @Test func keysOfARealTerminalArrive() throws {
      let tmux = try probe()
      try tmux.press("Up", "PageDown", "F5", "C-x", "M-y", "BTab", "Escape")
      try tmux.until(contains: "key Escape")
      try tmux.type("é")
      let screen = try tmux.until(contains: "key é")
      for key in ["Up", "PageDown", "F5", "ctrl-x", "alt-y", "BackTab"] { #expect(screen.contains("key \(key)")) }
    }

    @Test func aPasteOfARealTerminalIsOneEvent() throws {
      let tmux = try probe()
      try tmux.paste("q\nq é")
      try tmux.until(contains: "paste q|q é")
    }

    @Test func aResizeRedrawsTheWholeWindow() throws {
      let tmux = try probe()
      try tmux.resize(columns: 50, rows: 10)
      try tmux.until("a frame of 50 columns") { screen in
        screen.contains("probe 50x10")
          && screen.split(separator: "\n").last == "└" + String(repeating: "─", count: 48) + "┘"
      }
    }
  }
}
