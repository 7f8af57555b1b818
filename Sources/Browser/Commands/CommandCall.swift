import Evidence
import EvidenceQuery

/// What somebody typed after `:`, taken apart.
struct CommandCall: Hashable, Sendable {
  let command: Command
  /// What stands after the name, without spaces around it.
  let argument: String
  /// How many characters stand before the argument.
  let start: Int

  /// Takes a line apart.
  init(_ line: String) throws(CommandProblem) {
    let indent = line.prefix(while: \.isWhitespace).count
    let name = String(line.dropFirst(indent).prefix { !$0.isWhitespace })
    guard let command = CommandTable.command(named: name) else {
      let longer = CommandTable.beginning(with: name).map(\.name)
      if !name.isEmpty, longer.count > 1 {
        throw CommandProblem(.ambiguousName(name, longer), column: indent + name.count)
      }
      throw CommandProblem(
        .unknownName(name, nearest: nearestWords(to: name, among: CommandTable.all.map(\.name))), column: indent)
    }
    self.command = command
    let rest = line.dropFirst(indent + name.count)
    let space = rest.prefix(while: \.isWhitespace).count
    start = indent + name.count + space
    argument = String(rest.dropFirst(space).reversed().drop(while: \.isWhitespace).reversed())
    if command.argument == nil, !argument.isEmpty { throw CommandProblem(.noArgument(command.name), column: start) }
  }
}

extension CommandCall {
  /// The filter that the argument is, or what is wrong with it and where in the line.
  func filter(by engine: QueryEngine) throws(CommandProblem) -> Filter {
    do throws(FilterError) {
      return try engine.parse(argument)
    } catch {
      throw CommandProblem(.said(error.message), column: start + error.column - 1)
    }
  }
}

/// Why a command cannot be carried out: what is wrong, and where the cursor should stand to mend it.
struct CommandProblem: Error, Hashable, Sendable {
  /// What is wrong.
  enum Reason: Hashable, Sendable {
    case unknownName(String, nearest: [String])
    case ambiguousName(String, [String])
    /// The command takes nothing after its name.
    case noArgument(String)
    /// The argument is missing, or names nothing that there is; what there is.
    case wrongArgument(String, Command.Argument, known: [String])
    /// The list has no such column; the columns that it can be sorted by.
    case unknownColumn(String, list: String, known: [String])
    /// The words of another part of the program, such as what is wrong with a filter.
    case said(String)
  }

  let reason: Reason
  /// How many characters of the line stand before the place.
  let column: Int

  init(_ reason: Reason, column: Int) {
    self.reason = reason
    self.column = column
  }

  /// One line that says what is wrong and what would be right.
  func message(_ words: Words) -> String {
    switch reason {
    case .unknownName("", _): words(.noCommandName)
    case .unknownName(let name, let nearest):
      words(.unknownCommand, with: Self.shortened(name))
        + (nearest.isEmpty ? words(.tabShowsCommands) : words(.didYouMean, with: words.alternatives(nearest)))
    case .ambiguousName(let name, let names):
      words(.ambiguousCommand, with: Self.shortened(name), words.alternatives(Array(names.prefix(5))))
    case .noArgument(let name): words(.takesNothing, with: name)
    case .wrongArgument("", let argument, let known):
      words(argument.expected, with: words.alternatives(known)).capitalisedFirst
    case .wrongArgument(let given, let argument, let known):
      words(.unknownArgument, with: Self.shortened(given)) + words(argument.expected, with: words.alternatives(known))
    case .unknownColumn(let given, let list, let known):
      words(.noColumnInList, with: Self.shortened(given), list, words.alternatives(known))
    case .said(let text): text
    }
  }

  /// A word; of a very long one, its beginning.
  private static func shortened(_ word: String) -> String {
    let beginning = word.prefix(40)
    return beginning.endIndex == word.endIndex ? word : beginning + "…"
  }
}

extension Phrase {
  static let noCommandName = Phrase("Expected the name of a command; Tab shows them.")
  static let unknownCommand = Phrase("unknown command \"{1}\"")
  static let tabShowsCommands = Phrase("; Tab shows all there are")
  static let didYouMean = Phrase("; did you mean {1}?")
  static let ambiguousCommand = Phrase("\"{1}\" could be {2}")
  static let takesNothing = Phrase("{1} takes nothing after its name")
  static let noColumnInList = Phrase("no \"{1}\" in {2}; expected {3}")
  static let unknownArgument = Phrase("unknown \"{1}\"; ")
}
