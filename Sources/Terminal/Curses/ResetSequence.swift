// What to send to a terminal so that it is as it was, also when ncurses cannot be asked any more.

internal import CNcurses

/// Strings for a terminal, from the terminal database.
struct TerminalStrings {
  /// Pasted text comes marked. Sent only to terminals that are new enough to have a second screen.
  let pasteOn: String
  /// Pasted text comes as typed.
  let pasteOff: String
  /// Whether there is a second screen, so that leaving brings the first one back.
  let hasAlternateScreen: Bool
  /// Everything that a program in this terminal could have switched on, switched off.
  let reset: String

  /// The strings for the terminal of the screen that is open.
  init(rows: Int) {
    let leave = Self.capability("rmcup")
    hasAlternateScreen = leave != nil
    pasteOn = hasAlternateScreen ? "\u{1B}[?2004h" : ""
    pasteOff = hasAlternateScreen ? "\u{1B}[?2004l" : ""
    var reset = Self.capability("sgr0") ?? ""
    if hasAlternateScreen { reset += "\u{1B}[?1000l\u{1B}[?1002l\u{1B}[?1003l\u{1B}[?1006l" + pasteOff }
    reset += Self.capability("rmkx") ?? ""
    reset += Self.capability("cnorm") ?? ""
    // Without a second screen what was drawn stays; the next text belongs below it.
    reset += leave ?? String(repeating: "\n", count: max(1, rows)) + "\r"
    self.reset = reset
  }

  private static func capability(_ name: String) -> String? {
    guard let value = cn_capability(name) else { return nil }
    return withoutPadding(String(cString: value))
  }

  /// The database marks pauses for slow terminals as `$<5>`; they are not meant to be sent.
  static func withoutPadding(_ capability: String) -> String {
    var result = ""
    var rest = Substring(capability)
    while let start = rest.firstRange(of: "$<"), let end = rest[start.upperBound...].firstIndex(of: ">") {
      result += rest[..<start.lowerBound]
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }
}
