import TestSupport
import Testing

@testable import Terminal

/// The colours of the themes as they are seen: whether they can be read, and told apart.
@Suite struct PaletteTests {
  /// A theme, how many colours there are, and a style.
  private struct Cell: CustomStringConvertible {
    let theme: Theme
    let support: ColourSupport
    let style: Style

    var appearance: Appearance { theme.appearance(of: style) }
    var description: String { "\(theme) \(support) \(style.role)\(style.isSelected ? ", selected" : "")" }

    /// The text and what it stands on: once for each end of the range in which the terminal's own background lies.
    var pairs: [(text: SeenColour, behind: SeenColour)] {
      let grounds: [Colour?] = theme.ground?.backgrounds ?? [nil]
      return grounds.compactMap { ground in
        let text = appearance.foreground.flatMap(support.number).map(bold) ?? own(theme.ground?.text)
        let behind = appearance.background.flatMap(support.number) ?? own(ground)
        guard let text, let behind else { return nil }
        return (SeenColour(xterm: UInt8(text)), SeenColour(xterm: UInt8(behind)))
      }
    }

    /// What the terminal has as its own need not be among those that it can be asked for.
    private func own(_ colour: Colour?) -> Int16? {
      colour.map { Int16(support == .indexed ? $0.indexed : $0.basic) }
    }

    /// xterm draws a bold one of the plain eight colours as its bright form (boldColors, on by default).
    private func bold(_ number: Int16) -> Int16 {
      support <= .sixteen && number < 8 && appearance.attributes.contains(.bold) ? number + 8 : number
    }
  }

  private static let coloured: [(Theme, ColourSupport)] = [Theme.dark, .light, .highContrast].flatMap { theme in
    [ColourSupport.eight, .sixteen, .indexed].map { (theme, $0) }
  }

  @Test(arguments: coloured) func everyTextCanBeReadOnWhatItStandsOn(_ theme: Theme, _ support: ColourSupport) {
    let least = theme == .highContrast ? 7 : 4.5
    for role in Role.allCases {
      for selected in [false, true] {
        let cell = Cell(theme: theme, support: support, style: Style(role, selected: selected))
        #expect(!cell.pairs.isEmpty, "\(cell)")
        for pair in cell.pairs {
          #expect(pair.text.contrast(with: pair.behind) >= least, "\(cell)")
        }
      }
    }
  }

  /// What judgements look like; `?` has the colour of what is muted.
  private static let judgements: [Role] = [.good, .caution, .bad, .critical, .muted]

  /// Two judgements are apart if their texts are, or what they stand on: nine times what is just seen, where there are 256
  /// colours to choose from, and four times with the few that are there else.
  @Test(arguments: coloured, SeenColour.Vision.allCases)
  func judgementsAreToldApart(_ palette: (Theme, ColourSupport), by vision: SeenColour.Vision) {
    let (theme, support) = palette
    let least = support == .indexed ? 20.0 : 10.0
    for selected in support == .indexed ? [false, true] : [false] {
      let cells = Self.judgements.map { Cell(theme: theme, support: support, style: Style($0, selected: selected)) }
      for (position, cell) in cells.enumerated() {
        for other in cells[(position + 1)...] {
          for (left, right) in zip(cell.pairs, other.pairs) {
            let texts = left.text.seen(with: vision).distance(to: right.text.seen(with: vision))
            let grounds = left.behind.seen(with: vision).distance(to: right.behind.seen(with: vision))
            #expect(max(texts, grounds) >= least, "\(cell) and \(other)")
          }
        }
      }
    }
  }

  @Test(arguments: Theme.allCases) func aMatchIsToldFromTheTextAroundIt(_ theme: Theme) {
    for selected in [false, true] {
      let match = theme.appearance(of: Style(.match, selected: selected))
      #expect(match != theme.appearance(of: Style(.text, selected: selected)))
    }
  }

  /// Pairs are never freed, so all themes together must fit.
  @Test func allThemesFitIntoThePairsOfATerminalWithEightColours() {
    let pairs = Theme.allCases.flatMap { theme in
      Role.allCases.flatMap { role in
        [false, true].map { selected in
          let appearance = theme.appearance(of: Style(role, selected: selected))
          return [appearance.foreground, appearance.background].map {
            $0.flatMap(ColourSupport.eight.number(of:)) ?? -1
          }
        }
      }
    }
    #expect(Set(pairs).count <= 63)
  }

  // MARK: The measure itself

  @Test func coloursAreSeenAsTheirSourcesSay() {
    let black = SeenColour(xterm: 16)
    let white = SeenColour(xterm: 231)
    #expect(abs(white.contrast(with: black) - 21) < 0.001)
    // #767676 on white is the usual example of a grey that just passes; the next lighter one is #808080.
    #expect(abs(SeenColour(xterm: 243).contrast(with: white) - 4.54) < 0.01)
    #expect(abs(SeenColour(xterm: 244).contrast(with: white) - 3.95) < 0.01)
    // Red in L*a*b* under D65 is (53.24, 80.09, 67.20).
    for (part, expected) in zip(SeenColour(xterm: 196).lab, [53.24, 80.09, 67.20]) {
      #expect(abs(part - expected) < 0.02)
    }
    // Greys look the same to all, and a strong red and green nearly the same to some.
    for vision in SeenColour.Vision.allCases {
      #expect(SeenColour(xterm: 244).seen(with: vision).distance(to: SeenColour(xterm: 244)) < 0.5)
    }
    let (red, green) = (SeenColour(xterm: 130), SeenColour(xterm: 64))
    #expect(red.distance(to: green) > 55)
    #expect(red.seen(with: .deuteranopia).distance(to: green.seen(with: .deuteranopia)) < 10)
  }
}
