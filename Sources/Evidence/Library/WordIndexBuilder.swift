/// Numbers the words of texts, and keeps which stand where.
struct WordIndexBuilder {
  /// A place of the table that finds words by their hashes.
  private struct Slot {
    var hash: UInt32 = 0
    /// One more than the number of the word; zero where there is none.
    var number: Int32 = 0
  }

  /// The words one after the other, a zero byte before the first and after each.
  private(set) var words: [UInt8] = [0]
  /// Where each word begins, and where one more would.
  private(set) var starts: [Int] = [1]
  private var slots = [Slot](repeating: Slot(), count: 1 << 12)
  /// The words of the texts in order: twice the number of each, and one more where a single blank parts it from the word before.
  private var sequence: [Int32] = []
  /// Where the words of each row end in the sequence.
  private var ends: [Int] = []
  /// No file can be made of whose words many share a hash: it is another one in each process.
  private let secret = UInt64.random(in: 1...(.max)) | 1

  var wordCount: Int { starts.count - 1 }
  var rowCount: Int { ends.count }

  /// Goes through the texts of all rows.
  mutating func read(_ texts: [UInt8], offsets: [Int]) {
    let texts = texts.span
    ends.reserveCapacity(offsets.count)
    // About as many as there are in a text of English words.
    sequence.reserveCapacity(texts.count / 6)
    var position = 0
    for end in offsets.dropFirst() {
      // Where the word before ended, if that was in this row.
      var last = -1
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
        let number = number(of: texts, start..<position, hash: UInt32(truncatingIfNeeded: hash))
        let isJoined = start == last + 1 && last >= 0 && texts[last] == UInt8(ascii: " ")
        sequence.append(Int32(number) << 1 | (isJoined ? 1 : 0))
        last = position
      }
      ends.append(sequence.count)
    }
  }

  // MARK: Rows

  /// The rows of each word.
  func rowsOfWords() -> PackedRows {
    PackedRows(keyCount: wordCount, rowCount: rowCount) { body in
      forEachWord { word, _, row in body(word, row) }
    }
  }

  /// The rows that have each letter and digit of ASCII.
  func rowsOfLetters() -> [RowSet] {
    let lettersOfWords = (0..<wordCount).map { word in
      words[starts[word]..<starts[word + 1] - 1].reduce(UInt64(0)) { letters, byte in
        letters | (byte.letterNumber.map { 1 << UInt64($0) } ?? 0)
      }
    }
    var lettersOfRows = [UInt64](repeating: 0, count: rowCount)
    forEachWord { word, _, row in lettersOfRows[row] |= lettersOfWords[word] }
    var rows = [RowSet](repeating: RowSet(capacity: rowCount), count: UInt8.letterCount)
    for letter in rows.indices {
      for row in lettersOfRows.indices where lettersOfRows[row] & 1 << UInt64(letter) != 0 { rows[letter].insert(row) }
    }
    return rows
  }

  /// The rows of each two units of words that are joined by a single blank. A word has a unit as the first of two and one as the
  /// second; `place` tells where two units stand in a table of so many places, nil where it is not asked for them.
  func rowsOfPairs(
    firsts: [Int32], seconds: [Int32], placeCount: Int, place: (_ first: Int32, _ second: Int32) -> Int?
  ) -> (numbers: [Int32], rows: PackedRows) {
    func forEachPair(_ body: (_ place: Int, _ row: Int) -> Void) {
      var before: Int32 = 0
      forEachWord { word, isJoined, row in
        if isJoined, let place = place(before, seconds[word]) { body(place, row) }
        before = firsts[word]
      }
    }
    var numbers = [Int32](repeating: -1, count: placeCount)
    var pairCount = 0
    forEachPair { place, _ in
      guard numbers[place] < 0 else { return }
      numbers[place] = Int32(pairCount)
      pairCount += 1
    }
    let rows = PackedRows(keyCount: pairCount, rowCount: rowCount) { body in
      forEachPair { place, row in body(Int(numbers[place]), row) }
    }
    return (numbers, rows)
  }

  private func forEachWord(_ body: (_ word: Int, _ isJoined: Bool, _ row: Int) -> Void) {
    var place = 0
    for (row, end) in ends.enumerated() {
      while place < end {
        body(Int(sequence[place] >> 1), sequence[place] & 1 != 0, row)
        place += 1
      }
    }
  }

  // MARK: Words

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
    let number = wordCount
    slots[place] = Slot(hash: hash, number: Int32(number) + 1)
    for place in range { words.append(texts[place]) }
    words.append(0)
    starts.append(words.count)
    if number * 2 > slots.count { grow() }
    return number
  }

  private func isWord(_ number: Int, _ texts: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let start = starts[number]
    guard starts[number + 1] - start == range.count + 1 else { return false }
    let word = words.span.extracting(start..<start + range.count)
    let other = texts.extracting(range)
    return word.withUnsafeBytes { word in other.withUnsafeBytes { word.elementsEqual($0) } }
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
