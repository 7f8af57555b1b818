/// Which words stand side by side in which rows, of words that many rows have.
///
/// Of two words that both are common the rows are known. Others are too many for that: of a common word beside one of those it is
/// known how that begins or ends, which leaves few rows to look at.
struct WordPairs: Sendable {
  /// What the pairs tell of two words joined by a single blank.
  struct Rows {
    /// Rows that have them side by side.
    var certain: RowSet
    /// Rows that may have.
    var possible: RowSet
  }

  /// The unit of each word as the first and as the second of two: the number of a common word, or one of a class of others.
  private let firsts: [Int32]
  private let seconds: [Int32]
  private let commonCount: Int
  /// The number of the pair at each place of the table, below zero where they never stand side by side.
  private let numbers: [Int32]
  private let rows: PackedRows
  private let rowCount: Int

  /// No more words than these are common: English texts have about half as many that one row in sixteen has.
  private static let mostCommon = 512
  /// Two letters, by which words that are not common are told apart, and one class of all that have others there.
  private static let classCount = 26 * 26 + 1

  /// The pairs of the words of texts. `frequent` are the words that many rows have, those first that most have.
  init(_ builder: WordIndexBuilder, frequent: [Int]) {
    let common = min(frequent.count, Self.mostCommon)
    var firsts = [Int32](repeating: 0, count: builder.wordCount)
    var seconds = firsts
    for word in firsts.indices {
      let bytes = builder.words[builder.starts[word]..<builder.starts[word + 1] - 1]
      firsts[word] = Int32(common + Self.letters(bytes.suffix(2)))
      seconds[word] = Int32(common + Self.letters(bytes.prefix(2)))
    }
    for (number, word) in frequent.prefix(common).enumerated() {
      firsts[word] = Int32(number)
      seconds[word] = Int32(number)
    }
    (numbers, rows) = builder.rowsOfPairs(
      firsts: firsts, seconds: seconds, placeCount: Self.placeCount(common)
    ) { Self.place(Int($0), Int($1), common) }
    self.firsts = firsts
    self.seconds = seconds
    commonCount = common
    rowCount = builder.rowCount
  }

  /// To go through more pairs than these takes longer than it saves.
  private static let most = 8_192

  /// What is known of rows in which one of some words is joined with one of others by a single blank, where one of the two is common;
  /// nil where those are very many pairs. O(pairs + rows of them).
  func rows(joining words: [Int], _ others: [Int]) -> Rows? {
    let firsts = Set(words.map { Int(self.firsts[$0]) })
    let seconds = Set(others.map { Int(self.seconds[$0]) })
    guard firsts.count * seconds.count <= Self.most else { return nil }
    var result = Rows(certain: RowSet(capacity: rowCount), possible: RowSet(capacity: rowCount))
    for first in firsts {
      for second in seconds {
        guard let place = Self.place(first, second, commonCount), numbers[place] >= 0 else { continue }
        if first < commonCount, second < commonCount {
          rows.insert(rowsOf: Int(numbers[place]), into: &result.certain)
        } else {
          rows.insert(rowsOf: Int(numbers[place]), into: &result.possible)
        }
      }
    }
    return result
  }

  /// Whether a word is not among the common ones.
  func isRare(_ word: Int) -> Bool { firsts[word] >= commonCount }

  // MARK: The table

  /// A row of the table for each common word as the first of two, and one for each class of others, which is the first of common
  /// words only.
  private static func place(_ first: Int, _ second: Int, _ common: Int) -> Int? {
    if first < common { return first * (common + classCount) + second }
    guard second < common else { return nil }
    return common * (common + classCount) + (first - common) * common + second
  }

  private static func placeCount(_ common: Int) -> Int { common * (common + 2 * classCount) }

  /// The number of two letters, from zero; that of all else.
  private static func letters(_ bytes: ArraySlice<UInt8>) -> Int {
    let letters = bytes.map { Int($0 &- UInt8(ascii: "a")) }
    guard letters.count == 2, letters.allSatisfy({ $0 < 26 }) else { return classCount - 1 }
    return letters[0] * 26 + letters[1]
  }
}
