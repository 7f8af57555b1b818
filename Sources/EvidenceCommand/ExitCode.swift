// How the program ends, and what it says when that is before its work is done.

import Glibc

/// How the program ends, for a script that calls it.
package enum EndCode: Int32 {
  /// What was asked for is done.
  case done = 0
  /// A file cannot be read, or its data is wrong.
  case wrongData = 1
  /// The call is wrong.
  case wrongCall = 2
  /// The terminal cannot be used.
  case noTerminal = 3
}

/// Why the program ends before its work is done.
package struct CommandFailure: Error {
  /// How it ends.
  package let code: EndCode
  /// What is wrong, a line each; each names the file it is about, or the program.
  package let lines: [String]

  /// The data is wrong: a line for every problem of every file.
  static func wrongData(_ lines: [String]) -> CommandFailure { CommandFailure(code: .wrongData, lines: lines) }

  /// The call is wrong; further lines may point at the place.
  static func wrongCall(_ message: String, _ more: String...) -> CommandFailure {
    CommandFailure(code: .wrongCall, lines: ["evidence: " + message] + more)
  }

  /// The terminal cannot be used.
  static func noTerminal(_ message: String) -> CommandFailure {
    CommandFailure(code: .noTerminal, lines: ["evidence: " + message])
  }
}

/// Ends the program.
func endProgram(_ code: EndCode) -> Never { Glibc.exit(code.rawValue) }
