// `evidence list`.

import ArgumentParser
import Browser
import Evidence
import EvidenceQuery
import EvidenceReports
import Terminal

/// `evidence list`: the rows of a list that a filter keeps, for people and for pipes.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List studies, findings, evidence, appraisals or publications, for people and for pipes.",
    discussion: """
      The same rows as on the screen for the same filter. In a terminal they stand in columns; in a pipe they are \
      tab-separated, one line a row under one header line, and nothing is cut. With --plain a row is a line that can be \
      read aloud, each value after its name. docs/command-line.md has the columns of each list.

      Exit codes: 0 done; 1 a file cannot be read or its data is wrong; 2 the call is wrong.
      """)

  @Argument(help: "Which list.")
  var list: ListOption

  @OptionGroup var sources: SourceOptions
  @OptionGroup var rows: RowOptions

  @Option(
    help: ArgumentHelp("Which columns, parted by commas; all of them for 'all'.", valueName: "names"),
    completion: .custom { words, index, _ in ShellCompletion.columns(words, index) })
  var columns: String?

  @Flag(help: "Print a row a line, each value after its name, without columns.")
  var plain = false

  @OptionGroup var output: TableOptions

  func run() throws {
    guard !plain || output.format == nil else {
      throw CommandFailure.wrongCall("--plain and --format ask for different things; expected one of them")
    }
    let model = try ReviewSet(reading: ReviewSource.named(by: sources.paths)).model(ascii: true)
    let report = Report(list.list, try rows.question(list.list, sources, model), model)
    let columns = try shownColumns(in: model.library)
    // A person would take what is not said for what is not there; a pipe of JSON has the counts.
    if report.question.certainty > .unknown, report.tally.unknown > 0, output.chosen != .json {
      StandardError.write([
        "evidence: of \(report.tally.unknown) more it is not known whether they match; --certainty unknown lists them"
      ])
    }
    if output.chosen != .json, let note = report.noteOnUnsureRows(in: columns) {
      StandardError.write(["evidence: \(note)"])
    }
    if output.chosen == .json { return StandardOutput.write(data: JSONText.write(report, columns: columns)) }
    if plain { return StandardOutput.write(PlainRows.write(report.table(columns), counted: report.counted)) }
    output.print(report.table(columns))
  }

  private func shownColumns(in library: Library) throws(CommandFailure) -> [ReportColumn] {
    let all = list.list.columns(in: library)
    let names = columns.map { $0.split(separator: ",", omittingEmptySubsequences: false).map { String($0) } }
    for name in names ?? [] where names != ["all"] && !all.contains(where: { $0.name == name }) {
      throw .wrongCall(list.list.unknownColumn(name, option: "--columns", among: all))
    }
    let told = rows.exclusion.exclusions.isEmpty ? [] : list.list.columnsWithout
    let wanted = (names == ["all"] ? all.map(\.name) : names ?? list.list.defaultColumns) + told
    return list.list.columns(named: wanted, in: library) ?? []
  }
}

/// Which rows of a list, in which order.
struct RowOptions: ParsableArguments {
  @Option(help: "The least sure matches that are listed; possible without it.")
  var certainty: CertaintyOption?

  @Flag(help: "List definite matches only.")
  var definite = false

  @OptionGroup var exclusion: WithoutOptions

  // A descending order begins with a minus.
  @Option(
    name: .customLong("sort"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "Sort by a column; with a minus before it, the last comes first; 'source' is the order of the source.",
      valueName: "column"),
    completion: .custom { words, index, _ in ShellCompletion.orders(words, index) })
  var sorts: [String] = []

  /// What the arguments ask for.
  func question(
    _ list: ReportList, _ sources: SourceOptions, _ model: BrowserModel
  ) throws(CommandFailure) -> Question {
    let without = try exclusion.filter(for: model.engine)
    // As on the screen, what loses most comes first.
    let standing = without.flatMap { _ in list.columnsWithout.first }.map { Question.Order(column: $0) }
    return Question(
      filter: try sources.filter(for: model.engine) ?? .all, without: without,
      scope: try sources.scope(in: model.library) ?? .all, certainty: try leastCertainty(),
      order: try order(in: list, model.library) ?? standing)
  }

  private func leastCertainty() throws(CommandFailure) -> Match {
    guard definite else { return certainty?.match ?? .possible }
    guard certainty == nil || certainty?.match == .definite else {
      throw .wrongCall("--definite and --certainty ask for different things; expected one of them")
    }
    return .definite
  }

  private func order(in list: ReportList, _ library: Library) throws(CommandFailure) -> Question.Order? {
    guard let sort = sorts.first else { return nil }
    guard sorts.count == 1 else {
      throw .wrongCall("--sort: \(sorts.count) columns; expected one, as rows that are equal in it stay in their order")
    }
    let name = sort.hasPrefix("-") ? String(sort.dropFirst()) : sort
    let all = list.columns(in: library)
    guard all.contains(where: { $0.name == name }) else {
      if sort == Question.Order.source { return .ofSource }
      throw .wrongCall(list.unknownColumn(name, option: "--sort", among: all))
    }
    return Question.Order(column: name, isDescending: name != sort)
  }
}

extension ReportList {
  /// That the list has no such column, and which it has.
  func unknownColumn(_ name: String, option: String, among columns: [ReportColumn]) -> String {
    let known = columns.map(\.name)
    let nearest = name.isEmpty ? [] : nearestWords(to: name, among: known)
    let hint = nearest.isEmpty ? "" : "; did you mean \(nearest.joined(separator: " or "))? There are"
    let word = name.count > 60 ? name.prefix(60) + "…" : name[...]
    return
      "\(option): \(rawValue) have no column \"\(word)\"\(hint.isEmpty ? "; expected" : hint) \(known.joined(separator: ", "))"
  }
}

/// A list by its name.
struct ListOption: WordOption {
  static let evidence = ListOption(list: .evidence)

  let list: ReportList

  init(list: ReportList) { self.list = list }

  init?(argument: String) {
    guard let list = ReportList(rawValue: argument) else { return nil }
    self.list = list
  }

  var defaultValueDescription: String { list.rawValue }
  static var allValueStrings: [String] { ReportList.allCases.map(\.rawValue) }
}

/// How sure a match must be, by its word.
struct CertaintyOption: WordOption {
  let match: Match

  init(match: Match) { self.match = match }

  init?(argument: String) {
    guard let match = Self.matches.first(where: { $0.word == argument }) else { return nil }
    self.match = match
  }

  private static let matches: [Match] = [.definite, .possible, .unknown]

  var defaultValueDescription: String { match.word }
  static var allValueStrings: [String] { matches.map(\.word) }
}
