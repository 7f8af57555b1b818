import Terminal
import Testing

@Suite struct ThemeTests {
  @Test(arguments: Theme.allCases) func theSelectionShowsInEveryRole(_ theme: Theme) {
    for role in Role.allCases where role != .selected {
      let plain = theme.appearance(of: Style(role))
      let selected = theme.appearance(of: Style(role, selected: true))
      let isReversed = selected.attributes.contains(.reverse) && !plain.attributes.contains(.reverse)
      #expect(isReversed || plain.background != selected.background, "\(role)")
    }
  }

  @Test func monoUsesNoColour() {
    for role in Role.allCases {
      for selected in [false, true] {
        let appearance = Theme.mono.appearance(of: Style(role, selected: selected))
        #expect(appearance.foreground == nil && appearance.background == nil)
      }
    }
  }

  @Test(arguments: Theme.allCases) func textIsNeverTheColourOfItsBackground(_ theme: Theme) {
    for role in Role.allCases {
      for selected in [false, true] {
        let appearance = theme.appearance(of: Style(role, selected: selected))
        guard let foreground = appearance.foreground, let background = appearance.background else { continue }
        #expect(foreground.indexed != background.indexed, "\(role) \(selected)")
        #expect(foreground.basic & 7 != background.basic & 7, "\(role) \(selected) with eight colours")
      }
    }
  }

  @Test func highContrastPaintsItsOwnBackground() {
    #expect(Role.allCases.allSatisfy { Theme.highContrast.appearance(of: Style($0)).background != nil })
  }

  @Test(
    arguments: [
      (ColourChoice.auto, [:], 256, ColourSupport.indexed),
      (.auto, [:], 8, .eight),
      (.auto, [:], 16, .sixteen),
      (.auto, [:], -1, .none),
      (.auto, ["NO_COLOR": "1"], 256, .none),
      (.auto, ["NO_COLOR": ""], 256, .indexed),
      (.always, ["NO_COLOR": "1"], 256, .indexed),
      (.always, [:], 0, .none),
      (.never, [:], 256, .none),
    ] as [(ColourChoice, [String: String], Int, ColourSupport)])
  func theOptionBeatsTheEnvironmentBeatsTheTerminal(
    _ choice: ColourChoice, _ environment: [String: String], _ colours: Int, _ expected: ColourSupport
  ) {
    #expect(ColourSupport.resolve(choice: choice, environment: environment, colours: colours) == expected)
  }

  @Test(
    arguments: [
      (ColourChoice.auto, [:], true, true), (.auto, [:], false, false), (.auto, ["CLICOLOR_FORCE": "1"], false, true),
      (.auto, ["CLICOLOR_FORCE": "0"], false, false), (.auto, ["NO_COLOR": "1", "CLICOLOR_FORCE": "1"], true, false),
      (.always, ["NO_COLOR": "1"], false, true), (.never, ["CLICOLOR_FORCE": "1"], true, false),
      (.auto, ["TERM": "dumb"], true, false),
    ] as [(ColourChoice, [String: String], Bool, Bool)])
  func plainOutputHasItsOwnRules(
    _ choice: ColourChoice, _ environment: [String: String], _ isTerminal: Bool, _ expected: Bool
  ) {
    #expect(
      ColourSupport.allowsPlainColour(choice: choice, environment: environment, isTerminal: isTerminal) == expected)
  }
}
