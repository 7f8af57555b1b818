// What a person can choose about the terminal.

/// How to open a ``CursesScreen``.
public struct ScreenOptions: Sendable {
  /// The terminal's type; nil takes TERM from the environment.
  public var term: String?
  /// Draw lines and symbols in ASCII, also where Unicode would do.
  public var ascii: Bool
  /// Ask for mouse reports.
  public var mouse: Bool
  /// Which colours.
  public var theme: Theme
  /// Whether there is colour at all.
  public var colour: ColourChoice
  /// Standard input is data, so that keys come from the controlling terminal.
  public var inputIsData: Bool
  /// A handle made before the screen; nil makes one.
  public var wakeUp: WakeUp?

  /// Options; every argument has the value that suits most people.
  public init(
    term: String? = nil, ascii: Bool = false, mouse: Bool = true, theme: Theme = .dark, colour: ColourChoice = .auto,
    inputIsData: Bool = false, wakeUp: WakeUp? = nil
  ) {
    self.term = term
    self.ascii = ascii
    self.mouse = mouse
    self.theme = theme
    self.colour = colour
    self.inputIsData = inputIsData
    self.wakeUp = wakeUp
  }
}
