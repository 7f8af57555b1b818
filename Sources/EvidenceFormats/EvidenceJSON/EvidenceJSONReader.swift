// The native format of a review, `evidence-review/1`: docs/format.md describes it.

public import Evidence

/// What came of reading a file.
public struct ReadOutcome: Hashable, Sendable {
  /// The review; nil where the file has an error.
  public var record: ReviewRecord?
  /// Every problem of the file, in its order: errors, and discrepancies, which keep nobody from using the record.
  public var problems: [FormatProblem]
  /// Where each of the review's stated figures stands in the file, in their order: whether the records bear one out is found later.
  public var placesOfFigures: [SourceLocation]

  /// What came of reading a file.
  public init(record: ReviewRecord?, problems: [FormatProblem], placesOfFigures: [SourceLocation] = []) {
    self.record = record
    self.problems = problems
    self.placesOfFigures = placesOfFigures
  }
}

/// Reads files of the format `evidence-review/1`.
public enum EvidenceJSONReader {
  /// Reads a review and reports everything that is wrong with the file.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - file: its name as messages show it.
  /// - Returns: the record, unless there is any error; and all problems.
  /// - Complexity: O(n) for n bytes without problems.
  public static func read(_ bytes: [UInt8], file: String) -> ReadOutcome {
    let document: JSONDocument
    do throws(FormatProblem) {
      document = try JSONDocument(parsing: bytes, file: file)
    } catch {
      return ReadOutcome(record: nil, problems: [error])
    }
    let reading = Reading(document)
    let record = read(document.root, reading)
    return ReadOutcome(
      record: reading.hasErrors ? nil : record, problems: reading.sortedProblems,
      placesOfFigures: (document.root["figures"]?.elements ?? .none).map(\.location))
  }

  private static func read(_ root: JSONNode, _ reading: Reading) -> ReviewRecord? {
    // Of a file in another format every key would be wrong; that it is another format says it all.
    if let format = root["format"], !format.isString(ReviewRecord.format) {
      reading.error(
        at: format, "\(format.excerpt) is no format that can be read", expected: "\"\(ReviewRecord.format)\"")
      return nil
    }
    return ReviewRecord.shape.read(root, ReadScope(reading: reading, provenance: Provenance()))
  }
}
