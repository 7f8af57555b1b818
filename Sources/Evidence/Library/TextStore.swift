private import CText

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

  /// The texts of the rows, in order; they are folded here. O(length).
  package init(_ rows: some Collection<String>) {
    var bytes: [UInt8] = []
    var offsets = [0]
    offsets.reserveCapacity(rows.count + 1)
    for row in rows {
      bytes.append(contentsOf: row.folded.utf8)
      bytes.append(0)
      offsets.append(bytes.count)
    }
    self.bytes = bytes
    self.offsets = offsets
  }

  /// How many rows there are.
  public var rowCount: Int { offsets.count - 1 }

  /// The rows whose text has these words in a run. O(length of all texts).
  public func rows(containing words: String, _ place: Place = .anywhere) -> RowSet {
    var result = RowSet(capacity: rowCount)
    let needle = Array(words.folded.utf8)
    guard !needle.isEmpty else { return RowSet(allOf: rowCount) }
    var row = 0
    bytes.withUnsafeBufferPointer { buffer in
      var position = 0
      while let found = search(buffer, from: position, needle) {
        while offsets[row + 1] <= found { row += 1 }
        // A zero byte in the words could be the one that ends the row.
        guard found + needle.count < offsets[row + 1], isAt(place, found..<found + needle.count, buffer) else {
          position = found + 1
          continue
        }
        result.insert(row)
        position = offsets[row + 1]
      }
    }
    return result
  }

  /// Where the words begin next; nil where they do not occur any more.
  private func search(_ buffer: UnsafeBufferPointer<UInt8>, from start: Int, _ needle: [UInt8]) -> Int? {
    guard let base = buffer.baseAddress, start + needle.count <= buffer.count else { return nil }
    guard let found = text_find(base + start, buffer.count - start, needle, needle.count) else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  // MARK: Words

  private func isAt(_ place: Place, _ range: Range<Int>, _ buffer: UnsafeBufferPointer<UInt8>) -> Bool {
    switch place {
    case .anywhere: true
    case .wordStart: !isPartOfWord(endingAt: range.lowerBound, buffer)
    case .wholeWords:
      !isPartOfWord(endingAt: range.lowerBound, buffer) && !isPartOfWord(at: range.upperBound, buffer)
    }
  }

  private func isPartOfWord(endingAt end: Int, _ buffer: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = end - 1
    while start > 0, buffer[start] & 0xC0 == 0x80 { start -= 1 }
    return start >= 0 && isPartOfWord(at: start, buffer)
  }

  private func isPartOfWord(at start: Int, _ buffer: UnsafeBufferPointer<UInt8>) -> Bool {
    guard buffer.indices.contains(start) else { return false }
    let scalars = String(decoding: buffer[start..<min(start + 4, buffer.count)], as: UTF8.self).unicodeScalars
    guard let scalar = scalars.first else { return false }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
