import Evidence
import EvidenceQuery
import Terminal

extension Canvas {
  /// The lines of a page that fit, with what is selected on it.
  mutating func drawPage(_ kind: PageKind, in rect: Rect) {
    let layout = state.pageLayout(kind, model)
    let page = state.pageState(kind)
    let top = max(0, min(page.scroll, layout.lines.count - rect.rows))
    mark(rect, as: .page(kind))
    let hasFocus = hasFocus(kind)
    for (offset, line) in layout.lines.dropFirst(top).prefix(rect.rows).enumerated() {
      let row = rect.minRow + offset
      frame.put(line, at: Point(rect.minColumn, row), width: rect.columns)
      var column = rect.minColumn
      for run in line {
        let place = Rect(column: column, row: row, columns: min(run.width, rect.maxColumn - column), rows: 1)
        column += run.width
        guard let item = run.link else { continue }
        mark(place, as: .item(kind, item))
        guard hasFocus, item == page.item else { continue }
        frame.select(place)
        if frame.cursor == nil { frame.cursor = place.origin }
      }
    }
    if hasFocus, frame.cursor == nil { frame.cursor = rect.isEmpty ? nil : rect.origin }
    // On the border where there is one, else in the last column of the screen.
    let right = min(rect.maxColumn + 2, frame.size.columns)
    drawPosition(
      top, rect.rows, layout.lines.count,
      Rect(column: rect.minColumn, row: rect.minRow, columns: right - rect.minColumn, rows: rect.rows), rect.minRow)
  }

  private func hasFocus(_ kind: PageKind) -> Bool {
    switch kind {
    case .view: state.place.view.isPage && state.layers.isEmpty
    case .detail: state.place.focus == .detail && state.layers.isEmpty
    case .layer: true
    }
  }

  /// The detail with the way into it as its title.
  mutating func drawDetail(_ layout: Layout) {
    guard let rect = layout.panes[.detail] else { return }
    let steps = state.place.detail.steps
    let isFocused = isFocused(.detail)
    var title: [Run] = [Run("\(Pane.detail.rawValue) ", .muted)]
    var places: [(start: Int, width: Int, zone: Zone)] = []
    var width = title[0].width
    // What was entered from another view did not come by way of the list.
    let isFromOutside = state.place.detail.entered > 0
    let hidden = isFromOutside ? state.place.detail.entered - 1 : 0
    let root = isFromOutside || state.place.list.list == nil ? [] : [words(state.place.list.title)]
    var titles = steps.dropFirst(hidden).map { model.details.title(of: $0.reference) }
    if severalReviews, let first = steps.dropFirst(hidden).first {
      titles[0] = "\(model.library[model.details.review(of: first.reference)].reference): \(titles[0])"
    }
    let names = root + titles
    let way = Breadcrumb(names, width: rect.columns - 6 - width, glyphs)
    if way.hidden > 0 {
      title.append(Run(glyphs.ellipsis + " \(glyphs.step) ", .muted))
      width += title[1].width
    }
    for (position, name) in zip(way.hidden..., way.names) {
      let isLast = position == names.count - 1
      let run = Run(name, isLast ? (isFocused ? .accent : .heading) : .muted)
      let step = position - root.count + hidden
      places.append((width, run.width, position < root.count ? .pane(state.place.list) : .step(step)))
      title.append(run)
      width += run.width
      guard !isLast else { continue }
      title.append(Run(" \(glyphs.step) ", .muted))
      width += 2 + Run(glyphs.step).width
    }
    drawBorder(.detail, title, layout)
    for place in places {
      let start = rect.minColumn + 2 + place.start
      mark(
        Rect(column: start, row: rect.minRow, columns: max(0, min(place.width, rect.maxColumn - 1 - start)), rows: 1),
        as: place.zone)
    }
    guard !steps.isEmpty else {
      frame.put(
        Run(words(.nothingSelected), .muted), at: Point(rect.minColumn + 2, rect.minRow + 1), width: rect.columns - 4)
      return
    }
    drawPage(.detail, in: state.pageRect(.detail))
  }

  /// The reviews that are open: which are on screen, what they hold, how finished and how whole they are.
  mutating func drawReviews(_ body: Rect) {
    let library = model.library
    frame.put(Run(words(.reviewsIntroduction), .muted), at: Point(2, body.minRow), width: body.columns - 4)
    let top = max(0, min(state.place.reviewRow * 3 - body.rows + 6, library.reviews.count * 3))
    var y = body.minRow + 2 - top
    for row in library.reviews.indices {
      let review = library.reviews[row]
      defer { y += 3 }
      guard y >= body.minRow + 1, y + 1 < body.maxRow else { continue }
      let isShown = state.place.scope.contains(ReviewRow(row))
      // What is cut where there is little room is what matters least.
      var facts = [words(review.standing)]
      if case .partial = review.completeness { facts.append(words(.partial)) } else { facts.append(words(.whole)) }
      facts.append(words.count(library.rows(of: .studies, in: ReviewRow(row)).count, .study, .studies))
      facts.append(words.count(library.rows(of: .findings, in: ReviewRow(row)).count, .finding, .findings))
      if let year = review.year.value { facts.append(String(year)) }
      facts.append(review.type)
      let line = Rect(column: 1, row: y, columns: body.columns - 2, rows: 1)
      frame.put(
        [Run(isShown ? "[x] " : "[ ] ", .accent), Run(review.reference, .heading), Run("  \(review.shortTitle)")],
        at: Point(2, y), width: body.columns - 4)
      frame.put(
        Run(facts.joined(separator: glyphs.separator), .muted), at: Point(6, y + 1), width: body.columns - 8)
      mark(Rect(column: 1, row: y, columns: body.columns - 2, rows: 2), as: .review(row))
      if row == state.place.reviewRow {
        frame.select(line)
        if state.layers.isEmpty { frame.cursor = Point(6, y) }
      }
    }
  }
}

extension Phrase {
  static let whole = Phrase("whole")
  static let reviewsIntroduction = Phrase(
    "Reviews that are open: Enter opens one; Space chooses several, a all, and Enter opens those")
}
