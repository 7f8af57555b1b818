import Evidence
import Terminal

/// The items of a quality assessment: a row each, and a page each.
extension DetailWriter {
  /// The judgements with their positions, in the order of the tool; those that the tool lacks come last.
  func items(of appraisal: Appraisal, _ tool: AppraisalTool?) -> [(position: Int, judgement: ItemJudgement)] {
    let order = Dictionary((tool?.itemsAndParts ?? []).enumerated().map { ($1.id, $0) }) { first, _ in first }
    return appraisal.items.enumerated().map { (position: $0, judgement: $1) }
      .sorted { left, right in
        let (first, second) = (order[left.judgement.item] ?? .max, order[right.judgement.item] ?? .max)
        return first == second ? left.position < right.position : first < second
      }
  }

  /// A row of the items: its number, its judgement and what it asks.
  func cells(
    of entry: (position: Int, judgement: ItemJudgement), _ appraisal: Appraisal, _ row: AssessmentRow,
    _ tool: AppraisalTool?
  ) -> [[Span]] {
    let target = Target.record(.item(row, entry.position))
    let item = tool?.item(entry.judgement.item)
    let critical = isCritical(entry.judgement.item, appraisal, row, tool) ? " " + words(.criticalItem) : ""
    return [
      [Span(entry.judgement.item, .muted)],
      symbolAndWord(entry.judgement.judgement, tool),
      [Span(item.flatMap { tool?.distinctLabel(of: $0) } ?? entry.judgement.item, to: target), Span(critical, .muted)]
        .filter { !$0.text.isEmpty },
    ]
  }

  /// A judgement of an item: symbol and the tool's own word.
  func symbolAndWord(_ judgement: Reported<String>, _ tool: AppraisalTool?) -> [Span] {
    guard let word = judgement.value else { return [Span(words(judgement.unknown), .muted)] }
    let concern = tool?.judgement(word)?.concern
    return [rows.sign(concern.map { String($0.symbol) } ?? " ", rows.role(of: concern)), Span(word)]
  }

  func itemPage(of row: AssessmentRow, _ position: Int) -> Page {
    guard let appraisal = library[row].appraisal, appraisal.items.indices.contains(position) else {
      return page(for: row)
    }
    let judgement = appraisal.items[position]
    let tool = rows.tool(of: appraisal, row)
    let item = tool?.item(judgement.item)
    let title = title(of: .item(row, position))
    let heading = [Span(title.capitalisedFirst, .heading)]
    var line = symbolAndWord(judgement.judgement, tool).filter { $0.text != "  " && !$0.text.isEmpty }
    if let word = judgement.judgement.value { line += meaning(of: tool?.judgement(word)) }
    var blocks: [Block] = [.heading(heading), .text(line, hanging: 2)]
    let study = library.study(of: row)
    blocks.append(.field(words(.studyLabel), [link(study)]))
    blocks.append(.field(words(.appraisalLabel), link(row)))
    blocks += self.blocks(of: [fact(.scopeLabel, scopeSpans(of: appraisal, row), appraisal.provenance)])
    if let group = item?.group { blocks.append(.field(words(.itemGroupLabel), [Span(group)])) }
    if isCritical(judgement.item, appraisal, row, tool) {
      blocks.append(.field(words(.itemWeightLabel), [Span(words(.criticalItem))]))
    }
    blocks += self.blocks(of: facts(of: judgement, tool))
    return Page(title: title, blocks: blocks)
  }

  /// What the record says of the judgement of an item.
  func facts(of judgement: ItemJudgement, _ tool: AppraisalTool?) -> [Fact] {
    var facts = [fact(.supportLabel, judgement.support).essential]
    let places = judgement.provenance.sources.compactMap(\.locator)
    if !places.isEmpty {
      facts.append(fact(.locatorLabel, [Span(places.joined(separator: "; "))], judgement.provenance))
    }
    if let citation = tool?.citation { facts.append(fact(.toolCitationLabel, [Span(citation)])) }
    if let unchecked = tool?.unchecked { facts.append(fact(.uncheckedLabel, [Span(words.term(unchecked))])) }
    return facts
  }

  /// What a word means in plain words, and how much it gives to worry about; that the tool lacks it where it does.
  func meaning(of judgement: AppraisalTool.Judgement?, after separator: String? = nil) -> [Span] {
    let separator = separator ?? dot
    guard let judgement else { return [Span(separator + words(.wordNotOfTool), .muted)] }
    var spans: [Span] = []
    if let concern = judgement.concern {
      let text = concern.isOrdered ? words(.concernLevel, with: words(concern)) : words(concern)
      spans.append(Span(separator + text, .muted))
    }
    if let meaning = judgement.meaning { spans.append(Span(". " + words(.wordMeans, with: words.term(meaning)))) }
    if let why = judgement.inferred {
      spans.append(Span(" " + words(.concernInferred, with: words.term(why).asSentence), .muted))
    }
    return spans
  }
}
