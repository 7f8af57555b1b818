package import Evidence
import EvidenceQuery
import Terminal

/// What stands behind a finding: its studies, or the whole review.
extension DetailWriter {
  func supportBlocks(of row: FindingRow) -> [Block] {
    switch library[row].basis {
    case .linkedStudies: linkedSupport(of: row)
    case .wholeReview: wholeReviewSupport(of: row)
    case .notApplicable: [.blank, .text([Span(words(.restsOnNothing))])]
    }
  }

  // MARK: Linked studies

  private func linkedSupport(of row: FindingRow) -> [Block] {
    let links = library.evidence(of: row)
    guard !links.isEmpty else { return [.blank, .text([Span(words(.noStudyNamed))])] }
    let studies = Set(links.map { library.study(of: $0) })
    var title = words.count(studies.count, .study, .studies)
    if case .effect(let effect) = library[row].content, let people = people(effect) { title += dot + people }
    var blocks: [Block] = [
      .blank,
      .heading([
        Span(words(.evidenceHeading) + "  ", .heading),
        Span(title, to: .rows(.studies, clause(ids: [row.index], in: .findings), of: review(of: .finding(row)))),
      ]),
    ]
    let saysContribution = Set(links.map { library[$0].contribution.value }).count > 1 || links.count == 1
    let saysJudgements = links.contains { link in library.assessments(of: link).contains(where: isKnown) }
    for link in links {
      blocks += support(of: link, saysContribution: saysContribution, saysJudgements: saysJudgements)
    }
    if !saysJudgements { blocks.append(.text([Span(words(.noneKnownAppraised).asSentence, .muted)], indent: 2)) }
    let same = links.first.flatMap { library[$0].contribution.value }
    if !saysContribution, let same { blocks.append(.text([Span(words(.eachAdds, with: same), .muted)], indent: 2)) }
    return blocks
  }

  /// A study with its country, and below it what it found and how well that was done.
  private func support(of link: EvidenceRow, saysContribution: Bool, saysJudgements: Bool) -> [Block] {
    let evidence = library[link]
    let study = library.study(of: link)
    var first = [Span(rows.name(of: study), to: .record(.evidence(link)))]
    let countries = placeText(of: study)
    if !countries.isEmpty { first.append(Span(dot + countries, .muted)) }
    first += exclusionSpans(of: link)
    var blocks: [Block] = [.text(first, indent: 2, hanging: 2)]
    if saysContribution, let contribution = evidence.contribution.value {
      blocks.append(.text([Span(contribution)], indent: 4))
    }
    for extract in evidence.extracts.prefix(1) {
      let isOfStudy = extract.subject == .study
      let about = isOfStudy ? [Span(dot + words(.extractOfStudy), .muted)] : []
      blocks.append(.text([Span(words(.quoted, with: extract.quotation))] + about, indent: 4, hanging: 1))
    }
    let judgements = saysJudgements ? judgements(of: link) : []
    if evidence.results.count == 1, judgements.count <= 1, let result = evidence.results.first {
      blocks.append(.text(Words.joined([line(of: result)] + judgements, by: "  "), indent: 4, hanging: 2))
      return blocks
    }
    let outcomes = Dictionary(grouping: evidence.results, by: \.outcome)
    for result in evidence.results {
      // Two results of one outcome differ in when it was measured.
      let when = outcomes[result.outcome]?.count ?? 0 > 1 ? result.timePoint.value.map { ", " + $0 } ?? "" : ""
      let name = evidence.results.count > 1 ? [Span(result.outcome + when + ": ", .muted)] : []
      blocks.append(.text(name + line(of: result), indent: 4, hanging: 2))
    }
    for judgement in judgements { blocks.append(.text(judgement, indent: 4, hanging: 2)) }
    return blocks
  }

  /// Where a study took place.
  func placeText(of study: StudyRow) -> String {
    let values = library[study].country
    if values.isUnknown, let reason = values.rest { return words(.countryUnknown, with: words(reason)) }
    return rows.countries(values, .spelledOut)
  }

  /// A result in a line: estimate, interval, people, and what became of the outcome where nothing else says it.
  package func line(of result: StudyResult) -> [Span] {
    var parts: [String] = []
    if let estimate = result.estimate.value {
      parts.append((result.measure.value.map { $0 + " " } ?? "") + text(of: estimate, short: true, level: false))
    } else if let reason = result.estimate.unknown {
      parts.append(result.sign.value.map { words($0) } ?? words(.estimateUnknown, with: words(reason)))
    }
    if let count = result.count.value { parts.append(words(.sampleSize, with: String(count))) }
    if let weight = result.weight.value { parts.append(words(.weight, with: weight.digits)) }
    return [Span(parts.joined(separator: "  "))]
  }

  /// Whether it is known if a study was appraised.
  private func isKnown(_ row: AssessmentRow) -> Bool { if case .unknown = library[row] { false } else { true } }

  /// The judgements of what a link rests on, each of them a way in; of several, what each is of.
  private func judgements(of link: EvidenceRow) -> [[Span]] {
    let assessments = library.assessments(of: link)
    return assessments.map { assessments.count > 1 ? linkWithScope($0) : self.link($0) }
  }

  // MARK: The whole review

  private func wholeReviewSupport(of row: FindingRow) -> [Block] {
    let review = library.review(ofRow: row.index, in: .findings)
    let body = library.body(of: review)
    let count = number(
      words.count(body.count, .study, .studies), .studies, Self.clause("role", Study.Role.included.rawValue), of: review
    )
    let rests: Phrase = isSpelledOut ? .restsOnWholeReviewSpoken : .restsOnWholeReview
    var blocks: [Block] = [
      .blank,
      .heading([Span(words(.evidenceHeading) + "  ", .heading), Span(words(.wholeReview))]),
      .text(words.spans(rests, with: [count], [Span(words(library[review].blank))])),
      .text([Span(noStudyIsTied(in: review))]),
    ]
    for study in body {
      let detail = [placeText(of: study), rows.designs(library[study].design, .spelledOut)]
        .filter { !$0.isEmpty }.joined(separator: dot)
      blocks.append(
        .text(
          [Span(isSpelledOut ? "- " : "~ ", .muted), link(study), Span(dot + detail, .muted)], indent: 2, hanging: 4))
    }
    return blocks
  }

  /// That findings on the whole review cannot be narrowed by what studies have.
  func noStudyIsTied(in review: ReviewRow) -> String {
    let all = library.rows(of: .findings, in: review).allSatisfy { library.findings[$0].basis == .wholeReview }
    return words(all ? .noFindingIsTied : .someFindingsAreNotTied)
  }
}
