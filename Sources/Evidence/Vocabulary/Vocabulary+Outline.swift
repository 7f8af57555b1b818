extension Vocabulary.Term {
  /// Terms that are written as an outline, one a line, so that a vocabulary reads as the tree that it is:
  ///
  /// ```
  /// experimental experimental; experiment; trial
  ///   randomised-controlled-trial randomised controlled trial [RCT]; randomised trial
  /// ```
  ///
  /// A line has the code, the label, perhaps the short label in brackets, and the other names, each after a semicolon. A line
  /// that is indented more than the one above is below it. Nothing here can fail: an odd line becomes an odd term, which tests
  /// see. O(length).
  static func outline(_ text: String) -> [Self] {
    var outline = Outline(bytes: Array(text.utf8))
    var terms: [Self] = []
    var above: [(indentation: Int, code: TermCode)] = []
    while let indentation = outline.nextLine() {
      while let last = above.last, last.indentation >= indentation { above.removeLast() }
      var term = Self(TermCode(outline.next(until: " ", or: ";")), "", parent: above.last?.code)
      term.label = outline.next(until: "[", or: ";")
      if outline.stoppedAt("[") { term.short = outline.next(until: "]", or: ";") }
      if outline.stoppedAt("]") { _ = outline.next(until: ";", or: ";") }
      while !outline.isAtEndOfLine { term.aliases.append(outline.next(until: ";", or: ";")) }
      terms.append(term)
      above.append((indentation, term.code))
    }
    return terms
  }
}

/// Goes through an outline from left to right.
private struct Outline {
  private let bytes: [UInt8]
  private var position = 0
  private var stop = UInt8(ascii: "\n")

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// Whether the line that was begun last is used up.
  var isAtEndOfLine: Bool { stop == UInt8(ascii: "\n") }

  /// Whether the last words ended with this.
  func stoppedAt(_ character: Unicode.Scalar) -> Bool { UInt8(ascii: character) == stop }

  /// Goes to the next line that holds something, and says how far it is indented; nil where there is none.
  mutating func nextLine() -> Int? {
    var start = position
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\n"): start = position + 1
      case UInt8(ascii: " "): break
      default:
        stop = UInt8(ascii: " ")
        return position - start
      }
      position += 1
    }
    return nil
  }

  /// The words up to one of two characters or the end of the line, without the spaces around them.
  mutating func next(until first: Unicode.Scalar, or second: Unicode.Scalar) -> String {
    let (first, second) = (UInt8(ascii: first), UInt8(ascii: second))
    while position < bytes.count, bytes[position] == UInt8(ascii: " ") { position += 1 }
    let start = position
    var end = position
    stop = UInt8(ascii: "\n")
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == first || byte == second || byte == UInt8(ascii: "\n") {
        stop = byte
        break
      }
      if byte != UInt8(ascii: " ") { end = position }
    }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}
