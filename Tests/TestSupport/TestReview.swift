internal import EvidenceFormats
internal import Foundation

/// Reviews made by hand for tests, one a tool for quality assessment. They are not bundled; each says in its title what it is.
public enum TestReview {
  /// The names of the files, without `.json`.
  public static let names = [
    "test-amstar-2", "test-casp", "test-jbi", "test-mmat", "test-newcastle-ottawa", "test-quadas-2", "test-robis",
  ]

  /// The folder of the files.
  public static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "TestReviews").path

  /// A review as a library of its own.
  public static func library(_ name: String) throws -> SampleLibrary {
    let bytes = try Array(Data(contentsOf: URL(filePath: "\(folder)/\(name).json")))
    let outcome = EvidenceJSONReader.read(bytes, file: name + ".json")
    guard let record = outcome.record else {
      throw SampleLibrary.Failure(description: outcome.problems.map(\.description).joined(separator: "\n"))
    }
    return try SampleLibrary([record])
  }
}
