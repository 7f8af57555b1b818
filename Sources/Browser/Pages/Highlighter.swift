import Evidence
import Terminal

/// Finds the words that are looked for in a text, without case and marks, and gives them the role of a match.
struct Highlighter: Sendable {
  private let words: [[Unicode.Scalar]]

  init(_ words: [String]) {
    self.words = words.map { Array($0.folded.unicodeScalars) }.filter { !$0.isEmpty }
  }

  /// The text in runs of its role, and of a match where one of the words stands. O(length × words).
  func runs(_ text: String, _ role: Role) -> [Run] {
    guard !words.isEmpty else { return [Run(text, role)] }
    let marked = matches(in: text)
    guard marked.contains(true) else { return [Run(text, role)] }
    var runs: [Run] = []
    var piece = ""
    var isMatch = false
    for (character, matches) in zip(text, marked) {
      if matches != isMatch {
        if !piece.isEmpty { runs.append(Run(piece, isMatch ? .match : role)) }
        piece = ""
        isMatch = matches
      }
      piece.append(character)
    }
    if !piece.isEmpty { runs.append(Run(piece, isMatch ? .match : role)) }
    return runs
  }

  /// Whether each character of a text belongs to one of the words.
  private func matches(in text: String) -> [Bool] {
    var folded: [Unicode.Scalar] = []
    var characterOfScalar: [Int] = []
    for (position, character) in text.enumerated() {
      for scalar in String(character).folded.unicodeScalars {
        folded.append(scalar)
        characterOfScalar.append(position)
      }
    }
    var result = [Bool](repeating: false, count: text.count)
    for word in words where word.count <= folded.count {
      var start = 0
      while start + word.count <= folded.count {
        if folded[start..<start + word.count].elementsEqual(word) {
          for position in start..<start + word.count { result[characterOfScalar[position]] = true }
          start += word.count
        } else {
          start += 1
        }
      }
    }
    return result
  }
}
