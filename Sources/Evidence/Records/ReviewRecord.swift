/// A review with everything that belongs to it, as one file holds it.
public struct ReviewRecord: Hashable, Sendable {
  /// The review itself.
  public var review: Review
  /// Its studies, in the order of the source.
  public var studies: [Study]
  /// Their publications, in the order of the source.
  public var publications: [Publication]
  /// Its findings with their supporting evidence, in the order of the source.
  public var findings: [Finding]
  /// The quality assessments of its studies, in the order of the source.
  public var appraisals: [Appraisal]
  /// The studies that were not appraised, where the reason is given.
  public var notAppraised: [NotAppraised]

  /// A review with its records.
  public init(
    review: Review, studies: [Study] = [], publications: [Publication] = [], findings: [Finding] = [],
    appraisals: [Appraisal] = [], notAppraised: [NotAppraised] = []
  ) {
    self.review = review
    self.studies = studies
    self.publications = publications
    self.findings = findings
    self.appraisals = appraisals
    self.notAppraised = notAppraised
  }
}
