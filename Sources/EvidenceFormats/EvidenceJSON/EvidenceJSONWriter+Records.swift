// One record of a review as a value of the format.

package import Evidence

/// The object that a record is in a file of the format `evidence-review/1`, alone: it says all of its provenance, and what it leaves
/// out is as unknown as `blank` says.
extension EvidenceJSONWriter {
  /// A whole review with everything that belongs to it.
  package static func value(of record: ReviewRecord) -> JSONValue { value(record, blank: record.review.blank) }

  /// A study.
  package static func value(of study: Study, blank: Unknown) -> JSONValue { value(study, blank: blank) }

  /// A publication.
  package static func value(of publication: Publication, blank: Unknown) -> JSONValue {
    value(publication, blank: blank)
  }

  /// A finding with its supporting evidence.
  package static func value(of finding: Finding, blank: Unknown) -> JSONValue { value(finding, blank: blank) }

  /// What a study adds to a finding.
  package static func value(of evidence: SupportingEvidence, blank: Unknown) -> JSONValue {
    value(evidence, blank: blank)
  }

  /// An appraisal.
  package static func value(of appraisal: Appraisal, blank: Unknown) -> JSONValue { value(appraisal, blank: blank) }

  /// That a study was not appraised.
  package static func value(of none: NotAppraised, blank: Unknown) -> JSONValue { value(none, blank: blank) }

  private static func value<Record: ShapedRecord>(_ record: Record, blank: Unknown) -> JSONValue {
    Record.shape.write(record, WriteScope(blank: blank, provenance: Provenance()))
  }
}
