import Browser
import EvidenceQuery

/// Draws a harvest plot: a row an effect, a column a side of no effect, and in it a mark a study with their number.
struct HarvestPicture {
  private let table: HarvestTable
  private let columnWidth: Double
  private let nameWidth: Double
  private let certaintyWidth: Double

  private static let mark = 9.0
  private static let step = 12.0
  private static let gap = 12.0
  /// So many marks stand side by side, and so many lines of them one below the other; the number says how many there are.
  private static let most = (marks: 8, lines: 3)

  init(_ table: HarvestTable) {
    self.table = table
    let names = table.rows.map { Drawing.width(of: $0.name) }
    nameWidth = min(280, max(160, names.max() ?? 0))
    let words = table.rows.map { Drawing.width(of: $0.certainty) }
    certaintyWidth = min(120, max(Drawing.width(of: table.certaintyHeading, .strong), words.max() ?? 0))
    let widest = table.rows.flatMap(\.counts).max() ?? 0
    columnWidth = max(96, Double(min(widest, Self.most.marks)) * Self.step + Drawing.width(of: String(widest)) + 8)
  }

  /// Draws the plot; the place below it.
  func draw(on drawing: inout Drawing, at start: Drawing.Point) -> Drawing.Point {
    let width = max(640, left(of: table.sides.count, from: start.x) - start.x)
    var place = drawing.paragraph(table.title, at: start, width: width, .heading)
    place.y += 8
    place = heads(on: &drawing, at: place)
    for row in table.rows {
      rule(on: &drawing, at: place)
      place.y = draw(row, on: &drawing, at: place)
    }
    rule(on: &drawing, at: place)
    place.y += 8
    return table.meaning.map { drawing.paragraph($0, at: place, width: width, .small, ink: .muted) } ?? place
  }

  private func left(of column: Int, from x: Double) -> Double {
    x + nameWidth + Self.gap + certaintyWidth + Self.gap + Double(column) * (columnWidth + Self.gap)
  }

  private func rule(on drawing: inout Drawing, at place: Drawing.Point) {
    let right = left(of: table.sides.count, from: place.x) - Self.gap
    drawing.path([place, Drawing.Point(right, place.y)], stroke: Drawing.Stroke(.rule, width: 0.5))
  }

  private func heads(on drawing: inout Drawing, at place: Drawing.Point) -> Drawing.Point {
    let names = table.sides.map { Drawing.broken($0.name, width: columnWidth, .strong) }
    let line = Drawing.Font.strong.lineHeight
    let height = Double(names.map(\.count).max() ?? 1) * line
    drawing.lines(
      [table.certaintyHeading], at: Drawing.Point(place.x + nameWidth + Self.gap, place.y + height - line), .strong)
    for (number, lines) in names.enumerated() {
      let top = place.y + height - Double(lines.count) * line
      drawing.lines(lines, at: Drawing.Point(left(of: number, from: place.x), top), .strong)
    }
    return Drawing.Point(place.x, place.y + height + 4)
  }

  /// A row; what is below it.
  private func draw(_ row: HarvestTable.Row, on drawing: inout Drawing, at place: Drawing.Point) -> Double {
    let names = Drawing.broken(row.name, width: nameWidth, most: 4)
    let certainty = Drawing.broken(row.certainty, width: certaintyWidth, most: 4)
    let meaning = row.meaning.map { Drawing.broken($0, width: nameWidth, .small, most: 6) } ?? []
    var next = drawing.lines(names, at: Drawing.Point(place.x, place.y + 4))
    next = drawing.lines(meaning, at: next, .small, ink: .muted)
    let beside = drawing.lines(
      certainty, at: Drawing.Point(place.x + nameWidth + Self.gap, place.y + 4), ink: .muted)
    var bottom = max(next.y, beside.y)
    for (number, count) in row.counts.enumerated() {
      let corner = Drawing.Point(left(of: number, from: place.x), place.y + 7)
      bottom = max(bottom, marks(count, table.sides[number].side, on: &drawing, at: corner))
    }
    return bottom + 4
  }

  /// A mark a study, and their number after them; what is below them.
  private func marks(
    _ count: Int, _ side: HarvestPlot.Side, on drawing: inout Drawing, at corner: Drawing.Point
  ) -> Double {
    guard count > 0 else {
      drawing.text(EffectPlot.gap, at: Drawing.Point(corner.x, corner.y + Self.mark), ink: .muted)
      return corner.y + Self.step
    }
    for number in 0..<min(count, Self.most.marks * Self.most.lines) {
      let (line, column) = (number / Self.most.marks, number % Self.most.marks)
      mark(
        side, on: &drawing,
        in: Drawing.Area(
          corner.x + Double(column) * Self.step, corner.y + Double(line) * Self.step, Self.mark, Self.mark))
    }
    let isCut = count > Self.most.marks * Self.most.lines
    let x = corner.x + Double(min(count, Self.most.marks)) * Self.step + 3
    drawing.text(
      isCut ? "… \(count)" : String(count), at: Drawing.Point(x, corner.y + Self.mark), .strong)
    let lines = min(Self.most.lines, (count + Self.most.marks - 1) / Self.most.marks)
    return corner.y + Double(lines) * Self.step
  }

  private func mark(_ side: HarvestPlot.Side, on drawing: inout Drawing, in area: Drawing.Area) {
    switch side {
    case .below, .noEffect, .above: drawing.rectangle(area, fill: Ink.shades[3])
    case .less, .more: drawing.rectangle(area, fill: .paper, stroke: Drawing.Stroke(Ink.shades[4], width: 1.5))
    case .unknown: drawing.rectangle(area, fill: .paper, stroke: Drawing.Stroke(.caution, dashed: true))
    }
  }
}
