// What the environment says.

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

  /// By what rules the person's locale puts texts in order.
  static var collation: Collation {
    TerminalLocale.name(for: "LC_COLLATE", in: value).map(Collation.init(locale:)) ?? .folded
  }
}
