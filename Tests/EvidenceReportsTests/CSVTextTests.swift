import Browser
import Testing

@testable import EvidenceReports

/// Comma-separated values by RFC 4180, and nothing in them that a spreadsheet runs.
@Suite struct CSVTextTests {
  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("a \"b\"", "\"a \"\"b\"\"\""), ("a\nb", "\"a\nb\""), ("", ""),
    (" a", "\" a\""), ("pŵer", "pŵer"), ("a\r\nb", "\"a\r\nb\""),
  ])
  func aFieldIsQuotedWhereItMustBe(_ text: String, _ field: String) {
    #expect(CSVText.field(text) == field)
  }

  @Test(arguments: [
    "=1+1", "+cmd|' /C calc'!A0", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "-0.20 (95% CI)", "--1",
  ])
  func whatASpreadsheetWouldRunHasAnApostropheBeforeIt(_ text: String) {
    #expect(CSVText.harmless(text) == "'" + text)
  }

  @Test(arguments: ["-0.20", "+12", "-1e-3", "-12", "1-2", "a=b", "'quoted'", ""])
  func numbersAndOtherTextStayAsTheyAre(_ text: String) { #expect(CSVText.harmless(text) == text) }

  @Test func oneApostropheTakenAwayGivesBackEveryText() {
    for text in ["=a", "'=a", "''-b", "'a", "-0.5", "'-0.5"] {
      let cell = CSVText.harmless(text)
      let isGuarded = cell.hasPrefix("'") && cell.drop { $0 == "'" }.first.map { "=+-@".contains($0) } == true
      #expect((isGuarded ? String(cell.dropFirst()) : cell) == text)
    }
  }

  @Test func everyRecordEndsWithTwoCharacters() {
    let table = Table(name: "x", columns: ["a", "b"], rows: [[Cell("1"), Cell("x,y")], [.empty, Cell(2)]])
    #expect(CSVText.write(table) == "a,b\r\n1,\"x,y\"\r\n,2\r\n")
  }
}
