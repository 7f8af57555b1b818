/// Something that one can type after `:`.
struct Command: Hashable, Sendable {
  /// What may stand after the name.
  enum Argument: Hashable, Sendable {
    case filter, exclusion, column, view, facets, record, theme, language, review, helpWord, file, place, records
  }

  /// What one types.
  let name: String
  /// What it does without an argument; nil where it needs one.
  let action: Action?
  /// What may stand after it.
  let argument: Argument?
  /// What it does, for the help.
  let help: Phrase
  /// Shorter names that other programs have taught people.
  let aliases: [String]
  /// Whether it does something without its argument.
  let isOptional: Bool

  /// A command of an argument, which it needs unless that is optional.
  init(_ name: String, _ argument: Argument, _ help: Phrase, isOptional: Bool = false) {
    (self.name, action, self.argument, self.help, aliases) = (name, nil, argument, help, [])
    self.isOptional = isOptional
  }

  /// A command by the name of an action.
  init(_ action: Action, _ argument: Argument? = nil, _ help: Phrase, aliases: [String] = []) {
    (self.name, self.action, self.argument, self.help) = (action.rawValue, action, argument, help)
    self.aliases = aliases
    isOptional = true
  }

  /// The name with what may stand after it: `sort [COLUMN [descending]]`.
  func usage(_ words: Words) -> String {
    guard let argument else { return name }
    let placeholder = words(argument.placeholder)
    return "\(name) " + (isOptional ? "[\(placeholder)]" : placeholder)
  }
}

extension Command.Argument {
  /// What stands in its place in the help.
  var placeholder: Phrase {
    switch self {
    case .filter, .exclusion: .filterPlaceholder
    case .column: .columnPlaceholder
    case .view, .theme, .language: .namePlaceholder
    case .facets: .facetsPlaceholder
    case .record: .textPlaceholder
    case .review: .idPlaceholder
    case .helpWord: .wordPlaceholder
    case .file: .filePlaceholder
    case .place: .placePlaceholder
    case .records: .idsPlaceholder
    }
  }

  /// What would be right, for messages.
  var expected: Phrase {
    switch self {
    case .filter, .exclusion: .expectedFilter
    case .column: .expectedColumn
    case .view: .expectedView
    case .facets: .expectedFacets
    case .record: .expectedRecord
    case .theme: .expectedTheme
    case .language: .expectedLanguage
    case .review: .expectedReview
    case .helpWord: .expectedWord
    case .file: .expectedFile
    case .place: .expectedPlace
    case .records: .expectedIDs
    }
  }
}

/// Every command: those that take something after their name, and everything else that keys do. Completion, help and manual read it.
enum CommandTable {
  /// The commands that take an argument. One is added here; what it does is the same case in `BrowserState.run`.
  static let withArgument: [Command] = [
    Command("filter", .filter, .commandFilter),
    Command(.jump, .record, .commandOpen),
    Command(.without, .exclusion, .helpWithout),
    Command(.export, .file, .helpExport),
    Command("view", .view, .commandView),
    Command(.sort, .column, .commandSort),
    Command("review", .review, .commandReview),
    Command("theme", .theme, .commandTheme),
    Command("language", .language, .commandLanguage),
    Command(.map, .facets, .commandMap),
    Command("place", .place, .commandPlace, isOptional: true),
    Command(.compare, .records, .commandCompare),
    Command(.help, .helpWord, .commandHelp),
  ]

  /// All commands, those with an argument first.
  static let all: [Command] =
    withArgument
    + ActionTable.all.filter { binding in !withArgument.contains { $0.action == binding.action } }.map { binding in
      Command(binding.action, nil, binding.help, aliases: binding.action == .quit ? ["q"] : [])
    }

  /// The command of this name, or the only one that begins so; without regard to case.
  static func command(named name: String) -> Command? {
    let wanted = name.lowercased()
    if let exact = all.first(where: { $0.name == wanted || $0.aliases.contains(wanted) }) { return exact }
    let longer = beginning(with: wanted)
    return longer.count == 1 ? longer[0] : nil
  }

  /// The commands whose names begin with some letters, in the order of the table.
  static func beginning(with letters: String) -> [Command] {
    let wanted = letters.lowercased()
    return all.filter { $0.name.hasPrefix(wanted) }
  }
}

extension Phrase {
  static let filterPlaceholder = Phrase("EXPRESSION")
  static let columnPlaceholder = Phrase("COLUMN [descending]")
  static let namePlaceholder = Phrase("NAME")
  static let facetsPlaceholder = Phrase("FACET FACET")
  static let textPlaceholder = Phrase("TEXT")
  static let idPlaceholder = Phrase("ID")
  static let wordPlaceholder = Phrase("WORD")

  static let commandFilter = Phrase(
    "ask this instead of the filter that is set, such as country:Wales design:qualitative")
  static let commandOpen = Phrase("open a study, a finding or anything else by a few letters of its name")
  static let commandView = Phrase(
    "go to a view: overview, browse, studies, findings, quality, map, traffic-lights, flow, audit, compare or reviews")
  static let commandMap = Phrase("the evidence map: one facet by another, such as map country design")
  static let commandSort = Phrase("sort by a column, or by the next one")
  static let commandReview = Phrase("show one review, by its id or reference")
  static let commandTheme = Phrase("other colours: dark, light, high-contrast or mono")
  static let commandLanguage = Phrase("speak another language: en or cy")
  static let commandHelp = Phrase("this help, or the lines of it that have a word")

  static let placePlaceholder = Phrase("COUNTRY")
  static let expectedPlace = Phrase("expected the name of a country, such as {1}")
  static let commandPlace = Phrase(
    "tell on the opening page of what there is for a place; without one, of each review's own place of interest")

  static let filePlaceholder = Phrase("FILE")
  static let expectedFile = Phrase("expected a name that ends with {1}")
  static let expectedFilter = Phrase("expected a filter, such as country:Wales; clear takes the filter away")
  static let expectedColumn = Phrase("expected a column: {1}")
  static let expectedView = Phrase("expected a view: {1}")
  static let expectedFacets = Phrase("expected two facets of {1}")
  static let expectedRecord = Phrase("expected letters of the name of a study, a finding or another record")
  static let expectedTheme = Phrase("expected a theme: {1}")
  static let expectedLanguage = Phrase("expected a language: {1}")
  static let expectedReview = Phrase("expected a review: {1}")
  static let expectedWord = Phrase("expected a word of the help")
}
