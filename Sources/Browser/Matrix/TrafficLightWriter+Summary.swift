import Evidence
import Terminal

/// How often each word was given for each item, and the shares of words as bars: what stands below the traffic lights of a tool.
extension TrafficLightWriter {
  /// A row an item: how often each word was given, and the shares as a bar of their signs.
  func summary(of block: ToolTable) -> Matrix.Section? {
    guard !block.table.items.isEmpty else { return nil }
    let writer = self
    let all = block.table.words.indices.map { word in
      Matrix.Column(block.table.words[word], width: max(7, min(12, DisplayWidth.of(block.table.words[word]))))
    }
    return Matrix.Section(
      heading: [Span(words(.lightsSummary, with: block.tool?.name ?? block.table.tool), .muted)],
      columns: all + [
        Matrix.Column(words(block.weighted == nil ? .lightsShares : .lightsWeightedShares), width: Self.barWidth)
      ], count: block.table.items.count,
      row: { writer.summaryRow($0, of: block) }, facts: { writer.summaryFacts($0, $1, of: block) })
  }

  private static let barWidth = 24

  private func summaryRow(_ item: Int, of block: ToolTable) -> Matrix.Row {
    let id = block.table.items[item]
    let counts = block.counts[item]
    let cells = block.table.words.indices.map { word in
      Matrix.Cell(
        [Span(counts[word] == 0 ? glyphs.gap : String(counts[word]), counts[word] == 0 ? .muted : .text)],
        to: target(item, word, of: block))
    }
    return Matrix.Row(
      Matrix.Cell([Span("\(id) ", .muted), Span(block.tool?.item(id)?.label ?? "")]),
      cells + [Matrix.Cell(bar(of: block.weighted?[item] ?? counts.map(Double.init), in: block))])
  }

  /// A bar of the signs of words, each as long as its share of all appraisals; what was not judged is left blank.
  private func bar(of shares: [Double], in block: ToolTable) -> [Span] {
    let all = shares.reduce(0, +)
    guard all > 0 else { return [] }
    var (sum, drawn) = (0.0, 0)
    var spans: [Span] = []
    for word in block.table.words.indices {
      sum += shares[word]
      // Ends are rounded, not lengths, so that the parts fill the whole.
      let end = Int((sum / all * Double(Self.barWidth)).rounded())
      let sign = symbol(of: block.table.words[word], in: block)
      spans.append(Span(String(repeating: sign.text, count: end - drawn), sign.role))
      drawn = end
    }
    spans.append(Span(String(repeating: " ", count: Self.barWidth - drawn)))
    return spans
  }

  /// No filter names the judgement of an item, so appraisals are asked for one by one.
  private func target(_ item: Int, _ word: Int, of block: ToolTable) -> Target? {
    guard DetailWriter.canAskFor(block.counts[item][word]) else { return nil }
    let rows = block.rows.filter { row in
      block.table.place(of: row).flatMap { block.table.word(ofItem: item, at: $0) } == word
    }
    return details.target(toAll: rows, of: nil)
  }

  func summaryFacts(_ item: Int, _ column: Int?, of block: ToolTable) -> [[Span]] {
    let id = block.table.items[item]
    let label = block.tool?.item(id)?.label ?? words(.lightsUnknownItem)
    let counts = block.counts[item]
    let all = counts.reduce(0, +)
    let parts = block.table.words.indices.filter { counts[$0] > 0 }.map { word in
      words(.lightsShare, with: block.table.words[word], String(counts[word]), String(all))
    }
    let rest = counts[block.table.words.count]
    let unjudged = rest > 0 ? [words(.lightsShare, with: words(.lightsNotJudged), String(rest), String(all))] : []
    return [[Span("\(id) \(label): ", .heading), Span((parts + unjudged).joined(separator: ", "))]]
  }
}

extension Phrase {
  static let lightsSummary = Phrase("{1}: how often each word was given")
  static let lightsShares = Phrase("Shares")
  static let lightsWeightedShares = Phrase("Shares, by weight")
  static let lightsShare = Phrase("{1} {2} of {3}")
}
