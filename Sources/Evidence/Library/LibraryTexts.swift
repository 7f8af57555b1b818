private import OrderedCollections

/// What can be searched of each row: everything that its record says in words.
struct LibraryTexts {
  let tables: LibraryTables

  /// The texts of every table. A study is found by its publications and by what is quoted of it, a finding by what is quoted for it.
  func stores(
    studyOfEvidence: [Int32], findingOfEvidence: [Int32], studyOfAssessment: [Int32], studyOfPublication: [Int32]
  ) -> [ColumnKey.Table: TextStore] {
    let evidence = tables.evidence.map(Self.words)
    let publications = tables.publications.map(Self.words)
    var studies = tables.studies.map(Self.words)
    for (row, study) in studyOfPublication.enumerated() where study >= 0 { studies[Int(study)] += publications[row] }
    for (row, study) in studyOfEvidence.enumerated() { studies[Int(study)] += evidence[row] }
    let labels = tables.reviews.map { $0.framework.labels }
    var findings = zip(tables.findings, tables.reviewOfRow(.findings)).map { Self.words($0, labels[$1]) }
    for (row, finding) in findingOfEvidence.enumerated() { findings[Int(finding)] += evidence[row] }
    let reviewOfAssessment = tables.reviewOfRow(.assessments)
    let assessments = tables.assessments.indices.map { row in
      [tables.studies[Int(studyOfAssessment[row])].label]
        + Self.words(tables.assessments[row], tables.reviews[reviewOfAssessment[row]])
    }
    return [
      .studies: Self.store(studies), .publications: Self.store(publications), .findings: Self.store(findings),
      .evidence: Self.store(evidence), .assessments: Self.store(assessments),
    ]
  }

  /// Texts are parted by a line break, so that words are not found across two of them.
  private static func store(_ rows: [[String]]) -> TextStore {
    TextStore(rows.lazy.map { $0.joined(separator: "\n") })
  }

  private static func words(_ study: Study) -> [String] {
    var words = [study.id, study.label]
    words += [study.title, study.place, study.population, study.setting, study.intervention, study.comparator]
      .compactMap(\.value)
    words += [study.sample.value?.unit, study.sample.value?.note].compactMap { $0 }
    words += study.country.named.map(Vocabulary.countries.label) + [study.country.asReported].compactMap { $0 }
    words += study.design.named.map(Vocabulary.designs.label) + [study.design.asReported].compactMap { $0 }
    words += study.arms.map(\.label) + study.notes.map(\.text) + study.attributes.values.flatMap(\.named)
    return words
  }

  private static func words(_ publication: Publication) -> [String] {
    var words = [publication.id] + (publication.authors.value ?? [])
    words += [publication.type, publication.title, publication.container, publication.doi, publication.pmid]
      .compactMap(\.value)
    words += [publication.url.value, publication.abstract.value, publication.year.value.map(String.init)]
      .compactMap { $0 }
    return words + publication.notes.map(\.text)
  }

  private static func words(_ finding: Finding, _ domainLabels: [String: String]) -> [String] {
    var words = [finding.id, finding.label, finding.statement] + [finding.explanation.value].compactMap { $0 }
    words += finding.domains.named.map { domainLabels[$0] ?? $0 } + finding.notes.map(\.text)
    switch finding.content {
    case .effect(let effect):
      words += [effect.outcome, effect.comparison, effect.population, effect.timePoint, effect.measure, effect.wording]
        .compactMap(\.value)
    case .gap(let gap): words += [gap.priority.value].compactMap { $0 }
    case .factor, .theme, .descriptive: break
    }
    switch finding.confidence {
    case .assessed(let confidence):
      words += [confidence.scheme, confidence.level, confidence.note ?? ""]
      words += confidence.components.compactMap(\.explanation.value)
    case .notAssessed(let reason, _): words += [reason].compactMap { $0 }
    case .unknown: break
    }
    return words
  }

  private static func words(_ evidence: SupportingEvidence) -> [String] {
    [evidence.contribution.value].compactMap { $0 } + evidence.extracts.map(\.quotation)
      + evidence.results.flatMap { [$0.outcome, $0.cited ?? ""] }
  }

  private static func words(_ assessment: Assessment, _ review: Review) -> [String] {
    switch assessment {
    case .appraisal(let appraisal):
      let tool = review.tools.first { $0.id == appraisal.tool } ?? AppraisalTools.tool(id: appraisal.tool)
      return [tool?.name ?? appraisal.tool] + [appraisal.overall.value].compactMap { $0 }
        + appraisal.items.compactMap(\.support.value) + appraisal.notes.map(\.text)
    case .notAppraised(let none): return [TermCode.notAppraised.rawValue] + [none.reason.value].compactMap { $0 }
    case .unknown(_, let reason): return [reason.rawValue]
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
