// Which colours and attributes each role has: four tables, and the only place that names a colour.
//
// The hues of good, caution and bad are a blue, a yellow or orange and a red-purple (after Okabe and Ito,
// https://jfly.uni-koeln.de/color/), and what is critical is filled, so that people with any common colour blindness tell
// them apart; the symbols carry the same meaning. A test holds every pair of a text and what it stands on against the
// contrast of WCAG 2, and the judgements against each other as they are seen with each kind of colour blindness. No table
// uses `dim`, which several terminals lack.
//
// With 8 and 16 colours there are few colours of which one can be read on another, and xterm draws a bold 0 to 7 as 8 to 15
// (its resource boldColors): a bold black would be grey. So on the selection judgements may have the colour of its text.

/// A mapping from styles to appearances.
public enum Theme: String, CaseIterable, Sendable {
  /// For light text on a dark background.
  case dark
  /// For dark text on a light background.
  case light
  /// White on a black background that it paints itself.
  case highContrast = "high-contrast"
  /// Bold, reverse and underline only.
  case mono

  /// What the terminal's own colours are taken to be, where a theme uses them.
  public struct Ground: Hashable, Sendable {
    /// The colour of ordinary text.
    public let text: Colour
    /// The ends of the range in which the background lies.
    public let backgrounds: [Colour]
  }

  /// What terminal the theme is made for; nil where it paints all itself, or uses no colour.
  public var ground: Ground? {
    switch self {
    case .dark: Ground(text: Colour(252, basic: 7), backgrounds: [Self.black, Colour(235, basic: 0)])
    case .light: Ground(text: Self.black, backgrounds: [Self.white, Colour(255, basic: 15)])
    case .highContrast, .mono: nil
    }
  }

  /// How a style looks.
  public func appearance(of style: Style) -> Appearance {
    let row = row(of: style.role)
    guard style.isSelected else { return row.plain }
    return row.selected
  }

  private func row(of role: Role) -> Row {
    let table = table
    return table.rows[role] ?? Row(plain: Appearance(), selected: table.selection)
  }

  private var table: Table {
    switch self {
    case .dark: Self.darkTable
    case .light: Self.lightTable
    case .highContrast: Self.highContrastTable
    case .mono: Self.monoTable
    }
  }

  /// One role, not selected and selected.
  private struct Row {
    var plain: Appearance
    var selected: Appearance
  }

  private struct Table {
    var selection: Appearance
    var rows: [Role: Row]

    /// On the selection a role has the selection's colours with its own attributes, if `onSelection` does not say how it
    /// looks there; a background that is left out there is the selection's.
    init(selection: Appearance, _ plain: [Role: Appearance], onSelection: [Role: Appearance] = [:]) {
      self.selection = selection
      rows = plain.reduce(into: [:]) { rows, entry in
        var selected = selection
        selected.attributes.formUnion(entry.value.attributes)
        if let own = onSelection[entry.key] {
          selected = Appearance(
            own.foreground ?? selection.foreground, on: own.background ?? selection.background,
            attributes: own.attributes.union(selection.attributes))
        }
        rows[entry.key] = Row(plain: entry.value, selected: selected)
      }
    }
  }

  private static let black = Colour(16, basic: 0)
  private static let white = Colour(231, basic: 15)
  private static let red = Colour(124, basic: 1)

  private static let darkTable = Table(
    selection: Appearance(Colour(255, basic: 15), on: Colour(19, basic: 4)),
    [
      .text: Appearance(),
      .muted: Appearance(Colour(246, basic: 7)),
      .accent: Appearance(Colour(117, basic: 6), attributes: .bold),
      .selected: Appearance(Colour(255, basic: 15), on: Colour(19, basic: 4), attributes: .bold),
      .match: Appearance(black, on: Colour(222, basic: 3)),
      .good: Appearance(Colour(69, basic: 6)),
      .caution: Appearance(Colour(220, basic: 3)),
      .bad: Appearance(Colour(212, basic: 13), attributes: .bold),
      .critical: Appearance(white, on: red),
      .heading: Appearance(attributes: .bold),
    ],
    onSelection: [
      .muted: Appearance(Colour(248, basic: 7)),
      .accent: Appearance(Colour(159, basic: 14), attributes: .bold),
      .match: Appearance(Colour(222, basic: 11)),
      .good: Appearance(Colour(159, basic: 14)),
      .caution: Appearance(Colour(220, basic: 11)),
      .bad: Appearance(Colour(213, basic: 15), attributes: .bold),
      .critical: Appearance(red, on: white),
    ]
  )

  private static let lightTable = Table(
    selection: Appearance(Colour(16, basic: 15), on: Colour(153, basic: 4)),
    [
      .text: Appearance(),
      .muted: Appearance(Colour(241, basic: 0)),
      .accent: Appearance(Colour(25, basic: 4), attributes: .bold),
      .selected: Appearance(Colour(16, basic: 15), on: Colour(153, basic: 4), attributes: .bold),
      .match: Appearance(black, on: Colour(222, basic: 3)),
      .good: Appearance(Colour(20, basic: 4)),
      .caution: Appearance(Colour(94, basic: 1)),
      .bad: Appearance(Colour(127, basic: 5)),
      .critical: Appearance(white, on: red),
      .heading: Appearance(attributes: .bold),
    ],
    onSelection: [
      .muted: Appearance(Colour(239, basic: 7)),
      .accent: Appearance(Colour(18, basic: 14), attributes: .bold),
      .match: Appearance(Colour(16, basic: 11), attributes: .underline),
      .good: Appearance(Colour(20, basic: 14)),
      .caution: Appearance(Colour(88, basic: 11)),
      .bad: Appearance(Colour(90, basic: 15)),
      .critical: Appearance(red, on: white),
    ]
  )

  private static let highContrastTable = Table(
    selection: Appearance(black, on: white),
    [
      .text: Appearance(white, on: black),
      .muted: Appearance(white, on: black),
      .accent: Appearance(Colour(226, basic: 11), on: black, attributes: .bold),
      .selected: Appearance(black, on: white),
      .match: Appearance(black, on: Colour(123, basic: 14)),
      .good: Appearance(Colour(75, basic: 6), on: black),
      .caution: Appearance(Colour(214, basic: 3), on: black),
      // No plain red, magenta or blue reaches 7:1 on black.
      .bad: Appearance(Colour(204, basic: 15), on: Colour(16, basic: 4), attributes: .bold),
      .critical: Appearance(black, on: Colour(220, basic: 11)),
      .heading: Appearance(white, on: black, attributes: [.bold, .underline]),
    ],
    onSelection: [
      .accent: Appearance(Colour(18, basic: 0), attributes: .underline),
      .match: Appearance(Colour(16, basic: 15), on: Colour(123, basic: 4)),
      .good: Appearance(Colour(20, basic: 0)),
      .caution: Appearance(Colour(124, basic: 0)),
      .bad: Appearance(Colour(90, basic: 0)),
      .critical: Appearance(Colour(226, basic: 11), on: black),
      .heading: Appearance(attributes: .underline),
    ]
  )

  private static let monoTable = Table(
    selection: Appearance(attributes: .reverse),
    [
      .text: Appearance(),
      .muted: Appearance(),
      .accent: Appearance(attributes: .bold),
      .selected: Appearance(attributes: [.reverse, .bold]),
      .match: Appearance(attributes: .underline),
      .good: Appearance(),
      .caution: Appearance(attributes: .bold),
      .bad: Appearance(attributes: [.bold, .underline]),
      .critical: Appearance(attributes: [.bold, .underline]),
      .heading: Appearance(attributes: .bold),
    ]
  )
}
