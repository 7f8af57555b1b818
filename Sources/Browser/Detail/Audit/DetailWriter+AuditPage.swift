public import Evidence
public import EvidenceQuery
import OrderedCollections
import Terminal

/// The audit of reviews as a page: what a methodologist would question, check by check, each with a way in.
extension DetailWriter {
  /// The audit of some reviews, of what a filter keeps or may keep: all of it, or of each check the first `most` with how many more
  /// there are. `known` is what the filter keeps of lists, where that was found before. O(entries), once the audit is made.
  public func auditPage(
    of reviews: [ReviewRow], under filter: Filter = .all, known: [List: Selection] = [:], most: Int = .max
  ) -> Page {
    let audits = reviews.map { (row: $0, entries: engine.audit(of: $0, under: filter, known: known)) }
    var blocks: [Block] = [.heading([Span(words(.auditTitle), .heading)])]
    if filter != .all { blocks.append(.text([Span(words(.auditFilterNote, with: filter.description), .muted)])) }
    for (row, entries) in audits {
      blocks.append(.blank)
      blocks.append(.heading([Span(library[row].shortTitle, .heading, to: .record(.review(row)))]))
      blocks += badges(of: library[row]).map { .text([Span($0, .caution)], hanging: 2) }
      blocks += auditBlocks(entries, of: row, under: filter, most: most)
    }
    return Page(title: words(.auditTitle), blocks: blocks)
  }

  /// So many questions of each check are on the screen: nobody reads the last of very many, which take long to lay out.
  static let mostOfCheck = 100

  private func auditBlocks(
    _ entries: [AuditEntry], of row: ReviewRow, under filter: Filter, most: Int
  ) -> [Block] {
    var blocks: [Block] = []
    if library[row].completeness != .whole { blocks.append(.text([Span(words(.auditPartial), .muted)], hanging: 2)) }
    guard !entries.isEmpty else {
      return blocks + [.text([Span(words(filter == .all ? .auditNone : .auditNoneUnderFilter))])]
    }
    let explained = entries.count(where: \.isExplained)
    blocks.append(
      .text([
        Span(words(.auditSummary, with: words.count(entries.count, .question, .questions), String(explained)))
      ]))
    var rest = entries[...]
    while let check = rest.first?.check {
      // The entries of a check stand together.
      let entries = rest.prefix { $0.check == check }
      rest = rest[entries.endIndex...]
      let explained = entries.count(where: \.isExplained)
      let count =
        explained == 0 ? String(entries.count) : words(.auditCount, with: String(entries.count), String(explained))
      blocks += [.blank, .heading([Span(words(.ofAuditCheck(check)) + "  ", .heading), Span(count)])]
      // What nobody has explained comes first.
      let sorted = [false, true].flatMap { isExplained in
        entries.lazy.filter { $0.isExplained == isExplained }.prefix(most)
      }
      .prefix(most)
      blocks += check.isSaidByTitle ? alike(sorted) : sorted.flatMap(self.blocks)
      if entries.count > sorted.count {
        let more = words(.auditMore, with: String(entries.count - sorted.count))
        blocks.append(.text([Span(more, .caution)], indent: 2, hanging: 2))
      }
    }
    return blocks
  }

  /// Entries that say no more than the title above them: those with the same remark stand together below it.
  private func alike(_ entries: some Sequence<AuditEntry>) -> [Block] {
    let groups = OrderedDictionary(grouping: entries, by: \.remark)
    return groups.flatMap { remark, entries -> [Block] in
      let names = entries.map { Block.text(nameLine(of: $0), indent: 2, hanging: 2) }
      return remark.map { [text(of: $0, indent: 2)] + names } ?? names
    }
  }

  /// What the record of an entry is called, with a way to it; of several alike, the first ones.
  private func nameLine(of entry: AuditEntry) -> [Span] {
    if case .rating(let difference) = entry.issue { return appraisalSpans(of: difference) }
    let reference = reference(of: entry)
    let certainty = certainty(of: entry).map { [Span(dot + $0, .muted)] } ?? []
    return [Span(name(of: reference), to: .record(reference))] + certainty
  }

  private func text(of remark: AuditEntry.Remark, indent: Int) -> Block {
    let said = words(remark.isReason ? .auditExplained : .auditRemark, with: remark.text)
    return .text([Span(said, remark.isReason ? .muted : .text)], indent: indent, hanging: 2)
  }

  private func blocks(of entry: AuditEntry) -> [Block] {
    var blocks: [Block] = [.text(nameLine(of: entry), indent: 2, hanging: 2)]
    let field = words(.ofField(entry.field))
    let texts = (stated(in: entry), found(in: entry))
    if let stated = texts.0, let found = texts.1 {
      let said = words(.statedFound, with: stated, found)
      blocks.append(.text([Span("\(field): ", .muted), Span(said)], indent: 4, hanging: 2))
    } else if let remark = entry.remark {
      blocks.append(.text([Span("\(field): ", .muted), Span(remark.text)], indent: 4, hanging: 2))
    }
    if texts.0 != nil, let remark = entry.remark { blocks.append(text(of: remark, indent: 4)) }
    if let locator = locator(of: entry) {
      blocks.append(.text([Span(words(.auditWhere, with: locator), .muted)], indent: 4, hanging: 2))
    }
    return blocks
  }
}

extension AuditCheck {
  /// Whether its title says all that its entries have to say but of which record.
  fileprivate var isSaidByTitle: Bool {
    switch self {
    case .unusedStudy, .singleStudy: true
    case .direction, .reasons, .pooledNumbers, .certainty, .estimates, .ratings, .figures, .flow, .values, .noted: false
    }
  }
}
