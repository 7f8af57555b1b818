package import Evidence
import Terminal

/// What is copied: plain lines that can stand in a briefing, with how sure it is and where it comes from.
extension DetailWriter {
  /// A few plain lines that say a record with its certainty, its limits, what is left of it where something is left out, and its source.
  public func briefing(for reference: Reference) -> String {
    let lines: [String] =
      switch reference {
      case .review(let row): briefing(of: row)
      case .study(let row): briefing(of: row)
      case .publication(let row): [line(of: row)]
      case .publications(let row): library.rows(of: .publications, in: row).map { line(of: PublicationRow($0)) }
      case .finding(let row): briefing(of: row)
      case .evidence(let row): briefing(of: row)
      case .assessment(let row): briefing(of: row)
      case .item(let row, let position): itemBriefing(of: row, position)
      }
    let standing = standing(of: reference).map { [$0] } ?? []
    return (lines + standing + source(of: reference)).map { Run($0).text }.joined(separator: "\n") + "\n"
  }

  /// The citation of the review that a record is of, with its standing.
  private func source(of reference: Reference) -> [String] {
    let review = library[review(of: reference)]
    let doi = review.citation.doi.map { " https://doi.org/\($0)" } ?? ""
    let source: [String]
    if case .review = reference {
      source = []
    } else {
      source = [words(.briefSource, with: citationLine(of: review, short: true) + doi)]
    }
    return source + badges(of: review).map { $0.capitalisedFirst.asSentence }
  }

  private func briefing(of row: ReviewRow) -> [String] {
    let review = library[row]
    let doi = review.citation.doi.map { " https://doi.org/\($0)" } ?? ""
    return [citationLine(of: review) + doi]
      + (review.licence.attribution.map { [words(.briefCredit, with: $0.asSentence)] } ?? [])
  }

  // MARK: Findings

  private func briefing(of row: FindingRow) -> [String] {
    let limits = library[library.review(ofRow: row.index, in: .findings)].limits.map(\.text.withoutFullStop)
    return lines(of: row)
      + (limits.isEmpty ? [] : [words(.briefLimits, with: limits.joined(separator: ". "))])
  }

  /// A finding in a few plain lines: its statement, how sure the review is, its numbers, what it rests on and where that took place.
  package func lines(of row: FindingRow) -> [String] {
    let finding = library[row]
    let review = library.review(ofRow: row.index, in: .findings)
    var lines = [[finding.statement, caution(on: finding)].compactMap { $0?.asSentence }.joined(separator: " ")]
    lines.append(certaintyText(of: finding.confidence).capitalisedFirst.asSentence)
    if let body = bodyLine(for: row) { lines.append(body.asSentence) }
    if let numbers = numbers(of: finding) { lines.append(numbers.asSentence) }
    lines.append(support(of: row, review))
    let places = places(of: row)
    let isWhole = finding.basis == .wholeReview
    if !places.isEmpty {
      lines.append(words(isWhole ? .briefPlacesOfReview : .briefPlaces, with: places.joined(separator: "; ")))
    }
    return lines
  }

  /// How sure the review is of the whole body of evidence, where it does not say it of this finding.
  package func bodyLine(for row: FindingRow) -> String? {
    if case .assessed = library[row].confidence { return nil }
    guard case .assessed(let body) = library[library.review(ofRow: row.index, in: .findings)].confidence else {
      return nil
    }
    return bodyText(of: body)
  }

  /// The first estimate with its measure.
  private func numbers(of finding: Finding) -> String? {
    guard case .effect(let effect) = finding.content, let estimate = effect.estimates.first else { return nil }
    let measure = effect.measure.value.map { $0.capitalisedFirst + " " } ?? ""
    return measure + text(of: estimate)
  }

  private func support(of row: FindingRow, _ review: ReviewRow) -> String {
    switch library[row].basis {
    case .wholeReview:
      let body = words.count(library.body(of: review).count, .study, .studies)
      return words(.briefWholeReview, with: body, words(library[review].blank))
    case .notApplicable: return words(.restsOnNothing)
    case .linkedStudies:
      let count = rows.support(of: row)
      guard case .effect(let effect) = library[row].content, let people = people(effect) else {
        return words(.briefSupport, with: count)
      }
      return words(.briefSupport, with: words(.peopleAsStated, with: "\(count), \(people)"))
    }
  }

  /// The countries of the studies behind a finding with their numbers.
  private func places(of row: FindingRow) -> [String] {
    let review = library.review(ofRow: row.index, in: .findings)
    let studies: [StudyRow] =
      switch library[row].basis {
      case .linkedStudies:
        library.evidence(of: row).map { library.study(of: $0) }.reduce(into: []) {
          if !$0.contains($1) { $0.append($1) }
        }
      case .wholeReview: library.body(of: review)
      case .notApplicable: []
      }
    var counts: [(text: String, count: Int)] = []
    for study in studies {
      let text = countryText(of: study)
      if let known = counts.firstIndex(where: { $0.text == text }) {
        counts[known].count += 1
      } else {
        counts.append((text, 1))
      }
    }
    guard counts.count > 1 else { return counts.map(\.text) }
    return counts.sorted { $0.count > $1.count }.map { "\($0.count) \($0.text)" }
  }

  /// Where a study took place, in words that stand by themselves.
  func countryText(of row: StudyRow) -> String {
    let values = library[row].country
    if values.isUnknown { return words(.countryIs, with: words(values.rest)) }
    let text = rows.countries(values, .spelledOut)
    return library[row].kind.value == .secondary ? words(.coveredByReview, with: text) : text
  }

  // MARK: Studies, contributions, appraisals

  private func briefing(of row: StudyRow) -> [String] {
    let study = library[row]
    let main = library.publications(of: row)
    let primary = main.first { library[$0].role.value == .primary } ?? main.first
    var lines = [study.label.asSentence]
    if let primary, library[primary].title.value != nil || library[primary].authors.value != nil {
      lines = [line(of: primary)]
    }
    let sample = study.sample.value.map { text(of: $0) } ?? ""
    let facts = [countryText(of: row), sample, text(of: study.design, vocabulary: .designs)].filter { !$0.isEmpty }
    lines.append(facts.joined(separator: ", ").capitalisedFirst.asSentence)
    return lines + quality(library.assessments(of: row))
  }

  /// A line of a list of references with its DOI.
  private func line(of row: PublicationRow) -> String {
    referenceLine(of: row) + (library[row].doi.value.map { " https://doi.org/\($0)" } ?? "")
  }

  /// The contribution, and the finding with its certainty.
  private func briefing(of row: EvidenceRow) -> [String] {
    let evidence = library[row]
    let study = library.study(of: row)
    let design = text(of: library[study].design, vocabulary: .designs)
    var lines = ["\(library[study].label) (\(countryText(of: study)), \(design))."]
    if let contribution = evidence.contribution.value { lines.append(contribution.asSentence) }
    lines += evidence.results.map { ($0.outcome + ": " + line(of: $0).map(\.text).joined()).asSentence }
    lines += quality(library.assessments(of: row))
    let finding = library.finding(of: row)
    lines.append(
      words(.briefFinding, with: library[finding].label, library[finding].statement.withoutFullStop))
    lines.append(certaintyText(of: library[finding].confidence).capitalisedFirst.asSentence)
    return lines
  }

  private func briefing(of row: AssessmentRow) -> [String] {
    let study = library.study(of: row)
    var lines = [words(.briefStudy, with: library[study].label, spoken(row))]
    guard let appraisal = library[row].appraisal else { return lines }
    let tool = rows.tool(of: appraisal, row)
    let items = items(of: appraisal, tool).map { entry in
      let judgement = entry.judgement.judgement
      let label = tool?.item(entry.judgement.item)?.label ?? entry.judgement.item
      return "\(label): \(judgement.value ?? words(judgement.unknown))"
    }
    if !items.isEmpty { lines.append(items.joined(separator: "; ").capitalisedFirst.asSentence) }
    return lines
  }

  private func itemBriefing(of row: AssessmentRow, _ position: Int) -> [String] {
    guard let appraisal = library[row].appraisal, appraisal.items.indices.contains(position) else {
      return briefing(of: row)
    }
    let item = appraisal.items[position]
    let tool = rows.tool(of: appraisal, row)
    let label = tool?.item(item.item)?.label ?? item.item
    let word = item.judgement.value ?? words(item.judgement.unknown)
    var lines = [
      words(.briefStudy, with: library[library.study(of: row)].label, "\(rows.toolName(of: row)), \(label): \(word)")
    ]
    if let support = item.support.value { lines.append(support.asSentence) }
    return lines
  }

  /// What assessments say, each word of a tool once.
  private func quality(_ assessments: [AssessmentRow]) -> [String] {
    var counts: [(text: String, count: Int)] = []
    for text in assessments.map(spoken) {
      if let known = counts.firstIndex(where: { $0.text == text }) {
        counts[known].count += 1
      } else {
        counts.append((text, 1))
      }
    }
    return counts.map { entry in
      words(
        .briefQuality,
        with: entry.count == 1 ? entry.text : words(.sameTimes, with: entry.text, String(entry.count)))
    }
  }

  /// What an assessment says, or why there is none.
  private func spoken(_ row: AssessmentRow) -> String {
    switch library[row] {
    case .appraisal:
      DetailWriter(engine, rows: rows.spelledOut, discrepancies: [:]).link(row).map(\.text).joined()
    case .notAppraised(let none): [words(.notAppraised), none.reason.value].compactMap { $0 }.joined(separator: ": ")
    case .unknown(_, let reason): words(.appraisedUnknown, with: words(reason))
    }
  }
}
