import Evidence
import EvidenceQuery
import Terminal
import TestSupport
import Testing

@testable import Browser

/// What a screen of a usual width has room for: nothing that says what a sign or a key means is cut.
@Suite struct RoomTests {
  @Test(arguments: [Language.english, .welsh], [80, 100, 120]) func theMenuIsAsWideAsItsLongestLine(
    _ language: Language, _ columns: Int
  ) throws {
    var app = try Driver(.careLeavers, Size(columns, 30), in: language)
    app.press("9")
    for action in MenuLayer.actions where action != .search || columns >= 100 {
      let help = app.model.words(try #require(ActionTable.binding(of: action)).help)
      guard DisplayWidth.of(help) + 7 <= columns else { continue }
      #expect(app.text.contains("  \(help) "), "\(help)\n\(app.text)")
    }
  }

  @Test(arguments: [80, 100, 120]) func theStatusLineNamesTheMenuOfViews(_ columns: Int) throws {
    var app = try Driver(.careLeavers, Size(columns, 30))
    for keys in ["5", "2"] as [Press] {
      app.press(keys)
      #expect(app.status.contains("9 views"), "\(app.status)")
    }
    app.press("5")
    if columns == 120 { #expect(app.status.contains("7 traffic lights") && app.status.contains("T summary")) }
    app.press("T")
    #expect(!app.status.contains("T summary"))
  }

  @Test(arguments: Language.allCases, Driver.Sample.allCases)
  func noTitleAndNoLegendIsCutAt80Columns(_ language: Language, _ sample: Driver.Sample) throws {
    for key in ["T", "6", "7"] as [Press] {
      var app = try Driver(sample, in: language)
      app.press(key)
      let matrix = try #require(app.state.results.matrix?.matrix)
      let lines = (0..<24).map { app.frame.row($0) }
      #expect(!lines[1].contains("…") && !lines[2].contains("…"), "\(app.text)")
      guard matrix.count > 0 else { continue }
      let shown = lines.joined(separator: "\n")
      for entry in matrix.legend { #expect(shown.contains(entry.map(\.text).joined()), "\(app.text)") }
    }
  }

  @Test func aLegendBreaksBetweenItsEntries() {
    let entry = { (text: String) in [Span(text, .accent), Span(" means something", .muted)] }
    let matrix = Matrix(title: [], sections: [], titleWidth: 0, legend: ["+", "-", "x"].map(entry))
    func lines(_ width: Int) -> [String] { matrix.legendLines(width: width).map { $0.map(\.text).joined() } }
    #expect(lines(80) == ["+ means something  - means something  x means something"])
    #expect(lines(40) == ["+ means something  - means something", "x means something"])
    #expect(lines(11) == ["+ means", "  something", "- means", "  something", "x means", "  something"])
  }

  @Test func theNoteOfAListNamesFieldsInTheLanguageOfTheScreen() throws {
    var app = try Driver(.rr0001, Size(120, 40), in: .welsh)
    app.press("/", .text("country:Wales"), .enter, "2")
    #expect(app.text.contains("gwlad") && !app.text.contains("country."), "\(app.text)")
  }

  @Test func yesOfAnAttributeIsAWordOfTheProgram() throws {
    let app = try Driver(.rr0001, Size(120, 60), in: .welsh)
    #expect(app.text.contains("formal local evaluation: ie"), "\(app.text)")
  }

  @Test func whatIsInferredOfAPlaceStandsWithWhatIsStated() throws {
    let app = try Driver(.careLeavers, Size(120, 60))
    var state = app.state
    state.begin(placeOfInterest: TermCode("Wales"), app.model)
    let text = state.frame(app.model).text
    #expect(text.contains("Other primary: 13 USA (11 inferred), 1 Australia."), "\(text)")
  }

  @Test func asciiPartsFactsInOneWay() throws {
    for key in ["5", "8", "T", "7", "A"] as [Press] {
      var app = try Driver(.careLeavers, Size(120, 40), glyphs: .ascii)
      app.press(key)
      #expect(!app.text.contains(where: { $0 == "·" }))
      #expect(!app.text.split(separator: "\n").contains { $0.contains(" - 14 studies") || $0.contains(" - whole") })
    }
  }
}
