// The program as a script calls it: arguments and files in; both outputs and the exit code out.

import Glibc

/// What a run of a program left behind.
public struct ProgramRun: Sendable, CustomStringConvertible {
  /// How it ended.
  public let end: ProcessEnd
  /// What it printed.
  public let output: String
  /// What it said on standard error.
  public let diagnostics: String
  /// The most memory that it used at once, in kilobytes.
  public let peakMemory: Int

  /// Everything, for a test that fails.
  public var description: String { "\(end)\n--- output\n\(output)\n--- diagnostics\n\(diagnostics)" }
}

/// The program itself: what EVIDENCE_BINARY names, else what was built beside the tests.
public enum EvidenceProcess {
  /// Where the program is.
  public static func path() throws -> String {
    if let path = getenv("EVIDENCE_BINARY") { return String(cString: path) }
    return try BuiltProduct.path("evidence")
  }

  /// An environment with a terminal's type, a locale and nothing else; an empty value takes a variable away.
  public static func environment(_ changes: [String: String] = [:]) -> [String: String] {
    var environment = [
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/local/bin:/usr/bin:/bin",
      "SWIFT_BACKTRACE": "enable=no",
    ]
    environment.merge(changes) { $1 }
    return environment.filter { !$0.value.isEmpty }
  }

  /// How long a run may take before a test fails.
  private static let patience = 120_000

  /// Runs the program to its end, without a terminal.
  ///
  /// - Parameters:
  ///   - input: what standard input holds.
  ///   - output: where standard output goes instead of into ``ProgramRun/output``.
  public static func run(
    _ arguments: [String], environment changes: [String: String] = [:], input: String = "", output: String? = nil
  ) throws -> ProgramRun {
    try run(path(), arguments, environment: changes, input: input, output: output)
  }

  /// Runs another program to its end, such as one that runs ours.
  public static func run(
    _ program: String, _ arguments: [String], environment changes: [String: String] = [:], input: String = "",
    output: String? = nil
  ) throws -> ProgramRun {
    let folder = try TemporaryFolder()
    try folder.write(input, to: "input")
    let process = try spawn(
      program, arguments, environment: environment(changes),
      .files(input: folder["input"], output: output ?? folder["output"], error: folder["error"]))
    let deadline = milliseconds() + patience
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, WNOHANG, &usage) == 0 {
      guard milliseconds() < deadline else {
        kill(process, SIGKILL)
        waitpid(process, nil, 0)
        throw ProcessError("\(program) \(arguments) does not end")
      }
      usleep(5_000)
    }
    return ProgramRun(
      end: ProcessEnd(waitStatus: status), output: output == nil ? try folder.read("output") : "",
      diagnostics: try folder.read("error"), peakMemory: usage.ru_maxrss)
  }
}
