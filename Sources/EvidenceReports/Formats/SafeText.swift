// What no text in a file needs, and what could command a terminal that the file is printed to.

private import Terminal

/// Makes text safe to stand in a file that may be printed.
///
/// Control characters but tabs and line breaks, the signs that turn the direction of text round, and tag characters, which nobody
/// sees unless they make a black flag that of Wales, are each shown as `�`. All other text stays as it is: this is no screen, and nothing has to fit into cells.
enum SafeText {
  /// The text without what could command a terminal. O(length), and without a copy when nothing has to change.
  static func clean(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
    return replaced(in: text) { isUnsafe($0) ? "\u{FFFD}" : $0 }
  }

  /// The text on one line: tabs and whatever breaks a line become a space each.
  static func oneLine(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { isUnsafe($0) || breaksLine($0) }) else { return text }
    var isAfterReturn = false
    return replaced(in: text) { scalar in
      // A line end of two characters is one break.
      if scalar == "\n", isAfterReturn {
        isAfterReturn = false
        return nil
      }
      isAfterReturn = scalar == "\r"
      return breaksLine(scalar) ? " " : isUnsafe(scalar) ? "\u{FFFD}" : scalar
    }
  }

  /// The text on one line, as it may be drawn: a letter keeps at most four marks, so that none paints over the lines beside it; more
  /// leave one `�` behind it. O(length).
  static func drawn(_ text: String) -> String {
    let line = oneLine(text)
    guard line.unicodeScalars.contains(where: isMark) else { return line }
    var marks = 0
    return replaced(in: line) { scalar in
      marks = isMark(scalar) ? marks + 1 : 0
      return marks <= mostMarks ? scalar : marks == mostMarks + 1 ? "\u{FFFD}" : nil
    }
  }

  /// As many marks as a cell of the screen holds.
  private static let mostMarks = 4

  /// Whether a character stands above, below or around the one before it.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: scalar.value > 0x7F && !scalar.properties.isVariationSelector
    default: false
    }
  }

  /// The text with other characters in the place of some, or none; the flag of a part of a country stays as it is.
  private static func replaced(in text: String, by change: (Unicode.Scalar) -> Unicode.Scalar?) -> String {
    var result = String.UnicodeScalarView()
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    while index != scalars.endIndex {
      let scalar = scalars[index]
      index = scalars.index(after: index)
      if let other = change(scalar) { result.append(other) }
      if let end = EmojiTags.end(in: scalars, after: scalar, from: index) {
        result.append(contentsOf: scalars[index..<end])
        index = end
      }
    }
    return String(result)
  }

  /// JSON that no terminal takes for a command: what is unsafe stands in it as an escape, so that nothing is lost. Such characters
  /// can stand in strings only. O(length).
  static func escaped(json: String) -> String {
    guard json.unicodeScalars.contains(where: isUnsafe) else { return json }
    var result = ""
    for scalar in json.unicodeScalars {
      guard isUnsafe(scalar) else {
        result.unicodeScalars.append(scalar)
        continue
      }
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
    return result
  }

  /// Whether a character ends a line, or moves on to a column.
  static func breaksLine(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Whether a character could command a terminal, or hide what stands before or after it.
  static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFF9...0xFFFB,
      0xE0000...0xE007F:
      true
    default: false
    }
  }
}
