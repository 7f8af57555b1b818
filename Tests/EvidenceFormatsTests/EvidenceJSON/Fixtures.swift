// The bundled reviews as files.

import Foundation

/// The reviews in the folder `fixtures`.
enum Fixtures {
  /// The root of the package.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The names of the reviews, without `.json`.
  static let names: [String] = {
    let files = try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: "fixtures").path())
    return (files ?? []).filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
  }()

  /// The bytes of a review.
  static func bytes(_ name: String) throws -> [UInt8] {
    try Array(Data(contentsOf: root.appending(path: "fixtures/\(name).json")))
  }
}
