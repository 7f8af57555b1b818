/// The reviews that are open at the moment, as one in-memory model: immutable, with its links and columns.
///
/// Rows are dense numbers, review by review, so that the records of one review are a range of every table. Links in both
/// directions are O(1) a link. `LibraryBuilder` is the only way to make one.
public struct Library: Sendable {
  /// The reviews, in the order in which they were opened.
  public let reviews: [Review]
  /// The studies of all reviews.
  public let studies: [Study]
  /// The publications of all reviews.
  public let publications: [Publication]
  /// The findings of all reviews.
  public let findings: [Finding]
  /// The links from findings to studies of all reviews.
  public let evidence: [SupportingEvidence]
  /// The quality assessments of all reviews, with a row for a study that has none.
  public let assessments: [Assessment]
  let domainIndex: DomainIndex

  let index: LibraryIndex

  /// What the rows of a table have for an attribute; nil where no such column was made. O(1).
  public func column(_ key: ColumnKey) -> Column? { index.columns[key] }

  /// The columns of a table, in the order of the screen, declared attributes last.
  public func columnNames(of table: ColumnKey.Table) -> [String] { index.columnNames[table] ?? [] }

  /// The places of all frameworks.
  public var domains: Vocabulary { domainIndex.vocabulary }

  /// The value that findings have for a place of a review's framework. O(1).
  public func domainCode(of id: String, in review: ReviewRow) -> TermCode {
    domainIndex.code(of: id, inReview: review.index)
  }

  /// How many rows a table has. O(1).
  public func count(of table: ColumnKey.Table) -> Int {
    switch table {
    case .studies: studies.count
    case .publications: publications.count
    case .findings: findings.count
    case .evidence: evidence.count
    case .assessments: assessments.count
    }
  }

  /// The rows of a table that belong to a review. O(1).
  public func rows(of table: ColumnKey.Table, in review: ReviewRow) -> Range<Int> {
    index.ranges[table]?[review.index] ?? 0..<0
  }

  /// The review that a row of a table belongs to. O(log reviews).
  public func review(ofRow row: Int, in table: ColumnKey.Table) -> ReviewRow {
    let ranges = index.ranges[table] ?? []
    var low = 0
    var high = ranges.count - 1
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound > row { high = middle } else { low = middle + 1 }
    }
    return ReviewRow(max(0, low))
  }

  // MARK: Records

  // Other modules see through these: most ask for one field, and a copy of a whole record takes far longer.

  /// A review.
  @inlinable public subscript(row: ReviewRow) -> Review { reviews[row.index] }
  /// A study.
  @inlinable public subscript(row: StudyRow) -> Study { studies[row.index] }
  /// A publication.
  @inlinable public subscript(row: PublicationRow) -> Publication { publications[row.index] }
  /// A finding.
  @inlinable public subscript(row: FindingRow) -> Finding { findings[row.index] }
  /// A link from a finding to a study.
  @inlinable public subscript(row: EvidenceRow) -> SupportingEvidence { evidence[row.index] }
  /// An assessment.
  @inlinable public subscript(row: AssessmentRow) -> Assessment { assessments[row.index] }

  // MARK: Links

  /// The publications of a study.
  public func publications(of study: StudyRow) -> [PublicationRow] { index.publicationsOfStudy[study.index].rows() }
  /// The assessments of a study, never empty.
  public func assessments(of study: StudyRow) -> [AssessmentRow] { index.assessmentsOfStudy[study.index].rows() }
  /// The links of a study to findings.
  public func evidence(of study: StudyRow) -> [EvidenceRow] { index.evidenceOfStudy[study.index].rows() }
  /// The links of a finding to studies.
  public func evidence(of finding: FindingRow) -> [EvidenceRow] { index.evidenceOfFinding[finding.index].rows() }
  /// The study of a link.
  public func study(of evidence: EvidenceRow) -> StudyRow { StudyRow(Int(index.studyOfEvidence[evidence.index])) }
  /// The finding of a link.
  public func finding(of evidence: EvidenceRow) -> FindingRow {
    FindingRow(Int(index.findingOfEvidence[evidence.index]))
  }
  /// The study of an assessment.
  public func study(of assessment: AssessmentRow) -> StudyRow {
    StudyRow(Int(index.studyOfAssessment[assessment.index]))
  }
  /// The study of a publication, if the record knows it.
  public func study(of publication: PublicationRow) -> StudyRow? {
    let study = index.studyOfPublication[publication.index]
    return study < 0 ? nil : StudyRow(Int(study))
  }
  /// The assessments that judge what a link rests on: those whose scope names its publication or one of its results, and those
  /// that its results name; else all of the study.
  public func assessments(of evidence: EvidenceRow) -> [AssessmentRow] {
    index.assessmentsOfEvidence[evidence.index].rows()
  }
  /// The findings of a review that rest on the whole of it.
  public func wholeReviewFindings(of review: ReviewRow) -> [FindingRow] {
    rows(of: .findings, in: review, certainOf: TermCode(Finding.Basis.wholeReview.rawValue), "basis").map(
      FindingRow.init)
  }
  /// The studies that a finding on the whole review may rest on: those that the review includes.
  public func body(of review: ReviewRow) -> [StudyRow] {
    rows(of: .studies, in: review, certainOf: TermCode(Study.Role.included.rawValue), "role").map(StudyRow.init)
  }

  private func rows(
    of table: ColumnKey.Table, in review: ReviewRow, certainOf code: TermCode, _ name: String
  ) -> RowSet {
    (column(ColumnKey(table, name))?.rows(certainOf: code) ?? RowSet(capacity: 0))
      .restricted(to: rows(of: table, in: review))
  }

  // MARK: Links as whole lists

  /// The studies of all links, by the place of the link.
  package var studiesOfEvidence: [Int32] { index.studyOfEvidence }
  /// The findings of all links, by the place of the link.
  package var findingsOfEvidence: [Int32] { index.findingOfEvidence }
  /// The studies of all assessments.
  package var studiesOfAssessments: [Int32] { index.studyOfAssessment }
  /// The studies of all publications; below zero where the study is not known.
  package var studiesOfPublications: [Int32] { index.studyOfPublication }
  /// The links of each study, each finding, and the assessments of each study.
  package var evidenceOfStudies: LinkIndex { index.evidenceOfStudy }
  package var evidenceOfFindings: LinkIndex { index.evidenceOfFinding }
  package var assessmentsOfStudies: LinkIndex { index.assessmentsOfStudy }
  /// The studies of which a link is judged by some of their assessments only, such as those of its result.
  package var studiesJudgedByLink: RowSet { index.studiesJudgedByLink }
  /// The places of the links of a study, without making a row of each. O(1).
  package func evidencePlaces(ofStudy study: Int) -> ArraySlice<Int32> { index.evidenceOfStudy[study] }
  /// The places of the links of a finding. O(1).
  package func evidencePlaces(ofFinding finding: Int) -> ArraySlice<Int32> { index.evidenceOfFinding[finding] }

  // MARK: Names

  /// The review of this id or reference, without regard to case and marks. O(reviews).
  public func review(named name: String) -> ReviewRow? {
    let wanted = name.folded
    return reviews.firstIndex { $0.id.folded == wanted || $0.reference.folded == wanted }.map { ReviewRow($0) }
  }

  /// The id of a record across reviews, such as `rr0001/p3`.
  public func qualifiedID(ofRow row: Int, in table: ColumnKey.Table) -> String {
    "\(reviews[review(ofRow: row, in: table).index].id)/\(localID(ofRow: row, in: table))"
  }

  /// The id of a record within its review, such as `p3`.
  public func localID(ofRow row: Int, in table: ColumnKey.Table) -> String {
    switch table {
    case .studies: studies[row].id
    case .publications: publications[row].id
    case .findings: findings[row].id
    case .evidence: "\(findings[Int(index.findingOfEvidence[row])].id)/\(evidence[row].study)"
    case .assessments: assessments[row].appraisal?.id ?? "\(assessments[row].study)/none"
    }
  }

  /// The row of a record of a review by its id. O(1).
  public func row(withID id: String, in table: ColumnKey.Table, of review: ReviewRow) -> Int? {
    rows(withFoldedID: id.folded, in: table, of: review).first { row in
      // What stands for a study without an appraisal is no record.
      table == .assessments ? assessments[row].appraisal?.id == id : localID(ofRow: row, in: table) == id
    }
  }

  /// The rows of a review whose `localID` is this one without regard to case and marks; none of links, which have no id. O(1).
  package func rows(withFoldedID id: String, in table: ColumnKey.Table, of review: ReviewRow) -> [Int] {
    index.ids[LibraryIndex.Identity(table: table, review: review.index, foldedID: id)]
  }

  /// The tool of this id: the review's own, or the vocabulary's.
  public func tool(_ id: String, of review: ReviewRow) -> AppraisalTool? {
    reviews[review.index].tools.first { $0.id == id } ?? AppraisalTools.tool(id: id)
  }

  /// The judgements of the items of appraisals: a table a tool, in the order in which the tools occur.
  public var itemTables: [ItemTable] { index.itemTables }

  /// The place among ``itemTables`` of the one that an assessment is in; nil where it is no appraisal. O(1).
  public func itemTable(of assessment: AssessmentRow) -> Int? {
    let place = index.itemTableOfAssessment[assessment.index]
    return place < 0 ? nil : Int(place)
  }

  /// What the rows of a table say, without case and marks, to be searched.
  public func texts(of table: ColumnKey.Table) -> TableTexts {
    index.texts[table] ?? TableTexts([], rowCount: count(of: table))
  }
}

extension ArraySlice<Int32> {
  fileprivate func rows<Entity>() -> [Row<Entity>] { map { Row(Int($0)) } }
}
