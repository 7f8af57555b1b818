import Foundation
import Testing

@Suite("The page on filters")
struct FilterDocumentTests {
  @Test("docs/filter.md has the fields of the program, and examples that keep what they say")
  func isUpToDate() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let page = root.appending(path: "docs/filter.md")
    let held = try String(contentsOf: page, encoding: .utf8)
    let document = try FilterDocument(updating: held)
    #expect(document.exampleCount >= 30)
    guard held != document.text else { return }
    if ProcessInfo.processInfo.environment["UPDATE_DOCS"] == "1" {
      try Data(document.text.utf8).write(to: page)
      Issue.record("docs/filter.md was out of date and has been written anew; run the tests again")
    } else {
      let differing = zip(held.split(separator: "\n"), document.text.split(separator: "\n")).first { $0 != $1 }
      Issue.record(
        """
        docs/filter.md is out of date: UPDATE_DOCS=1 swift test --filter FilterDocument
        it says  \(differing?.0 ?? "")
        wanted   \(differing?.1 ?? "")
        """)
    }
  }
}
