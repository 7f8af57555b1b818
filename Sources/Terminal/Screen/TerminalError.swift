// What can be wrong with a terminal, and how it is said.

/// Why the terminal cannot be used, or can be no longer.
public enum TerminalError: Error, Hashable, Sendable {
  /// The terminal database has no such terminal.
  case unknownTerm(String)
  /// The terminal cannot place its cursor.
  case dumbTerm(String)
  /// TERM is not set.
  case noTerm
  /// Standard input is data, and the process has no terminal for the keys.
  case noTerminalForKeys
  /// Standard output is not a terminal.
  case outputNotATerminal
  /// Another screen is open in this process.
  case alreadyOpen
  /// The terminal went away.
  case lost
  /// A signal asked the program to end; the terminal is restored. See ``TerminationSignal/endProcess()``.
  case terminated(TerminationSignal)
  /// This terminal has no clipboard that a program can write.
  case noClipboard(String)
  /// The text is longer than terminals accept for the clipboard.
  case clipboardTooLong(bytes: Int, limit: Int)
  /// A call to the system failed.
  case system(call: String, code: Int32)
}

extension TerminalError {
  /// The error in one sentence, and where there is one, the way out.
  public var message: String {
    switch self {
    case .unknownTerm(let term):
      "the terminal type '\(Sanitiser.clean(term))' (TERM) is not known on this computer; \(Self.plainHint)"
    case .dumbTerm(let term):
      "the terminal type '\(Sanitiser.clean(term))' (TERM) cannot place its cursor; \(Self.plainHint)"
    case .noTerm:
      "TERM is not set, so the terminal's type is not known; \(Self.plainHint)"
    case .noTerminalForKeys:
      "standard input is data, and there is no terminal for the keys; \(Self.plainHint)"
    case .outputNotATerminal:
      "standard output is not a terminal; \(Self.plainHint)"
    case .alreadyOpen:
      "the terminal is already in use by this program"
    case .lost:
      "the terminal went away"
    case .terminated(let signal):
      "stopped by \(signal.name)"
    case .noClipboard(let term):
      "a terminal of type '\(Sanitiser.clean(term))' has no clipboard that a program can write"
    case .clipboardTooLong(let bytes, let limit):
      "\(bytes) bytes are more than the \(limit) that terminals accept for the clipboard"
    case .system(let call, let code):
      "\(call) failed: \(systemMessage(code))"
    }
  }

  private static let plainHint = "use --plain for output without a screen"
}
