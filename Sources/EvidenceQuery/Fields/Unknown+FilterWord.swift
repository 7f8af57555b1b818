public import Evidence

extension Unknown {
  /// The word of a filter for a reason of blanks: `notheld`, `unreported`; also the words of the screen.
  init?(filterWord word: String) {
    // Each of these words has an n, and most other words need no folding to be told from them.
    guard word.utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "n") }) else { return nil }
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
