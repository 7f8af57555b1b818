/// What a library knows beyond its records: links both ways, columns, ids and texts.
struct LibraryIndex: Sendable {
  /// What tells a record from every other, or from all but those whose ids differ in case and marks only.
  struct Identity: Hashable, Sendable {
    let table: ColumnKey.Table
    let review: Int
    let foldedID: String
  }

  var ranges: [ColumnKey.Table: [Range<Int>]]
  var ids: RecordRows
  var publicationsOfStudy: LinkIndex
  var assessmentsOfStudy: LinkIndex
  var evidenceOfStudy: LinkIndex
  var evidenceOfFinding: LinkIndex
  var assessmentsOfEvidence: LinkIndex
  /// The studies of which a link is judged by some of their assessments only, such as those of its result.
  var studiesJudgedByLink: RowSet
  var studyOfEvidence: [Int32]
  var findingOfEvidence: [Int32]
  var studyOfAssessment: [Int32]
  /// Below zero where the study is not known.
  var studyOfPublication: [Int32]
  /// The items of appraisals, a table a tool.
  var itemTables: [ItemTable]
  /// The place of the table of each assessment; below zero where it is no appraisal.
  var itemTableOfAssessment: [Int16]
  var columns: [ColumnKey: Column]
  var columnNames: [ColumnKey.Table: [String]]
  var texts: [ColumnKey.Table: TableTexts]
}
