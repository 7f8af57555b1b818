// `evidence check`.

import ArgumentParser
import Browser
import Evidence
import EvidenceFormats
import EvidenceQuery

/// `evidence check`: everything that is wrong with files, every figure that their records do not bear out, and every
/// rating that differs from its rule.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check reviews: list their errors (exit code 1) and discrepancies.",
    discussion: """
      An error keeps a review from being opened: a field that is missing, unknown or of the wrong type, a reference to \
      nothing. A discrepancy is a source that disagrees with itself, or a rating that differs from the rule of its review \
      or of its tool: it is kept, shown and listed.
      """)

  @Argument(
    help: "Reviews to check; - is standard input. Without any, the reviews that come with the program.",
    completion: .file(extensions: ["json"]))
  var paths: [String] = []

  @Flag(help: "End with exit code 1 for discrepancies too.")
  var strict = false

  func run() throws {
    var names: [String: String] = [:]
    let reports = try ReviewSource.named(by: paths).map { source in
      var report = CheckReport(of: source)
      if let id = report.id {
        if let other = names[id] { report.addSameID(as: other) }
        names[id] = names[id] ?? source.name
      }
      StandardError.write(report.problems)
      StandardOutput.write(report.summary)
      return report
    }
    let isWrong = reports.contains { $0.errors > 0 || strict && $0.discrepancies > 0 }
    if isWrong { endProgram(.wrongData) }
  }
}

/// What there is to say about one review.
struct CheckReport {
  /// Errors and discrepancies, a line each.
  private(set) var problems: [String] = []
  private(set) var errors = 0
  private(set) var discrepancies = 0
  /// The id of the review, where it can be read.
  private(set) var id: String?
  private let name: String

  /// Reads and checks a review.
  init(of source: ReviewSource) {
    name = source.name
    do throws(UnreadableFile) {
      let outcome = try source.read()
      for problem in outcome.problems { add(problem.description, problem.severity) }
      if let record = outcome.record {
        id = record.review.id
        checkNames(of: record)
        checkClaims(of: record, outcome.placesOfFigures)
      }
    } catch {
      add(error.description, .error)
    }
  }

  /// `review.json: no errors, 2 discrepancies`.
  var summary: String {
    "\(name): \(Self.count(errors, "error", "errors")), \(Self.count(discrepancies, "discrepancy", "discrepancies"))"
  }

  /// Notes that another review has the same id: both could not be open at once.
  mutating func addSameID(as other: String) {
    guard let id else { return }
    add(ReviewSet.sameID(id, name, other), .error)
  }

  /// An attribute that has the name of a usual field, or of another but for its case, cannot be asked for.
  private mutating func checkNames(of record: ReviewRecord) {
    var taken = Set(FieldTable.all.map { $0.name.lowercased() })
    for (position, attribute) in record.review.attributes.enumerated()
    where !taken.insert(attribute.id.lowercased()).inserted {
      add(
        "\(name): discrepancy: attributes[\(position)].id: filters have a field \"\(attribute.id)\" already, so this one "
          + "cannot be asked for; expected another id", .discrepancy)
    }
  }

  private mutating func checkClaims(of record: ReviewRecord, _ places: [SourceLocation]) {
    do throws(CommandFailure) {
      let model = BrowserModel(try ReviewSet.library(of: [record]), ascii: Overview.localeIsASCII)
      let engine = model.engine
      for (position, check) in engine.statedFigures(of: ReviewRow(0)).enumerated() where check.isDiscrepancy {
        let place = places.indices.contains(position) ? places[position].description : name
        add("\(place): discrepancy: figures[\(position)]: \(check.sentence)", .discrepancy)
      }
      for difference in engine.ratingDifferences(of: ReviewRow(0)) {
        add("\(name): discrepancy: appraisals: \(model.details.sentence(of: difference))", .discrepancy)
      }
    } catch {
      for line in error.lines { add(line, .error) }
    }
  }

  private mutating func add(_ line: String, _ severity: FormatProblem.Severity) {
    problems.append(line)
    switch severity {
    case .error: errors += 1
    case .discrepancy: discrepancies += 1
    }
  }

  private static func count(_ number: Int, _ one: String, _ several: String) -> String {
    "\(number == 0 ? "no" : String(number)) \(number == 1 ? one : several)"
  }
}

extension StatedFigureCheck {
  /// `stated 27 publications, 24 held (why)`.
  fileprivate var sentence: String {
    let stated = "stated \(figure.value) \(figure.label)"
    let why = figure.told.map { " (\($0))" } ?? ""
    return switch verdict {
    case .differs(let range) where range.count == 1: "\(stated), \(range.lowerBound) held" + why
    case .differs(let range): "\(stated), \(range.lowerBound) to \(range.upperBound) held" + why
    case .unreadable(let error): "\(stated): its filter cannot be read: \(error.message)"
    case .equal, .withinRange, .notChecked: stated
    }
  }
}
