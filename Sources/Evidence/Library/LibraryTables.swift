/// The tables of a library while reviews are put in, one after the other.
struct LibraryTables {
  private(set) var reviews: [Review] = []
  private(set) var studies: [Study] = []
  private(set) var publications: [Publication] = []
  private(set) var findings: [Finding] = []
  private(set) var evidence: [SupportingEvidence] = []
  private(set) var assessments: [Assessment] = []

  private(set) var ranges: [ColumnKey.Table: [Range<Int>]] = [:]
  private var reviewIDs: Set<String> = []
  private var ids = RecordRows()
  private var studyOfEvidence: [Int32] = []
  private var findingOfEvidence: [Int32] = []
  private var studyOfAssessment: [Int32] = []
  private(set) var studyOfPublication: [Int32] = []

  /// Puts a review in after those that are there.
  mutating func append(_ record: ReviewRecord) throws(LibraryBuilder.Failure) {
    guard reviewIDs.insert(record.review.id).inserted else {
      throw .reviewTwice(record.review.id)
    }
    reviews.append(record.review)

    let firstStudy = studies.count
    for study in record.studies {
      try claim(study.id, .studies, studies.count)
      studies.append(study)
    }
    let firstPublication = publications.count
    for publication in record.publications {
      try claim(publication.id, .publications, publications.count)
      studyOfPublication.append(
        try publication.study.value.map { id throws(LibraryBuilder.Failure) in try study(id, namedBy: publication.id) }
          ?? -1)
      publications.append(publication)
    }
    let firstFinding = findings.count
    let firstEvidence = evidence.count
    for finding in record.findings {
      try claim(finding.id, .findings, findings.count)
      for link in finding.evidence {
        studyOfEvidence.append(try study(link.study, namedBy: finding.id))
        findingOfEvidence.append(Int32(findings.count))
        evidence.append(link)
      }
      findings.append(finding)
    }
    let firstAssessment = assessments.count
    try appendAssessments(of: record)

    ranges[.studies, default: []].append(firstStudy..<studies.count)
    ranges[.publications, default: []].append(firstPublication..<publications.count)
    ranges[.findings, default: []].append(firstFinding..<findings.count)
    ranges[.evidence, default: []].append(firstEvidence..<evidence.count)
    ranges[.assessments, default: []].append(firstAssessment..<assessments.count)
  }

  /// Every appraisal, and for a study without one a row that says why, in the order of the studies.
  private mutating func appendAssessments(of record: ReviewRecord) throws(LibraryBuilder.Failure) {
    var appraisals: [String: [Appraisal]] = [:]
    for appraisal in record.appraisals {
      _ = try study(appraisal.study, namedBy: appraisal.id)
      appraisals[appraisal.study, default: []].append(appraisal)
    }
    var reasons: [String: NotAppraised] = [:]
    for none in record.notAppraised {
      _ = try study(none.study, namedBy: "notAppraised")
      reasons[none.study] = none
    }
    for study in record.studies {
      let row = try self.study(study.id, namedBy: study.id)
      let own = appraisals[study.id] ?? []
      for appraisal in own {
        try claim(appraisal.id, .assessments, assessments.count)
        assessments.append(.appraisal(appraisal))
        studyOfAssessment.append(row)
      }
      guard own.isEmpty else { continue }
      ids.add(assessments.count, identity("\(study.id)/none", .assessments))
      assessments.append(
        reasons[study.id].map(Assessment.notAppraised) ?? .unknown(study: study.id, record.review.blank))
      studyOfAssessment.append(row)
    }
  }

  private mutating func claim(_ id: String, _ table: ColumnKey.Table, _ row: Int) throws(LibraryBuilder.Failure) {
    let identity = identity(id, table)
    guard !ids[identity].contains(where: { isID(id, ofRow: $0, in: table) }) else {
      throw .recordTwice(review: reviews.last?.id ?? "", table: table, id: id)
    }
    ids.add(row, identity)
  }

  private func study(_ id: String, namedBy name: String) throws(LibraryBuilder.Failure) -> Int32 {
    guard let row = ids[identity(id, .studies)].first(where: { isID(id, ofRow: $0, in: .studies) }) else {
      throw .dangling(review: reviews.last?.id ?? "", from: name, to: id)
    }
    return Int32(row)
  }

  /// The identity of a record of the last review.
  private func identity(_ id: String, _ table: ColumnKey.Table) -> LibraryIndex.Identity {
    LibraryIndex.Identity(table: table, review: reviews.count - 1, foldedID: id.folded)
  }

  /// Whether a record that is in a table already has an id.
  private func isID(_ id: String, ofRow row: Int, in table: ColumnKey.Table) -> Bool {
    switch table {
    case .studies: studies[row].id == id
    case .publications: publications[row].id == id
    case .findings: findings[row].id == id
    case .evidence: false
    case .assessments: assessments[row].appraisal?.id == id
    }
  }

  /// The review of each row of a table. O(rows).
  func reviewOfRow(_ table: ColumnKey.Table) -> [Int] {
    (ranges[table] ?? []).enumerated().flatMap { [Int](repeating: $0.offset, count: $0.element.count) }
  }

  // MARK: The index

  /// Links both ways, columns, ids and texts of what was put in.
  func index(domains: DomainIndex) -> LibraryIndex {
    func links(_ targets: [Int32], count: Int) -> LinkIndex {
      LinkIndex(targets.enumerated().filter { $0.element >= 0 }.map { (Int($0.element), $0.offset) }, count: count)
    }
    let assessmentsOfStudy = links(studyOfAssessment, count: studies.count)
    let assessmentsOfEvidence = LinkIndex(
      evidence.indices.flatMap { row in
        judging(evidence[row], among: assessmentsOfStudy[Int(studyOfEvidence[row])]).map { (row, $0) }
      }, count: evidence.count)
    let studiesJudgedByLink = RowSet(
      evidence.indices.lazy.filter { row in
        // Those of a link are some of its study's, or all.
        assessmentsOfEvidence[row].count != assessmentsOfStudy[Int(studyOfEvidence[row])].count
      }
      .map { Int(studyOfEvidence[$0]) }, capacity: studies.count)
    var columns = LibraryColumns(tables: self, domains: domains)
    columns.addAssessmentColumns(
      ofStudies: assessmentsOfStudy, ofEvidence: assessmentsOfEvidence, studyOfEvidence: studyOfEvidence)
    let publicationsOfStudy = links(studyOfPublication, count: studies.count)
    let evidenceOfStudy = links(studyOfEvidence, count: studies.count)
    let evidenceOfFinding = links(findingOfEvidence, count: findings.count)
    let items = ItemTable.tables(of: assessments, reviews, reviewOfRow: reviewOfRow(.assessments))
    return LibraryIndex(
      ranges: ranges, ids: ids, publicationsOfStudy: publicationsOfStudy,
      assessmentsOfStudy: assessmentsOfStudy, evidenceOfStudy: evidenceOfStudy, evidenceOfFinding: evidenceOfFinding,
      assessmentsOfEvidence: assessmentsOfEvidence, studiesJudgedByLink: studiesJudgedByLink,
      studyOfEvidence: studyOfEvidence, findingOfEvidence: findingOfEvidence, studyOfAssessment: studyOfAssessment,
      studyOfPublication: studyOfPublication, itemTables: items.tables, itemTableOfAssessment: items.ofAssessments,
      columns: columns.columns, columnNames: columns.names,
      texts: LibraryTexts(
        tables: self, publicationsOfStudy: publicationsOfStudy, evidenceOfStudy: evidenceOfStudy,
        evidenceOfFinding: evidenceOfFinding, studyOfAssessment: studyOfAssessment
      ).texts)
  }

  /// Of a study's assessments those whose scope names what a link rests on, or which its results name; all of them where there
  /// are none.
  private func judging(_ link: SupportingEvidence, among all: ArraySlice<Int32>) -> [Int] {
    let named = all.filter { row in
      guard let appraisal = assessments[Int(row)].appraisal else { return false }
      if link.results.contains(where: { $0.appraisals.contains(appraisal.id) }) { return true }
      switch appraisal.scope {
      case .study: return false
      case .publication(let id):
        return link.publication.value == id || link.results.contains { $0.publication.value == id }
      case .result(let outcome, let timePoint):
        return link.results.contains { result in
          result.outcome == outcome && (timePoint == nil || result.timePoint.value == timePoint)
        }
      }
    }
    return (named.isEmpty ? Array(all) : named).map { Int($0) }
  }
}
