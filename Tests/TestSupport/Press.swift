public import Terminal

/// Something that a person does at the keyboard, as tests write it: `"f"`, `.space`, `.text("wales")`.
public struct Press: Hashable, Sendable, ExpressibleByExtendedGraphemeClusterLiteral, CustomStringConvertible {
  /// The keys, in order.
  public let keys: [Key]

  /// Some keys, one after the other.
  public init(_ keys: [Key]) { self.keys = keys }

  /// The key of one character.
  public init(extendedGraphemeClusterLiteral character: Character) { self.init([.character(character)]) }

  /// One key.
  public static func key(_ key: Key) -> Press { Press([key]) }
  /// Every character of a text.
  public static func text(_ text: String) -> Press { Press(text.map(Key.character)) }
  /// A character with Ctrl.
  public static func control(_ character: Character) -> Press { .key(.control(character)) }
  /// The same, so many times.
  public static func times(_ count: Int, _ press: Press) -> Press {
    Press(Array(repeating: press.keys, count: count).flatMap { $0 })
  }

  /// The space bar.
  public static let space = Press.key(.space)
  /// Escape.
  public static let escape = Press.key(.escape)
  /// Enter.
  public static let enter = Press.key(.enter)
  /// Tab.
  public static let tab = Press.key(.tab)
  /// Shift and Tab.
  public static let backTab = Press.key(.backTab)
  /// Backspace.
  public static let backspace = Press.key(.backspace)
  /// The arrow up.
  public static let up = Press.key(.up)
  /// The arrow down.
  public static let down = Press.key(.down)
  /// The arrow to the left.
  public static let left = Press.key(.left)
  /// The arrow to the right.
  public static let right = Press.key(.right)
  /// Home.
  public static let home = Press.key(.home)
  /// End.
  public static let end = Press.key(.end)
  /// Page up.
  public static let pageUp = Press.key(.pageUp)
  /// Page down.
  public static let pageDown = Press.key(.pageDown)

  /// The names of the keys, as a script has them.
  public var description: String { keys.map(\.name).joined(separator: " ") }
}
