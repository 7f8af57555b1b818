/// A table of items while appraisals are put in.
struct ItemTableBuilder {
  struct Key: Hashable {
    let tool: String
    let review: Int?
  }

  private let key: Key
  private var items: [String]
  private var words: WordList
  private var overallWords: WordList
  private var rows: [Int32] = []
  private var possible: [Int32] = []
  /// The judgements of each row: the places of item and word.
  private var judgements: [(row: Int, item: Int, word: Int)] = []
  /// The place of the word for the whole of each row.
  private var overalls: [Int?] = []
  private let tool: AppraisalTool?

  init(_ key: Key, _ tool: AppraisalTool?) {
    self.key = key
    self.tool = tool
    items = tool?.items.map(\.id) ?? []
    words = WordList(tool?.scale.map(\.word) ?? [])
    overallWords = WordList(tool?.wordsForOverall.map(\.word) ?? [])
  }

  mutating func append(_ appraisal: Appraisal, _ row: Int) {
    for judgement in appraisal.items {
      guard let word = judgement.judgement.value, let place = words.place(of: word, { tool?.judgement($0)?.word })
      else {
        continue
      }
      let item: Int
      if let known = items.firstIndex(of: judgement.item) {
        item = known
      } else {
        item = items.count
        items.append(judgement.item)
      }
      judgements.append((rows.count, item, place))
    }
    rows.append(Int32(row))
    if appraisal.existence == .possible { possible.append(Int32(row)) }
    overalls.append(overall(of: appraisal))
  }

  private mutating func overall(of appraisal: Appraisal) -> Int? {
    guard appraisal.existence == .definite, let word = appraisal.overall.value else { return nil }
    switch tool?.overall {
    // A word that such a tool lacks is a number, or no judgement of the whole.
    case .none?, .sum: guard tool?.overallJudgement(word) != nil else { return nil }
    case .worstItem, .judgement, .criticalWeaknesses, nil: break
    }
    return overallWords.place(of: word) { tool?.overallJudgement($0)?.word }
  }

  /// The table; items and words that nobody was given are left out of it.
  var table: ItemTable {
    let usedItems = Set(judgements.map(\.item)).sorted()
    let usedWords = words.used(by: judgements.map(\.word))
    let usedOveralls = overallWords.used(by: overalls.compactMap(\.self))
    let newItem = Dictionary(uniqueKeysWithValues: usedItems.enumerated().map { ($1, $0) })
    var codes = [UInt8](repeating: 0, count: rows.count * usedItems.count)
    for judgement in judgements {
      guard let item = newItem[judgement.item], let word = usedWords.places[judgement.word] else {
        continue
      }
      codes[judgement.row * usedItems.count + item] = UInt8(word + 1)
    }
    return ItemTable(
      tool: key.tool, review: key.review.map(ReviewRow.init), items: usedItems.map { items[$0] },
      words: usedWords.words, overallWords: usedOveralls.words, rows: rows, possible: possible, codes: codes,
      overallCodes: overalls.map { overall in overall.flatMap { usedOveralls.places[$0] }.map { UInt8($0 + 1) } ?? 0 })
  }
}

/// Words by their places, as they come.
private struct WordList {
  private var words: [String]
  private var places: [String: Int?] = [:]

  /// More words than a byte can tell apart are not shown apart.
  private static let mostWords = 254

  init(_ words: [String]) { self.words = words }

  /// The place of a word, which is added where it is new; `spelling` is how the tool writes it. Nil where there are too many.
  mutating func place(of word: String, _ spelling: (String) -> String?) -> Int? {
    if let known = places[word] { return known }
    let written = spelling(word) ?? word
    var place = words.firstIndex(of: written)
    if place == nil, words.count < Self.mostWords {
      place = words.count
      words.append(written)
    }
    places[word] = .some(place)
    return place
  }

  /// The words at some places in their order, and the place of each among those alone.
  func used(by places: [Int]) -> (words: [String], places: [Int: Int]) {
    let used = Set(places).sorted()
    return (used.map { words[$0] }, Dictionary(uniqueKeysWithValues: used.enumerated().map { ($1, $0) }))
  }
}
