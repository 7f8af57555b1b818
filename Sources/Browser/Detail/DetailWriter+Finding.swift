package import Evidence
package import EvidenceQuery
import Terminal

/// A finding in full, in the order in which somebody in a hurry needs it.
extension DetailWriter {
  func page(for row: FindingRow) -> Page {
    let finding = library[row]
    var blocks: [Block] = [
      .heading([Span(finding.label, .heading)]), .text(kindLine(of: row), hanging: 2), .blank,
      .text([Span(finding.statement)]),
    ]
    if let caution = caution(on: finding) { blocks.append(.text([Span(caution)])) }
    if let body = bodyLine(for: row) { blocks.insert(.text([Span(body)], hanging: 2), at: 2) }
    blocks += effectBlocks(of: row)
    blocks += supportBlocks(of: row) + chartBlocks(of: row)
    blocks += prose(.explanationHeading, finding.explanation)
    let said = [words(.basisLabel)] + (hasEstimates(finding) ? [words(.measureLabel)] : [])
    blocks += [.blank] + self.blocks(of: facts(of: row).filter { !said.contains($0.label) })
    blocks += counterpartBlocks(of: row)
    blocks += confidenceBlocks(of: row)
    blocks += noteBlocks(finding.notes)
    return Page(title: title(of: .finding(row)), blocks: blocks)
  }

  /// Kind, direction or sign, and how sure the review is.
  func kindLine(of row: FindingRow) -> [Span] {
    let finding = library[row]
    var parts: [[Span]] = [[Span(words(.ofFindingKind(finding.kind)))]]
    switch finding.content {
    case .factor(let factor):
      parts.append([Span(text(of: factor.direction, Phrase.ofDirection))] + inferredMark(factor.direction.provenance))
    case .effect(let effect):
      parts.append([Span(text(of: effect.sign, Phrase.ofSign))])
    case .gap(let gap):
      parts.append([Span(words(.priority, with: gap.priority.value ?? words(gap.priority.unknown)))])
    case .theme, .descriptive: break
    }
    parts.append(certaintySpans(of: finding.confidence))
    return Words.joined(parts, by: dot, .muted)
  }

  /// Signs and other words of ours, or why there is none.
  private func text<Value>(of reported: Reported<Value>, _ phrase: (Value) -> Phrase) -> String {
    reported.value.map { words(phrase($0)) } ?? words(reported.unknown)
  }

  /// That the evidence is very uncertain, where the statement does not say it itself.
  package func caution(on finding: Finding) -> String? {
    guard case .assessed(let confidence) = finding.confidence, confidence.level.folded == "very low" else { return nil }
    let says = [finding.statement, finding.label].contains { $0.folded.contains("uncertain") }
    return says ? nil : words(.veryUncertain)
  }

  /// What else the record says of a finding.
  func facts(of row: FindingRow) -> [Fact] {
    let finding = library[row]
    let review = library[library.review(ofRow: row.index, in: .findings)]
    var facts: [Fact] = [
      fact(words(.domainsLabel), finding.domains.map { TermCode($0) }, vocabulary: nil) { code in
        path(of: code.rawValue, in: review.framework.domains) ?? code.rawValue
      },
      fact(.synthesisLabel, word: finding.synthesis),
      fact(.basisLabel, [Span(words(finding.basis))], finding.provenance),
    ]
    for mark in finding.marks {
      guard let known = review.marks.first(where: { $0.id == mark }) else { continue }
      let sign = isSpelledOut ? "" : known.symbol + " "
      facts.append(fact(.markLabel, [Span(sign + known.label)], finding.provenance))
    }
    return facts + effectFacts(of: finding)
  }

  /// A place in a framework with the places above it: "Organisation › Capacity to innovate".
  package func path(of id: String, in domains: [Framework.Domain]) -> String? {
    let step = isSpelledOut ? ": " : " \(rows.glyphs.step) "
    for domain in domains {
      if domain.id == id { return domain.label }
      if let below = path(of: id, in: domain.subdomains) { return domain.label + step + below }
    }
    return nil
  }

  /// The place of a group of findings with the places above it; that it has none, or why none is known.
  package func place(of group: FindingGroup) -> String {
    if let domain = group.domain { return path(of: domain, in: library[group.review].framework.domains) ?? domain }
    let reasons = Set(group.findings.map { library[$0].domains.rest })
    guard reasons.count == 1, case .some(.some(let reason)) = reasons.first else { return words(.withoutDomain) }
    return words(.domainUnknown, with: words(reason))
  }

  private func counterpartBlocks(of row: FindingRow) -> [Block] {
    guard case .factor(let factor) = library[row].content, !factor.counterparts.isEmpty else { return [] }
    let review = library.review(ofRow: row.index, in: .findings)
    let others = factor.counterparts.compactMap { library.row(withID: $0, in: .findings, of: review) }
      .map(FindingRow.init)
    return [.blank, .heading([Span(words(.counterpartHeading), .heading)])]
      + others.map { other in
        .text([link(other), Span(dot + rows.direction(of: library[other]), .muted)], indent: 2, hanging: 2)
      }
  }

  // MARK: Parts that other pages have too

  /// A title with a paragraph, where there is something to say.
  func prose(_ title: Phrase, _ reported: Reported<String>) -> [Block] {
    guard let value = reported.value else { return [] }
    return [.blank, .heading([Span(words(title), .heading)])]
      + paragraphs(value, indent: 2, suffix: inferredMark(reported.provenance))
  }

  /// A text of several lines as paragraphs.
  func paragraphs(_ text: String, indent: Int = 0, suffix: [Span] = []) -> [Block] {
    let lines = Wrapping.lines(of: text).filter { !$0.isEmpty }
    return lines.enumerated().map { number, line in
      .text([Span(line)] + (number == lines.count - 1 ? suffix : []), indent: indent)
    }
  }

  /// The remarks of a record.
  func noteBlocks(_ notes: [Note]) -> [Block] {
    guard !notes.isEmpty else { return [] }
    return [.blank, .heading([Span(words(.notesHeading), .heading)])] + items(notes)
  }

  /// Remarks as a list; an inferred one says why.
  func items(_ notes: [Note]) -> [Block] {
    notes.map { note in
      var spans = [Span("- ", .muted), Span(note.text)]
      if case .inferred(let why) = note.provenance.basis {
        spans.append(Span(" " + words(.inferredBecause, with: why), .muted))
      }
      return .text(spans, indent: 2, hanging: 2)
    }
  }
}
