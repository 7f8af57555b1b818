import Evidence
import EvidenceQuery
import Terminal
import TestSupport
import Testing

@testable import Browser

/// Laws that hold for every screen at every size, with either set of symbols.
@Suite struct EveryScreenTests {
  static let sizes = [
    Size(0, 0), Size(1, 1), Size(20, 5), Size(40, 12), Size(80, 24), Size(120, 40), Size(400, 120),
  ]

  /// The screen after the terminal has got every size in turn, and then as it is reached at that size.
  private func visit(_ scene: Scene, _ check: (Driver, Comment) throws -> Void) throws {
    for glyphs in [Glyphs.unicode, .ascii] {
      var resized = try scene.driver(Size(80, 24), glyphs: glyphs)
      for size in Self.sizes {
        resized.resize(size.columns, size.rows)
        let symbols = glyphs == .ascii ? "ASCII" : "Unicode"
        try check(resized, "\(scene.name) resized to \(size.columns)×\(size.rows), \(symbols)")
        let reached = try scene.driver(size, glyphs: glyphs)
        try check(reached, "\(scene.name) reached at \(size.columns)×\(size.rows), \(symbols)")
      }
    }
  }

  @Test(arguments: Scene.all)
  func everyCellHoldsTextThatATerminalCanDrawAndEveryRowIsAsWideAsTheScreen(_ scene: Scene) throws {
    try visit(scene) { app, place in
      #expect(app.frame.size == app.state.size, place)
      for problem in FrameLaws.problems(of: app.frame) { Issue.record("\(place): \(problem)") }
    }
  }

  @Test(arguments: Scene.all)
  func asciiGlyphsDrawAFrameAroundTheTextInASCII(_ scene: Scene) throws {
    for size in Self.sizes {
      let frame = try scene.driver(size, glyphs: .ascii).frame
      let symbols = Set("─│┌┐└┘├┤┬┴┼…▸•↔↑↓←→⏎⇥▮▯█›·")
      #expect(frame.text.filter(symbols.contains) == "", "\(scene.name) at \(size.columns)×\(size.rows)")
    }
  }

  @Test(arguments: Scene.all)
  func theCursorStandsOnWhatIsWorkedWith(_ scene: Scene) throws {
    try visit(scene) { app, place in
      for problem in FocusLaws(app.state, app.model).problems { Issue.record("\(place): \(problem)\n\(app.text)") }
    }
  }

  @Test(arguments: Scene.all)
  func everyThemeTellsWhatIsSelectedFromWhatIsNot(_ scene: Scene) throws {
    let frame = try scene.driver(Size(80, 24)).frame
    let roles = Set(FrameLaws.cells(of: frame).filter(\.style.isSelected).map(\.style.role))
    for (theme, role) in Theme.allCases.flatMap({ theme in roles.map { (theme, $0) } }) {
      #expect(theme.appearance(of: Style(role, selected: true)) != theme.appearance(of: Style(role)))
    }
  }

  @Test func everySceneHasANameOfItsOwn() {
    #expect(Set(Scene.all.map(\.name)).count == Scene.all.count)
  }
}
