import Evidence

/// What rows are ordered by.
package enum SortKey: Hashable, Sendable {
  /// A number.
  case number(Int)
  /// A number with decimals.
  case decimal(Double)
  /// A text, by the rules of a collation.
  case text(String)
  /// A number that can be compared with those of the same text only.
  case pair(String, Int)

  /// Where keys stand in order, from 0 on: equal ones alike, nil where there is none. O(n), and O(m log m) for m different keys.
  static func ranks(of keys: [SortKey?], by collation: Collation) -> [Int?] {
    var numbers: [SortKey: Int] = [:]
    var different: [SortKey] = []
    let places = keys.map { key in
      key.map { key in
        if let number = numbers[key] { return number }
        numbers[key] = different.count
        different.append(key)
        return different.count - 1
      }
    }
    let ranks = ranks(of: different, by: collation)
    return places.map { $0.map { ranks[$0] } }
  }

  private static func ranks(of keys: [SortKey], by collation: Collation) -> [Int] {
    let texts = keys.compactMap { if case .text(let text) = $0 { text } else { nil } }
    let ranksOfTexts = collation.ranks(of: texts)
    if texts.count == keys.count { return ranksOfTexts }
    var text = -1
    let places = keys.map { key -> Place in
      switch key {
      case .number(let number): return .number(number)
      case .decimal(let number): return .decimal(number)
      case .text:
        text += 1
        return .text(ranksOfTexts[text])
      case .pair(let text, let number): return .pair(text, number)
      }
    }
    var ranks = [Int](repeating: 0, count: keys.count)
    var rank = 0
    var last: Place?
    for key in keys.indices.sorted(by: { places[$0] < places[$1] }) {
      if let last, last != places[key] { rank += 1 }
      last = places[key]
      ranks[key] = rank
    }
    return ranks
  }

  /// A key as it can be compared; those of another kind come before or after.
  private enum Place: Comparable {
    case number(Int)
    case decimal(Double)
    case text(Int)
    case pair(String, Int)
  }
}
