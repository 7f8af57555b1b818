import Glibc
import TestSupport
import Testing

extension ProcessTests {
  /// In tmux with a shell: job control needs one.
  @Suite struct SuspendTests {
    private func shell(columns: Int = 80, rows: Int = 24) throws -> Tmux {
      let tmux = try Tmux(
        columns: columns, rows: rows,
        environment: [
          "P": BuiltProduct.path("TerminalProbe"), "SWIFT_BACKTRACE": "enable=no",
          "HISTFILE": "/dev/null",
        ], "exec env PS1='shell> ' bash --norc --noprofile")
      try tmux.until(contains: "shell>")
      return tmux
    }

    /// Types a command and waits for the line that it prints last.
    private func run(_ command: String, _ tmux: Tmux, until line: String) throws {
      try tmux.type(command)
      try tmux.press("Enter")
      try tmux.until("the line '\(line)'") { screen in
        screen.split(separator: "\n").contains { $0.trimmingSpaces == line }
      }
    }

    @Test func controlZGivesTheTerminalBackAndFgTakesItAgain() throws {
      let tmux = try shell()
      try run("a=$(stty -g); echo before", tmux, until: "before")
      try tmux.type("$P")
      try tmux.press("Enter")
      try tmux.until(contains: "ready")
      try tmux.press("C-z")
      try tmux.until(contains: "Stopped")
      #expect(try tmux.screen().contains("before"))
      try run("[ \"$a\" = \"$(stty -g)\" ] && echo same || echo other", tmux, until: "same")
      try tmux.type("fg")
      try tmux.press("Enter")
      try tmux.until(contains: "resume")
      try tmux.press("a")
      try tmux.until(contains: "key a")
      #expect(try tmux.screen().ranges(of: "resume").count == 1)
      try tmux.press("q")
      try tmux.until(contains: "left")
      try run("[ \"$a\" = \"$(stty -g)\" ] && echo same again || echo other", tmux, until: "same again")
    }

    @Test func aProgramMaySuspendItself() throws {
      let tmux = try shell()
      try tmux.type("$P")
      try tmux.press("Enter")
      try tmux.until(contains: "ready")
      try tmux.press("z")
      try tmux.until(contains: "Stopped")
      try tmux.type("fg")
      try tmux.press("Enter")
      try tmux.until(contains: "resume")
    }

    @Test func aSizeThatChangedMeanwhileIsTakenOver() throws {
      let tmux = try shell()
      try tmux.type("$P")
      try tmux.press("Enter")
      try tmux.until(contains: "ready")
      try tmux.press("C-z")
      try tmux.until(contains: "Stopped")
      try tmux.resize(columns: 70, rows: 20)
      try tmux.until("70 columns") { _ in (try? tmux.value("#{pane_width}")) == "70" }
      try tmux.type("fg")
      try tmux.press("Enter")
      try tmux.until(contains: "probe 70x20")
    }

    @Test func aStopThatCannotBeCaughtIsMendedWhenTheProgramGoesOn() throws {
      let tmux = try shell()
      try tmux.type("$P")
      try tmux.press("Enter")
      try tmux.until(contains: "ready")
      let process = try tmux.value("#{pane_pid}")
      let child = try String(decoding: Self.children(of: process).utf8, as: UTF8.self)
      let probe = try #require(Int32(child.split(separator: " ").first ?? ""))
      kill(probe, SIGSTOP)
      try tmux.until(contains: "Stopped")
      try tmux.type("fg")
      try tmux.press("Enter")
      try tmux.until("a whole frame") { $0.contains("resume") && $0.contains("└──") && !$0.contains("shell>") }
      try tmux.press("q")
      try tmux.until(contains: "left")
      #expect(try tmux.value("#{alternate_on}") == "0")
    }

    private static func children(of process: String) throws -> String {
      let path = "/proc/\(process)/task/\(process)/children"
      let file = try #require(fopen(path, "r"))
      defer { fclose(file) }
      var line = [CChar](repeating: 0, count: 256)
      guard fgets(&line, Int32(line.count), file) != nil else { return "" }
      return line.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    }
  }
}

extension Substring {
  fileprivate var trimmingSpaces: Substring {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
