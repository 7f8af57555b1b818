import Foundation
import TestSupport
import Testing

/// `script/install` puts everything where its readers look, and takes it away again.
@Suite struct InstallTests {
  private static let script = Documents.root.appending(path: "script/install").path
  private static let files = [
    "bin/evidence", "share/man/man1/evidence.1", "share/bash-completion/completions/evidence",
    "share/zsh/site-functions/_evidence", "share/fish/vendor_completions.d/evidence.fish",
  ]

  private func install(_ arguments: [String], _ environment: [String: String] = [:]) throws -> ProgramRun {
    try EvidenceProcess.run(
      "/bin/sh", [Self.script] + arguments,
      environment: ["EVIDENCE_BINARY": try EvidenceProcess.path()].merging(environment) { $1 })
  }

  private func files(below folder: String) -> Set<String> {
    let all = FileManager.default.subpaths(atPath: folder) ?? []
    return Set(
      all.filter { path in
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: folder + "/" + path, isDirectory: &isFolder)
          && !isFolder.boolValue
      })
  }

  @Test func everythingIsInstalledAndTakenAwayAgain() throws {
    let folder = try TemporaryFolder()
    let prefix = folder["a prefix"]
    let run = try install([prefix])
    #expect(run.end == .exited(0), "\(run)")
    #expect(run.output == "")
    #expect(files(below: prefix) == Set(Self.files))
    for library in ["libncursesw6", "libtinfo6", "libutf8proc"] { #expect(run.diagnostics.contains(library)) }
    #expect(run.diagnostics.contains("not in PATH"))
    let version = try EvidenceProcess.run(prefix + "/bin/evidence", ["--version"])
    #expect(version.end == .exited(0))
    #expect(try String(contentsOfFile: prefix + "/" + Self.files[1], encoding: .utf8).contains(".Dt EVIDENCE 1"))
    #expect(try String(contentsOfFile: prefix + "/" + Self.files[2], encoding: .utf8).contains("complete -o"))
    #expect(try String(contentsOfFile: prefix + "/" + Self.files[3], encoding: .utf8).hasPrefix("#compdef evidence"))
    #expect(try String(contentsOfFile: prefix + "/" + Self.files[4], encoding: .utf8).contains("complete -c"))

    let again = try install([prefix])
    #expect(again.end == .exited(0), "\(again)")
    #expect(files(below: prefix) == Set(Self.files))

    let other = prefix + "/share/man/man1/other.1"
    _ = FileManager.default.createFile(atPath: other, contents: nil)
    let gone = try install(["--uninstall", prefix])
    #expect(gone.end == .exited(0), "\(gone)")
    #expect(files(below: prefix) == ["share/man/man1/other.1"])
    #expect(!FileManager.default.fileExists(atPath: prefix + "/bin"))
    #expect(try install([prefix, "--uninstall"]).end == .exited(0), "there is nothing left to take away")
  }

  @Test func aPackagersFolderStandsBeforeEveryPath() throws {
    let folder = try TemporaryFolder()
    let run = try install(["/usr"], ["DESTDIR": folder["stage"]])
    #expect(run.end == .exited(0), "\(run)")
    #expect(files(below: folder["stage"]) == Set(Self.files.map { "usr/" + $0 }))
  }

  @Test(arguments: [
    (["--prefix=/x"], "unknown option --prefix=/x; there is --uninstall"), (["/a", "/b"], "expected one"),
    ([""], "is empty; expected a path"),
  ])
  func aWrongCallIsSaidAndInstallsNothing(_ arguments: [String], _ message: String) throws {
    let folder = try TemporaryFolder()
    let run = try install(arguments, ["DESTDIR": folder["stage"]])
    #expect(run.end == .exited(1))
    #expect(run.diagnostics.contains(message), "\(run)")
    #expect(files(below: folder["stage"]) == [])
  }

  @Test func aProgramThatDoesNotRunIsNotInstalled() throws {
    let folder = try TemporaryFolder()
    let run = try install([folder["prefix"]], ["EVIDENCE_BINARY": "/bin/false"])
    #expect(run.end == .exited(1))
    #expect(run.diagnostics.contains("libutf8proc"))
    #expect(files(below: folder["prefix"]) == [])
  }
}
