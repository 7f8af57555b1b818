private import OrderedCollections

/// What can be searched of each row: everything that its record says in words, part by part.
struct LibraryTexts {
  let tables: LibraryTables
  let studyOfEvidence: [Int32]
  let findingOfEvidence: [Int32]
  let studyOfAssessment: [Int32]
  let studyOfPublication: [Int32]

  /// What a record says, by the part that says it. Texts are parted by a line break, so that words are not found across two of
  /// them.
  private typealias Parts = [TextPart: String]

  /// The texts of every table. A study is found by its publications and by what is quoted of it, a finding by what is quoted for it.
  var stores: [ColumnKey.Table: TableTexts] {
    let evidence = tables.evidence.map(Self.parts)
    let publications = tables.publications.map(Self.parts)
    var studies = tables.studies.map(Self.parts)
    for (row, study) in studyOfPublication.enumerated() where study >= 0 {
      studies[Int(study)].merge(publications[row], uniquingKeysWith: Self.joined)
    }
    for (row, study) in studyOfEvidence.enumerated() {
      studies[Int(study)].merge(evidence[row], uniquingKeysWith: Self.joined)
    }
    let labels = tables.reviews.map { $0.framework.labels }
    var findings = zip(tables.findings, tables.reviewOfRow(.findings)).map { Self.parts($0, labels[$1]) }
    for (row, finding) in findingOfEvidence.enumerated() {
      findings[Int(finding)].merge(evidence[row], uniquingKeysWith: Self.joined)
    }
    let reviewOfAssessment = tables.reviewOfRow(.assessments)
    let assessments = tables.assessments.indices.map { row in
      let label = tables.studies[Int(studyOfAssessment[row])].label
      return Self.parts(tables.assessments[row], tables.reviews[reviewOfAssessment[row]])
        .merging([.title: label], uniquingKeysWith: Self.joined)
    }
    return [
      .studies: texts(studies, blanks: blanksOfStudies),
      .publications: texts(publications, blanks: blanksOfPublications),
      .findings: texts(findings), .evidence: texts(evidence), .assessments: texts(assessments),
    ]
  }

  private func texts(_ rows: [Parts], blanks: [TextPart: [Unknown: RowSet]] = [:]) -> TableTexts {
    let parts = TextPart.allCases.filter { part in rows.contains { $0[part] != nil } }
    return TableTexts(
      parts.map { part in (part, TextStore(rows.lazy.map { $0[part] ?? "" })) }, blanks: blanks, rowCount: rows.count)
  }

  private static func joined(_ first: String, _ second: String) -> String { first + "\n" + second }

  private static func parts(_ words: [(TextPart, [String?])]) -> Parts {
    words.reduce(into: [:]) { parts, entry in
      let text = entry.1.compactMap { $0 }.joined(separator: "\n")
      if !text.isEmpty { parts[entry.0] = text }
    }
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

  // MARK: Records

  private static func parts(_ study: Study) -> Parts {
    var other: [String?] = [study.id, study.place.value, study.comparator.value]
    other += [study.sample.value?.unit, study.sample.value?.note]
    other += study.country.named.map(Vocabulary.countries.label) + [study.country.asReported]
    other += study.design.named.map(Vocabulary.designs.label) + [study.design.asReported]
    other += study.arms.map(\.label) + study.attributes.values.flatMap(\.named)
    return parts([
      (.title, [study.label, study.title.value]), (.innovation, [study.intervention.value]),
      (.setting, [study.setting.value]), (.population, [study.population.value]), (.note, study.notes.map(\.text)),
      (.other, other),
    ])
  }

  private static func parts(_ publication: Publication) -> Parts {
    var citation: [String?] = [publication.id] + (publication.authors.value ?? [])
    citation += [publication.type, publication.container, publication.doi, publication.pmid, publication.url]
      .map(\.value)
    citation += [publication.abstract.value, publication.year.value.map(String.init)]
    return parts([
      (.title, [publication.title.value]), (.publication, citation), (.note, publication.notes.map(\.text)),
    ])
  }

  private static func parts(_ finding: Finding, _ domainLabels: [String: String]) -> Parts {
    var other: [String?] = [finding.id, finding.explanation.value]
    other += finding.domains.named.map { domainLabels[$0] ?? $0 }
    switch finding.content {
    case .effect(let effect):
      other += [effect.outcome, effect.comparison, effect.population, effect.timePoint, effect.measure, effect.wording]
        .map(\.value)
    case .gap(let gap): other.append(gap.priority.value)
    case .factor, .theme, .descriptive: break
    }
    switch finding.confidence {
    case .assessed(let confidence):
      other += [confidence.scheme, confidence.level, confidence.note] + confidence.components.map(\.explanation.value)
    case .notAssessed(let reason, _): other.append(reason)
    case .unknown: break
    }
    return parts([
      (.statement, [finding.label, finding.statement]), (.note, finding.notes.map(\.text)), (.other, other),
    ])
  }

  private static func parts(_ evidence: SupportingEvidence) -> Parts {
    parts([
      (.quote, evidence.extracts.map(\.quotation)),
      (.other, [evidence.contribution.value] + evidence.results.flatMap { [$0.outcome, $0.cited] }),
    ])
  }

  private static func parts(_ assessment: Assessment, _ review: Review) -> Parts {
    switch assessment {
    case .appraisal(let appraisal):
      let tool = review.tools.first { $0.id == appraisal.tool } ?? AppraisalTools.tool(id: appraisal.tool)
      return parts([
        (.note, appraisal.notes.map(\.text)),
        (.other, [tool?.name ?? appraisal.tool, appraisal.overall.value] + appraisal.items.map(\.support.value)),
      ])
    case .notAppraised(let none): return parts([(.other, [TermCode.notAppraised.rawValue, none.reason.value])])
    case .unknown(_, let reason): return parts([(.other, [reason.rawValue])])
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
