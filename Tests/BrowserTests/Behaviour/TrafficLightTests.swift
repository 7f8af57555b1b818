import Evidence
import EvidenceQuery
import Terminal
import TestSupport
import Testing

@testable import Browser

/// The traffic lights: every judgement is a way in, and the bars are the counts.
@Suite struct TrafficLightTests {
  @Test func enterOnALightOpensTheItemAndEscGoesBackToTheLight() throws {
    var app = try Driver(.careLeavers, Size(120, 40))
    app.press("7", .right, .right, .right, .down)
    let place = app.state.matrixState
    app.press(.enter)
    #expect(app.place.view == .browse)
    #expect(app.text.contains("missing outcome data"))
    guard case .item(let row, _)? = app.place.detail.steps.last?.reference else {
      Issue.record("\(String(describing: app.place.detail.steps.last))")
      return
    }
    #expect(
      app.library[row].appraisal?.id == app.library.assessments[Int(app.library.itemTables[0].rows[1])].appraisal?.id)
    app.press(.escape)
    #expect(app.place.view == .trafficLights)
    #expect(app.state.matrixState == place)
  }

  @Test func everyNumberOfASummaryOpensTheAppraisalsThatItCounts() throws {
    let app = try Driver(.careLeavers, Size(120, 40))
    let writer = TrafficLightWriter(app.model.details, app.state.rows(of: .assessments))
    var opened = 0
    for (block, section) in zip(writer.blocks, writer.matrix.sections.enumerated().filter { $0.offset % 2 == 1 }) {
      for item in block.table.items.indices {
        let row = section.element.row(item)
        for word in block.table.words.indices {
          guard case .rows(.assessments, let filter, of: nil)? = row.cells[word].target else {
            #expect(block.counts[item][word] == 0)
            continue
          }
          let printed = try app.model.engine.parse(filter.description)
          let found = app.model.engine.select(printed, in: .assessments, of: app.state.scope)
          #expect(found.tally == Tally(definite: block.counts[item][word]))
          // The studies that are judged so are asked for too, so that no other list is empty.
          let judged = Set(found.definite.map { app.library.study(of: AssessmentRow($0)).index })
          #expect(Set(app.model.engine.select(printed, in: .studies, of: app.state.scope).definite) == judged)
          opened += 1
        }
      }
    }
    #expect(opened > 20)
  }

  @Test func behindAFindingStandsWhatJudgesItsOwnResults() throws {
    let sample = try SampleLibrary.taar1
    let library = sample.library
    let details = DetailWriter(sample.engine, rows: RowText(library))
    var narrowed = 0
    for finding in library.findings.indices.map(FindingRow.init) {
      let filter = try sample.engine.parse("finding.id:\(library[finding].id)")
      let rows = sample.engine.select(filter, in: .assessments).plausible.rows
      let links = library.evidence(of: finding)
      let judging = Set(links.flatMap { library.assessments(of: $0).map(\.index) })
      let writer = TrafficLightWriter(details, rows, behind: finding)
      let shown = writer.blocks.flatMap(\.rows).map(\.index) + writer.others.map(\.index)
      #expect(Set(shown) == (links.isEmpty ? Set(rows) : judging.intersection(rows)), "\(library[finding].id)")
      let leftOut = rows.count - shown.count
      #expect(writer.titleText.contains("\(leftOut) of other results left out") == (leftOut > 0))
      if leftOut > 0 { narrowed += 1 }
    }
    #expect(narrowed > 10)
    // f28, dizziness, rests on one result of one study, which has an appraisal of its own.
    let dizziness = FindingRow(try #require(library.row(withID: "f28", in: .findings, of: ReviewRow(0))))
    let all = library.assessments.indices.map { $0 }
    #expect(TrafficLightWriter(details, all, behind: dizziness).blocks.flatMap(\.rows).count == 1)
  }

  @Test func aBarIsAsLongAsTheSharesOfItsWords() throws {
    let app = try Driver(.careLeavers, Size(120, 40))
    let section = TrafficLightWriter(app.model.details, app.state.rows(of: .assessments)).matrix.sections[1]
    // By hand, of 24 signs for 8 appraisals: 5, 1 and 2 of D1; 6 and 2 of D4.
    #expect(section.row(0).cells.last?.spans.map(\.text).joined() == "+++++++++++++++---xxxxxx")
    #expect(section.row(3).cells.last?.spans.map(\.text).joined() == "++++++++++++++++++------")
  }

  @Test func theWholeHasItsOwnLineUnderTheItems() throws {
    let app = try Driver(.careLeavers, Size(120, 40))
    let section = TrafficLightWriter(app.model.details, app.state.rows(of: .assessments)).matrix.sections[1]
    // By hand, of the 8 appraisals with RoB 2: five raise some concerns, three are High.
    let row = section.row(section.count - 1)
    #expect(row.title.spans.map(\.text) == ["Overall"])
    #expect(row.cells.map { $0.spans.map(\.text).joined() } == ["·", "5", "3", "---------------xxxxxxxxx"])
  }

  @Test func theWholeStandsApartWhereItHasWordsOfItsOwn() throws {
    let sections = try Self.sections("test-amstar-2")
    #expect(sections.count == 3)
    #expect(sections[1].columns.map(\.title) == ["Yes", "Partial Yes", "No", "No meta-analysis", "Shares"])
    #expect(sections[2].columns.map(\.title) == ["High", "Moderate", "Low", "Critically low", "Shares"])
    #expect(sections[2].row(0).cells.prefix(4).map { $0.spans.map(\.text).joined() } == ["5", "2", "1", "1"])
    // A sum of points is no word, and a tool without a judgement of the whole has none.
    for name in ["test-newcastle-ottawa", "test-mmat"] {
      let titles = try Self.sections(name).flatMap { section in
        (0..<section.count).map { section.row($0).title.spans.map(\.text).joined() }
      }
      #expect(!titles.contains("Overall"), "\(name)")
    }
  }

  @Test func noSignOfAWordIsTheAnswerOrTheSymbolOfAnother() throws {
    for name in TestReview.names {
      let sample = try TestReview.library(name)
      let details = DetailWriter(sample.engine, rows: RowText(sample.library))
      for block in TrafficLightWriter(details, Array(sample.library.assessments.indices)).blocks {
        for word in block.words where word.concern == nil {
          #expect(word.sign.text.count == 2 && word.sign.text == word.sign.text.lowercased(), "\(name) \(word.text)")
        }
        let signs = block.words.filter { !$0.isConcern }.map(\.sign.text)
        #expect(Set(signs).count == signs.count, "\(name) \(signs)")
      }
    }
    let stars = try Self.sections("test-newcastle-ottawa")[0]
    // Lily 2008 has two stars for comparability, and one for everything else.
    #expect(
      stars.row(0).cells.prefix(8).map { $0.spans.map(\.text).joined() } == ["1", "1", "1", "1", "2", "1", "1", "1"])
  }

  @Test func aRatingThatARuleContradictsIsMarkedAndSaid() throws {
    let section = try Self.sections("test-amstar-2")[0]
    let marked = (0..<section.count).filter { section.row($0).cells.last?.spans.first?.text == "≠ " }
    #expect(marked.map { section.row($0).title.spans.map(\.text).joined() } == ["Thorn 2019", "Vine 2021"])
    let facts = section.facts(marked[0], section.columns.count - 1).map { $0.map(\.text).joined() }
    #expect(facts.last == "Tool's rule: x Low (7) · not as reported")
    #expect(section.facts(0, nil).count == 1)
  }

  @Test func aToolThatJudgesByItemSaysSoForTheWhole() throws {
    let section = try Self.sections("test-casp")[0]
    #expect(section.row(0).cells.last?.spans.map(\.text) == ["by item"])
    #expect(section.row(3).cells.last?.spans.map(\.text).joined() == "9/10")
    let facts = section.facts(3, nil).flatMap { $0 }.map(\.text).joined()
    #expect(facts.hasSuffix("9/10 · as reported: this tool judges item by item"))
  }

  @Test func itemsOfOneNameAreToldApartByTheirPartOfTheTool() throws {
    let summary = try Self.sections("test-quadas-2")[1]
    let titles = (0..<summary.count).map { summary.row($0).title.spans.map(\.text).joined() }
    #expect(
      titles.first == "D1 patient selection (Risk of bias)" && titles.contains("A1 patient selection (Applicability)"))
  }

  private static func sections(_ name: String) throws -> [Matrix.Section] {
    let sample = try TestReview.library(name)
    let details = DetailWriter(sample.engine, rows: RowText(sample.library))
    return TrafficLightWriter(details, Array(sample.library.assessments.indices)).matrix.sections
  }

  @Test func theFilterNarrowsTheTableToTheStudiesOfAFinding() throws {
    var app = try Driver(.careLeavers, Size(120, 40))
    app.press(":", .text("filter finding.id:f01"), .enter, "7")
    let studies = Set(app.library.evidence(of: FindingRow(0)).map { app.library.study(of: $0) })
    #expect(Set(app.state.rows(of: .assessments).map { app.library.study(of: AssessmentRow($0)) }) == studies)
    let shown = app.state.rows(of: .assessments).count { app.library.itemTable(of: AssessmentRow($0)) == 0 }
    #expect(app.state.results.matrix?.matrix.sections[0].count == shown && shown == 3)
  }

  @Test func aStudyThatWasNotAppraisedIsListedWithTheReason() throws {
    var app = try Driver(.malaria, Size(120, 40))
    app.press("7")
    #expect(app.text.contains("plans no formal appraisal"))
    #expect(app.state.results.matrix?.matrix.count == 68)
  }
}

/// Shares by the weights that studies have in the estimate of one finding, on a review made by hand.
@Suite struct WeightedShareTests {
  /// Three studies judged Low, High and High, with these weights in one finding.
  private func bar(weights: [Int?], resultsOfFirst: Int = 1) throws -> (title: String?, bar: String?) {
    var record = ReviewRecord(
      review: Review(
        id: "t", title: "Made by hand", question: "Does it work?", type: "systematic review", standing: .published,
        completeness: .whole, blank: .notReportedByReview))
    var finding = Finding(
      id: "f", label: "Finding", statement: "It is so.", content: .theme, basis: .linkedStudies,
      blank: .notReportedByReview)
    for (number, weight) in weights.enumerated() {
      let id = "s\(number)"
      record.studies.append(Study(id: id, label: "Study \(number)", blank: .notReportedByReview))
      var appraisal = Appraisal(
        id: "a\(number)", study: id, tool: "rob2-2019", overall: Reported(number == 0 ? "Low" : "High"))
      appraisal.items = [
        ItemJudgement(
          item: "D1", judgement: Reported(number == 0 ? "Low" : "High"),
          support: Reported(unknown: .notReportedByReview))
      ]
      record.appraisals.append(appraisal)
      var link = SupportingEvidence(study: id, blank: .notReportedByReview)
      for _ in 0..<(number == 0 ? resultsOfFirst : 1) {
        var result = StudyResult(outcome: "hope", blank: .notReportedByReview)
        if let weight { result.weight = Reported(Quantity(weight)) }
        link.results.append(result)
      }
      finding.evidence.append(link)
    }
    record.findings = [finding]
    let library = try LibraryBuilder.library(of: [record])
    let details = DetailWriter(QueryEngine(library), rows: RowText(library))
    let section = TrafficLightWriter(details, Array(library.assessments.indices), behind: FindingRow(0)).matrix
      .sections[1]
    return (section.columns.last?.title, section.row(0).cells.last?.spans.map(\.text).joined())
  }

  @Test func sharesGoByTheWeightsWhereEachStudyHasOne() throws {
    let (title, bar) = try bar(weights: [75, 15, 10])
    #expect(title == "Shares, by weight")
    #expect(bar == "++++++++++++++++++xxxxxx")
  }

  @Test func sharesGoByNumberWhereAWeightIsMissingOrNotOfOneResult() throws {
    for (title, bar) in [try bar(weights: [75, nil, 10]), try bar(weights: [75, 15, 10], resultsOfFirst: 2)] {
      #expect(title == "Shares")
      #expect(bar == "++++++++xxxxxxxxxxxxxxxx")
    }
  }
}
