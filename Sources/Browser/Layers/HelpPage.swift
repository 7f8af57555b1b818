import Evidence
import Terminal

/// The help: every key, the commands that take an argument, and a legend of every symbol. All is made from the tables that the program runs on.
struct HelpPage {
  let words: Words
  let glyphs: Glyphs
  let library: Library

  /// The help, narrowed to the lines with these letters.
  func page(matching letters: String) -> Page {
    let wanted = letters.folded
    func matches(_ parts: String...) -> Bool {
      wanted.isEmpty || parts.contains { $0.folded.contains(wanted) }
    }
    let keys = ActionTable.all.compactMap { binding -> [[Span]]? in
      let keys = binding.keys.map { $0.label(glyphs) }.joined(separator: "  ")
      let help = words(binding.help)
      return matches(keys, help, binding.action.rawValue) ? [[Span(keys, .accent)], [Span(help)]] : nil
    }
    let commands = CommandTable.withArgument.compactMap { command -> [[Span]]? in
      let usage = ":" + command.usage(words)
      let help = words(command.help)
      return matches(usage, help) ? [[Span(usage, .accent)], [Span(help)]] : nil
    }
    let symbols = legend.filter { matches($0.symbol, $0.meaning) }.map { line in
      [[Span(line.symbol, line.role)], [Span(line.meaning)]]
    }
    var blocks: [Block] = [.text([Span(words(.helpIntroduction), .muted)]), .blank]
    if !keys.isEmpty { blocks += [.heading([Span(words(.keysHeading), .heading)]), .table(keys, indent: 1), .blank] }
    if !commands.isEmpty {
      blocks += [
        .heading([Span(words(.commandsHeading), .heading)]), .table(commands, indent: 1),
        .text([Span(words(.everyKeyIsACommand), .muted)], indent: 1), .blank,
      ]
    }
    if !symbols.isEmpty {
      blocks += [.heading([Span(words(.symbolsHeading), .heading)]), .table(symbols, indent: 1), .blank]
    }
    if keys.isEmpty, commands.isEmpty, symbols.isEmpty { blocks.append(.text([Span(words(.nothingInHelp), .muted)])) }
    return Page(title: words(.helpTitle), blocks: blocks)
  }

  private var legend: [(symbol: String, role: Role, meaning: String)] {
    var lines: [(symbol: String, role: Role, meaning: String)] = [
      ("+", .good, words(.legendLow)),
      ("-", .caution, words(.legendSome)),
      ("x", .bad, words(.legendHigh)),
      ("!", .critical, words(.legendVeryHigh)),
      ("?", .muted, words(.legendNoInformation)),
      ("~", .muted, words(.legendPossible)),
      (glyphs.bullet, .accent, words(.legendLinked)),
      ("~", .accent, words(.legendMaybeLinked)),
      (glyphs.pointer, .accent, words(.legendSelected)),
      (glyphs.bothWays, .text, words(.legendBothSides)),
      ("i", .muted, words(.legendInferred)),
      ("1 \(words(.of)) 3", .caution, words(.legendWithout)),
      (words(.withoutGoes), .caution, words(.legendLeftOut)),
    ]
    for unknown in Unknown.allCases { lines.append((words(unknown), .muted, words(.legend(of: unknown)))) }
    for mark in library.reviews.flatMap(\.marks) { lines.append((mark.symbol, .text, mark.label)) }
    return lines
  }
}

extension Phrase {
  static let helpTitle = Phrase("Help")
  static let helpIntroduction = Phrase(
    "Type letters to narrow this help; Esc or ? closes it. The arrows, the wheel and PgDn scroll.")
  static let keysHeading = Phrase("Keys")
  static let commandsHeading = Phrase("Commands")
  static let everyKeyIsACommand = Phrase("What a key does is a command too, such as :undo; Tab after : shows them all.")
  static let symbolsHeading = Phrase("Symbols")
  static let nothingInHelp = Phrase("No key, no command and no symbol has these letters: Esc clears them.")
  static let legendLow = Phrase("low concern about the quality of a study: the tool's own word stands beside it")
  static let legendSome = Phrase("some concern")
  static let legendHigh = Phrase("high concern")
  static let legendVeryHigh = Phrase("very high concern")
  static let legendNoInformation = Phrase("no information for a judgement; before a row: not known whether it matches")
  static let legendPossible = Phrase("may match the filter: the record leaves it open (i says what)")
  static let legendLinked = Phrase("linked to the selected row")
  static let legendMaybeLinked = Phrase(
    "first before a row: may be linked to the selected row, which rests on the whole review or may be behind what does")
  static let legendSelected = Phrase("the selected row of a pane that does not have the focus")
  static let legendBothSides = Phrase("its topic is both among what helps and among what hinders")
  static let legendWithout = Phrase(
    "what if (W): so many of the studies behind a finding stay; a range where it is not certain or not known which do")
  static let legendLeftOut = Phrase(
    "what if (W): the study is left out; ~ perhaps, ? nobody knows, in part: behind some of its findings only")
  static let legendInferred = Phrase("after a value: inferred, no source says so (i says why)")

  static func legend(of unknown: Unknown) -> Phrase {
    switch unknown {
    case .notReportedByStudy: Phrase("the study's report does not say it")
    case .notReportedByReview: Phrase("the study may say it, the review does not pass it on")
    case .notHeld: Phrase("the full report has it or may have it; this record was made from less")
    }
  }
}
