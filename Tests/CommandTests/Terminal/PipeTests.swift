import Glibc
import TestSupport
import Testing

extension RealTerminalTests {
  /// Files and pipes as data, keys from the terminal, and what goes out to the desktop.
  @Suite struct PipeTests {
    @Test func aReviewComesFromStandardInputAndKeysFromTheTerminal() throws {
      let folder = try TemporaryFolder()
      try folder.write(SampleReview.text(), to: "x.json")
      let tmux = try Tmux(
        environment: ["E": EvidenceProcess.path(), "D": folder.path],
        "cat $D/x.json | $E --view studies -; echo code $?; cat")
      try tmux.until(contains: "Jones 2020")
      try tmux.press("2")
      try tmux.untilSelected("A safe crossing")
      try tmux.press("Enter")
      try tmux.until(contains: "A safe crossing near the school helps.")
      try tmux.press("q")
      try tmux.until(contains: "code 0")
    }

    @Test func inputThatIsNoReviewIsToldBeforeTheScreenIsTaken() throws {
      let folder = try TemporaryFolder()
      let input = try folder.write("{", to: "x.json")
      let pty = try Pty(
        EvidenceProcess.path(), ["-"], environment: EvidenceProcess.environment(), standardInput: input)
      #expect(try pty.waitForEnd() == .exited(1))
      #expect(pty.text.hasPrefix("standard input:1:2: error: the file ends "), "\(pty.text)")
      #expect(!pty.text.contains("\u{1B}"))
    }

    @Test func theTerminalIsNoReview() throws {
      let pty = try Pty(EvidenceProcess.path(), ["-"], environment: EvidenceProcess.environment())
      #expect(try pty.waitForEnd() == .exited(2))
      #expect(pty.text.hasPrefix("evidence: - is standard input, which is the terminal; expected a review"))
    }

    @Test func withoutATerminalForTheKeysThereIsNoScreen() throws {
      let path = try EvidenceProcess.path()
      let pty = try Pty(
        "/bin/sh", ["-c", "setsid -w \(ShellWord.quoted(path)) < /dev/null; echo code $?"],
        environment: EvidenceProcess.environment())
      try pty.wait(for: "code 3")
      #expect(pty.text.contains("evidence: standard input is data, and there is no terminal for the keys"))
    }

    @Test func aHostileFileReachesNoCellRaw() throws {
      let folder = try TemporaryFolder()
      let path = try folder.write(OutputTests.hostile, to: "x.json")
      let tmux = try RealTerminalTests.tmux(["--view", "findings", path])
      try tmux.until(contains: "A safe�[2J�]0;own��31m�� crossing")
      try tmux.press("Enter")
      try tmux.until(contains: "Evidence")
      #expect(try tmux.value("#{pane_title}") != "own")
      try tmux.press("q")
      #expect(try tmux.exitCode() == "0")
    }

    @Test func discrepanciesKeepNobodyFromBrowsing() throws {
      let folder = try TemporaryFolder()
      let path = try folder.write(SampleReview.text(SampleReview.discrepancy), to: "x.json")
      let tmux = try RealTerminalTests.tmux(["--view", "studies", path])
      try tmux.until(contains: "Jones 2020")
    }

    @Test func whatIsCopiedIsSaidToBeSentOrNot() throws {
      let pty = try RealTerminalTests.pty(["--view", "studies"])
      pty.send("y")
      try pty.wait(for: "Sent to the terminal's clipboard")
      #expect(pty.text.contains("\u{1B}]52;c;"))
      let old = try RealTerminalTests.pty(["--view", "studies"], ["TERM": "vt100"])
      old.send("y")
      try old.wait(for: "Not copied: a terminal of type 'vt100' has no clipboard")
      #expect(!old.text.contains("\u{1B}]52"))
    }

    @Test func withoutADesktopTheAddressOfADOIIsShown() throws {
      let pty = try RealTerminalTests.pty(columns: 40, rows: 12)
      pty.send("o")
      try pty.wait(for: "doi.org/10.1101/2023.04.03.23288061:")
      pty.resize(columns: 100, rows: 30)
      try pty.wait(for: "23288061: no web browser to open it here")
    }

    @Test func theDesktopIsGivenTheAddressWithoutAShell() throws {
      let folder = try TemporaryFolder()
      let opener = try folder.write(
        """
        #!/bin/sh
        printf '%s\\n' "$#" "$@" > \(folder["part"])
        mv \(folder["part"]) \(folder["opened"])
        """, to: "xdg-open")
      #expect(chmod(opener, 0o755) == 0)
      let review = try folder.write(
        SampleReview.text(#""citation": { "doi": "10.1000/a#b$(id) <c>" },"#), to: "x.json")
      let tmux = try RealTerminalTests.tmux(
        [review], environment: ["DISPLAY": ":0", "PATH": folder.path + ":/usr/bin:/bin"])
      try tmux.until(contains: "? help")
      try tmux.press("o")
      try tmux.until(contains: "the desktop opens it")
      try tmux.until("the call") { _ in (try? folder.read("opened")) != nil }
      #expect(try folder.read("opened") == "1\nhttps://doi.org/10.1000/a%23b$(id)%20%3Cc%3E\n")
      try tmux.press("q")
      #expect(try tmux.exitCode() == "0")
    }
  }
}
