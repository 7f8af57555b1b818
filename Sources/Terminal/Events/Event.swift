// What can happen to a program in a terminal.

/// One thing that happened, in the order in which it did.
public enum Event: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// A button was pressed, or the wheel turned.
  case mouse(Mouse)
  /// Text was pasted, newlines and all, as it came: not sanitised.
  case paste(String)
  /// The terminal has a new size.
  case resize(Size)
  /// The program runs again after it was stopped; the screen is drawn anew by the next frame.
  case resume
  /// Another thread posted a ``WakeUp``.
  case wake
  /// No more input will come.
  case endOfInput
}
