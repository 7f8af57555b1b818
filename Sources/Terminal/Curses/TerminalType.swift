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
    if term.hasPrefix("tmux") || term.hasPrefix("screen") { return ["screen-256color", "screen"] }
    return xtermFamily.contains(where: term.hasPrefix) ? ["xterm-256color", "xterm"] : []
  }

  private static let xtermFamily = [
    "xterm", "kitty", "alacritty", "foot", "wezterm", "ghostty", "konsole", "gnome", "vte", "iterm", "rxvt", "st-",
    "contour", "rio", "mlterm", "putty", "nsterm", "mintty", "eterm",
  ]
}
