// Which reviews, and which of their rows: the same for every subcommand.

import ArgumentParser
import Evidence
import EvidenceQuery

/// The reviews that the arguments name.
struct ReviewOptions: ParsableArguments {
  @Argument(
    help: "Reviews to open, in the format evidence-review/1; - is standard input.",
    completion: .file(extensions: ["json"]))
  var paths: [String] = []

  @Option(
    name: .customLong("review"), help: ArgumentHelp("Show only this review; may be repeated.", valueName: "id"),
    completion: .custom { words, index, _ in ShellCompletion.reviews(words, index) })
  var reviews: [String] = []

  /// The reviews that `--review` names, by id or reference in any case; nil without any.
  func scope(in library: Library) throws(CommandFailure) -> ReviewScope? {
    guard !reviews.isEmpty else { return nil }
    var rows: Set<Int> = []
    for id in reviews {
      guard let row = library.review(named: id) else {
        let known = library.reviews.map(\.id).joined(separator: ", ")
        throw .wrongCall("--review: no review has the id \"\(id)\"; expected one of \(known)")
      }
      rows.insert(row.index)
    }
    return .only(rows)
  }
}

/// The reviews and the filter that the arguments name.
struct SourceOptions: ParsableArguments {
  @OptionGroup private var named: ReviewOptions

  // A filter may begin with a minus.
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Keep only what this asks for, such as 'country:Wales design:qualitative'.", valueName: "filter"),
    completion: .custom { words, index, _ in ShellCompletion.filters(words, index) }
  )
  var filter: String?

  /// The paths of the reviews.
  var paths: [String] { named.paths }
  /// What `--review` names.
  var reviews: [String] { named.reviews }

  /// The reviews that `--review` names; nil without any.
  func scope(in library: Library) throws(CommandFailure) -> ReviewScope? { try named.scope(in: library) }

  /// The filter that `--filter` gives; nil without one.
  func filter(for engine: QueryEngine) throws(CommandFailure) -> Filter? {
    try filter.map { text throws(CommandFailure) in try engine.parse(text, option: "--filter") }
  }
}

/// What is left out to see what stays.
struct WithoutOptions: ParsableArguments {
  // A filter may begin with a minus.
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Leave out the studies that this names, such as 'concern:>=high', and tell what is left of each finding.",
      valueName: "filter"), completion: .custom { words, index, _ in ShellCompletion.filters(words, index) })
  var without: String?

  /// The filter that `--without` gives; nil without one, or with one that names nothing in particular.
  func filter(for engine: QueryEngine) throws(CommandFailure) -> Filter? {
    let filter = try without.map { text throws(CommandFailure) in try engine.parse(text, option: "--without") }
    return filter == .all ? nil : filter
  }
}

extension QueryEngine {
  /// The filter that an option gives; what is wrong with it is shown under its text.
  fileprivate func parse(_ text: String, option: String) throws(CommandFailure) -> Filter {
    do {
      return try parse(text)
    } catch {
      let said = "\(option), column \(error.column): \(error.message)"
      // A line that is longer than any terminal shows nobody where it is.
      guard text.count <= 1_000 else { throw .wrongCall(said) }
      throw .wrongCall(said, "  \(text)", "  " + String(repeating: " ", count: max(0, error.column - 1)) + "^")
    }
  }
}
