import Browser
import Evidence
import EvidenceQuery

/// Draws an effect as a forest plot: a row a result, with its square, its interval and its numbers, the estimates of the whole as diamonds
/// below them, and one axis.
struct ForestPlotPicture {
  /// How wide the columns of text are: the same in all plots of a picture.
  struct Widths {
    var name: Double
    var number: Double

    /// As wide as some plots need.
    init(_ plots: [EffectPlot]) {
      let names = plots.flatMap { plot in
        plot.rows.map { Drawing.width(of: $0.name) + ($0.isBelow ? ForestPlotPicture.indent : 0) }
          + plot.wholes.map { Drawing.width(of: $0.name, .strong) }
      }
      let numbers = plots.flatMap { plot in
        plot.rows.map { Drawing.width(of: $0.number) } + plot.wholes.map { Drawing.width(of: $0.number, .strong) }
          + [Drawing.width(of: plot.headings.estimate, .strong)]
      }
      name = min(250, max(110, names.max() ?? 0))
      number = min(210, max(90, numbers.max() ?? 0))
    }
  }

  private let plot: EffectPlot
  private let widths: Widths
  private let isTitled: Bool

  private static let plotWidth = 340.0
  private static let gap = 14.0
  private static let countWidth = 48.0
  private static let weightWidth = 60.0
  private static let indent = 14.0
  /// A name longer than so many lines ends in an ellipsis; the description has all of it.
  private static let mostLines = 4
  /// The side of the square of the greatest weight, and that of one whose size says nothing.
  private static let side = (largest: 16.0, smallest: 3.0, plain: 8.0)

  /// A picture of a plot, with the effect as its title or without.
  init(_ plot: EffectPlot, _ widths: Widths, isTitled: Bool) {
    (self.plot, self.widths, self.isTitled) = (plot, widths, isTitled)
  }

  /// Where the columns begin.
  private struct Columns {
    var name: Double
    var plot: Double
    var number: Double
    var count: Double
    var weight: Double
    var end: Double
  }

  private func columns(from x: Double) -> Columns {
    let plotX = x + widths.name + Self.gap
    let number = plot.axis == nil ? plotX : plotX + Self.plotWidth + Self.gap
    let count = number + widths.number + Self.gap
    let weight = count + Self.countWidth
    return Columns(
      name: x, plot: plotX, number: number, count: count, weight: weight,
      end: plot.hasWeights ? weight + Self.weightWidth : weight)
  }

  /// Draws the plot; the place below it.
  func draw(on drawing: inout Drawing, at start: Drawing.Point) -> Drawing.Point {
    let columns = columns(from: start.x)
    let width = max(640, columns.end - start.x)
    var place = isTitled ? drawing.paragraph(plot.label, at: start, width: width, .heading) : start
    for (number, line) in plot.intro.enumerated() {
      place = drawing.paragraph(line, at: place, width: width, number == 0 ? .strong : .text)
    }
    if plot.axis == nil { place = drawing.paragraph(plot.measure.asSentence, at: place, width: width, ink: .muted) }
    place.y += 8
    if !plot.rows.isEmpty || !plot.wholes.isEmpty {
      place = heads(columns, on: &drawing, at: place)
      let top = place.y
      let rows = plot.rows.map { (row: $0, height: height(of: $0)) }
      let bottom =
        top + rows.reduce(0) { $0 + $1.height } + plot.wholes.reduce(0) { $0 + height(of: $1) }
        + (plot.rows.isEmpty || plot.wholes.isEmpty ? 0 : 8) + 6
      // The line of no effect is behind everything else.
      if let axis = plot.axis, let noEffect = axis.noEffect.flatMap(axis.position), (0...1).contains(noEffect) {
        let x = columns.plot + noEffect * Self.plotWidth
        drawing.path([Drawing.Point(x, top), Drawing.Point(x, bottom)], stroke: Drawing.Stroke(.muted))
      }
      for (row, height) in rows {
        draw(row, height, columns, on: &drawing, at: place)
        place.y += height
      }
      if !plot.rows.isEmpty, !plot.wholes.isEmpty {
        place.y += 4
        rule(columns, on: &drawing, at: place.y)
        place.y += 4
      }
      for whole in plot.wholes {
        let height = height(of: whole)
        draw(whole, height, columns, on: &drawing, at: place)
        place.y += height
      }
      place.y = bottom
      if let axis = plot.axis { place.y = ruler(axis, columns, on: &drawing, at: place.y) }
      place.y += 6
    }
    let notes = plot.notes.map(\.asSentence).joined(separator: " ")
    return drawing.paragraph(notes, at: place, width: width, .small, ink: .muted)
  }

  // MARK: Rows

  private func heads(_ columns: Columns, on drawing: inout Drawing, at start: Drawing.Point) -> Drawing.Point {
    var heads: [(text: [String], x: Double, anchor: Drawing.Anchor)] = [
      (Self.lines(plot.headings.rows, widths.name, .strong), columns.name, .start),
      (Self.lines(plot.headings.estimate, widths.number, .strong), columns.number, .start),
      ([plot.headings.count], columns.weight, .end),
    ]
    if plot.hasWeights { heads.append(([plot.headings.weight], columns.end, .end)) }
    if plot.axis != nil {
      heads.append(
        (Self.lines(plot.measure, Self.plotWidth, .strong), columns.plot + Self.plotWidth / 2, .middle))
    }
    let height = Double(heads.map(\.text.count).max() ?? 1) * Drawing.Font.strong.lineHeight
    for head in heads {
      let top = start.y + height - Double(head.text.count) * Drawing.Font.strong.lineHeight
      drawing.lines(head.text, at: Drawing.Point(head.x, top), .strong, anchor: head.anchor)
    }
    rule(columns, on: &drawing, at: start.y + height + 4)
    return Drawing.Point(start.x, start.y + height + 8)
  }

  private func rule(_ columns: Columns, on drawing: inout Drawing, at y: Double) {
    drawing.path([Drawing.Point(columns.name, y), Drawing.Point(columns.end, y)], stroke: Drawing.Stroke(.rule))
  }

  private static func lines(_ text: String, _ width: Double, _ font: Drawing.Font = .text) -> [String] {
    Drawing.broken(text, width: width, font, most: mostLines)
  }

  private func names(of row: EffectPlot.Row) -> [String] {
    Self.lines(row.name, widths.name - (row.isBelow ? Self.indent : 0))
  }

  private func height(of row: EffectPlot.Row) -> Double {
    Self.height(ofLines: max(names(of: row).count, Self.lines(row.number, widths.number).count))
  }

  private func height(of whole: EffectPlot.Whole) -> Double {
    Self.height(
      ofLines: max(
        Self.lines(whole.name, widths.name, .strong).count, Self.lines(whole.number, widths.number, .strong).count))
  }

  private static func height(ofLines count: Int) -> Double { Double(count) * Drawing.Font.text.lineHeight + 7 }

  /// Lines in the middle of a row.
  private func text(
    _ lines: [String], x: Double, _ font: Drawing.Font = .text, ink: Ink = .text, anchor: Drawing.Anchor = .start,
    on drawing: inout Drawing, middle: Double
  ) {
    let top = middle - Double(lines.count) * font.lineHeight / 2
    drawing.lines(lines, at: Drawing.Point(x, top), font, ink: ink, anchor: anchor)
  }

  private func draw(
    _ row: EffectPlot.Row, _ height: Double, _ columns: Columns, on drawing: inout Drawing, at place: Drawing.Point
  ) {
    let middle = place.y + height / 2
    text(names(of: row), x: columns.name + (row.isBelow ? Self.indent : 0), on: &drawing, middle: middle)
    text(
      Self.lines(row.number, widths.number), x: columns.number, ink: row.drawn == nil ? .muted : .text, on: &drawing,
      middle: middle)
    text([row.count], x: columns.weight, anchor: .end, on: &drawing, middle: middle)
    if plot.hasWeights { text([row.weight], x: columns.end, anchor: .end, on: &drawing, middle: middle) }
    guard let axis = plot.axis, let estimate = row.drawn, let value = axis.position(of: estimate.value.value) else {
      return
    }
    interval(of: estimate, axis, columns, on: &drawing, middle: middle)
    let side = side(of: row)
    let corner = Drawing.Point(columns.plot + value * Self.plotWidth - side / 2, middle - side / 2)
    let isKnown = row.percent != nil || !plot.hasWeights
    drawing.rectangle(
      Drawing.Area(corner.x, corner.y, side, side), fill: isKnown ? Ink.shades[3] : .paper,
      stroke: isKnown ? nil : Drawing.Stroke(.text))
  }

  /// The side of a square, whose area is the weight where it has one.
  private func side(of row: EffectPlot.Row) -> Double {
    guard let percent = row.percent, let most = plot.rows.compactMap(\.percent).max(), most > 0 else {
      return Self.side.plain
    }
    return max(Self.side.smallest, Self.side.largest * (max(0, percent) / most).squareRoot())
  }

  private func interval(
    of estimate: Estimate, _ axis: PlotAxis, _ columns: Columns, on drawing: inout Drawing, middle: Double
  ) {
    guard let stretch = axis.stretch(of: estimate) else { return }
    let from = Drawing.Point(columns.plot + stretch.from * Self.plotWidth, middle)
    let to = Drawing.Point(columns.plot + stretch.to * Self.plotWidth, middle)
    drawing.path([from, to], stroke: Drawing.Stroke(.text, width: 1.5))
    end(at: from, leaving: stretch.leavesBelow ? -1 : nil, on: &drawing)
    end(at: to, leaving: stretch.leavesAbove ? 1 : nil, on: &drawing)
  }

  /// The end of an interval: a small stroke across it, or the head of an arrow where it goes on.
  private func end(at place: Drawing.Point, leaving direction: Double?, on drawing: inout Drawing) {
    guard let direction else {
      drawing.path(
        [Drawing.Point(place.x, place.y - 4), Drawing.Point(place.x, place.y + 4)],
        stroke: Drawing.Stroke(.text, width: 1.5))
      return
    }
    drawing.path(
      [
        Drawing.Point(place.x + direction * 6, place.y), Drawing.Point(place.x - direction * 3, place.y - 5),
        Drawing.Point(place.x - direction * 3, place.y + 5),
      ], fill: .text)
  }

  // MARK: The whole

  private func draw(
    _ whole: EffectPlot.Whole, _ height: Double, _ columns: Columns, on drawing: inout Drawing,
    at place: Drawing.Point
  ) {
    let middle = place.y + height / 2
    text(Self.lines(whole.name, widths.name, .strong), x: columns.name, .strong, on: &drawing, middle: middle)
    text(Self.lines(whole.number, widths.number, .strong), x: columns.number, .strong, on: &drawing, middle: middle)
    guard let axis = plot.axis, let value = axis.position(of: whole.estimate.value.value) else { return }
    let x = columns.plot + value * Self.plotWidth
    let stretch = axis.stretch(of: whole.estimate)
    let ends = stretch.map { (columns.plot + $0.from * Self.plotWidth, columns.plot + $0.to * Self.plotWidth) }
    let (left, right) = ends ?? (x - 5, x + 5)
    let fill: Ink =
      switch whole.estimate.basis {
      case .stated: Ink.shades[4]
      case .model: Ink.shades[1]
      }
    drawing.path(
      [
        Drawing.Point(left, middle), Drawing.Point(x, middle - 7), Drawing.Point(right, middle),
        Drawing.Point(x, middle + 7),
      ], fill: stretch == nil ? .paper : fill, stroke: Drawing.Stroke(.text))
    if stretch?.leavesBelow == true { end(at: Drawing.Point(left, middle), leaving: -1, on: &drawing) }
    if stretch?.leavesAbove == true { end(at: Drawing.Point(right, middle), leaving: 1, on: &drawing) }
  }

  // MARK: The axis

  /// The axis with its values and with what its sides mean; what is below it.
  private func ruler(_ axis: PlotAxis, _ columns: Columns, on drawing: inout Drawing, at y: Double) -> Double {
    let right = columns.plot + Self.plotWidth
    drawing.path([Drawing.Point(columns.plot, y), Drawing.Point(right, y)], stroke: Drawing.Stroke(.text))
    func x(_ tick: PlotAxis.Tick) -> Double { columns.plot + (axis.position(of: tick.value) ?? 0) * Self.plotWidth }
    for tick in axis.ticks {
      drawing.path([Drawing.Point(x(tick), y), Drawing.Point(x(tick), y + 5)], stroke: Drawing.Stroke(.text))
    }
    let named = axis.named { ticks -> [PlotAxis.Tick]? in
      let areas = ticks.map { (x($0), Drawing.width(of: $0.label, .small) / 2) }
      return zip(areas, areas.dropFirst()).allSatisfy { $0.0 + $0.1 + 6 < $1.0 - $1.1 } ? ticks : nil
    }
    for tick in named ?? [] {
      drawing.text(tick.label, at: Drawing.Point(x(tick), y + 17), .small, anchor: .middle)
    }
    let top = y + 20
    guard axis.noEffect != nil else { return top }
    let half = Self.plotWidth / 2 - 8
    let below = side(plot.sides.below, from: columns.plot, towards: -1, half, on: &drawing, at: top)
    let above = side(plot.sides.above, from: right, towards: 1, half, on: &drawing, at: top)
    return max(below, above)
  }

  /// What a side of no effect means, at its end of the axis, with an arrow that points there.
  private func side(
    _ meaning: String?, from x: Double, towards direction: Double, _ width: Double, on drawing: inout Drawing,
    at y: Double
  ) -> Double {
    guard let meaning else { return y }
    drawing.arrow([Drawing.Point(x - direction * 40, y + 8), Drawing.Point(x, y + 8)], ink: .muted)
    let lines = Drawing.broken(meaning, width: width, .small, most: Self.mostLines)
    let font = Drawing.Font.small
    return drawing.lines(lines, at: Drawing.Point(x, y + 13), font, anchor: direction < 0 ? .start : .end).y
  }
}
