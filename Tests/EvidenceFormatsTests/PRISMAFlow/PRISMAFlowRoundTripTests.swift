import Evidence
import OrderedCollections
import TestSupport
import Testing

@testable import EvidenceFormats

/// What is written into the template of the R package PRISMA2020 is read back as the same flow.
@Suite struct PRISMAFlowRoundTripTests {
  /// The numbers of a flow, of which the template has the whole; why one is not known it has not.
  private struct Numbers: Equatable {
    var totals: [Flow.Stage: Int] = [:]
    var parts: [Flow.Stage: OrderedDictionary<String, Int>] = [:]

    init(_ flow: Flow) {
      for (stage, count) in flow.counts {
        totals[stage] = count.total.value
        if !count.parts.isEmpty { parts[stage] = count.parts }
      }
    }

    /// What is left when the template has said what it has no place for.
    func after(_ losses: [PRISMAFlowWriter.Loss]) -> Numbers {
      var numbers = self
      for loss in losses {
        switch loss {
        case .box: break
        case .total(let stage, _, let sum): numbers.totals[stage] = sum
        case .name(let stage, let name):
          numbers.parts[stage] = OrderedDictionary(
            uniqueKeysWithValues: (numbers.parts[stage] ?? [:]).map { ($0 == name ? name.withSlashes : $0, $1) })
        }
      }
      return numbers
    }
  }

  private func readBack(_ flow: Flow) throws -> (written: Numbers, read: Numbers) {
    let outcome = PRISMAFlowWriter.write(flow)
    let reading = PRISMAFlowReader.read(Array(outcome.text.utf8), file: "flow.csv")
    #expect(reading.problems == [], "\(flow)")
    let again = try #require(reading.flow, "\(outcome.text)")
    #expect(PRISMAFlowWriter.write(again).text == outcome.text)
    return (Numbers(flow).after(outcome.losses), Numbers(again))
  }

  @Test(arguments: SampleLibrary.names) func theFlowOfABundledReviewComesBack(_ name: String) throws {
    let library = try SampleLibrary.named(name).library
    for row in library.reviews.indices.map(ReviewRow.init) {
      let (written, read) = try readBack(library[row].flow)
      #expect(read == written, "\(name)")
    }
  }

  @Test(arguments: 0..<300) func aMadeUpFlowComesBack(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed) &+ 7)
    let isUpdate = Bool.random(using: &random)
    let ofUpdate: Set<Flow.Stage> = [.previousStudies, .previousReports, .newStudies, .newReports]
    let withParts: Set<Flow.Stage> = [.databaseRecords, .registerRecords, .otherRecords, .excluded, .otherExcluded]
    let names = ["a", "", "=SUM(A1)", "'+1", "''-x", "xxx", "12", "wrong \"design\"", "été", "1 000", "Reason1", "NA"]
    var flow = Flow()
    for stage in Flow.Stage.allCases where isUpdate || !ofUpdate.contains(stage) {
      guard Int.random(in: 0..<4, using: &random) > 0 else { continue }
      var count = Flow.Count(total: Reported(Int.random(in: 0...2000, using: &random)))
      if withParts.contains(stage), Bool.random(using: &random) {
        for name in names.shuffled(using: &random).prefix(Int.random(in: 1...5, using: &random)) {
          count.parts[name] = Int.random(in: 0...5000, using: &random)
        }
        if Bool.random(using: &random) { count.total = Reported(unknown: .notReportedByReview) }
      }
      flow.counts[stage] = count
    }
    // Without it an update has nothing that tells it from another review.
    if isUpdate { flow.counts[.previousStudies] = Flow.Count(total: Reported(3)) }
    let (written, read) = try readBack(flow)
    #expect(read == written)
  }

  @Test func aReviewThatIsNoUpdateBecomesNone() throws {
    let flow = Flow(counts: [
      .studiesIncluded: .init(total: Reported(14)), .reportsIncluded: .init(total: Reported(27)),
    ])
    #expect(try readBack(flow).read == Numbers(flow))
    // An update says what it had before, if only that it had nothing.
    var update = flow
    update.counts[.previousStudies] = .init(total: Reported(0))
    update.counts[.newStudies] = .init(total: Reported(14))
    #expect(try readBack(update).read == Numbers(update))
  }

  @Test func namesThatBecomeOneStayApart() throws {
    let flow = Flow(counts: [
      .excluded: .init(total: Reported(10), parts: ["a / b": 1, "a, b": 2, "a; b": 3, "a / b 2": 4])
    ])
    let outcome = PRISMAFlowWriter.write(flow)
    let again = PRISMAFlowReader.read(Array(outcome.text.utf8), file: "flow.csv").flow
    #expect(again?.counts[.excluded]?.parts.values.elements == [1, 2, 3, 4], "\(outcome.text)")
    #expect(again?.counts[.excluded]?.total.value == 10)
  }

  @Test func oneNumberThatIsNothingIsKept() throws {
    let flow = Flow(counts: [.removedByAutomation: .init(total: Reported(0))])
    #expect(try readBack(flow).read == Numbers(flow))
  }

  @Test func noWordOfTheRowsOfOtherSourcesIsFoundByThePackage() {
    for row in PRISMAFlowTemplate.rowsOfOtherSources {
      for own in PRISMAFlowTemplate.rows { #expect(own.key == "NA" || !row.key.contains(own.key)) }
    }
  }
}

extension String {
  /// As the template writes a name that has commas or semicolons.
  fileprivate var withSlashes: String {
    split { $0 == "," || $0 == ";" }.map { $0.drop { $0 == " " } }.joined(separator: " / ")
  }
}
