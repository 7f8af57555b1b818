import Glibc
import TestSupport
import Testing

/// `--script`: the whole program, without a terminal.
@Suite struct ScriptTests {
  /// Plays the lines of a script and returns what it printed.
  private func play(
    _ lines: String, _ arguments: [String] = [], _ location: SourceLocation = #_sourceLocation
  ) throws -> String {
    let folder = try TemporaryFolder()
    let run = try EvidenceProcess.run(["--script", folder.write(lines, to: "keys")] + arguments)
    #expect(run.end == .exited(0), "\(run)", sourceLocation: location)
    #expect(run.diagnostics == "", sourceLocation: location)
    return run.output
  }

  @Test(arguments: [("wales", "rr0001"), ("homeless", "care-leavers")])
  func theMainJobEndsWithTheScreensThatWereReadAndFoundRight(_ name: String, _ review: String) throws {
    let script = try TextFile.read(ScriptGolden.path("\(name).keys"))
    try ScriptGolden.expect(try play(script, ["--review", review]), name: name)
  }

  @Test func aReviewThatIsOpenIsNeverWrittenTo() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(SampleReview.text(), to: "review.json")
    #expect(symlink(path, folder["link.json"]) == 0)
    for output in ["review.json", "link.json"] {
      let script = try folder.write("screen \(folder[output])\n", to: "keys")
      let run = try EvidenceProcess.run(["--script", script, path])
      #expect(run.end == .exited(1), "\(run)")
      #expect(run.diagnostics.contains("is a review that is open, and reviews are never written to"), "\(run)")
      #expect(try folder.read("review.json") == SampleReview.text())
    }
  }

  @Test func whatReadingFoundIsShownOnThePageOfTheReview() throws {
    let folder = try TemporaryFolder()
    let review = SampleReview.text().replacing("\"country\": \"Wales\"", with: "\"country\": \"Wonderland\"")
    let path = try folder.write(review, to: "odd.json")
    let check = try EvidenceProcess.run(["check", path])
    #expect(check.diagnostics.contains("Wonderland"), "\(check)")
    let screen = try play("resize 200x60\nkey 5 End\nscreen -\n", [path])
    #expect(screen.contains("Words of the record that its vocabularies lack"), "\(screen)")
    #expect(screen.contains("studies[0].country"), "\(screen)")
  }

  @Test func aScreenGoesToItsFile() throws {
    let folder = try TemporaryFolder()
    let printed = try play("key 2\nscreen \(folder["a screen"])\nscreen -\n")
    #expect(try folder.read("a screen") + "\n" == printed + "\n")
    #expect(printed.contains("--- roles"))
  }

  @Test func aFileThatIsThereIsLeftAloneUnlessForced() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("mine", to: "out")
    let script = try folder.write("screen \(path)\n", to: "keys")
    let run = try EvidenceProcess.run(["--script", script])
    #expect(run.end == .exited(1))
    #expect(
      run.diagnostics
        == "\(script): error: line 1: \(path) is there already; expected another name, or --force to replace it\n")
    #expect(try folder.read("out") == "mine")
    #expect(try EvidenceProcess.run(["--script", script, "--force"]).end == .exited(0))
    #expect(try folder.read("out").contains("--- roles"))
    let alone = try EvidenceProcess.run(["--force"])
    #expect(alone.end == .exited(2) && alone.diagnostics.contains("expected --script with it"), "\(alone)")
  }

  @Test func theScreenIsAsBigAsItIsMade() throws {
    let screen = try play("resize 50x14\nkey 1\nscreen -\n")
    let rows = screen.prefix(upTo: try #require(screen.firstRange(of: "--- roles")).lowerBound).split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(rows.count - 1 == 14)
    #expect(rows.allSatisfy { $0.count <= 50 })
    #expect(rows.contains { $0.count == 50 })
  }

  @Test func theMouseDoesWhatKeysDo() throws {
    let start = "key 1\n"
    let byKeys = try play(start + "key Down Down\nscreen -\n")
    let rows = byKeys.split(separator: "\n", omittingEmptySubsequences: false)
    let row = try #require(rows.firstIndex { $0.contains("Review 3") })
    #expect(try play(start + "mouse press 10 \(row)\nscreen -\n") == byKeys)
    let byWheel = try play(start + "resize 80x12\nwheel down 10 4\nscreen -\n")
    #expect(byWheel != (try play(start + "resize 80x12\nscreen -\n")))
  }

  @Test func pastedTextIsTextAndNoKeys() throws {
    #expect(try play("key 1\npaste qqq\nscreen -\n") == (try play("key 1\nscreen -\n")))
    let typed = try play("key /\ntype wales\nscreen -\n")
    #expect(try play("key /\npaste wales\nscreen -\n") == typed)
    #expect(typed.contains("/wales"))
  }

  @Test func whatItWouldHaveAskedOfTheWorldIsTold() throws {
    #expect(try play("key o\n") == "open: https://doi.org/10.1101/2023.04.03.23288061\n")
    #expect(try play("key 2 y\n", ["--review", "rr0001"]).hasPrefix("copy: "))
  }

  @Test func quittingEndsTheScript() throws {
    #expect(try play("key q\nscreen -\n") == "")
  }

  @Test(arguments: [
    ("overview", "5"), ("studies", "1"), ("findings", "2"), ("quality", "3"), ("reviews", "8"),
    ("map", "6"), ("traffic-lights", "7"), ("flow", "F"), ("audit", "A"),
  ])
  func aViewIsWhereTheBrowserBegins(_ view: String, _ key: String) throws {
    // What a key came from, the status line tells: there is a way back.
    func screen(_ output: String) -> Substring { output.prefix { $0 != "↑" } }
    let asked = try play("screen -\n", ["--view", view])
    #expect(screen(asked) == screen(try play("key \(key)\nscreen -\n")))
    #expect(asked != (try play("screen -\n", ["--view", view == "reviews" ? "studies" : "reviews"])))
  }

  @Test func aFilterOpensTheLists() throws {
    let screen = try play("screen -\n", ["--filter", "country:Wales"])
    #expect(screen.contains("country:Wales"))
    #expect(screen.contains("1 Studies 3 of 10"))
  }

  @Test func inASCIIEverythingButTheTextIsASCII() throws {
    let screen = try play("key 2\nscreen -\nkey f\nscreen -\nkey Escape ?\nscreen -\n", ["--ascii"])
    let other = screen.unicodeScalars.filter { !$0.isASCII }
    #expect(other.isEmpty, "\(other)")
    #expect(screen.contains("+-"))
  }

  @Test(arguments: [
    ("key Down\npress x\n", "line 2: 'press' is no command; there are key, type, paste, mouse, wheel, resize, screen"),
    ("key Hyper\n", "line 1: 'Hyper' is no key; write Down, Enter, space, ctrl-l, alt-x, F1 or a character"),
    ("\n# rest\nresize 80\n", "line 3: '80' should be a size such as 80x24"),
    ("mouse press 3\n", "line 1: 'mouse' needs a row"), ("screen\n", "line 1: 'screen' needs the name of a file"),
    ("key \u{1B}[2J\n", "line 1: '�[2J' is no key"),
  ])
  func aBadLineIsNamedBeforeAnythingIsDone(_ script: String, _ message: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("screen -\n" + script, to: "keys")
    let run = try EvidenceProcess.run(["--script", path])
    #expect(run.end == .exited(1))
    #expect(run.output == "")
    let line = try #require(message.firstMatch(of: #/line ([0-9]+)/#).flatMap { Int($0.1) })
    let expected = message.replacing("line \(line)", with: "line \(line + 1)", maxReplacements: 1)
    #expect(run.diagnostics.hasPrefix("\(path): error: \(expected)"), "\(run)")
    #expect(HarmlessText.holds(run.diagnostics))
  }

  @Test func aScriptThatIsMissingOrAScreenThatCannotBeWrittenIsNamed() throws {
    let missing = try EvidenceProcess.run(["--script", "/nowhere"])
    #expect(missing.end == .exited(1))
    #expect(missing.diagnostics == "/nowhere: error: no such file; expected the path of a script\n")
    let folder = try TemporaryFolder()
    let path = try folder.write("\nscreen /nowhere/out\n", to: "keys")
    let run = try EvidenceProcess.run(["--script", path])
    #expect(run.end == .exited(1))
    #expect(
      run.diagnostics
        == "\(path): error: line 2: /nowhere/out cannot be written (No such file or directory); "
        + "expected the name of a file in a folder that may be written to\n")
  }
}
