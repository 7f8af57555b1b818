/// Which rows of a table's texts have which words: every word once, with the rows that say it.
///
/// A word is a run of letters and digits. What has no other character in it can only stand within a word, so that the words that
/// contain it tell the rows without a look at the texts; of a phrase they tell the few rows that are worth a look. Words that many
/// rows have would tell little of a phrase: of those it is known which stand side by side.
struct WordIndex: Sendable {
  /// A part of what is searched for: what stands between its blanks and punctuation.
  struct Part: Sendable {
    let bytes: ArraySlice<UInt8>
    /// Whether it has to stand at the start of a word, and at the end of one.
    let beginsWord: Bool
    let endsWord: Bool
  }

  /// What the words tell of a search: all its rows are in one of the two.
  struct Candidates {
    /// Rows that have what is searched for.
    var certain: RowSet
    /// Rows whose texts have to be looked at, none of them certain.
    var possible: RowSet
  }

  /// Words that contain a part.
  private struct Found {
    var words: [Int] = []
    /// How long it takes to go through them, and through the rows of those whose rows are no sets, as a number of rows.
    var weight = 0
  }

  /// The words one after the other, a zero byte before the first and after each.
  private let words: [UInt8]
  /// Where each word begins among them, and where one more would.
  private let starts: [Int]
  private let rows: PackedRows
  /// The rows that have each letter and digit: nearly all words would have to be gone through for one.
  private let rowsOfLetters: [RowSet]
  private let frequencies: ByteFrequencies
  private let rowCount: Int
  /// How many rows of words are gone through in the time of a look at a whole text.
  private let rowsInALook: Int

  /// The words whose rows are sets, those first that most rows have.
  private let frequent: [Int]
  /// Which of them stand side by side, where the texts are so long that to look for it takes a while.
  private let pairs: WordPairs?

  /// The words of texts that stand one after the other, each from its offset to the next. O(length).
  init(_ texts: [UInt8], offsets: [Int], pairsFrom least: Int) {
    var builder = WordIndexBuilder()
    builder.read(texts, offsets: offsets)
    let rows = builder.rowsOfWords()
    frequent = rows.counts.indices.filter(rows.isSet).sorted { rows.counts[$0] > rows.counts[$1] }
    pairs = texts.count >= least ? WordPairs(builder, frequent: frequent) : nil
    rowsOfLetters = builder.rowsOfLetters()
    words = builder.words
    starts = builder.starts
    frequencies = ByteFrequencies(of: builder.words)
    rowCount = builder.rowCount
    rowsInALook = 4 + texts.count / max(1, rowCount) / 16
    self.rows = rows
  }

  /// Where those rows are whose text has these bytes in a run at such a place, with rows that are known already as certain ones; nil
  /// where no letter is asked for, so that words tell nothing. O(length of all words + rows of those found).
  func candidates(for needle: [UInt8], _ place: TextStore.Place, besides known: RowSet) -> Candidates? {
    if needle.count == 1, place == .anywhere, let letter = needle[0].letterNumber {
      return Candidates(certain: rowsOfLetters[letter].union(known), possible: RowSet(capacity: rowCount))
    }
    let parts = Self.parts(of: needle)
    guard let first = parts.first else { return nil }
    return first.bytes.count == needle.count
      ? candidates(forWord: needle, place, besides: known) : candidates(for: parts, needle, place, besides: known)
  }

  /// What stands between the blanks and the punctuation of a text.
  static func parts(of needle: [UInt8]) -> [Part] {
    needle.split { !$0.isWordByte }.map { bytes in
      Part(bytes: bytes, beginsWord: bytes.startIndex > 0, endsWord: bytes.endIndex < needle.count)
    }
  }

  // MARK: Within a word

  private func candidates(forWord needle: [UInt8], _ place: TextStore.Place, besides known: RowSet) -> Candidates {
    var certain = known
    for word in frequent where fits(word, firstMatch(of: needle, in: word), needle, place) {
      rows.insert(rowsOf: word, into: &certain)
    }
    // Of a short run of letters the frequent words leave few rows, and the others are very many.
    let left = rowCount - certain.count
    let most = Self.rowsInAHit * left
    var (fitting, unsure) = (Found(), Found())
    let part = Part(bytes: needle[...], beginsWord: false, endsWord: false)
    let isWhole = forEachWord(with: part) { word, start in
      if fits(word, start, needle, place) {
        add(word, to: &fitting)
      } else if words[starts[word]..<starts[word + 1]].contains(where: { $0 >= 0x80 }) {
        // What is one word here may be several for a reader, such as those on both sides of a dash.
        add(word, to: &unsure)
      }
      return fitting.weight + unsure.weight <= most
    }
    guard isWhole else { return Candidates(certain: certain, possible: certain.complement) }
    for word in fitting.words where !rows.isSet(word) { rows.insert(rowsOf: word, into: &certain) }
    return Candidates(certain: certain, possible: rows(of: unsure.words).subtracting(certain))
  }

  /// Whether a needle that a word has at a place of all words stands there as is wanted.
  private func fits(_ word: Int, _ start: Int?, _ needle: [UInt8], _ place: TextStore.Place) -> Bool {
    guard let start else { return false }
    switch place {
    case .anywhere: return true
    case .wordStart: return start == starts[word]
    case .wholeWords: return start == starts[word] && start + needle.count == starts[word + 1] - 1
    }
  }

  private func firstMatch(of needle: [UInt8], in word: Int) -> Int? {
    let last = starts[word + 1] - 1 - needle.count
    guard last >= starts[word] else { return nil }
    return (starts[word]...last).first { start in
      needle.indices.allSatisfy { words[start + $0] == needle[$0] }
    }
  }

  /// Gives the words that contain a part, at their start or end where it has to be there, and where in them it first is, to a body
  /// that tells whether to go on; false where it did not want to. O(length of all words).
  private func forEachWord(with part: Part, _ body: (_ word: Int, _ start: Int) -> Bool) -> Bool {
    let needle = (part.beginsWord ? [0] : []) + part.bytes + (part.endsWord ? [0] : [])
    var word = 0
    return Needle(needle, in: frequencies).looking(in: words) { find in
      var position = 0
      while let match = find(position..<words.count) {
        let start = match + (part.beginsWord ? 1 : 0)
        while starts[word + 1] <= start { word += 1 }
        guard body(word, start) else { return false }
        // The zero byte before the next word may be asked for too.
        position = starts[word + 1] - 1
      }
      return true
    }
  }

  /// How many rows of words are gone through in the time of a look at a text that soon has what is looked for, as it has where the
  /// words with it are very many.
  private static let rowsInAHit = 24
  /// How many are gone through in the time that a word takes by itself.
  private static let rowsInAWord = 8

  private func add(_ word: Int, to found: inout Found) {
    found.words.append(word)
    found.weight += Self.rowsInAWord + (rows.isSet(word) ? 0 : Int(rows.counts[word]))
  }

  // MARK: Across words

  /// Where the rows of a part are more than so many times all, to go through them tells too little for the time it takes.
  private static let most = 8

  private func candidates(
    for parts: [Part], _ needle: [UInt8], _ place: TextStore.Place, besides known: RowSet
  ) -> Candidates {
    let found: [Found?] = parts.map { part in
      var found = Found()
      let isWhole = forEachWord(with: part) { word, _ in
        add(word, to: &found)
        return found.weight <= Self.most * rowCount
      }
      return isWhole ? found : nil
    }
    var possible = known.complement
    for found in found.compactMap(\.self).sorted(by: { $0.weight < $1.weight })
    where found.weight < rowsInALook * possible.count {
      possible = possible.intersection(rows(of: found.words))
    }
    var certain = known
    let isTwoWords = parts.count == 2 && parts[0].bytes.startIndex == 0 && parts[1].bytes.endIndex == needle.count
    for (first, second) in zip(parts.indices, parts.indices.dropFirst())
    where needle[parts[first].bytes.endIndex..<parts[second].bytes.startIndex] == [UInt8(ascii: " ")] {
      guard let firsts = found[first], let seconds = found[second],
        var joined = pairs?.rows(joining: firsts.words, seconds.words)
      else { continue }
      if isTwoWords, place == .anywhere { certain.formUnion(joined.certain) }
      joined.possible.formUnion(joined.certain)
      guard let both = rows(havingRare: firsts.words, seconds.words) else { continue }
      possible = possible.intersection(joined.possible.union(both))
    }
    return Candidates(certain: certain, possible: possible.subtracting(certain))
  }

  /// The rows that have one of some words.
  private func rows(of words: [Int]) -> RowSet {
    var result = RowSet(capacity: rowCount)
    for word in words { rows.insert(rowsOf: word, into: &result) }
    return result
  }

  /// The rows that have one of some words and one of others, of words that are not common; nil where they are too many to go through.
  private func rows(havingRare words: [Int], _ others: [Int]) -> RowSet? {
    guard let pairs else { return nil }
    let sides = [words, others].map { words in
      var found = Found()
      for word in words where pairs.isRare(word) { add(word, to: &found) }
      return found
    }
    .sorted { $0.weight < $1.weight }
    guard sides[0].weight < Self.most * rowCount else { return nil }
    let rows = rows(of: sides[0].words)
    return sides[1].weight < rowsInALook * rows.count ? rows.intersection(self.rows(of: sides[1].words)) : rows
  }
}

extension UInt8 {
  /// Whether it is of a word: an ASCII letter or digit, or part of any character beyond ASCII.
  var isWordByte: Bool { self >= 0x80 || isASCIILetterOrDigit }

  /// How many letters and digits ASCII has, without regard to case.
  static var letterCount: Int { 36 }

  /// The number of a small letter or digit of ASCII; nil for all else.
  var letterNumber: Int? {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(self - UInt8(ascii: "a"))
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(self - UInt8(ascii: "0")) + 26
    default: nil
    }
  }

  /// Whether it is a letter or a digit of ASCII.
  var isASCIILetterOrDigit: Bool { (self | 0x20) &- 0x61 < 26 || self &- 0x30 < 10 }
}
