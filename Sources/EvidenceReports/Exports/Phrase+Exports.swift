import Browser

/// What exports for people say beside what the screen says. What programs read is in English.
extension Phrase {
  static let exportTitle = Phrase("Evidence briefing: {1}")
  static let exportSummaryTitle = Phrase("Summary of findings: {1}")
  static let exportPicture = Phrase("a picture")
  static let exportTooLarge = Phrase("Not exported: the picture would be too large to look at; a filter narrows it")
  static let exportReview = Phrase("Review")
  static let exportFilter = Phrase("Filter")
  static let exportNoFilter = Phrase("none")
  static let exportWithout = Phrase("; left out to see what stays: {1}")
  static let exportShown = Phrase("Shown")
  static let exportDefinite = Phrase("definite matches only")
  static let exportPossible = Phrase("definite and possible matches")
  static let exportUnknown = Phrase("definite, possible and unknown matches")
  static let exportDate = Phrase("Exported")
  static let exportFrom = Phrase("From")
  static let exportQuestion = Phrase("Question")
  static let exportStanding = Phrase("Standing")
  static let exportEvidenceUntil = Phrase("Evidence up to")
  static let exportBody = Phrase("Body of evidence")
  static let exportFindings = Phrase("Findings: {1}")
  static let exportStudies = Phrase("Studies: {1}")
  static let exportStudiesTitle = Phrase("Studies")
  static let exportBehind = Phrase("Studies behind “{1}”")
  static let exportDefiniteOf = Phrase("{1} of {2}")
  static let exportPossibleOf = Phrase("{1} definite and {2} possible of {3}")
  static let exportUnknownOf = Phrase("; of {1} it is not known")
  static let exportNoFinding = Phrase("No finding matches the filter.")
  static let exportLimits = Phrase("Limits of the review")
  static let exportNotAnswered = Phrase("What this record cannot answer")
  static let exportReferences = Phrase("References")
  static let exportCreditLabel = Phrase("Credit")
  static let exportCredit = Phrase("Credit: {1}")

  /// What columns are called above printed tables, by their names with a capital.
  static let exportColumns = [
    Phrase("Study"), Phrase("Country"), Phrase("Design"), Phrase("Year"), Phrase("Rating"), Phrase("Match"),
    Phrase("Contribution"), Phrase("Extract"), Phrase("Extract-of"), Phrase("Results"), Phrase("Finding"),
    Phrase("Certainty"), Phrase("Statement"), Phrase("Reasons"), Phrase("Explanation"), Phrase("People"),
    Phrase("Without"), Phrase("Left-out"),
  ]
}

extension Words {
  /// What a column is called above a printed table.
  func title(ofColumn name: String) -> String {
    let title = name.capitalisedFirst
    return Phrase.exportColumns.first { $0.english == title }.map { self($0) } ?? title
  }
}
