import Browser
import Evidence
import EvidenceQuery
import Terminal
import TestSupport
import Testing

@testable import EvidenceReports

/// A printed list has the rows and the words that the screen has for the same question.
@Suite struct ScreenParityTests {
  static let filters = [
    "", "country:Wales", "country:England", "-country:Wales", "design:RCT", "design:qualitative", "concern:>=high",
    "direction:enabler country:Wales", "year:>=2018", "appraised:no", "has:doi", "homeless", "confidence:low",
    "kind:primary",
  ]
  static let lists: [List] = [.studies, .findings, .assessments]

  private func state(_ model: BrowserModel, _ filter: Filter, certainty: Match) -> BrowserState {
    var state = BrowserState(model, size: Size(200, 60))
    state.begin(scope: .all, model)
    state.begin(filter: filter, model)
    // Possible is where the browser begins; C goes on to unknown, and then to definite.
    let presses = certainty == .possible ? 0 : certainty == .unknown ? 1 : 2
    for _ in 0..<presses { _ = state.perform(.certainty, model); state.adopt(model) }
    return state
  }

  @Test(arguments: filters) func theRowsAreThoseOfTheScreen(_ text: String) throws {
    let model = BrowserModel(try SampleLibrary.all.library)
    let filter = try model.engine.parse(text)
    for certainty in [Match.definite, .possible, .unknown] {
      let state = state(model, filter, certainty: certainty)
      for list in Self.lists {
        let report = Report(ReportList(list), Question(filter: filter, certainty: certainty), model)
        #expect(report.places == state.rows(of: list), "\(list) \(certainty)")
        #expect(report.tally == state.selection(of: list)?.tally, "\(list)")
        let ids = report.table(try columns("id,match", of: list, model)).rows
        for (row, cells) in zip(state.rows(of: list), ids) {
          #expect(cells[0].text == model.library.qualifiedID(ofRow: row, in: list.table))
          #expect(cells[1].text == state.selection(of: list)?[row].word)
        }
      }
    }
  }

  @Test(arguments: filters) func theCellsSayWhatTheScreenSays(_ text: String) throws {
    let model = BrowserModel(try SampleLibrary.all.library)
    let filter = try model.engine.parse(text)
    let state = state(model, filter, certainty: .unknown)
    for list in Self.lists {
      let shown = model.rows.columns(of: list, rows: state.rows(of: list)).filter { $0 != .review }
      let names = shown.map { Export.name(of: $0, in: ReportList(list)) }.joined(separator: ",")
      let report = Report(ReportList(list), Question(filter: filter, certainty: .unknown), model)
      let columns = try columns(names, of: list, model)
      let table = report.table(columns)
      for (row, cells) in zip(state.rows(of: list), table.rows) {
        for column in shown {
          guard let place = columns.firstIndex(where: { $0.name == Export.name(of: column, in: ReportList(list)) })
          else {
            Issue.record("no column \(column)")
            continue
          }
          let screen = model.rows.cell(column, of: list, row: row).map(\.text).joined()
          expect(cells[place].text, screen, column, list)
        }
      }
    }
  }

  /// The screen shortens: a design has a short name, a mark stands for a word, of several years the last is told.
  private func expect(_ printed: String, _ screen: String, _ column: ListColumn, _ list: List) {
    switch column {
    case .country: #expect(printed.replacing(" (inferred)", with: " i").hasPrefix(screen), "\(screen)")
    case .design:
      let count = { (text: String) in text.split(separator: ",").count }
      #expect(count(printed) >= count(screen) && printed.isEmpty == screen.isEmpty, "\(printed): \(screen)")
      #expect(printed.contains("(inferred)") == screen.hasSuffix(" i"), "\(printed): \(screen)")
    case .year: #expect(printed.contains(screen), "\(printed): \(screen)")
    case .rating:
      let words = screen.split(separator: ", ").map { $0.drop { "+-x!?~ ".contains($0) } }.joined(separator: ", ")
      #expect(printed == words.replacing("or none", with: "or not appraised"), "\(screen)")
    case .finding: #expect(screen.hasSuffix(printed), "\(printed): \(screen)")
    case .support: #expect(screen.hasPrefix(printed), "\(printed): \(screen)")
    case .study, .direction, .certainty, .tool, .scope, .review, .without: #expect(printed == screen)
    }
  }

  @Test func whatIsLeftIsWhatTheScreenSays() throws {
    let model = BrowserModel(try SampleLibrary.careLeavers.library)
    let filter = try model.engine.parse("concern:>=high")
    var state = BrowserState(model, size: Size(120, 40))
    state.begin(without: filter, model)
    let whatIf = model.engine.without(filter)
    let question = Question(without: filter, order: .init(column: "before"))
    let report = Report(.findings, question, model)
    #expect(report.places == state.rows(of: .findings))
    let columns = try #require(
      ReportList.findings.columns(named: ReportList.findings.columnsWithout, in: model.library))
    for (row, cells) in zip(report.places, report.table(columns).rows) {
      let screen = model.rows.telling(whatIf).cell(.without, of: .findings, row: row).map(\.text).joined()
      let range = cells[1].text == cells[2].text ? cells[1].text : "\(cells[1].text)-\(cells[2].text)"
      #expect(screen == "\(range) of \(cells[0].text)")
    }
  }

  @Test func theOrderIsThatOfTheScreen() throws {
    let model = BrowserModel(try SampleLibrary.all.library)
    for list in Self.lists {
      for column in model.rows.columns(of: list, rows: model.library.rows(of: list.table)) {
        for isDescending in [false, true] {
          let order = Question.Order(column: Export.name(of: column, in: ReportList(list)), isDescending: isDescending)
          let report = Report(ReportList(list), Question(order: order), model)
          let all = Array(0..<model.library.count(of: list.table))
          let sorter = Sorter(model, list: list)
          let expected = Sorter.sorted(all, isDescending: isDescending, by: model.collation) {
            sorter.key(column, $0)
          }
          #expect(report.places == expected, "\(list) by \(column)")
        }
      }
    }
  }

  @Test func whatTheBrowserExportsIsInTheOrderOfItsScreen() throws {
    var driver = try Driver(.careLeavers, Size(120, 40))
    driver.press("2", "s", "s", "S", "e", .text("x.csv"), .enter)
    guard case .export(let request)? = driver.effects.last else {
      Issue.record("nothing was exported: \(driver.text)")
      return
    }
    let export = Export(request, date: nil, driver.model)
    #expect(export.report(export.list).places == driver.state.rows(of: .findings))
    #expect(export.summary(.csv) == "46 findings")
  }

  @Test(arguments: ["", "s", "ss", "sss", "sssS", "ssssS"])
  func aSearchIsExportedInTheOrderOfItsScreen(_ keys: String) throws {
    var driver = try Driver(.careLeavers, Size(160, 40))
    driver.press("2", "/", .text("money"), .enter)
    for key in keys { driver.press(.text(String(key))) }
    driver.press("e", .text("x.csv"), .enter)
    guard case .export(let request)? = driver.effects.last else {
      Issue.record("nothing was exported: \(driver.text)")
      return
    }
    let export = Export(request, date: nil, driver.model)
    let shown = driver.state.rows(of: .findings)
    #expect(shown.count > 3 && export.report(export.list).places == shown, "\(driver.text)")
    if keys == "" { #expect(shown != shown.sorted(), "the best come first") }
    if keys == "s" { #expect(request.isOfSource && shown == shown.sorted()) }
  }

  @Test func rowsThatNoColumnTellsApartAreCounted() throws {
    let model = BrowserModel(try SampleLibrary.rr0001.library)
    func note(_ filter: String, _ certainty: Match, _ names: String) throws -> String? {
      Report(.studies, Question(filter: try model.engine.parse(filter), certainty: certainty), model)
        .noteOnUnsureRows(in: try columns(names, of: .studies, model))
    }
    let end = "; the column match tells which, --definite leaves them out"
    #expect(try note("country:England", .possible, "id") == "of the 6 rows, 4 only possibly match" + end)
    #expect(
      try note("country:England", .unknown, "id")
        == "of the 8 rows, 4 only possibly match, and of 2 it is not known whether they match" + end)
    #expect(
      try note("-country:Wales", .unknown, "id") == "of the 7 rows, of 2 it is not known whether they match" + end)
    #expect(try note("country:England", .definite, "id") == nil)
    #expect(try note("country:England", .unknown, "id,match") == nil)
    #expect(try note("", .possible, "id") == nil)
  }

  @Test func facetsAreThoseOfThePanel() throws {
    let model = BrowserModel(try SampleLibrary.all.library)
    for text in Self.filters {
      let filter = try model.engine.parse(text)
      let table = FacetReport(Question(filter: filter), fields: [], model).table
      let entries = model.engine.facets(under: filter).flatMap { facet in facet.entries.map { (facet, $0) } }
      #expect(table.rows.count == entries.count)
      for (row, (facet, entry)) in zip(table.rows, entries) {
        #expect(row.map(\.text).prefix(2) == [facet.field.name, entry.label])
        #expect(row[4].text == String(entry.tally.definite) && row[5].text == String(entry.tally.possible))
        // The clause asks for this value and no other.
        let clause = try model.engine.parse(row[8].text)
        let alone = model.engine.facets(under: clause).first { $0.field == facet.field }
        #expect(alone?.entries.filter(\.isChosen).map(\.label) == [entry.label], "\(row[8].text)")
      }
    }
  }

  // MARK: Evidence

  @Test(arguments: filters) func evidenceStandsBehindRowsOfTheLists(_ text: String) throws {
    let model = BrowserModel(try SampleLibrary.all.library)
    let filter = try model.engine.parse(text)
    let library = model.library
    let report = Report(.evidence, Question(filter: filter), model)
    let findings = model.engine.select(filter, in: .findings)
    let studies = model.engine.select(filter, in: .studies)
    for place in report.places {
      switch EvidenceEntry(place, in: library) {
      case .link(let link):
        let isKept =
          findings.plausible.contains(library.finding(of: link).index)
          || studies.plausible.contains(library.study(of: link).index)
        #expect(isKept)
      case .finding(let finding):
        #expect(library.evidence(of: finding).isEmpty && findings.plausible.contains(finding.index))
      }
    }
    // Nothing that a finding of the list rests on by a definite pair is missing, and no finding without a study is.
    let kept = Set(report.places)
    let missing = findings.plausible.filter { finding in
      let links = library.evidence(of: FindingRow(finding))
      return links.isEmpty
        ? !kept.contains(EvidenceEntry.finding(FindingRow(finding)).row(in: library))
        : library.findings[finding].basis == .linkedStudies && !links.contains { kept.contains($0.index) }
    }
    #expect(missing == [])
  }

  @Test func withoutAFilterAllEvidenceIsListed() throws {
    let model = BrowserModel(try SampleLibrary.all.library)
    let report = Report(.evidence, Question(), model)
    let alone = model.library.findings.count { $0.evidence.isEmpty }
    #expect(report.count == model.library.evidence.count + alone && report.count == report.total)
  }

  private func columns(_ names: String, of list: List, _ model: BrowserModel) throws -> [ReportColumn] {
    try #require(ReportList(list).columns(named: names.split(separator: ",").map { String($0) }, in: model.library))
  }
}

extension Library {
  fileprivate func rows(of table: ColumnKey.Table) -> Range<Int> { 0..<count(of: table) }
}
