import Foundation
import TestSupport
import Testing

@Suite("The documents")
struct DocumentationTests {
  @Test("Every path that a document names is there", arguments: try Documents.all())
  func namesWhatIsThere(_ document: String) throws {
    let text = try Documents.text(document)
    for path in Documents.quotedPaths(in: text) {
      #expect(Documents.exists(path), "\(document) names `\(path)`, which is not there")
    }
    let folder = document.split(separator: "/").dropLast().map { $0 + "/" }.joined()
    for link in Documents.links(in: text) {
      #expect(Documents.exists(folder + link), "\(document) links to \(link), which is not there")
    }
  }

  @Test(
    "Every script can be run",
    arguments: [
      "script/run", "script/test", "script/format", "script/docs", "script/install", "script/bench", ".ci/run",
    ])
  func canBeRun(_ script: String) {
    #expect(FileManager.default.isExecutableFile(atPath: Documents.root.appending(path: script).path))
  }

  @Test("A path is found among other code")
  func findsPaths() {
    let text = "`docs/data.md`, `a/b`, `script/run check`, `Tests/`, `Sources/X+….swift`, ```Tests/Y``` and `fixtures`"
    #expect(Documents.quotedPaths(in: text) == ["docs/data.md", "script/run", "Tests/"])
  }

  @Test("A link is found, and leads to a file and not to a place in it")
  func findsLinks() {
    let text = "[a](docs/data.md#x) [b](https://example.org) ![c](d.png) [e](#here)"
    #expect(Documents.links(in: text) == ["docs/data.md", "d.png"])
  }
}

/// The documents of the package, and what they name.
enum Documents {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The paths of all documents, from the root.
  static func all() throws -> [String] {
    let manager = FileManager.default
    let folders = ["", "docs/", "fixtures/"]
    return try folders.flatMap { folder in
      try manager.contentsOfDirectory(atPath: root.appending(path: folder).path).filter { $0.hasSuffix(".md") }
        .map { folder + $0 }
    }.sorted()
  }

  static func text(_ document: String) throws -> String {
    try String(contentsOf: root.appending(path: document), encoding: .utf8)
  }

  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appending(path: path).path)
  }

  /// The paths that stand in code between single back-ticks: those that begin in a folder at the root. What follows a space is an
  /// argument, and a path with an ellipsis stands for several.
  static func quotedPaths(in text: String) -> [String] {
    let roots = ["Sources/", "Tests/", "docs/", "fixtures/", "script/", ".ci/"]
    return text.matches(of: /(?:^|[^`])`([^`\n]+)`(?!`)/).compactMap { match in
      let word = String(match.1.prefix { $0 != " " })
      return roots.contains(where: word.hasPrefix) && !word.contains("…") ? word : nil
    }
  }

  /// Where links lead that do not lead to the web.
  static func links(in text: String) -> [String] {
    text.matches(of: /\]\(([^)\s#]+)(?:#[^)\s]*)?\)/).map { String($0.1) }.filter { !$0.contains("://") }
  }
}
