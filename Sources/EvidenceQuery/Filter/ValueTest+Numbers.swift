/// Tests on whole numbers.
extension ValueTest {
  /// The same test with its numbers as a program writes them. What is no whole number is refused, and a range in which no number lies.
  func asNumbers(ofField field: String, column: Int) throws(FilterError) -> ValueTest {
    func number(_ word: String) throws(FilterError) -> Int { try Self.number(word, ofField: field, column: column) }
    switch self {
    case .value(let word), .exactly(let word): return .value(String(try number(word)))
    case .prefix: throw FilterError(.notANumber(description, field: field), column: column)
    case .compare(let comparison, let word): return .compare(comparison, String(try number(word)))
    case .range(let first, let last):
      let (low, high) = (try number(first), try number(last))
      guard low <= high else { throw backwards(ofField: field, column: column) }
      return .range(String(low), String(high))
    }
  }

  /// That a range runs from more to less, and how it would run from less to more; O(1).
  func backwards(ofField field: String, column: Int) -> FilterError {
    guard case .range(let first, let last) = self else {
      return FilterError(.backwardRange(description, field: field), column: column)
    }
    return FilterError(
      .backwardRange(description, field: field), column: column,
      suggestions: [ValueTest.range(last, first).description])
  }

  /// The whole number that a word is.
  static func number(_ word: String, ofField field: String, column: Int) throws(FilterError) -> Int {
    if let number = Int(word) { return number }
    let digits = word.utf8.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
    let isNumber =
      word.utf8.count - digits.count <= 1 && !digits.isEmpty
      && digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard isNumber else { throw FilterError(.notANumber(word, field: field), column: column) }
    throw FilterError(
      .numberTooFar(word, field: field, limit: word.utf8.first == UInt8(ascii: "-") ? .min : .max), column: column)
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
