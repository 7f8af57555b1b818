/// The columns of a library, made from its tables.
struct LibraryColumns {
  private(set) var columns: [ColumnKey: Column] = [:]
  private(set) var names: [ColumnKey.Table: [String]] = [:]
  private let tables: LibraryTables

  /// The columns that records have of themselves.
  init(tables: LibraryTables, domains: DomainIndex) {
    self.tables = tables
    for name in StudyColumns.names {
      add(.studies, name, StudyColumns.vocabulary(name), tables.studies.map { StudyColumns.values(name, of: $0) })
    }
    let reviewOfStudy = tables.reviewOfRow(.studies)
    for id in Self.declaredAttributes(of: tables.reviews) {
      add(
        .studies, id, nil,
        zip(tables.studies, reviewOfStudy).map { study, review in
          StudyColumns.values(ofAttribute: id, of: study, in: tables.reviews[review])
        })
    }
    let reviewOfFinding = tables.reviewOfRow(.findings)
    for name in FindingColumns.names {
      let vocabulary: Vocabulary? = name == "domain" ? domains.vocabulary : nil
      add(
        .findings, name, vocabulary,
        zip(tables.findings, reviewOfFinding).map { finding, review in
          FindingColumns.values(name, of: finding) { domains.code(of: $0, inReview: review) }
        })
    }
    addLinkCounts()
    add(.studies, "type", nil, typesOfPublications())
    add(
      .publications, "year", nil, tables.publications.map { $0.year.asValues { TermCode(String($0)) } })
    add(.publications, "type", nil, tables.publications.map { $0.type.asValues { TermCode($0) } })
  }

  /// The columns that follow from quality assessments: of these, of studies, and of links by what judges their results.
  mutating func addAssessmentColumns(
    ofStudies: LinkIndex, ofEvidence: LinkIndex, studyOfEvidence: [Int32]
  ) {
    let reviewOfStudy = tables.reviewOfRow(.studies)
    let reviewOfEvidence = tables.reviewOfRow(.evidence)
    let reviewOfAssessment = tables.reviewOfRow(.assessments)
    let ranges = tables.ranges[.assessments] ?? []
    let rules = zip(tables.reviews, ranges).map { AssessmentColumns(tables.assessments[$1], of: $0) }
    for name in AssessmentColumns.names {
      func values(_ rows: some Sequence<Int32>, _ review: Int) -> Values<TermCode> {
        rules[review].values(name, of: rows.map { tables.assessments[Int($0)] })
      }
      let studies = tables.studies.indices.map { values(ofStudies[$0], reviewOfStudy[$0]) }
      add(.studies, name, nil, studies)
      add(
        .evidence, name, nil,
        tables.evidence.indices.map { row in
          // Most links are judged as their study is.
          let study = Int(studyOfEvidence[row])
          let isAsItsStudy = ofEvidence[row].count == ofStudies[study].count
          return isAsItsStudy ? studies[study] : values(ofEvidence[row], reviewOfEvidence[row])
        })
      add(
        .assessments, name, nil,
        tables.assessments.indices.map { values(CollectionOfOne(Int32($0)), reviewOfAssessment[$0]) })
    }
  }

  // MARK: Counts of links

  /// How many studies stand behind each finding, and how many findings rest on each study.
  private mutating func addLinkCounts() {
    let counts = zip(tables.ranges[.studies] ?? [], tables.ranges[.findings] ?? []).map { studies, findings in
      LinkCounts(studies: tables.studies[studies], findings: tables.findings[findings])
    }
    add(
      .findings, "studies", nil,
      zip(tables.findings, tables.reviewOfRow(.findings)).map {
        counts[$1].studies(behind: $0, tables.reviews[$1].blank)
      })
    add(
      .studies, "findings", nil,
      zip(tables.studies, tables.reviewOfRow(.studies)).map { counts[$1].findings(on: $0, tables.reviews[$1].blank) })
  }

  /// The types of the publications of each study.
  private func typesOfPublications() -> [Values<TermCode>] {
    var types = [Values<TermCode>](repeating: Values(), count: tables.studies.count)
    for (publication, study) in zip(tables.publications, tables.studyOfPublication) where study >= 0 {
      let study = Int(study)
      switch publication.type.content {
      case .known(let type):
        if !types[study].named.contains(TermCode(type)) {
          types[study].certain.append(.init(TermCode(type), publication.type.provenance))
        }
      case .unknown(let reason): types[study].rest = reason
      }
    }
    return types
  }

  private mutating func add(
    _ table: ColumnKey.Table, _ name: String, _ vocabulary: Vocabulary?, _ rows: [Values<TermCode>]
  ) {
    columns[ColumnKey(table, name)] = Column(rows, vocabulary: vocabulary)
    names[table, default: []].append(name)
  }

  /// The attributes that reviews declare, each once; a name that every study's attributes have already is not declared again.
  private static func declaredAttributes(of reviews: [Review]) -> [String] {
    let taken = StudyColumns.names + AssessmentColumns.names + ["findings", "type"]
    return reviews.flatMap { $0.attributes.map(\.id) }
      .reduce(into: [String]()) { if !taken.contains($1), !$0.contains($1) { $0.append($1) } }
  }
}
