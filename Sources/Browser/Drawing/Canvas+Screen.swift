import Evidence
import EvidenceQuery
import Terminal

extension Canvas {
  mutating func draw() {
    let layout = Layout(state)
    guard !layout.isTooSmall else { return drawTooSmall() }
    drawHeader(layout.header)
    switch state.place.view {
    case .overview, .flow, .audit, .compare: drawPage(.view, in: state.pageRect(.view))
    case .browse: drawBrowse(layout)
    case .map, .trafficLights, .confidence, .effects: drawMatrix(in: layout.body.inset(columns: 1, rows: 0))
    case .reviews: drawReviews(layout.body)
    }
    if !state.layers.isEmpty {
      // Only the topmost layer is worked with: what lies below it does not hear the mouse.
      frame.cursor = nil
      forgetZones()
    }
    for layer in state.layers { draw(layer, layout) }
    drawStatus(layout.status)
    if frame.cursor == nil { frame.cursor = (layout.panes[state.place.focus] ?? layout.body).origin }
  }

  private mutating func drawTooSmall() {
    let needed = Layout.minimum
    let text = words(.tooSmall, with: String(needed.columns), String(needed.rows))
    for (row, line) in wrap([Run(text)], width: frame.size.columns).prefix(frame.size.rows).enumerated() {
      frame.put(line, at: Point(0, row), width: frame.size.columns, truncation: .clip)
    }
    frame.cursor = frame.bounds.isEmpty ? nil : Point(0, 0)
  }

  private mutating func drawBrowse(_ layout: Layout) {
    // The focused pane last: lines that panes share are its.
    let panes = Pane.allCases.filter { layout.panes[$0] != nil }.sorted { !isFocused($0) && isFocused($1) }
    let marks = LinkedMarks(state, model)
    for pane in panes {
      if pane == .detail { drawDetail(layout) } else { drawList(pane, marks, layout) }
    }
    drawJoints(layout)
    for pane in panes { drawPosition(ofList: pane, layout) }
    drawBottom(layout)
  }

  /// Where the titles of lists meet the line of the detail, whichever was drawn last.
  private mutating func drawJoints(_ layout: Layout) {
    guard layout.isSideBySide else { return }
    for pane in Pane.lists {
      guard let rect = layout.panes[pane], rect.minRow > layout.body.minRow else { continue }
      let role: Role = isFocused(pane) || isFocused(.detail) ? .accent : .muted
      frame.put(
        Run(String(Character(glyphs.lines.joinLeft)), role), at: Point(rect.maxColumn - 1, rect.minRow), width: 1,
        truncation: .clip)
    }
  }

  /// The line that ends the panes.
  private mutating func drawBottom(_ layout: Layout) {
    let row = layout.body.maxRow - 1
    let role: Role = .muted
    frame.horizontalRule(row: row, from: 0, to: layout.size.columns, role: role)
    let lines = glyphs.lines
    var corners: [(Int, Unicode.Scalar)] = [(0, lines.bottomLeft), (layout.size.columns - 1, lines.bottomRight)]
    if layout.isSideBySide, let detail = layout.panes[.detail] { corners.append((detail.minColumn, lines.joinUp)) }
    for (column, corner) in corners {
      frame.put(Run(String(Character(corner)), role), at: Point(column, row), width: 1, truncation: .clip)
    }
  }

  /// The borders of a pane: its title in the line above, a line on either side.
  mutating func drawBorder(_ pane: Pane, _ title: [Run], _ layout: Layout) {
    guard let rect = layout.panes[pane] else { return }
    let role: Role = isFocused(pane) ? .accent : .muted
    let lines = glyphs.lines
    frame.horizontalRule(row: rect.minRow, from: rect.minColumn, to: rect.maxColumn, role: role)
    for column in [rect.minColumn, rect.maxColumn - 1] {
      frame.verticalRule(column: column, from: rect.minRow + 1, to: rect.maxRow, role: role)
    }
    let isTop = rect.minRow == layout.body.minRow
    let isBeside = layout.isSideBySide
    let left = isTop ? (isBeside && pane == .detail ? lines.joinDown : lines.topLeft) : lines.joinRight
    let right = isTop ? (isBeside && pane != .detail ? lines.joinDown : lines.topRight) : lines.joinLeft
    for (column, corner) in [(rect.minColumn, left), (rect.maxColumn - 1, right)] {
      frame.put(Run(String(Character(corner)), role), at: Point(column, rect.minRow), width: 1, truncation: .clip)
    }
    mark(rect, as: .pane(pane))
    frame.put(
      [Run(" ", role)] + title + [Run(" ", role)], at: Point(rect.minColumn + 1, rect.minRow), width: rect.columns - 2)
  }

  func isFocused(_ pane: Pane) -> Bool { state.place.focus == pane && state.layers.isEmpty }

  // MARK: The first and the last line

  private mutating func drawHeader(_ rect: Rect) {
    mark(rect, as: .action(.overview))
    let clauses = state.place.filter.clauses
    var runs: [Run] = []
    var starts: [(start: Int, width: Int)] = []
    var width = 0
    var withoutStart: Int?
    for clause in clauses {
      let run = Run(clause.description, .accent)
      starts.append((width, run.width))
      runs += [run, Run(" ")]
      width += run.width + 1
    }
    if let without = state.place.without {
      let run = Run("\(words(.withoutWord)) \(without)", .caution)
      withoutStart = width
      runs += [run, Run(" ")]
      width += run.width + 1
    }
    let certainty = certaintyWord
    if !certainty.isEmpty {
      runs.append(Run(certainty + " ", .muted))
      width += Run(certainty + " ").width
    }
    let room = rect.columns
    let filterWidth = min(width, max(room / 2, room - 40))
    frame.put(title, at: Point(1, rect.minRow), width: room - filterWidth - 2)
    let start = room - filterWidth
    frame.put(runs, at: Point(start, rect.minRow), width: filterWidth)
    for (position, place) in starts.enumerated() where place.start < filterWidth {
      mark(
        Rect(
          column: start + place.start, row: rect.minRow, columns: min(place.width, filterWidth - place.start), rows: 1),
        as: .clause(position))
    }
    if let withoutStart, withoutStart < filterWidth {
      let place = Rect(
        column: start + withoutStart, row: rect.minRow, columns: filterWidth - withoutStart, rows: 1)
      mark(place, as: .without)
    }
  }

  private var certaintyWord: String {
    switch state.place.certainty {
    case .possible: ""
    case .definite: "[\(words(.definiteOnly))]"
    case .unknown, .no: "[\(words(.withUnknown))]"
    }
  }

  /// What is shown: which review, of how many, and what keeps it from being whole and published.
  private var title: [Run] {
    let library = model.library
    let shown = library.reviews.indices.filter { state.place.scope.contains(ReviewRow($0)) }
    let count = library.reviews.count + model.pendingReviews
    guard shown.count == 1, let row = shown.first else {
      return [
        Run("evidence", .heading),
        Run(" \(glyphs.step) \(shown.count) \(words(.of)) \(count) \(words.noun(count, .review, .reviews))"),
      ]
        + badges(of: shown.map { library.reviews[$0] })
    }
    let review = library.reviews[row]
    let number = count > 1 ? " (\(row + 1) \(words(.of)) \(count))" : ""
    return [Run("evidence", .heading), Run(" \(glyphs.step) \(review.reference)\(number)")]
      + badges(of: [review]) + [Run("  \(review.shortTitle)", .muted)]
  }

  private func badges(of reviews: [Review]) -> [Run] {
    var badges: [String] = []
    for review in reviews {
      if review.standing != .published { badges.append(words(review.standing)) }
      if case .partial = review.completeness { badges.append(words(.partial)) }
    }
    return badges.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      .map { Run(" [\($0)]", .caution) }
  }

  private mutating func drawStatus(_ rect: Rect) {
    if case .prompt(let prompt)? = state.layers.last { return drawPrompt(prompt, rect) }
    if let message = state.message {
      frame.put(Run(" " + message.text, message.isProblem ? .bad : .text), at: rect.origin, width: rect.columns)
      return
    }
    var column = 1
    let right = statusCounts
    let limit = rect.columns - (right.isEmpty ? 0 : right.reduce(0) { $0 + $1.width } + 2)
    // The way back has a place even where there is none for all.
    let hints = self.hints
    let wayBack = hints.firstIndex { $0.zone == .action(.back) }
    var isFull = false
    var reserved = wayBack.map { Run("\(hints[$0].keys) \(hints[$0].text)").width + 2 } ?? 0
    for (position, hint) in hints.enumerated() {
      let runs = [Run(hint.keys, .accent), Run(" \(hint.text)", .muted)]
      let width = runs.reduce(0) { $0 + $1.width }
      if position == wayBack { reserved = 0 } else if isFull { continue }
      guard column + width + reserved <= limit else {
        isFull = true
        continue
      }
      frame.put(runs, at: Point(column, rect.minRow), width: width)
      if let zone = hint.zone { mark(Rect(column: column, row: rect.minRow, columns: width, rows: 1), as: zone) }
      column += width + 2
    }
    let width = right.reduce(0) { $0 + $1.width }
    frame.put(right, at: Point(max(column, rect.columns - width - 1), rect.minRow), width: width)
  }

  private var hints: [(keys: String, text: String, zone: Zone?)] {
    let close = ("Esc", words(.hintClose), Zone.key(.escape))
    switch state.layers.last {
    case .facets?:
      return [
        ("Space", words(.hintChoose), .key(.space)), (glyphs.enter, words(.hintToList), .key(.enter)), close,
        ("a-z", words(.hintNarrow), nil), (glyphs.up + glyphs.down, words(.hintMove), nil),
      ]
    case .page?: return [close, (glyphs.up + glyphs.down, words(.hintScroll), nil)]
    case .menu?: return [(glyphs.enter, words(.hintOpen), .key(.enter)), close]
    case .jump?:
      return [(glyphs.enter, words(.hintGo), .key(.enter)), close, (glyphs.up + glyphs.down, words(.hintMove), nil)]
    case .prompt?, nil: break
    }
    return state.hintedActions(model).map { binding in
      let keys =
        binding.action == .down ? glyphs.up + glyphs.down : binding.keys.first.map { $0.label(glyphs) } ?? ""
      return (keys, binding.hint.map { words($0) } ?? "", .action(binding.action))
    }
  }

  private var statusCounts: [Run] {
    if model.pendingReviews > 0 {
      return [Run("\(words(.reading)) \(words.count(model.pendingReviews, .review, .reviews))", .muted)]
    }
    return []
  }
}

extension Phrase {
  static let of = Phrase("of")
  static let partial = Phrase("partial")
  static let tooSmall = Phrase("The window is too small. It needs {1}×{2}")
  static let definiteOnly = Phrase("definite only")
  static let withUnknown = Phrase("with unknown")
  static let reading = Phrase("reading")
  static let hintToList = Phrase("to the list")
  static let hintClose = Phrase("close")
  static let hintNarrow = Phrase("narrow")
  static let hintScroll = Phrase("scroll")
}
