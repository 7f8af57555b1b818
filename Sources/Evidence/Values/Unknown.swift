/// Why a record says nothing: each word blames somebody else, so they are never mixed and never left blank.
public enum Unknown: String, CaseIterable, Hashable, Sendable {
  /// The study looked for, or should have told, and its report does not say.
  case notReportedByStudy = "not reported by the study"
  /// The study may say; the review that includes it does not pass it on.
  case notReportedByReview = "not reported by the review"
  /// The full report has it or may have it; this record was made from less.
  case notHeld = "not held here"
}
