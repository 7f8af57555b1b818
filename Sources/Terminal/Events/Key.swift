// The keys that a terminal can tell apart.

/// One key press.
public enum Key: Hashable, Sendable {
  /// A printable character, the space included.
  case character(Character)
  /// Enter, which no terminal can tell from Ctrl-M.
  case enter
  /// Escape.
  case escape
  /// Tab, which no terminal can tell from Ctrl-I.
  case tab
  /// Tab with Shift.
  case backTab
  /// Backspace.
  case backspace
  /// Delete.
  case delete
  /// Insert.
  case insert
  /// The arrow up.
  case up
  /// The arrow down.
  case down
  /// The arrow to the left.
  case left
  /// The arrow to the right.
  case right
  /// Home.
  case home
  /// End.
  case end
  /// Page up.
  case pageUp
  /// Page down.
  case pageDown
  /// A function key, from 1.
  case function(Int)
  /// A letter, in lower case, or one of `@ [ \ ] ^ _` with Ctrl.
  case control(Character)
  /// A character with Alt.
  case alt(Character)

  /// The space bar.
  public static let space = Key.character(" ")
}
