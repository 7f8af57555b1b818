/// Tests on whole numbers.
extension ValueTest {
  /// The same test with its numbers as a program writes them; nil where one of them is no whole number.
  var asNumbers: ValueTest? {
    func number(_ word: String) -> String? { Int(word).map { String($0) } }
    switch self {
    case .value(let word), .exactly(let word): return number(word).map { .value($0) }
    case .prefix: return nil
    case .compare(let comparison, let word): return number(word).map { .compare(comparison, $0) }
    case .range(let low, let high):
      guard let low = number(low), let high = number(high) else { return nil }
      return .range(low, high)
    }
  }

  /// The numbers that meet it, from the least to the greatest; nil where its words are no numbers or none can meet it.
  var numbers: ClosedRange<Int>? {
    switch self {
    case .value(let word), .exactly(let word): return Int(word).map { $0...$0 }
    case .prefix: return nil
    case .compare(let comparison, let word):
      guard let limit = Int(word) else { return nil }
      switch comparison {
      case .atLeast: return limit...Int.max
      case .atMost: return Int.min...limit
      case .more: return limit == .max ? nil : (limit + 1)...Int.max
      case .less: return limit == .min ? nil : Int.min...(limit - 1)
      }
    case .range(let low, let high):
      guard let low = Int(low), let high = Int(high), low <= high else { return nil }
      return low...high
    }
  }
}
