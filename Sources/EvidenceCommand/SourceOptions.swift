// Which reviews, and which of their rows: the same for every subcommand.

import ArgumentParser
import Browser
import Evidence
import EvidenceQuery

/// The reviews that the arguments name.
struct ReviewOptions: ParsableArguments {
  @Argument(
    help: "Reviews to open, in the format evidence-review/1; - is standard input.",
    completion: .file(extensions: ["json"]))
  var paths: [String] = []

  @OptionGroup private var choice: ReviewChoice

  /// What `--review` names.
  var reviews: [String] { choice.reviews }

  /// The reviews that `--review` names, by id or reference in any case; nil without any.
  func scope(in library: Library) throws(CommandFailure) -> ReviewScope? { try choice.scope(in: library) }
}

/// Which of the reviews that are open.
struct ReviewChoice: ParsableArguments {
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
    name: .customLong("filter"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "Keep only what this asks for, such as 'country:Wales design:qualitative'; may be repeated, and each narrows.",
      valueName: "filter"),
    completion: .custom { words, index, _ in ShellCompletion.filters(words, index) }
  )
  var filters: [String] = []

  /// The paths of the reviews.
  var paths: [String] { named.paths }
  /// What `--review` names.
  var reviews: [String] { named.reviews }

  /// The reviews that `--review` names; nil without any.
  func scope(in library: Library) throws(CommandFailure) -> ReviewScope? { try named.scope(in: library) }

  /// The filter that `--filter` gives; nil without one. Of several all must be met.
  func filter(for engine: QueryEngine) throws(CommandFailure) -> Filter? {
    let all = try filters.map { text throws(CommandFailure) in try engine.parse(text, option: "--filter") }
    return all.isEmpty ? nil : try engine.whole(Filter(clauses: all), option: "--filter")
  }
}

/// The place that opening pages tell of.
struct PlaceOptions: ParsableArguments {
  @Option(
    name: .customLong("place"),
    help: ArgumentHelp(
      "The country that opening pages tell of, instead of each review's own place of interest.", valueName: "country"),
    completion: .custom { words, index, _ in ShellCompletion.places(words, index) })
  var place: String?

  /// The place that `--place` names; nil without one.
  func code() throws(CommandFailure) -> TermCode? {
    guard let place else { return nil }
    switch PlaceName(place) {
    case .known(let code): return code
    case .unknown(let nearest):
      let hint =
        nearest.isEmpty
        ? "expected the name of a country, such as Wales" : "did you mean \(nearest.joined(separator: " or "))?"
      throw .wrongCall("--place: \"\(place.prefix(60))\" is no one place that is known; \(hint)")
    }
  }
}

/// What is left out to see what stays.
struct WithoutOptions: ParsableArguments {
  // A filter may begin with a minus.
  @Option(
    name: .customLong("without"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "Leave out the studies that this names, such as 'concern:>=high', and tell what is left of each finding; may be repeated, and each leaves out more.",
      valueName: "filter"), completion: .custom { words, index, _ in ShellCompletion.filters(words, index) })
  var exclusions: [String] = []

  /// The filter that `--without` gives; nil without one, or with one that names nothing in particular. Of several one need be met.
  func filter(for engine: QueryEngine) throws(CommandFailure) -> Filter? {
    let all = try exclusions.map { text throws(CommandFailure) in try engine.parse(text, option: "--without") }
    let naming = all.filter { $0 != .all }
    return naming.isEmpty ? nil : try engine.whole(Filter(alternatives: naming), option: "--without")
  }
}

extension QueryEngine {
  /// What several filters ask for together, if it is short enough to be read again from where it is printed.
  fileprivate func whole(_ filter: Filter, option: String) throws(CommandFailure) -> Filter {
    do {
      return try parse(filter.description)
    } catch {
      throw .wrongCall("\(option): all of them together: \(error.message)")
    }
  }

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
