public import Evidence
public import EvidenceQuery
import OrderedCollections
import Terminal

/// A review in full: the opening page, then its studies as charts, how it was made and where its record comes from.
extension DetailWriter {
  /// The opening page of a review, followed by everything else that is held of it.
  public func fullOverview(
    of row: ReviewRow, under filter: Filter = .all, width: Int = 78, today: PartialDate? = nil,
    place: TermCode? = nil
  ) -> Page {
    let review = library[row]
    var blocks = overview(of: row, under: filter, width: width, today: today, place: place).blocks
    blocks += chartBlocks(of: row, under: filter)
    blocks += [.blank, .heading([Span(review.title, .heading)])] + self.blocks(of: aboutFacts(of: row))
    blocks += definitionBlocks(review) + scopeBlocks(review) + searchBlocks(of: row) + flowBlocks(review)
    blocks += ratingRuleBlocks(of: row) + frameworkBlocks(of: row) + listed(.limitsHeading, review.limits)
    blocks += listed(.implicationsHeading, review.implications) + figureBlocks(of: row)
    blocks += discrepancyBlocks(review) + listed(.notAnsweredHeading, review.notAnswered)
    blocks += licenceBlocks(review) + documentBlocks(review)
    blocks += section(.recordHeading) + recordLines(review.provenance, in: row) + noteBlocks(review.notes)
    return Page(title: review.shortTitle, blocks: blocks)
  }

  /// What the review is and who made it.
  private func aboutFacts(of row: ReviewRow) -> [Fact] {
    let review = library[row]
    var facts = [fact(.standingLabel, [Span(standing(of: review))])]
    if !review.authors.isEmpty {
      facts.append(fact(.authorsLabel, [Span(review.authors.map(\.name).joined(separator: ", "))]))
    }
    facts.append(fact(.citationLabel, citationSpans(of: review)))
    facts += [
      fact(.aimLabel, review.aim), fact(.contextLabel, review.context), fact(.audienceLabel, review.audience),
      fact(.protocolLabel, review.protocolCitation), fact(.registrationLabel, review.registration),
      fact(.fundingLabel, review.funding),
    ]
    return facts
  }

  /// How finished the review is, and how much of it is held.
  package func standing(of review: Review) -> String {
    switch review.completeness {
    case .whole: words(.standingAndWhole, with: words(review.standing))
    case .partial(let reason): words(.standingAndPart, with: words(review.standing), reason)
    }
  }

  private func definitionBlocks(_ review: Review) -> [Block] {
    guard !review.definitions.isEmpty else { return [] }
    return section(.definitionsHeading)
      + blocks(of: review.definitions.map { word, meaning in fact(word.capitalisedFirst, meaning) { [Span($0)] } })
  }

  private func scopeBlocks(_ review: Review) -> [Block] {
    listed(.scopeInHeading, review.scope.included) + listed(.scopeOutHeading, review.scope.excluded)
      + (review.criteria.isEmpty ? [] : section(.criteriaHeading))
      + review.criteria.map { .field($0.topic.capitalisedFirst, [Span($0.text)]) }
  }

  // MARK: How it searched

  private func searchBlocks(of row: ReviewRow) -> [Block] {
    let search = library[row].search
    var blocks = section(.searchHeading) + self.blocks(of: searchFacts(search))
    guard !search.databases.isEmpty else { return blocks }
    let hasRecords = search.databases.contains { $0.records != nil }
    let hasDates = search.databases.contains { $0.date != nil }
    let widest = search.databases.compactMap { $0.records.map { String($0).count } }.max() ?? 0
    let table = search.databases.map { database -> [[Span]] in
      var cells: [[Span]] = [[Span(database.name)]]
      if hasRecords {
        let unknown = isSpelledOut ? words(library[row].blank) : "?"
        let number = database.records.map { String($0) } ?? unknown
        cells.append([Span(String(repeating: " ", count: max(0, widest - number.count)) + number)])
      }
      if hasDates { cells.append([Span(database.date.map { words.date($0) } ?? "", .muted)]) }
      return cells
    }
    blocks.append(.text([Span(words.count(search.databases.count, .database, .databases) + ":", .muted)]))
    return blocks + [.table(table, indent: 2)]
  }

  private func searchFacts(_ search: Search) -> [Fact] {
    [
      fact(.searchFromLabel, search.from).essential,
      fact(.searchUntilLabel, search.until) { [Span(words.date($0))] }.essential,
    ]
  }

  private func flowBlocks(_ review: Review) -> [Block] {
    guard !review.flow.counts.isEmpty else { return [] }
    var blocks = section(.flowHeading)
    for (stage, count) in review.flow.counts {
      blocks.append(.field(words(.name(of: stage)).capitalisedFirst, [Span(text(of: count.total))]))
      guard !count.parts.isEmpty else { continue }
      let parts = count.parts.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
      blocks.append(.field("", [Span(parts, .muted)]))
    }
    return blocks
  }

  private func text(of number: Reported<Int>) -> String {
    number.value.map { String($0) } ?? words(number.unknown)
  }

  private func ratingRuleBlocks(of row: ReviewRow) -> [Block] {
    guard !library[row].ratingRules.isEmpty else { return [] }
    return section(.ratingRulesHeading)
      + library[row].ratingRules.map { rule in
        .field(library.tool(rule.tool, of: row)?.name ?? rule.tool, [Span(rule.text)] + inferredMark(rule.provenance))
      }
  }

  // MARK: Framework

  private func frameworkBlocks(of row: ReviewRow) -> [Block] {
    let framework = library[row].framework
    guard !framework.domains.isEmpty else { return [] }
    let name = framework.name.map { [Span("  " + $0)] } ?? []
    let isTied = library.rows(of: .findings, in: row).contains { !library.findings[$0].domains.isUnknown }
    var blocks: [Block] = [.blank, .heading([Span(words(.frameworkHeading), .heading)] + name)]
    for domain in framework.domains { blocks += lines(of: domain, depth: 1, row, isTied) }
    if !isTied { blocks.append(.text([Span(words(.noFindingHasDomain), .muted)], indent: 2)) }
    return blocks
  }

  private func lines(of domain: Framework.Domain, depth: Int, _ row: ReviewRow, _ isTied: Bool) -> [Block] {
    var spans = [Span(domain.label)]
    let clause = Self.clause("domain", library.domains.label(of: library.domainCode(of: domain.id, in: row)))
    let tally = tally(.findings, clause, of: row)
    if isTied {
      let text = rows.text(of: tally) { "\($0) \(words.noun($1, .finding, .findings))" }
      spans += [Span(dot, .muted), self.number(text, .findings, clause, of: row)]
    }
    return [.text(spans, indent: depth * 2, hanging: 2)]
      + domain.subdomains.flatMap { lines(of: $0, depth: depth + 1, row, isTied) }
  }

  // MARK: Numbers of the source

  private func figureBlocks(of row: ReviewRow) -> [Block] {
    let checks = engine.statedFigures(of: row)
    guard !checks.isEmpty else { return [] }
    let widest = checks.map { String($0.figure.value).count }.max() ?? 0
    return section(.figuresHeading)
      + [Phrase.figuresDiffering, .figuresOpen, .figuresAgreeing, .figuresNotChecked].flatMap { title -> [Block] in
        let group = checks.filter { self.title(of: $0.verdict) == title }
        guard !group.isEmpty else { return [] }
        return [.text([Span(words(title, with: String(group.count)))], indent: 2)]
          + group.map { line(of: $0, row, numberWidth: widest) }
      }
  }

  /// The title of the numbers with the same verdict.
  private func title(of verdict: StatedFigureCheck.Verdict) -> Phrase {
    switch verdict {
    case .equal: .figuresAgreeing
    case .withinRange: .figuresOpen
    case .differs, .unreadable: .figuresDiffering
    case .notChecked: .figuresNotChecked
    }
  }

  /// A number that the source states, and whether the records bear it out.
  private func line(of check: StatedFigureCheck, _ row: ReviewRow, numberWidth: Int) -> Block {
    let figure = check.figure
    let number = String(figure.value)
    var spans = [Span(String(repeating: " ", count: max(0, numberWidth - number.count)))]
    let target = target(of: figure, row)
    spans.append(Span("\(number) \(figure.label)", to: check.isDiscrepancy ? nil : target))
    let verdict = text(of: check.verdict, figure)
    if !verdict.isEmpty {
      spans += [Span(dot, .muted), Span(verdict, .muted, to: check.isDiscrepancy ? target : nil)]
    }
    if let told = figure.told { spans.append(Span(". " + told, .muted)) }
    return .text(spans.filter { !$0.text.isEmpty }, indent: 4, hanging: numberWidth + 1)
  }

  private func target(of figure: StatedFigure, _ row: ReviewRow) -> Target? {
    switch figure.measure {
    case .count(let list, let text):
      guard let list = List.allCases.first(where: { list.matches($0) }),
        let filter = try? text.map(engine.parse) ?? .all
      else { return nil }
      return .rows(list, filter, of: row)
    case .participants(let id), .studies(let id):
      return library.row(withID: id, in: .findings, of: row).map { .record(.finding(FindingRow($0))) }
    case .sample(let text):
      guard let filter = try? text.map(engine.parse) ?? .all else { return nil }
      return .rows(.studies, filter, of: row)
    case .flow, .words: return nil
    }
  }

  private func text(of verdict: StatedFigureCheck.Verdict, _ figure: StatedFigure) -> String {
    func text(_ range: ClosedRange<Int>) -> String {
      range.count == 1
        ? String(range.lowerBound) : words(.rangeOf, with: String(range.lowerBound), String(range.upperBound))
    }
    switch verdict {
    case .equal, .notChecked: return ""
    case .withinRange(let range):
      return figure.among.isEmpty
        ? words(.figureWithin, with: text(range)) : words(.figureAmong, with: String(figure.among.count), text(range))
    case .differs(let range): return words(.figureDiffers, with: text(range))
    case .unreadable(let error): return words(.figureUnreadable, with: error.message)
    }
  }

  /// What the reader of the file found that its vocabularies lack; the words are kept as they stand.
  private func discrepancyBlocks(_ review: Review) -> [Block] {
    guard let found = discrepancies[review.id], !found.isEmpty else { return [] }
    return section(.discrepanciesHeading) + found.map { .text([Span($0)], indent: 2, hanging: 2) }
  }

  // MARK: Licence, documents

  private func licenceBlocks(_ review: Review) -> [Block] {
    var facts = [fact(.licenceLabel, review.licence.data) { [Span($0)] }.essential]
    if let attribution = review.licence.attribution { facts.append(fact(.attributionLabel, [Span(attribution)])) }
    if let changes = review.licence.changes { facts.append(fact(.changesLabel, [Span(changes)])) }
    if let doi = review.citation.dataDOI { facts.append(fact(.dataLabel, [link(doi: doi)])) }
    return section(.licenceHeading) + blocks(of: facts)
  }

  private func documentBlocks(_ review: Review) -> [Block] {
    guard !review.documents.isEmpty else { return [] }
    return section(.documentsHeading)
      + review.documents.map { document in
        var spans = [
          Span(document.title), Span(dot + words(document.isHeld ? .documentHeld : .documentIsNotHeld), .muted),
        ]
        if let doi = document.doi {
          spans += [Span(dot, .muted), link(doi: doi)]
        } else if let url = document.url {
          spans += [Span(dot, .muted), Span(url)]
        }
        if let note = document.note { spans.append(Span(dot + note, .muted)) }
        return .text(spans, indent: 2, hanging: 2)
      }
  }

  private func listed(_ title: Phrase, _ notes: [Note]) -> [Block] {
    notes.isEmpty ? [] : section(title) + items(notes)
  }

  private func section(_ title: Phrase) -> [Block] { [.blank, .heading([Span(words(title), .heading)])] }

  // MARK: Where it comes from

  /// What the record says of a review, with where each comes from.
  func reviewFacts(of row: ReviewRow) -> [Fact] {
    let review = library[row]
    func notes(_ label: Phrase, _ notes: [Note]) -> [Fact] {
      notes.map { fact(label, [Span($0.text)], $0.provenance) }
    }
    var facts = [fact(.questionLabel, [Span(review.question)], review.provenance)]
    facts.append(fact(.yearLabel, review.year) { [Span(String($0))] })
    facts += [
      fact(.aimLabel, review.aim), fact(.contextLabel, review.context), fact(.audienceLabel, review.audience),
      fact(.protocolLabel, review.protocolCitation), fact(.registrationLabel, review.registration),
      fact(.fundingLabel, review.funding),
    ]
    facts += review.definitions.map { word, meaning in fact(word.capitalisedFirst, meaning) { [Span($0)] } }
    facts += notes(.scopeInHeading, review.scope.included) + notes(.scopeOutHeading, review.scope.excluded)
    facts += review.criteria.map { fact(.criteriaHeading, [Span("\($0.topic): \($0.text)")], $0.provenance) }
    facts += searchFacts(review.search)
    if !review.search.databases.isEmpty {
      facts.append(
        fact(
          .databasesLabel, [Span(review.search.databases.map(\.name).joined(separator: ", "))], review.search.provenance
        ))
    }
    facts += review.flow.counts.map { stage, count in
      fact(words(.name(of: stage)).capitalisedFirst, count.total) { [Span(String($0))] }
    }
    facts.append(fact(.confidenceHeading, [Span(levelText(of: review.confidence))], review.confidence.provenance))
    facts += notes(.limitsHeading, review.limits) + notes(.implicationsHeading, review.implications)
    facts += notes(.notAnsweredHeading, review.notAnswered)
    facts += review.statedFigures.map { fact(.figuresHeading, [Span("\($0.value) \($0.label)")], $0.provenance) }
    facts.append(fact(.licenceLabel, review.licence.data) { [Span($0)] })
    return facts + notes(.notesHeading, review.notes)
  }
}
