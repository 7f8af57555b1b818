import Evidence
import EvidenceQuery
import Testing

/// The axis of a forest plot, against examples worked out by hand.
@Suite struct PlotAxisTests {
  private static func estimate(_ value: String, _ low: String? = nil, _ high: String? = nil) throws -> Estimate {
    Estimate(
      value: try #require(Quantity(value)), low: low.flatMap { Quantity($0) }, high: high.flatMap { Quantity($0) })
  }

  private func labels(_ axis: PlotAxis?) -> [String]? { axis?.ticks.map(\.label) }

  @Test func aLinearAxisBeginsAndEndsAtRoundValues() throws {
    // care-leavers f01. Ends -1.21 and 0.79; the median width is 1.106, so that nothing is cut; steps of 0.5 hold them in five.
    let axis = try #require(
      PlotAxis(
        scale: .linear, noEffect: 0,
        estimates: [
          Self.estimate("-0.21", "-1.2099", "0.79"), Self.estimate("-0.1755", "-0.4796", "0.1286"),
          Self.estimate("-0.2895", "-0.8425", "0.2634"),
        ], pooled: [Self.estimate("-0.20", "-0.46", "0.05")]))
    #expect(axis.range == -1.5...1)
    #expect(labels(axis) == ["-1.5", "-1", "-0.5", "0", "0.5", "1"])
    #expect(axis.position(of: -1.5) == 0)
    #expect(axis.position(of: 1) == 1)
    #expect(abs((axis.position(of: 0) ?? 9) - 0.6) < 1e-12)
    #expect((axis.position(of: -2) ?? 0) < 0)
  }

  @Test func aLogarithmicAxisHasEqualDistancesForEqualFactors() throws {
    // From 0.17 to 5.06: the ticks around are 0.1 and 10; halves and doubles are equally far from 1.
    let axis = try #require(
      PlotAxis(
        scale: .logarithmic, noEffect: 1, estimates: [], pooled: [Self.estimate("0.93", "0.17", "5.06")]))
    #expect(labels(axis) == ["0.1", "0.2", "0.5", "1", "2", "5", "10"])
    #expect(abs((axis.position(of: 1) ?? 9) - 0.5) < 1e-12)
    let (half, double) = (try #require(axis.position(of: 0.5)), try #require(axis.position(of: 2)))
    #expect(abs(half + double - 1) < 1e-12)
    #expect(axis.position(of: 0) == nil)
    #expect(axis.position(of: -1) == nil)
  }

  @Test func manyPowersOfTenAreNamedAlone() throws {
    let axis = PlotAxis(
      scale: .logarithmic, noEffect: 1, estimates: [try Self.estimate("20", "0.5", "800")], pooled: [])
    // The median width is that of the one interval, 3.2 powers of ten: nothing is cut.
    #expect(labels(axis) == ["0.1", "1", "10", "100", "1000"])
  }

  @Test func oneWideIntervalLeavesTheAxisAndPressesNoOther() throws {
    // Widths 1, 1 and 100: the median is 1, so that the axis reaches 1.5 beyond the estimates -0.5 … 0.5 and no effect.
    let axis = try #require(
      PlotAxis(
        scale: .linear, noEffect: 0,
        estimates: [
          Self.estimate("-0.5", "-1", "0"), Self.estimate("0.5", "0", "1"), Self.estimate("0", "-50", "50"),
        ], pooled: []))
    #expect(axis.range == -2...2)
    #expect((axis.position(of: 50) ?? 0) > 1)
    #expect((axis.position(of: -50) ?? 0) < 0)
  }

  @Test func everyEstimateAndEveryPooledIntervalIsOnTheAxis() throws {
    let axis = try #require(
      PlotAxis(
        scale: .linear, noEffect: 0, estimates: [Self.estimate("9", "8.9", "9.1"), Self.estimate("0", "-0.1", "0.1")],
        pooled: [Self.estimate("4", "-30", "40")]))
    for value in [9.0, 0, 4, -30, 40] { #expect((0...1).contains(axis.position(of: value) ?? -1)) }
  }

  @Test func anEstimateWhoseIntervalLeavesTheAxisIsNotAtItsEnd() throws {
    // Widths 2, 2 and 100: no end lies more than 3 from the estimates -3 … 7, so the axis would be -10 … 10 and end at the estimate 10.
    let axis = try #require(
      PlotAxis(
        scale: .linear, noEffect: 0,
        estimates: [
          Self.estimate("-3", "-4", "-2"), Self.estimate("7", "6", "8"), Self.estimate("10", "-50", "50"),
        ], pooled: []))
    #expect(axis.range.upperBound > 10)
    #expect((axis.position(of: 10) ?? 9) < 0.96)
    // One without an interval, or with one that ends there, may be at the end.
    for high in [nil, "10"] {
      let whole = try Self.estimate("10", high == nil ? nil : "0", high)
      #expect(PlotAxis(scale: .linear, noEffect: 0, estimates: [], pooled: [whole])?.range == 0...10)
    }
    let ratio = try #require(
      PlotAxis(
        scale: .logarithmic, noEffect: 1,
        estimates: [
          Self.estimate("0.1", "0.0001", "100"), Self.estimate("2", "1.9", "2.1"), Self.estimate("2", "1.9", "2.1"),
        ], pooled: []))
    #expect((ratio.position(of: 0.1) ?? 9) > 0.04)
  }

  @Test func oneValueHasRoomAroundIt() throws {
    let axis = try #require(PlotAxis(scale: .linear, noEffect: nil, estimates: [Self.estimate("3")], pooled: []))
    #expect(axis.range.lowerBound < 3 && axis.range.upperBound > 3)
    #expect(axis.noEffect == nil)
    let ratio = try #require(PlotAxis(scale: .logarithmic, noEffect: 1, estimates: [Self.estimate("1")], pooled: []))
    #expect(ratio.range.contains(1))
  }

  @Test(arguments: ["1e300", "1e-300", "0.00001", "123456789", "-1e300"])
  func noNumberBreaksIt(_ value: String) throws {
    for scale in [PlotAxis.Scale.linear, .logarithmic] {
      let axis = PlotAxis(
        scale: scale, noEffect: scale == .linear ? 0 : 1,
        estimates: [try Self.estimate(value), try Self.estimate("1")],
        pooled: [])
      for tick in axis?.ticks ?? [] { #expect(tick.value.isFinite && !tick.label.isEmpty) }
      if let axis { #expect(axis.ticks.map(\.value) == axis.ticks.map(\.value).sorted()) }
    }
  }

  @Test func withoutAnEstimateThereIsNoAxis() throws {
    #expect(PlotAxis(scale: .linear, noEffect: 0, estimates: [], pooled: []) == nil)
    #expect(PlotAxis(scale: .logarithmic, noEffect: 1, estimates: [try Self.estimate("-2")], pooled: []) == nil)
  }

  @Test(arguments: [
    ("odds ratio", true), ("OR", true), ("Risk Ratio", true), ("incidence rate ratio", true), ("log odds ratio", false),
    ("g", false), ("mean difference", false), ("duration", false), ("change in percent", false),
  ])
  func ratiosAreKnownByTheirNames(_ name: String, _ isRatio: Bool) {
    #expect(EffectMeasure(name).isRatio == isRatio)
  }

  @Test func namesOfOneMeasureAreOneMeasure() {
    #expect(EffectMeasure("g") == EffectMeasure("standardised mean difference"))
    #expect(EffectMeasure("Cohen's d") == EffectMeasure("SMD"))
    #expect(EffectMeasure("mean difference") != EffectMeasure("g"))
    #expect(EffectMeasure("odds ratio") != EffectMeasure("risk ratio"))
  }
}
