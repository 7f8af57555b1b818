import TestSupport
import Testing

/// `evidence flow`: boxes, lines, and the template of the R package PRISMA2020.
@Suite struct FlowCommandTests {
  @Test func inAPipeItIsOneFactALine() throws {
    for arguments in [[], ["--plain"]] {
      let run = try EvidenceProcess.run(["flow", "--review", "care-leavers"] + arguments)
      #expect(run.end == .exited(0) && run.diagnostics == "")
      #expect(run.output.contains("\nRecords screened: 1948\nRecords excluded: 1813\n"), "\(run)")
      #expect(run.output.contains("\nReports excluded: 114\n  wrong study design: 69\n"))
      #expect(!run.output.contains("│"))
    }
  }

  @Test func inATerminalItIsBoxes() throws {
    let pty = try Pty(
      EvidenceProcess.path(), ["flow", "--review", "care-leavers"], environment: EvidenceProcess.environment([:]))
    #expect(try pty.waitForEnd() == .exited(0))
    #expect(pty.text.contains("│ Records screened: 1948"))
    #expect(pty.text.contains("├──→│ Records excluded: 1813"))
  }

  @Test func aTemplateThatIsWrittenIsReadAgain() throws {
    let folder = try TemporaryFolder()
    let csv = try EvidenceProcess.run(["flow", "--review", "care-leavers", "--format", "csv"])
    #expect(csv.end == .exited(0) && csv.diagnostics == "")
    let path = try folder.write(csv.output, to: "flow.csv")
    let again = try EvidenceProcess.run(["flow", "--from", path, "--format", "csv"])
    #expect(again.end == .exited(0) && again.output == csv.output, "\(again)")
    let text = try EvidenceProcess.run(["flow", "--from", path])
    #expect(text.output.contains("\nRecords screened: 1948\n"))
    #expect(text.output.contains("not reported by the review"))
  }

  @Test func aTemplateBecomesThePartOfAReview() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "data,n\nrecords_screened,12\ndbr_excluded,\"wrong design, 3; no outcome, 4\"\n", to: "flow.csv")
    let json = try EvidenceProcess.run(["flow", "--from", path, "--format", "json"])
    #expect(json.end == .exited(0))
    #expect(json.output.contains("\"records screened\": 12"), "\(json)")
    #expect(json.output.contains("\"derived\": \"the reasons, added up\""))
    let review = SampleReview.text().replacing("\"blanks\":", with: "\"flow\": \(json.output), \"blanks\":")
    let run = try EvidenceProcess.run(["flow", try folder.write(review, to: "review.json")])
    #expect(run.output.contains("\nRecords screened: 12\n"), "\(run)")
  }

  @Test func whatIsWrongIsSaid() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("data,n\nrecords_screened,many\n", to: "flow.csv")
    let wrong = try EvidenceProcess.run(["flow", "--from", path])
    #expect(wrong.end == .exited(1) && wrong.output == "")
    #expect(
      wrong.diagnostics.hasSuffix(
        "flow.csv:2:18: error: \"many\" is no number; expected a whole number, or xxx where it is not known\n"))
    let several = try EvidenceProcess.run(["flow", "--format", "csv"])
    #expect(several.end == .exited(2))
    #expect(several.diagnostics.contains("expected --review with one of rr0001, care-leavers"), "\(several)")
    let both = try EvidenceProcess.run(["flow", "--from", path, "--review", "rr0001"])
    #expect(both.end == .exited(2))
    let none = try EvidenceProcess.run(["flow", "--from", folder["none.csv"]])
    #expect(none.end == .exited(1) && none.diagnostics.contains("no such file"))
  }
}
