internal import CFixtures
public import Evidence
internal import EvidenceFormats
public import EvidenceQuery

/// The bundled reviews as tests use them: their records, the library of them, and an engine that answers filters on it.
public struct SampleLibrary: Sendable {
  /// Why a bundled review cannot be had.
  public struct Failure: Error, CustomStringConvertible {
    /// What is wrong, line by line.
    public let description: String
  }

  /// What the files hold.
  public let records: [ReviewRecord]
  /// The library of them.
  public let library: Library
  /// Answers filters on it.
  public let engine: QueryEngine

  /// A library of some records.
  public init(_ records: [ReviewRecord]) throws {
    self.records = records
    library = try LibraryBuilder.library(of: records)
    engine = QueryEngine(library)
  }

  /// RR0001, made from a lay summary and an abstract.
  public static var rr0001: SampleLibrary { get throws { try named("rr0001") } }
  /// The review of services for care leavers.
  public static var careLeavers: SampleLibrary { get throws { try named("care-leavers") } }
  /// The review of guidelines on long-term conditions.
  public static var ltcGuidelines: SampleLibrary { get throws { try named("ltc-guidelines") } }
  /// The review of TAAR1 agonists for psychosis, from its working data.
  public static var taar1: SampleLibrary { get throws { try named("taar1-psychosis") } }
  /// The scoping review of malaria and sickle cell disease, from its working data.
  public static var malaria: SampleLibrary { get throws { try named("malaria-sickle-cell") } }
  /// Every bundled review together.
  public static var all: SampleLibrary { get throws { try everything.get() } }
  /// The names of the bundled reviews, which are also their ids.
  public static let names = (0..<evidence_fixture_total()).map { String(cString: evidence_fixture_at($0).name) }

  /// A bundled review alone, by its name.
  public static func named(_ name: String) throws -> SampleLibrary {
    guard let sample = each[name] else { throw Failure(description: "no review called \(name) is bundled") }
    return try sample.get()
  }

  private static let each = Dictionary(
    uniqueKeysWithValues: names.indices.map { index in
      (names[index], Result { try SampleLibrary([read(index)]) })
    })

  private static let everything = Result { try SampleLibrary(names.flatMap { try named($0).records }) }

  private static func read(_ index: Int) throws -> ReviewRecord {
    let fixture = evidence_fixture_at(index)
    let bytes = Array(UnsafeBufferPointer(start: fixture.bytes, count: fixture.count))
    let outcome = EvidenceJSONReader.read(bytes, file: names[index] + ".json")
    guard let record = outcome.record else {
      throw Failure(description: outcome.problems.map(\.description).joined(separator: "\n"))
    }
    return record
  }
}
