import TestSupport
import Testing

/// What happens to what the program prints.
@Suite struct OutputTests {
  /// Runs a shell command with the program as `$P`; the shell is bash.
  private func shell(_ command: String, _ changes: [String: String] = [:]) throws -> ProgramRun {
    var changes = changes
    changes["P"] = try EvidenceProcess.path()
    return try EvidenceProcess.run("bash", ["-c", command], environment: changes)
  }

  /// A review in which every text that a page shows tries to take over the terminal.
  static let hostile: String = {
    let attack = #"\u001b[2J\u001b]0;own\u0007\u009b31m\u202e\u0000"#
    return SampleReview.text()
      .split(separator: "Walking to school", omittingEmptySubsequences: false).joined(separator: "Walking\(attack)!")
      .split(separator: "Does it help?", omittingEmptySubsequences: false).joined(separator: "Does\(attack) it help?")
      .split(separator: "A safe crossing", omittingEmptySubsequences: false).joined(
        separator: "A safe\(attack) crossing"
      )
      .split(separator: "Jones 2020", omittingEmptySubsequences: false).joined(separator: "Jones\(attack) 2020")
  }()

  @Test func nothingThatAFileHoldsReachesTheOutputRaw() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.hostile, to: "x.json")
    let script = try folder.write("key 2\nscreen -\nkey 4\nscreen -\nkey y\nkey i\nscreen -\n", to: "keys")
    for arguments in [["overview"], ["--plain"], ["check"], ["--script", script]] {
      let run = try EvidenceProcess.run(arguments + [path])
      #expect(run.end == .exited(0), "\(run)")
      #expect(HarmlessText.holds(run.output + run.diagnostics), "\(arguments)")
      if arguments != ["check"] { #expect(run.output.contains("�[2J"), "the place is marked in \(run)") }
    }
  }

  @Test(arguments: [("", "141"), ("trap '' PIPE; ", "0")])
  func aReaderThatHasGoneAwayEndsTheProgramQuietly(_ trap: String, _ code: String) throws {
    let run = try shell(trap + "exec 3> >(true); wait $!; $P overview >&3; echo $?")
    #expect(run.diagnostics == "", "\(run)")
    #expect(run.output == code + "\n")
  }

  @Test func aFullDiskIsAnError() throws {
    let run = try EvidenceProcess.run(["overview"], output: "/dev/full")
    #expect(run.end == .exited(1))
    #expect(run.diagnostics == "evidence: standard output cannot be written: No space left on device\n")
  }

  @Test func diagnosticsThatCannotBeWrittenLeaveTheExitCode() throws {
    #expect(try shell("$P check /nowhere 2> /dev/full").end == .exited(1))
    #expect(try shell("$P --bad 2> /dev/full").end == .exited(2))
  }

  @Test(arguments: ["C", "POSIX"]) func aLocaleOfCMakesSymbolsASCIIAndLeavesTextAlone(_ locale: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      SampleReview.text().split(separator: "Does it help?").joined(separator: "A yw’n helpu? é 漢"), to: "x.json")
    let run = try EvidenceProcess.run(["overview", path], environment: ["LC_ALL": locale])
    #expect(run.end == .exited(0))
    #expect(run.output.contains("A yw’n helpu? é 漢"))
    #expect(run.output == (try EvidenceProcess.run(["overview", "--ascii", path])).output)
  }

  @Test(arguments: ["", "xx_XX.UTF-8"]) func withoutALocaleTextIsUTF8(_ locale: String) throws {
    let run = try EvidenceProcess.run(["overview"], environment: ["LC_ALL": locale])
    #expect(run.output == (try EvidenceProcess.run(["overview"])).output)
  }
}
