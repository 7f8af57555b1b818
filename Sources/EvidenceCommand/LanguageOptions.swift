// `--language`: in what language the program speaks.

import ArgumentParser
import Browser

/// The language of pages and screens. What is made for programs (tables, JSON, filters) is in English in every language.
struct LanguageOptions: ParsableArguments {
  @Option(
    name: .customLong("language"),
    help: ArgumentHelp(
      "In what language to speak; without it that of the locale (LC_MESSAGES), where the program speaks it. What a review says stays in its own.",
      valueName: "language"))
  private var chosen: LanguageOption?

  /// The language that is asked for, else that of the person's locale, else English.
  var language: Language { chosen?.language ?? EnvironmentVariable.language }
}

/// A language by its code or its name.
struct LanguageOption: WordOption {
  let language: Language

  init?(argument: String) {
    guard let language = Language(naming: argument) else { return nil }
    self.language = language
  }

  static var allValueStrings: [String] { Language.allCases.map(\.rawValue) }
}
