import Evidence
import EvidenceQuery
import Foundation
import Terminal
import TestSupport
import Testing

@testable import Browser

/// No page in Welsh has a word that the program says in English alone.
@Suite struct WelshPagesTests {
  private static let writer = DetailWriter(
    QueryEngine(BundledReviews.library), rows: RowText(BundledReviews.library, words: Words(.welsh)))

  /// Words of the program's English that neither its Welsh nor a review nor a tool has.
  private static let english: Set<Substring> = {
    let messages = Language.welsh.catalogue?.messages ?? []
    var own = Set(messages.flatMap { words(of: $0.english) })
    own.subtract(messages.flatMap { words(of: $0.text) })
    for name in BundledReviews.names {
      let file = BundledReviews.folder.appending(path: "fixtures/\(name).json")
      own.subtract(words(of: (try? String(contentsOf: file, encoding: .utf8)) ?? ""))
    }
    for tool in AppraisalTools.all {
      own.subtract(words(of: [tool.name, tool.version ?? "", tool.citation ?? ""].joined(separator: " ")))
      own.subtract(tool.itemsAndParts.flatMap { words(of: $0.label) })
      own.subtract((tool.scale + tool.overallScale).flatMap { words(of: $0.word) })
    }
    return own
  }()

  private static func words(of text: String) -> [Substring] {
    text.lowercased().split { !$0.isLetter }.filter { $0.count > 2 }
  }

  private func expectNoEnglish(_ page: Page, _ what: String) {
    let text = PageLayout(page, width: 100).lines.map { $0.map(\.text).joined() }
    for line in text {
      let found = Self.words(of: line).filter(Self.english.contains)
      #expect(found.isEmpty, "\(what): \(line)")
    }
  }

  @Test func thereAreWordsToLookFor() {
    #expect(Self.english.count > 200)
    #expect(Self.english.contains("contradict"))
  }

  @Test func noRecordHasAnEnglishWordOfTheProgram() {
    for reference in BundledReviews.references {
      expectNoEnglish(Self.writer.page(for: reference), "\(reference)")
    }
  }
}
