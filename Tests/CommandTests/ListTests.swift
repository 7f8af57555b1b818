import Evidence
import Glibc
import TestSupport
import Testing

/// `evidence list`, `show` and `facets`, as a pipe sees them.
@Suite struct ListTests {
  private func run(_ arguments: String..., environment: [String: String] = [:]) throws -> ProgramRun {
    try EvidenceProcess.run(arguments, environment: environment)
  }

  @Test(
    arguments: ["studies", "findings", "evidence", "appraisals", "publications"],
    ["tsv", "csv", "table", "markdown", "json", "ndjson"])
  func aListIsPrintedAsItWasReadAndFoundRight(_ list: String, _ format: String) throws {
    let run = try run(
      "list", list, "--filter", "country:Wales", "--certainty", "unknown", "--format", format, "--review", "rr0001")
    #expect(run.end == .exited(0) && run.diagnostics == "", "\(run)")
    try ScriptGolden.expect(run.output, name: "list-\(list)-\(format)")
  }

  @Test(arguments: [
    ("list-rct", ["list", "evidence", "--filter", "design:RCT homeless", "--sort", "-rating"]),
    (
      "list-plain",
      ["list", "studies", "--filter", "country:Wales", "--certainty", "unknown", "--review", "rr0001", "--plain"]
    ),
    ("list-sorted", ["list", "studies", "--columns", "id,country,n,year", "--sort", "-n"]),
    ("facets", ["facets", "--field", "country", "--field", "direction", "--filter", "design:qualitative"]),
    ("facets-json", ["facets", "--field", "Direction", "--format", "json", "--review", "rr0001"]),
    ("audit", ["audit"]), ("audit-tsv", ["audit", "--format", "tsv"]),
    ("audit-json", ["audit", "--format", "json", "--filter", "kind:effect id:f07", "--review", "care-leavers"]),
    ("show-study", ["show", "p3"]), ("show-finding", ["show", "care-leavers/f01"]),
    ("show-evidence", ["show", "care-leavers/f01/cl03"]),
    ("show-json", ["show", "RR0001/P3", "--format", "json"]),
  ])
  func aCommandPrintsWhatWasReadAndFoundRight(_ name: String, _ arguments: [String]) throws {
    let run = try EvidenceProcess.run(arguments)
    #expect(run.end == .exited(0) && run.diagnostics == "", "\(run)")
    try ScriptGolden.expect(run.output, name: name)
  }

  @Test func aPipeGetsTabsAndATerminalGetsColumns() throws {
    let piped = try run("list", "studies")
    #expect(piped.output == (try run("list", "studies", "--format", "tsv")).output)
    let lines = piped.output.split(separator: "\n")
    let studies = try SampleLibrary.all.library.studies.count
    #expect(lines.count == studies + 1 && Set(lines.map { $0.count { $0 == "\t" } }) == [6], "\(lines.count)")
    let pty = try Pty(EvidenceProcess.path(), ["list", "findings"], environment: EvidenceProcess.environment())
    #expect(try pty.waitForEnd() == .exited(0))
    #expect(pty.text.contains("\u{1B}[1mid") && pty.text.contains("whole review"), "\(pty.text.prefix(400))")
  }

  @Test func aRowAndARecordAreReadAloudLineByLineInATerminalToo() throws {
    for call in [
      ["list", "findings", "--review", "care-leavers", "--plain"], ["show", "care-leavers/f01", "--plain"],
    ] {
      let piped = try EvidenceProcess.run(call)
      let pty = try Pty(EvidenceProcess.path(), call, environment: EvidenceProcess.environment())
      #expect(try pty.waitForEnd() == .exited(0))
      #expect(
        piped.end == .exited(0) && pty.text.replacing("\r\n", with: "\n") == piped.output, "\(pty.text.prefix(300))")
      #expect(piped.output.split(separator: "\n").contains { $0.count > 100 })
    }
    let shown = try run("show", "care-leavers/f01").output
    #expect(try run("show", "care-leavers/f01", "--plain").output == shown)
  }

  @Test func rowsThatAreOnlyPossibleAreCountedWhereNoColumnSaysSo() throws {
    let call = ["list", "studies", "--review", "rr0001", "--filter", "country:England"]
    let run = try EvidenceProcess.run(call + ["--columns", "id", "--format", "ndjson"])
    #expect(run.end == .exited(0) && run.output.split(separator: "\n").count == 6)
    #expect(
      run.diagnostics == """
        evidence: of 2 more it is not known whether they match; --certainty unknown lists them
        evidence: of the 6 rows, 4 only possibly match; the column match tells which, --definite leaves them out

        """)
    #expect(!(try EvidenceProcess.run(call)).diagnostics.contains("only possibly"))
    #expect(try EvidenceProcess.run(call + ["--columns", "id", "--format", "json"]).diagnostics == "")
  }

  @Test func aSearchIsListedBestFirstOrInTheOrderOfTheSource() throws {
    func ids(_ options: String...) throws -> [String] {
      let run = try EvidenceProcess.run(["list", "findings", "--filter", "money", "--columns", "id"] + options)
      #expect(run.end == .exited(0), "\(run)")
      return run.output.split(separator: "\n").dropFirst().map { String($0) }
    }
    let ofSource = try ids("--sort", "source")
    let all = try EvidenceProcess.run(["list", "findings", "--columns", "id"]).output.split(separator: "\n").map {
      String($0)
    }
    #expect(ofSource == all.filter(Set(ofSource).contains))
    #expect(try ids() != ofSource && Set(try ids()) == Set(ofSource))
    let json = try EvidenceProcess.run([
      "list", "findings", "--filter", "money", "--sort", "source", "--format", "json",
    ])
    #expect(json.output.contains("\"sort\": \"source\""))
  }

  @Test(arguments: [
    (["CLICOLOR_FORCE": "1"], true), (["CLICOLOR_FORCE": "1", "NO_COLOR": "1"], false),
    (["CLICOLOR_FORCE": "0"], false), ([:], false),
  ])
  func onlyTheHeaderIsStyledAndOnlyWhereItMayBe(_ environment: [String: String], _ isStyled: Bool) throws {
    let run = try EvidenceProcess.run(["list", "studies", "--format", "table"], environment: environment)
    let lines = run.output.split(separator: "\n")
    #expect(lines[0].hasPrefix("\u{1B}[1m") == isStyled)
    #expect(!lines.dropFirst().contains { $0.contains("\u{1B}") })
    let other = try EvidenceProcess.run(["list", "studies", "--format", "tsv"], environment: environment)
    #expect(!other.output.contains("\u{1B}"))
  }

  @Test(arguments: [
    (
      ["list", "studies", "--columns", "id,contry"],
      "--columns: studies have no column \"contry\"; did you mean country? There are id, "
    ),
    (["list", "studies", "--columns", ""], "--columns: studies have no column \"\"; expected id, "),
    (["list", "findings", "--sort", "-zzz"], "--sort: findings have no column \"zzz\"; expected id, "),
    (["list", "findings", "--sort", "-source"], "--sort: findings have no column \"source\"; "),
    (["list", "papers"], "one of 'studies', 'findings', 'evidence', 'appraisals' or 'publications'"),
    (["list"], "Missing expected argument '<list>'"), (["list", "studies", "--certainty", "no"], "'no' is invalid"),
    (
      ["facets", "--field", "contry"],
      "--field: no field \"contry\" can be counted; did you mean country? There are country, "
    ),
    (["show", "rr0001/p33"], "no record has the id \"rr0001/p33\"; did you mean rr0001/p3"),
    (["show", "s1", "--list", "papers"], "'papers' is invalid"),
    (["show", "rr0001/p3", "--plain", "--format", "json"], "--plain and --format json ask for different things"),
    (["list", "studies", "--plain", "--format", "csv"], "--plain and --format ask for different things"),
    (["list", "studies", "--filter", "contry:x"], "did you mean country?"),
  ])
  func aWrongCallSaysWhatWouldBeRight(_ arguments: [String], _ message: String) throws {
    let run = try EvidenceProcess.run(arguments)
    #expect(run.end == .exited(2) && run.output == "", "\(run)")
    #expect(run.diagnostics.hasPrefix("evidence: ") && run.diagnostics.contains(message), "\(run)")
  }

  @Test func anIdThatNamesSeveralRecordsListsThemAll() throws {
    let folder = try TemporaryFolder()
    let paths = try ["a", "b"].map { try folder.write(SampleReview.text(id: $0), to: "\($0).json") }
    let run = try EvidenceProcess.run(["show", "s1"] + paths)
    #expect(run.end == .exited(2) && run.output == "", "\(run)")
    for id in ["a/s1 (studies): Jones 2020", "b/s1 (studies): Jones 2020"] {
      #expect(run.diagnostics.contains(id), "\(run)")
    }
    for arguments in [["show", "b/s1"], ["show", "s1", "--review", "b"]] {
      let one = try EvidenceProcess.run(arguments + paths)
      #expect(one.end == .exited(0) && one.output.hasPrefix("Jones 2020\n"), "\(one)")
      #expect(one.output.contains("draft"), "standing: \(one)")
    }
  }

  @Test func oneIdInTwoListsIsToldApartByTheList() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      SampleReview.text(#""publications": [{ "id": "s1", "study": "s1", "title": "On foot" }],"#), to: "x.json")
    let both = try run("show", "walking/s1", path)
    #expect(both.end == .exited(2) && both.diagnostics.contains("walking/s1 (publications): On foot"), "\(both)")
    let one = try run("show", "walking/s1", "--list", "publications", path)
    #expect(one.end == .exited(0) && one.output.hasPrefix("On foot\n"), "\(one)")
  }

  @Test(arguments: [("", "141"), ("trap '' PIPE; ", "0")])
  func aReaderThatHasGoneAwayEndsItQuietly(_ trap: String, _ code: String) throws {
    let run = try EvidenceProcess.run(
      "bash", ["-c", trap + "exec 3> >(true); wait $!; $P list evidence --columns all >&3; echo $?"],
      environment: ["P": EvidenceProcess.path()])
    #expect(run.output == code + "\n" && run.diagnostics == "", "\(run)")
  }

  @Test func nothingThatAFileHoldsReachesAnyFormRaw() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(OutputTests.hostile, to: "x.json")
    for format in ["tsv", "csv", "table", "markdown", "json", "ndjson"] {
      for list in ["studies", "findings", "evidence"] {
        let run = try run("list", list, "--columns", "all", "--format", format, path)
        #expect(run.end == .exited(0), "\(run)")
        #expect(
          !run.output.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{9B}" || $0 == "\u{202E}" || $0.value == 0 },
          "\(run)")
      }
    }
    for arguments in [["--plain"], ["--format", "markdown"], ["--format", "table"]] {
      let audit = try EvidenceProcess.run(["audit", path] + arguments)
      #expect(audit.end == .exited(0) && HarmlessText.holds(audit.output), "\(audit)")
    }
    let show = try run("show", "s1", path)
    #expect(HarmlessText.holds(show.output) && show.output.contains("�[2J"), "\(show)")
  }

  @Test func aPipeOfJSONIsValid() throws {
    for list in ["studies", "findings", "evidence", "appraisals", "publications"] {
      let run = try run(
        "list", list, "--columns", "all", "--format", "json", "--certainty", "unknown", "--filter", "country:Wales")
      #expect(try Self.validate(run.output, "evidence-list-1") == "", "\(list)")
      #expect(run.output.contains("\"filter\": \"country:Wales\""))
    }
    #expect(try Self.validate(run("facets", "--format", "json").output, "evidence-facets-1") == "")
    #expect(try Self.validate(run("audit", "--format", "json").output, "evidence-audit-1") == "")
    #expect(try Self.validate(run("confidence", "--format", "json").output, "evidence-confidence-1") == "")
    let export = try run("export", "--output", "-", "--format", "json")
    #expect(try Self.validate(export.output, "evidence-export-1") == "")
    let broken = export.output.replacing("\"match\": \"definite\"", with: "\"match\": \"surely\"", maxReplacements: 1)
    #expect(try Self.validate(broken, "evidence-export-1") != "", "the schema says what a match is")
  }

  @Test(arguments: [
    "rr0001", "care-leavers/cl01", "care-leavers/f01", "care-leavers/f01/cl03", "rr0001/p3-1", "rr0001/a-p3",
  ])
  func aShownRecordIsValid(_ id: String) throws {
    #expect(try Self.validate(run("show", id, "--format", "json").output, "evidence-record-1") == "")
  }

  /// What a validator of JSON Schema says against a text: one line a fault.
  static func validate(_ text: String, _ schema: String) throws -> String {
    let folder = ScriptGolden.path("").split(separator: "/").dropLast(3).joined(separator: "/")
    return try Python.run(
      """
      import json, sys, pathlib, jsonschema
      from referencing import Registry, Resource
      folder = pathlib.Path("/\(folder)/docs/schema")
      schemas = [json.loads(p.read_text(encoding="utf-8")) for p in folder.glob("*.json")]
      registry = Registry().with_resources([(s["$id"], Resource.from_contents(s)) for s in schemas])
      schema = json.loads((folder / "\(schema).schema.json").read_text(encoding="utf-8"))
      jsonschema.Draft202012Validator.check_schema(schema)
      validator = jsonschema.Draft202012Validator(schema, registry=registry)
      for error in validator.iter_errors(json.loads(sys.stdin.buffer.read())):
          print(error.json_path, error.message[:200])
      """, input: text)
  }
}
