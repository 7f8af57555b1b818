import Browser
import Evidence
import EvidenceQuery
import TestSupport
import Testing

@testable import EvidenceReports

/// Effects and charts as pictures: where things stand, and that numbers are those of the model.
@Suite struct EffectsPictureTests {
  /// A shape or a text as it was written.
  private struct Element {
    var name: String
    var attributes: [String: String] = [:]
    var text = ""

    func number(_ name: String) -> Double { attributes[name].flatMap(Double.init) ?? .nan }
    var points: [Drawing.Point] {
      (attributes["points"] ?? "").split(separator: " ").map { pair in
        let parts = pair.split(separator: ",").compactMap { Double($0) }
        return Drawing.Point(parts.first ?? .nan, parts.last ?? .nan)
      }
    }
    var middle: Double { number("x") + number("width") / 2 }
  }

  private static func elements(of svg: String) -> [Element] {
    svg.split(separator: "\n").compactMap { line in
      guard let found = line.prefixMatch(of: #/<(rect|circle|polyline|polygon|text)([^>]*?)/?>(?:([^<]*)</text>)?/#)
      else {
        return nil
      }
      var element = Element(name: String(found.1), text: found.3.map { Self.read(String($0)) } ?? "")
      for pair in found.2.matches(of: #/([a-z-]+)="([^"]*)"/#) { element.attributes[String(pair.1)] = String(pair.2) }
      return element
    }
  }

  private static func read(_ text: String) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
      .reduce(text) { $0.replacing($1.0, with: $1.1) }
  }

  private static func pictures(_ library: Library) -> Pictures {
    Pictures(Question(), date: nil, BrowserModel(library))
  }

  /// The review of services for care leavers with other numbers behind its first finding.
  private static func changed(_ change: (inout Finding) -> Void) throws -> (library: Library, finding: FindingRow) {
    var record = try #require(try SampleLibrary.careLeavers.records.first)
    let position = try #require(record.findings.firstIndex { $0.id == "f01" })
    change(&record.findings[position])
    let library = try SampleLibrary([record]).library
    return (library, FindingRow(try #require(library.row(withID: "f01", in: .findings, of: ReviewRow(0)))))
  }

  /// Where a value lies, by two values that are named on the axis.
  private static func scale(_ elements: [Element], _ axis: PlotAxis) throws -> (Double) -> Double {
    let labels = Dictionary(axis.ticks.map { ($0.label, $0.value) }) { first, _ in first }
    let named = elements.filter {
      $0.name == "text" && $0.attributes["text-anchor"] == "middle" && labels[$0.text] != nil
    }
    let (first, last) = (try #require(named.first), try #require(named.last))
    let (low, high) = (try #require(labels[first.text]), try #require(labels[last.text]))
    try #require(low < high)
    return { value in
      first.number("x") + (value - low) / (high - low) * (last.number("x") - first.number("x"))
    }
  }

  private static let square = Ink.shades[3].hex

  @Test func whatIsDrawnLiesWhereTheAxisSays() throws {
    let (library, finding) = try Self.changed { _ in }
    let plot = try #require(ForestPlot(finding, in: library))
    let elements = Self.elements(of: try Self.pictures(library).effects(finding))
    let place = try Self.scale(elements, try #require(plot.axis))
    let squares = elements.filter { $0.name == "rect" && $0.attributes["fill"] == Self.square }
    #expect(squares.count == plot.rows.count && squares.count == 3)
    for (square, row) in zip(squares, plot.rows) {
      #expect(abs(square.middle - place(try #require(row.estimate?.value.value))) < 0.1)
      #expect(square.number("width") == square.number("height"))
    }
    let intervals = elements.filter { $0.name == "polyline" && $0.points.count == 2 }
    for estimate in plot.rows.compactMap(\.estimate) {
      let (low, high) = (place(try #require(estimate.low?.value)), place(try #require(estimate.high?.value)))
      #expect(intervals.contains { abs($0.points[0].x - low) < 0.1 && abs($0.points[1].x - high) < 0.1 })
    }
    let diamonds = elements.filter { $0.name == "polygon" && $0.points.count == 4 }
    #expect(diamonds.count == 2)
    for (diamond, estimate) in zip(diamonds, plot.pooled) {
      #expect(abs(diamond.points[0].x - place(try #require(estimate.low?.value))) < 0.1)
      #expect(abs(diamond.points[1].x - place(estimate.value.value)) < 0.1)
      #expect(abs(diamond.points[2].x - place(try #require(estimate.high?.value))) < 0.1)
    }
    // Stated and computed estimates can be told apart in grey.
    #expect(Set(diamonds.map { $0.attributes["fill"] }) == [Ink.shades[4].hex, Ink.shades[1].hex])
    let noEffect = place(0)
    #expect(intervals.contains { abs($0.points[0].x - noEffect) < 0.1 && abs($0.points[1].x - noEffect) < 0.1 })
  }

  @Test func theAreaOfASquareIsItsWeight() throws {
    let (library, finding) = try Self.changed { finding in
      finding.evidence[0].results[0].weight = Reported(Quantity(80))
      finding.evidence[1].results[0].weight = Reported(Quantity(20))
    }
    let svg = try Self.pictures(library).effects(finding)
    let elements = Self.elements(of: svg)
    let squares = elements.filter { $0.name == "rect" && $0.attributes["fill"] == Self.square }
    try #require(squares.count == 2)
    let areas = squares.map { $0.number("width") * $0.number("height") }
    #expect(abs(areas[0] / areas[1] - 4) < 0.05)
    // One without a weight is hollow, and its weight is a gap and no zero.
    #expect(
      elements.count { $0.name == "rect" && $0.number("width") == 8 && $0.attributes["fill"] == Ink.paper.hex } == 1)
    #expect(elements.filter { $0.text.hasSuffix("%") }.map(\.text).prefix(2) == ["80%", "20%"])
    #expect(elements.contains { $0.text == EffectPlot.gap } && !elements.contains { $0.text == "0%" })
    #expect(svg.contains("A hollow square") && svg.contains("The area of a square"))
    let plain = try Self.pictures(try SampleLibrary.careLeavers.library).effects(finding)
    #expect(plain.contains("Squares are of one size") && plain.contains("Weights are not reported"))
    #expect(!plain.contains("The area of a square"))
  }

  @Test func whatIsNotPutTogetherHasNoDiamond() throws {
    let (library, finding) = try Self.changed { finding in
      guard case .effect(var effect) = finding.content else { return }
      effect.estimates = []
      effect.extent = .several
      finding.content = .effect(effect)
    }
    let svg = try Self.pictures(library).effects(finding)
    #expect(!Self.elements(of: svg).contains { $0.name == "polygon" && $0.points.count == 4 })
    #expect(svg.contains("does not put them together") && !svg.contains("A diamond"))
  }

  @Test func anIntervalThatLeavesTheAxisEndsInAnArrow() throws {
    let (library, finding) = try Self.changed { finding in
      var estimate = finding.evidence[0].results[0].estimate.value
      estimate?.high = Quantity(1000)
      if let estimate { finding.evidence[0].results[0].estimate = Reported(estimate) }
    }
    func heads(_ svg: String) -> [Element] {
      Self.elements(of: svg).filter {
        $0.name == "polygon" && $0.points.count == 3 && $0.attributes["fill"] == Ink.text.hex
      }
    }
    let svg = try Self.pictures(library).effects(finding)
    #expect(heads(svg).count == 1 && svg.contains("An arrow: the interval goes on"))
    #expect(svg.contains("1000"))
    let before = try Self.pictures(try SampleLibrary.careLeavers.library).effects(finding)
    #expect(heads(before).isEmpty && !before.contains("An arrow: the interval goes on"))
  }

  @Test func whatIsNotDrawnSaysWhy() throws {
    let (library, finding) = try Self.changed { finding in
      finding.evidence[0].results[0].measure = Reported("odds ratio")
      finding.evidence[1].results[0].estimate = Reported(unknown: .notReportedByStudy)
      finding.evidence[1].results[0].sign = Reported(unknown: .notHeld)
      finding.evidence[2].results = []
    }
    let svg = try Self.pictures(library).effects(finding)
    let elements = Self.elements(of: svg)
    #expect(!elements.contains { $0.name == "rect" && $0.attributes["fill"] == Self.square })
    let text = elements.map(\.text).joined(separator: " ")
    #expect(text.contains("odds ratio -0.21") && text.contains("not drawn, since it measures something else"))
    #expect(text.contains(Unknown.notReportedByStudy.rawValue) && text.contains("no result held"))
  }

  @Test func signsAloneAreAHarvestPlot() throws {
    let (library, finding) = try Self.changed { finding in
      guard case .effect(var effect) = finding.content else { return }
      effect.estimates = []
      finding.content = .effect(effect)
      for place in finding.evidence.indices {
        finding.evidence[place].results[0].estimate = Reported(unknown: .notReportedByStudy)
        finding.evidence[place].results[0].sign = place == 0 ? Reported(.less) : Reported(unknown: .notHeld)
      }
    }
    let svg = try Self.pictures(library).effects(finding)
    let texts = Self.elements(of: svg).map(\.text)
    #expect(svg.contains("studies by the sign of their estimates"))
    #expect(texts.contains("1") && texts.contains("2") && texts.joined(separator: " ").contains("Less, no estimate"))
    // An effect that can be drawn is alone.
    let drawn = try Self.pictures(try SampleLibrary.careLeavers.library).effects(finding)
    #expect(!drawn.contains("studies by the sign of their estimates"))
  }

  @Test(arguments: SampleLibrary.names) func everyNumberIsThatOfTheModel(_ name: String) throws {
    let library = try SampleLibrary.named(name).library
    let model = BrowserModel(library)
    let effects = library.findings.indices.map(FindingRow.init).filter { library[$0].kind == .effect }
    let text = Self.elements(of: try Self.pictures(library).effects()).map(\.text)
    #expect(!effects.isEmpty || text.contains("No finding here is an effect, so there are no estimates to show."))
    var rest = text[...]
    for row in effects {
      let plot = try #require(ForestPlot(row, in: library))
      let values = try #require(EffectsWriter(model.details, row, among: effects.map(\.index)).values)
      #expect(values.rows.count == plot.rows.count && values.wholes.map(\.estimate) == plot.pooled)
      for (value, row) in zip(values.rows, plot.rows) {
        #expect(value.drawn == (row.absence == nil ? row.estimate : nil))
        #expect(value.percent == row.result?.weight.value?.value)
        let count = row.result?.count.value.map { String($0) } ?? EffectPlot.gap
        #expect(value.count == count)
        if let estimate = value.drawn {
          #expect(value.number == model.details.text(of: estimate, short: true, level: value.number.contains("CI")))
        }
        for wanted in [value.number, count] {
          let place = try #require(rest.firstIndex { wanted == $0 || wanted.hasPrefix($0 + " ") }, "\(wanted)")
          rest = rest[(place + 1)...]
        }
      }
      for whole in values.wholes {
        #expect(whole.number == model.details.text(of: whole.estimate, short: true, level: whole.number.contains("CI")))
        rest = rest[(try #require(rest.firstIndex(of: whole.number), "\(whole.number)") + 1)...]
      }
    }
  }

  @Test func sortingActsOnThePictureAlike() throws {
    let (library, finding) = try Self.changed { _ in }
    let plot = try #require(ForestPlot(finding, in: library, order: .estimate))
    let svg = try Self.pictures(library).effects(finding, order: .estimate)
    let numbers = Self.elements(of: svg).filter { $0.name == "rect" && $0.attributes["fill"] == Self.square }.map(
      \.middle)
    #expect(numbers.count == plot.rows.count && numbers == numbers.sorted())
    #expect(svg.contains("Rows by estimate."))
  }

  @Test(arguments: SampleLibrary.names) func everyBarIsThatOfItsChart(_ name: String) throws {
    let library = try SampleLibrary.named(name).library
    let model = BrowserModel(library)
    let bars = model.details.charts(of: ReviewRow(0), under: .all).blocks.flatMap { block -> [BarChart.Bar] in
      if case .bars(let chart, _) = block { chart.bars } else { [] }
    }
    #expect(!bars.isEmpty)
    let elements = Self.elements(of: try Self.pictures(library).charts())
    var texts = elements.map(\.text)[...]
    for bar in bars {
      let place = try #require(texts.firstIndex(of: bar.count), "\(bar.label)")
      texts = texts[(place + 1)...]
    }
    // A bar is as long as its number; the key has samples of some shares.
    let most = Double(bars.map(\.shares.whole).max() ?? 1)
    let lengths = elements.filter { $0.name == "rect" && $0.number("height") == 14 && $0.number("width") != 28 }
    let shares = bars.flatMap { [$0.shares.stated, $0.shares.inferred, $0.shares.possible] }.filter { $0 > 0 }
    #expect(lengths.count == shares.count)
    for (length, share) in zip(lengths, shares) {
      #expect(abs(length.number("width") - Double(share) * 300 / most) < 0.02, "\(share)")
    }
  }

  @Test func sharesCanBeToldApartInGrey() throws {
    #expect(Ink.unknown.brightness - Ink.shades[3].brightness > 0.3)
    #expect(Ink.shades[1].brightness - Ink.shades[4].brightness > 0.3)
    var drawing = Drawing()
    drawing.hatchedRectangle(Drawing.Area(10, 10, 30, 14), Ink.shades[3])
    let lines = Self.elements(of: drawing.svg(title: "t", description: "d")).filter { $0.name == "polyline" }
    #expect(lines.count > 5)
    for point in lines.flatMap(\.points) {
      #expect((10...40).contains(point.x) && (10...24).contains(point.y), "\(point)")
    }
    #expect(drawing.extent == Drawing.Point(40, 24))
  }

  /// The box of a text, as wide as a wide font makes it.
  private static func box(_ element: Element) -> (left: Double, right: Double, top: Double, bottom: Double) {
    let font = Drawing.Font(size: element.number("font-size"), isBold: element.attributes["font-weight"] == "bold")
    let width = Drawing.width(of: element.text, font)
    let left =
      switch element.attributes["text-anchor"] {
      case "middle": element.number("x") - width / 2
      case "end": element.number("x") - width
      default: element.number("x")
      }
    return (left, left + width, element.number("y") - font.size * 0.8, element.number("y") + font.size * 0.2)
  }

  private static func overlaps(in svg: String) -> [String] {
    let texts = elements(of: svg).filter { $0.name == "text" }.map { ($0.text, box($0)) }.sorted { $0.1.top < $1.1.top }
    var found: [String] = []
    for (number, (text, box)) in texts.enumerated() {
      for (other, next) in texts[(number + 1)...].prefix(while: { $0.1.top < box.bottom }) {
        let isBeside = next.right <= box.left + 0.1 || next.left >= box.right - 0.1
        if !isBeside, next.top < box.bottom - 0.1 { found.append("\(text) | \(other)") }
      }
    }
    return found
  }

  @Test(arguments: SampleLibrary.names) func noTextLiesOnAnother(_ name: String) throws {
    let library = try SampleLibrary.named(name).library
    #expect(Self.overlaps(in: try Self.pictures(library).effects()) == [])
    #expect(Self.overlaps(in: try Self.pictures(library).charts()) == [])
  }

  @Test(arguments: [
    String(repeating: "W", count: 400), String(repeating: "on and on ", count: 60), "漢字 漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字",
  ])
  func longNamesStayInTheirColumns(_ name: String) throws {
    var record = try #require(try SampleLibrary.careLeavers.records.first)
    for place in record.studies.indices { record.studies[place].label = name }
    let position = try #require(record.findings.firstIndex { $0.id == "f01" })
    record.findings[position].label = name
    let library = try SampleLibrary([record]).library
    let finding = FindingRow(try #require(library.row(withID: "f01", in: .findings, of: ReviewRow(0))))
    let svg = try Self.pictures(library).effects(finding)
    #expect(Self.overlaps(in: svg) == [])
    let axis = Self.elements(of: svg).filter { $0.name == "polygon" && $0.points.count == 4 }.flatMap(\.points).map(\.x)
      .min()
    for element in Self.elements(of: svg) where name.hasPrefix(element.text.prefix(12)) && element.name == "text" {
      if element.attributes["font-size"] == "12", element.text.count > 12, element.attributes["font-weight"] == nil {
        #expect(Self.box(element).right <= (axis ?? 0), "\(element.text)")
      }
    }
  }

  @Test func aPictureThatIsTooHighIsNotMade() throws {
    #expect(throws: Pictures.Failure.self) { try Self.pictures(try SampleLibrary.all.library).effects() }
  }
}
