import EvidenceCommand
import Glibc
import TestSupport
import Testing

/// Files that do not hold still.
@Suite struct FileReadingTests {
  /// Appends to a file.
  private func append(_ text: String, to path: String) {
    guard let file = fopen(path, "a") else { return }
    fputs(text, file)
    fclose(file)
  }

  private func expectChanged(_ path: String, _ change: () -> Void, _ location: SourceLocation = #_sourceLocation) {
    let problem = #expect(throws: UnreadableFile.self, sourceLocation: location) {
      try FileReading.bytes(ofFile: path, afterReading: change)
    }
    #expect(
      problem?.description
        == "\(path): error: changed while it was read; expected a file that nobody writes to, so try again",
      sourceLocation: location)
  }

  @Test func aFileWithoutAnEndIsReadNoFurtherThanWhatFits() throws {
    let problem = #expect(throws: UnreadableFile.self) {
      try FileReading.bytes(ofFile: "/proc/self/status", most: 10)
    }
    #expect(
      problem?.description
        == "/proc/self/status: error: goes on after 10 bytes; expected a review in the format evidence-review/1")
  }

  @Test(arguments: ["/dev/zero", "/dev/urandom", "/dev/tty"]) func aDeviceIsRefused(_ path: String) throws {
    let problem = #expect(throws: UnreadableFile.self) { try FileReading.bytes(ofFile: path) }
    guard path != "/dev/tty" || problem?.what == "is a device" else { return }
    #expect(
      problem?.description
        == "\(path): error: is a device; expected a review in the format evidence-review/1")
  }

  @Test(arguments: [
    ("- < /dev/zero", "standard input: error: is a device; "),
    ("- < /dev/null", "standard input:1:1: error: "),
    ("- < <(cat /dev/zero)", "standard input: error: begins with the byte 0x00 and goes on after 1 MiB; "),
    ("<(yes)", ": error: begins with \"y\" and goes on after 1 MiB; "),
    ("<(yes '')", ": error: goes on after 1 MiB of blanks; "),
    ("<(echo yes)", ":1:1: error: "),
  ])
  func whatNeverEndsIsGivenUpAndWhatIsShortIsRead(_ words: String, _ message: String) throws {
    let run = try EvidenceProcess.run("bash", ["-c", "$P check \(words)"], environment: ["P": EvidenceProcess.path()])
    #expect(run.end == .exited(1), "\(run)")
    #expect(run.diagnostics.contains(message), "\(run)")
  }

  @Test func aLongReviewComesThroughAPipe() throws {
    let folder = try TemporaryFolder()
    try folder.write(String(repeating: " ", count: 1 << 19) + SampleReview.text(), to: "x.json")
    let long = String(repeating: " \n", count: 1 << 20)
    try folder.write(long, to: "blanks")
    for words in ["<(cat x.json blanks)", "- < <(cat x.json blanks)", "- < x.json"] {
      let run = try EvidenceProcess.run(
        "bash", ["-c", "cd \(folder.path); $P check \(words)"], environment: ["P": EvidenceProcess.path()])
      #expect(run.end == .exited(0), "\(run)")
      #expect(run.output.contains("no errors"), "\(run)")
    }
  }

  @Test func aFileThatGrowsWhileItIsReadIsRefused() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("{}", to: "x.json")
    expectChanged(path) { append(" ", to: path) }
  }

  @Test func aFileThatShrinksWhileItIsReadIsRefused() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("{}  ", to: "x.json")
    expectChanged(path) { truncate(path, 2) }
  }

  @Test func aFileThatIsRewrittenInTheSameLengthIsRefused() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("{}", to: "x.json")
    expectChanged(path) {
      append("", to: path)
      var times = [timespec(tv_sec: 0, tv_nsec: 0), timespec(tv_sec: 1_000_000, tv_nsec: 1)]
      utimensat(AT_FDCWD, path, &times, 0)
    }
  }

  @Test func aFileThatHoldsStillIsRead() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("{}", to: "x.json")
    #expect(try FileReading.bytes(ofFile: path) == Array("{}".utf8))
  }

  @Test func aFileThatTheSystemMakesUpHasNoSizeAndIsRead() throws {
    #expect(try !FileReading.bytes(ofFile: "/proc/self/status").isEmpty)
  }

  @Test func aPipeIsReadToItsEnd() throws {
    let folder = try TemporaryFolder()
    let pipe = folder["pipe"]
    #expect(mkfifo(pipe, 0o600) == 0)
    let text = try folder.write(SampleReview.text(), to: "x.json")
    let path = try EvidenceProcess.path()
    let run = try EvidenceProcess.run(
      "bash", ["-c", "{ head -c 100 \(text); cat <(tail -c +101 \(text)); } > \(pipe) & \(path) check \(pipe)"])
    #expect(run.end == .exited(0), "\(run)")
    #expect(run.output == "\(pipe): no errors, no discrepancies\n")
  }
}
