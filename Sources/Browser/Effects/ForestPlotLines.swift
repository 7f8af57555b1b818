import Evidence
import EvidenceQuery
import Terminal

/// Draws intervals on the axis of a forest plot, a line each, in so many columns of the screen.
struct ForestPlotLines {
  let axis: PlotAxis
  let glyphs: Glyphs
  let width: Int

  /// The column of a value, which may lie outside; nil for one that has no place on the axis.
  func column(of value: Double) -> Int? {
    guard let position = axis.position(of: value) else { return nil }
    // Nobody draws further out than a little.
    return Int((max(-2, min(position, 3)) * Double(max(0, width - 1))).rounded())
  }

  /// An estimate with its interval, `├──■──┤`; an end that leaves the axis is an arrow.
  func line(of estimate: Estimate, mark: String) -> [Span] {
    var cells = blank
    var role = [Role](repeating: .muted, count: width)
    if let low = estimate.low, let high = estimate.high {
      let from = column(of: low.value) ?? -1
      let to = column(of: high.value) ?? width
      for column in max(0, min(from, width))..<max(0, min(to + 1, width)) where column >= 0 {
        cells[column] = cells[column] == " " ? String(glyphs.lines.horizontal) : glyphs.crossing
        role[column] = .text
      }
      // What begins beyond one end of the axis is only an arrow there.
      if cells.indices.contains(from) { cells[from] = String(glyphs.lines.joinRight) }
      if cells.indices.contains(to) { cells[to] = String(glyphs.lines.joinLeft) }
      if from < 0 { set(glyphs.left, at: 0) }
      if to >= width { set(glyphs.right, at: width - 1) }
      func set(_ arrow: String, at column: Int) {
        guard cells.indices.contains(column) else { return }
        cells[column] = arrow
        role[column] = .text
      }
    }
    if let column = column(of: estimate.value.value), !cells.isEmpty {
      let place = max(0, min(column, width - 1))
      cells[place] = column == place ? mark : column < 0 ? glyphs.left : glyphs.right
      role[place] = .accent
    }
    return zip(cells, role).reduce(into: [Span]()) { spans, cell in
      if spans.last?.role == cell.1 {
        spans[spans.count - 1].text += cell.0
      } else {
        spans.append(Span(cell.0, cell.1))
      }
    }
  }

  /// The line of no effect alone.
  var emptyLine: [Span] { [Span(blank.joined(), .muted)] }

  /// The names of values below their places, as many of them as have room.
  var ruler: [Span] { [Span(axis.named(text) ?? String(repeating: " ", count: max(0, width)), .muted)] }

  /// Names at their places, a space between them at least; nil where they have no room.
  private func text(naming ticks: [PlotAxis.Tick]) -> String? {
    var text = ""
    var used = 0
    for (number, tick) in ticks.enumerated() {
      guard let column = column(of: tick.value) else { continue }
      let size = DisplayWidth.of(tick.label)
      let start = max(0, min(column - size / 2, width - size))
      guard number == 0 || start > used, start + size <= width else { return nil }
      text += String(repeating: " ", count: start - used) + tick.label
      used = start + size
    }
    return text + String(repeating: " ", count: max(0, width - used))
  }

  private var blank: [String] {
    var cells = [String](repeating: " ", count: max(0, width))
    if let line = axis.noEffect.flatMap(column), cells.indices.contains(line) {
      cells[line] = String(glyphs.lines.vertical)
    }
    return cells
  }
}
