import Browser
import EvidenceQuery
import EvidenceReports
import Glibc
import TestSupport
import Testing

@testable import EvidenceCommand

/// `evidence export`, and `e` in the browser.
@Suite struct ExportTests {
  private static let forms: [(String, String)] = [
    ("csv", "csv"), ("markdown", "md"), ("json", "json"), ("ris", "ris"), ("bibtex", "bib"), ("html", "html"),
  ]

  @Test(arguments: ExportRequest.Format.allCases)
  func aFormIsWrittenAsItWasReadAndFoundRight(_ format: ExportRequest.Format) throws {
    let model = BrowserModel(try SampleLibrary.all.library)
    let filter = try model.engine.parse("country:Wales,Australia -appraised:no")
    let export = Export(.evidence, Question(filter: filter), date: Driver.today, model)
    try ScriptGolden.expect(export.text(format), name: "export-\(format.rawValue)")
  }

  @Test(arguments: forms) func theNameChoosesTheForm(_ format: String, _ end: String) throws {
    let folder = try TemporaryFolder()
    let run = try EvidenceProcess.run(["export", "--output", folder["x.\(end)"], "--review", "rr0001"])
    #expect(run.end == .exited(0) && run.output == "" && run.diagnostics == "", "\(run)")
    let printed = try EvidenceProcess.run(["export", "-o", "-", "--format", format, "--review", "rr0001"])
    #expect(try folder.read("x.\(end)") == printed.output)
    #expect(try files(in: folder) == ["x.\(end)"], "nothing else is left there")
    #expect(printed.output.contains("RR0001") && printed.output.contains("made from the lay summary and the abstract"))
  }

  @Test func aFileThatIsThereIsLeftAloneUnlessForced() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("mine", to: "x.csv")
    #expect(chmod(path, 0o640) == 0)
    let run = try EvidenceProcess.run(["export", "-o", path])
    #expect(run.end == .exited(1), "\(run)")
    #expect(run.diagnostics == "\(path): error: is there already; expected another name, or --force to replace it\n")
    #expect(try folder.read("x.csv") == "mine")
    #expect(try EvidenceProcess.run(["export", "-o", path, "--force"]).end == .exited(0))
    #expect(try folder.read("x.csv").hasPrefix("id,review,"))
    var status = stat()
    #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o640, "who may read it stays as it was")
    #expect(try files(in: folder) == ["x.csv"])
  }

  @Test func aLinkStaysALink() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("old", to: "real.csv")
    #expect(symlink(path, folder["link.csv"]) == 0)
    #expect(try EvidenceProcess.run(["export", "-o", folder["link.csv"], "--force"]).end == .exited(0))
    var status = stat()
    #expect(lstat(folder["link.csv"], &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
    #expect(try folder.read("real.csv").hasPrefix("id,"))
  }

  @Test(arguments: [false, true]) func aLinkThatLeadsToNoFileIsRefused(_ isForced: Bool) throws {
    let folder = try TemporaryFolder()
    let link = folder["link.csv"]
    #expect(symlink(folder["missing.csv"], link) == 0)
    let run = try EvidenceProcess.run(["export", "-o", link] + (isForced ? ["--force"] : []))
    #expect(run.end == .exited(1))
    #expect(
      run.diagnostics
        == "\(link): error: is a link that leads to no file, and links are never replaced; expected the name of a file\n"
    )
    #expect(try files(in: folder) == ["link.csv"])
    var status = stat()
    #expect(lstat(link, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
  }

  private static let abilities: [FileSystemAbilities] = [.all, .hardLinks, []]

  @Test(arguments: abilities) func everyFileSystemGetsTheWholeFileOrNothing(_ abilities: FileSystemAbilities) throws {
    let folder = try TemporaryFolder()
    let path = folder["x"]
    var seen: [String] = []
    try WholeFile.write("one", to: path, replacing: false, abilities: abilities) {
      seen = (try? files(in: folder)) ?? []
    }
    if abilities != .all { #expect(seen.count == 1 && seen[0].hasPrefix(".evidence-"), "\(seen)") }
    #expect(try folder.read("x") == "one")
    let problem = #expect(throws: UnwritableFile.self) {
      try WholeFile.write("two", to: path, replacing: false, abilities: abilities)
    }
    #expect(problem?.existed == true)
    #expect(chmod(path, 0o604) == 0)
    try WholeFile.write("three", to: path, replacing: true, abilities: abilities)
    #expect(try folder.read("x") == "three")
    try WholeFile.write("four", to: folder["y"], replacing: true, abilities: abilities)
    // Somebody else was quicker.
    let late = #expect(throws: UnwritableFile.self) {
      try WholeFile.write("five", to: folder["z"], replacing: false, abilities: abilities) {
        _ = try? folder.write("theirs", to: "z")
      }
    }
    #expect(late?.existed == true)
    #expect(try folder.read("z") == "theirs")
    #expect(try files(in: folder) == ["x", "y", "z"])
    var status = stat()
    #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o604)
  }

  @Test func aReviewThatIsOpenIsNeverWrittenTo() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(SampleReview.text(), to: "x.json")
    #expect(symlink(path, folder["link.json"]) == 0)
    #expect(link(path, folder["hard.json"]) == 0)
    for output in ["x.json", "link.json", "hard.json"] {
      let run = try EvidenceProcess.run(["export", "-o", folder[output], "--force", path])
      #expect(run.end == .exited(1) && run.diagnostics.contains("is a review that is open"), "\(run)")
    }
    // The same file, put where standard input is read.
    let shell = try EvidenceProcess.run(
      "/bin/sh", ["-c", "\"$0\" export - -o \"$1\" --force < \"$1\"", try EvidenceProcess.path(), path])
    #expect(shell.end == .exited(1) && shell.diagnostics.contains("is a review that is open"), "\(shell)")
    #expect(try folder.read("x.json") == SampleReview.text())
  }

  @Test(arguments: [
    (
      ["-o", "/nowhere/x.csv"], 1,
      "/nowhere/x.csv: error: cannot be written (No such file or directory); expected the name of a file in a folder"
    ),
    (["-o", "/tmp", "--format", "csv", "--force"], 1, "/tmp: error: is a directory; expected the name of a file"),
    (
      ["-o", "/dev/null", "--format", "csv", "--force"], 1,
      "/dev/null: error: is no ordinary file; expected the name of one, or - for"
    ),
    (
      ["-o", "x.doc"], 2,
      "--output: \"x.doc\" chooses no form; expected a name that ends with .csv, .md, .json, .ris, .bib, .html, or --format"
    ),
    (["-o", "-"], 2, "--format is missing; standard output has no name that chooses one"),
    ([], 2, "Missing expected argument '--output"), (["-o", "-", "--format", "pdf"], 2, "'pdf' is invalid"),
    (["-o", "x.csv", "--list", "x"], 2, "'x' is invalid"),
    (["-o", "x.csv", "--sort", "contry"], 2, "did you mean country?"),
  ])
  func whatCannotBeIsSaid(_ arguments: [String], _ code: Int32, _ message: String) throws {
    let run = try EvidenceProcess.run(["export"] + arguments)
    #expect(run.end == .exited(code) && run.output == "", "\(run)")
    #expect(run.diagnostics.contains(message), "\(run)")
  }

  @Test func twoAtOnceNeverOverwriteEachOther() throws {
    let folder = try TemporaryFolder()
    let run = try EvidenceProcess.run(
      "bash", ["-c", "for i in 1 2 3 4; do $P export -o \(folder["x.ris"]) 2>> \(folder["said"]) & done; wait"],
      environment: ["P": EvidenceProcess.path()])
    #expect(run.end == .exited(0))
    #expect(try folder.read("said").split(separator: "\n").count == 3, "one has written, three were told")
    #expect(try files(in: folder) == ["said", "x.ris"])
  }

  // MARK: In the browser

  private func play(_ lines: String, _ arguments: [String]) throws -> String {
    let folder = try TemporaryFolder()
    let run = try EvidenceProcess.run(["--script", folder.write(lines, to: "keys")] + arguments)
    #expect(run.end == .exited(0) && run.diagnostics == "", "\(run)")
    return run.output
  }

  @Test func theBrowserWritesAViewAsItsCommandDoes() throws {
    let folder = try TemporaryFolder()
    let review = ["--review", "care-leavers"]
    for (key, name, command) in [
      ("T", "x.csv", ["confidence", "--format", "csv"]), ("T", "x.md", ["confidence", "--format", "markdown"]),
      ("T", "x.json", ["confidence", "--format", "json"]), ("A", "x.csv", ["audit", "--format", "csv"]),
      ("A", "x.json", ["audit", "--format", "json"]),
    ] {
      let path = folder["\(key)-\(name)"]
      _ = try play("key \(key)\nkey e\ntype \(path)\nkey Enter\n", review)
      #expect(try folder.read("\(key)-\(name)") == EvidenceProcess.run(command + review).output, "\(key) \(name)")
    }
    func texts(_ svg: String) -> Set<Substring> {
      // A script does not say the day.
      Set(
        svg.split(separator: "\n").filter { $0.hasPrefix("<title") || $0.contains("<text") }.map { line in
          line.split(separator: ">", maxSplits: 1).last ?? ""
        }.filter { !$0.hasPrefix("Exported") })
    }
    for (key, command) in [
      ("5", ["overview"]), ("6", ["map", "country", "design"]), ("7", ["quality"]), ("F", ["flow"]),
    ] {
      let path = folder["\(key).svg"]
      let screen = try play("key \(key)\nkey e\ntype \(path)\nkey Enter\nscreen -\n", review)
      #expect(screen.contains("Wrote a picture to "), "\(screen)")
      let drawn = texts(try folder.read("\(key).svg"))
      #expect(drawn.count > 5)
      #expect(drawn == texts(try EvidenceProcess.run(command + ["--svg", "-"] + review).output), "\(key)")
    }
  }

  @Test func theBrowserExportsWhatIsOnItsScreen() throws {
    let folder = try TemporaryFolder()
    let name = folder["x.csv"]
    let screen = try play(
      "key 2\nkey e\ntype \(name)\nkey Enter\nscreen -\n", ["--review", "rr0001", "--filter", "direction:barrier"])
    #expect(screen.contains("Wrote 2 findings to \(name)"), "\(screen)")
    let rows = try folder.read("x.csv").split(separator: "\r\n")
    #expect(rows.count == 3 && rows[1].hasPrefix("rr0001/f8,RR0001,\"Short-term funding, or none\""), "\(rows)")
    #expect(rows[1].contains("direction:barrier"))
  }

  @Test(arguments: [
    ("care-leavers", "14 studies, 46 findings, 82 pieces of supporting evidence, "),
    (
      "rr0001",
      "10 studies, 9 findings, 0 pieces of supporting evidence and 9 findings that name no study, 10 appraisals, "
        + "13 publications"
    ),
  ])
  func whatWasWrittenIsCountedInWords(_ review: String, _ words: String) throws {
    let folder = try TemporaryFolder()
    func keys(_ name: String) -> String { "key e\ntype \(folder[name])\nkey Enter\nscreen -\n" }
    let wide = try play("resize 250x30\n" + keys("x.json"), ["--review", review])
    #expect(wide.contains("Wrote \(words)") && wide.contains(" to \(folder["x.json"])"), "\(wide)")
    // On 80 columns the name of the file comes first.
    let narrow = try play(keys("y.json"), ["--review", review])
    #expect(narrow.contains("y.json: \(words.prefix(10))"), "\(narrow)")
  }

  @Test func aFileThatIsThereIsAskedFor() throws {
    let folder = try TemporaryFolder()
    let name = try folder.write("mine", to: "x.md")
    let keys = "key e\ntype \(name)\nkey Enter\n"
    let asked = try play("resize 120x30\n" + keys + "screen -\n", [])
    #expect(asked.contains("Replace this file, y or n? \(name)"), "\(asked)")
    #expect(try play(keys + "key q n\nscreen -\n", []).contains("is left as it was"))
    #expect(try folder.read("x.md") == "mine")
    #expect(try play("resize 120x30\n" + keys + "key y\nscreen -\n", []).contains("Wrote 9 findings, 10 studies to"))
    #expect(try folder.read("x.md").hasPrefix("# Evidence briefing: Innovation"))
    #expect(try files(in: folder) == ["x.md"])
  }

  @Test func aNameThatCannotBeWrittenIsSaid() throws {
    let screen = try play("key e\ntype /nowhere/x.bib\nkey Enter\nscreen -\n", [])
    #expect(screen.contains("Not exported: cannot be written (No such file or directory): /nowhere/x.bib"), "\(screen)")
    let folder = try TemporaryFolder()
    let path = try folder.write(SampleReview.text(), to: "x.json")
    let open = try play("resize 120x30\nkey e\ntype \(path)\nkey Enter\nscreen -\n", [path])
    #expect(open.contains("Not exported: is a review that is open"), "\(open)")
    #expect(try folder.read("x.json") == SampleReview.text())
  }

  private func files(in folder: TemporaryFolder) throws -> [String] {
    let run = try EvidenceProcess.run("/bin/ls", ["-A", folder.path])
    return run.output.split(separator: "\n").map { String($0) }.sorted()
  }
}
