import Foundation
import TestSupport
import Testing

@testable import Browser

/// What of the Welsh is to be checked by a reader, and what is missing: docs/welsh.md.
@Suite struct WelshDocumentTests {
  @Test func thePageIsWhatTheCatalogueSays() throws {
    let page = PhraseSources.root.appending(path: "docs/welsh.md")
    let wanted = try document()
    guard (try? String(contentsOf: page, encoding: .utf8)) != wanted else { return }
    guard ProcessInfo.processInfo.environment["UPDATE_DOCS"] == "1" else {
      Issue.record("docs/welsh.md is out of date: UPDATE_DOCS=1 swift test --filter WelshDocument")
      return
    }
    try Data(wanted.utf8).write(to: page)
    Issue.record("docs/welsh.md was out of date and has been written anew; run the tests again")
  }

  private func document() throws -> String {
    let messages = Language.welsh.catalogue?.messages ?? []
    let known = Set(messages.filter { !$0.text.isEmpty }.map(\.english))
    let missing = try PhraseSources.phrases().union(ProgramTerms.all).subtracting(known).sorted()
    let mark = "To check: "
    let unsure = messages.filter { $0.remark.hasPrefix(mark) }
    var lines = [
      "# The Welsh of the program", "",
      "What the program says in Welsh is in `Sources/CLanguages/cy.po`, a catalogue of GNU gettext; this page is made of it by the tests. What a",
      "review says is never translated, nor are the words and items of appraisal tools. **No fluent reader has checked the texts yet.** What their",
      "translator was not sure of stands here; of the rest any line may be improved in the catalogue. Names of countries are those of iso-codes, but",
      "where a remark says otherwise.", "",
      "## To be checked by a reader of Welsh", "",
      "\(unsure.count) of \(messages.count) texts.", "",
      "| English | Welsh | What is not sure |", "| --- | --- | --- |",
    ]
    lines += unsure.map {
      "| \(cell($0.english)) | \(cell($0.text)) | \(cell(String($0.remark.dropFirst(mark.count)))) |"
    }
    lines += ["", "## Missing, and said in English", ""]
    lines += missing.isEmpty ? ["Nothing."] : missing.map { "- `\($0)`" }
    return lines.joined(separator: "\n") + "\n"
  }

  private func cell(_ text: String) -> String {
    text.replacing("|", with: "\\|").replacing("<", with: "&lt;").replacing("\n", with: " ")
  }
}
