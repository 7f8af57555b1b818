import Evidence
import Terminal

/// The traffic lights in reading order.
extension TrafficLightWriter {
  /// The tables as a page that can be read aloud: each appraisal with its judgements, a line an item.
  public var page: Page {
    var blocks: [Block] = [.heading(title)]
    for block in self.blocks {
      blocks += [.blank, .heading(heading(of: block))]
      for row in block.rows {
        blocks.append(
          .text([
            Span("\(name(of: row)). \(words(.lightsOverall)): "), details.rows.judgement(of: row).last ?? Span(""),
          ]))
        if let appraisal = library[row].appraisal {
          blocks += rules(for: row, appraisal, in: block).map { .text($0, indent: 2) }
        }
        guard let place = block.table.place(of: row) else { continue }
        for item in block.table.items.indices {
          let word = block.table.word(ofItem: item, at: place).map { block.table.words[$0] }
          blocks.append(
            .text([Span("\(name(ofItem: item, in: block)): \(word ?? words(.lightsNotJudged))")], indent: 2))
        }
      }
      if !block.table.items.isEmpty {
        blocks += [.blank, .heading([Span(words(.lightsSummary, with: block.tool?.name ?? block.table.tool))])]
        blocks += block.counts.indices.map { .text(summaryFacts($0, of: block)[0]) }
      }
      blocks += figures(on: block).map { .text([Span($0)]) }
      if let unchecked = block.tool?.unchecked {
        blocks.append(.text([Span("\(words(.uncheckedLabel)): \(words.term(unchecked))")]))
      }
    }
    if !others.isEmpty {
      blocks += [.blank, .heading([Span(withoutText)])]
      blocks += others.map { row in
        .text([Span("\(details.rows.name(of: library.study(of: row))): \(reason(of: row))")])
      }
      blocks.append(.text([Span(words(.absenceIsNoRating))]))
    }
    return Page(title: title.map(\.text).joined(), blocks: blocks)
  }
}
