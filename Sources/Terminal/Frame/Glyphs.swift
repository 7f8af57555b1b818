// The few symbols that the terminal layer itself offers, in Unicode and in ASCII (where a locale or a person asks).

/// The characters that boxes and rules are made of.
public struct LineSet: Hashable, Sendable {
  /// `─`
  public let horizontal: Unicode.Scalar
  /// `│`
  public let vertical: Unicode.Scalar
  /// `┌`
  public let topLeft: Unicode.Scalar
  /// `┐`
  public let topRight: Unicode.Scalar
  /// `└`
  public let bottomLeft: Unicode.Scalar
  /// `┘`
  public let bottomRight: Unicode.Scalar
  /// `├`
  public let joinRight: Unicode.Scalar
  /// `┤`
  public let joinLeft: Unicode.Scalar
  /// `┬`
  public let joinDown: Unicode.Scalar
  /// `┴`
  public let joinUp: Unicode.Scalar

  /// Box drawing characters.
  public static let unicode = LineSet(
    horizontal: "─", vertical: "│", topLeft: "┌", topRight: "┐", bottomLeft: "└", bottomRight: "┘",
    joinRight: "├", joinLeft: "┤", joinDown: "┬", joinUp: "┴"
  )

  /// `+`, `-` and `|`.
  public static let ascii = LineSet(
    horizontal: "-", vertical: "|", topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+",
    joinRight: "+", joinLeft: "+", joinDown: "+", joinUp: "+"
  )
}

/// Every symbol of the frame around the text, in one of two forms. All are one column wide where a doc comment shows one
/// character in both forms.
public struct Glyphs: Hashable, Sendable {
  /// Boxes and rules.
  public let lines: LineSet
  /// Ends what was cut: `…` or `..`.
  public let ellipsis: String
  /// Points at the selected row: `▸` or `>`.
  public let pointer: String
  /// Marks a row: `•` or `.`.
  public let bullet: String
  /// Both ways: `↔` or `<>`.
  public let bothWays: String
  /// `↑` or `^`.
  public let up: String
  /// `↓` or `v`.
  public let down: String
  /// `←` or `<`.
  public let left: String
  /// `→` or `>`.
  public let right: String
  /// The Enter key: `⏎` or `Enter`.
  public let enter: String
  /// The Tab key: `⇥` or `Tab`.
  public let tab: String
  /// A unit of a bar: `▮` or `#`.
  public let barFilled: String
  /// A unit of a bar that is only possible: `▯` or `-`.
  public let barOpen: String
  /// The end of a bar from the smallest part of a cell to a whole one: `▏▎▍▌▋▊▉█`, or `#` alone.
  public let eighths: [String]
  /// A cell of a bar that is certain by inference only: `▒` or `=`.
  public let barInferred: String
  /// A cell of a bar that is only possible: `░` or `-`.
  public let barPossible: String
  /// The position in a long list: `█` or `#`.
  public let thumb: String
  /// Parts the steps of a path: `›` or `>`.
  public let step: String
  /// Parts facts on a line, with its spaces: ` · ` or `, `. In ASCII a dash would be taken for a minus.
  public let separator: String
  /// A cell of a table with nothing in it: `·` or `.`.
  public let gap: String
  /// Marks what differs: `≠` or `/=`.
  public let differs: String
  /// Marks studies that no finding rests on: `°` or `o`.
  public let noFinding: String
  /// From the lightest to the darkest: `░▒▓█` or `.:%#`.
  public let shades: [String]
  /// An estimate with its interval: `■` or `#`.
  public let estimate: String
  /// An estimate of several studies together: `◆` or `*`.
  public let pooled: String
  /// Where an interval crosses a line: `┼` or `|`.
  public let crossing: String

  /// The forms for a terminal that draws Unicode.
  public static let unicode = Glyphs(
    lines: .unicode, ellipsis: "…", pointer: "▸", bullet: "•", bothWays: "↔", up: "↑", down: "↓", left: "←", right: "→",
    enter: "⏎", tab: "⇥", barFilled: "▮", barOpen: "▯", eighths: ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"],
    barInferred: "▒", barPossible: "░", thumb: "█", step: "›", separator: " · ", gap: "·", differs: "≠", noFinding: "°",
    shades: ["░", "▒", "▓", "█"], estimate: "■", pooled: "◆", crossing: "┼"
  )

  /// The forms for a terminal, or a person, that wants ASCII.
  public static let ascii = Glyphs(
    lines: .ascii, ellipsis: "..", pointer: ">", bullet: ".", bothWays: "<>", up: "^", down: "v", left: "<", right: ">",
    enter: "Enter", tab: "Tab", barFilled: "#", barOpen: "-", eighths: ["#"], barInferred: "=", barPossible: "-",
    thumb: "#", step: ">", separator: ", ", gap: ".", differs: "/=",
    noFinding: "o", shades: [".", ":", "%", "#"], estimate: "#", pooled: "*", crossing: "|"
  )
}
