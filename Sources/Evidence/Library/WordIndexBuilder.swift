/// Gathers the words of texts, and the rows of each.
struct WordIndexBuilder {
  /// What is known of a word, together since it is looked up together.
  private struct Word {
    /// Where it begins among all words.
    let start: Int
    var rowCount: Int32 = 0
    /// The last row that has it.
    var lastRow: Int32 = -1
    /// Which letters and digits it has, a bit each.
    let letters: UInt64
  }

  /// A place of the table that finds words by their hashes.
  private struct Slot {
    var hash: UInt32 = 0
    /// One more than the number of the word; zero where there is none.
    var number: Int32 = 0
  }

  private(set) var words: [UInt8] = [0]
  private var entries: [Word] = []
  private var slots = [Slot](repeating: Slot(), count: 1 << 12)
  /// The words of each row, each once, row by row.
  private var sequence: [Int32] = []
  private var ends: [Int] = []
  /// The rows that have each letter and digit.
  private(set) var rowsByLetter: [RowSet] = []
  private var letters: UInt64 = 0
  /// No file can be made of whose words many share a hash: it is another one in each process.
  private let secret = UInt64.random(in: 1...(.max)) | 1

  /// Where each word begins, and where one more would.
  var starts: [Int] { entries.map(\.start) + [words.count] }
  /// How many rows have each word.
  var rowCounts: [Int32] { entries.map(\.rowCount) }

  /// Goes through the texts of all rows.
  mutating func read(_ texts: [UInt8], offsets: [Int]) {
    let texts = texts.span
    ends.reserveCapacity(offsets.count)
    rowsByLetter = [RowSet](repeating: RowSet(capacity: offsets.count - 1), count: UInt8.letterCount)
    // About as many as there are in a text of English words.
    sequence.reserveCapacity(texts.count / 10)
    var position = 0
    for (row, end) in offsets.dropFirst().enumerated() {
      while position < end {
        guard texts[position].isWordByte else {
          position += 1
          continue
        }
        let start = position
        var hash = secret
        var block: UInt64 = 0
        while position < end, texts[position].isWordByte {
          block = block << 8 | UInt64(texts[position])
          position += 1
          if (position - start) & 7 == 0 {
            hash = mixed(hash ^ block)
            block = 0
          }
        }
        hash = mixed(hash ^ block ^ UInt64(position - start) << 56)
        note(number(of: texts, start..<position, hash: UInt32(truncatingIfNeeded: hash)), in: Int32(row))
      }
      ends.append(sequence.count)
      for letter in rowsByLetter.indices where letters & 1 << UInt64(letter) != 0 { rowsByLetter[letter].insert(row) }
      letters = 0
    }
  }

  /// How far each row of a word is from the one before, and where the gaps of each word begin.
  func gaps() -> (bytes: [UInt8], offsets: [Int]) {
    var sizes = [Int](repeating: 0, count: entries.count + 1)
    forEachGap { word, gap in sizes[word] += (UInt32.bitWidth - (gap | 1).leadingZeroBitCount + 6) / 7 }
    var offset = 0
    for word in sizes.indices {
      let size = sizes[word]
      sizes[word] = offset
      offset += size
    }
    let offsets = sizes
    var next = offsets
    var bytes = [UInt8](repeating: 0, count: offset)
    forEachGap { word, gap in
      var rest = gap
      while rest >= 0x80 {
        bytes[next[word]] = UInt8(truncatingIfNeeded: rest) | 0x80
        next[word] += 1
        rest >>= 7
      }
      bytes[next[word]] = UInt8(truncatingIfNeeded: rest)
      next[word] += 1
    }
    return (bytes, offsets)
  }

  private func forEachGap(_ body: (Int, UInt32) -> Void) {
    var last = [Int32](repeating: -1, count: entries.count)
    var place = 0
    for (row, end) in ends.enumerated() {
      while place < end {
        let word = Int(sequence[place])
        body(word, UInt32(Int32(row) - last[word] - 1))
        last[word] = Int32(row)
        place += 1
      }
    }
  }

  // MARK: Words

  private mutating func note(_ word: Int, in row: Int32) {
    guard entries[word].lastRow != row else { return }
    letters |= entries[word].letters
    entries[word].lastRow = row
    entries[word].rowCount += 1
    sequence.append(Int32(word))
  }

  private func mixed(_ value: UInt64) -> UInt64 {
    let (high, low) = value.multipliedFullWidth(by: secret)
    return high ^ low
  }

  private mutating func number(of texts: Span<UInt8>, _ range: Range<Int>, hash: UInt32) -> Int {
    var place = Int(hash) & (slots.count - 1)
    while slots[place].number != 0 {
      let number = Int(slots[place].number) - 1
      if slots[place].hash == hash, isWord(number, texts, range) { return number }
      place = (place + 1) & (slots.count - 1)
    }
    let number = entries.count
    slots[place] = Slot(hash: hash, number: Int32(number) + 1)
    var letters: UInt64 = 0
    let start = words.count
    for place in range {
      if let letter = texts[place].letterNumber { letters |= 1 << UInt64(letter) }
      words.append(texts[place])
    }
    entries.append(Word(start: start, letters: letters))
    words.append(0)
    if number * 2 > slots.count { grow() }
    return number
  }

  private func isWord(_ number: Int, _ texts: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let start = entries[number].start
    // A zero byte ends it, which no word has in it.
    guard start + range.count < words.count, words[start + range.count] == 0 else { return false }
    for offset in 0..<range.count where words[start + offset] != texts[range.lowerBound + offset] { return false }
    return true
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 4)
    for slot in old where slot.number != 0 {
      var place = Int(slot.hash) & (slots.count - 1)
      while slots[place].number != 0 { place = (place + 1) & (slots.count - 1) }
      slots[place] = slot
    }
  }
}
