import Evidence
import EvidenceQuery
import TestSupport
import Testing

/// The rows of forest and harvest plots: none is lost, and a side is that of the estimate.
@Suite struct ForestPlotTests {
  private static func finding(_ id: String, _ sample: SampleLibrary) throws -> FindingRow {
    FindingRow(try #require(sample.library.row(withID: id, in: .findings, of: ReviewRow(0))))
  }

  @Test(arguments: SampleLibrary.names) func noRowIsLost(_ name: String) throws {
    let library = try SampleLibrary.named(name).library
    for row in library.findings.indices.map(FindingRow.init) {
      guard let plot = ForestPlot(row, in: library) else {
        #expect(library[row].kind != .effect)
        continue
      }
      let results = library.evidence(of: row).map { max(1, library[$0].results.count) }.reduce(0, +)
      #expect(plot.rows.count == results)
      for order in ForestPlot.Order.allCases {
        #expect(Set(ForestPlot(row, in: library, order: order)?.rows ?? []) == Set(plot.rows))
      }
      // Each has a place on the axis, or says why it has none.
      for row in plot.rows where row.absence == nil {
        let value = try #require(row.estimate?.value.value)
        #expect((0...1).contains(try #require(plot.axis?.position(of: value))))
      }
    }
  }

  @Test func sortingPutsTheLowestEstimateFirst() throws {
    let sample = try SampleLibrary.careLeavers
    let finding = try Self.finding("f01", sample)
    let plot = try #require(ForestPlot(finding, in: sample.library, order: .estimate))
    // evidence.csv: e003 -0.2895, e001 -0.2100, e002 -0.1755.
    #expect(plot.rows.map { sample.library[sample.library.study(of: $0.evidence)].id } == ["cl05", "cl03", "cl04"])
    #expect(ForestPlot(finding, in: sample.library)?.rows.first?.result?.count.value == 179)
  }

  @Test func anotherMeasureIsNotDrawn() throws {
    var record = try #require(try SampleLibrary.careLeavers.records.first)
    let position = try #require(record.findings.firstIndex { $0.id == "f01" })
    record.findings[position].evidence[0].results[0].measure = Reported("odds ratio")
    record.findings[position].evidence[1].results[0].estimate = Reported(unknown: .notReportedByStudy)
    record.findings[position].evidence[2].results = []
    let sample = try SampleLibrary([record])
    let plot = try #require(ForestPlot(try Self.finding("f01", sample), in: sample.library))
    #expect(plot.rows.map(\.absence) == [.otherMeasure("odds ratio"), .noEstimate(.notReportedByStudy), .noResult])
    #expect(plot.axis != nil, "the pooled estimates are drawn")
  }

  @Test func aRatioOfZeroHasNoPlace() throws {
    var record = try #require(try SampleLibrary.taar1.records.first)
    let position = try #require(record.findings.firstIndex { $0.id == "f47" })
    record.findings[position].evidence[0].results[0].estimate = Reported(Estimate(value: Quantity(0)))
    let sample = try SampleLibrary([record])
    let plot = try #require(ForestPlot(try Self.finding("f47", sample), in: sample.library))
    #expect(plot.rows.first?.absence == .notOnAxis)
    #expect(plot.axis?.scale == .logarithmic)
  }

  @Test func aSideIsThatOfTheEstimateWhateverItsInterval() throws {
    let axis = Axis(noEffect: Quantity(1))
    func side(_ value: Int?, _ sign: Effect.Sign? = nil) -> HarvestPlot.Side {
      var result = StudyResult(outcome: "x", blank: .notHeld)
      if let value {
        result.estimate = Reported(Estimate(value: Quantity(value), low: Quantity(-9), high: Quantity(9)))
      }
      if let sign { result.sign = Reported(sign) }
      return HarvestPlot.side(of: result, axis)
    }
    #expect(side(0, .noClearDifference) == .below)
    #expect(side(1) == .noEffect)
    #expect(side(2, .less) == .above)
    #expect(side(nil, .less) == .less)
    #expect(side(nil, .more) == .more)
    #expect(side(nil, .noClearDifference) == .unknown)
    #expect(side(nil) == .unknown)
  }

  @Test func studiesAreCountedByTheSignsOfTheirTable() throws {
    // Against evidence.csv, counted here anew: the studies of each finding with a value below and above 0.
    let sample = try SampleLibrary.careLeavers
    let library = sample.library
    let plot = HarvestPlot(library.findings.indices.map(FindingRow.init), in: library)
    let f01 = try #require(plot.rows.first { library[$0.finding].id == "f01" })
    #expect(f01.studies[.below]?.count == 3 && f01.studies[.above] == nil)
    let f04 = try #require(plot.rows.first { library[$0.finding].id == "f04" })
    #expect(f04.studies[.below]?.count == 1 && f04.studies[.above]?.count == 2)
    for row in plot.rows {
      let all = Set(library.evidence(of: row.finding).map { library.study(of: $0) })
      #expect(Set(row.studies.values.joined()) == all)
    }
  }
}
