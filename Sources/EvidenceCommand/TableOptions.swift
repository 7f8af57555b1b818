// The form in which rows are printed: the same for every command that prints rows.

import ArgumentParser
import EvidenceReports
import Terminal

/// The form in which rows are printed.
struct TableOptions: ParsableArguments {
  @Option(help: "The form; without it, table in a terminal and tsv in a pipe.")
  var format: FormatOption?

  @Option(help: "Whether there is colour at all; auto heeds NO_COLOR and CLICOLOR_FORCE.")
  var color: ColourOption = .auto

  /// The form that was asked for, or that fits where the output goes.
  var chosen: ListFormat { format?.format ?? (StandardOutput.isTerminal ? .table : .tsv) }

  /// Prints rows. As one JSON document they have more around them, which is the caller's.
  func print(_ table: Table) { Self.print(table, as: chosen, color) }

  /// Prints rows in a form.
  static func print(_ table: Table, as format: ListFormat, _ color: ColourOption) {
    switch format {
    case .table: printColumns(table, color)
    case .csv: StandardOutput.write(data: CSVText.write(table))
    case .tsv: StandardOutput.write(data: TSVText.write(table))
    case .markdown: StandardOutput.write(data: MarkdownText.write(table))
    case .json, .ndjson: StandardOutput.write(data: JSONText.lines(table))
    }
  }

  private static func printColumns(_ table: Table, _ color: ColourOption) {
    let width = StandardOutput.columns
    let lines = TextTable.lines(of: table, width: width).map(Sanitiser.clean)
    let header = TextTable.headerLineCount(of: table, width: width)
    let hasColour = ColourSupport.allowsPlainColour(
      choice: color.choice, environment: EnvironmentVariable.ofColour, isTerminal: StandardOutput.isTerminal)
    let styled = lines.enumerated().map { number, line in
      hasColour && number < header ? "\u{1B}[1m\(line)\u{1B}[0m" : line
    }
    StandardOutput.writeOwn(styled.joined(separator: "\n"))
  }
}

/// A form by its name.
struct FormatOption: WordOption {
  let format: ListFormat

  init?(argument: String) {
    guard let format = ListFormat(rawValue: argument) else { return nil }
    self.format = format
  }

  static var allValueStrings: [String] { ListFormat.allCases.map(\.rawValue) }
}
