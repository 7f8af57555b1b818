import Browser
import Evidence
import EvidenceQuery
import EvidenceReports
import TestSupport
import Testing

/// `--svg`: views as pictures, read by Python's XML parser and drawn by librsvg.
@Suite struct ViewPictureTests {
  /// The elements that a picture may have. None of them runs, loads or leads anywhere.
  private static let elements: Set = ["svg", "title", "desc", "rect", "circle", "polyline", "polygon", "text"]

  /// What a parser that is not ours finds in a picture: the texts in their order, title and description, and every element and
  /// attribute that is none of those that a picture may have.
  private struct Read {
    var texts: [String]
    var title = ""
    var description = ""
    var isSized = false

    init(_ svg: String) throws {
      let output = try Python.run(
        """
        import sys, xml.etree.ElementTree as tree
        root = tree.fromstring(sys.stdin.buffer.read())
        space = "{http://www.w3.org/2000/svg}"
        for element in root.iter():
            print("E\\t" + element.tag.removeprefix(space))
            for name, value in element.attrib.items():
                print("A\\t" + name + "\\t" + value)
            if element.tag == space + "text": print("T\\t" + element.text)
        print("N\\t" + root.find(space + "title").text)
        print("D\\t" + root.find(space + "desc").text.replace("\\n", "\\r"))
        """, input: svg)
      texts = []
      var sizes: [String: String] = [:]
      for line in output.split(separator: "\n") {
        let parts = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
        switch parts[0] {
        case "E": #expect(ViewPictureTests.elements.contains(parts[1]), "\(line)")
        case "A":
          #expect(!parts[1].hasPrefix("on") && !parts[1].contains("href") && parts[1] != "style", "\(line)")
          #expect(!parts[2].contains("url") && !parts[2].contains(":"), "\(line)")
          if sizes[parts[1]] == nil { sizes[parts[1]] = parts[2] }
        case "T": texts.append(parts[1])
        case "N": title = parts[1]
        default: description = parts.dropFirst().joined(separator: "\t").replacing("\r", with: "\n")
        }
      }
      if let width = sizes["width"], let height = sizes["height"] {
        isSized = sizes["viewBox"] == "0 0 \(width) \(height)" && sizes["font-family"] == "sans-serif"
      }
    }

    /// Whether texts stand in the picture in this order, others between them or not.
    func has(inOrder wanted: [String]) -> Bool {
      var rest = texts[...]
      for text in wanted {
        guard let place = rest.firstIndex(of: text) else { return false }
        rest = rest[(place + 1)...]
      }
      return true
    }
  }

  private static let calls: [[String]] = [
    ["map", "country", "design"], ["map", "domain", "direction", "--count", "findings", "--review", "rr0001"],
    ["map", "country", "design", "--filter", "country:Wales -country:Wales"],
    ["map", "country", "study.kind", "--review", "malaria-sickle-cell"], ["quality"],
    ["quality", "--review", "care-leavers"], ["quality", "--review", "rr0001"],
    ["flow", "--review", "care-leavers"], ["flow", "--review", "rr0001"], ["flow", "--review", "ltc-guidelines"],
    ["effects", "--review", "care-leavers"], ["effects", "--review", "taar1-psychosis"],
    ["effects", "--review", "rr0001"],
    ["effects", "--finding", "f25", "--review", "care-leavers", "--sort", "estimate"],
    ["overview"], ["overview", "--review", "malaria-sickle-cell", "--filter", "country:Kenya"],
  ]

  private func picture(_ arguments: [String]) throws -> String {
    let run = try EvidenceProcess.run(arguments + ["--svg", "-"])
    #expect(run.end == .exited(0) && run.diagnostics == "", "\(run)")
    return run.output
  }

  @Test("A picture stands by itself and says what it is of", arguments: calls) func standsByItself(_ call: [String])
    throws
  {
    let read = try Read(picture(call))
    #expect(read.isSized && !read.title.isEmpty)
    let text = read.texts.joined(separator: " ")
    #expect(text.contains("Review: ") && text.contains("Exported: "))
    #expect(text.contains("Filter: ") == (call[0] != "flow"))
    #expect(read.description.contains("Review: "))
    // What it says in reading order is there for those who do not see it.
    var plain = try EvidenceProcess.run(call + ["--plain"]).output
    while plain.last == "\n" { plain.removeLast() }
    guard call[0] == "overview" else { return #expect(read.description.contains(plain)) }
    // Of the overview it is the charts, each line of which the overview has too.
    let lines = Set(plain.split(separator: "\n"))
    let said = read.description.split(separator: "\n").filter { $0.hasPrefix("  ") }
    #expect(said.count > 10 && said.allSatisfy(lines.contains))
    #expect(read.description.contains("Studies by country"))
  }

  @Test("A picture can be drawn", arguments: calls) func canBeDrawn(_ call: [String]) throws {
    let folder = try TemporaryFolder()
    let path = folder["x.svg"]
    let run = try EvidenceProcess.run(call + ["--svg", path])
    #expect(run.end == .exited(0) && run.output == "" && run.diagnostics == "", "\(run)")
    let drawn = try EvidenceProcess.run("/usr/bin/env", ["rsvg-convert", path, "-o", folder["x.png"]])
    #expect(drawn.end == .exited(0) && drawn.diagnostics == "", "\(drawn)")
    let size = try EvidenceProcess.run("/usr/bin/env", ["od", "-A", "n", "-t", "x1", "-N", "24", folder["x.png"]])
    let bytes = size.output.split { $0 == " " || $0 == "\n" }.compactMap { Int($0, radix: 16) }
    #expect(bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]), "\(size)")
    #expect(bytes.count == 24 && bytes[18] * 256 + bytes[19] > 600, "\(size)")
  }

  @Test func aMapHasEveryCell() throws {
    let model = BrowserModel(try SampleLibrary.malaria.library)
    let axes = MapAxes(list: .studies, rows: "design", columns: "study.kind")
    let writer = MapWriter(model.details, axes, under: .all, of: .all)
    let read = try Read(Pictures(Question(), date: nil, model).map(axes))
    let cells = writer.map.cells.map { row in
      row.map { cell in
        switch cell {
        case .empty: "–"
        case .unknown(let possible, _): possible > 0 ? "\(possible)~" : "?"
        case .rows(let tally, let inferred, _): writer.count(tally, inferred: inferred)
        }
      }
    }
    func total(_ value: EvidenceMap.Value) -> String { writer.count(value.tally, inferred: value.inferred) }
    let totals = [writer.count(writer.map.total)] + writer.map.columns.values.map(total)
    let rows = zip(writer.map.rows.values, cells).map { value, cells in [total(value)] + cells }
    #expect(read.has(inOrder: totals + Array(rows.joined())))
    #expect(read.texts.count { $0 == "–" } == cells.joined().count { $0 == "–" } + 1)
    #expect(!read.texts.joined().contains("Exported"))
  }

  @Test func aWideMapComesInBlocksThatHaveEveryCellOnce() throws {
    let model = BrowserModel(try SampleLibrary.malaria.library)
    let axes = MapAxes(list: .studies, rows: "design", columns: "country")
    let writer = MapWriter(model.details, axes, under: .all, of: .all)
    let svg = Pictures(Question(), date: nil, model).map(axes)
    let read = try Read(svg)
    let width = try #require(svg.firstMatch(of: #/ width="(\d+)"/#).flatMap { Int($0.output.1) })
    #expect(width <= 1_260, "\(width)")
    #expect(writer.map.columns.values.count > 12)
    // A row's name stands in each block, a column's head in one.
    let rows = writer.map.rows.values.map { writer.name(of: $0, on: writer.map.rows) }
    let row = try #require(rows.first { !$0.contains(" ") })
    let blocks = read.texts.count { $0 == row }
    #expect(blocks > 1)
    let cells = read.texts.count { $0 == "–" || $0.wholeMatch(of: #/\d+i?(\+\d+~)?|\d+~|\?/#) != nil }
    let numbers = (writer.map.rows.values.count + 1) * (writer.map.columns.values.count + 1)
    #expect(cells >= numbers && cells < numbers + 12, "\(cells) of \(numbers)")
    // Countries of a continent stand below a line.
    #expect(svg.contains("<polyline"))
  }

  @Test func aPictureNamesNoKeyOfTheScreen() throws {
    let read = try Read(picture(["map", "country", "design", "--filter", "country:Iceland"]))
    #expect(read.texts.joined(separator: " ").contains("Nothing matches the filter."))
    #expect(!read.texts.joined(separator: " ").contains("undoes"))
  }

  @Test func trafficLightsHaveEverySign() throws {
    let read = try Read(picture(["quality", "--review", "care-leavers"]))
    #expect(read.has(inOrder: ["low", "some", "high", "very high", "no information", "D1", "D2", "Overall"]))
    let model = BrowserModel(try SampleLibrary.named("care-leavers").library)
    let lights = TrafficLightWriter(model.details, Array(model.library.assessments.indices)).lights
    for light in lights {
      #expect(read.texts.joined(separator: " ").contains(light.heading))
      for row in light.rows {
        let signs = row.lights.map { $0?.sign } + [row.overallLight?.sign]
        #expect(read.has(inOrder: signs.compactMap(\.self) + [row.overall]), "\(row)")
      }
    }
    let signs = lights.flatMap(\.rows).flatMap { $0.lights + [$0.overallLight] }.compactMap { $0?.sign }
    let other = 5 + lights.reduce(0) { $0 + $1.words.count }
    #expect(read.texts.count { ["+", "-", "x", "!", "?"].contains($0) } >= signs.count + other)
  }

  @Test func theFlowHasEveryBox() throws {
    let read = try Read(picture(["flow", "--review", "care-leavers"]))
    #expect(read.has(inOrder: ["Records screened: 1948", "Records excluded: 1813"]))
    #expect(read.texts.joined(separator: " ").contains("Reports excluded: 114"))
    let folder = try TemporaryFolder()
    let path = try folder.write("data,n\nrecords_screened,12\nwebsite_results,3\n", to: "flow.csv")
    let template = try Read(picture(["flow", "--from", path]))
    #expect(template.texts.contains("Records screened: 12") && template.texts.contains { $0.hasSuffix("flow.csv") })
    let over = try EvidenceProcess.run(["flow", "--from", path, "--svg", path, "--force"])
    #expect(over.end == .exited(1) && over.diagnostics.contains("never written to"), "\(over)")
  }

  @Test func nothingThatAFileHoldsBecomesMarkup() throws {
    let folder = try TemporaryFolder()
    let label = #"</text><script>alert(1)</script>&amp;<!-- ]]> \"'\u0007\uFFFE\u001B[2J\u202E漢字"#
    let shown = "</text><script>alert(1)</script>&amp;<!-- ]]> "
    let text = SampleReview.text(
      #"""
      "flow": { "records screened": { "value": 3, "parts": { "LABEL": 3 } } },
      "appraisals": [{ "id": "LABEL", "study": "s1", "tool": "rob2-2019", "overall": "LABEL",
        "items": [{ "item": "D1", "judgement": "LABEL" }] }],
      """#
    ).replacing("Jones 2020", with: "LABEL").replacing("\"Wales\"", with: "\"LABEL\"").replacing(
      "Walking to school", with: "LABEL"
    ).replacing(
      "LABEL", with: label)
    let path = try folder.write(text, to: "x.json")
    let effect =
      #""kind": "effect", "effect": { "outcome": "LABEL", "axis": { "noEffect": 0, "below": "LABEL" },"#
      .replacing("LABEL", with: label) + #" "estimates": [{ "value": 1, "low": 0, "high": 2 }] }"#
    let other = try folder.write(
      text.replacing(#""kind": "factor", "direction": "enabler""#, with: effect).replacing(
        "A safe crossing", with: label),
      to: "y.json")
    for (call, path) in [
      (["map", "study.kind", "country"], path), (["quality"], path), (["flow"], path), (["overview"], path),
      (["effects"], other),
    ] {
      let svg = try picture(call + [path])
      #expect(HarmlessText.holds(svg))
      let read = try Read(svg)
      #expect(read.texts.joined(separator: " ").contains("script"), "\(call)")
      #expect(!read.description.contains("\u{1B}") && read.description.contains(shown), "\(call)")
    }
  }

  @Test func aPictureIsWrittenLikeAnyExport() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("mine", to: "x.svg")
    let map = ["map", "country", "design", "--svg"]
    let run = try EvidenceProcess.run(map + [path])
    #expect(run.end == .exited(1) && run.output == "", "\(run)")
    #expect(run.diagnostics == "\(path): error: is there already; expected another name, or --force to replace it\n")
    #expect(try folder.read("x.svg") == "mine")
    #expect(try EvidenceProcess.run(map + [path, "--force"]).end == .exited(0))
    #expect(try folder.read("x.svg").hasPrefix("<?xml"))
    let review = try folder.write(SampleReview.text(), to: "x.json")
    let open = try EvidenceProcess.run(["quality", review, "--svg", review, "--force"])
    #expect(open.end == .exited(1) && open.diagnostics.contains("is a review that is open"), "\(open)")
    #expect(try folder.read("x.json") == SampleReview.text())
  }

  @Test(arguments: [
    (["map", "country", "design", "--svg", "-", "--plain"], "--plain and --svg ask for different things"),
    (["quality", "--force"], "--force replaces a picture; expected --svg with its name beside it"),
    (["flow", "--svg", "-"], "--svg is the flow of one review; expected --review with one of rr0001,"),
    (["flow", "--review", "rr0001", "--svg", "-", "--format", "csv"], "--format and --svg ask for different things"),
    (["effects", "--svg", "-", "--plain"], "--plain and --svg ask for different things"),
    (["effects", "--svg", "-"], "pixels high is more than anybody can look at; expected at most 30000: --finding,"),
    (["effects", "--svg", "-", "--finding", "f999"], "--finding: no finding that is asked for has the id"),
    (["overview", "--svg", "-", "--place", "Wales"], "--place and --svg ask for different things"),
  ])
  func whatCannotBeIsSaid(_ arguments: [String], _ message: String) throws {
    let run = try EvidenceProcess.run(arguments)
    #expect(run.end == .exited(2) && run.output == "" && run.diagnostics.contains(message), "\(run)")
  }
}
