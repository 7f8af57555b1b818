import Browser
import Terminal

/// Draws charts of bars, a review below the other: what is stated is dark, what is inferred hatched, what is possible has a broken line
/// around it, and what is not known is pale.
struct BarsPicture {
  private let pages: [Page]

  /// Where the bars of a review begin, and how long one of what is counted is: the same in all its charts, so that they can be compared.
  private struct Scale {
    var nameWidth: Double
    var unit: Double

    init(_ bars: [BarChart.Bar]) {
      let widest = bars.map { Drawing.width(of: $0.label) + Double($0.depth) * BarsPicture.indent }.max() ?? 0
      nameWidth = min(240, max(80, widest))
      unit = BarsPicture.longest / Double(max(1, bars.map(\.shares.whole).max() ?? 0))
    }
  }

  private static let width = 640.0
  private static let barHeight = 14.0
  private static let longest = 300.0
  private static let indent = 14.0
  private static let gap = 8.0

  /// A picture of pages of charts.
  init(_ pages: [Page]) { self.pages = pages }

  func draw(on drawing: inout Drawing, at start: Drawing.Point) {
    let charts = pages.map(Self.charts)
    var place = key(to: Array(charts.joined()), on: &drawing, at: start)
    for (page, charts) in zip(pages, charts) {
      let scale = Scale(charts.flatMap(\.bars))
      if pages.count > 1 { place = drawing.paragraph(page.title, at: place, width: Self.width, .title) }
      place.y += 4
      for block in page.blocks { place = draw(block, scale, on: &drawing, at: place) }
      place.y += 24
    }
  }

  private static func charts(of page: Page) -> [BarChart] {
    page.blocks.compactMap { block in if case .bars(let chart, _) = block { chart } else { nil } }
  }

  private func draw(_ block: Block, _ scale: Scale, on drawing: inout Drawing, at place: Drawing.Point) -> Drawing.Point
  {
    switch block {
    case .blank: return Drawing.Point(place.x, place.y + 14)
    case .heading(let spans):
      return drawing.paragraph(spans.map(\.text).joined(), at: place, width: Self.width, .heading)
    case .bars(let chart, _): return draw(chart, scale, on: &drawing, at: Drawing.Point(place.x, place.y + 4))
    case .text(let spans, _, _):
      // A title that begins a line stands above it.
      let titles = spans.prefix { $0.role == .heading }
      var place = place
      if !titles.isEmpty {
        place = drawing.paragraph(titles.map(\.text).joined(), at: place, width: Self.width, .heading)
      }
      let text = spans.dropFirst(titles.count).map(\.text).joined()
      return drawing.paragraph(text, at: place, width: Self.width, .small, ink: .muted)
    case .field, .table, .columns, .boxes:
      let text = PlainText.render(Page(title: "", blocks: [block]), width: nil)
      return drawing.paragraph(text, at: place, width: Self.width)
    }
  }

  private func draw(
    _ chart: BarChart, _ scale: Scale, on drawing: inout Drawing, at start: Drawing.Point
  ) -> Drawing.Point {
    let base = start.x + scale.nameWidth + Self.gap
    var place = start
    for bar in chart.bars {
      let indent = min(Double(bar.depth) * Self.indent, scale.nameWidth / 2)
      let names = Drawing.broken(bar.label, width: scale.nameWidth - indent, most: 3)
      let height = Double(names.count) * Drawing.Font.text.lineHeight + 4
      let middle = place.y + height / 2
      drawing.lines(
        names, at: Drawing.Point(place.x + indent, place.y + 2), ink: bar.isUnknown ? .muted : .text)
      let end = draw(bar, scale.unit, on: &drawing, at: Drawing.Point(base, middle - Self.barHeight / 2))
      drawing.text(bar.count, at: Drawing.Point(end + 6, middle + 4), .strong)
      if !bar.note.isEmpty {
        let x = end + 6 + Drawing.width(of: bar.count, .strong) + 8
        drawing.text(bar.note, at: Drawing.Point(x, middle + 4), .small, ink: .muted)
      }
      place.y += height
    }
    drawing.path([Drawing.Point(base, start.y), Drawing.Point(base, place.y)], stroke: Drawing.Stroke(.muted))
    return Drawing.Point(start.x, place.y + 6)
  }

  /// The shares of a bar one after the other; where they end.
  private func draw(
    _ bar: BarChart.Bar, _ unit: Double, on drawing: inout Drawing, at corner: Drawing.Point
  ) -> Double {
    var x = corner.x
    for (share, count) in Share.of(bar) where count > 0 {
      let area = Drawing.Area(x, corner.y, Double(count) * unit, Self.barHeight)
      share.draw(on: &drawing, in: area)
      x += area.width
    }
    return x
  }

  /// The key to what is not plainly so, where charts have any of it; the place below.
  private func key(to charts: [BarChart], on drawing: inout Drawing, at start: Drawing.Point) -> Drawing.Point {
    guard let labels = charts.first?.labels else { return start }
    let bars = charts.flatMap(\.bars)
    let entries = [
      (Share.inferred, labels.inferred, bars.contains { $0.shares.inferred > 0 }),
      (.possible, "~ " + labels.possible, bars.contains { $0.shares.possible > 0 }),
    ]
    var place = start
    for (share, text, isThere) in entries where isThere {
      share.draw(on: &drawing, in: Drawing.Area(place.x, place.y, 28, Self.barHeight))
      drawing.text(text, at: Drawing.Point(place.x + 34, place.y + 11), .small, ink: .muted)
      place.x += 34 + Drawing.width(of: text, .small) + 18
    }
    return Drawing.Point(start.x, place.x > start.x ? place.y + Self.barHeight + 14 : start.y)
  }
}

/// What a part of a bar is, which its look tells in grey as well.
private enum Share {
  case stated, inferred, possible, notKnown

  /// The parts of a bar with their numbers, in order.
  static func of(_ bar: BarChart.Bar) -> [(share: Share, count: Int)] {
    [
      (bar.isUnknown ? .notKnown : .stated, bar.shares.stated), (.inferred, bar.shares.inferred),
      (.possible, bar.shares.possible),
    ]
  }

  func draw(on drawing: inout Drawing, in area: Drawing.Area) {
    switch self {
    case .stated: drawing.rectangle(area, fill: Ink.shades[3], stroke: Drawing.Stroke(Ink.shades[3]))
    case .inferred: drawing.hatchedRectangle(area, Ink.shades[3])
    case .possible: drawing.rectangle(area, fill: .paper, stroke: Drawing.Stroke(.muted, dashed: true))
    case .notKnown: drawing.rectangle(area, fill: Ink.unknown, stroke: Drawing.Stroke(.muted))
    }
  }
}
