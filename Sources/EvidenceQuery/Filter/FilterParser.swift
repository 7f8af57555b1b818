/// Reads a filter as people type it.
///
/// Clauses joined by space must all hold; `OR` joins alternatives; `-` negates; brackets group. `field:a,b` asks for a or b; a bare word
/// or `"exact words"` for text. `docs/filter.md` has the grammar.
struct FilterParser {
  /// A clause that names a field, with the places of its parts, to be checked against what there is.
  struct FieldClause {
    let name: String
    let tests: [(test: ValueTest, column: Int)]
    let column: Int
  }

  /// The longest text that is read: each clause is put to every row.
  static let longest = 10_000

  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var depth = 0
  private let isField: (String) -> Bool
  private let check: (FieldClause) throws(FilterError) -> Filter

  /// A parser that asks `isField` whether a name before a colon is a field's, and `check` what a clause on it means.
  init(
    _ text: String, isField: @escaping (String) -> Bool,
    check: @escaping (FieldClause) throws(FilterError) -> Filter
  ) {
    scalars = Array(text.unicodeScalars)
    self.isField = isField
    self.check = check
  }

  /// Reads the whole text.
  mutating func parse() throws(FilterError) -> Filter {
    guard scalars.count <= Self.longest else { throw FilterError(.tooLong(Self.longest), column: 1) }
    do throws(FilterError) {
      let filter = try alternatives()
      skipSpace()
      guard position == scalars.count else { throw error(.unopenedBracket) }
      return filter
    } catch {
      // Places are counted in scalars here; a person counts characters.
      throw FilterError(
        error.reason, column: text(0..<min(error.column - 1, scalars.count)).count + 1,
        suggestions: error.suggestions)
    }
  }

  private mutating func alternatives() throws(FilterError) -> Filter {
    var parts = [try conjunction()]
    while takeOr() {
      if parts.last == .all {
        position -= 2
        throw error(.missingClause)
      }
      parts.append(try conjunction())
      if parts.last == .all { throw error(.missingClause) }
    }
    return Filter(alternatives: parts)
  }

  private mutating func conjunction() throws(FilterError) -> Filter {
    var parts: [Filter] = []
    while true {
      skipSpace()
      guard position < scalars.count, scalars[position] != ")", !atOr() else { break }
      parts.append(try clause())
    }
    return Filter(clauses: parts)
  }

  private mutating func clause() throws(FilterError) -> Filter {
    switch scalars[position] {
    case "-":
      let start = position
      position += 1
      guard position < scalars.count, !scalars[position].properties.isWhitespace, scalars[position] != ")" else {
        position = start
        throw error(.missingClause)
      }
      try descend()
      defer { depth -= 1 }
      let inner = try clause()
      if case .not(let twice) = inner { return twice }
      return .not(inner)
    case "(":
      let inner = try bracketed()
      guard inner != .all else {
        // The bracket that closes too early.
        position -= 1
        throw error(.missingClause)
      }
      return inner
    case "\"":
      let words = try quoted()
      return take("*") ? .prefix(words) : .text(words)
    default:
      return try word()
    }
  }

  /// What stands in a bracket, which is closed after it.
  private mutating func bracketed() throws(FilterError) -> Filter {
    let start = position
    position += 1
    try descend()
    defer { depth -= 1 }
    let inner = try alternatives()
    skipSpace()
    guard position < scalars.count else {
      position = start
      throw error(.unclosedBracket)
    }
    position += 1
    return inner
  }

  private mutating func descend() throws(FilterError) {
    depth += 1
    if depth > 64 { throw error(.tooDeep) }
  }

  private mutating func word() throws(FilterError) -> Filter {
    let start = position
    while position < scalars.count, !Self.endsWord(scalars[position]), scalars[position] != ":" { position += 1 }
    let name = text(start..<position)
    if position < scalars.count, scalars[position] == "(", let side = LinkedCount.Side(rawValue: name.lowercased()) {
      return try linked(side)
    }
    if LinkedCount.Side(rawValue: name.lowercased()) != nil, isBeforeSpacedBracket {
      // Nobody can tell which of the two is meant, and they keep different rows.
      throw FilterError(.spacedLink(name), column: start + 1)
    }
    guard position < scalars.count, scalars[position] == ":", start < position else {
      while position < scalars.count, !Self.endsWord(scalars[position]) { position += 1 }
      if position == start {
        position += 1
        throw error(.missingClause)
      }
      return Self.words(text(start..<position)) {
        .text($0)
      } prefix: {
        .prefix($0)
      }
    }
    guard isField(name) else {
      position = start
      return try check(FieldClause(name: name, tests: [], column: start + 1))
    }
    return try check(FieldClause(name: name, tests: try tests(ofField: name), column: start + 1))
  }

  /// The tests after the colon of a field.
  private mutating func tests(ofField name: String) throws(FilterError) -> [(test: ValueTest, column: Int)] {
    position += 1
    var tests: [(test: ValueTest, column: Int)] = []
    repeat {
      if !tests.isEmpty { position += 1 }
      let column = position + 1
      guard let test = try valueTest() else { throw FilterError(.missingValue(field: name), column: column) }
      tests.append((test, column))
    } while position < scalars.count && scalars[position] == ","
    return tests
  }

  /// A filter of linked things in its bracket, and how many of them must meet it.
  private mutating func linked(_ side: LinkedCount.Side) throws(FilterError) -> Filter {
    let inner = try bracketed()
    guard position < scalars.count, scalars[position] == ":" else { return .linked(LinkedCount(side, inner)) }
    var numbers: [ValueTest] = []
    for (test, column) in try tests(ofField: side.rawValue) {
      let number = try test.asNumbers(ofField: side.rawValue, column: column)
      if !numbers.contains(number) { numbers.append(number) }
    }
    return .linked(LinkedCount(side, inner, numbers))
  }

  private mutating func valueTest() throws(FilterError) -> ValueTest? {
    if let comparison = [Comparison.atLeast, .atMost, .more, .less].first(where: { take($0.rawValue) }) {
      return try value().map { .compare(comparison, $0) }
    }
    if take("=") { return try value().map { .exactly($0) } }
    let isQuoted = position < scalars.count && scalars[position] == "\""
    guard let first = try value() else { return nil }
    if isQuoted {
      if take("*") { return .prefix(first) }
      guard take(".."), let high = try value() else { return .value(first) }
      return .range(first, high)
    }
    guard let dots = Self.dots(in: first) else {
      return Self.words(first) {
        .value($0)
      } prefix: {
        .prefix($0)
      }
    }
    let low = String(first.unicodeScalars[..<dots.lowerBound])
    let high = String(first.unicodeScalars[dots.upperBound...])
    if high.isEmpty, position < scalars.count, scalars[position] == "\"", let quotedHigh = try value() {
      return .range(low, quotedHigh)
    }
    if low.isEmpty, high.isEmpty { return nil }
    if low.isEmpty { return .compare(.atMost, high) }
    return high.isEmpty ? .compare(.atLeast, low) : .range(low, high)
  }

  private mutating func value() throws(FilterError) -> String? {
    guard position < scalars.count else { return nil }
    if scalars[position] == "\"" { return try quoted() }
    let start = position
    while position < scalars.count, !Self.endsWord(scalars[position]), scalars[position] != "," { position += 1 }
    return start == position ? nil : text(start..<position)
  }

  private mutating func quoted() throws(FilterError) -> String {
    let start = position
    position += 1
    var result = String.UnicodeScalarView()
    while position < scalars.count, scalars[position] != "\"" {
      if scalars[position] == "\\", position + 1 < scalars.count { position += 1 }
      result.append(scalars[position])
      position += 1
    }
    guard position < scalars.count else {
      position = start
      throw error(.unclosedQuote)
    }
    position += 1
    return String(result)
  }

  // MARK: Small steps

  /// What words without quotation marks ask for: `fund*` for words that begin so.
  private static func words<Result>(
    _ text: String, whole: (String) -> Result, prefix: (String) -> Result
  ) -> Result {
    guard text.unicodeScalars.last == "*", text.unicodeScalars.count > 1 else { return whole(text) }
    return prefix(String(text.unicodeScalars.dropLast()))
  }

  private func atOr() -> Bool {
    position + 1 < scalars.count && scalars[position] == "O" && scalars[position + 1] == "R"
      && (position + 2 == scalars.count || Self.endsWord(scalars[position + 2]))
  }

  private mutating func takeOr() -> Bool {
    skipSpace()
    guard atOr() else { return false }
    position += 2
    return true
  }

  private mutating func take(_ sign: String) -> Bool {
    let wanted = Array(sign.unicodeScalars)
    guard scalars.dropFirst(position).starts(with: wanted) else { return false }
    position += wanted.count
    return true
  }

  private mutating func skipSpace() {
    while position < scalars.count, scalars[position].properties.isWhitespace { position += 1 }
  }

  /// Whether a bracket is the next that stands here, after blanks.
  private var isBeforeSpacedBracket: Bool {
    let rest = scalars[position...].drop { $0.properties.isWhitespace }
    return rest.startIndex > position && rest.first == "("
  }

  /// Where two full stops stand first.
  private static func dots(in value: String) -> Range<String.Index>? {
    value.unicodeScalars.firstRange(of: "..".unicodeScalars)
  }

  private static func endsWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar == "(" || scalar == ")" || scalar == "\""
  }

  private func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }

  private func error(_ reason: FilterError.Reason) -> FilterError { FilterError(reason, column: position + 1) }
}

extension Filter {
  /// Reads a filter by its grammar alone, whatever fields and values it names.
  package init(parsing text: String) throws(FilterError) {
    var parser = FilterParser(text, isField: { _ in true }) { clause in
      .field(clause.name, clause.tests.map(\.test))
    }
    self = try parser.parse()
  }
}
