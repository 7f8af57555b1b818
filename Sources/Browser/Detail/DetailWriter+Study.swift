package import Evidence
import EvidenceQuery
import OrderedCollections
import Terminal

/// A study in full.
extension DetailWriter {
  func page(for row: StudyRow) -> Page {
    let study = library[row]
    var blocks: [Block] = [.heading([Span(study.label, .heading)])]
    if let title = study.title.value, title != study.label { blocks.append(.text([Span(title)])) }
    blocks += self.blocks(of: facts(of: row).filter { $0.label != words(.titleLabel) || $0.unknown != nil })
    blocks += coverageWarning(of: row)
    blocks += appraisalBlocks(of: row) + openFigureBlocks(of: row)
    blocks += findingBlocks(of: row) + chartBlocks(of: row)
    blocks += publicationBlocks(of: row)
    blocks += noteBlocks(study.notes)
    return Page(title: title(of: .study(row)), blocks: blocks)
  }

  /// What the record says of a study, in the order of the page.
  func facts(of row: StudyRow) -> [Fact] {
    let study = library[row]
    let review = library[library.review(ofRow: row.index, in: .studies)]
    let isReview = study.kind.value == .secondary
    var facts = [
      fact(.titleLabel, study.title),
      fact(.kindLabel, study.kind) { [Span(words(.ofStudyKind($0)))] }.essential,
      fact(.statusLabel, word: study.status),
    ]
    if study.role != .included { facts.append(fact(.roleLabel, [Span(words(study.role))], study.provenance)) }
    if let dates = study.dates {
      if let start = dates.start { facts.append(fact(.startLabel, [Span(start)], study.provenance)) }
      if let end = dates.end {
        let isToCome = [.ongoing, .planned].contains(study.status.value)
        facts.append(fact(isToCome ? .plannedEndLabel : .endLabel, [Span(end)], study.provenance))
      }
    }
    facts += [
      fact(.yearLabel, study.year).essential,
      fact(isReview ? .countriesCoveredLabel : .countryLabel, study.country, vocabulary: .countries).essential,
    ]
    facts += study.coverage.map { fact(.coverageLabel, [Span(text(of: $0))], $0.provenance) }
    facts += [
      fact(.placeLabel, study.place),
      fact(.designLabel, study.design, vocabulary: .designs).essential,
      fact(.populationLabel, study.population),
      fact(.sampleLabel, study.sample) { [Span(text(of: $0))] },
      fact(.settingLabel, study.setting),
      fact(.interventionLabel, study.intervention),
      fact(.comparatorLabel, study.comparator),
    ]
    if !study.arms.isEmpty {
      facts.append(fact(.armsLabel, Words.joined(study.arms.map(spans), by: ", "), study.provenance))
    }
    for attribute in review.attributes {
      let values = study.attributes[attribute.id] ?? Values(unknown: review.blank)
      facts.append(
        fact(attribute.label, values.map { TermCode($0) }, vocabulary: nil) {
          name(of: $0.rawValue, in: attribute)
        })
    }
    return facts
  }

  /// What a value of an attribute is called: as the review calls it, but for yes and no, which are the program's words too.
  func name(of value: String, in attribute: DeclaredAttribute) -> String {
    attribute.labels[value] ?? (["yes", "no"].contains(value) ? words.term(value) : value)
  }

  /// How many of a review's own studies a place has: "Wales: 1 of its 13 UK studies".
  package func text(of coverage: Coverage) -> String {
    let place = words.label(of: coverage.place, in: .countries)
    guard let total = coverage.total else {
      return words(.coverageWithoutTotal, with: place, words.count(coverage.studies, .study, .studies))
    }
    let whole = coverage.totalPlace.map { words.label(of: $0, in: .countries) + " " } ?? ""
    return words(.coverageOfTotal, with: place, String(coverage.studies), String(total), whole)
  }

  package func text(of sample: Sample) -> String {
    let unit = sample.unit ?? words.noun(sample.count, .person, .people)
    return "\(sample.count) \(unit)" + (sample.note.map { " (\($0))" } ?? "")
  }

  private func spans(of arm: Arm) -> [Span] {
    let count = arm.count.value.map { words(.sampleSize, with: String($0)) } ?? words(arm.count.unknown)
    return [Span(arm.label), Span(" (\(count))", .muted)]
  }

  /// That a review's own studies may be here by themselves as well.
  private func coverageWarning(of row: StudyRow) -> [Block] {
    guard library[row].kind.value == .secondary else { return [] }
    let review = library.review(ofRow: row.index, in: .studies)
    let hasPrimary = library.body(of: review).contains { library[$0].kind.value == .primary }
    return [.blank, .text([Span(words(hasPrimary ? .coverageWarningTwice : .coverageWarning))])]
  }

  // MARK: Quality assessments

  private func appraisalBlocks(of row: StudyRow) -> [Block] {
    var blocks: [Block] = [.blank, .heading([Span(words(.qualityHeading), .heading)])]
    for assessment in library.assessments(of: row) {
      var spans = linkWithScope(assessment)
      switch library[assessment] {
      case .appraisal, .unknown: break
      case .notAppraised(let none):
        if let reason = none.reason.value { spans.append(Span(": " + reason)) }
      }
      blocks.append(.text(spans, indent: 2, hanging: 2))
    }
    return blocks
  }

  /// Numbers that the source gives of a group to which the study belongs, where it leaves open of which studies they are.
  private func openFigureBlocks(of row: StudyRow) -> [Block] {
    let figures = openFigures(of: [row]).map { spans(of: $0, .statedOfSet) }
    guard !figures.isEmpty else { return [] }
    return [.blank, .heading([Span(words(.statedOfSetHeading), .heading)])]
      + figures.map { .text($0, indent: 2, hanging: 2) }
  }

  // MARK: Findings

  private func findingBlocks(of row: StudyRow) -> [Block] {
    let review = library.review(ofRow: row.index, in: .studies)
    let links = library.evidence(of: row)
    let open = library[row].role == .included ? library.wholeReviewFindings(of: review) : []
    var blocks: [Block] = [.blank]
    if !links.isEmpty {
      let count = Set(links.map { library.finding(of: $0) }).count
      blocks.append(
        .heading([Span(words(.supportsHeading) + "  ", .heading), Span(words.count(count, .finding, .findings))]))
      for link in links { blocks += contribution(of: link) }
    }
    if !open.isEmpty {
      let count = number(
        words.count(open.count, .finding, .findings), .findings,
        Self.clause("basis", Finding.Basis.wholeReview.rawValue), of: review)
      if links.isEmpty { blocks.append(.heading([Span(words(.supportsHeading), .heading)])) }
      blocks.append(
        .text(
          words.spans(.mayStandBehind, with: [count], [Span(words(library[review].blank))]), indent: 2))
    }
    if links.isEmpty, open.isEmpty {
      blocks.append(.heading([Span(words(.supportsHeading), .heading)]))
      let isWhole = library[review].completeness == .whole
      blocks.append(.text([Span(words(isWhole ? .supportsNothing : .supportsNothingHeld))], indent: 2))
    }
    return blocks
  }

  /// A finding with how sure the review is of it, and below it what the study adds.
  private func contribution(of link: EvidenceRow) -> [Block] {
    let finding = library.finding(of: link)
    var first = [Span(library[finding].label, to: .record(.evidence(link)))]
    let details =
      [rows.direction(of: library[finding]), sign(of: library[finding]), shortCertainty(of: finding)]
      .filter { !$0.isEmpty } + (isAlone(link) ? [words(.restsOnItAlone)] : [])
    first.append(Span(dot + details.joined(separator: dot), .muted))
    first += exclusionSpans(of: link)
    var blocks: [Block] = [.text(first, indent: 2, hanging: 2)]
    if let contribution = library[link].contribution.value {
      blocks.append(.text([Span(contribution)], indent: 4, hanging: 0))
    }
    return blocks
  }

  private func sign(of finding: Finding) -> String {
    guard case .effect(let effect) = finding.content else { return "" }
    return effect.sign.value.map { words($0) } ?? ""
  }

  /// The certainty of a finding in a few words.
  func shortCertainty(of row: FindingRow) -> String {
    plainCertainty(of: library[row].confidence)
  }

  /// Whether a finding rests on one study only: said only where the record holds all of the review.
  private func isAlone(_ link: EvidenceRow) -> Bool {
    let finding = library.finding(of: link)
    let review = library[library.review(ofRow: finding.index, in: .findings)]
    guard review.completeness == .whole, library[finding].basis == .linkedStudies else { return false }
    return Set(library.evidence(of: finding).map { library.study(of: $0) }).count == 1
  }

  // MARK: Publications

  private func publicationBlocks(of row: StudyRow) -> [Block] {
    let publications = library.publications(of: row)
    guard !publications.isEmpty else { return [] }
    return [
      .blank,
      .heading([
        Span(words(.publicationsHeading) + "  ", .heading),
        Span(String(publications.count)),
      ]),
    ] + publications.map { .text(referenceSpans(of: $0), indent: 2, hanging: 2) }
  }
}
