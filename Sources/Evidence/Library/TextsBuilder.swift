/// Gathers what the rows of a table say, part by part, folded.
struct TextsBuilder {
  fileprivate struct Texts {
    var bytes: [UInt8] = []
    var offsets = [0]
  }

  private var texts: [TextPart: Texts]
  private let rowCount: Int

  /// For a table of so many rows.
  init(rowCount: Int) {
    self.rowCount = rowCount
    texts = Dictionary(uniqueKeysWithValues: TextPart.allCases.map { ($0, Texts()) })
    for part in texts.keys { texts[part]?.offsets.reserveCapacity(rowCount + 1) }
  }

  /// Puts words at the end of a part of the row at hand, if there are any. A line break parts them from those before, so that words
  /// are not found across two of them.
  mutating func add(_ words: String?, to part: TextPart) {
    guard let words else { return }
    texts[part, default: Texts()].add(words)
  }

  /// Puts each of some words at the end of a part of the row at hand.
  mutating func add(_ words: [String], to part: TextPart) {
    for words in words { add(words, to: part) }
  }

  /// Ends the row at hand.
  mutating func endRow() {
    for part in TextPart.allCases { texts[part, default: Texts()].endRow() }
  }

  /// The texts of all rows, with an index of the words of a part that is so long.
  func texts(blanks: [TextPart: [Unknown: RowSet]], indexedFrom least: Int) -> TableTexts {
    let parts = TextPart.allCases.compactMap { part in
      texts[part].map { (part, TextStore($0.bytes, offsets: $0.offsets, indexedFrom: least)) }
    }
    return TableTexts(parts.filter { !$0.1.isEmpty }, blanks: blanks, rowCount: rowCount)
  }
}

extension TextsBuilder.Texts {
  mutating func add(_ words: String) {
    if bytes.count > offsets[offsets.count - 1] { bytes.append(UInt8(ascii: "\n")) }
    bytes.append(folding: words)
  }

  mutating func endRow() {
    bytes.append(0)
    offsets.append(bytes.count)
  }
}
