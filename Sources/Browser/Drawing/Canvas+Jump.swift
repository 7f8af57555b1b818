import Evidence
import Terminal

extension Layout {
  /// The finds of the jump: all of its panel but the line in which one types.
  var jumpRows: Rect {
    let inside = overlay.inset(by: 1)
    return Rect(
      column: inside.minColumn, row: inside.minRow + 1, columns: inside.columns, rows: max(0, inside.rows - 1))
  }
}

extension Canvas {
  mutating func draw(_ jump: JumpLayer, _ layout: Layout) {
    drawPanel(layout.overlay, title: words(.jumpTitle))
    let rows = layout.jumpRows
    let found = jump.found
    let shown = found.entries.count
    let counts =
      shown < found.count
      ? words(.bestOf, with: String(shown), String(found.count)) : words.count(found.count, .match, .matches)
    drawLine(
      jump.line, hint: counts, Rect(column: rows.minColumn, row: rows.minRow - 1, columns: rows.columns, rows: 1))
    guard shown > 0 else {
      frame.put(
        Run(words(.nothingCalledSo), .muted), at: Point(rows.minColumn + 1, rows.minRow), width: rows.columns - 2)
      return
    }
    let top = Scroll.offset(0, showing: jump.selected...jump.selected, height: rows.rows, of: shown)
    let kinds = JumpIndex.Kind.allCases.map { DisplayWidth.of(words($0.name)) }.max() ?? 0
    var matcher = FuzzyMatcher(jump.line.text)
    for (offset, entry) in found.entries.dropFirst(top).prefix(rows.rows).enumerated() {
      let row = Rect(column: rows.minColumn, row: rows.minRow + offset, columns: rows.columns, rows: 1)
      frame.put(Run(words(entry.kind.name), .muted), at: Point(row.minColumn + 1, row.minRow), width: kinds)
      let text = Self.highlighted(entry.text, matcher.characters(in: entry.text) ?? [])
      let review = reviewName(of: entry)
      let room = row.columns - kinds - 4 - (review.width > 0 ? review.width + 2 : 0)
      frame.put(text, at: Point(row.minColumn + kinds + 3, row.minRow), width: max(0, room))
      frame.put(review, at: Point(row.maxColumn - review.width - 1, row.minRow), width: review.width)
      mark(row, as: .jumpRow(top + offset))
      if top + offset == jump.selected { frame.select(row) }
    }
    drawPosition(top, rows.rows, shown, layout.overlay, rows.minRow)
  }

  /// The line in which one types, with the cursor in it.
  private mutating func drawLine(_ line: LineEditor, hint: String, _ rect: Rect) {
    let sign = Run(" > ", .accent)
    let before = Run(String(line.text.prefix(line.cursor)))
    let after = Run(String(line.text.dropFirst(line.cursor)))
    let count = Run(hint, .muted)
    let room = max(4, rect.columns - sign.width - count.width - 3)
    // The line moves to the left when it is longer than its place.
    let overflow = max(0, before.width - room + 1)
    let start = rect.minColumn + sign.width
    let visible = overflow == 0 ? [before, after] : [Run(String(line.text.prefix(line.cursor).suffix(room - 1)))]
    frame.put(visible, at: Point(start, rect.minRow), width: room, truncation: .clip)
    frame.put(sign, at: rect.origin, width: sign.width)
    frame.put(count, at: Point(rect.maxColumn - count.width - 1, rect.minRow), width: count.width)
    let column = overflow == 0 ? before.width : visible.reduce(0) { $0 + $1.width }
    frame.cursor = Point(min(rect.maxColumn - 1, start + column), rect.minRow)
    frame.cursorIsVisible = true
  }

  /// A text whose characters at some positions stand out.
  private static func highlighted(_ text: String, _ positions: [Int]) -> [Run] {
    let wanted = Set(positions)
    var runs: [Run] = []
    var part = ""
    var isMatch = false
    for (position, character) in text.enumerated() {
      if wanted.contains(position) != isMatch {
        if !part.isEmpty { runs.append(Run(part, isMatch ? .match : .text)) }
        part = ""
        isMatch.toggle()
      }
      part.append(character)
    }
    if !part.isEmpty { runs.append(Run(part, isMatch ? .match : .text)) }
    return runs
  }

  /// Which review a find is of, where several are open.
  private func reviewName(of entry: JumpIndex.Entry) -> Run {
    let library = model.library
    guard library.reviews.count > 1, case .record(let reference) = entry.destination, entry.kind != .review
    else { return Run("") }
    return Run(library[model.details.review(of: reference)].reference, .muted)
  }
}

extension Phrase {
  static let jumpTitle = Phrase("Open")
  static let match = Phrase("match")
  static let matches = Phrase("matches")
  static let bestOf = Phrase("best {1} of {2}")
  static let nothingCalledSo = Phrase("Nothing has these letters in its name: Ctrl-U takes them away.")
  static let hintGo = Phrase("open")
}
