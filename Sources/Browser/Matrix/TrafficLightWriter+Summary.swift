import Evidence
import Terminal

/// How often each word was given for each item, and the shares of words as bars: what stands below the traffic lights of a tool.
extension TrafficLightWriter {
  /// A row an item and one for the whole: how often each word was given, and the shares as a bar of their signs. Where the whole has
  /// words of its own, they stand apart.
  func summaries(of block: ToolTable) -> [Matrix.Section] {
    let items = block.table.items.indices
    guard !items.isEmpty else { return [] }
    let words = block.table.words.indices
    let whole = block.counts.indices.dropFirst(items.count)
    guard words.count < block.words.count else { return [summary(of: block, lines: block.counts.indices, words)] }
    let wholeWords = block.words.indices.filter { word in whole.contains { block.counts[$0][word] > 0 } }
    return [summary(of: block, lines: items, words)]
      + (wholeWords.isEmpty ? [] : [summary(of: block, lines: whole, wholeWords)])
  }

  private func summary(of block: ToolTable, lines: Range<Int>, _ shown: some Collection<Int>) -> Matrix.Section {
    let writer = self
    let shown = Array(shown)
    let heading = lines.lowerBound == 0 ? words(.lightsSummary, with: block.tool?.name ?? block.table.tool) : ""
    var section = Matrix.Section(
      heading: heading.isEmpty ? [] : [Span(heading, .muted)],
      columns: shown.map {
        Matrix.Column(block.words[$0].text, width: max(7, min(12, DisplayWidth.of(block.words[$0].text))))
      }
        + [Matrix.Column(words(block.weighted == nil ? .lightsShares : .lightsWeightedShares), width: Self.barWidth)],
      count: lines.count, row: { writer.summaryRow(lines.lowerBound + $0, of: block, shown) },
      facts: { line, _ in writer.summaryFacts(lines.lowerBound + line, of: block) })
    section.pinnedColumns = 1
    return section
  }

  private static let barWidth = 24

  private func summaryRow(_ line: Int, of block: ToolTable, _ shown: [Int]) -> Matrix.Row {
    let counts = block.counts[line]
    let cells = shown.map { word in
      Matrix.Cell(
        [Span(counts[word] == 0 ? glyphs.gap : String(counts[word]), counts[word] == 0 ? .muted : .text)],
        to: target(line, word, of: block))
    }
    let title =
      line < block.table.items.count
      ? [Span(block.table.items[line] + " ", .muted), Span(label(ofItem: line, in: block))]
      : [Span(name(ofLine: line, in: block))]
    return Matrix.Row(
      Matrix.Cell(title),
      cells + [Matrix.Cell(bar(of: block.weighted?[line] ?? counts.map(Double.init), in: block))])
  }

  /// What a line of the summary is of: an item, or the whole.
  func name(ofLine line: Int, in block: ToolTable) -> String {
    line < block.table.items.count ? name(ofItem: line, in: block) : words(.lightsOverall)
  }

  /// A bar of the signs of words, each as long as its share of all appraisals; what was not judged is left blank.
  private func bar(of shares: [Double], in block: ToolTable) -> [Span] {
    let all = shares.reduce(0, +)
    guard all > 0 else { return [] }
    var (sum, drawn) = (0.0, 0)
    var spans: [Span] = []
    for (word, share) in zip(block.words, shares) {
      sum += share
      // Ends are rounded, not lengths, so that the parts fill the whole.
      let end = Int((sum / all * Double(Self.barWidth)).rounded())
      spans.append(Span(String(repeating: String(word.sign.text.prefix(1)), count: end - drawn), word.sign.role))
      drawn = end
    }
    spans.append(Span(String(repeating: " ", count: Self.barWidth - drawn)))
    return spans
  }

  /// No filter names the judgement of an item, so appraisals are asked for one by one.
  private func target(_ line: Int, _ word: Int, of block: ToolTable) -> Target? {
    guard DetailWriter.canAskFor(block.counts[line][word]) else { return nil }
    let rows = block.rows.filter { row in
      block.table.place(of: row).flatMap { block.word(ofLine: line, at: $0) } == word
    }
    return details.target(toAll: rows, of: nil)
  }

  func summaryFacts(_ line: Int, of block: ToolTable) -> [[Span]] {
    let counts = block.counts[line]
    let all = counts.reduce(0, +)
    let parts = block.words.indices.filter { counts[$0] > 0 }.map { word in
      words(.lightsShare, with: block.words[word].text, String(counts[word]), String(all))
    }
    let rest = counts[block.words.count]
    let unjudged = rest > 0 ? [words(.lightsShare, with: words(.lightsNotJudged), String(rest), String(all))] : []
    return [[Span(name(ofLine: line, in: block) + ": ", .heading), Span((parts + unjudged).joined(separator: ", "))]]
  }
}

extension Phrase {
  static let lightsSummary = Phrase("{1}: how often each word was given")
  static let lightsShares = Phrase("Shares")
  static let lightsWeightedShares = Phrase("Shares, by weight")
  static let lightsShare = Phrase("{1} {2} of {3}")
}
