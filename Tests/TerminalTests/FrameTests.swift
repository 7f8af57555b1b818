import Terminal
import Testing

@Suite struct FrameTests {
  @Test func textIsWrittenAndItsColumnsReturned() {
    var frame = Frame(size: Size(12, 2))
    let used = frame.put([Run("Wales "), Run("high", .good)], at: Point(1, 1))
    #expect(used == 10)
    #expect(frame.row(0) == "            ")
    #expect(frame.row(1) == " Wales high ")
    #expect(frame[7, 1].style == Style(.good))
  }

  @Test(arguments: [
    ("abcdef", 6, "abcdef", 6), ("abcdef", 5, "abcd…", 5), ("abcdef", 1, "…", 1), ("abcdef", 0, "", 0),
    ("漢字漢字", 8, "漢字漢字", 8), ("漢字漢字", 7, "漢字漢…", 7), ("漢字漢字", 6, "漢字…", 5), ("漢字", 2, "…", 1),
    ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…", 2),
  ]) func whatDoesNotFitEndsInAnEllipsisOnACellBoundary(_ text: String, _ width: Int, _ shown: String, _ used: Int) {
    var frame = Frame(size: Size(10, 1))
    #expect(frame.put(Run(text), at: Point(0, 0), width: width) == used)
    #expect(frame.text == shown + "\n")
  }

  @Test func theFramesOwnEdgeCutsAsWell() {
    var frame = Frame(size: Size(5, 1))
    #expect(frame.put(Run("abcdef"), at: Point(2, 0)) == 3)
    #expect(frame.row(0) == "  ab…")
  }

  @Test func theEllipsisHasTheRoleOfTheRunThatItCuts() {
    var frame = Frame(size: Size(5, 1))
    frame.put([Run("ab"), Run("cdef", .bad)], at: Point(0, 0))
    #expect(frame.roleGrid == "ttbbb\n")
  }

  @Test func inASCIITheEllipsisIsTwoDots() {
    var frame = Frame(size: Size(5, 1), glyphs: .ascii)
    frame.put(Run("abcdef"), at: Point(0, 0))
    #expect(frame.row(0) == "abc..")
    frame.put(Run("abcdef"), at: Point(0, 0), width: 1)
    #expect(frame.row(0) == ".bc..")
  }

  @Test func clippingCutsWithoutAMark() {
    var frame = Frame(size: Size(5, 1))
    frame.put(Run("a漢字漢"), at: Point(0, 0), width: 4, truncation: .clip)
    #expect(frame.text == "a漢\n")
  }

  @Test func aWideCharacterTakesTwoCells() {
    var frame = Frame(size: Size(4, 1))
    frame.put(Run("漢a"), at: Point(0, 0))
    #expect(frame[0, 0].text == "漢")
    #expect(frame[0, 0].width == 2)
    #expect(frame[1, 0].isTail)
    #expect(frame[1, 0].text == "")
    #expect(frame[2, 0].text == "a")
  }

  @Test func writingOverHalfOfAWideCharacterBlanksTheOtherHalf() {
    var frame = Frame(size: Size(6, 1))
    frame.put(Run("漢字漢"), at: Point(0, 0))
    frame.put(Run("x"), at: Point(1, 0))
    #expect(frame.row(0) == " x字漢")
    frame.put(Run("y"), at: Point(2, 0))
    #expect(frame.row(0) == " xy 漢")
    frame.put(Run("字"), at: Point(3, 0))
    #expect(frame.row(0) == " xy字 ")
    frame.fill(Rect(column: 4, row: 0, columns: 1, rows: 1))
    #expect(frame.row(0) == " xy   ")
  }

  @Test func textLeftOfTheFrameIsCutOff() {
    var frame = Frame(size: Size(4, 1))
    frame.put(Run("abcd"), at: Point(-2, 0))
    #expect(frame.row(0) == "cd  ")
    frame.put(Run("漢x"), at: Point(-1, 0))
    #expect(frame.row(0) == " x  ")
  }

  @Test func nothingOutsideOfTheFrameIsTouched() {
    var frame = Frame(size: Size(2, 2))
    #expect(frame.put(Run("abc"), at: Point(0, 2)) == 0)
    #expect(frame.put(Run("abc"), at: Point(2, 0)) == 0)
    frame.box(Rect(column: -5, row: -5, columns: 20, rows: 20))
    frame.fill(Rect(column: -5, row: 1, columns: 20, rows: 20), with: .accent)
    frame.select(Rect(column: 5, row: 5, columns: 5, rows: 5))
    #expect(frame[9, 9] == .blank)
    #expect(frame.roleGrid == "..\naa\n")
  }

  @Test(arguments: [Size(0, 0), Size(1, 1), Size(-3, 2)]) func degenerateSizesAreFrames(_ size: Size) {
    var frame = Frame(size: size)
    frame.put(Run("漢字"), at: Point(0, 0))
    frame.box(frame.bounds)
    #expect(frame.size.columns >= 0)
    #expect(frame.row(0).unicodeScalars.count == frame.size.columns * min(1, frame.size.rows))
  }

  @Test func theSelectionOverlaysRoles() {
    var frame = Frame(size: Size(4, 1))
    frame.put([Run("a"), Run("+", .good)], at: Point(0, 0))
    frame.select(Rect(column: 0, row: 0, columns: 3, rows: 1))
    #expect(frame.roleGrid == "TGT.\n")
    frame.restyle(Rect(column: 1, row: 0, columns: 1, rows: 1), role: .bad)
    #expect(frame[1, 0].style == Style(.bad, selected: true))
    #expect(frame.row(0) == "a+  ")
  }

  @Test func boxesAndRulesJoin() {
    var frame = Frame(size: Size(7, 5))
    frame.box(frame.bounds)
    frame.horizontalRule(row: 2, from: 0, to: 7, joinedLeft: true, joinedRight: true)
    frame.verticalRule(column: 3, from: 2, to: 5, joinedTop: true, joinedBottom: true)
    #expect(frame.text == "┌─────┐\n│     │\n├──┬──┤\n│  │  │\n└──┴──┘\n")
    var ascii = Frame(size: Size(3, 2), glyphs: .ascii)
    ascii.box(ascii.bounds)
    #expect(ascii.text == "+-+\n+-+\n")
  }

  @Test func theTranscriptHasTextRolesAndCursor() {
    var frame = Frame(size: Size(6, 2))
    frame.put([Run("a", .heading), Run("漢", .match)], at: Point(0, 0))
    frame.select(Rect(column: 0, row: 1, columns: 2, rows: 1))
    frame.cursor = Point(0, 1)
    #expect(frame.transcript == "a漢\n\n--- roles\nhff...\nTT....\n--- cursor\ncolumn 0, row 1, hidden\n")
    frame.cursor = nil
    #expect(frame.transcript.hasSuffix("--- cursor\nnone\n"))
  }

  @Test func rolesHaveLettersOfTheirOwn() {
    #expect(Set(Role.allCases.map(\.letter)).count == Role.allCases.count)
  }

  @Test func aCellKeepsItsTextAndItsStyle() {
    var frame = Frame(size: Size(1, 1))
    let cluster = "a\u{300}\u{301}\u{302}\u{303}"
    frame.put(Run(cluster, .caution), at: Point(0, 0))
    #expect(frame[0, 0].text == cluster)
    #expect(frame[0, 0].style == Style(.caution))
    for role in Role.allCases {
      frame.restyle(frame.bounds, role: role)
      #expect(frame[0, 0].style.role == role)
      #expect(frame[0, 0].text == cluster)
    }
  }

  @Test func rectanglesShrinkToNothingAndNotBelow() {
    let rect = Rect(column: 1, row: 1, columns: 3, rows: 2).inset(by: 1)
    #expect(rect.size == Size(1, 0))
    #expect(Rect(column: 0, row: 0, columns: 1, rows: 1).inset(columns: 4, rows: 4).isEmpty)
    #expect(Rect(column: 0, row: 0, columns: 2, rows: 2).contains(Point(1, 1)))
    #expect(!Rect(column: 0, row: 0, columns: 2, rows: 2).contains(Point(2, 1)))
  }
}
