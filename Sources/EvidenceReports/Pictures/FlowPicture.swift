import Browser
import Evidence
import EvidenceQuery
import OrderedCollections
import Terminal

/// Draws the flow of records as the boxes and arrows of PRISMA 2020 (doi 10.1136/bmj.n71, figure 1): each way to inclusion from above
/// to below, what leaves it to the right, the ways side by side, and what came of them all below.
struct FlowPicture {
  private typealias Stream = (kind: FlowDiagram.Stream, heading: String, chart: BoxChart)

  /// A line of a box, and how far it is set in.
  private struct Line {
    var text: String
    var indent: Double

    init(_ text: String, _ indent: Double) { (self.text, self.indent) = (text, indent) }
  }

  private let page: Page
  /// The page in its linear form, for those who do not see the picture.
  private let said: Page
  private let streams: [Stream]
  /// What the page says before its boxes: what they are, or that nothing is known.
  private let intro: [Block]
  /// What it says after them: sums that do not add up.
  private let remarks: [Block]
  private let hasInferred: Bool

  private static let boxWidth = 250.0
  private static let gap = 28.0

  /// A picture of a flow, from its page.
  init(_ diagram: FlowDiagram, _ page: Page, said: Page) {
    (self.page, self.said) = (page, said)
    var streams: [Stream] = []
    var (intro, remarks): ([Block], [Block]) = ([], [])
    var heading = ""
    // The title of the page is that of the picture.
    for block in page.blocks.dropFirst() {
      switch block {
      case .boxes(let chart):
        let kinds = diagram.streams
        if streams.count < kinds.count { streams.append((kinds[streams.count], heading, chart)) }
        if case .heading? = remarks.last { remarks.removeLast() }
      case .heading(let spans):
        heading = spans.map(\.text).joined()
        remarks.append(block)
      case .text, .field, .table, .columns, .bars:
        if streams.isEmpty { intro.append(block) } else { remarks.append(block) }
      case .blank: break
      }
    }
    self.streams = streams
    (self.intro, self.remarks) = (intro, remarks)
    hasInferred = diagram.flow.counts.values.contains { $0.total.provenance.isInferred }
  }

  /// The picture in its frame, which it gives its title.
  func svg(_ frame: PictureFrame) -> String {
    var frame = frame
    let names = page.blocks.prefix(1).map { PlainText.render(Page(title: "", blocks: [$0]), width: nil) }
    frame.title = ([page.title] + names).joined(separator: ": ")
    if hasInferred { frame.facts.insert(.init(label: "i", text: "inferred, and not stated by a source"), at: 0) }
    return frame.svg(describedAs: PlainText.render(said, width: nil)) { drawing, place in
      var place = say(intro, on: &drawing, at: place)
      place.y += 10
      let ways = streams.filter { $0.kind != .inclusion }
      var ends: [Drawing.Point] = []
      var left = place
      for way in ways {
        let end = chart(way, on: &drawing, at: left)
        ends.append(end)
        let isBeside = way.chart.steps.contains { !$0.aside.isEmpty }
        left.x += (isBeside ? 2 : 1) * (Self.boxWidth + Self.gap)
      }
      if let inclusion = streams.first(where: { $0.kind == .inclusion }) {
        let main = ways.firstIndex { $0.kind == .databases } ?? 0
        let x = ends.indices.contains(main) ? ends[main].x - Self.boxWidth / 2 : place.x
        let top = Drawing.Point(x, (ends.map(\.y).max() ?? place.y) + Self.gap)
        join(ends, to: top, heading: inclusion.heading, on: &drawing)
        place.y = chart(inclusion, on: &drawing, at: top).y + 12
      }
      say(remarks, on: &drawing, at: place)
    }
  }

  // MARK: Boxes

  /// A way with its title and boxes; the middle of the lower side of its last box.
  private func chart(_ stream: Stream, on drawing: inout Drawing, at start: Drawing.Point) -> Drawing.Point {
    var place = start
    let lines = Drawing.broken(stream.heading, width: Self.boxWidth - 16, .strong)
    let title = Drawing.Area(place.x, place.y, Self.boxWidth, Self.height(of: lines.count))
    drawing.rectangle(title, fill: Ink.shades[0], stroke: Drawing.Stroke(.muted), corner: 4)
    drawing.lines(lines, at: Drawing.Point(title.middle.x, title.y + 8), .strong, anchor: .middle)
    place.y += title.height
    for (number, step) in stream.chart.steps.enumerated() {
      let main = Self.lines(of: step.main)
      let aside = Self.lines(of: step.aside)
      let height = Self.height(of: max(main.count, 1))
      if number > 0 {
        let middle = place.x + Self.boxWidth / 2
        drawing.arrow([Drawing.Point(middle, place.y), Drawing.Point(middle, place.y + Self.gap)])
      }
      place.y += number > 0 ? Self.gap : 10
      box(main, on: &drawing, at: place)
      var below = height
      if !aside.isEmpty {
        let right = Drawing.Point(place.x + Self.boxWidth + Self.gap, place.y)
        box(aside, on: &drawing, at: right)
        let y = place.y + min(height, Self.height(of: aside.count)) / 2
        drawing.arrow([Drawing.Point(place.x + Self.boxWidth, y), Drawing.Point(right.x, y)])
        // The next step begins below both, and the way to it goes on from its own box.
        let longer = Self.height(of: aside.count) - height
        if longer > 0 {
          let middle = place.x + Self.boxWidth / 2
          drawing.path(
            [Drawing.Point(middle, place.y + height), Drawing.Point(middle, place.y + height + longer)],
            stroke: Drawing.Stroke(.text, width: 1.5))
          below += longer
        }
      }
      place.y += below
    }
    return Drawing.Point(place.x + Self.boxWidth / 2, place.y)
  }

  private func box(_ lines: [Line], on drawing: inout Drawing, at place: Drawing.Point) {
    let area = Drawing.Area(place.x, place.y, Self.boxWidth, Self.height(of: max(1, lines.count)))
    drawing.rectangle(area, fill: .paper, stroke: Drawing.Stroke(.text))
    var next = Drawing.Point(area.x + 8, area.y + 8)
    for line in lines {
      next.y = drawing.lines([line.text], at: Drawing.Point(area.x + 8 + line.indent, next.y)).y
    }
  }

  private static func height(of lines: Int) -> Double { Double(lines) * Drawing.Font.text.lineHeight + 18 }

  /// The rows of a box, broken to its width; what stands under another row keeps its indent.
  private static func lines(of rows: [[Span]]) -> [Line] {
    rows.flatMap { spans -> [Line] in
      let text = spans.map(\.text).joined()
      let spaces = text.prefix { $0 == " " }.count
      let indent = Double(spaces) * 6
      return Drawing.broken(String(text.dropFirst(spaces)), width: boxWidth - 16 - indent).map { Line($0, indent) }
    }
  }

  /// Arrows from the ends of the ways to what came of them: from the side where they end elsewhere.
  private func join(_ ends: [Drawing.Point], to top: Drawing.Point, heading: String, on drawing: inout Drawing) {
    let middle = top.x + Self.boxWidth / 2
    let lines = Drawing.broken(heading, width: Self.boxWidth - 16, .strong)
    let y = top.y + Self.height(of: lines.count) / 2
    for end in ends {
      if abs(end.x - middle) < 1 {
        drawing.arrow([end, Drawing.Point(middle, top.y)])
      } else {
        let side = end.x < middle ? top.x : top.x + Self.boxWidth
        drawing.arrow([end, Drawing.Point(end.x, y), Drawing.Point(side, y)])
      }
    }
  }

  // MARK: Words

  @discardableResult
  private func say(_ blocks: [Block], on drawing: inout Drawing, at start: Drawing.Point) -> Drawing.Point {
    var place = start
    for block in blocks {
      let text = PlainText.render(Page(title: "", blocks: [block]), width: nil)
      let isHeading = if case .heading = block { true } else { false }
      if isHeading { place.y += 6 }
      for line in Wrapping.lines(of: text) {
        place = drawing.paragraph(line, at: place, width: 640, isHeading ? .strong : .text)
      }
    }
    return place
  }
}
