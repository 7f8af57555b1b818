public import Terminal

/// Something that the browser asks of the world. The executable carries it out.
public enum SideEffect: Hashable, Sendable {
  /// End the program.
  case quit
  /// Put text on the terminal's clipboard.
  case copy(String)
  /// Open an address in a browser: `https` only.
  case open(url: String)
  /// Write what is on the screen to a file.
  case export(ExportRequest)
  /// Draw every cell anew.
  case redraw
  /// Draw in other colours from now on.
  case theme(Theme)
  /// Speak another language from now on.
  case language(Language)
  /// Ring the bell.
  case ring
  /// Take the mouse, or give it back to the terminal.
  case captureMouse(Bool)
}
