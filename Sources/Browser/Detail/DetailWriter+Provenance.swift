import Evidence
import Terminal

/// Where each value of a record comes from.
extension DetailWriter {
  /// For each thing that a record says: what, whether a source states it or it was derived or inferred and why, and the documents
  /// with the places in them.
  public func provenance(of reference: Reference) -> Page {
    let record = recordProvenance(of: reference)
    let review = review(of: reference)
    let facts = origins(of: reference)
    var blocks: [Block] = [.heading([Span(name(of: reference), .heading)])]
    blocks += recordLines(record, in: review) + [.blank]
    for fact in facts where fact.unknown == nil {
      blocks.append(.field(fact.label, fact.value))
      for origin in fact.origins { blocks.append(.field("", text(of: origin, record, in: review))) }
    }
    let unknown = facts.filter { $0.unknown != nil }
    if !unknown.isEmpty {
      blocks +=
        [.blank]
        + self.blocks(
          of: unknown.map { fact in
            var fact = fact
            fact.isEssential = false
            return fact
          })
    }
    return Page(title: words(.provenanceTitle, with: name(of: reference)), blocks: blocks)
  }

  /// Where the record as a whole comes from.
  func recordLines(_ record: Provenance, in review: ReviewRow) -> [Block] {
    var blocks: [Block] = [.text([Span(words(.recordSources, with: places(of: record, else: record, in: review)))])]
    switch record.basis {
    case .stated: break
    case .derived(let how): blocks.append(.text([Span(words(.recordDerived, with: how))]))
    case .inferred(let why): blocks.append(.text([Span(words(.recordInferred, with: why))]))
    }
    return blocks
  }

  private func recordProvenance(of reference: Reference) -> Provenance {
    switch reference {
    case .review(let row), .publications(let row): library[row].provenance
    case .study(let row): library[row].provenance
    case .publication(let row): library[row].provenance
    case .finding(let row): library[row].provenance
    case .evidence(let row):
      library[row].provenance.sources.isEmpty
        ? library[library.finding(of: row)].provenance : library[row].provenance
    case .assessment(let row), .item(let row, _): library[row].appraisal?.provenance ?? Provenance()
    }
  }

  /// Everything that a record says, with where it comes from.
  func origins(of reference: Reference) -> [Fact] {
    switch reference {
    case .review(let row), .publications(let row): reviewFacts(of: row)
    case .study(let row): facts(of: row) + noteFacts(library[row].notes)
    case .publication(let row): facts(of: row) + noteFacts(library[row].notes)
    case .finding(let row): findingOrigins(of: row)
    case .evidence(let row): facts(of: row) + resultOrigins(of: row)
    case .assessment(let row): assessmentOrigins(of: row)
    case .item(let row, let position): itemOrigins(of: row, position)
    }
  }

  /// Whether a value is stated, derived or inferred, and the documents where they are not those of the record.
  private func text(of origin: Fact.Origin, _ record: Provenance, in review: ReviewRow) -> [Span] {
    let part = origin.part.map { words(.partOrigin, with: $0) } ?? ""
    let isRecords = origin.provenance.basis == record.basis
    let basis =
      switch origin.provenance.basis {
      case .stated: words(.stated)
      case .derived(let how): isRecords ? words(.asRecord) : words(.derived, with: how)
      case .inferred(let why): isRecords ? words(.asRecord) : words(.inferred, with: why)
      }
    let isElsewhere = !origin.provenance.sources.isEmpty && origin.provenance.sources != record.sources
    let places = isElsewhere ? dot + self.places(of: origin.provenance, else: record, in: review) : ""
    return [Span(part + basis + places, .muted)]
  }

  /// The documents and the places in them; those of the record where the value names none, else those of the review.
  func places(of provenance: Provenance, else record: Provenance, in review: ReviewRow) -> String {
    let sources = [provenance, record, library[review].provenance].map(\.sources).first { !$0.isEmpty } ?? []
    guard !sources.isEmpty else { return words(.sourceNotRecorded) }
    return sources.map { source in
      let title = library[review].documents.first { $0.key == source.document }?.title ?? source.document
      return source.locator.map { words(.placeInDocument, with: title, $0) } ?? title
    }
    .joined(separator: "; ")
  }

  private func noteFacts(_ notes: [Note]) -> [Fact] {
    notes.map { fact(.notesHeading, [Span($0.text)], $0.provenance) }
  }

  private func findingOrigins(of row: FindingRow) -> [Fact] {
    findingFacts(of: row) + noteFacts(library[row].notes)
  }

  /// What the record says of a finding but its remarks.
  func findingFacts(of row: FindingRow) -> [Fact] {
    let finding = library[row]
    var result = [fact(.statementLabel, [Span(finding.statement)], finding.provenance)]
    if case .factor(let factor) = finding.content { result.append(fact(.directionLabel, word: factor.direction)) }
    result.append(
      fact(.confidenceLabel, [Span(levelText(of: finding.confidence))], finding.confidence.provenance))
    result += effectOrigins(of: finding) + facts(of: row)
    if finding.explanation.value != nil { result.append(fact(.explanationLabel, finding.explanation)) }
    return result
  }

  private func resultOrigins(of row: EvidenceRow) -> [Fact] {
    let extracts = library[row].extracts.map { fact(.extractsHeading, [Span($0.quotation)], $0.provenance) }
    return extracts
      + library[row].results.map { result in
        var origins = [Fact.Origin(part: nil, provenance: result.provenance)]
        for (label, provenance) in [
          (Phrase.signLabel, result.sign.provenance), (.publicationLabel, result.publication.provenance),
          (.timePointLabel, result.timePoint.provenance), (.sampleLabel, result.count.provenance),
        ] where provenance.basis != .stated && provenance.basis != result.provenance.basis {
          origins.append(.init(part: words(label), provenance: provenance))
        }
        return Fact(
          label: words(.resultsHeading), value: [Span(result.outcome + ": ")] + line(of: result), origins: origins)
      }
  }

  private func assessmentOrigins(of row: AssessmentRow) -> [Fact] {
    switch library[row] {
    case .appraisal(let appraisal):
      let overall = fact(.overallLabel, appraisal.overall) { [Span($0)] }
      let existence = fact(
        .existenceLabel, [Span(words(appraisal.existence == .definite ? .existenceDefinite : .existencePossible))],
        appraisal.provenance)
      return [overall, existence] + facts(of: row).filter { $0.label == words(.toolLabel) }
        + appraisal.items.map { item in fact(item.item, item.judgement) { [Span($0)] } } + noteFacts(appraisal.notes)
    case .notAppraised(let none): return [fact(.reasonLabel, none.reason)]
    case .unknown(_, let reason): return [fact(.qualityHeading, Reported<String>(unknown: reason))]
    }
  }

  private func itemOrigins(of row: AssessmentRow, _ position: Int) -> [Fact] {
    guard let appraisal = library[row].appraisal, appraisal.items.indices.contains(position) else { return [] }
    let item = appraisal.items[position]
    return [fact(item.item, item.judgement) { [Span($0)] }, fact(.supportLabel, item.support)]
  }
}

extension ConfidenceAssessment {
  /// Where it comes from.
  var provenance: Provenance {
    switch self {
    case .assessed(let confidence): confidence.provenance
    case .notAssessed(let none): none.provenance
    case .unknown: Provenance()
    }
  }
}
