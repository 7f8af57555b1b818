import Terminal

/// A drawing on white paper, in pixels from the top left, that is written as one SVG 1.1 file which needs nothing else: no script, no
/// font of its own, no picture, no address. It grows with what is put on it. Text stays text; none of it can become markup.
struct Drawing {
  /// A place.
  struct Point: Hashable {
    var x: Double
    var y: Double

    init(_ x: Double, _ y: Double) { (self.x, self.y) = (x, y) }
  }

  /// A rectangle.
  struct Area: Hashable {
    var x: Double
    var y: Double
    var width: Double
    var height: Double

    init(_ x: Double, _ y: Double, _ width: Double, _ height: Double) {
      (self.x, self.y, self.width, self.height) = (x, y, width, height)
    }

    /// Its middle.
    var middle: Point { Point(x + width / 2, y + height / 2) }
  }

  /// The line along a shape.
  struct Stroke: Hashable {
    var ink: Ink
    var width = 1.0
    var isDashed = false

    init(_ ink: Ink, width: Double = 1, dashed: Bool = false) {
      (self.ink, self.width, isDashed) = (ink, width, dashed)
    }
  }

  /// How text looks.
  struct Font: Hashable {
    var size: Double
    var isBold = false

    /// From the base of one line to that of the next.
    var lineHeight: Double { (size * 1.35).rounded(.up) }

    static let title = Font(size: 17, isBold: true)
    static let heading = Font(size: 14, isBold: true)
    static let text = Font(size: 12)
    static let strong = Font(size: 12, isBold: true)
    static let small = Font(size: 11)
  }

  /// On which side of a place text stands.
  enum Anchor: String {
    case start, middle, end
  }

  private var elements: [String] = []
  /// How far to the right and down the drawing reaches.
  private(set) var extent = Point(0, 0)

  // MARK: Shapes

  mutating func rectangle(_ area: Area, fill: Ink? = nil, stroke: Stroke? = nil, corner: Double = 0) {
    var attributes = [
      ("x", area.x.svg), ("y", area.y.svg), ("width", area.width.svg), ("height", area.height.svg),
    ]
    if corner > 0 { attributes.append(("rx", corner.svg)) }
    add("rect", attributes + Self.paint(fill, stroke), to: Point(area.x + area.width, area.y + area.height))
  }

  mutating func circle(_ middle: Point, radius: Double, fill: Ink? = nil, stroke: Stroke? = nil) {
    add(
      "circle", [("cx", middle.x.svg), ("cy", middle.y.svg), ("r", radius.svg)] + Self.paint(fill, stroke),
      to: Point(middle.x + radius, middle.y + radius))
  }

  /// Straight lines from place to place, closed and filled where there is a fill.
  mutating func path(_ places: [Point], fill: Ink? = nil, stroke: Stroke? = nil) {
    let points = places.map { "\($0.x.svg),\($0.y.svg)" }.joined(separator: " ")
    let far = Point(places.map(\.x).max() ?? 0, places.map(\.y).max() ?? 0)
    add(fill == nil ? "polyline" : "polygon", [("points", points)] + Self.paint(fill, stroke), to: far)
  }

  /// A rectangle with slanted lines in it, which grey leaves as they are.
  mutating func hatchedRectangle(_ area: Area, _ ink: Ink) {
    rectangle(area, fill: .paper, stroke: Stroke(ink))
    let right = area.x + area.width
    // Each line goes up to the right from the lower side, or from the left one, as far as the rectangle goes.
    for offset in stride(from: 4, to: area.width + area.height, by: 4) {
      let from = Point(area.x + max(0, offset - area.height), area.y + min(area.height, offset))
      let to = Point(min(right, area.x + offset), area.y + max(0, offset - area.width))
      path([from, to], stroke: Stroke(ink))
    }
  }

  /// Straight lines with the head of an arrow at their end.
  mutating func arrow(_ places: [Point], ink: Ink = .text) {
    guard places.count > 1 else { return }
    let (from, to) = (places[places.count - 2], places[places.count - 1])
    let length = max(1, ((to.x - from.x) * (to.x - from.x) + (to.y - from.y) * (to.y - from.y)).squareRoot())
    let (dx, dy) = ((to.x - from.x) / length, (to.y - from.y) / length)
    let back = Point(to.x - 8 * dx, to.y - 8 * dy)
    path(places.dropLast() + [back], stroke: Stroke(ink, width: 1.5))
    path([to, Point(back.x - 4 * dy, back.y + 4 * dx), Point(back.x + 4 * dy, back.y - 4 * dx)], fill: ink)
  }

  // MARK: Text

  /// Text on one line whose base is at a place.
  mutating func text(
    _ text: String, at place: Point, _ font: Font = .text, ink: Ink = .text, anchor: Anchor = .start
  ) {
    let line = SafeText.drawn(text)
    guard !line.isEmpty else { return }
    var attributes = [("x", place.x.svg), ("y", place.y.svg), ("font-size", font.size.svg), ("fill", ink.hex)]
    if font.isBold { attributes.append(("font-weight", "bold")) }
    if anchor != .start { attributes.append(("text-anchor", anchor.rawValue)) }
    let width = Self.width(of: line, font)
    let right: Double =
      switch anchor {
      case .start: width
      case .middle: width / 2
      case .end: 0
      }
    add("text", attributes, MarkupText.escaped(line), to: Point(place.x + right, place.y + font.size / 3))
  }

  /// Text in the middle of a place.
  mutating func centred(_ text: String, at place: Point, _ font: Font = .text, ink: Ink = .text) {
    // The letters of most fonts are about 0.7 of their size high.
    self.text(text, at: Point(place.x, place.y + font.size * 0.35), font, ink: ink, anchor: .middle)
  }

  /// Lines of text from a place at their top left; the place below them.
  @discardableResult
  mutating func lines(
    _ lines: [String], at place: Point, _ font: Font = .text, ink: Ink = .text, anchor: Anchor = .start
  ) -> Point {
    for (number, line) in lines.enumerated() {
      text(
        line, at: Point(place.x, place.y + font.size + Double(number) * font.lineHeight), font, ink: ink, anchor: anchor
      )
    }
    return Point(place.x, place.y + Double(lines.count) * font.lineHeight)
  }

  /// Text in lines of a width, at a place at their top left; the place below them.
  @discardableResult
  mutating func paragraph(
    _ text: String, at place: Point, width: Double, _ font: Font = .text, ink: Ink = .text
  ) -> Point {
    lines(Self.broken(text, width: width, font), at: place, font, ink: ink)
  }

  /// Text broken into lines of a width, between words where these have room; where it has more lines than `most`, the last of these
  /// ends in an ellipsis. There is always a line. Several spaces are one, as where it is shown. O(length).
  static func broken(_ text: String, width: Double, _ font: Font = .text, most: Int = .max) -> [String] {
    var lines = [""]
    var used = 0.0
    // What arithmetic adds to a text that is exactly as wide.
    let width = width + 0.01
    for word in SafeText.drawn(text).split(separator: " ") {
      let size = Self.width(of: String(word), font)
      let space = lines.count == 1 && lines[0].isEmpty ? 0 : Self.width(of: " ", font)
      if used + space + size <= width {
        lines[lines.count - 1] += (space > 0 ? " " : "") + word
        used += space + size
        continue
      }
      if !lines[lines.count - 1].isEmpty { lines.append("") }
      used = 0
      // A word that has no room on a line of its own breaks behind its hyphens, and within its parts only where it must.
      for part in size <= width ? [word] : parts(of: word) {
        let size = Self.width(of: String(part), font)
        if used > 0, used + size > width {
          lines.append("")
          used = 0
        }
        for character in part {
          let size = Self.width(of: String(character), font)
          if used > 0, used + size > width {
            lines.append("")
            used = 0
          }
          lines[lines.count - 1].append(character)
          used += size
        }
      }
    }
    guard lines.count > most, most > 0 else { return lines }
    var last = lines[most - 1]
    while !last.isEmpty, Self.width(of: last + "…", font) > width { last.removeLast() }
    return lines.prefix(most - 1) + [last + "…"]
  }

  /// The parts of a word, each with the hyphen that ends it.
  static func parts(of word: Substring) -> [Substring] {
    var parts: [Substring] = []
    var rest = word
    while let hyphen = rest.firstIndex(of: "-"), rest.index(after: hyphen) != rest.endIndex {
      parts.append(rest[...hyphen])
      rest = rest[rest.index(after: hyphen)...]
    }
    return parts + [rest]
  }

  /// About how wide text is. Which font it will be in is not known, so it is that of a wide one.
  static func width(of text: String, _ font: Font = .text) -> Double {
    text.reduce(0) { $0 + width(of: $1) } * font.size * (font.isBold ? 1.12 : 1)
  }

  /// About how wide a character is in a wide font of size 1.
  private static func width(of character: Character) -> Double {
    guard character.isASCII else {
      let columns = Double(DisplayWidth.of(String(character)))
      return columns * (columns > 1 ? 0.6 : character.isLowercase ? 0.64 : 1)
    }
    return switch character {
    case "i", "j", "l", " ", ".", ",", ":", ";", "'", "|", "!": 0.35
    case "t", "f", "r", "I", "(", ")", "[", "]", "-", "/": 0.42
    case "s", "c", "k", "v", "x", "y", "z", "?": 0.6
    case "W", "M", "m", "@", "%": 1
    case "A"..."Z", "w", "&", "#", "+", "=", "<", ">", "~": 0.84
    default: 0.64
    }
  }

  // MARK: The file

  /// The drawing as a file, with what it is and what it says for those who do not see it.
  func svg(title: String, description: String) -> String {
    let (width, height) = ((extent.x + Self.margin).rounded(.up), (extent.y + Self.margin).rounded(.up))
    let head = """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" version="1.1" width="\(width.svg)" height="\(height.svg)" \
      viewBox="0 0 \(width.svg) \(height.svg)" font-family="sans-serif" role="img" aria-labelledby="title description">
      <title id="title">\(MarkupText.escaped(SafeText.oneLine(title)))</title>
      <desc id="description">\(MarkupText.escaped(description))</desc>
      <rect x="0" y="0" width="\(width.svg)" height="\(height.svg)" fill="\(Ink.paper.hex)"/>
      """
    return ([head] + elements + ["</svg>", ""]).joined(separator: "\n")
  }

  /// What is left free around a drawing.
  static let margin = 24.0

  private mutating func add(_ name: String, _ attributes: [(String, String)], _ text: String? = nil, to far: Point) {
    let written = attributes.map { " \($0)=\"\($1)\"" }.joined()
    elements.append("<\(name)\(written)" + (text.map { ">\($0)</\(name)>" } ?? "/>"))
    extent = Point(max(extent.x, far.x), max(extent.y, far.y))
  }

  private static func paint(_ fill: Ink?, _ stroke: Stroke?) -> [(String, String)] {
    var attributes = [("fill", fill?.hex ?? "none")]
    if let stroke {
      attributes += [("stroke", stroke.ink.hex), ("stroke-width", stroke.width.svg)]
      if stroke.isDashed { attributes.append(("stroke-dasharray", "3 2")) }
    }
    return attributes
  }
}

extension Double {
  /// The number to two decimals, as SVG reads it.
  fileprivate var svg: String {
    guard isFinite, abs(self) < 1e9 else { return "0" }
    let hundredths = Int((self * 100).rounded())
    let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
    let digits = rest == 0 ? "" : rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)"
    return (hundredths < 0 ? "-" : "") + String(whole) + digits
  }
}
