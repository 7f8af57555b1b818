import Glibc
import TestSupport
import Testing

extension ProcessTests {
  @Suite struct EventTests {
    /// Sends each text alone and waits for what the probe says to it.
    private func expect(_ pairs: [(String, String)], _ pty: Pty) throws {
      for (bytes, line) in pairs {
        let start = pty.output.count
        pty.send(bytes)
        try pty.wait(for: line, after: start)
      }
    }

    @Test func bothFormsOfTheArrowsAreKeys() throws {
      let pty = try ProcessTests.probe()
      try expect(
        [
          ("\u{1B}[A", "Up"), ("\u{1B}OB", "Down"), ("\u{1B}[D", "Left"), ("\u{1B}OC", "Right"),
          ("\u{1B}[H", "Home"), ("\u{1B}[4~", "End"), ("\u{1B}[1~", "Home"), ("\u{1B}OF", "End"),
          ("\u{1B}[5~", "PageUp"), ("\u{1B}[6~", "PageDown"), ("\u{1B}[3~", "Delete"), ("\u{1B}[Z", "BackTab"),
          ("\u{1B}OP", "F1"), ("\u{1B}[24~", "F12"), ("\u{7F}", "Backspace"), ("\t", "Tab"), ("\r", "Enter"),
        ], pty)
    }

    @Test func escapeComesAtOnceAndAltWithItsCharacter() throws {
      let pty = try ProcessTests.probe()
      // The library's own pause is a second, every time; a busy machine makes one of these slow, not all.
      let times = try (0..<5).map { _ in
        let start = clock()
        try expect([("\u{1B}", "key Escape")], pty)
        return clock() - start
      }
      #expect(times.min() ?? 0 < 900)
      try expect([("\u{1B}x", "key alt-x"), ("y", "key y")], pty)
    }

    @Test func unknownSequencesRunNoCommands() throws {
      let pty = try ProcessTests.probe()
      // Every part of these would otherwise be a key; q would quit.
      pty.send("\u{1B}[1;9q\u{1B}[?1;2q\u{1B}Oq")
      pty.send("a")
      try pty.wait(for: "key a")
      #expect(!pty.text.contains("key ["))
    }

    @Test func controlSAndControlVAreKeys() throws {
      try expect(
        [("\u{13}", "ctrl-s"), ("\u{16}", "ctrl-v"), ("\u{11}", "ctrl-q"), ("\u{F}", "ctrl-o")],
        try ProcessTests.probe())
    }

    @Test func aPasteIsOneEvent() throws {
      let pty = try ProcessTests.probe()
      pty.send("\u{1B}[200~q\rquit é\u{1B}[201~")
      try pty.wait(for: "paste q|quit é")
    }

    @Test func buttonsAndWheelAreReportedOnce() throws {
      let pty = try ProcessTests.probe()
      try expect(
        [
          ("\u{1B}[<0;5;4M\u{1B}[<0;5;4m", "press left 4 3"), ("\u{1B}[<2;200;40M", "press right 199 39"),
          ("\u{1B}[<64;5;4M", "wheelUp middle 4 3"), ("\u{1B}[<65;6;4M", "wheelDown middle 5 3"),
        ], pty)
      pty.send("\u{1B}[<2;200;40m" + "a")
      try pty.wait(for: "key a")
      #expect(pty.text.ranges(of: "press left").count == 1)
    }

    @Test func theMouseCanBeGivenBack() throws {
      let pty = try ProcessTests.probe()
      pty.send("m")
      try pty.wait(for: "\u{1B}[?1006;1000l")
      let start = pty.output.count
      pty.send("m")
      try pty.wait(for: "\u{1B}[?1006;1000h", after: start)
      let without = try ProcessTests.probe(["--no-mouse"])
      #expect(!without.text.contains("1000h"))
    }

    @Test func aResizeIsAnEventAndTheNextFrameHasTheSize() throws {
      let pty = try ProcessTests.probe()
      pty.resize(columns: 100, rows: 30)
      try pty.wait(for: "probe 100x30")
      pty.resize(columns: 1, rows: 1)
      _ = pty.read(quietFor: 50)
      pty.resize(columns: 60, rows: 20)
      try pty.wait(for: "probe 60x20")
    }

    @Test func anotherThreadWakesTheLoop() throws {
      let pty = try ProcessTests.probe()
      pty.send("w")
      try pty.wait(for: "wake")
    }

    @Test func theClipboardIsWrittenWhereThereIsOne() throws {
      let pty = try ProcessTests.probe()
      pty.send("c")
      try pty.wait(for: "\u{1B}]52;c;Y29waWVk\u{7}")
      let old = try ProcessTests.probe([], ["TERM": "linux"])
      old.send("c")
      try old.wait(for: "has no clipboard")
    }

    @Test func anIdleProgramUsesNoProcessor() throws {
      let pty = try ProcessTests.probe()
      while pty.read(quietFor: 200) > 0 {}
      let before = try pty.processorTicks()
      #expect(pty.read(quietFor: 1500) == 0)
      #expect(try pty.processorTicks() == before)
    }

    @Test func aMovedSelectionIsFewBytes() throws {
      let pty = try ProcessTests.probe(columns: 120, rows: 40)
      while pty.read(quietFor: 100) > 0 {}
      pty.send("j")
      let bytes = try pty.waitForMore(thenQuietFor: 200)
      #expect(bytes > 0 && bytes < 1000, "\(bytes) bytes")
    }

    @Test func controlLDrawsEverythingAgain() throws {
      let pty = try ProcessTests.probe()
      while pty.read(quietFor: 100) > 0 {}
      let start = pty.output.count
      pty.send("\u{C}")
      try pty.wait(for: "ready", after: start)
      try pty.wait(for: "probe 80x24", after: start)
    }

    @Test func aBurstOfKeysIsFewFrames() throws {
      let pty = try ProcessTests.probe(columns: 120, rows: 40)
      while pty.read(quietFor: 100) > 0 {}
      pty.send(String(repeating: "jk", count: 500) + "a")
      try pty.wait(for: "key a")
      #expect(pty.read(quietFor: 100) < 20_000)
    }

    private func clock() -> Int {
      var time = timespec()
      clock_gettime(CLOCK_MONOTONIC, &time)
      return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }
  }
}
