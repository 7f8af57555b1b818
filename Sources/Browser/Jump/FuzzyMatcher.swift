import Evidence

/// Finds letters in a text, in their order but not side by side, and says how good the find is.
///
/// The best of all ways to find a term counts. Each letter is worth the same; letters side by side and first letters of words are
/// worth more, gaps between letters less, but a gap never costs as much as the start of a word is worth. So the text itself is the
/// best find, then a text that begins with the letters, then words that begin with them, then letters here and there.
struct FuzzyMatcher {
  /// What a letter that is found is worth.
  static let letter: Int32 = 16
  /// What it is worth beyond that right after the one before.
  static let run: Int32 = 8
  /// What a gap costs, what each further letter of it costs, and the most that it costs.
  static let gap: (first: Int32, further: Int32, most: Int32) = (3, 1, 7)

  /// What the place of a letter is worth; twice that for the first one of a term.
  static func worth(_ place: FuzzyTexts.Place) -> Int32 {
    switch place {
    case .inside: 0
    case .hump: 6
    case .wordStart: 8
    case .textStart: 10
    }
  }

  /// Words that all have to be found, each for itself.
  private let terms: [(scalars: [UInt32], bytes: [UInt8])]
  private static let none = Int32.min / 2
  // Room to work in, kept from text to text.
  private var count = 0
  private var scalars: [UInt32] = []
  private var worths: [Int32] = []
  private var best: [Int32] = []

  /// A search for the words of a text, without regard to case and marks.
  init(_ text: String) {
    terms = text.folded.split(whereSeparator: \.isWhitespace).map { term in
      (term.unicodeScalars.map(\.value), Array(term.utf8))
    }
  }

  /// Whether there is nothing to look for.
  var isEmpty: Bool { terms.isEmpty }

  /// How good the find in a prepared text is; nil where a letter is missing. O(length) for most texts that do not match, and
  /// O(length × letters) for those that do.
  mutating func score(_ text: Int, of texts: FuzzyTexts) -> Int? {
    let range = texts.range(of: text)
    let bytes = texts.bytes.span.extracting(range)
    for term in terms where !Self.isSubsequence(term.bytes, of: bytes) { return nil }
    load(bytes, texts.places.span.extracting(range))
    var sum = 0
    for term in terms {
      guard let end = fill(term.scalars) else { return nil }
      sum += Int(best[(term.scalars.count - 1) * count + end])
    }
    return sum
  }

  /// The characters of a text that a find consists of, in order; nil where a letter is missing.
  mutating func characters(in text: String) -> [Int]? {
    let letters = Array(FoldedLetters(text))
    scalars = letters.map(\.scalar.value)
    worths = letters.map { Self.worth($0.place) }
    count = letters.count
    var found: Set<Int> = []
    for term in terms {
      guard let end = fill(term.scalars) else { return nil }
      for position in way(to: end, term.scalars.count) { found.insert(letters[position].character) }
    }
    return found.sorted()
  }

  /// Whether bytes stand in a text in their order. No text has the letters that has not their bytes.
  private static func isSubsequence(_ wanted: [UInt8], of bytes: Swift.Span<UInt8>) -> Bool {
    guard wanted.count <= bytes.count else { return false }
    let wanted = wanted.span
    var next = 0
    for position in bytes.indices where bytes[position] == wanted[next] {
      next += 1
      if next == wanted.count { return true }
    }
    return false
  }

  /// Takes the letters of a prepared text. The room for them only grows.
  private mutating func load(_ bytes: Swift.Span<UInt8>, _ places: Swift.Span<FuzzyTexts.Place>) {
    count = Self.load(bytes, places, &scalars, &worths)
  }

  private static func load(
    _ bytes: Swift.Span<UInt8>, _ places: Swift.Span<FuzzyTexts.Place>, _ scalars: inout [UInt32],
    _ worths: inout [Int32]
  ) -> Int {
    if scalars.count < bytes.count {
      scalars = Array(repeating: 0, count: bytes.count)
      worths = Array(repeating: 0, count: bytes.count)
    }
    var letters = scalars.mutableSpan
    var values = worths.mutableSpan
    var count = 0
    for position in bytes.indices {
      let byte = bytes[position]
      if byte & 0xC0 == 0x80, count > 0 {
        letters[count - 1] = letters[count - 1] << 6 | UInt32(byte & 0x3F)
      } else {
        letters[count] = UInt32(
          byte < 0x80 ? byte : byte < 0xE0 ? byte & 0x1F : byte < 0xF0 ? byte & 0x0F : byte & 0x07)
        values[count] = worth(places[position])
        count += 1
      }
    }
    return count
  }

  /// For each letter of a term and each position, what the best find that ends there is worth. Returns where the whole term ends
  /// best; nil where it is not in the text.
  private mutating func fill(_ term: [UInt32]) -> Int? {
    guard term.count <= count else { return nil }
    return Self.fill(term, count, scalars, worths, &best)
  }

  private static func fill(
    _ term: [UInt32], _ count: Int, _ scalars: [UInt32], _ worths: [Int32], _ best: inout [Int32]
  ) -> Int? {
    if best.count < term.count * count { best = Array(repeating: Self.none, count: term.count * count) }
    let scalars = scalars.span
    let worths = worths.span
    var best = best.mutableSpan
    for (index, wanted) in term.enumerated() {
      let row = index * count
      let before = row - count
      // The best find of the letters before with a gap after it: one that may still grow dearer, and one that cannot.
      var near = Self.none
      var far = Self.none
      for position in 0..<count {
        if index > 0, position >= 2 {
          let ending = best[before + position - 2]
          near = max(near - Self.gap.further, ending - Self.gap.first)
          far = max(far, ending - Self.gap.most)
        }
        var value = Self.none
        if scalars[position] == wanted {
          let worth = worths[position]
          if index == 0 {
            value = Self.letter + 2 * worth
          } else if position > 0 {
            let reached = max(max(near, far) + worth, best[before + position - 1] + max(worth, Self.run))
            if reached > Self.none / 2 { value = Self.letter + reached }
          }
        }
        best[row + position] = value
      }
    }
    let last = (term.count - 1) * count
    var end: Int?
    var most = Self.none
    for position in 0..<count where best[last + position] > most { (end, most) = (position, best[last + position]) }
    return end
  }

  /// The positions of the letters of the best find that ends somewhere, last first.
  private func way(to end: Int, _ letters: Int) -> [Int] {
    var way = [end]
    for index in stride(from: letters - 1, to: 0, by: -1) {
      let position = way[way.count - 1]
      let wanted = best[index * count + position] - Self.letter
      let before = (index - 1) * count
      let isRun = position > 0 && best[before + position - 1] + max(worths[position], Self.run) == wanted
      let previous =
        isRun
        ? position - 1
        : (0..<max(0, position - 1)).last { earlier in
          let cost = min(Self.gap.first + Int32(position - earlier - 2) * Self.gap.further, Self.gap.most)
          return best[before + earlier] - cost + worths[position] == wanted
        }
      guard let previous else { return way }
      way.append(previous)
    }
    return way
  }
}
