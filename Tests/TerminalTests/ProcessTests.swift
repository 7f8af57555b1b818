import Glibc
import TestSupport
import Testing

/// Everything that starts the probe in a terminal. One at a time: the tests look at signals, bytes and processor time.
@Suite(.serialized) enum ProcessTests {
  /// An environment with a terminal, a locale and nothing else; an empty value takes a variable away.
  static func environment(_ changes: [String: String] = [:]) -> [String: String] {
    var environment = ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"]
    environment["SWIFT_BACKTRACE"] = "enable=no"
    environment.merge(changes) { $1 }
    return environment.filter { !$0.value.isEmpty }
  }

  /// The probe, after its first frame.
  static func probe(
    _ arguments: [String] = [], _ changes: [String: String] = [:], columns: Int = 80, rows: Int = 24
  ) throws -> Pty {
    let pty = try Pty(
      BuiltProduct.path("TerminalProbe"), arguments, environment: environment(changes), columns: columns, rows: rows)
    try pty.wait(for: "ready")
    return pty
  }

  /// A shell command with the probe as `$P`.
  static func shell(_ command: String, _ changes: [String: String] = [:]) throws -> Pty {
    var environment = environment(changes)
    environment["P"] = try BuiltProduct.path("TerminalProbe")
    return try Pty("/bin/sh", ["-c", command], environment: environment)
  }

  /// What was written after the last of these texts.
  static func tail(of text: String, after mark: String) -> String {
    guard let range = text.ranges(of: mark).last else { return "" }
    return String(text[range.upperBound...])
  }
}
