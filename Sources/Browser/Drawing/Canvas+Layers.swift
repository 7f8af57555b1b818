import Evidence
import EvidenceQuery
import Terminal

extension Canvas {
  mutating func draw(_ layer: Layer, _ layout: Layout) {
    switch layer {
    case .facets(let facets): draw(facets, in: layout.overlayForFacets)
    case .page: drawPageLayer(layout.overlay)
    case .menu(let menu): draw(menu, layout)
    case .prompt(let prompt): drawCandidates(prompt, layout)
    case .jump(let jump): draw(jump, layout)
    }
  }

  mutating func drawPanel(_ rect: Rect, title: String) {
    cover(rect, as: .layer)
    frame.box(rect, role: .accent)
    frame.put(
      [Run(" "), Run(title, .accent), Run(" ")], at: Point(rect.minColumn + 1, rect.minRow), width: rect.columns - 2)
  }

  private mutating func drawPageLayer(_ rect: Rect) {
    guard case .page(let layer)? = state.layers.last else { return }
    var title = state.page(.layer, model).title
    if !layer.letters.isEmpty { title += ": " + layer.letters }
    drawPanel(rect, title: title)
    drawPage(.layer, in: state.pageRect(.layer))
  }

  private mutating func draw(_ menu: MenuLayer, _ layout: Layout) {
    let rows = min(MenuLayer.actions.count + 2, layout.body.rows)
    let bindings = MenuLayer.actions.compactMap(ActionTable.binding)
    let widest = bindings.map { line(of: $0).reduce(0) { $0 + $1.width } }.max() ?? 0
    // A line has a border on either side, and a space before the one at the right.
    let columns = min(widest + 3, layout.body.columns)
    let rect = Rect(
      column: (layout.body.columns - columns) / 2, row: layout.body.minRow + (layout.body.rows - rows) / 2,
      columns: columns, rows: rows)
    drawPanel(rect, title: words(.menuTitle))
    let inside = rect.inset(by: 1)
    let top = Scroll.offset(
      0, showing: menu.selected...menu.selected, height: inside.rows, of: MenuLayer.actions.count)
    for (position, action) in MenuLayer.actions.enumerated().dropFirst(top).prefix(inside.rows) {
      guard let binding = ActionTable.binding(of: action) else { continue }
      let line = Rect(column: inside.minColumn, row: inside.minRow + position - top, columns: inside.columns, rows: 1)
      frame.put(self.line(of: binding), at: line.origin, width: line.columns)
      mark(line, as: .menuRow(position))
      if position == menu.selected {
        frame.select(line)
        frame.cursor = Point(line.minColumn + 1, line.minRow)
      }
    }
  }

  /// A line of the menu: the key, and what it does.
  private func line(of binding: Binding) -> [Run] {
    let key = binding.keys.first.map { $0.label(glyphs) } ?? ""
    return [Run(" \(key)  ", .accent), Run(words(binding.help))]
  }

  // MARK: Facets

  private enum FacetLine {
    case heading(FacetCounts)
    case entry(FacetCounts.Entry, Int, widest: Int)
  }

  private mutating func draw(_ facets: FacetLayer, in rect: Rect) {
    let list =
      facets.lines.indices.contains(facets.selected)
      ? model.engine.list(of: facets.lines[facets.selected].field) : .studies
    let title = words(list == .findings ? .filterFindings : .filterStudies)
    drawPanel(rect, title: facets.letters.isEmpty ? title : "\(title): \(facets.letters)")
    let inside = rect.inset(by: 1)
    var lines: [FacetLine] = []
    var position = 0
    for facet in facets.shown {
      lines.append(.heading(facet))
      let widest = facet.entries.map { $0.tally.definite + $0.tally.possible }.max() ?? 1
      for entry in facet.entries {
        lines.append(.entry(entry, position, widest: max(1, widest)))
        position += 1
      }
    }
    guard !lines.isEmpty else {
      frame.put(
        Run(words(.noSuchValue), .muted), at: Point(inside.minColumn + 1, inside.minRow), width: inside.columns - 2)
      frame.cursor = Point(inside.minColumn + 1, inside.minRow)
      return
    }
    let selectedLine = lines.firstIndex { if case .entry(_, facets.selected, _) = $0 { true } else { false } } ?? 0
    let top = max(0, min(selectedLine - inside.rows / 2, lines.count - inside.rows))
    let labels = lines.map { line in
      if case .entry(let entry, _, _) = line { DisplayWidth.of(entry.label) + 2 * entry.depth } else { 0 }
    }
    let labelWidth = min(max(12, labels.max() ?? 12), max(10, inside.columns - 24))
    for (offset, line) in lines.dropFirst(top).prefix(inside.rows).enumerated() {
      let row = Rect(column: inside.minColumn, row: inside.minRow + offset, columns: inside.columns, rows: 1)
      switch line {
      case .heading(let facet):
        let counted = words(facet.list == .findings ? .findings : .studies)
        frame.put(
          [Run(" \(words.name(of: facet.field))", .heading), Run("  \(counted)", .muted)], at: row.origin,
          width: row.columns)
      case .entry(let entry, let position, let widest):
        draw(entry, in: row, labelWidth: labelWidth, widest: widest)
        mark(row, as: .facet(position))
        if position == facets.selected {
          frame.select(row)
          frame.cursor = Point(row.minColumn + 2, row.minRow)
        }
      }
    }
    drawPosition(top, inside.rows, lines.count, rect, inside.minRow)
  }

  private mutating func draw(_ entry: FacetCounts.Entry, in row: Rect, labelWidth: Int, widest: Int) {
    let tally = entry.tally
    let isEmpty = tally.definite + tally.possible == 0
    let role: Role = isEmpty ? .muted : .text
    let box = Run(entry.isChosen ? "  [x] " : "  [ ] ", entry.isChosen ? .accent : role)
    let indent = String(repeating: "  ", count: entry.depth)
    frame.put([box, Run(indent + entry.label, role)], at: row.origin, width: labelWidth + box.width)
    var count = "\(tally.definite)" + (tally.possible > 0 ? " + \(tally.possible)~" : "")
    if entry.inferred > 0 { count += " (\(entry.inferred) i)" }
    let countColumn = row.minColumn + labelWidth + box.width + 1
    let used = frame.put(Run(count, role), at: Point(countColumn, row.minRow), width: row.maxColumn - countColumn)
    let barColumn = countColumn + max(used, 12) + 1
    let room = min(12, row.maxColumn - barColumn - 1)
    guard room > 2 else { return }
    let unit = max(1, (widest + room - 1) / room)
    let definite = (tally.definite + unit - 1) / unit
    let possible = (tally.possible + unit - 1) / unit
    frame.put(
      [
        Run(String(repeating: glyphs.barFilled, count: definite), .accent),
        Run(String(repeating: glyphs.barOpen, count: possible), .muted),
      ], at: Point(barColumn, row.minRow), width: room, truncation: .clip)
  }
}

extension Phrase {
  static let menuTitle = Phrase("Views")
  static let filterStudies = Phrase("Filter studies")
  static let filterFindings = Phrase("Filter findings")
  static let noSuchValue = Phrase("No heading and no value has these letters: Esc clears them.")
}
