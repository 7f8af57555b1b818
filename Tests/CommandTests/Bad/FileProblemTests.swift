import Glibc
import TestSupport
import Testing

/// Files that cannot be read at all: every command says which, what, and what would be right, and ends with 1.
@Suite struct FileProblemTests {
  static let commands = [[], ["overview"], ["check"], ["--script", "/dev/null"]]
  private static let expected = "; expected the path of a review in the format evidence-review/1\n"

  /// Fails unless a command refuses a path with these words.
  private func expect(
    _ path: String, _ what: String, in command: [String], _ location: SourceLocation = #_sourceLocation
  ) throws {
    let run = try EvidenceProcess.run(command + [path])
    #expect(run.end == .exited(1), "\(run)", sourceLocation: location)
    #expect(run.diagnostics == "\(path): error: \(what)\(Self.expected)", sourceLocation: location)
  }

  @Test(arguments: commands) func aMissingFile(_ command: [String]) throws {
    try expect("/nowhere/review.json", "no such file", in: command)
  }

  @Test(arguments: commands) func aDirectory(_ command: [String]) throws {
    let folder = try TemporaryFolder()
    try expect(folder.path, "is a directory", in: command)
  }

  @Test(arguments: commands) func aPathThroughAFile(_ command: [String]) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("{}", to: "file")
    try expect(path + "/review.json", "leads through a file that is no directory", in: command)
  }

  @Test(arguments: commands) func linksInACircle(_ command: [String]) throws {
    let folder = try TemporaryFolder()
    #expect(symlink(folder["a"], folder["b"]) == 0 && symlink(folder["b"], folder["a"]) == 0)
    try expect(folder["a"], "its links go round in a circle", in: command)
  }

  /// Nothing is allocated for what such a file says of its length.
  @Test(arguments: [Int(1) << 40, .max]) func aFileThatSaysItIsVeryLong(_ length: Int) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("{}", to: "sparse.json")
    guard truncate(path, length) == 0 else { return }
    let run = try EvidenceProcess.run(["check", path])
    #expect(run.end == .exited(1), "\(run)")
    #expect(
      run.diagnostics
        == "\(path): error: is larger than half of this machine's memory; "
        + "expected a review in the format evidence-review/1\n")
  }

  @Test func aNameThatIsTooLong() throws {
    try expect("/" + String(repeating: "x", count: 300), "the name is too long", in: ["check"])
  }

  /// The superuser may read everything, so it gives up the right to before it runs the program.
  @Test(arguments: commands) func aFileThatMayNotBeRead(_ command: [String]) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(SampleReview.text(), to: "secret.json")
    #expect(chmod(path, 0) == 0)
    let rights = "-dac_override,-dac_read_search"
    let run =
      getuid() == 0
      ? try EvidenceProcess.run(
        "setpriv", ["--bounding-set", rights, "--inh-caps", rights, EvidenceProcess.path()] + command + [path])
      : try EvidenceProcess.run(command + [path])
    #expect(run.end == .exited(1), "\(run)")
    #expect(
      run.diagnostics
        == "\(path): error: may not be read by this user; expected a file with the permission to read it\n")
  }

  @Test func everyProblemOfEveryFileIsReported() throws {
    let folder = try TemporaryFolder()
    let bad = try folder.write(
      #"{ "format": "evidence-review/1", "id": 3, "colour": "red" }"#, to: "bad.json")
    let good = try folder.write(SampleReview.text(), to: "good.json")
    for command in Self.commands {
      let run = try EvidenceProcess.run(command + ["/nowhere", bad, good, folder.path])
      #expect(run.end == .exited(1))
      let lines = run.diagnostics.split(separator: "\n")
      #expect(
        lines.first == "/nowhere: error: no such file; expected the path of a review in the format evidence-review/1")
      #expect(lines.last?.hasPrefix("\(folder.path): error: is a directory") == true)
      #expect(lines.dropFirst().dropLast().allSatisfy { $0.hasPrefix("\(bad):1:") }, "\(run)")
      for field in ["id: ", "colour", "question", "title"] {
        #expect(lines.contains { $0.contains(field) }, "\(field) in \(run)")
      }
    }
  }

  @Test func twoReviewsWithOneIdNameBothFiles() throws {
    let folder = try TemporaryFolder()
    let first = try folder.write(SampleReview.text(), to: "first.json")
    let second = try folder.write(SampleReview.text(), to: "second.json")
    for command in [[], ["overview"]] {
      let run = try EvidenceProcess.run(command + [first, second])
      #expect(run.end == .exited(1))
      #expect(
        run.diagnostics
          == "\(second): error: its id \"walking\" is that of \(first) too; expected one review of each id\n")
    }
  }

  @Test func aNameWithEscapeSequencesIsShownHarmless() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("{", to: "\u{1B}[2J\u{1B}]0;own\u{7}\nevidence: fine\u{9B}31m\u{202E}.json")
    for command in Self.commands {
      let run = try EvidenceProcess.run(command + [path])
      #expect(run.end == .exited(1))
      #expect(run.diagnostics.hasPrefix("\(folder.path)/�[2J�]0;own��evidence: fine�31m�.json:1:"), "\(run)")
      #expect(run.diagnostics.split(separator: "\n").count == 1)
      #expect(HarmlessText.holds(run.output + run.diagnostics))
    }
  }
}

/// Text that no terminal acts upon.
enum HarmlessText {
  /// Whether a text has no control character but the ends of its lines, and nothing that turns its direction.
  static func holds(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x0A: true
      case 0..<0x20, 0x7F..<0xA0, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: false
      default: true
      }
    }
  }
}
