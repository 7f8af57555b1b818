// How much colour there is: what a person asked for, then what the terminal can do.

/// What a person asked for with `--color`.
public enum ColourChoice: String, CaseIterable, Sendable {
  /// Colour where the terminal has it and the environment does not refuse it.
  case auto
  /// Colour even if the environment refuses it.
  case always
  /// No colour.
  case never
}

/// How many colours may be used.
public enum ColourSupport: Comparable, CaseIterable, Sendable {
  /// None: bold, reverse and underline only.
  case none
  /// The eight plain ones.
  case eight
  /// Those and their bright forms.
  case sixteen
  /// The 256 of xterm.
  case indexed

  /// What to use in the browser: `--color` beats `NO_COLOR` (set and not empty) beats what the terminal has. `colours` is
  /// the terminal's number of colours; COLORTERM is ignored, because the library that draws ignores it.
  public static func resolve(
    choice: ColourChoice, environment: [String: String], colours: Int
  ) -> ColourSupport {
    switch choice {
    case .never: return .none
    case .auto where environment["NO_COLOR"].map { !$0.isEmpty } ?? false: return .none
    case .auto, .always: return ofTerminal(colours: colours)
    }
  }

  /// Whether plain output may have colour: `--color`, then `NO_COLOR`, then `CLICOLOR_FORCE` (set, not empty, not `0`),
  /// then whether it goes to a terminal.
  public static func allowsPlainColour(
    choice: ColourChoice, environment: [String: String], isTerminal: Bool
  ) -> Bool {
    switch choice {
    case .never: return false
    case .always: return true
    case .auto: break
    }
    if let refused = environment["NO_COLOR"], !refused.isEmpty { return false }
    if let forced = environment["CLICOLOR_FORCE"], !forced.isEmpty, forced != "0" { return true }
    return isTerminal && environment["TERM"] != "dumb"
  }

  private static func ofTerminal(colours: Int) -> ColourSupport {
    switch colours {
    case 256...: .indexed
    case 16...: .sixteen
    case 8...: .eight
    default: .none
    }
  }

  /// The number to ask the terminal for; nil without colour.
  func number(of colour: Colour) -> Int16? {
    switch self {
    case .none: nil
    case .eight: Int16(colour.basic & 7)
    case .sixteen: Int16(colour.basic)
    case .indexed: Int16(colour.indexed)
    }
  }
}
