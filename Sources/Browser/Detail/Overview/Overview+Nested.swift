import Evidence
import Terminal

/// Values of which some lie below others, such as Kenya below Africa: side by side they would be taken for as many different studies.
extension Overview {
  /// The values that lie below none of the others, the largest first, each with the lowest ones below it; what lies between is left out.
  /// O(values²).
  static func nested<Size: Comparable, Rest: Comparable>(
    _ codes: [TermCode], in vocabulary: Vocabulary, by size: (TermCode) -> (Size, Rest)
  ) -> [(top: TermCode, below: [TermCode])] {
    let all = Set(codes)
    let above = Dictionary(codes.map { ($0, vocabulary.ancestors(of: $0).filter(all.contains)) }) { first, _ in first }
    let between = Set(above.values.joined())
    func largestFirst(_ codes: [TermCode]) -> [TermCode] {
      codes.enumerated().sorted { left, right in
        let (first, second) = (size(left.element), size(right.element))
        return first == second ? left.offset < right.offset : first > second
      }
      .map(\.element)
    }
    return largestFirst(codes.filter { above[$0]?.isEmpty == true }).map { top in
      (top, largestFirst(codes.filter { above[$0]?.contains(top) == true && !between.contains($0) }))
    }
  }

  /// What lies below a value: ", of them 10 Kenya, 7 Uganda, and 9 more"; nothing where the page is narrow.
  func below(_ values: [[Span]], most: Int) -> [Span] {
    guard isWide || writer.isSpelledOut, !values.isEmpty else { return [] }
    let most = writer.isSpelledOut ? .max : most
    let rest = values.count - most
    let others = rest > 0 ? [[Span(words(.andMore, with: String(rest)), .muted)]] : []
    return [Span(", " + words(.ofThem) + " ")] + Words.joined(values.prefix(most) + others, by: ", ")
  }

  /// Values side by side; where some have others below them, parted by more than those are.
  func joined(_ values: [[Span]], areNested: Bool) -> [Span] {
    Words.joined(values, by: areNested && (isWide || writer.isSpelledOut) ? "; " : ", ")
  }
}
