public import Foundation

/// The texts of the program as they stand in its sources, as gettext's own tools gather them.
public enum PhraseSources {
  /// The folder of the package.
  public static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The English of every phrase that is written in the sources, without those that are made of a word of a vocabulary.
  public static func phrases() throws -> Set<String> {
    let folder = root.appending(path: "Sources")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    var found: Set<String> = []
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift" else { continue }
      let source = try String(contentsOf: file, encoding: .utf8)
      // A long text stands in several literals with a plus between them.
      for match in source.matches(of: #/Phrase\(\s*"((?:[^"\\]|\\.|"\s*\+\s*")*)"\s*\)/#) {
        found.insert(unescaped(String(match.output.1.replacing(#/"\s*\+\s*"/#, with: ""))))
      }
    }
    return found
  }

  private static func unescaped(_ literal: String) -> String {
    literal.replacing(#/\\u\{([0-9A-Fa-f]+)\}/#) { match in
      UInt32(match.output.1, radix: 16).flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? ""
    }
    .replacing("\\\"", with: "\"").replacing("\\\\", with: "\\")
  }
}
