// What the program prints. Nothing from a file gets past the sanitiser, here as on the screen.

import Glibc
import SystemPackage
import Terminal

/// Where results go.
enum StandardOutput {
  /// Whether it is a terminal.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// How many columns its terminal has; nil where it is none.
  static var columns: Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Prints text, made safe line by line. A reader that has gone away ends the program quietly.
  static func write(_ text: String) {
    writeOwn(Wrapping.lines(of: text).map(Sanitiser.clean).joined(separator: "\n"))
  }

  /// Prints text for programs, which holds nothing that commands a terminal. A terminal's own rules are heeded where it is one: it
  /// shows what has no place in its cells as a mark.
  static func write(data: String) {
    guard isTerminal else { return writeBytes(data) }
    if !data.isEmpty { write(data) }
  }

  /// Prints text that is all the program's own, as it is.
  static func writeOwn(_ text: String) { writeBytes(text + "\n") }

  private static func writeBytes(_ text: String) {
    do {
      try FileDescriptor.standardOutput.writeAll(text.utf8)
    } catch Errno.brokenPipe {
      // Where the signal of this name is ignored, its silence is kept all the same.
      endProgram(.done)
    } catch {
      StandardError.write(["evidence: standard output cannot be written: \(error)"])
      endProgram(.wrongData)
    }
  }
}

/// Where diagnostics go.
enum StandardError {
  /// Prints diagnostics, a line each, whatever they quote.
  static func write(_ lines: [String]) {
    let text = lines.map { Sanitiser.clean($0) + "\n" }.joined()
    // When nobody can be told, the exit code still tells.
    _ = try? FileDescriptor.standardError.writeAll(text.utf8)
  }
}
