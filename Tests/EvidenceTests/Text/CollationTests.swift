import TestSupport
import Testing

@testable import Evidence

/// Texts are put in order by the rules of a locale, or without case and marks.
@Suite struct CollationTests {
  static let seeds = Array(UInt64(1)...20)

  /// Texts of letters that locales treat each in their own way, with what stumbles over NUL, marks and length among them.
  private func texts(_ seed: UInt64) -> [String] {
    var random = SeededGenerator(seed: seed)
    let parts = [
      "a", "b", "A", "å", "Å", "ä", "a\u{308}", "ö", "Ø", "z", "Z", "v", "w", "ch", "Ch", "c", "dd", "d", "ff", "ng",
      "n", "ll",
      "LL", "l", "ph", "rh", "th", "ß", "ss", "é", "e", "ŵ", "10", "9", " ", "-", "'", "İ", "ǆ", "Ω", "漢字", "한글",
    ]
    let words = (0..<60).map { _ in
      (0..<Int.random(in: 0...5, using: &random)).map { _ in random.pick(from: parts) ?? "" }.joined()
    }
    let long = String(repeating: random.pick("y", "ü", "漢"), count: 600)
    return words + NastyText.texts(30, seed: seed) + [long, long + "a", long + "b", "b\u{0}a", "\u{0}"]
  }

  private static let collations = [Collation.folded] + TestLocale.allCases.map { Collation(locale: $0.rawValue) }

  @Test(arguments: collations, seeds)
  func theOrderIsTotalAndTheSameHoweverAndAmongWhateverTextsStand(_ collation: Collation, _ seed: UInt64) throws {
    let texts = texts(seed)
    let ranks = collation.ranks(of: texts)
    #expect(ranks.count == texts.count)
    #expect(Set(ranks) == Set(0...(ranks.max() ?? 0)), "every place is taken")
    var random = SeededGenerator(seed: seed)
    let places = texts.indices.shuffled(using: &random)
    #expect(collation.ranks(of: places.map { texts[$0] }) == places.map { ranks[$0] })
    // Two texts alone stand to each other as among all; so the order goes round in no circle.
    for _ in 0..<200 {
      let pair = [
        try #require(texts.indices.randomElement(using: &random)), try #require(places.randomElement(using: &random)),
      ]
      let alone = collation.ranks(of: pair.map { texts[$0] })
      #expect((alone[0] < alone[1]) == (ranks[pair[0]] < ranks[pair[1]]))
      #expect((alone[0] == alone[1]) == (ranks[pair[0]] == ranks[pair[1]]))
    }
  }

  @Test(arguments: seeds) func withoutALocaleTheOrderIsThatOfFoldedText(_ seed: UInt64) {
    let texts = texts(seed)
    let ranks = Collation.folded.ranks(of: texts)
    let folded = texts.map { Array($0.folded.utf8) }
    for first in texts.indices {
      for second in texts.indices {
        #expect((ranks[first] == ranks[second]) == (folded[first] == folded[second]))
        #expect((ranks[first] < ranks[second]) == folded[first].lexicographicallyPrecedes(folded[second]))
      }
    }
  }

  @Test(arguments: [
    "", "C", "POSIX", "C.UTF-8", "C.utf8", "xx_YY", "xx_YY.UTF-8@zz", ".UTF-8", "@euro", "../../etc", "/etc", "a/b",
    "sv_SE\u{0}",
    String(repeating: "x", count: 100_000), "%s%n", "漢字", " ",
  ])
  func whereThereAreNoRulesTextIsFolded(_ name: String) {
    let collation = Collation(locale: name)
    let texts = texts(7)
    #expect(name == "sv_SE\u{0}" || !collation.isOfLocale)
    if !collation.isOfLocale { #expect(collation.ranks(of: texts) == Collation.folded.ranks(of: texts)) }
  }

  @Test func aTextIsLookedAtWholeHoweverLong() {
    let long = String(repeating: "long ", count: 100_000)
    for collation in Self.collations {
      #expect(collation.ranks(of: [long + "b", long + "a", long, long + "b", ""]) == [3, 2, 1, 3, 0])
      #expect(collation.ranks(of: []) == [])
    }
  }

  /// Rules that the system has.
  @Suite(.enabled(if: TestLocale.areInstalled, Comment(rawValue: TestLocale.missing))) struct Installed {
    @Test(arguments: [
      (TestLocale.swedish, ["Alingsås", "Vara", "Zurich", "Ånge", "Ängelholm", "Östersund"]),
      (.german, ["Alingsås", "Ånge", "Ängelholm", "Östersund", "Vara", "Zurich"]),
      (
        .welsh,
        [
          "Cardiff", "Cymru", "Chepstow", "Dyfed", "Ddraig", "Fishguard", "Ffestiniog", "Gwent", "Ngwesi", "Lynton",
          "Llandudno",
        ]
      ),
      (.welsh, ["Powys", "Pwll", "Phyl", "Ryan", "Rhyl", "Tywyn", "Thomas", "Wrecsam", "ŵyna", "Ynys"]),
    ])
    func lettersStandWhereTheLanguageHasThem(_ locale: TestLocale, _ texts: [String]) {
      let collation = Collation(locale: locale.rawValue)
      #expect(collation.isOfLocale)
      #expect(collation.ranks(of: texts) == Array(texts.indices))
      #expect(collation.ranks(of: texts.reversed()) == texts.indices.reversed())
    }

    @Test(arguments: TestLocale.allCases, CollationTests.seeds)
    func theOrderIsThatOfTheSystem(_ locale: TestLocale, _ seed: UInt64) throws {
      // `sort` takes lines, and letters as they are written: joined with their marks.
      let lines = CollationTests().texts(seed).filter { text in
        text.utf8.count < 500
          && !text.unicodeScalars.contains { $0 == "\n" || $0 == "\0" || (0x300..<0x370) ~= $0.value }
      }
      let sorted = try locale.sorted(lines)
      let ranks = Collation(locale: locale.rawValue).ranks(of: sorted)
      #expect(ranks == ranks.sorted(), "\(sorted)")
      #expect(Set(ranks).count > lines.count / 2)
    }

    @Test(arguments: ["sv_SE", "sv_SE.UTF-8", "sv_SE.utf8", "sv_SE.ISO-8859-1"])
    func theEncodingOfTheTerminalChangesNothing(_ name: String) {
      #expect(Collation(locale: name).ranks(of: ["Ö", "Z"]) == [1, 0])
    }

    @Test func aLetterAndItsMarkAreOneLetter() {
      let collation = Collation(locale: TestLocale.swedish.rawValue)
      #expect(collation.ranks(of: ["A\u{308}ngelholm", "Zurich", "Ängelholm"]) == [1, 0, 1])
      #expect(collation.ranks(of: ["Ze\u{0}bra", "Zebra", "\u{0}"]) == [1, 1, 0])
    }
  }
}
