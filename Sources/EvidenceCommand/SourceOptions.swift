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

  @Option(name: .customLong("review"), help: ArgumentHelp("Show only this review; may be repeated.", valueName: "id"))
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
    help: ArgumentHelp("Keep only what this asks for, such as 'country:Wales design:qualitative'.", valueName: "filter")
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
    guard let filter else { return nil }
    do {
      return try engine.parse(filter)
    } catch {
      let said = "--filter, column \(error.column): \(error.message)"
      // A line that is longer than any terminal shows nobody where it is.
      guard filter.count <= 1_000 else { throw .wrongCall(said) }
      throw .wrongCall(said, "  \(filter)", "  " + String(repeating: " ", count: max(0, error.column - 1)) + "^")
    }
  }
}
