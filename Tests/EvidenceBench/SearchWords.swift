import Evidence

/// Words and phrases of a library to search for, the same ones each time.
struct SearchWords {
  /// Words of about one study in a thousand or fewer.
  private(set) var rare: [String] = []
  /// Words of one study in ten or more.
  private(set) var common: [String] = []
  /// Three words that stand in a run somewhere.
  private(set) var phrases: [String] = []
  /// Two common words, in a run or not.
  private(set) var commonPhrases: [String] = []

  /// So many of each, from the abstracts of some publications.
  init(_ library: Library, count: Int) {
    let publications = library.publications
    let step = max(1, publications.count / 5_000)
    let texts = stride(from: 0, to: publications.count, by: step).map { row in
      (publications[row].abstract.value ?? "").folded.split { !$0.isLetter }.map(String.init)
    }
    var studies: [String: Int] = [:]
    for text in texts { for word in Set(text) { studies[word, default: 0] += 1 } }
    let ordered = studies.keys.sorted()
    rare = Self.some(
      count, of: ordered.filter { (studies[$0] ?? 0) * 1_000 <= max(1_000, texts.count) && $0.count > 3 })
    common = Self.some(count, of: ordered.filter { (studies[$0] ?? 0) * 10 >= texts.count && $0.count > 1 })
    phrases = Self.some(count, of: texts).compactMap { text in
      text.count > 40 ? text[30..<33].joined(separator: " ") : nil
    }
    commonPhrases = common.indices.map { "\(common[$0]) \(common[($0 * 7 + 1) % common.count])" }
  }

  /// As many as are wanted, spread over all; again from the start where there are fewer.
  private static func some<Element>(_ count: Int, of all: [Element]) -> [Element] {
    guard !all.isEmpty else { return [] }
    return (0..<count).map { all[all.count > count ? $0 * all.count / count : $0 % all.count] }
  }
}
