public import Evidence

extension Unknown {
  /// The word of a filter for a reason of blanks: `notheld`, `unreported`; also the words of the screen.
  init?(filterWord word: String) {
    switch word.folded.filter({ $0.isLetter }) {
    case "notheld", "notheldhere": self = .notHeld
    case "unreported", "notreported", "notreportedbythestudy": self = .notReportedByStudy
    case "notpassedon", "notreportedbythereview": self = .notReportedByReview
    default: return nil
    }
  }

  /// How a filter asks for it.
  public var filterWord: String {
    switch self {
    case .notHeld: "notheld"
    case .notReportedByStudy: "unreported"
    case .notReportedByReview: "notpassedon"
    }
  }
}
