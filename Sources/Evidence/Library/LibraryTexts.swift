private import OrderedCollections

/// What can be searched of each row: everything that its record says in words, part by part.
///
/// Texts are made a part at a time, row by row, so that they are never all there as strings.
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
    func evidence(_ links: ArraySlice<Int32>, _ part: TextPart) -> [String] {
      links.flatMap { Self.words(of: tables.evidence[Int($0)], in: part) }
    }
    return [
      .studies: texts(tables.studies.indices, blanks: blanksOfStudies) { row, part in
        Self.words(of: tables.studies[row], in: part)
          + publicationsOfStudy[row].flatMap { Self.words(of: tables.publications[Int($0)], in: part) }
          + evidence(evidenceOfStudy[row], part)
      },
      // No list on the screen shows them, so that they are searched seldom.
      .publications: texts(tables.publications.indices, blanks: blanksOfPublications, indexedFrom: .max) { row, part in
        Self.words(of: tables.publications[row], in: part)
      },
      .findings: texts(tables.findings.indices) { row, part in
        Self.words(of: tables.findings[row], labels[reviewOfFinding[row]], in: part)
          + evidence(evidenceOfFinding[row], part)
      },
      .assessments: texts(tables.assessments.indices) { row, part in
        (part == .title ? [tables.studies[Int(studyOfAssessment[row])].label] : [])
          + Self.words(of: tables.assessments[row], tables.reviews[reviewOfAssessment[row]], in: part)
      },
    ]
  }

  private func texts(
    _ rows: Range<Int>, blanks: [TextPart: [Unknown: RowSet]] = [:],
    indexedFrom least: Int = TextStore.longEnoughForIndex,
    _ words: (Int, TextPart) -> [String]
  ) -> TableTexts {
    let parts = withoutActuallyEscaping(words) { words in
      TextPart.allCases.map { part in (part, TextStore(parts: rows.lazy.map { words($0, part) }, indexedFrom: least)) }
    }
    return TableTexts(parts.filter { !$0.1.isEmpty }, blanks: blanks, rowCount: rows.count)
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

// MARK: - What records say in a part

extension LibraryTexts {
  private static func words(of study: Study, in part: TextPart) -> [String] {
    switch part {
    case .title: return present([study.label, study.title.value])
    case .innovation: return present([study.intervention.value])
    case .setting: return present([study.setting.value])
    case .population: return present([study.population.value])
    case .note: return study.notes.map(\.text)
    case .other:
      var words: [String?] = [study.id, study.place.value, study.comparator.value]
      words += [study.sample.value?.unit, study.sample.value?.note]
      words += study.country.named.map(Vocabulary.countries.label) + [study.country.asReported]
      words += study.design.named.map(Vocabulary.designs.label) + [study.design.asReported]
      return present(words + study.arms.map(\.label) + study.attributes.values.flatMap(\.named))
    case .statement, .quote, .publication: return []
    }
  }

  private static func words(of publication: Publication, in part: TextPart) -> [String] {
    switch part {
    case .title: return present([publication.title.value])
    case .publication:
      var words: [String?] = [publication.id] + (publication.authors.value ?? [])
      words += [publication.type, publication.container, publication.doi, publication.pmid, publication.url].map(
        \.value)
      return present(words + [publication.abstract.value, publication.year.value.map(String.init)])
    case .note: return publication.notes.map(\.text)
    case .statement, .quote, .innovation, .setting, .population, .other: return []
    }
  }

  private static func words(of finding: Finding, _ domainLabels: [String: String], in part: TextPart) -> [String] {
    switch part {
    case .statement: return [finding.label, finding.statement]
    case .note: return finding.notes.map(\.text)
    case .other:
      var words: [String?] = [finding.id, finding.explanation.value]
      words += finding.domains.named.map { domainLabels[$0] ?? $0 }
      return present(words + self.words(of: finding.content) + self.words(of: finding.confidence))
    case .title, .quote, .innovation, .setting, .population, .publication: return []
    }
  }

  private static func words(of content: Finding.Content) -> [String?] {
    switch content {
    case .effect(let effect):
      [effect.outcome, effect.comparison, effect.population, effect.timePoint, effect.measure, effect.wording]
        .map(\.value)
    case .gap(let gap): [gap.priority.value]
    case .factor, .theme, .descriptive: []
    }
  }

  private static func words(of confidence: ConfidenceAssessment) -> [String?] {
    switch confidence {
    case .assessed(let confidence):
      [confidence.scheme, confidence.level, confidence.note] + confidence.components.map(\.explanation.value)
    case .notAssessed(let reason, _): [reason]
    case .unknown: []
    }
  }

  private static func words(of evidence: SupportingEvidence, in part: TextPart) -> [String] {
    switch part {
    case .quote: return evidence.extracts.map(\.quotation)
    case .other: return present([evidence.contribution.value] + evidence.results.flatMap { [$0.outcome, $0.cited] })
    case .title, .statement, .innovation, .setting, .population, .publication, .note: return []
    }
  }

  private static func words(of assessment: Assessment, _ review: Review, in part: TextPart) -> [String] {
    switch (assessment, part) {
    case (.appraisal(let appraisal), .note): return appraisal.notes.map(\.text)
    case (.appraisal(let appraisal), .other):
      let tool = review.tools.first { $0.id == appraisal.tool } ?? AppraisalTools.tool(id: appraisal.tool)
      return present([tool?.name ?? appraisal.tool, appraisal.overall.value] + appraisal.items.map(\.support.value))
    case (.notAppraised(let none), .other): return present([TermCode.notAppraised.rawValue, none.reason.value])
    case (.unknown(_, let reason), .other): return [reason.rawValue]
    case (_, _): return []
    }
  }

  private static func present(_ words: [String?]) -> [String] { words.compactMap { $0 } }
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
