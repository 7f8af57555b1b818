import Browser
import EvidenceQuery

/// Draws an evidence map: a cell where two values meet, with its number, and darker the more there are. Columns that have no room beside
/// the others come in a block of their own, below, with the titles of rows again.
struct MapPicture {
  private let writer: MapWriter
  private let map: EvidenceMap
  private let most: Int
  private let titles: [[String]]
  private let heads: [[String]]
  private let titleWidth: Double
  private let cellWidth: Double

  private static let indent = 14.0
  private static let padding = 6.0
  /// So wide a block is at most, unless one column needs more.
  private static let mostWidth = 1200.0
  /// From one line over the heads of columns to the one of those below.
  private static let step = 5.0

  init(_ writer: MapWriter) {
    self.writer = writer
    let map = writer.map
    let names = map.columns.values.map { writer.name(of: $0, on: map.columns) }
    let words = names.joined(separator: " ").split(separator: " ").flatMap(Drawing.parts)
    let longest = words.map { Drawing.width(of: String($0), .strong) }.max() ?? 0
    let column = min(200, max(66, longest + 2 * Self.padding))
    let widest =
      map.rows.values.map { value in
        Drawing.width(of: writer.name(of: value, on: map.rows)) + Double(value.depth) * Self.indent
      }.max() ?? 0
    let side = min(280, max(90, widest)) + 2 * Self.padding
    heads = ([writer.allLabel] + names).map { Drawing.broken($0, width: column - 2 * Self.padding, .strong) }
    titles =
      [[writer.allLabel]]
      + map.rows.values.map { value in
        Drawing.broken(
          writer.name(of: value, on: map.rows), width: side - 2 * Self.padding - Double(value.depth) * Self.indent)
      }
    (cellWidth, titleWidth) = (column, side)
    self.map = map
    most = max(1, map.most)
  }

  func draw(on drawing: inout Drawing, at start: Drawing.Point) {
    guard !map.rows.values.isEmpty else {
      drawing.paragraph(writer.emptyText, at: start, width: 600)
      return
    }
    var place = start
    for block in blocks {
      place.y = draw(block, on: &drawing, at: place) + 14
    }
    place = legend(on: &drawing, at: place)
    for note in writer.noteTexts { place = drawing.paragraph(note, at: place, width: width, .small, ink: .muted) }
  }

  // MARK: Blocks

  /// The columns of each block; the first column of all is of all values.
  private var blocks: [Range<Int>] {
    let most = max(1, Int((Self.mostWidth - titleWidth - Self.padding) / cellWidth))
    return stride(from: 0, to: heads.count, by: most).map { $0..<min(heads.count, $0 + most) }
  }

  /// As wide as a block is, and at least as wide as the lines below.
  private var width: Double {
    max(600, titleWidth + Double(blocks.map(\.count).max() ?? 0) * cellWidth)
  }

  private func left(of column: Int, in block: Range<Int>, from place: Drawing.Point) -> Double {
    // What is of all stands a little apart from the values.
    let gap = block.lowerBound == 0 && column > 0 ? Self.padding : 0
    return place.x + titleWidth + Double(column - block.lowerBound) * cellWidth + gap
  }

  /// A block with the heads of its columns; the place below it.
  private func draw(_ block: Range<Int>, on drawing: inout Drawing, at start: Drawing.Point) -> Double {
    var place = start
    place.y = spans(over: block, on: &drawing, at: place)
    let height = Double(heads[block].map(\.count).max() ?? 1) * Drawing.Font.strong.lineHeight
    for column in block {
      let top = place.y + height - Double(heads[column].count) * Drawing.Font.strong.lineHeight
      drawing.lines(
        heads[column], at: Drawing.Point(left(of: column, in: block, from: place) + cellWidth / 2, top), .strong,
        anchor: .middle)
    }
    place.y += height + Self.padding
    for number in titles.indices {
      place.y = row(number, block, on: &drawing, at: place)
    }
    return place.y
  }

  /// A line over a column and those that are part of it, as far as they are in the block, with an end that goes down to the column; the
  /// place below the lines. Rows of the kind stand to the right of the one that they are part of.
  private func spans(over block: Range<Int>, on drawing: inout Drawing, at place: Drawing.Point) -> Double {
    let values = map.columns.values
    let deepest = values.map(\.depth).max() ?? 0
    guard deepest > 0 else { return place.y }
    for (number, value) in values.enumerated() {
      let end = values[(number + 1)...].firstIndex { $0.depth <= value.depth } ?? values.endIndex
      let columns = (number + 1..<end + 1).clamped(to: block)
      guard end > number + 1, !columns.isEmpty else { continue }
      let y = place.y + Double(value.depth) * Self.step
      let from = left(of: columns.lowerBound, in: block, from: place) + 4
      let to = left(of: columns.upperBound - 1, in: block, from: place) + cellWidth - 4
      let bottom = place.y + Double(deepest) * Self.step
      // In a block of its own the line goes on from the one above, and has no end at the left.
      let start = columns.lowerBound == number + 1 ? [Drawing.Point(from, bottom)] : []
      drawing.path(start + [Drawing.Point(from, y), Drawing.Point(to, y)], stroke: Drawing.Stroke(.muted))
    }
    return place.y + Double(deepest) * Self.step + 2
  }

  /// A row with its title; the place below it.
  private func row(_ number: Int, _ block: Range<Int>, on drawing: inout Drawing, at place: Drawing.Point) -> Double {
    let lines = titles[number]
    let height = max(26, Double(lines.count) * Drawing.Font.text.lineHeight + 2 * Self.padding)
    let value = number > 0 ? map.rows.values[number - 1] : nil
    let top = place.y + (height - Double(lines.count) * Drawing.Font.text.lineHeight) / 2
    drawing.lines(
      lines, at: Drawing.Point(place.x + Double(value?.depth ?? 0) * Self.indent, top), value == nil ? .strong : .text)
    for column in block {
      let area = Drawing.Area(left(of: column, in: block, from: place), place.y, cellWidth, height)
      if number > 0, column > 0 {
        cell(map.cells[number - 1][column - 1], on: &drawing, in: area)
      } else {
        let counted = column > 0 ? map.columns.values[column - 1] : value
        drawing.centred(counted.map(total) ?? writer.count(map.total), at: area.middle, .strong, ink: .muted)
      }
    }
    return place.y + height + (value == nil ? Self.padding : 0)
  }

  private func total(of value: EvidenceMap.Value) -> String { writer.count(value.tally, inferred: value.inferred) }

  private func cell(_ cell: EvidenceMap.Cell, on drawing: inout Drawing, in area: Drawing.Area) {
    switch cell {
    case .empty:
      drawing.rectangle(area, fill: .paper, stroke: Drawing.Stroke(.rule))
      drawing.centred("–", at: area.middle, ink: .muted)
    case .unknown(let possible, _):
      unknown(possible > 0 ? "\(possible)~" : "?", on: &drawing, in: area)
    case .rows(let tally, let inferred, let withoutFinding):
      let ink = Ink.shade(tally.definite, of: most)
      drawing.rectangle(area, fill: ink, stroke: Drawing.Stroke(.rule))
      drawing.centred(writer.count(tally, inferred: inferred), at: area.middle, .strong, ink: ink.onIt)
      if withoutFinding { corner(on: &drawing, in: area, ink.onIt) }
    }
  }

  private func unknown(_ text: String, on drawing: inout Drawing, in area: Drawing.Area) {
    drawing.rectangle(area, fill: .paper, stroke: Drawing.Stroke(.rule))
    let inner = Drawing.Area(area.x + 4, area.y + 4, area.width - 8, area.height - 8)
    drawing.rectangle(inner, stroke: Drawing.Stroke(.caution, dashed: true))
    drawing.centred(text, at: area.middle, ink: .caution)
  }

  /// A corner that is folded over: studies, and no finding.
  private func corner(on drawing: inout Drawing, in area: Drawing.Area, _ ink: Ink) {
    let right = area.x + area.width
    drawing.path(
      [Drawing.Point(right - 11, area.y), Drawing.Point(right, area.y), Drawing.Point(right, area.y + 11)], fill: ink)
  }

  // MARK: The legend

  private func legend(on drawing: inout Drawing, at start: Drawing.Point) -> Drawing.Point {
    var place = start
    func sample() -> Drawing.Area { Drawing.Area(place.x, place.y, 40, 20) }
    for (number, ink) in Ink.shades.enumerated() {
      let range = Ink.range(ofShade: number, of: most)
      guard !range.isEmpty else { continue }
      let text = range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)–\(range.upperBound - 1)"
      let area = Drawing.Area(place.x, place.y, max(40, Drawing.width(of: text, .strong) + 2 * Self.padding), 20)
      drawing.rectangle(area, fill: ink, stroke: Drawing.Stroke(.rule))
      drawing.centred(text, at: area.middle, .strong, ink: ink.onIt)
      place.x += area.width + 4
    }
    drawing.text(writer.nounText, at: Drawing.Point(place.x + 4, place.y + 14))
    place = Drawing.Point(start.x, place.y + 26)
    for entry in writer.legendEntries {
      switch entry.sign {
      case .empty: cell(.empty, on: &drawing, in: sample())
      case .unknown: unknown("? ~", on: &drawing, in: sample())
      case .inferred: drawing.centred(MapWriter.inferredMark, at: sample().middle, .strong)
      case .withoutFinding:
        drawing.rectangle(sample(), fill: .paper, stroke: Drawing.Stroke(.rule))
        corner(on: &drawing, in: sample(), .text)
      }
      drawing.text(entry.text, at: Drawing.Point(place.x + 48, place.y + 14))
      place.y += 26
    }
    return place
  }
}

extension Ink {
  /// The shade of a number that is at most so much: equal steps, the largest is the darkest.
  static func shade(_ count: Int, of most: Int) -> Ink {
    let step = (count * shades.count + most - 1) / max(1, most)
    return shades[max(1, min(shades.count, step)) - 1]
  }

  /// The numbers that have a shade.
  static func range(ofShade step: Int, of most: Int) -> Range<Int> {
    let low = step * most / shades.count + 1
    return low..<max(low, (step + 1) * most / shades.count + 1)
  }
}
