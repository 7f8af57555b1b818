// A frame as a text that a person can review: what `screen OUT` of a script writes, and what tests compare.

extension Role {
  /// The letter for the role in a transcript.
  public var letter: Character {
    switch self {
    case .text: "t"
    case .muted: "m"
    case .accent: "a"
    case .selected: "s"
    case .match: "f"
    case .good: "g"
    case .caution: "c"
    case .bad: "b"
    case .critical: "v"
    case .heading: "h"
    }
  }
}

extension Frame {
  /// The text of the screen without trailing spaces, row by row.
  public var text: String {
    (0..<size.rows).map { Self.trimmed(row($0)) + "\n" }.joined()
  }

  /// The frame as text: the rows of the screen; the same grid with one letter a role, upper case where selected and `.`
  /// for a plain blank; then the cursor.
  public var transcript: String {
    text + "--- roles\n" + roleGrid + "--- cursor\n" + cursorLine + "\n"
  }

  /// One letter a cell for its role; see ``transcript``.
  public var roleGrid: String {
    (0..<size.rows).map { row in String(cells(ofRow: row).map(Self.letter)) + "\n" }.joined()
  }

  private var cursorLine: String {
    guard let cursor else { return "none" }
    return "column \(cursor.column), row \(cursor.row), \(cursorIsVisible ? "visible" : "hidden")"
  }

  private static func letter(_ cell: Cell) -> Character {
    let style = cell.style
    if style == Style(.text), cell.text == " " { return "." }
    return style.isSelected ? Character(style.role.letter.uppercased()) : style.role.letter
  }

  private static func trimmed(_ row: String) -> Substring {
    var row = Substring(row)
    while row.last == " " { row.removeLast() }
    return row
  }
}
