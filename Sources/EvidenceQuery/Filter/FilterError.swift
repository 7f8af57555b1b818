/// Why a text is no filter: where it went wrong, what is wrong, and what was perhaps meant.
public struct FilterError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// No field has this name.
    case unknownField(String)
    /// The field has no such value.
    case unknownValue(String, field: String)
    /// The field takes whole numbers, and this is none.
    case notANumber(String, field: String)
    /// No number of the program is so far from zero; the last that there is on that side.
    case numberTooFar(String, field: String, limit: Int)
    /// A range from more to less, which nothing lies in.
    case backwardRange(String, field: String)
    /// The field has an order, and this value no place in it.
    case notInOrder(String, field: String)
    /// The word could be one of these.
    case ambiguousValue(String, field: String)
    /// The field has no order.
    case notOrdered(field: String)
    /// The values are fields of different records.
    case differentRecords(field: String)
    /// A field has no value after its colon.
    case missingValue(field: String)
    /// A quotation mark is not closed.
    case unclosedQuote
    /// A bracket is not closed.
    case unclosedBracket
    /// A bracket closes nothing.
    case unopenedBracket
    /// A blank parts the word for what is counted across links from its bracket.
    case spacedLink(String)
    /// Nothing stands where a clause should.
    case missingClause
    /// Brackets in brackets, deeper than anybody means.
    case tooDeep
    /// Longer than any question; the number of characters that it may have.
    case tooLong(Int)
  }

  /// What is wrong.
  public var reason: Reason
  /// Where, in characters from 1.
  public var column: Int
  /// What was perhaps meant.
  public var suggestions: [String]

  init(_ reason: Reason, column: Int, suggestions: [String] = []) {
    self.reason = reason
    self.column = column
    self.suggestions = suggestions
  }

  /// One line that says what is wrong and what was perhaps meant.
  public var message: String {
    let hint = suggestions.isEmpty ? "" : "; did you mean \(suggestions.joined(separator: " or "))?"
    return switch reason {
    case .unknownField(let name): "unknown field \(Self.quoted(name))" + hint
    case .unknownValue(let value, let field): "unknown \(field) \(Self.quoted(value))" + hint
    case .notANumber(let value, let field): "unknown \(field) \(Self.quoted(value)): it takes whole numbers"
    case .numberTooFar(let value, let field, let limit):
      "\(field) \(Self.quoted(value)) is too \(limit < 0 ? "small" : "large"); "
        + "the \(limit < 0 ? "smallest" : "largest") number is \(limit)"
    case .backwardRange(let range, let field): "\(field) \(Self.quoted(range)) runs backwards and holds nothing" + hint
    case .notInOrder(let value, let field): "unknown \(field) \(Self.quoted(value)): it has no place in the order"
    case .ambiguousValue(let value, let field):
      "\(field) \(Self.quoted(value)) could be \(suggestions.joined(separator: " or "))"
    case .notOrdered(let field): "\(field) has no order, so <, > and .. do not apply"
    case .differentRecords(let field): "\(field): these are of different records; each needs a clause of its own"
    case .missingValue(let field): "\(field): needs a value" + hint
    case .unclosedQuote: "the quotation mark is not closed"
    case .unclosedBracket: "the bracket is not closed"
    case .unopenedBracket: "the bracket closes nothing"
    case .spacedLink(let name):
      "a blank stands between \(name) and its bracket; \(name)(…) counts across links, \"\(name)\" (…) looks for the word"
    case .missingClause: "something to look for is missing here"
    case .tooDeep: "the brackets are nested too deep"
    case .tooLong(let limit): "the filter is longer than \(limit) characters"
    }
  }

  /// A word in quotation marks; of a very long one, its beginning.
  private static func quoted(_ word: String) -> String {
    let beginning = word.prefix(60)
    return beginning.endIndex == word.endIndex ? "\"\(word)\"" : "\"\(beginning)…\""
  }
}
