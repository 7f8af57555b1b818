// Which characters the terminal can show, by the locale.

internal import CNcurses

/// What the locale allows.
package struct TerminalLocale: Hashable {
  /// Lines and symbols are drawn in ASCII.
  var symbolsAreASCII: Bool
  /// Text too: the encoding is not UTF-8, and everything else would arrive as other characters.
  var textIsASCII: Bool

  /// What the environment states, before the C library is asked.
  package enum Stated: Hashable {
    /// Nothing: a container, a service, a bare ssh.
    case nothing
    /// C or POSIX, in so many words.
    case ascii
    /// A language, an encoding.
    case named
  }

  /// The locale for a category such as LC_CTYPE: the first of LC_ALL, the category and LANG that is set and not empty; nil where
  /// none is.
  package static func name(for category: String, in environment: (String) -> String?) -> String? {
    for name in ["LC_ALL", category, "LANG"] {
      if let value = environment(name), !value.isEmpty { return value }
    }
    return nil
  }

  /// What the locale for characters states.
  package static func stated(in environment: (String) -> String?) -> Stated {
    guard let name = name(for: "LC_CTYPE", in: environment) else { return .nothing }
    return name == "C" || name == "POSIX" ? .ascii : .named
  }

  /// Sets the C library's character type, which ncurses goes by, and says what it allows.
  static func adopt(environment: (String) -> String?) -> TerminalLocale {
    let stated = stated(in: environment)
    if stated == .named, cn_set_ctype("") {
      let isUTF8 = cn_ctype_is_utf8()
      return TerminalLocale(symbolsAreASCII: !isUTF8, textIsASCII: !isUTF8)
    }
    // Nothing stated, a locale that is not installed, or C: text is UTF-8 in this program all the same.
    let hasUTF8 = cn_set_ctype("C.UTF-8") || cn_set_ctype("C.utf8") || cn_set_ctype("en_US.UTF-8")
    return TerminalLocale(symbolsAreASCII: stated == .ascii || !hasUTF8, textIsASCII: !hasUTF8)
  }
}
