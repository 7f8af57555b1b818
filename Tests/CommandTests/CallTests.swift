import TestSupport
import Testing

/// What is called with which words, and how the program ends.
@Suite struct CallTests {
  @Test(arguments: [["--help"], ["-h"], ["help"], ["--theme", "dark", "--help"]])
  func helpShowsEveryOption(_ arguments: [String]) throws {
    let run = try EvidenceProcess.run(arguments)
    #expect(run.end == .exited(0), "\(run)")
    #expect(run.diagnostics == "")
    for word in [
      "--review", "--filter", "--view", "--theme", "--color", "--plain", "--ascii", "--no-mouse", "--script",
      "--version", "--help", "evidence overview", "evidence check", "--strict", "Exit codes: 0 done",
    ] {
      #expect(run.output.contains(word), "\(word)")
    }
    #expect(!run.output.contains("browse "), "the subcommand that nobody needs to write")
  }

  @Test(arguments: [("overview", "--filter"), ("check", "--strict")])
  func eachCommandHasHelpOfItsOwn(_ command: String, _ option: String) throws {
    for arguments in [[command, "--help"], ["help", command]] {
      let run = try EvidenceProcess.run(arguments)
      #expect(run.end == .exited(0))
      #expect(run.output.contains("USAGE: evidence \(command)"), "\(run)")
      #expect(run.output.contains(option))
    }
  }

  @Test func theVersionIsANumber() throws {
    let run = try EvidenceProcess.run(["--version"])
    #expect(run.end == .exited(0))
    #expect(run.output.wholeMatch(of: #/[0-9]+\.[0-9]+\.[0-9]+\n/#) != nil, "\(run)")
  }

  @Test(arguments: [
    (["--thme", "dark"], "Unknown option '--thme'. Did you mean '--theme'?"),
    (["--theme", "pink"], "'pink' is invalid for '--theme <theme>'. Please provide one of 'dark', 'light'"),
    (
      ["--view", "maps"], "'maps' is invalid for '--view <view>'. Please provide one of the following:\n  - overview\n"
    ),
    (["--color", "yes"], "one of 'auto', 'always' or 'never'"),
    (["--filter"], "Missing value for '--filter <filter>'"),
    (["check", "--plain"], "Unknown option '--plain'"),
    (["-", "-"], "- stands 2 times; standard input can be read once"),
  ])
  func aWrongCallSaysWhatWouldBeRight(_ arguments: [String], _ message: String) throws {
    let run = try EvidenceProcess.run(arguments)
    #expect(run.end == .exited(2), "\(run)")
    #expect(run.output == "")
    #expect(run.diagnostics.hasPrefix("evidence: "))
    #expect(run.diagnostics.contains(message), "\(run)")
  }

  @Test func aPathThatLooksLikeACommandIsAPathAfterTwoDashesOrADot() throws {
    for arguments in [["--", "check"], ["./check"]] {
      let run = try EvidenceProcess.run(arguments)
      #expect(run.end == .exited(1))
      #expect(run.diagnostics.contains("check: error: no such file"), "\(run)")
    }
    let run = try EvidenceProcess.run(["a.json", "check"])
    #expect(run.diagnostics.contains("\ncheck: error: no such file"), "\(run)")
  }

  @Test func aPathThatBeginsWithADashIsAPathAfterTwoDashes() throws {
    let run = try EvidenceProcess.run(["check", "--", "-x.json"])
    #expect(run.end == .exited(1))
    #expect(run.diagnostics.contains("-x.json: error: no such file"), "\(run)")
  }

  @Test func withoutATerminalTheOpeningPageIsPrinted() throws {
    let plain = try EvidenceProcess.run([])
    #expect(plain.end == .exited(0), "\(plain)")
    #expect(plain.diagnostics == "")
    #expect(plain.output == (try EvidenceProcess.run(["--plain"])).output)
    #expect(!plain.output.contains("\u{1B}"))
    // All that is below an opening page is printed by name only.
    let whole = try EvidenceProcess.run(["overview", "--review", "rr0001"]).output
    let opening = try EvidenceProcess.run(["--review", "rr0001"]).output
    #expect(whole.hasPrefix(opening) && whole.utf8.count > opening.utf8.count)
  }

  @Test func aReviewFromStandardInputIsPrintedLikeOneFromAFile() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(SampleReview.text(), to: "walking.json")
    let piped = try EvidenceProcess.run(["overview", "-"], input: SampleReview.text())
    #expect(piped.end == .exited(0), "\(piped)")
    #expect(piped.output.contains("Does it help?"))
    #expect(piped.output == (try EvidenceProcess.run(["overview", path])).output)
  }
}
