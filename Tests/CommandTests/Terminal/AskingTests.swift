import TestSupport
import Testing

extension RealTerminalTests {
  /// What one asks beyond browsing: commands, what if, jumps, and files to take away.
  @Suite struct AskingTests {
    @Test(arguments: [(80, 24), (120, 40)])
    func studiesAreLeftOutAndBroughtBack(_ columns: Int, _ rows: Int) throws {
      let tmux = try RealTerminalTests.browsing("care-leavers", columns: columns, rows: rows)
      try tmux.press("W")
      try tmux.until(contains: "Leave out:")
      try tmux.type("concern:>=high")
      try tmux.press("Enter")
      try tmux.until("the exclusion, and what is left") {
        $0.contains("without concern:>=high") && $0.contains("0 of 1") && $0.contains("29 of 46 keep")
      }
      try tmux.press("u")
      try tmux.until("all of it") { !$0.contains("without") && $0.contains("2 Findings 46") }
    }

    @Test func aFilterAcrossTheLinksIsTypedAsACommand() throws {
      let tmux = try RealTerminalTests.browsing("care-leavers")
      try tmux.press(":")
      try tmux.type("fil")
      try tmux.press("Tab")
      try tmux.type("support(design:RCT):>=3")
      try tmux.press("Enter")
      try tmux.until("sixteen findings") {
        $0.contains("2 Findings 16 of 46") && $0.contains("support(design:RCT):>=3")
      }
    }

    @Test func whatIsWrongIsSaidAndTheLineStaysOpen() throws {
      let tmux = try RealTerminalTests.browsing()
      try tmux.press(":")
      try tmux.type("filter country:Wakes")
      try tmux.press("Enter")
      try tmux.until(contains: "did you mean Wales?")
      try tmux.press("Escape")
      try tmux.until("the lists") { !$0.contains(":filter") && $0.contains("1 Studies 10") }
    }

    @Test func aFewLettersOpenAFinding() throws {
      let tmux = try RealTerminalTests.browsing("care-leavers")
      try tmux.press("C-p")
      try tmux.type("becom homel")
      try tmux.until(contains: "Becoming homeless, 24 months")
      try tmux.press("Enter")
      try tmux.until(contains: "Stated estimate")
    }

    @Test func whatIsOnTheScreenIsWrittenToAFileAndNeverOverAnother() throws {
      let folder = try TemporaryFolder()
      let tmux = try RealTerminalTests.browsing("care-leavers")
      try tmux.press("2", "e")
      try tmux.until(contains: "Export to:")
      try tmux.type(folder["kept.csv"])
      try tmux.press("Enter")
      try tmux.until(contains: "Wrote 46 findings")
      let written = try folder.read("kept.csv")
      #expect(written.split(separator: "\r\n").count == 47)
      try tmux.press("e")
      try tmux.until(contains: "Export to:")
      try tmux.type(folder["kept.csv"])
      try tmux.press("Enter")
      try tmux.until(contains: "Replace this file")
      try tmux.press("n")
      try tmux.until(contains: "left as it was")
      #expect(try folder.read("kept.csv") == written)
    }
  }
}
