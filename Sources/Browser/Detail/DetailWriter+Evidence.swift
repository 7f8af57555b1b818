import Evidence
import Terminal

/// What one study contributes to one finding: its words, its numbers, and how well that was done.
extension DetailWriter {
  func page(for row: EvidenceRow) -> Page {
    let evidence = library[row]
    let finding = library.finding(of: row)
    let study = library.study(of: row)
    var blocks: [Block] = [
      .heading([Span(words(.contributionHeading), .heading)]),
      .field(words(.studyLabel), studyLine(study)),
      .field(words(.findingLabel), [self.link(finding), Span(dot + shortCertainty(of: finding), .muted)]),
    ]
    blocks += self.blocks(of: facts(of: row))
    blocks += extractBlocks(evidence)
    blocks += resultBlocks(of: row)
    blocks += [.blank, .heading([Span(words(.judgedHeading), .heading)])]
    for assessment in library.assessments(of: row) {
      blocks.append(.text(linkWithScope(assessment), indent: 2, hanging: 2))
    }
    return Page(title: title(of: .evidence(row)), blocks: blocks)
  }

  private func studyLine(_ study: StudyRow) -> [Span] {
    let details = [placeText(of: study), rows.designs(library[study].design, .spelledOut)]
      .filter { !$0.isEmpty }
    return [link(study), Span(dot + details.joined(separator: dot), .muted)]
  }

  /// What the record says of a link.
  func facts(of row: EvidenceRow) -> [Fact] {
    let evidence = library[row]
    var facts = [fact(.contributionLabel, evidence.contribution).essential]
    // Where each result names its own report, there is none of the whole, and nobody kept it back.
    if evidence.publication.value != nil || evidence.results.allSatisfy({ $0.publication.value == nil }) {
      facts.append(fact(.publicationLabel, evidence.publication) { publicationSpans($0, of: row) })
    }
    return facts
  }

  private func publicationSpans(_ id: String, of row: EvidenceRow) -> [Span] {
    let review = library.review(ofRow: row.index, in: .evidence)
    guard let publication = library.row(withID: id, in: .publications, of: review) else { return [Span(id)] }
    return referenceSpans(of: PublicationRow(publication))
  }

  private func extractBlocks(_ evidence: SupportingEvidence) -> [Block] {
    guard !evidence.extracts.isEmpty else { return [] }
    var blocks: [Block] = [.blank, .heading([Span(words(.extractsHeading), .heading)])]
    for extract in evidence.extracts {
      blocks.append(.text([Span(words(.quoted, with: extract.quotation))], indent: 2, hanging: 1))
      let places = extract.provenance.sources.compactMap(\.locator)
      let about = words(extract.subject == .study ? .extractOfStudy : .extractOfFinding)
      blocks.append(.text([Span((places + [about]).joined(separator: dot), .muted)], indent: 4))
    }
    return blocks
  }

  // MARK: Results

  private func resultBlocks(of row: EvidenceRow) -> [Block] {
    let results = library[row].results
    guard !results.isEmpty else { return [] }
    var blocks: [Block] = [
      .blank, .heading([Span(words(.resultsHeading) + "  ", .heading), Span(String(results.count))]),
    ]
    for result in results { blocks += self.blocks(of: result, of: row) }
    return blocks
  }

  private func blocks(of result: StudyResult, of row: EvidenceRow) -> [Block] {
    var blocks: [Block] = [
      .text([Span(result.outcome)] + time(of: result), indent: 2, hanging: 2),
      .text(estimateLine(of: result), indent: 4, hanging: 2),
    ]
    var rest: [String] = []
    if let isPooled = result.isPooled.value { rest.append(words(isPooled ? .wasPooled : .wasNotPooled)) }
    if let cited = result.cited { rest.append(words(.citedAs, with: cited)) }
    if let id = result.publication.value, id != library[row].publication.value {
      rest.append(words(.reportedIn, with: id))
    }
    if !rest.isEmpty { blocks.append(.text([Span(rest.joined(separator: dot), .muted)], indent: 4, hanging: 2)) }
    for arm in result.arms { blocks.append(.text([Span(text(of: arm))], indent: 4, hanging: 2)) }
    return blocks
  }

  private func time(of result: StudyResult) -> [Span] {
    result.timePoint.value.map { [Span(dot + $0, .muted)] + inferredMark(result.timePoint.provenance) } ?? []
  }

  /// The estimate with every digit of its source, people, weight and what became of the outcome.
  private func estimateLine(of result: StudyResult) -> [Span] {
    var parts: [String] = []
    if let estimate = result.estimate.value {
      parts.append((result.measure.value.map { $0 + " " } ?? "") + text(of: estimate))
    } else if let reason = result.estimate.unknown {
      parts.append(words(.estimateUnknown, with: words(reason)))
    }
    if let count = result.count.value {
      parts.append(words(.sampleSize, with: String(count)))
    } else if let reason = result.count.unknown {
      parts.append(words(.sampleSize, with: words(reason)))
    }
    if let weight = result.weight.value { parts.append(words(.weight, with: weight.digits)) }
    if let sign = result.sign.value { parts.append(words(sign)) }
    return [Span(parts.joined(separator: dot))]
  }

  /// The numbers of a group.
  func text(of arm: ArmResult) -> String {
    var parts: [String] = []
    if let count = arm.count.value { parts.append(words(.sampleSize, with: String(count))) }
    if let mean = arm.mean { parts.append(words(.mean, with: mean.digits)) }
    if let deviation = arm.deviation { parts.append(words(.deviation, with: deviation.digits)) }
    if let events = arm.events { parts.append(words(.events, with: String(events))) }
    if parts.isEmpty { parts = [words(arm.count.unknown)] }
    return "\(arm.label): " + parts.joined(separator: ", ")
  }
}
