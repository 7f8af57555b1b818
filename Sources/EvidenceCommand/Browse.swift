// `evidence [PATH…]`.

import ArgumentParser
import Browser
import Evidence
import EvidenceQuery
import Terminal

/// `evidence [PATH…]`: opens the browser. Its help is that of the whole program.
struct Browse: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: EvidenceTool.configuration.abstract,
    usage: """
      evidence [<path> ...] [<options>]
      evidence overview [<path> ...] [<options>]
      evidence list <list> [<path> ...] [<options>]
      evidence show <id> [<path> ...] [<options>]
      evidence facets [<path> ...] [<options>]
      evidence export --output <file> [<path> ...] [<options>]
      evidence check [<path> ...] [--strict]
      """,
    discussion: """
      Opens reviews in the browser, where ? shows every key; where its output is no terminal it prints the opening page of \
      each review as plain text. 'evidence overview' prints that page with all below it; 'evidence list', 'evidence show' and \
      'evidence facets' print rows, records and counts; 'evidence export' writes a table, a briefing or references; \
      'evidence check' lists what is wrong with reviews. Without a path, the reviews that come with the program are \
      meant. A file that is called like a command is opened as ./check.

      Exit codes: 0 done; 1 a file cannot be read or written, or its data is wrong; 2 the call is wrong; 3 the terminal cannot be \
      used.
      """)

  /// What to begin with.
  enum StartView: String, CaseIterable, ExpressibleByArgument {
    case overview, studies, findings, quality, map, confidence, effects, flow, audit, reviews
    case trafficLights = "traffic-lights"
  }

  @OptionGroup var sources: SourceOptions
  @OptionGroup var exclusion: WithoutOptions
  @OptionGroup var place: PlaceOptions
  @OptionGroup var speech: LanguageOptions

  @Flag(help: "Begin with definite matches only.")
  var definite = false

  @Option(help: "What to begin with.")
  var view: StartView?

  @Option(help: "Which colours.")
  var theme: ThemeOption = .dark

  @Option(help: "Whether there is colour at all; auto heeds NO_COLOR.")
  var color: ColourOption = .auto

  @Flag(help: "Print the opening page as plain text instead.")
  var plain = false

  @Flag(help: "Draw lines and symbols in ASCII.")
  var ascii = false

  @Flag(name: .customLong("no-mouse"), help: "Leave the mouse to the terminal.")
  var withoutMouse = false

  @Option(
    help: ArgumentHelp("Play keys and commands from a file, without a terminal.", valueName: "file"),
    completion: .file())
  var script: String?

  @Flag(help: "Let a script replace files that are there already.")
  var force = false

  func run() throws {
    guard !force || script != nil else {
      throw CommandFailure.wrongCall("--force: only a script writes files of itself; expected --script with it")
    }
    if let script { return try ScriptRun(path: script).play(self) }
    guard !plain, StandardOutput.isTerminal else {
      guard exclusion.exclusions.isEmpty else {
        throw CommandFailure.wrongCall(
          "--without: an opening page as text does not tell what is left; 'evidence list findings --without' does")
      }
      return try Overview.printOpening(sources, in: speech.language, place: place.code(), ascii: ascii)
    }
    var session = try BrowserSession(self)
    try session.run()
  }

  /// Whether everything must be read before the first frame: what the arguments ask for may be in any review, and what is
  /// wrong with a file that someone named is told before the screen is taken.
  var needsWholeLibrary: Bool {
    !sources.paths.isEmpty || !sources.reviews.isEmpty || !sources.filters.isEmpty || !exclusion.exclusions.isEmpty
      || view == .reviews
  }
}

/// What the arguments ask to see first.
struct Opening {
  private let scope: ReviewScope?
  private let filter: Filter?
  private let without: Filter?
  private let isDefinite: Bool
  private let place: TermCode?
  private let view: Browse.StartView?

  /// Looks up what the arguments name.
  init(_ arguments: Browse, _ model: BrowserModel) throws(CommandFailure) {
    scope = try arguments.sources.scope(in: model.library)
    filter = try arguments.sources.filter(for: model.engine)
    without = try arguments.exclusion.filter(for: model.engine)
    isDefinite = arguments.definite
    place = try arguments.place.code()
    view = arguments.view
  }

  /// Makes a state show it.
  func apply(to state: inout BrowserState, _ model: BrowserModel) {
    if let scope { state.begin(scope: scope, model) }
    if let filter {
      state.begin(filter: filter, model)
      if scope == nil { state.goToFirstMatch(model) }
    }
    if let place { state.begin(placeOfInterest: place, model) }
    if isDefinite { state.begin(certainty: .definite, model) }
    if let without { state.begin(without: without, model) }
    switch view {
    case .overview: state.begin(view: .overview, model)
    case .map: state.begin(view: .map, model)
    case .trafficLights: state.begin(view: .trafficLights, model)
    case .confidence: state.begin(view: .confidence, model)
    case .effects: state.begin(view: .effects, model)
    case .flow: state.begin(view: .flow, model)
    case .audit: state.begin(view: .audit, model)
    case .reviews: state.begin(view: .reviews, model)
    case .studies: state.begin(pane: .studies, model)
    case .findings: state.begin(pane: .findings, model)
    case .quality: state.begin(pane: .quality, model)
    case nil: break
    }
  }
}

/// The themes by their names.
struct ThemeOption: WordOption {
  static let dark = ThemeOption(theme: .dark)

  let theme: Theme

  init(theme: Theme) { self.theme = theme }

  init?(argument: String) {
    guard let theme = Theme(rawValue: argument) else { return nil }
    self.theme = theme
  }

  var defaultValueDescription: String { theme.rawValue }
  static var allValueStrings: [String] { Theme.allCases.map(\.rawValue) }
}

/// Whether there is colour, by its name.
struct ColourOption: WordOption {
  static let auto = ColourOption(choice: .auto)

  let choice: ColourChoice

  init(choice: ColourChoice) { self.choice = choice }

  init?(argument: String) {
    guard let choice = ColourChoice(rawValue: argument) else { return nil }
    self.choice = choice
  }

  var defaultValueDescription: String { choice.rawValue }
  static var allValueStrings: [String] { ColourChoice.allCases.map(\.rawValue) }
}
