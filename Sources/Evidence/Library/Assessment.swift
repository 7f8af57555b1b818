/// A row of the quality list: an appraisal, or why a study has none.
public enum Assessment: Hashable, Sendable {
  /// There is an appraisal, or there may be one.
  case appraisal(Appraisal)
  /// The study was not appraised, for this reason. That is not a low rating.
  case notAppraised(NotAppraised)
  /// Whether the study was appraised is not known.
  case unknown(study: String, Unknown)

  /// The id of the study within its review.
  public var study: String {
    switch self {
    case .appraisal(let appraisal): appraisal.study
    case .notAppraised(let none): none.study
    case .unknown(let study, _): study
    }
  }

  /// The appraisal, if there is one or may be.
  public var appraisal: Appraisal? {
    if case .appraisal(let appraisal) = self { appraisal } else { nil }
  }
}
