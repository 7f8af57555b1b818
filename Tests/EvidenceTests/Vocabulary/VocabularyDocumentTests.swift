import Foundation
import TestSupport
import Testing

@Suite("The page on vocabularies")
struct VocabularyDocumentTests {
  @Test("docs/vocabularies.md is what the tables of the program say")
  func isUpToDate() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let page = root.appending(path: "docs/vocabularies.md")
    let wanted = vocabularyDocument()
    let held = try? String(contentsOf: page, encoding: .utf8)
    guard held != wanted else { return }
    if ProcessInfo.processInfo.environment["UPDATE_DOCS"] == "1" {
      try Data(wanted.utf8).write(to: page)
      Issue.record("docs/vocabularies.md was out of date and has been written anew; run the tests again")
    } else {
      Issue.record("docs/vocabularies.md is out of date: UPDATE_DOCS=1 swift test --filter VocabularyDocument")
    }
  }
}
