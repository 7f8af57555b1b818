import Evidence
import TestSupport
import Testing

@testable import Browser

/// Letters in their order, and which of two finds is the better one.
@Suite struct FuzzyMatcherTests {
  private func score(_ letters: String, _ text: String) -> Int? {
    var texts = FuzzyTexts()
    texts.append("before it")
    texts.append(text)
    texts.append("after it")
    var matcher = FuzzyMatcher(letters)
    return matcher.score(1, of: texts)
  }

  /// Texts from few letters, so that many of them match, in many ways.
  private static func random(_ generator: inout SeededGenerator, _ lengths: ClosedRange<Int>) -> String {
    let letters: [Character] = ["a", "b", "A", "B", "c", "1", " ", "-", "é", "漢", "字", "ß"]
    return String((0..<Int.random(in: lengths, using: &generator)).compactMap { _ in generator.pick(from: letters) })
  }

  @Test func whatMatchesIsASubsequenceAndTheScoreIsThatOfTheBestWay() {
    var generator = SeededGenerator(seed: 11)
    var matches = 0
    for _ in 0..<4_000 {
      let text = Self.random(&generator, 0...9)
      let letters = Self.random(&generator, 1...3)
      let expected = BruteForce.score(letters, text)
      if expected != nil { matches += 1 }
      #expect(score(letters, text) == expected, "“\(letters)” in “\(text)”")
    }
    #expect((500..<3_500).contains(matches))
  }

  @Test func theCharactersThatAreShownSpellTheLetters() throws {
    var generator = SeededGenerator(seed: 12)
    var matches = 0
    for _ in 0..<4_000 {
      let text = Self.random(&generator, 0...9)
      let term = Self.random(&generator, 1...3).filter { !$0.isWhitespace }
      guard !term.isEmpty else { continue }
      var matcher = FuzzyMatcher(term)
      let found = matcher.characters(in: text)
      #expect((found == nil) == (score(term, text) == nil))
      guard let found else { continue }
      matches += 1
      let shown = found.map { Array(text)[$0] }.map { String($0).folded }.joined()
      #expect(BruteForce.isSubsequence(term.folded, of: shown), "“\(term)” in “\(text)”: \(found)")
      #expect(found.count <= term.folded.unicodeScalars.count)
    }
    #expect(matches > 500)
  }

  @Test(arguments: [
    ("fund", "Fund", "Funding", "a nice fund, xx", "foul undying"),
    ("sb", "SB", "sbirro", "Short boat", "asxbx"),
    ("abc", "abc", "ABCdef", "alpha beta gamma charlie", "xaxbxcx"),
    ("évé", "EVE", "Évènement", "eine vielleicht ente", "xexvxex"),
  ])
  func theTextItselfThenItsBeginningThenWordStartsThenLettersAnywhere(
    _ letters: String, _ exact: String, _ prefix: String, _ wordStarts: String, _ scattered: String
  ) throws {
    var model: [(String, Int)] = []
    for text in [exact, prefix, wordStarts, scattered] {
      model.append((text, try #require(score(letters, text), "\(text)")))
    }
    #expect(model[0].1 >= model[1].1)
    #expect(model[0].0.count < model[1].0.count, "the shorter one goes first where scores are equal")
    #expect(model[1].1 > model[2].1)
    #expect(model[2].1 > model[3].1)
  }

  @Test func noGapCostsAsMuchAsTheStartOfAWordIsWorth() throws {
    let far = try #require(score("ab", "a" + String(repeating: "x", count: 400) + " b"))
    let near = try #require(score("ab", "axb"))
    #expect(far > near)
  }

  @Test func aHumpIsNearlyTheStartOfAWord() throws {
    let hump = try #require(score("lb", "xlxBx"))
    #expect(hump > (try #require(score("lb", "xlxbx"))))
    #expect(hump < (try #require(score("lb", "xlx bx"))))
  }

  @Test func caseAndMarksAreIgnored() {
    #expect(score("pwer", "Pŵer") == score("PŴER", "Pŵer"))
    #expect(score("strasse", "Straße") != nil)
  }

  @Test func spacesPartTermsThatMustAllBeThereInAnyOrder() {
    #expect(score("term short", "Short-term funding") != nil)
    #expect(score("term zebra", "Short-term funding") == nil)
    #expect(score("short  term ", "Short-term funding") == score("term short", "Short-term funding"))
    #expect(FuzzyMatcher("  ").isEmpty)
  }

  @Test func aLetterIsNeverPutTogetherFromPartsOfOthers() {
    // The bytes of the first stand in those of the other two, in their order.
    let wanted = "\u{4E00}"
    let text = "\u{4E01}\u{5000}\u{5E00}"
    #expect(BruteForce.isSubsequence(Array(wanted.utf8), of: Array(text.utf8)))
    #expect(score(wanted, text) == nil)
  }
}

/// The same by trying everything.
private enum BruteForce {
  static func isSubsequence(_ wanted: String, of text: String) -> Bool {
    isSubsequence(Array(wanted.unicodeScalars), of: Array(text.unicodeScalars))
  }

  static func isSubsequence<Element: Equatable>(_ wanted: [Element], of elements: [Element]) -> Bool {
    guard let first = wanted.first else { return true }
    return elements.indices.contains { position in
      elements[position] == first && isSubsequence(Array(wanted.dropFirst()), of: Array(elements[(position + 1)...]))
    }
  }

  /// The score of the best of all ways to find every term.
  static func score(_ letters: String, _ text: String) -> Int? {
    let terms = letters.folded.split(whereSeparator: \.isWhitespace).map { Array($0.unicodeScalars) }
    let all = Array(FoldedLetters(text))
    var sum = 0
    for term in terms {
      let scores = ways(term[...], all, from: 0).map { score(of: $0, all) }
      guard let best = scores.max() else { return nil }
      sum += best
    }
    return sum
  }

  private static func ways(_ term: ArraySlice<Unicode.Scalar>, _ text: [FoldedLetters.Letter], from start: Int)
    -> [[Int]]
  {
    guard let first = term.first else { return [[]] }
    return (start..<max(start, text.count)).filter { text[$0].scalar == first }.flatMap { position in
      ways(term.dropFirst(), text, from: position + 1).map { [position] + $0 }
    }
  }

  private static func score(of way: [Int], _ text: [FoldedLetters.Letter]) -> Int {
    var sum = 0
    for (index, position) in way.enumerated() {
      let worth = Int(FuzzyMatcher.worth(text[position].place))
      sum += Int(FuzzyMatcher.letter)
      if index == 0 {
        sum += 2 * worth
      } else if position == way[index - 1] + 1 {
        sum += max(worth, Int(FuzzyMatcher.run))
      } else {
        let length = position - way[index - 1] - 1
        sum +=
          worth
          - min(Int(FuzzyMatcher.gap.first) + (length - 1) * Int(FuzzyMatcher.gap.further), Int(FuzzyMatcher.gap.most))
      }
    }
    return sum
  }
}
