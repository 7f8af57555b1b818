// What the environment says.

import Browser
import Evidence
import Glibc
import Terminal

/// Variables of the environment.
enum EnvironmentVariable {
  /// The value of a variable; nil where it is not set.
  static func value(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// What decides whether plain output has colour.
  static var ofColour: [String: String] {
    ["NO_COLOR", "CLICOLOR_FORCE", "TERM"].reduce(into: [:]) { $0[$1] = value($1) }
  }

  /// By what rules texts are put in order: those of a language that has its own, else those of the person's locale.
  static func collation(in language: Language) -> Collation {
    let own = language == self.language ? nil : language.locale
    return (own ?? TerminalLocale.name(for: "LC_COLLATE", in: value)).map(Collation.init(locale:)) ?? .folded
  }

  /// The language of the person's locale, where the program speaks it; else English.
  static var language: Language {
    TerminalLocale.name(for: "LC_MESSAGES", in: value).flatMap(Language.init(locale:)) ?? .english
  }
}
