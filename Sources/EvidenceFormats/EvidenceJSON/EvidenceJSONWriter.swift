// A review as a file that people can read and go on writing.

public import Evidence

/// Writes files of the format `evidence-review/1`.
public enum EvidenceJSONWriter {
  /// The review in the shortest forms that the format has; reading it gives the same record.
  ///
  /// - Complexity: O(n) for n bytes written.
  public static func write(_ record: ReviewRecord) -> [UInt8] {
    let scope = WriteScope(blank: record.review.blank, provenance: Provenance())
    return JSONWriter(lineWidth: 120).bytes(of: ReviewRecord.shape.write(record, scope))
  }
}
