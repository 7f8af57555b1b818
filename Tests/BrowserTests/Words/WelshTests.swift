import Evidence
import EvidenceQuery
import Foundation
import Terminal
import TestSupport
import Testing

@testable import Browser

/// The Welsh of the program, and what its catalogue must be.
@Suite struct WelshTests {
  private static let catalogue = Language.welsh.catalogue?.messages ?? []

  @Test func aTextIsThereOnceAndKeepsItsPlacesAndItsEnds() throws {
    try #require(Self.catalogue.count > 900)
    #expect(Set(Self.catalogue.map(\.english)).count == Self.catalogue.count)
    for message in Self.catalogue where !message.text.isEmpty {
      #expect(places(message.english) == places(message.text), "\(message.english)")
      #expect(message.english.hasPrefix(" ") == message.text.hasPrefix(" "), "\(message.english)")
      #expect(message.english.hasSuffix(" ") == message.text.hasSuffix(" "), "\(message.english)")
    }
  }

  private func places(_ text: String) -> [String] {
    text.matches(of: #/\{\d\}/#).map { String($0.output) }.sorted()
  }

  @Test func whatIsCountedStandsInTheSingular() {
    let welsh = Words(.welsh)
    #expect(welsh.count(1, .study, .studies) == "1 astudiaeth")
    #expect(welsh.count(10, .study, .studies) == "10 astudiaeth")
    #expect(Words.english.count(10, .study, .studies) == "10 studies")
  }

  @Test func aListEndsAsWelshDoes() {
    let welsh = Words(.welsh)
    #expect(welsh.list(["Cymru", "Lloegr"]) == "Cymru a Lloegr")
    #expect(welsh.list(["Cymru", "Iwerddon"]) == "Cymru ac Iwerddon")
    #expect(welsh.list(["Lloegr", "Ŵyr"]) == "Lloegr ac Ŵyr")
    #expect(Words.english.list(["Wales", "Ireland"]) == "Wales and Ireland")
  }

  @Test func inASCIILettersLoseTheirMarks() {
    #expect(Words(.welsh, isASCII: true).term("moderate") == "cymedrol")
    #expect(Words(.welsh, isASCII: true).term("Iceland") == "Gwlad yr Ia")
  }

  @Test(arguments: [
    ("cy", Language.welsh), ("Cymraeg", .welsh), ("WELSH", .welsh), ("en", .english), ("Saesneg", .english),
  ])
  func aLanguageIsNamedByItsCodeOrItsName(_ word: String, _ language: Language) {
    #expect(Language(naming: word) == language)
  }

  @Test func otherWordsAndLocalesAreNoLanguage() {
    #expect(Language(naming: "fr") == nil && Language(naming: "") == nil)
    #expect(Language(locale: "cy_GB.UTF-8") == .welsh && Language(locale: "en_GB") == .english)
    #expect(Language(locale: "C") == nil && Language(locale: "cym") == nil && Language(locale: "") == nil)
  }

  @Test func theScreenSpeaksWelshAndTheReviewItsOwn() throws {
    var app = Driver(try BrowserModel(SampleLibrary.rr0001.library, words: Words(.welsh)), Size(120, 40))
    app.press("1")
    #expect(app.text.contains("Astudiaethau") && !app.text.contains("Studies"))
    #expect(app.text.contains("Cymru") && app.text.contains("Yr Alban") || app.text.contains("Lloegr"))
    let label = try #require(app.library.studies.first?.label)
    #expect(app.text.contains(label))
  }

  @Test func aFilterIsTheSameInEveryLanguage() throws {
    let library = try SampleLibrary.rr0001.library
    var welsh = Driver(BrowserModel(library, words: Words(.welsh)), Size(120, 40))
    var english = Driver(BrowserModel(library), Size(120, 40))
    for filter in ["country:Wales", "design:qualitative", "direction:barrier", "concern:high"] {
      welsh.press("x", "/", .text(filter), .enter)
      english.press("x", "/", .text(filter), .enter)
      #expect(welsh.state.filter == english.state.filter)
      #expect(welsh.state.rows(of: .studies) == english.state.rows(of: .studies))
    }
  }
}
