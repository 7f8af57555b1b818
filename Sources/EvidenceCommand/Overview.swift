// `evidence overview`.

import ArgumentParser
import Browser
import Evidence
import EvidenceQuery
import Terminal

/// `evidence overview`: the opening page of each review, as plain text in reading order.
struct Overview: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the opening page of each review as plain text.")

  @OptionGroup var sources: SourceOptions

  @Flag(help: "Write symbols in ASCII.")
  var ascii = false

  func run() throws {
    try Self.print(sources, ascii: ascii)
  }

  /// Prints the opening pages. Lines are broken for a terminal only: a pipe has no width.
  static func print(_ sources: SourceOptions, ascii: Bool) throws(CommandFailure) {
    let isASCII = ascii || localeIsASCII
    let model = try ReviewSet(reading: ReviewSource.named(by: sources.paths)).model(ascii: isASCII)
    let library = model.library
    let filter = try sources.filter(for: model.engine) ?? .all
    let scope = try sources.scope(in: library) ?? .all
    let pages = library.reviews.indices.map(ReviewRow.init).filter(scope.contains).map { row in
      PlainText.render(
        model.details.overview(
          of: row, under: filter, width: StandardOutput.columns ?? Self.widthOfPipe, today: Today.date),
        width: StandardOutput.columns, ascii: isASCII)
    }
    StandardOutput.write(pages.joined(separator: "\n\n"))
  }

  /// A pipe has room for all that a wide screen says.
  private static let widthOfPipe = 120

  /// Whether the locale is C in so many words: text is UTF-8 all the same, symbols are ASCII.
  static var localeIsASCII: Bool {
    TerminalLocale.stated(in: EnvironmentVariable.value) == .ascii
  }
}
