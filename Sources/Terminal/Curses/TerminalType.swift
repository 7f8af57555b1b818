// Which entry of the terminal database to use.

internal import CNcurses

/// A usable entry of the terminal database.
package struct TerminalType: Hashable {
  /// The entry's name.
  var name: String
  /// What TERM said, when the database lacks it and a relative stands in.
  var standsInFor: String?

  /// The entry for `term`. Many terminals call themselves by a name that only they install, and all of them understand
  /// what xterm does.
  static func choose(_ term: String) throws(TerminalError) -> TerminalType {
    guard !term.isEmpty else { throw .noTerm }
    switch cn_look_up_term(term) {
    case cn_term_usable: return TerminalType(name: term, standsInFor: nil)
    case cn_term_dumb: throw .dumbTerm(term)
    default: break
    }
    for relative in relatives(of: term) where cn_look_up_term(relative) == cn_term_usable {
      return TerminalType(name: relative, standsInFor: term)
    }
    throw .unknownTerm(term)
  }

  /// Entries that stand in for one that is missing, the best first.
  package static func relatives(of term: String) -> [String] {
    let family: String
    if term.hasPrefix("tmux") || term.hasPrefix("screen") {
      family = "screen"
    } else if xtermFamily.contains(where: term.hasPrefix) {
      family = "xterm"
    } else {
      return []
    }
    // A name that says how many colours there are is taken at its word: more would be sent to a terminal that lacks them.
    let own = colourSuffixes.first(where: term.hasSuffix).map { family + $0 }
    return (own.map { [$0] } ?? ["\(family)-256color"]) + [family]
  }

  private static let colourSuffixes = ["-16color", "-88color", "-8color", "-color", "-mono"]

  private static let xtermFamily = [
    "xterm", "kitty", "alacritty", "foot", "wezterm", "ghostty", "konsole", "gnome", "vte", "iterm", "rxvt", "st-",
    "contour", "rio", "mlterm", "putty", "nsterm", "mintty", "eterm",
  ]
}
