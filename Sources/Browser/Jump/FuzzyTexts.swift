import Evidence

/// Texts prepared to be searched by letters: folded, with what each letter is in its word.
///
/// All are in one array, because a search goes through every one of them.
struct FuzzyTexts: Sendable {
  /// What a letter is in its text, the more telling the higher.
  enum Place: UInt8, Comparable, Sendable {
    /// Inside a word.
    case inside
    /// A capital after a small letter, or a digit after a letter.
    case hump
    /// The first of a word.
    case wordStart
    /// The first of the text.
    case textStart

    static func < (left: Place, right: Place) -> Bool { left.rawValue < right.rawValue }
  }

  /// The folded texts, one after the other.
  private(set) var bytes: [UInt8] = []
  /// What each byte is; those that only go on with a letter are inside.
  private(set) var places: [Place] = []
  private var ends: [Int] = []

  /// How many texts there are.
  var count: Int { ends.count }

  /// Where a text is in the arrays.
  func range(of text: Int) -> Range<Int> { (text == 0 ? 0 : ends[text - 1])..<ends[text] }

  /// Adds a text. O(length).
  mutating func append(_ text: String) {
    if !appendASCII(text) {
      for letter in FoldedLetters(text) {
        let start = bytes.count
        bytes.append(contentsOf: String(letter.scalar).utf8)
        places.append(letter.place)
        places.append(contentsOf: repeatElement(.inside, count: bytes.count - start - 1))
      }
    }
    ends.append(bytes.count)
  }

  /// Adds a text of ASCII alone, which most are; else adds nothing and returns false.
  private mutating func appendASCII(_ text: String) -> Bool {
    let start = bytes.count
    var before: LetterKind?
    for byte in text.utf8 {
      guard byte < 0x80 else {
        bytes.removeLast(bytes.count - start)
        places.removeLast(places.count - start)
        return false
      }
      let kind = LetterKind(ascii: byte)
      bytes.append(kind == .capital ? byte | 0x20 : byte)
      places.append(kind.place(after: before))
      before = kind
    }
    return true
  }
}

/// The letters of a text as they are compared: each scalar of its folded form, with the character that it comes from.
struct FoldedLetters: Sequence {
  /// A scalar of the folded text.
  struct Letter: Hashable {
    let scalar: Unicode.Scalar
    let place: FuzzyTexts.Place
    /// How many characters of the text stand before the one that it is of.
    let character: Int
  }

  private let letters: [Letter]

  init(_ text: String) {
    var letters: [Letter] = []
    var before: LetterKind?
    for (position, character) in text.enumerated() {
      let kind = LetterKind(character)
      var place = kind.place(after: before)
      for scalar in String(character).folded.unicodeScalars {
        letters.append(Letter(scalar: scalar, place: place, character: position))
        place = .inside
      }
      before = kind
    }
    self.letters = letters
  }

  func makeIterator() -> IndexingIterator<[Letter]> { letters.makeIterator() }
}

/// What makes a word begin.
private enum LetterKind {
  case small, capital, digit, other

  init(ascii byte: UInt8) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): self = .small
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): self = .capital
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self = .digit
    default: self = .other
    }
  }

  init(_ character: Character) {
    self = character.isUppercase ? .capital : character.isLetter ? .small : character.isNumber ? .digit : .other
  }

  func place(after before: LetterKind?) -> FuzzyTexts.Place {
    switch (before, self) {
    case (nil, _): .textStart
    case (.other?, .small), (.other?, .capital), (.other?, .digit): .wordStart
    case (.small?, .capital), (.small?, .digit), (.capital?, .digit): .hump
    case (_, .small), (_, .capital), (_, .digit), (_, .other): .inside
    }
  }
}
