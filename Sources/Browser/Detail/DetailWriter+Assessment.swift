import Evidence
import Terminal

/// A quality assessment, and each of its items.
extension DetailWriter {
  func page(for row: AssessmentRow) -> Page {
    let study = library.study(of: row)
    switch library[row] {
    case .appraisal(let appraisal): return page(of: appraisal, row)
    case .notAppraised(let none):
      let blocks = [fact(.reasonLabel, none.reason).essential]
      return Page(
        title: title(of: .assessment(row)),
        blocks: [
          .heading([Span(words(.notAppraised).capitalisedFirst, .heading)]), .field(words(.studyLabel), [link(study)]),
        ] + self.blocks(of: blocks) + [.blank, .text([Span(words(.absenceIsNoRating))])])
    case .unknown(_, let reason):
      return Page(
        title: title(of: .assessment(row)),
        blocks: [
          .heading([Span(words(.appraisedUnknown, with: words(reason)), .heading)]),
          .field(words(.studyLabel), [link(study)]), .blank, .text([Span(words(.absenceIsNoRating))]),
        ])
    }
  }

  private func page(of appraisal: Appraisal, _ row: AssessmentRow) -> Page {
    let study = library.study(of: row)
    let tool = rows.tool(of: appraisal, row)
    let title = title(of: .assessment(row))
    var blocks: [Block] = [
      .heading([Span(title, .heading)]),
      .text(overallLine(of: appraisal, row, tool), hanging: 2),
    ]
    if appraisal.existence == .possible { blocks += possibleBlocks(appraisal, row, tool) }
    blocks += ruleBlocks(of: appraisal, row, tool)
    blocks += [.field(words(.studyLabel), [link(study)])] + self.blocks(of: facts(of: row))
    if !appraisal.items.isEmpty {
      blocks += [.blank, .heading([Span(words(.itemsHeading), .heading)])]
      blocks.append(.table(items(of: appraisal, tool).map { cells(of: $0, appraisal, row, tool) }, indent: 2))
    }
    blocks += noteBlocks(appraisal.notes)
    return Page(title: title, blocks: blocks)
  }

  /// The overall judgement: symbol, the tool's own word, and what it means, if that is to be told.
  func overallLine(
    of appraisal: Appraisal, _ row: AssessmentRow, _ tool: AppraisalTool?, isMeaningTold: Bool = true
  ) -> [Span] {
    guard let word = appraisal.overall.value else {
      if let tool, tool.overall == .none { return [Span(words(.noOverall))] }
      return [Span(words(.overallUnknown, with: words(appraisal.overall.unknown)), .muted)]
    }
    if appraisal.existence == .possible { return rows.judgement(of: row) }
    return [Span(words(.overallLabel) + " ", .muted)] + rows.judgement(of: row)
      + (isMeaningTold ? overallMeaning(of: word, tool) : [])
  }

  /// What a judgement of the whole means. Where the tool has no words for the whole, one is as reported.
  private func overallMeaning(of word: String, _ tool: AppraisalTool?) -> [Span] {
    let known = tool?.overallJudgement(word)
    switch (known, tool?.overall) {
    case (nil, .sum?): return [Span(dot + words(.overallIsSum), .muted)]
    case (nil, .some(.none)): return [Span(dot + words(.overallOfItems), .muted)]
    case (.some, _), (nil, .worstItem?), (nil, .judgement?), (nil, .criticalWeaknesses?), (nil, nil):
      return meaning(of: known)
    }
  }

  /// That an appraisal may not exist, and the reason.
  private func possibleBlocks(_ appraisal: Appraisal, _ row: AssessmentRow, _ tool: AppraisalTool?) -> [Block] {
    var spans: [Span] = []
    if let word = appraisal.overall.value {
      spans = [Span(words(.ifSo, with: word))] + meaning(of: tool?.overallJudgement(word), after: " ")
    }
    var blocks: [Block] = spans.isEmpty ? [] : [.text(spans, hanging: 2)]
    switch appraisal.provenance.basis {
    case .derived(let how): blocks.append(.text([Span(words(.onlyPossible, with: how).asSentence)], hanging: 2))
    case .inferred(let why): blocks.append(.text([Span(words(.onlyPossible, with: why).asSentence)], hanging: 2))
    case .stated: break
    }
    return blocks
  }

  /// What the record says of an assessment beside its judgements.
  func facts(of row: AssessmentRow) -> [Fact] {
    guard let appraisal = library[row].appraisal else { return [] }
    let tool = rows.tool(of: appraisal, row)
    var facts = [fact(.toolLabel, toolSpans(tool, id: appraisal.tool), appraisal.provenance)]
    facts.append(fact(.scopeLabel, scopeSpans(of: appraisal, row), appraisal.provenance))
    if let citation = tool?.citation { facts.append(fact(.toolCitationLabel, [Span(citation)])) }
    if let unchecked = tool?.unchecked { facts.append(fact(.uncheckedLabel, [Span(words.term(unchecked))])) }
    return facts
  }

  private func toolSpans(_ tool: AppraisalTool?, id: String) -> [Span] {
    guard let tool else { return [Span(id)] }
    let version = tool.version.flatMap { tool.name.contains($0) ? nil : words(.toolVersion, with: $0) } ?? ""
    return [Span(tool.name + version), Span(dot + words(.toolAppliesTo, with: words.term(tool.appliesTo)), .muted)]
  }

  /// A way into an assessment, and what it judges where that is not the whole study.
  func linkWithScope(_ row: AssessmentRow) -> [Span] {
    let scope = library[row].appraisal.flatMap { scopeText(of: $0, row) }
    return link(row) + (scope.map { [Span(dot + $0, .muted)] } ?? [])
  }

  /// What a judgement is of, in a few words; nil where it is of the whole study.
  private func scopeText(of appraisal: Appraisal, _ row: AssessmentRow) -> String? {
    switch appraisal.scope {
    case .study: nil
    case .publication:
      words(.scopeOfOnePublication, with: publication(of: appraisal, row).map(rows.shortReference) ?? "")
    case .result: rows.scope(of: row)
    }
  }

  func scopeSpans(of appraisal: Appraisal, _ row: AssessmentRow) -> [Span] {
    switch appraisal.scope {
    case .study: [Span(words(.scopeStudy))]
    case .publication(let id):
      publication(of: appraisal, row).map { publication in
        words.spans(
          .scopePublication, with: [Span(rows.shortReference(publication), to: .record(.publication(publication)))])
      } ?? [Span(id)]
    case .result: [Span(words(.scopeResult, with: rows.scope(of: row)))]
    }
  }

  private func publication(of appraisal: Appraisal, _ row: AssessmentRow) -> PublicationRow? {
    guard case .publication(let id) = appraisal.scope else { return nil }
    let review = library.review(ofRow: row.index, in: .assessments)
    return library.row(withID: id, in: .publications, of: review).map { PublicationRow($0) }
  }
}
