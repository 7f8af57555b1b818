import Browser
import Evidence
import EvidenceQuery

extension Export {
  /// The briefing on what the filter keeps.
  var briefing: Briefing {
    let library = model.library
    let reviews = question.reviews(of: library)
    var facts = [
      Briefing.Fact(label: words(.exportFilter), text: filterWords),
      Briefing.Fact(label: words(.exportShown), text: certaintyWords),
    ]
    if let date { facts.append(Briefing.Fact(label: words(.exportDate), text: words.date(date))) }
    let titles = reviews.map { library[$0].shortTitle }
    return Briefing(
      title: words(.exportTitle, with: titles.joined(separator: "; ")), words: words, facts: facts,
      reviews: reviews.map(part))
  }

  private func part(on row: ReviewRow) -> Briefing.Review {
    let review = model.library[row]
    var facts = [
      Briefing.Fact(label: words(.exportQuestion), text: review.question),
      Briefing.Fact(label: words(.exportStanding), text: model.details.standing(of: review)),
    ]
    let until = review.search.until
    facts.append(
      Briefing.Fact(
        label: words(.exportEvidenceUntil), text: until.value.map { words.date($0) } ?? words(until.unknown)))
    let findings = report(.findings, of: row)
    let studies = report(.studies, of: row)
    return Briefing.Review(
      title: review.title,
      citation: Briefing.Reference(text: model.details.citationLine(of: review), doi: review.citation.doi),
      facts: facts, findingCount: counted(findings), findings: findings.places.map { finding(FindingRow($0)) },
      studies: table(
        studies, ["study", "country", "design", "year", "rating", "match"],
        caption: words(.exportStudies, with: counted(studies))),
      limits: review.limits.map(\.text), notAnswered: review.notAnswered.map(\.text),
      references: publications(of: row).map { publication in
        Briefing.Reference(
          text: model.details.referenceLine(of: publication), doi: model.library[publication].doi.value)
      },
      credit: review.licence.attribution)
  }

  /// The rows of a list in one review, under the same question.
  func report(_ list: ReportList, of review: ReviewRow) -> Report {
    var question = question
    question.scope = .only([review.index])
    if list != self.list { question.order = nil }
    return Report(list, question, model)
  }

  /// `5 definite and 1 possible of 10; 2 more are unknown`.
  private func counted(_ report: Report) -> String {
    let tally = report.tally
    let (definite, total) = (String(tally.definite), String(report.total))
    let text =
      tally.possible > 0
      ? words(.exportPossibleOf, with: definite, String(tally.possible), total)
      : words(.exportDefiniteOf, with: definite, total)
    return tally.unknown > 0 ? text + words(.exportUnknownOf, with: String(tally.unknown)) : text
  }

  private func finding(_ row: FindingRow) -> Briefing.Finding {
    let reasons =
      question.filter == .all ? [] : model.engine.reasons(for: row.index, in: .findings, under: question.filter)
    // How many of its studies stay when something is left out.
    let standing = model.details.telling(whatIf).standing(of: .finding(row)).map { [$0] } ?? []
    return Briefing.Finding(
      label: model.library[row].label, lines: model.details.lines(of: row) + standing,
      reasons: reasons.map { model.details.text(of: $0) },
      evidence: evidence(of: row))
  }

  /// What each study behind a finding adds, whether the filter keeps the study or not: a finding rests on all of them.
  private func evidence(of row: FindingRow) -> Table? {
    let library = model.library
    let links = library.evidence(of: row)
    guard !links.isEmpty else { return nil }
    // What a study adds is told in the record's words, or in those of the source.
    let isQuoted = links.contains { !library[$0].extracts.isEmpty }
    let isTold = !isQuoted || links.contains { library[$0].contribution.value != nil }
    let names =
      ["study", "country", "design"] + (isTold ? ["contribution"] : []) + (isQuoted ? ["extract", "extract-of"] : [])
      + ["results", "rating"] + (question.without == nil ? [] : ReportList.evidence.columnsWithout)
    let columns = (ReportList.evidenceColumns + ReportList.evidenceWithout).filter { names.contains($0.name) }
      .sorted { names.firstIndex(of: $0.name) ?? 0 < names.firstIndex(of: $1.name) ?? 0 }
    let writer = CellWriter(model, whatIf)
    return Table(
      name: words(.exportBehind, with: library[row].label), columns: columns.map { words.title(ofColumn: $0.name) },
      rows: links.map { link in columns.map { $0.cell(link.index, writer) } })
  }

  private func table(_ report: Report, _ names: [String], caption: String) -> Table {
    var table = report.table(report.list.columns(named: names, in: model.library) ?? [])
    table.name = caption
    table.columns = table.columns.map(words.title)
    return table
  }

  // MARK: Publications

  /// The publications of the studies that the filter keeps, in the order of the studies; without a filter all of the review, those
  /// that are tied to no study last.
  func publications(of review: ReviewRow) -> [PublicationRow] {
    let library = model.library
    let kept = report(.studies, of: review).places.flatMap { library.publications(of: StudyRow($0)) }
    guard question.filter == .all else { return kept }
    let seen = Set(kept)
    return kept + library.rows(of: .publications, in: review).map(PublicationRow.init).filter { !seen.contains($0) }
  }
}
