/// What the rows of a table say, folded, in one buffer of UTF-8, a slice a row.
public struct TextStore: Sendable {
  /// Where in a text words have to stand.
  public enum Place: Hashable, Sendable {
    /// Anywhere, in the middle of a word too.
    case anywhere
    /// At the beginning of a word.
    case wordStart
    /// As whole words.
    case wholeWords
  }

  private let bytes: [UInt8]
  private let offsets: [Int]
  private let frequencies: ByteFrequencies
  /// The words of the texts, where they are so long that to go through them takes a while.
  private let index: WordIndex?

  /// From so many bytes on words are looked up: less is gone through in less than a millisecond, and an index takes time to make.
  package static let longEnoughForIndex = 1 << 20

  /// From so many bytes on it is kept which words stand side by side: less is looked at soon enough.
  package static let longEnoughForPairs = 16 << 20

  /// The texts of the rows, in order; they are folded here. With an index of their words from a length on, and of which stand side by
  /// side. O(length).
  package init(
    _ rows: some Collection<String>, indexedFrom least: Int = longEnoughForIndex,
    pairsFrom leastForPairs: Int = longEnoughForPairs
  ) {
    var bytes: [UInt8] = []
    var offsets = [0]
    offsets.reserveCapacity(rows.count + 1)
    for row in rows {
      bytes.append(folding: row)
      bytes.append(0)
      offsets.append(bytes.count)
    }
    self.init(bytes, offsets: offsets, indexedFrom: least, pairsFrom: leastForPairs)
  }

  /// Texts that are folded already: each from its offset to the next, with a zero byte at its end.
  init(
    _ bytes: [UInt8], offsets: [Int], indexedFrom least: Int, pairsFrom leastForPairs: Int = longEnoughForPairs
  ) {
    self.bytes = bytes
    self.offsets = offsets
    frequencies = ByteFrequencies(of: bytes)
    index = bytes.count >= least ? WordIndex(bytes, offsets: offsets, pairsFrom: leastForPairs) : nil
  }

  /// How long all texts are together, in bytes.
  var length: Int { bytes.count }
  /// How many rows there are.
  public var rowCount: Int { offsets.count - 1 }
  /// Whether no row says anything.
  var isEmpty: Bool { bytes.count == rowCount }

  /// The rows whose text has these words in a run. O(length of all texts); where there is an index, about
  /// O(length of all different words + rows that have one of the words).
  public func rows(containing words: String, _ place: Place = .anywhere) -> RowSet {
    rows(containing: words, place, besides: RowSet(capacity: rowCount))
  }

  /// Those rows, and others that are known already: at these it does not look again.
  package func rows(containing words: String, _ place: Place, besides known: RowSet) -> RowSet {
    let needle = Array(words.folded.utf8)
    guard !needle.isEmpty else { return RowSet(allOf: rowCount) }
    guard let candidates = index?.candidates(for: needle, place, besides: known) else {
      return known.union(rows(containing: needle, place))
    }
    return candidates.certain.union(rows(containing: needle, place, among: candidates.possible))
  }

  /// Those of some rows whose text has these words in a run. O(length of their texts).
  func rows(containing words: String, _ place: Place, among rows: RowSet) -> RowSet {
    let needle = Array(words.folded.utf8)
    return needle.isEmpty ? rows : self.rows(containing: needle, place, among: rows)
  }

  /// Goes through all texts.
  private func rows(containing needle: [UInt8], _ place: Place) -> RowSet {
    var result = RowSet(capacity: rowCount)
    Needle(needle, in: frequencies).looking(in: bytes) { find in
      var row = 0
      var position = 0
      while let found = find(position..<bytes.count) {
        while offsets[row + 1] <= found { row += 1 }
        // A zero byte in the words could be the one that ends the row.
        guard found + needle.count < offsets[row + 1], isAt(place, found..<found + needle.count) else {
          position = found + 1
          continue
        }
        result.insert(row)
        position = offsets[row + 1]
      }
    }
    return result
  }

  /// Goes through the texts of some rows.
  private func rows(containing needle: [UInt8], _ place: Place, among rows: RowSet) -> RowSet {
    var result = RowSet(capacity: rowCount)
    Needle(needle, in: frequencies).looking(in: bytes) { find in
      for row in rows {
        var start = offsets[row]
        let end = offsets[row + 1] - 1
        while let found = find(start..<end) {
          if isAt(place, found..<found + needle.count) {
            result.insert(row)
            break
          }
          start = found + 1
        }
      }
    }
    return result
  }

  // MARK: Words

  private func isAt(_ place: Place, _ range: Range<Int>) -> Bool {
    switch place {
    case .anywhere: true
    case .wordStart: !isPartOfWord(endingAt: range.lowerBound)
    case .wholeWords: !isPartOfWord(endingAt: range.lowerBound) && !isPartOfWord(at: range.upperBound)
    }
  }

  private func isPartOfWord(endingAt end: Int) -> Bool {
    var start = end - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start >= 0 && isPartOfWord(at: start)
  }

  private func isPartOfWord(at start: Int) -> Bool {
    guard bytes.indices.contains(start) else { return false }
    guard bytes[start] >= 0x80 else { return bytes[start].isASCIILetterOrDigit }
    let end = min(start + 4, bytes.count)
    guard let scalar = String(decoding: bytes[start..<end], as: UTF8.self).unicodeScalars.first else { return false }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
