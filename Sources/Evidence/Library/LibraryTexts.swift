private import OrderedCollections

/// What can be searched of each row: everything that its record says in words, part by part.
///
struct LibraryTexts {
  let tables: LibraryTables
  let publicationsOfStudy: LinkIndex
  let evidenceOfStudy: LinkIndex
  let evidenceOfFinding: LinkIndex
  let studyOfAssessment: [Int32]

  /// The texts of every list. A study is found by its publications and by what is quoted of it, a finding by what is quoted for it.
  var texts: [ColumnKey.Table: TableTexts] {
    let labels = tables.reviews.map { $0.framework.labels }
    let reviewOfFinding = tables.reviewOfRow(.findings)
    let reviewOfAssessment = tables.reviewOfRow(.assessments)
    return [
      .studies: texts(tables.studies.indices, blanks: blanksOfStudies) { row, texts in
        texts.add(tables.studies[row])
        for publication in publicationsOfStudy[row] { texts.add(tables.publications[Int(publication)]) }
        for link in evidenceOfStudy[row] { texts.add(tables.evidence[Int(link)]) }
      },
      // No list on the screen shows them, so that they are searched seldom.
      .publications: texts(tables.publications.indices, blanks: blanksOfPublications, indexedFrom: .max) { row, texts in
        texts.add(tables.publications[row])
      },
      .findings: texts(tables.findings.indices) { row, texts in
        texts.add(tables.findings[row], domainLabels: labels[reviewOfFinding[row]])
        for link in evidenceOfFinding[row] { texts.add(tables.evidence[Int(link)]) }
      },
      .assessments: texts(tables.assessments.indices) { row, texts in
        texts.add(tables.studies[Int(studyOfAssessment[row])].label, to: .title)
        texts.add(tables.assessments[row], of: tables.reviews[reviewOfAssessment[row]])
      },
    ]
  }

  private func texts(
    _ rows: Range<Int>, blanks: [TextPart: [Unknown: RowSet]] = [:],
    indexedFrom least: Int = TextStore.longEnoughForIndex, _ addRow: (Int, inout TextsBuilder) -> Void
  ) -> TableTexts {
    var builder = TextsBuilder(rowCount: rows.count)
    for row in rows {
      addRow(row, &builder)
      builder.endRow()
    }
    return builder.texts(blanks: blanks, indexedFrom: least)
  }

  // MARK: Blanks

  private var blanksOfStudies: [TextPart: [Unknown: RowSet]] {
    [
      .title: blanks(tables.studies, \.title), .innovation: blanks(tables.studies, \.intervention),
      .setting: blanks(tables.studies, \.setting), .population: blanks(tables.studies, \.population),
    ]
  }

  private var blanksOfPublications: [TextPart: [Unknown: RowSet]] { [.title: blanks(tables.publications, \.title)] }

  private func blanks<Record>(_ records: [Record], _ field: (Record) -> Reported<String>) -> [Unknown: RowSet] {
    records.enumerated().reduce(into: [:]) { blanks, record in
      guard let reason = field(record.element).unknown else { return }
      blanks[reason, default: RowSet(capacity: records.count)].insert(record.offset)
    }
  }
}

// MARK: - What records say in each part

extension TextsBuilder {
  fileprivate mutating func add(_ study: Study) {
    add(study.label, to: .title)
    add(study.title.value, to: .title)
    add(study.intervention.value, to: .innovation)
    add(study.setting.value, to: .setting)
    add(study.population.value, to: .population)
    add(study.notes.map(\.text) + [study.dates?.start, study.dates?.end].compactMap(\.self), to: .note)
    for words in [
      study.id, study.place.value, study.comparator.value, study.sample.value?.unit, study.sample.value?.note,
    ] {
      add(words, to: .other)
    }
    add(study.country.named.map(Vocabulary.countries.label), to: .other)
    add(study.country.asReported, to: .other)
    add(study.design.named.map(Vocabulary.designs.label), to: .other)
    add(study.design.asReported, to: .other)
    add(study.arms.map(\.label), to: .other)
    for values in study.attributes.values { add(values.named, to: .other) }
  }

  fileprivate mutating func add(_ publication: Publication) {
    add(publication.title.value, to: .title)
    add(publication.id, to: .publication)
    add(publication.authors.value ?? [], to: .publication)
    for words in [
      publication.type, publication.container, publication.doi, publication.pmid, publication.url, publication.abstract,
    ] {
      add(words.value, to: .publication)
    }
    add(publication.year.value.map(String.init), to: .publication)
    add(publication.notes.map(\.text), to: .note)
  }

  /// `domainLabels` are the names of the places of the review's framework, by their ids.
  fileprivate mutating func add(_ finding: Finding, domainLabels: [String: String]) {
    add(finding.label, to: .statement)
    add(finding.statement, to: .statement)
    add(finding.notes.map(\.text), to: .note)
    add(finding.id, to: .other)
    add(finding.explanation.value, to: .other)
    add(finding.domains.named.map { domainLabels[$0] ?? $0 }, to: .other)
    add(finding.content)
    add(finding.confidence)
  }

  private mutating func add(_ content: Finding.Content) {
    switch content {
    case .effect(let effect):
      for words in [
        effect.outcome, effect.comparison, effect.population, effect.timePoint, effect.measure, effect.wording,
      ] {
        add(words.value, to: .other)
      }
    case .gap(let gap): add(gap.priority.value, to: .other)
    case .factor, .theme, .descriptive: break
    }
  }

  private mutating func add(_ confidence: ConfidenceAssessment) {
    switch confidence {
    case .assessed(let confidence):
      for words in [confidence.scheme, confidence.level, confidence.note] { add(words, to: .other) }
      for component in confidence.components { add(component.explanation.value, to: .other) }
    case .notAssessed(let none):
      add(none.reason, to: .other)
      add(none.scheme, to: .other)
      for component in none.components { add(component.explanation.value, to: .other) }
    case .unknown: break
    }
  }

  fileprivate mutating func add(_ evidence: SupportingEvidence) {
    add(evidence.extracts.map(\.quotation), to: .quote)
    add(evidence.contribution.value, to: .other)
    for result in evidence.results {
      add(result.outcome, to: .other)
      add(result.cited, to: .other)
    }
  }

  fileprivate mutating func add(_ assessment: Assessment, of review: Review) {
    switch assessment {
    case .appraisal(let appraisal):
      add(appraisal.notes.map(\.text), to: .note)
      let tool = review.tools.first { $0.id == appraisal.tool } ?? AppraisalTools.tool(id: appraisal.tool)
      add(tool?.name ?? appraisal.tool, to: .other)
      add(appraisal.overall.value, to: .other)
      for item in appraisal.items { add(item.support.value, to: .other) }
    case .notAppraised(let none):
      add(TermCode.notAppraised.rawValue, to: .other)
      add(none.reason.value, to: .other)
    case .unknown(_, let reason): add(reason.rawValue, to: .other)
    }
  }
}

extension Framework {
  /// What the places of the framework are called, by their ids.
  var labels: [String: String] { Self.labels(of: domains) }

  private static func labels(of domains: [Domain]) -> [String: String] {
    domains.reduce(into: [:]) { labels, domain in
      labels[domain.id] = domain.label
      labels.merge(Self.labels(of: domain.subdomains)) { first, _ in first }
    }
  }
}
