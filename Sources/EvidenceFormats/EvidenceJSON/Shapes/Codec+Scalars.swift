// Texts, numbers, dates and words.

internal import Evidence

extension Codec where Value == String {
  /// A text that says something. Control characters in it are kept, and reported.
  static var text: Codec {
    Codec(
      "text",
      read: { node, scope in
        guard let text = node.string else {
          scope.reading.mismatch(node, expected: "text")
          return nil
        }
        if text.isBlank {
          scope.error(at: node, "is empty", expected: "text that says something")
          return nil
        }
        if let control = text.firstControl {
          scope.reading.discrepancy(
            at: node, "contains control characters, the first of them U+\(control.fourDigits)",
            expected: "text without them")
        }
        return text
      },
      write: { text, _ in .string(text) })
  }

  /// One text and no other; `expected` says what else the field can hold.
  static func constant(_ word: String, expected: String? = nil) -> Codec {
    let expected = expected ?? "\"\(word)\""
    return Codec(
      expected,
      read: { node, scope in
        if node.isString(word) { return word }
        scope.error(at: node, "is \(node.excerpt)", expected: expected)
        return nil
      },
      write: { _, _ in .string(word) })
  }
}

extension Codec where Value: RawRepresentable & CaseIterable & Sendable, Value.RawValue == String {
  /// One of the words that the format has for something.
  static var word: Codec { word(among: Array(Value.allCases)) }

  /// One of some words.
  static func word(among cases: [Value]) -> Codec {
    let words = cases.map(\.rawValue)
    return Codec(
      oneOf(words),
      read: { node, scope in
        guard let text = node.string else {
          scope.reading.mismatch(node, expected: oneOf(words))
          return nil
        }
        if let position = words.firstIndex(of: text) { return cases[position] }
        // Of a few words all are named, of many the nearest.
        let expected = words.count > 8 ? scope.reading.suggestion(for: text, among: words) : oneOf(words)
        scope.error(at: node, "no such word: \(quoted(text))", expected: expected)
        return nil
      },
      write: { value, _ in .string(value.rawValue) })
  }
}

extension Codec where Value == Int {
  /// How many of something there are. More than a million million is no count of anything in a review, and counts are added up.
  static var count: Codec { integer("a whole number from 0 to 1000000000000", in: 0...1_000_000_000_000) }

  /// A year.
  static var year: Codec { integer("a year from 1000 to 2100", in: 1000...2100) }

  /// A whole number of a range.
  static func integer(_ expected: String, in range: ClosedRange<Int>) -> Codec {
    Codec(
      expected,
      read: { node, scope in
        guard node.kind == .number else {
          scope.reading.mismatch(node, expected: expected)
          return nil
        }
        guard let number = node.integer else {
          scope.error(at: node, "\(node.excerpt) is not a whole number", expected: expected)
          return nil
        }
        guard range.contains(number) else {
          scope.error(at: node, "\(number) is out of range", expected: expected)
          return nil
        }
        return number
      },
      write: { number, _ in .integer(number) })
  }
}

extension Codec where Value == Quantity {
  /// A number with its digits.
  static var quantity: Codec {
    Codec(
      "a number",
      read: { node, scope in
        guard let digits = node.numberText else {
          scope.reading.mismatch(node, expected: "a number")
          return nil
        }
        guard let quantity = Quantity(digits) else {
          scope.error(at: node, "\(node.excerpt) is too large", expected: "a number below 1e308")
          return nil
        }
        return quantity
      },
      write: { quantity, _ in
        // Digits that another format allowed and JSON does not, such as ".5", become those of the value.
        (JSONNumber(quantity.digits) ?? JSONNumber(quantity.value)).map { .number($0) } ?? .null
      })
  }
}

extension Codec where Value == Bool {
  /// True or false.
  static var flag: Codec {
    Codec(
      "true or false",
      read: { node, scope in
        if let flag = node.bool { return flag }
        scope.reading.mismatch(node, expected: "true or false")
        return nil
      },
      write: { flag, _ in .bool(flag) })
  }
}

extension Codec where Value == PartialDate {
  /// A year, a month or a day.
  static var date: Codec {
    let expected = "a date such as \"2022\", \"2022-11\" or \"2022-11-04\""
    return Codec(
      expected,
      read: { node, scope in
        guard let text = node.string else {
          scope.reading.mismatch(node, expected: expected)
          return nil
        }
        if let date = PartialDate(text) { return date }
        scope.error(at: node, "\(quoted(text)) is no date", expected: expected)
        return nil
      },
      write: { date, _ in .string(date.description) })
  }
}
