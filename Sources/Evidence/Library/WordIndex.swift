/// Which rows of a table's texts have which words: every word once, with the rows that say it.
///
/// A word is a run of letters and digits. What has no other character in it can only stand within a word, so that the words that
/// contain it tell the rows without a look at the texts; of a phrase they tell the few rows that are worth a look.
struct WordIndex: Sendable {
  /// A part of what is searched for: what stands between its blanks and punctuation.
  struct Part: Sendable {
    let bytes: ArraySlice<UInt8>
    /// Whether it has to stand at the start of a word, and at the end of one.
    let beginsWord: Bool
    let endsWord: Bool
  }

  /// Rows among which all that are searched for are.
  struct Candidates {
    var rows: RowSet
    /// Whether each of them is one.
    let isExact: Bool
  }

  /// The words one after the other, a zero byte before the first and after each.
  private let words: [UInt8]
  /// Where each word begins among them, and where one more would.
  private let starts: [Int]
  /// How many rows have each word.
  private let rowCounts: [Int32]
  /// How far each row of a word is from the one before, less one, in groups of seven bits, the lowest first.
  private let gaps: [UInt8]
  /// Where the gaps of each word begin, and where they end.
  private let offsets: [Int]
  /// The rows that have each letter and digit: to look it up in all words would take longer than anything else.
  private let rowsByLetter: [RowSet]
  private let frequencies: ByteFrequencies
  private let rowCount: Int

  /// The words of texts that stand one after the other, each from its offset to the next. O(length).
  init(_ texts: [UInt8], offsets: [Int]) {
    var builder = WordIndexBuilder()
    builder.read(texts, offsets: offsets)
    (gaps, self.offsets) = builder.gaps()
    words = builder.words
    starts = builder.starts
    rowCounts = builder.rowCounts
    rowsByLetter = builder.rowsByLetter
    frequencies = ByteFrequencies(of: builder.words)
    rowCount = offsets.count - 1
  }

  /// Rows among which those are whose text has these bytes in a run; nil where to look at all texts is faster, since nearly
  /// all have them near their start or since no letter is asked for. O(length of all words + rows of those found).
  func candidates(for needle: [UInt8]) -> Candidates? {
    if needle.count == 1, let letter = needle[0].letterNumber {
      return Candidates(rows: rowsByLetter[letter], isExact: true)
    }
    let parts = Self.parts(of: needle)
    let found = parts.compactMap(words).sorted { $0.weight < $1.weight }
    guard let rarest = found.first else { return nil }
    var rows = rows(of: rarest.words)
    for other in found.dropFirst() where other.weight < Self.looks * rows.count {
      rows = rows.intersection(self.rows(of: other.words))
    }
    return Candidates(rows: rows, isExact: parts.count == 1 && parts[0].bytes.count == needle.count)
  }

  /// How many rows of words are gone through in the time of a look at a text.
  private static let looks = 64

  /// What stands between the blanks and the punctuation of a text.
  static func parts(of needle: [UInt8]) -> [Part] {
    needle.split { !$0.isWordByte }.map { bytes in
      Part(bytes: bytes, beginsWord: bytes.startIndex > 0, endsWord: bytes.endIndex < needle.count)
    }
  }

  /// The numbers of the words that contain a part, at their start or end where it has to be there, and how many rows they have in
  /// all; nil where those are so many that a look at the texts soon ends. O(length of all words).
  private func words(with part: Part) -> (words: [Int], weight: Int)? {
    let needle = (part.beginsWord ? [0] : []) + part.bytes + (part.endsWord ? [0] : [])
    var found: [Int] = []
    var weight = 0
    var number = 0
    Needle(needle, in: frequencies).looking(in: words) { find in
      var position = 0
      while weight <= Self.most * rowCount, let match = find(position..<words.count) {
        let place = match + (part.beginsWord ? 1 : 0)
        while starts[number + 1] <= place { number += 1 }
        found.append(number)
        weight += Int(rowCounts[number])
        // The zero byte before the next word may be asked for too.
        position = starts[number + 1] - 1
      }
    }
    return weight <= Self.most * rowCount ? (found, weight) : nil
  }

  /// Where more rows than so many times all are gone through, a look at each text ends sooner.
  private static let most = 12

  /// The rows that have one of some words. O(rows of the words).
  private func rows(of words: [Int]) -> RowSet {
    var result = RowSet(capacity: rowCount)
    let gaps = gaps.span
    for word in words {
      var row = -1
      var position = offsets[word]
      let end = offsets[word + 1]
      while position < end {
        var gap = 0
        var shift = 0
        while gaps[position] & 0x80 != 0 {
          gap |= Int(gaps[position] & 0x7F) << shift
          shift += 7
          position += 1
        }
        gap |= Int(gaps[position]) << shift
        position += 1
        row += gap + 1
        result.insert(row)
      }
    }
    return result
  }
}

extension UInt8 {
  /// Whether it is of a word: an ASCII letter or digit, or part of any character beyond ASCII.
  var isWordByte: Bool { self >= 0x80 || (self | 0x20) &- 0x61 < 26 || self &- 0x30 < 10 }

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
}
