import Evidence

/// What could stand at the end of a filter that somebody is typing: names of fields, or values that occur.
public struct FilterCompletions: Hashable, Sendable {
  /// A name or a value.
  public struct Candidate: Hashable, Sendable {
    /// How a filter writes it: `country:`, `Wales`, `"mixed methods"`.
    public let text: String
    /// What the screen calls it.
    public let label: String
  }

  /// Whether they are values of a field, and not names of fields.
  public let isOfValues: Bool
  /// How many characters stand before what a candidate takes the place of.
  public let start: Int
  /// Those that go on as the text does, in the order of the screen.
  public let candidates: [Candidate]
}

extension QueryEngine {
  /// What could stand at the end of a text, at most `limit` of it. Words are compared without case and marks, and a value also by
  /// its other names; those that occur in some reviews come before those that only others have. O(rows + values).
  public func completions(of text: String, first reviews: ReviewScope = .all, limit: Int = 200) -> FilterCompletions {
    let end = FilterEnd(text)
    guard let name = end.field else {
      let names =
        fields.map { FilterCompletions.Candidate(text: $0.name + ":", label: $0.label) }
        + LinkedCount.Side.allCases.map { .init(text: $0.rawValue + "(", label: $0.label) }
      let found = names.filter { $0.text.folded.hasPrefix(end.word.folded) }
      return FilterCompletions(
        isOfValues: false, start: end.start, candidates: end.isQuoted ? [] : Array(found.prefix(limit)))
    }
    guard let field = field(name) else {
      return FilterCompletions(isOfValues: true, start: end.start, candidates: [])
    }
    let wanted = end.word.folded
    let named = values(of: field).named(first: reviews).filter { end.mayEndRange($0.test) }
    func isMeant(_ names: [String]) -> Bool {
      wanted.isEmpty || names.contains { $0.folded.hasPrefix(wanted) || $0.folded.contains(" " + wanted) }
    }
    let candidates = named.lazy.filter { isMeant($0.names) }.prefix(limit).map { value in
      FilterCompletions.Candidate(text: value.test.description, label: value.names.last ?? "")
    }
    return FilterCompletions(isOfValues: true, start: end.start, candidates: Array(candidates))
  }
}

/// Where a filter that is not finished ends: in the name of a field, or in a value.
private struct FilterEnd {
  /// The name of the field whose value is being typed.
  var field: String?
  /// What has been typed of the name or the value, without its quotation mark.
  var word: String
  /// How many characters stand before it.
  var start: Int
  /// Whether it is in quotation marks.
  var isQuoted: Bool
  /// Where it is the end of a range, the beginning.
  private var from: String?

  /// Whether a value may stand here: at the end of a range of numbers, one that is not below its beginning.
  func mayEndRange(_ test: ValueTest) -> Bool {
    guard let from = from.flatMap({ Int($0) }), case .value(let word) = test, let end = Int(word) else { return true }
    return end >= from
  }

  init(_ text: String) {
    let characters = Array(text)
    var start = 0
    var field: String?
    var isInQuotes = false
    var isQuoted = false
    var word: [Character] = []
    var position = 0
    func begin(after position: Int) { (start, word, isQuoted) = (position + 1, [], false) }
    while position < characters.count {
      let character = characters[position]
      if isInQuotes {
        if character == "\\", position + 1 < characters.count {
          position += 1
          word.append(characters[position])
        } else if character == "\"" {
          isInQuotes = false
        } else {
          word.append(character)
        }
      } else {
        switch character {
        case "\"": (isInQuotes, isQuoted) = (true, true)
        case "(", ")":
          field = nil
          begin(after: position)
        case _ where character.isWhitespace:
          (field, from) = (nil, nil)
          begin(after: position)
        case "-" where field == nil && start == position: begin(after: position)
        case ":" where field == nil && start < position:
          field = String(word)
          begin(after: position)
        case ",":
          from = nil
          if field != nil { begin(after: position) } else { word.append(character) }
        case "=", "<", ">":
          if field != nil, start == position { begin(after: position) } else { word.append(character) }
        case "." where field != nil && word.last == ".":
          from = String(word.dropLast())
          begin(after: position)
        default: word.append(character)
        }
      }
      position += 1
    }
    self.field = field
    self.word = String(word)
    self.start = start
    self.isQuoted = isQuoted
  }
}

extension FieldValues {
  /// The values that occur, as a filter asks for each, with all its names; the last is what the screen calls it. Those of some
  /// reviews come first. O(rows + values).
  fileprivate func named(first reviews: ReviewScope) -> [(test: ValueTest, names: [String])] {
    switch field.source {
    case .column:
      var seen: Set<ValueTest> = []
      return (reviews == .all ? [.all] : [reviews, .all]).flatMap { scope in
        tables.flatMap { table -> [FacetCounts.Value] in
          guard let column = library.column(ColumnKey(table, field.column)) else { return [] }
          return OccurringValues(in: column, among: scope.rows(of: table, in: library), self).values.map(\.value)
        }
      }
      .map { value -> (test: ValueTest, names: [String]) in
        switch value {
        case .term(let code): (test(for: code), names(of: code) + (vocabulary?[code]?.names ?? []) + [label(of: code)])
        case .unknown(let unknown): (.value(unknown.filterWord), [unknown.filterWord, unknown.rawValue])
        }
      }
      .map { (test: $0.test, names: [$0.test.word] + $0.names) }
      .filter { seen.insert($0.test).inserted }
    case .presence, .inference:
      guard case .words(let words, _) = field.kind else { return [] }
      return words.map { (.value($0), [$0]) }
    case .text: return []
    case .review: return library.reviews.map { (.value($0.id), [$0.id, $0.reference, $0.shortTitle]) }
    case .id(let list):
      var seen: Set<String> = []
      return (list.map { [$0] } ?? List.allCases).flatMap { list in
        (0..<library.count(of: list.table)).map { library.localID(ofRow: $0, in: list.table) }
      }
      .filter { seen.insert($0).inserted }.map { (.value($0), [$0]) }
    }
  }
}

extension ValueTest {
  /// The word of a test for one value.
  fileprivate var word: String {
    switch self {
    case .value(let word), .exactly(let word), .prefix(let word), .compare(_, let word), .range(let word, _): word
    }
  }
}
