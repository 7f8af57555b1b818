import TestSupport
import Testing

/// `evidence compare`, and the place and the bars of `evidence overview`.
@Suite struct CompareCommandTests {
  @Test func inAPipeEachFactIsALineARecord() throws {
    let run = try EvidenceProcess.run(["compare", "rr0001/p3", "rr0001/p5"])
    #expect(run.end == .exited(0) && run.diagnostics == "", "\(run)")
    #expect(run.output.contains("Country (differs)\n"), "\(run)")
    #expect(run.output.contains("Kind (the same)\n"))
    #expect(run.output == (try EvidenceProcess.run(["compare", "rr0001/p3", "rr0001/p5", "--plain"])).output)
    let differing = try EvidenceProcess.run(["compare", "rr0001/p3", "rr0001/p5", "--differing"])
    #expect(differing.output.contains("(differs)") && !differing.output.contains("(the same)"))
  }

  @Test func inATerminalItIsColumns() throws {
    let pty = try Pty(
      EvidenceProcess.path(), ["compare", "rr0001/p3", "rr0001/p5"], environment: EvidenceProcess.environment([:]))
    #expect(try pty.waitForEnd() == .exited(0))
    #expect(pty.text.contains("≠ "))
    #expect(!pty.text.contains("(differs)"))
  }

  @Test func filesFollowTheIds() throws {
    let folder = try TemporaryFolder()
    let second = #"{ "id": "s2", "label": "Rees 2021", "kind": "primary", "country": "England" }, "#
    let path = try folder.write(
      SampleReview.text().replacing("\"studies\": [{", with: "\"studies\": [\(second){"), to: "walking.json")
    let run = try EvidenceProcess.run(["compare", "S1", "walking/s2", path])
    #expect(run.end == .exited(0), "\(run)")
    #expect(run.output.contains("Country (differs)\nJones 2020: Wales\nRees 2021: England\n"), "\(run)")
    let none = try EvidenceProcess.run(["compare", "p3", "p5", path])
    #expect(none.end == .exited(2) && none.diagnostics.contains("has the id \"p3\""), "\(none)")
  }

  @Test(arguments: [
    (["rr0001/p3", "care-leavers/f01"], "are a study and a finding; expected studies alone, or findings alone"),
    (["rr0001/p3", "rr0001/p99"], "no study and no finding has the id \"rr0001/p99\"; did you mean rr0001/p"),
    (["p1", "p2", "p3", "p4", "p5"], "two to four records can be compared, and not 5"), (["p3"], "Missing expected"),
  ])
  func whatCannotBeComparedIsSaid(_ ids: [String], _ message: String) throws {
    let run = try EvidenceProcess.run(["compare"] + ids)
    #expect(run.end == .exited(2) && run.output == "")
    #expect(run.diagnostics.contains(message), "\(run)")
  }

  @Test func theOverviewHasBars() throws {
    let run = try EvidenceProcess.run(["overview", "--review", "care-leavers"])
    #expect(
      run.output.contains("\nStudies by country\n  USA: 13 studies (11 inferred)\n  Australia: 1 study\n"), "\(run)")
    #expect(!run.output.contains("█"))
    let pty = try Pty(
      EvidenceProcess.path(), ["overview", "--review", "care-leavers"], environment: EvidenceProcess.environment([:]))
    #expect(try pty.waitForEnd() == .exited(0))
    #expect(pty.text.contains("█"))
  }

  @Test func thePlaceIsChosen() throws {
    for command in [["overview"], []] {
      let call = command + ["--review", "rr0001", "--place", "scotland"]
      let run = try EvidenceProcess.run(call)
      #expect(
        run.end == .exited(0) && run.output.contains("\nSCOTLAND: 0 of 7 primary studies and 3 that may be"), "\(run)")
      let wrong = try EvidenceProcess.run(command + ["--place", "Wels"])
      #expect(wrong.end == .exited(2))
      #expect(wrong.diagnostics.contains("--place: \"Wels\" is no one place that is known; did you mean Wales"))
    }
  }
}
