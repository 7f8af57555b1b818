import Foundation
import TestSupport
import Testing

/// Pictures of the screen in documents: a line `<!-- screen KEYS ARGUMENTS -->`, a fenced block, `<!-- end of screen -->`.
/// The block is what the program shows after the keys in the file KEYS.
@Suite("The pictures of screens")
struct PictureTests {
  @Test("Pictures are what the program shows", arguments: try Documents.all())
  func areUpToDate(_ document: String) throws {
    let text = try Documents.text(document)
    let wanted = try Pictures.redrawn(text)
    guard wanted != text else { return }
    if ProcessInfo.processInfo.environment["UPDATE_DOCS"] == "1" {
      try Data(wanted.utf8).write(to: Documents.root.appending(path: document))
      Issue.record("the pictures in \(document) were out of date and have been drawn anew; run the tests again")
    } else {
      Issue.record("the pictures in \(document) are out of date: script/docs draws them anew")
    }
  }

  @Test("The README has a picture")
  func readmeHasOne() throws {
    #expect(try Documents.text("README.md").contains("<!-- screen "))
  }
}

private enum Pictures {
  /// The text with every picture drawn anew.
  static func redrawn(_ text: String) throws -> String {
    let pictures = /<!-- screen (?<keys>\S+)(?<arguments>[^\n]*) -->\n```text\n[\s\S]*?```\n<!-- end of screen -->/
    var result = ""
    var rest = text[...]
    while let match = rest.firstMatch(of: pictures) {
      let arguments = match.arguments.split(separator: " ").map(String.init)
      result += rest[..<match.range.lowerBound]
      result += "<!-- screen \(match.keys)\(match.arguments) -->\n```text\n"
      result += try screen(String(match.keys), arguments)
      result += "```\n<!-- end of screen -->"
      rest = rest[match.range.upperBound...]
    }
    return result + rest
  }

  /// The rows of the screen that a file of keys ends with.
  private static func screen(_ keys: String, _ arguments: [String]) throws -> String {
    let script = Documents.root.appending(path: keys).path
    let run = try EvidenceProcess.run(arguments + ["--script", script])
    try #require(run.end == .exited(0), "\(run)")
    return String(run.output.prefix(upTo: run.output.firstRange(of: "--- roles")?.lowerBound ?? run.output.endIndex))
  }
}
