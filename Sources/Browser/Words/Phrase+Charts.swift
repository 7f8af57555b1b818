/// What charts of bars say.
extension Phrase {
  static let chartsTitle = Phrase("Studies by country, design, kind, year and concern")
  static let studiesBy = Phrase("Studies by {1}")
  static let findingsBy = Phrase("Findings by {1}")
  static let inferredShare = Phrase("inferred")
  static let possibleShare = Phrase("possible")
  static let nothingToCount = Phrase("there is nothing to count")
  static let chartWithoutOwn = Phrase("Counted without {1}, so that the others can be seen too.")
  static let chartCoverage = Phrase("Of a review, the countries are those that its own studies cover.")
  static let chartOverlaps = Phrase("A study counts once in each value that it has or may have.")
  static let chartOverlapsFindings = Phrase("A finding counts once in each value that it has or may have.")
  static let aReviewInPart = Phrase("{1} of them a review, in part")
  static let reviewsInPart = Phrase("{1} of them reviews, in part")
}
