import Glibc
import TestSupport
import Testing

extension ProcessTests {
  @Suite struct SignalTests {
    @Test(arguments: [SIGINT, SIGTERM, SIGHUP, SIGQUIT]) func asksToEndAndTheShellSeesIt(_ number: Int32) throws {
      let pty = try Pty(BuiltProduct.path("TerminalProbe"), environment: ProcessTests.environment())
      try pty.wait(for: "ready")
      pty.signal(number)
      #expect(try pty.waitForEnd() == .signalled(number))
      StartAndLeaveTests.expectRestored(pty)
    }

    @Test func controlCIsASignal() throws {
      let pty = try ProcessTests.probe()
      pty.send([3])
      #expect(try pty.waitForEnd() == .signalled(SIGINT))
    }

    @Test func aTerminalThatHangsUpEndsTheProgram() throws {
      let pty = try ProcessTests.probe()
      pty.hangUp()
      #expect(try pty.waitForEnd() == .signalled(SIGHUP))
    }

    @Test func aTerminalThatHangsUpEndsTheProgramThatIgnoresIt() throws {
      let pty = try ProcessTests.shell("trap '' HUP; exec $P")
      try pty.wait(for: "ready")
      pty.hangUp()
      // Nothing can be printed any more; what counts is that it does not wait for ever.
      if case .stopped = try pty.waitForEnd() { Issue.record("stopped") }
    }

    @Test(arguments: [
      ("T", [SIGILL, SIGTRAP], "Fatal error: Index out of range"), ("S", [SIGSEGV, SIGBUS], ""), ("A", [SIGABRT], ""),
    ])
    func aTrapLeavesTheTerminalAsItWas(_ key: String, _ signals: [Int32], _ words: String) throws {
      let pty = try Pty(BuiltProduct.path("TerminalProbe"), environment: ProcessTests.environment())
      try pty.wait(for: "ready")
      pty.send("e" + key)
      let end = try pty.waitForEnd()
      #expect(signals.map(ProcessEnd.signalled).contains(end))
      StartAndLeaveTests.expectRestored(pty)
      let after = ProcessTests.tail(of: pty.text, after: "\u{1B}[?1049l")
      #expect(after.contains("said to standard error"))
      #if DEBUG
        // An optimised program dies without a word of its own.
        #expect(after.contains(words))
      #endif
    }

    @Test(arguments: [("X", 0), ("E", 3)] as [(String, Int32)])
    func leavingByExitOrByAnErrorLeavesTheTerminalAsItWas(_ key: String, _ code: Int32) throws {
      let pty = try ProcessTests.probe()
      pty.send(key)
      #expect(try pty.waitForEnd() == .exited(code))
      StartAndLeaveTests.expectRestored(pty)
    }

    @Test func standardErrorIsKeptUntilTheScreenIsGone() throws {
      let pty = try ProcessTests.probe()
      pty.send("ea")
      try pty.wait(for: "key a")
      #expect(!pty.text.contains("said to standard error"))
      pty.send("q")
      _ = try pty.waitForEnd()
      #expect(ProcessTests.tail(of: pty.text, after: "\u{1B}[?1049l").contains("said to standard error"))
    }

    @Test func aStuckProgramEndsAtTheThirdRequest() throws {
      let pty = try Pty(BuiltProduct.path("TerminalProbe"), environment: ProcessTests.environment())
      try pty.wait(for: "ready")
      pty.send("H")
      _ = pty.read(quietFor: 100)
      // Signals of one number that come before the program runs again are one, so it may take more than three.
      for _ in 0..<100 where pty.isRunning() {
        pty.signal(SIGTERM)
        _ = pty.read(quietFor: 50)
      }
      #expect(try pty.waitForEnd() == .signalled(SIGTERM))
      StartAndLeaveTests.expectRestored(pty)
    }
  }
}
