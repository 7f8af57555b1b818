import Evidence
import Terminal
import TestSupport
import Testing

@testable import Browser

/// The help is made from the tables that the program runs on.
@Suite struct HelpPageTests {
  private func lines(_ letters: String, _ glyphs: Glyphs = .unicode) throws -> [String] {
    let app = try Driver(.all)
    let page = HelpPage(words: app.model.words, glyphs: glyphs, library: app.library).page(matching: letters)
    return PageLayout(page, width: 90).lines.map { $0.map(\.text).joined() }
  }

  @Test func lettersNarrowItToLinesThatHaveThem() throws {
    let all = try lines("")
    let some = try lines("FILTER")
    #expect(some.count < all.count)
    #expect(some.contains { $0.contains("filter by country") })
    #expect(!some.contains { $0.contains("scroll the detail down") })
  }

  @Test func aKeyIsFoundByItsName() throws {
    #expect(try lines("Ctrl-R").contains { $0.contains("redo what was undone") })
  }

  @Test func theLegendExplainsEverySymbolAndEveryWordForWhatIsNotKnown() throws {
    let text = try lines("").joined(separator: "\n")
    for unknown in Unknown.allCases { #expect(text.contains(unknown.rawValue)) }
    for concern in Concern.allCases { #expect(text.contains("\n \(concern.symbol)")) }
    let ascii = try lines("", .ascii).joined(separator: "\n")
    #expect(ascii.unicodeScalars.allSatisfy { $0.isASCII })
  }

  @Test func theMarksOfTheOpenReviewsAreInTheLegend() throws {
    let text = try lines("").joined(separator: "\n")
    for mark in try SampleLibrary.all.library.reviews.flatMap(\.marks) {
      #expect(text.contains(mark.label.split(separator: " ").prefix(3).joined(separator: " ")))
    }
  }

  @Test func whereNothingIsFoundItSaysHowToGoOn() throws {
    #expect(try lines("zebra").contains { $0.contains("Esc clears them") })
  }
}
