import Evidence
import Testing

@testable import EvidenceReports

@Suite("Drawings")
struct DrawingTests {
  @Test("Worse judgements and larger numbers are darker, so that they can be told apart in grey")
  func grey() {
    let concerns = [Concern.low, .some, .high, .veryHigh].map { Ink.of($0).brightness }
    let shades = Ink.shades.map(\.brightness)
    for values in [[1] + concerns, shades] {
      for (lighter, darker) in zip(values, values.dropFirst()) { #expect(lighter - darker > 0.1, "\(values)") }
    }
    // What stands on a colour can be read.
    for ink in Ink.shades + Concern.allCases.map({ Ink.of($0) }) + [.paper] {
      #expect(abs(ink.brightness - ink.onIt.brightness) > 0.35, "\(ink)")
    }
    #expect(Ink.of(nil) == .paper && Ink(0, 10, 255).hex == "#000aff")
  }

  @Test("The shades of numbers follow one another without a gap", arguments: [1, 2, 3, 4, 5, 6, 7, 12, 99, 100])
  func shades(_ most: Int) {
    let ranges = Ink.shades.indices.map { Ink.range(ofShade: $0, of: most) }
    #expect(Array(ranges.joined()) == Array(1...most))
    for (range, ink) in zip(ranges, Ink.shades) {
      for count in range { #expect(Ink.shade(count, of: most) == ink, "\(count) of \(most)") }
    }
  }

  @Test("Numbers are written to two decimals")
  func numbers() {
    var drawing = Drawing()
    drawing.circle(Drawing.Point(1.5, -0.25), radius: 3.049, fill: .paper)
    drawing.circle(Drawing.Point(100, .nan), radius: 0.1)
    let svg = drawing.svg(title: "t", description: "d")
    #expect(svg.contains(##"<circle cx="1.5" cy="-0.25" r="3.05" fill="#ffffff"/>"##))
    #expect(svg.contains(#"<circle cx="100" cy="0" r="0.1" fill="none"/>"#))
  }

  @Test("A drawing grows with what is put on it")
  func extent() {
    var drawing = Drawing()
    drawing.rectangle(Drawing.Area(10, 20, 300, 40), stroke: Drawing.Stroke(.text, dashed: true))
    #expect(drawing.extent == Drawing.Point(310, 60))
    drawing.text("wide", at: Drawing.Point(310, 50))
    #expect(drawing.extent.x > 330)
    let place = drawing.paragraph(String(repeating: "word ", count: 50), at: Drawing.Point(0, 60), width: 100)
    #expect(place.y > 300 && drawing.extent.x < 400)
    #expect(
      drawing.svg(title: "", description: "").contains("viewBox=\"0 0 \(Int((drawing.extent.x + 24).rounded(.up))) "))
  }

  @Test("Text never becomes markup, and what XML has no place for is shown as such")
  func escaping() {
    var drawing = Drawing()
    drawing.text("a\n<b a=\"'&\u{FFFE}\u{1B}", at: Drawing.Point(0, 0))
    let svg = drawing.svg(title: "<t>", description: "]]>\n&")
    #expect(svg.contains(">a &lt;b a=&quot;&#39;&amp;\u{FFFD}\u{FFFD}</text>"))
    #expect(svg.contains("<title id=\"title\">&lt;t&gt;</title>"))
    #expect(svg.contains(">]]&gt;\n&amp;</desc>"))
  }

  @Test("A letter keeps at most four marks, so that none paints over the lines beside it")
  func marks() {
    let many = "Zo" + "e" + String(repeating: "\u{308}", count: 40) + " and Zoë"
    let shown = "Zo" + "e" + String(repeating: "\u{308}", count: 4) + "\u{FFFD} and Zoë"
    #expect(SafeText.drawn(many).unicodeScalars.elementsEqual(shown.unicodeScalars))
    var drawing = Drawing()
    drawing.paragraph(many, at: Drawing.Point(0, 0), width: 400)
    let svg = drawing.svg(title: "", description: "")
    #expect(svg.unicodeScalars.count { $0 == "\u{308}" } == 4)
    #expect(SafeText.drawn("Ünïcödé and हिन्दी") == "Ünïcödé and हिन्दी")
  }

  @Test("The flag of Wales stays a flag, and other tags are shown as such")
  func flags() {
    let wales = "\u{1F3F4}\u{E0067}\u{E0062}\u{E0077}\u{E006C}\u{E0073}\u{E007F}"
    for text in [SafeText.clean(wales + "\u{1B}"), SafeText.drawn(wales + "\u{1B}")] {
      #expect(text.unicodeScalars.elementsEqual((wales + "\u{FFFD}").unicodeScalars))
    }
    #expect(SafeText.clean("\u{1F3F4}\u{E0067}").unicodeScalars.elementsEqual("\u{1F3F4}\u{FFFD}".unicodeScalars))
  }

  @Test("A word breaks behind its hyphens where it must, and else not at all")
  func hyphens() {
    let width = Drawing.width(of: "experimental")
    #expect(Drawing.broken("a quasi-experimental", width: width) == ["a", "quasi-", "experimental"])
    #expect(Drawing.broken("a quasi-experimental", width: 400) == ["a quasi-experimental"])
    #expect(Drawing.broken("the quasi-experimental", width: Drawing.width(of: "quasi-experimental")).count == 2)
    #expect(Drawing.broken("-x-", width: 1).joined() == "-x-")
  }
}
