/// The words that look most like one that was not found, best first: at most `limit`, and none that shares too little.
///
/// Of a very long word there are none. The distance is Damerau's with adjacent transpositions (optimal string alignment), without case and marks.
/// O(number of words × length²).
public func nearestWords(to word: String, among words: [String], limit: Int = 3) -> [String] {
  // No name is as long as this, and comparing takes the length of the word for each name.
  guard word.utf8.count <= 100 else { return [] }
  let wanted = Array(word.folded.unicodeScalars)
  let least = max(1, wanted.count / 3)
  var found: [(distance: Int, order: Int, word: String)] = []
  for (order, candidate) in words.enumerated() {
    let scalars = Array(candidate.folded.unicodeScalars)
    let distance = scalars.starts(with: wanted) && wanted.count >= 2 ? 1 : alignmentDistance(wanted, scalars)
    // Who is unsure how a word goes on still knows how it begins: "Wels" may be Wales.
    let allowed = wanted.count > 3 && scalars.first == wanted.first ? max(2, least) : least
    if distance <= allowed { found.append((distance, order, candidate)) }
  }
  return found.sorted { ($0.distance, $0.order) < ($1.distance, $1.order) }.prefix(limit).map(\.word)
}

private func alignmentDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for row in 1...left.count {
    var current = [row]
    for column in 1...right.count {
      let change = left[row - 1] == right[column - 1] ? 0 : 1
      var best = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + change)
      if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
        best = min(best, beforeLast[column - 2] + 1)
      }
      current.append(best)
    }
    beforeLast = last
    last = current
  }
  return last[right.count]
}
