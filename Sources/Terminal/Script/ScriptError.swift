// What can be wrong with a script, and how it is said.

/// A line of a script that cannot be understood.
public struct ScriptError: Error, Hashable, Sendable {
  /// The line, from 1.
  public let line: Int
  /// What is wrong with it.
  public let problem: Problem

  /// What can be wrong with a line.
  public enum Problem: Hashable, Sendable {
    /// The first word is no command.
    case unknownCommand(String)
    /// A word is no key.
    case unknownKey(String)
    /// The command needs something after it.
    case missing(command: String, what: String)
    /// A word is not what the command expects.
    case unexpected(String, expected: String)
  }

  /// The error in one sentence.
  public var message: String {
    switch problem {
    case .unknownCommand(let word):
      "line \(line): '\(Sanitiser.clean(word))' is no command; there are key, type, paste, mouse, wheel, resize, screen"
    case .unknownKey(let word):
      "line \(line): '\(Sanitiser.clean(word))' is no key; write Down, Enter, space, ctrl-l, alt-x, F1 or a character"
    case .missing(let command, let what):
      "line \(line): '\(command)' needs \(what)"
    case .unexpected(let word, let expected):
      "line \(line): '\(Sanitiser.clean(word))' should be \(expected)"
    }
  }
}
