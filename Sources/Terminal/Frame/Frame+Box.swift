// Borders and rules.

extension Frame {
  /// Draws a border along the inside of a rectangle. A rectangle of one row or column becomes a plain rule.
  public mutating func box(_ rect: Rect, role: Role = .muted, lines: LineSet? = nil) {
    guard !rect.isEmpty else { return }
    let lines = lines ?? glyphs.lines
    let style = Style(role)
    for column in rect.minColumn..<rect.maxColumn {
      set(lines.horizontal, column: column, row: rect.minRow, style: style)
      set(lines.horizontal, column: column, row: rect.maxRow - 1, style: style)
    }
    if rect.rows == 1 { return }
    for row in rect.minRow..<rect.maxRow {
      set(lines.vertical, column: rect.minColumn, row: row, style: style)
      set(lines.vertical, column: rect.maxColumn - 1, row: row, style: style)
    }
    if rect.columns == 1 { return }
    set(lines.topLeft, column: rect.minColumn, row: rect.minRow, style: style)
    set(lines.topRight, column: rect.maxColumn - 1, row: rect.minRow, style: style)
    set(lines.bottomLeft, column: rect.minColumn, row: rect.maxRow - 1, style: style)
    set(lines.bottomRight, column: rect.maxColumn - 1, row: rect.maxRow - 1, style: style)
  }

  /// Draws a rule in `row` over the columns `from..<to`. `joinedLeft` and `joinedRight` make its ends branch off a
  /// vertical line there.
  public mutating func horizontalRule(
    row: Int, from: Int, to: Int, joinedLeft: Bool = false, joinedRight: Bool = false,
    role: Role = .muted, lines: LineSet? = nil
  ) {
    guard from < to else { return }
    let lines = lines ?? glyphs.lines
    let style = Style(role)
    for column in from..<to { set(lines.horizontal, column: column, row: row, style: style) }
    if joinedLeft { set(lines.joinRight, column: from, row: row, style: style) }
    if joinedRight { set(lines.joinLeft, column: to - 1, row: row, style: style) }
  }

  /// Draws a rule in `column` over the rows `from..<to`. `joinedTop` and `joinedBottom` make its ends branch off a
  /// horizontal line there.
  public mutating func verticalRule(
    column: Int, from: Int, to: Int, joinedTop: Bool = false, joinedBottom: Bool = false,
    role: Role = .muted, lines: LineSet? = nil
  ) {
    guard from < to else { return }
    let lines = lines ?? glyphs.lines
    let style = Style(role)
    for row in from..<to { set(lines.vertical, column: column, row: row, style: style) }
    if joinedTop { set(lines.joinDown, column: column, row: from, style: style) }
    if joinedBottom { set(lines.joinUp, column: column, row: to - 1, style: style) }
  }
}
