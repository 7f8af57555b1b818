// Which colours and attributes each role has: four tables, and the only place that names a colour.
//
// The hues of good, caution and bad are a blue, an orange and a red-purple that people with any common colour blindness
// tell apart (Okabe and Ito, https://jfly.uni-koeln.de/color/), and the symbols carry the same meaning. No table uses
// `dim`, which several terminals lack.

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

    /// The selection keeps the attributes and, where it is readable on the selection's background, the colour of the
    /// text.
    init(selection: Appearance, _ plain: [Role: Appearance], onSelection: [Role: Colour] = [:]) {
      self.selection = selection
      rows = plain.reduce(into: [:]) { rows, entry in
        let foreground = onSelection[entry.key] ?? selection.foreground
        let attributes = entry.value.attributes.union(selection.attributes)
        rows[entry.key] = Row(
          plain: entry.value, selected: Appearance(foreground, on: selection.background, attributes: attributes))
      }
    }
  }

  private static let darkTable = Table(
    selection: Appearance(Colour(255, basic: 15), on: Colour(24, basic: 4)),
    [
      .text: Appearance(),
      .muted: Appearance(Colour(246, basic: 7)),
      .accent: Appearance(Colour(117, basic: 6), attributes: .bold),
      .selected: Appearance(Colour(255, basic: 15), on: Colour(24, basic: 4), attributes: .bold),
      .match: Appearance(Colour(16, basic: 0), on: Colour(222, basic: 3)),
      .good: Appearance(Colour(75, basic: 6)),
      .caution: Appearance(Colour(214, basic: 3)),
      .bad: Appearance(Colour(211, basic: 5), attributes: .bold),
      .heading: Appearance(attributes: .bold),
    ],
    onSelection: [
      .muted: Colour(252, basic: 7), .accent: Colour(159, basic: 14), .match: Colour(222, basic: 11),
      .good: Colour(159, basic: 14), .caution: Colour(222, basic: 11), .bad: Colour(218, basic: 13),
    ]
  )

  private static let lightTable = Table(
    selection: Appearance(Colour(16, basic: 0), on: Colour(153, basic: 6)),
    [
      .text: Appearance(),
      .muted: Appearance(Colour(241, basic: 0)),
      .accent: Appearance(Colour(25, basic: 4), attributes: .bold),
      .selected: Appearance(Colour(16, basic: 0), on: Colour(153, basic: 6), attributes: .bold),
      .match: Appearance(Colour(16, basic: 0), on: Colour(222, basic: 3)),
      .good: Appearance(Colour(25, basic: 4)),
      .caution: Appearance(Colour(130, basic: 1)),
      .bad: Appearance(Colour(125, basic: 5), attributes: .bold),
      .heading: Appearance(attributes: .bold),
    ],
    onSelection: [
      .muted: Colour(238, basic: 0), .accent: Colour(18, basic: 4), .good: Colour(18, basic: 4),
      .caution: Colour(88, basic: 1), .bad: Colour(89, basic: 5),
    ]
  )

  private static let black = Colour(16, basic: 0)
  private static let white = Colour(231, basic: 15)

  private static let highContrastTable = Table(
    selection: Appearance(black, on: white),
    [
      .text: Appearance(white, on: black),
      .muted: Appearance(white, on: black),
      .accent: Appearance(Colour(226, basic: 11), on: black, attributes: .bold),
      .selected: Appearance(black, on: white, attributes: .bold),
      .match: Appearance(black, on: Colour(226, basic: 11)),
      .good: Appearance(Colour(123, basic: 14), on: black),
      .caution: Appearance(Colour(226, basic: 11), on: black),
      .bad: Appearance(Colour(219, basic: 13), on: black, attributes: .bold),
      .heading: Appearance(white, on: black, attributes: [.bold, .underline]),
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
      .heading: Appearance(attributes: .bold),
    ]
  )
}
