import Glibc
import TestSupport
import Testing

extension RealTerminalTests {
  /// The terminal is as it was, whatever way the program ends.
  @Suite struct LeavingTests {
    /// A shell in tmux with the program as `$E` and a folder as `$D`.
    private func shell(_ folder: TemporaryFolder) throws -> Tmux {
      let tmux = try Tmux(
        environment: [
          "E": EvidenceProcess.path(), "D": folder.path, "SWIFT_BACKTRACE": "enable=no", "HISTFILE": "/dev/null",
        ], "exec env PS1='shell> ' bash --norc --noprofile")
      try tmux.until(contains: "shell>")
      return tmux
    }

    /// Starts the program in the shell, with the modes of the terminal written down before it.
    private func start(_ tmux: Tmux) throws {
      try tmux.type("clear; stty -a > $D/before; sh -c 'echo $$ > $D/pid; exec $E'")
      try tmux.press("Enter")
      try tmux.until(contains: "RR0001 (1 of \(SampleLibrary.names.count))")
      try tmux.until("the end of reading") { !$0.contains("reading") }
    }

    /// Waits for the exit code and compares the modes.
    private func expectRestored(
      _ tmux: Tmux, _ folder: TemporaryFolder, code: Int, _ location: SourceLocation = #_sourceLocation
    ) throws {
      try tmux.until("the shell") { !$0.contains("evidence ›") && $0.contains("shell>") }
      try tmux.type("echo code $?; stty -a > $D/after; echo stty done")
      try tmux.press("Enter")
      try tmux.until("the modes") { screen in
        screen.split(separator: "\n").contains { $0.hasPrefix("stty done") }
      }
      #expect(try tmux.screen().contains("\ncode \(code)\n"), sourceLocation: location)
      #expect(try folder.read("before").contains("icanon"), sourceLocation: location)
      #expect(try folder.read("after") == folder.read("before"), sourceLocation: location)
      #expect(try tmux.value("#{alternate_on}#{mouse_any_flag}") == "00", sourceLocation: location)
      #expect(try tmux.value("#{cursor_flag}") == "1", sourceLocation: location)
    }

    @Test func afterAQuit() throws {
      let folder = try TemporaryFolder()
      let tmux = try shell(folder)
      try start(tmux)
      try tmux.press("q")
      try expectRestored(tmux, folder, code: 0)
      #expect(try !tmux.screen().contains("RR0001"))
    }

    @Test(arguments: [(SIGTERM, 143), (SIGHUP, 129), (SIGINT, 130), (SIGQUIT, 131)])
    func afterASignal(_ signal: Int32, _ code: Int) throws {
      let folder = try TemporaryFolder()
      let tmux = try shell(folder)
      try tmux.type("ulimit -c 0")
      try tmux.press("Enter")
      try start(tmux)
      let process = try #require(Int32(folder.read("pid").prefix { $0.isNumber }))
      kill(process, signal)
      try expectRestored(tmux, folder, code: code)
    }

    @Test func whileItIsStoppedAndWhenItGoesOn() throws {
      let folder = try TemporaryFolder()
      let tmux = try shell(folder)
      try tmux.type("stty -a > $D/before; $E")
      try tmux.press("Enter")
      try tmux.until(contains: "RR0001 (1 of \(SampleLibrary.names.count))")
      try tmux.press("2")
      try tmux.untilSelected("Senior managers")
      try tmux.until("the end of reading") { !$0.contains("reading") }
      let before = try tmux.screen()
      try tmux.press("C-z")
      try tmux.until(contains: "Stopped")
      try tmux.type("stty -a > $D/stopped; echo stty done")
      try tmux.press("Enter")
      try tmux.until("the modes") { $0.split(separator: "\n").contains { $0.hasPrefix("stty done") } }
      #expect(try folder.read("stopped") == folder.read("before"))
      try tmux.type("fg")
      try tmux.press("Enter")
      try tmux.until("the screen as it was") { $0 == before }
      try tmux.press("Down")
      try tmux.untilSelected("Funding, short")
      try tmux.press("q")
      try expectRestored(tmux, folder, code: 0)
    }

    @Test func whenTheWindowIsClosed() throws {
      let pty = try RealTerminalTests.pty()
      pty.hangUp()
      #expect(try pty.waitForEnd() == .signalled(SIGHUP))
    }

    @Test func beforeTheOtherReviewsHaveBeenRead() throws {
      for _ in 0..<10 {
        let pty = try RealTerminalTests.pty(until: "\u{1B}[?2004h")
        let modes = pty.modes()
        pty.send("q")
        #expect(try pty.waitForEnd() == .exited(0))
        #expect(pty.modes() != modes)
        #expect(!pty.text.contains("Fatal"))
      }
    }
  }
}
