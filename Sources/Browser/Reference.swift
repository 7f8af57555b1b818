public import Evidence

/// Something that can be opened: a record, or a part of one.
public enum Reference: Hashable, Sendable {
  case review(ReviewRow)
  case study(StudyRow)
  case publication(PublicationRow)
  /// The publications of a review, those included that are tied to no study.
  case publications(ReviewRow)
  case finding(FindingRow)
  /// What a study contributes to a finding.
  case evidence(EvidenceRow)
  case assessment(AssessmentRow)
  /// An item of an appraisal, by its position.
  case item(AssessmentRow, Int)
}
