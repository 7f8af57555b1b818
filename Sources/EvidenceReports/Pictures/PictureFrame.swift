/// What all pictures have around what they show: a title above, and below it of which reviews they are, what was asked and on which day,
/// so that a picture can be told what it is when it stands alone.
struct PictureFrame {
  /// A name with what it is.
  struct Fact {
    var label: String
    var text: String

    var line: String { "\(label): \(text)" }
  }

  var title: String
  var facts: [Fact]

  /// The narrowest room for titles and facts.
  private static let width = 640.0

  /// The picture as a file. `described` is what it says in reading order, for those who do not see it; `draw` puts it below the title.
  func svg(describedAs text: String, _ draw: (inout Drawing, Drawing.Point) -> Void) -> String {
    var drawing = Drawing()
    let margin = Drawing.margin
    var place = drawing.paragraph(title, at: Drawing.Point(margin, margin), width: Self.width, .title)
    place.y += 14
    draw(&drawing, place)
    let right = max(margin + Self.width, drawing.extent.x)
    place = Drawing.Point(margin, drawing.extent.y + 18)
    drawing.path([place, Drawing.Point(right, place.y)], stroke: Drawing.Stroke(.rule))
    place.y += 8
    for fact in facts {
      place = drawing.paragraph(fact.line, at: place, width: right - margin, .small, ink: .muted)
    }
    var description = (facts.map(\.line) + ["", text]).joined(separator: "\n")
    while description.last == "\n" { description.removeLast() }
    return drawing.svg(title: title, description: description)
  }
}
