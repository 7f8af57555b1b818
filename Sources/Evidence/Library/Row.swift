/// The place of a record in its table of a library: a dense number, so that whole tables can be handled as bits and columns.
public struct Row<Entity>: Hashable, Sendable, Comparable {
  /// The place, from 0.
  public let index: Int

  /// A place in a table.
  public init(_ index: Int) { self.index = index }

  /// Orders by place.
  public static func < (left: Row, right: Row) -> Bool { left.index < right.index }
}

/// The place of a review.
public typealias ReviewRow = Row<Review>
/// The place of a study.
public typealias StudyRow = Row<Study>
/// The place of a publication.
public typealias PublicationRow = Row<Publication>
/// The place of a finding.
public typealias FindingRow = Row<Finding>
/// The place of a link from a finding to a study.
public typealias EvidenceRow = Row<SupportingEvidence>
/// The place of an assessment.
public typealias AssessmentRow = Row<Assessment>
