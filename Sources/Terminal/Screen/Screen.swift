// The border between a program and whatever shows it: a terminal, or memory.

/// Something that shows frames and reports what happens.
public protocol Screen: ~Copyable {
  /// The present size.
  var size: Size { get }
  /// The symbols that can be drawn here.
  var glyphs: Glyphs { get }
  /// Wakes ``nextEvents()`` from another thread.
  var wakeUp: WakeUp { get }
  /// Whether the mouse is reported.
  var hasMouse: Bool { get }

  /// Shows a frame. One of another size is cut, or surrounded by blanks.
  mutating func show(_ frame: Frame) throws(TerminalError)
  /// Waits for something to happen and returns all that did, in order; never empty.
  mutating func nextEvents() throws(TerminalError) -> [Event]
  /// Rings the bell, or flashes.
  mutating func ring()
  /// Makes the next ``show(_:)`` draw every cell, for a terminal whose screen was spoilt.
  mutating func redraw()
  /// Gives the mouse to the program, or back to the terminal for selecting text.
  mutating func captureMouse(_ isWanted: Bool)
  /// Draws in the colours of a theme from the next frame on. Returns whether there is colour: without it every theme is mono.
  mutating func adopt(_ theme: Theme) -> Bool
  /// Sends text to the terminal's clipboard. Nobody confirms that it arrived.
  mutating func copyToClipboard(_ text: String) throws(TerminalError)
  /// Stops the program as Ctrl-Z does; returns when it runs again, with ``Event/resume`` to come.
  mutating func suspend() throws(TerminalError)
  /// Gives the terminal back as it was. Harmless when repeated.
  mutating func close()
}
