import Foundation
import TestSupport
import Testing

@Suite("script/generate-library")
struct GeneratedLibraryTests {
  private static let script = Documents.root.appending(path: "script/generate-library").path

  @Test("writes a review without errors and discrepancies, the same one for a seed")
  func isRight() throws {
    let folder = try TemporaryFolder()
    let first = try ProgramRun.of(Self.script, ["50", "--output", folder["first.json"]])
    #expect(first.end == .exited(0), "\(first)")
    let check = try EvidenceProcess.run(["check", folder["first.json"]])
    #expect(check.end == .exited(0), "\(check)")
    #expect(check.output.hasSuffix(": no errors, no discrepancies\n"), "\(check)")
    #expect(try ProgramRun.of(Self.script, ["50"]).output == folder.read("first.json"))
    #expect(try ProgramRun.of(Self.script, ["50", "--seed", "2"]).output != folder.read("first.json"))
  }

  @Test("refuses a review without studies")
  func refusesNone() throws {
    let run = try ProgramRun.of(Self.script, ["0"])
    #expect(run.end == .exited(2))
    #expect(run.diagnostics.contains("N is 1 at least"))
  }
}

extension ProgramRun {
  /// A run of a script in Python, by the Python that `EVIDENCE_PYTHON` names or that is in the path.
  fileprivate static func of(_ script: String, _ arguments: [String]) throws -> ProgramRun {
    let python = ProcessInfo.processInfo.environment["EVIDENCE_PYTHON"] ?? "python3"
    return try EvidenceProcess.run("/usr/bin/env", [python, script] + arguments, environment: ["PATH": path])
  }

  private static let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
}
