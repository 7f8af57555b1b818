import Evidence
import EvidenceQuery
import OrderedCollections
import TestSupport
import Testing

/// Numbers of a flow against each other.
@Suite struct FlowCheckTests {
  private func flow(_ numbers: OrderedDictionary<Flow.Stage, Int>) -> Flow {
    Flow(counts: numbers.mapValues { Flow.Count(total: Reported($0)) })
  }

  private func verdict(
    on stage: Flow.Stage, _ numbers: OrderedDictionary<Flow.Stage, Int>
  ) -> FlowCheck.Verdict? {
    FlowCheck.all(of: flow(numbers)).first { $0.rule.stage == stage }?.verdict
  }

  @Test func aSumOfWhichAllIsKnownAgreesOrDiffers() {
    var numbers: OrderedDictionary<Flow.Stage, Int> = [
      .databaseRecords: 100, .registerRecords: 20, .duplicates: 15, .removedByAutomation: 3, .removedOtherwise: 2,
      .screened: 100,
    ]
    #expect(verdict(on: .screened, numbers) == .agrees)
    numbers[.screened] = 101
    #expect(verdict(on: .screened, numbers) == .differs)
    numbers[.screened] = 99
    #expect(verdict(on: .screened, numbers) == .differs)
  }

  @Test func whatIsNotKnownCanMakeUpForADifferenceInOneDirectionOnly() {
    // Registers may have had more, duplicates may have been fewer by none.
    #expect(
      verdict(
        on: .screened,
        [.databaseRecords: 100, .duplicates: 15, .removedByAutomation: 0, .removedOtherwise: 0, .screened: 90])
        == .mayAgree)
    #expect(
      verdict(
        on: .screened,
        [.databaseRecords: 100, .duplicates: 15, .removedByAutomation: 0, .removedOtherwise: 0, .screened: 80])
        == .differs)
    #expect(verdict(on: .screened, [.databaseRecords: 100, .registerRecords: 0, .screened: 80]) == .mayAgree)
    #expect(verdict(on: .screened, [.databaseRecords: 100, .registerRecords: 0, .screened: 101]) == .differs)
    #expect(verdict(on: .screened, [.screened: 80]) == nil)
  }

  @Test func aBoxHasNoMoreThanThoseThatItComesFrom() {
    #expect(verdict(on: .studiesIncluded, [.studiesIncluded: 14, .reportsIncluded: 27]) == .agrees)
    #expect(verdict(on: .studiesIncluded, [.studiesIncluded: 28, .reportsIncluded: 27]) == .differs)
    #expect(verdict(on: .studiesInMetaAnalysis, [.studiesInMetaAnalysis: 15, .studiesIncluded: 14]) == .differs)
    #expect(verdict(on: .otherSought, [.otherSought: 15, .websiteRecords: 14]) == .mayAgree)
  }

  @Test func anUpdateAddsWhatIsNewToWhatWasThere() {
    #expect(verdict(on: .studiesIncluded, [.previousStudies: 10, .newStudies: 4, .studiesIncluded: 14]) == .agrees)
    #expect(verdict(on: .studiesIncluded, [.previousStudies: 10, .newStudies: 4, .studiesIncluded: 15]) == .differs)
    // The reports that are assessed become the new ones, and not all.
    let checks = FlowCheck.all(
      of: flow([
        .previousReports: 9, .assessed: 20, .excluded: 5, .otherAssessed: 0, .otherExcluded: 0, .newReports: 15,
      ]))
    #expect(checks.contains { $0.rule.stage == .newReports && $0.verdict == .agrees })
  }

  @Test func partsAddUpToTheirNumber() {
    var flow = flow([.excluded: 114])
    flow.counts[.excluded]?.parts = ["wrong design": 69, "no intervention": 45]
    #expect(FlowCheck.all(of: flow).map(\.verdict) == [.agrees])
    flow.counts[.excluded]?.parts["no intervention"] = 44
    let check = FlowCheck.all(of: flow).first
    #expect(check?.verdict == .differs && check?.stated == 114 && check?.computed == 113)
  }

  @Test func numbersBeyondAllBoundsAreNotHeldAgainstAny() {
    #expect(verdict(on: .screened, [.databaseRecords: .max, .registerRecords: .max, .screened: 80]) == nil)
  }

  @Test func whatTheBundledReviewsSayOfTheirFlowAgrees() throws {
    for name in SampleLibrary.names {
      let library = try SampleLibrary.named(name).library
      for row in library.reviews.indices.map(ReviewRow.init) {
        let checks = FlowCheck.all(of: library[row].flow)
        #expect(checks.filter { $0.verdict == .differs } == [], "\(name)")
      }
    }
  }

  @Test func everyNumberStandsInOneBox() {
    let stages = FlowDiagram.Box.allCases.flatMap(\.stages)
    #expect(stages.count == Set(stages).count)
    #expect(Set(stages) == Set(Flow.Stage.allCases))
    let diagram = FlowDiagram(
      flow([.previousStudies: 1, .websiteRecords: 1, .newStudies: 1, .studiesInMetaAnalysis: 1]), blank: .notHeld)
    let drawn = diagram.streams.flatMap { diagram.steps(of: $0) }.flatMap { [$0.main] + ($0.aside.map { [$0] } ?? []) }
    #expect(Set(drawn) == Set(FlowDiagram.Box.allCases) && drawn.count == FlowDiagram.Box.allCases.count)
  }

  @Test func whatIsNotKnownHasTheWordOfTheReview() throws {
    let diagram = FlowDiagram(flow([.studiesIncluded: 10]), blank: .notHeld)
    #expect(diagram.streams == [.databases, .inclusion])
    #expect(diagram.lines(of: .screened).map(\.total.unknown) == [.notHeld])
    #expect(diagram.lines(of: .identified).map(\.stage) == [.databaseRecords, .registerRecords])
    #expect(diagram.steps(of: .inclusion).map(\.main) == [.included])
  }
}
