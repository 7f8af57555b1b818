// `evidence overview`.

import ArgumentParser
import Browser
import Evidence
import EvidenceQuery
import EvidenceReports
import Terminal

/// `evidence overview`: each review as a whole: its opening page, its studies as bars, how it was made and where it comes from.
struct Overview: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the opening page of each review, its studies as bars, and how it was made.",
    discussion: """
      In a pipe, and with --plain, in reading order, a fact a line. 'evidence --plain' prints the opening pages alone. \
      --svg is a picture of the bars.
      """)

  @OptionGroup var sources: SourceOptions
  @OptionGroup var place: PlaceOptions
  @OptionGroup var form: ViewForm
  @OptionGroup var picture: PictureOptions
  @OptionGroup var speech: LanguageOptions

  func run() throws {
    if let path = try picture.path(not: ("--plain", form.plain), ("--place", place.place != nil)) {
      return try writePicture(to: path)
    }
    let place = try place.code()
    try Self.print(sources, in: speech.language, ascii: form.isASCII, form.details) { details, review, filter in
      form.text(
        of: details.fullOverview(
          of: review, under: filter, width: Self.widthOfPipe, today: Today.date, place: place)
      ) { width in
        details.fullOverview(of: review, under: filter, width: width, today: Today.date, place: place)
      }
    }
  }

  /// Writes the bars as a picture.
  private func writePicture(to path: String) throws {
    let named = try ReviewSource.named(by: sources.paths)
    let model = try ReviewSet(reading: named, in: speech.language).model(ascii: false)
    let filter = try sources.filter(for: model.engine) ?? .all
    let scope = try sources.scope(in: model.library) ?? .all
    let pictures = Pictures(Question(filter: filter, scope: scope), date: Today.date, model)
    try picture.write(
      try picture.drawn("bars", narrowedBy: "--review", pictures.charts), to: path, besides: named)
  }

  /// Prints the opening pages alone. Lines are broken for a terminal only: a pipe has no width.
  static func printOpening(
    _ sources: SourceOptions, in language: Language, place: TermCode?, ascii: Bool
  ) throws(CommandFailure) {
    let isASCII = ascii || localeIsASCII
    try print(sources, in: language, ascii: isASCII, \.details.spelledOut) { details, review, filter in
      PlainText.render(
        details.overview(
          of: review, under: filter, width: StandardOutput.columns ?? widthOfPipe, today: Today.date, place: place),
        width: StandardOutput.columns, ascii: isASCII)
    }
  }

  private static func print(
    _ sources: SourceOptions, in language: Language, ascii: Bool, _ details: (BrowserModel) -> DetailWriter,
    _ text: (DetailWriter, ReviewRow, Filter) -> String
  ) throws(CommandFailure) {
    let model = try ReviewSet(reading: ReviewSource.named(by: sources.paths), in: language).model(ascii: ascii)
    let filter = try sources.filter(for: model.engine) ?? .all
    let scope = try sources.scope(in: model.library) ?? .all
    let reviews = model.library.reviews.indices.map(ReviewRow.init).filter(scope.contains)
    let details = details(model)
    StandardOutput.write(reviews.map { text(details, $0, filter) }.joined(separator: "\n\n"))
  }

  /// A pipe has room for all that a wide screen says.
  private static let widthOfPipe = 120

  /// Whether the locale is C in so many words: text is UTF-8 all the same, symbols are ASCII.
  static var localeIsASCII: Bool {
    TerminalLocale.stated(in: EnvironmentVariable.value) == .ascii
  }
}
