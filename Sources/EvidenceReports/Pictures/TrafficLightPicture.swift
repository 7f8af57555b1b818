import Browser
import Evidence

/// Draws traffic lights: a circle with its sign for each item, how often each word was given below, tool by tool.
struct TrafficLightPicture {
  private let writer: TrafficLightWriter

  private static let step = 26.0
  private static let radius = 9.0

  init(_ writer: TrafficLightWriter) { self.writer = writer }

  func draw(on drawing: inout Drawing, at start: Drawing.Point) {
    var place = legend(on: &drawing, at: start)
    for lights in writer.lights {
      place.y += 16
      place = drawing.paragraph(lights.heading, at: place, width: 640, .heading)
      place.y += 6
      place = table(lights, on: &drawing, at: place)
      for note in lights.notes { place = drawing.paragraph(note, at: place, width: 640, .small, ink: .muted) }
      if !lights.items.isEmpty {
        place.y += 12
        place = drawing.paragraph(lights.summaryHeading, at: place, width: 640, .strong)
        place.y += 6
        place = summary(lights, on: &drawing, at: place)
      }
    }
    if let others = writer.withoutAppraisalLines {
      place.y += 16
      place = drawing.paragraph(others.heading, at: place, width: 640, .heading)
      place.y += 4
      for line in others.lines { place = drawing.paragraph(line, at: place, width: 640) }
      place.y += 4
      drawing.paragraph(others.note, at: place, width: 640, .small, ink: .muted)
    }
  }

  // MARK: Lights

  private func light(_ light: TrafficLights.Light, on drawing: inout Drawing, at middle: Drawing.Point) {
    let ink = Ink.of(light.concern)
    drawing.circle(
      middle, radius: Self.radius, fill: ink,
      stroke: Drawing.Stroke(light.isSure ? .text : .caution, dashed: !light.isSure))
    drawing.centred(light.sign, at: middle, light.sign.count > 1 ? .small : .strong, ink: ink.onIt)
  }

  private func legend(on drawing: inout Drawing, at start: Drawing.Point) -> Drawing.Point {
    var place = start
    for (entry, text) in writer.legendLights {
      light(entry, on: &drawing, at: Drawing.Point(place.x + Self.radius, place.y + Self.radius))
      drawing.text(text, at: Drawing.Point(place.x + 2 * Self.radius + 5, place.y + 13))
      place.x += 2 * Self.radius + 5 + Drawing.width(of: text) + 14
    }
    drawing.text(writer.legendNote, at: Drawing.Point(place.x, place.y + 13), ink: .muted)
    return Drawing.Point(start.x, place.y + 2 * Self.radius + 4)
  }

  private func table(_ lights: TrafficLights, on drawing: inout Drawing, at start: Drawing.Point) -> Drawing.Point {
    let widest = lights.rows.map { Drawing.width(of: $0.name) }.max() ?? 0
    let titleWidth = min(330, max(120, widest)) + 10
    let itemWidth = max(Self.step, (lights.items.map { Drawing.width(of: $0.mark, .strong) }.max() ?? 0) + 8)
    let overall = start.x + titleWidth + Double(lights.items.count) * itemWidth + 10
    var place = start
    for (number, item) in lights.items.enumerated() {
      let x = start.x + titleWidth + (Double(number) + 0.5) * itemWidth
      drawing.text(item.mark, at: Drawing.Point(x, place.y + 12), .strong, anchor: .middle)
    }
    drawing.text(lights.overallHeading, at: Drawing.Point(overall, place.y + 12), .strong)
    place.y += 20
    let right = overall + 40 + (lights.rows.map { Drawing.width(of: $0.overall) }.max() ?? 0) + 20
    for row in lights.rows {
      let lines = Drawing.broken(row.name, width: titleWidth - 10)
      let height = max(Self.step, Double(lines.count) * Drawing.Font.text.lineHeight + 8)
      drawing.path([place, Drawing.Point(right, place.y)], stroke: Drawing.Stroke(.rule, width: 0.5))
      let middle = place.y + height / 2
      drawing.lines(lines, at: Drawing.Point(place.x, middle - Double(lines.count) * Drawing.Font.text.lineHeight / 2))
      for (number, found) in row.lights.enumerated() {
        let x = start.x + titleWidth + (Double(number) + 0.5) * itemWidth
        if let found { light(found, on: &drawing, at: Drawing.Point(x, middle)) }
      }
      if let found = row.overallLight { light(found, on: &drawing, at: Drawing.Point(overall + Self.radius, middle)) }
      let word = Drawing.Point(overall + (row.overallLight == nil ? 0 : 2 * Self.radius + 5), middle + 4)
      let mark = row.differs ? " " + TrafficLightWriter.differsMark : ""
      drawing.text(row.overall + mark, at: word, ink: row.overallLight == nil ? .muted : .text)
      place.y += height
    }
    drawing.path([place, Drawing.Point(right, place.y)], stroke: Drawing.Stroke(.rule, width: 0.5))
    return Drawing.Point(place.x, place.y + 8)
  }

  // MARK: How often

  /// A bar an item, as long as the share of each word.
  private func summary(_ lights: TrafficLights, on drawing: inout Drawing, at start: Drawing.Point) -> Drawing.Point {
    let (titleWidth, barWidth) = (280.0, 360.0)
    var place = start
    for item in lights.summaries {
      let lines = Drawing.broken(item.name, width: titleWidth - 10)
      let height = max(24, Double(lines.count) * Drawing.Font.text.lineHeight + 4)
      drawing.lines(
        lines,
        at: Drawing.Point(place.x, place.y + (height - Double(lines.count) * Drawing.Font.text.lineHeight) / 2))
      let total = Double(max(1, item.counts.reduce(item.notJudged, +)))
      var x = place.x + titleWidth
      for (word, count) in zip(lights.words, item.counts) where count > 0 {
        let area = Drawing.Area(x, place.y + 3, Double(count) / total * barWidth, height - 6)
        part(word, count, on: &drawing, in: area)
        x += area.width
      }
      if item.notJudged > 0 {
        let area = Drawing.Area(x, place.y + 3, Double(item.notJudged) / total * barWidth, height - 6)
        drawing.rectangle(area, stroke: Drawing.Stroke(.rule, dashed: true))
        if area.width > 24 { drawing.centred(String(item.notJudged), at: area.middle, .small, ink: .muted) }
      }
      place.y += height
    }
    return words(of: lights, on: &drawing, at: Drawing.Point(start.x, place.y + 4))
  }

  private func part(_ word: TrafficLights.Light, _ count: Int, on drawing: inout Drawing, in area: Drawing.Area) {
    let ink = Ink.of(word.concern)
    drawing.rectangle(area, fill: ink, stroke: Drawing.Stroke(.text, width: 0.75))
    let text = "\(word.sign) \(count)"
    if area.width > Drawing.width(of: text, .small) {
      drawing.centred(text, at: area.middle, .small, ink: ink.onIt)
    } else if area.width > 12 {
      drawing.centred(word.sign, at: area.middle, .small, ink: ink.onIt)
    }
  }

  /// The tool's own words, with their signs; one below the other where they have no room.
  private func words(of lights: TrafficLights, on drawing: inout Drawing, at start: Drawing.Point) -> Drawing.Point {
    var place = start
    for word in lights.words {
      let width = 2 * Self.radius + 5 + Drawing.width(of: word.word) + 14
      if place.x + width > start.x + 640, place.x > start.x { place = Drawing.Point(start.x, place.y + 24) }
      light(word, on: &drawing, at: Drawing.Point(place.x + Self.radius, place.y + Self.radius))
      drawing.text(word.word, at: Drawing.Point(place.x + 2 * Self.radius + 5, place.y + 13))
      place.x += width
    }
    return Drawing.Point(start.x, place.y + 24)
  }
}
