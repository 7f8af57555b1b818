/// What the comparison says.
extension Phrase {
  static let compareView = Phrase("Comparison")
  static let compareStudies = Phrase("Studies side by side")
  static let compareFindings = Phrase("Findings side by side")
  static let compareDiffering = Phrase("{1} of {2} entries differ")
  static let compareSame = Phrase("Nothing differs in what is recorded of them.")
  static let differs = Phrase("differs")
  static let same = Phrase("the same")
  static let noneRecorded = Phrase("none recorded")
  static let notOfItsReview = Phrase("no entry of its review")
  static let coveredByIt = Phrase("(of the studies it covers)")

  static let compareNumber = Phrase("two to four records can be compared, and not {1}")
  static let compareUnknown = Phrase("no study and no finding has the id \"{1}\"")
  static let compareExpected = Phrase("; expected an id such as rr0001/p3")
  static let compareAmbiguous = Phrase("\"{1}\" could be {2}")
  static let compareMixed = Phrase(
    "\"{1}\" and \"{2}\" are a study and a finding; expected studies alone, or findings alone")
  static let compareTwice = Phrase("\"{1}\" is there twice; expected different records")

  static let hintDiffering = Phrase("only what differs")
  static let helpMark = Phrase("mark the selected study or finding for a comparison, or no longer")
  static let helpCompare = Phrase("compare the studies or findings that are marked, side by side")
  static let helpDiffering = Phrase("in the comparison: only what differs, or everything")
  static let commandCompare = Phrase(
    "compare two to four studies or findings, by their ids or those that are marked")
  static let idsPlaceholder = Phrase("ID ID [ID [ID]]")
  static let expectedIDs = Phrase("expected the ids of two to four studies or findings")
  static let howToCompare = Phrase("m marks studies or findings in their lists; = compares two to four.")
  static let onlyMarkable = Phrase("Studies and findings are marked for a comparison in their lists: press 1 or 2.")
  static let onlyInComparison = Phrase("This works in the comparison (=).")
  static let markedOne = Phrase("Marked: m on another marks it too, then = compares them.")
  static let markedSeveral = Phrase("Marked, {1} of at most {2}: = compares them.")
  static let unmarked = Phrase("No longer marked.")
  static let allMarked = Phrase("{1} are marked, which is the most: m on one of them takes its mark away.")
}
