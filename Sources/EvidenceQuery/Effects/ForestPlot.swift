public import Evidence

/// The numbers behind an effect, as a forest plot shows them: a row for each result of each study behind it, the estimates of the whole,
/// and one axis for all. It has no words and no places on a screen, so that a terminal and a picture draw the same plot.
public struct ForestPlot: Hashable, Sendable {
  /// By what rows are sorted.
  public enum Order: String, CaseIterable, Hashable, Sendable {
    /// As in the source.
    case source
    /// From the lowest estimate.
    case estimate
    /// From the greatest weight.
    case weight
  }

  /// Why a row has no place on the axis.
  public enum Absence: Hashable, Sendable {
    /// The study is named without a result.
    case noResult
    /// The result has no estimate.
    case noEstimate(Unknown)
    /// Its estimate is of something else than the others.
    case otherMeasure(String)
    /// The axis is logarithmic and the estimate is zero or less.
    case notOnAxis
  }

  /// A result of a study behind the effect.
  public struct Row: Hashable, Sendable {
    /// The link that it comes from.
    public let evidence: EvidenceRow
    /// The result; nil for a study that is named without one.
    public let result: StudyResult?
    /// Why it is not drawn; nil for one that is.
    public let absence: Absence?

    /// The estimate.
    public var estimate: Estimate? { result?.estimate.value }
  }

  /// The effect.
  public let finding: FindingRow
  /// The results, in the order that was asked for; none is left out.
  public let rows: [Row]
  /// The estimates of the whole, the source's own first.
  public let pooled: [Estimate]
  /// How values become places, where any has one.
  private let scale: PlotAxis.Scale
  /// The axis; nil where nothing can be drawn.
  public let axis: PlotAxis?
  /// Whether the results differ in their outcomes.
  public let hasSeveralOutcomes: Bool
  /// Whether the results differ in when their outcomes were measured.
  public let hasSeveralTimes: Bool

  /// Whether any result has a weight.
  public var hasWeights: Bool { rows.contains { $0.result?.weight.value != nil } }

  /// The plot of a finding; nil for one that is no effect. O(results × log results).
  public init?(_ finding: FindingRow, in library: Library, order: Order = .source) {
    guard case .effect(let effect) = library[finding].content else { return nil }
    let found = library.evidence(of: finding).flatMap { link -> [(EvidenceRow, StudyResult?)] in
      let results = library[link].results
      return results.isEmpty ? [(link, nil)] : results.map { (link, $0) }
    }
    let results = found.compactMap(\.1)
    let measures = Set(results.compactMap { $0.estimate.value == nil ? nil : $0.measure.value.map(EffectMeasure.init) })
    let measure = effect.measure.value.map(EffectMeasure.init) ?? (measures.count == 1 ? measures.first : nil)
    let noEffect = effect.axis?.noEffect.value
    let isRatio = measure.map(\.isRatio) ?? (noEffect == 1)
    let scale: PlotAxis.Scale = isRatio ? .logarithmic : .linear
    let rows = found.map { link, result in
      Row(evidence: link, result: result, absence: Self.absence(of: result, measure, scale))
    }
    axis = PlotAxis(
      scale: scale, noEffect: noEffect, estimates: rows.compactMap { $0.absence == nil ? $0.estimate : nil },
      pooled: effect.estimates)
    self.finding = finding
    self.scale = scale
    pooled = effect.estimates
    hasSeveralOutcomes = Set(results.map(\.outcome)).count > 1
    hasSeveralTimes = Set(results.map(\.timePoint.value)).count > 1
    self.rows = Self.sorted(rows, by: order)
  }

  /// Why an estimate of the whole is not drawn; nil for one that is.
  public func absence(of whole: Estimate) -> Absence? { Self.hasPlace(whole, scale) ? nil : .notOnAxis }

  private static func hasPlace(_ estimate: Estimate, _ scale: PlotAxis.Scale) -> Bool {
    scale == .linear || estimate.value.value > 0
  }

  private static func absence(
    of result: StudyResult?, _ measure: EffectMeasure?, _ scale: PlotAxis.Scale
  ) -> Absence? {
    guard let result else { return .noResult }
    guard let estimate = result.estimate.value else { return .noEstimate(result.estimate.unknown ?? .notHeld) }
    if let measure, let name = result.measure.value, EffectMeasure(name) != measure { return .otherMeasure(name) }
    return hasPlace(estimate, scale) ? nil : .notOnAxis
  }

  /// Rows without the number that they are sorted by stay as in the source, after the others.
  private static func sorted(_ rows: [Row], by order: Order) -> [Row] {
    func key(_ row: Row) -> Double? {
      switch order {
      case .source: nil
      case .estimate: row.absence == nil ? row.estimate?.value.value : nil
      case .weight: row.result?.weight.value.map { -$0.value }
      }
    }
    return rows.enumerated().sorted { left, right in
      (key(left.element) ?? .infinity, left.offset) < (key(right.element) ?? .infinity, right.offset)
    }
    .map(\.element)
  }
}
