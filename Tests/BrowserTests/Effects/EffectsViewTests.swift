import Evidence
import EvidenceQuery
import Terminal
import TestSupport
import Testing

@testable import Browser

/// The forest plot on screen: what is drawn, where it leads, and what it says in reading order.
@Suite struct EffectsViewTests {
  private static func quantity(_ text: String) throws -> Quantity { try #require(Quantity(text)) }

  private static func lines(_ glyphs: Glyphs = .unicode) throws -> ForestPlotLines {
    // Eleven columns from -5 to 5: a column a whole number.
    let axis = try #require(
      PlotAxis(
        scale: .linear, noEffect: 0,
        estimates: [], pooled: [Estimate(value: Quantity(0), low: quantity("-5"), high: quantity("5"))]))
    #expect(axis.range == -6...6)
    return ForestPlotLines(axis: axis, glyphs: glyphs, width: 13)
  }

  private static func drawn(_ value: String, _ low: String?, _ high: String?, _ glyphs: Glyphs = .unicode) throws
    -> String
  {
    let estimate = Estimate(
      value: try quantity(value), low: try low.map(quantity), high: try high.map(quantity))
    return try lines(glyphs).line(of: estimate, mark: glyphs.estimate).map(\.text).joined()
  }

  @Test func anIntervalIsDrawnAtItsPlaces() throws {
    #expect(try Self.drawn("2", "-1", "4") == "     ├┼─■─┤  ")
    #expect(try Self.drawn("-4", "-5", "-3") == " ├■┤  │      ")
    #expect(try Self.drawn("0", nil, nil) == "      ■      ")
    #expect(try Self.drawn("3", nil, nil) == "      │  ■   ")
    #expect(try Self.lines().emptyLine.map(\.text).joined() == "      │      ")
  }

  @Test func whatLeavesTheAxisEndsInAnArrow() throws {
    #expect(try Self.drawn("2", "-50", "4") == "←─────┼─■─┤  ")
    #expect(try Self.drawn("2", "1", "50") == "      │├■───→")
    #expect(try Self.drawn("0", "-1e9", "1e9") == "←─────■─────→")
    #expect(try Self.drawn("50", "40", "60") == "      │     →")
  }

  @Test func inASCIIItIsASCII() throws {
    #expect(try Self.drawn("2", "-50", "4", .ascii) == "<-----|-#-+  ")
  }

  @Test(arguments: [1, 5, 9, 13, 30, 100]) func theAxisNamesNoEffectWhereAnythingIsNamed(_ width: Int) throws {
    let lines = ForestPlotLines(axis: try Self.lines().axis, glyphs: .unicode, width: width)
    let ruler = lines.ruler.map(\.text).joined()
    #expect(DisplayWidth.of(ruler) == width)
    let names = ruler.split(separator: " ")
    #expect(names.isEmpty || names.contains("0"))
    if names.count > 1, let first = names.first, let last = names.last { #expect(Int(first) ?? 0 < Int(last) ?? 0) }
  }

  @Test func theSelectedEffectIsShownAndTheNextOneAfterIt() throws {
    var app = try Driver(.careLeavers, Size(120, 40))
    app.press("2", .down, "E")
    #expect(app.place.view == .effects)
    #expect(app.text.contains("Certainty very low (GRADE): Residential moves, 24 months"))
    app.press("]")
    #expect(app.text.contains("Completing high school, 24 months"))
    app.press("[", "[")
    #expect(app.text.contains("Becoming homeless, 24 months"))
    app.press("[")
    #expect(app.text.contains("This is the first effect."))
    app.press("2")
    #expect(app.state.selectedRow(of: .findings) == 0)
  }

  @Test func enterOpensWhatTheStudyAddsAndEscGoesBack() throws {
    var app = try Driver(.careLeavers, Size(120, 40))
    app.press("E", .down)
    let state = app.state.matrixState
    app.press(.enter)
    guard case .evidence(let row)? = app.place.detail.steps.last?.reference else {
      Issue.record("\(String(describing: app.place.detail.steps.last))")
      return
    }
    #expect(app.library[app.library.study(of: row)].id == "cl04")
    #expect(app.library[app.library.finding(of: row)].id == "f01")
    app.press(.escape)
    #expect(app.place.view == .effects && app.state.matrixState == state)
  }

  @Test func everythingOnScreenLeadsWhereItShould() throws {
    let app = try Driver(.careLeavers, Size(120, 40))
    let library = app.library
    let all = library.findings.indices.map { $0 }
    for finding in all.map(FindingRow.init) {
      let matrix = EffectsWriter(app.model.details, finding, among: all).matrix(width: 118)
      let plot = try #require(ForestPlot(finding, in: library))
      for (position, row) in plot.rows.enumerated() {
        #expect(matrix.sections[0].row(position).title.target == .record(.evidence(row.evidence)))
      }
      for section in matrix.sections.dropFirst() {
        for position in 0..<section.count {
          for cell in section.row(position).cells {
            guard case .rows(let list, let filter, of: let review)? = cell.target else { continue }
            let scope = review.map { ReviewScope.only([$0.index]) } ?? .all
            let found = app.model.engine.select(try app.model.engine.parse(filter.description), in: list, of: scope)
            #expect(cell.spans.last?.text == " \(found.tally.definite)")
          }
        }
      }
    }
  }

  @Test(arguments: SampleLibrary.names) func everyRowHasACellInEachColumn(_ name: String) throws {
    let sample = try SampleLibrary.named(name)
    let details = DetailWriter(sample.engine, rows: RowText(sample.library))
    let all = sample.library.findings.indices.map { $0 }
    for finding in all.map(FindingRow.init) where ForestPlot(finding, in: sample.library) != nil {
      for section in EffectsWriter(details, finding, among: all).matrix(width: 118).sections {
        for position in 0..<section.count { #expect(section.row(position).cells.count == section.columns.count) }
      }
    }
  }

  @Test func whatHasNoPlaceOnARatioIsNotDrawnAndSaysWhy() throws {
    var record = try #require(try SampleLibrary.taar1.records.first)
    let position = try #require(record.findings.firstIndex { $0.id == "f47" })
    guard case .effect(var effect) = record.findings[position].content else {
      Issue.record("no effect")
      return
    }
    effect.axis?.noEffect = Quantity(-1)
    effect.estimates = [
      Estimate(value: Quantity(2), low: Quantity(1), high: Quantity(3)),
      Estimate(basis: .model, value: Quantity(0), low: Quantity(0), high: Quantity(0)),
    ]
    record.findings[position].content = .effect(effect)
    let sample = try SampleLibrary([record])
    let row = FindingRow(try #require(sample.library.row(withID: "f47", in: .findings, of: ReviewRow(0))))
    let writer = EffectsWriter(DetailWriter(sample.engine, rows: RowText(sample.library)), row, among: [row.index])
    let section = writer.matrix(width: 118).sections[0]
    let zero = section.row(section.count - 2).cells
    #expect(zero[0].spans.allSatisfy { $0.text.allSatisfy { $0 == " " } })
    #expect(zero[1].spans.map(\.text).joined().hasPrefix("0"))
    let notes = section.notes.map { $0.map(\.text).joined() }
    #expect(notes.contains { $0.hasPrefix("The value of no effect, -1, has no place") })
    #expect(!notes.contains { $0.contains("No estimate is held") })
    let lines = PlainText.render(writer.page, width: nil).split(separator: "\n")
    #expect(lines.filter { $0.contains("a ratio of zero or less has no place") }.count == 1)
    #expect(try #require(writer.values).notes.filter { $0.contains("a ratio of zero or less") }.count == 1)
  }

  @Test func sortingKeepsTheRows() throws {
    var app = try Driver(.careLeavers, Size(120, 40))
    app.press("E")
    let before = app.text
    app.press("s")
    #expect(app.text.contains("by estimate"))
    app.press("s")
    #expect(app.text == before, "no weight is reported, so that the order of the source comes back")
  }

  @Test func thePlainFormSaysEachResultOnceWithItsSide() throws {
    let app = try Driver(.careLeavers, Size(80, 24))
    let page = EffectsWriter(app.model.details, FindingRow(0), among: [0]).page
    let lines = PlainText.render(page, width: nil).split(separator: "\n").map { String($0) }
    #expect(
      lines.filter { $0.hasPrefix("Massachusetts Adolescent Outreach") } == [
        "Massachusetts Adolescent Outreach: g -0.21, 95% CI -1.21 to 0.79, n 179, weight not reported by the review; "
          + "left of no effect, with an interval that spans no effect."
      ])
    #expect(lines.contains { $0.hasPrefix("Stated estimate, random effects: -0.20, 95% CI -0.46 to 0.05") })
    #expect(lines.contains { $0.hasPrefix("Saved model, random effects: -0.20, 95% CI -0.46 to 0.06") })
    #expect(!lines.joined().contains("::"))
    #expect(!lines.joined().contains { "│├┤─■◆".contains($0) })
  }

  @Test func whatASideMeansIsOnlySaidOfAnIntervalThatLiesOnIt() throws {
    let sample = try SampleLibrary.careLeavers
    let row = FindingRow(0)
    guard case .effect(let effect) = sample.library[row].content, let axis = effect.axis else {
      Issue.record("no axis")
      return
    }
    #expect(axis.noEffect.value == 0)
    var record = try #require(sample.records.first)
    let position = try #require(record.findings.firstIndex { $0.id == sample.library[row].id })
    for (low, high, isMeant) in [
      ("-0.4", "-0.1", true), ("-0.4", "0", false), ("-0.4", "0.1", false), ("0", "0.1", false),
    ] {
      var changed = effect
      changed.estimates = [
        Estimate(value: try Self.quantity("-0.2"), low: try Self.quantity(low), high: try Self.quantity(high))
      ]
      record.findings[position].content = .effect(changed)
      let other = try SampleLibrary([record])
      let writer = EffectsWriter(DetailWriter(other.engine, rows: RowText(other.library)), row, among: [0])
      let line = try #require(
        PlainText.render(writer.page, width: nil).split(separator: "\n").first { $0.hasPrefix("Stated estimate") })
      #expect(line.contains("which means less of the outcome") == isMeant, "\(low) to \(high)")
      #expect(line.contains("spans no effect") != isMeant)
    }
  }

  @Test func everyResultOfEveryBundledEffectIsALine() throws {
    for name in SampleLibrary.names {
      let library = try SampleLibrary.named(name).library
      let writer = DetailWriter(try SampleLibrary.named(name).engine, rows: RowText(library))
      for finding in library.findings.indices.map(FindingRow.init) where library[finding].kind == .effect {
        let text = PlainText.render(EffectsWriter(writer, finding, among: [finding.index]).page, width: nil)
        let results = library.evidence(of: finding).flatMap { library[$0].results }
        #expect(text.split(separator: "\n").count(where: { $0.contains(", weight ") }) == results.count, "\(text)")
      }
    }
  }

  @Test func aReviewWithoutEffectsSaysSo() throws {
    var app = try Driver(.rr0001, Size(80, 24))
    app.press("E")
    #expect(app.text.contains("No finding here is an effect"))
  }
}
