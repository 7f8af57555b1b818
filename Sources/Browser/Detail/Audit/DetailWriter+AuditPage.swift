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
    let parts = AuditPart.all(of: entries)
    let explained = parts.reduce(0) { $0 + $1.explained }
    let inferred = parts.reduce(0) { $0 + $1.inferred }
    let questions = words.count(entries.count, .question, .questions)
    let summary: Phrase = inferred == 0 ? .auditSummary : .auditSummaryInferred
    blocks.append(.text([Span(words(summary, with: questions, String(explained), String(inferred)))]))
    for part in parts {
      let total = part.places.count
      let parts = [(part.explained, Phrase.auditCount), (part.inferred, .auditCountInferred)].filter { $0.0 > 0 }
      let count = ([String(total)] + parts.map { words($0.1, with: String($0.0)) }).joined(separator: ", ")
      blocks += [.blank, .heading([Span(words(.ofAuditCheck(part.check)) + "  ", .heading), Span(count)])]
      // What nobody has explained comes first.
      let shown = part.places.prefix(most).map { entries[$0] }
      blocks += part.check.isSaidByTitle ? alike(shown) : shown.flatMap(self.blocks)
      if total > shown.count {
        let more = words(.auditMore, with: String(total - shown.count))
        blocks.append(.text([Span(more, .caution)], indent: 2, hanging: 2))
      }
    }
    return blocks
  }

  /// Entries that say no more than the title above them: those with the same remark stand together below it.
  private func alike(_ entries: [AuditEntry]) -> [Block] {
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
    return [Span(name(of: reference), to: target(of: entry))] + certainty
  }

  /// Where an entry is looked at: what a stated figure counts, the flow whose sums do not add up, else the record.
  private func target(of entry: AuditEntry) -> Target {
    guard case .review(let row) = entry.subject else { return .record(reference(of: entry)) }
    if entry.check == .flow { return .flow(of: row) }
    guard case .figure(let check) = entry.issue, case .count(let counted, let text?) = check.figure.measure,
      let filter = try? engine.parse(text), let list = List.allCases.first(where: counted.matches)
    else { return .record(.review(row)) }
    return .rows(list, filter, of: row)
  }

  private func text(of remark: AuditEntry.Remark, indent: Int) -> Block {
    .text(said(remark), indent: indent, hanging: 2)
  }

  /// What the record says of an entry, and whether it gives the reason.
  private func said(_ remark: AuditEntry.Remark) -> [Span] {
    switch remark.kind {
    case .observation: return [Span(words(.auditRemark, with: remark.text))]
    case .inferredReason(let why):
      let grounds = why.isEmpty ? "" : " " + words(.inferredBecause, with: why)
      return [Span(words(.auditInferred, with: remark.text) + grounds)]
    case .reason: return [Span(words(.auditExplained, with: remark.text), .muted)]
    }
  }

  private func blocks(of entry: AuditEntry) -> [Block] {
    var blocks: [Block] = [.text(nameLine(of: entry), indent: 2, hanging: 2)]
    let field = words(.ofField(entry.field))
    let texts = (stated(in: entry), found(in: entry))
    if let stated = texts.0, let found = texts.1 {
      let said = words(.statedFound, with: stated, found)
      blocks.append(.text([Span("\(field): ", .muted), Span(said)], indent: 4, hanging: 2))
    } else if let remark = entry.remark {
      // That the record says it, the title says.
      let said = remark.kind == .observation ? [Span(remark.text)] : said(remark)
      blocks.append(.text([Span("\(field): ", .muted)] + said, indent: 4, hanging: 2))
    }
    if texts.0 != nil, let remark = entry.remark { blocks.append(text(of: remark, indent: 4)) }
    if let locator = locator(of: entry) {
      blocks.append(.text([Span(words(.auditWhere, with: locator), .muted)], indent: 4, hanging: 2))
    }
    return blocks
  }
}

/// The entries of one check, by their places among all: whole audits are counted without a copy of each entry.
private struct AuditPart {
  let check: AuditCheck
  /// All of them, those that nobody has explained first.
  var places: Range<Int>
  /// Of how many the record gives the reason.
  var explained = 0
  /// Of how many it gives one that is inferred.
  var inferred = 0

  /// The parts of an audit, in which the entries of a check stand together. O(entries).
  static func all(of entries: [AuditEntry]) -> [AuditPart] {
    var parts: [AuditPart] = []
    for place in entries.indices {
      if parts.last?.check != entries[place].check {
        parts.append(AuditPart(check: entries[place].check, places: place..<place))
      }
      let last = parts.count - 1
      parts[last].places = parts[last].places.lowerBound..<(place + 1)
      switch entries[place].explanation {
      case .none: break
      case .inferred: parts[last].inferred += 1
      case .given: parts[last].explained += 1
      }
    }
    return parts
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
