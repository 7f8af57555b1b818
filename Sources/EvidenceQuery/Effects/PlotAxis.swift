public import Evidence
import Glibc

/// The axis of a forest plot: how values become places, where it begins and ends, and which values are named on it.
public struct PlotAxis: Hashable, Sendable {
  /// How values become places.
  public enum Scale: Hashable, Sendable {
    case linear
    /// For ratios: equal factors are equal distances.
    case logarithmic
  }

  /// A value that is named.
  public struct Tick: Hashable, Sendable {
    /// The value.
    public let value: Double
    /// Its digits.
    public let label: String
  }

  /// How values become places.
  public let scale: Scale
  /// The first and the last value on the axis.
  public let range: ClosedRange<Double>
  /// The values that are named, from the lowest.
  public let ticks: [Tick]
  /// The value of no effect; nil where it is not known.
  public let noEffect: Double?

  /// An axis that holds every estimate and every pooled interval, and as much of the other intervals as one can read beside them: no
  /// end lies further from the estimates than one and a half times the median width of the intervals, so that one wide interval does
  /// not press all others together. Its ends are round values. Nil without an estimate that it could hold. O(n log n).
  public init?(scale: Scale, noEffect: Double?, estimates: [Estimate], pooled: [Estimate]) {
    func place(_ quantity: Quantity?) -> Double? { quantity.flatMap { Self.place(of: $0.value, scale) } }
    let zero = noEffect.flatMap { Self.place(of: $0, scale) }
    let values = (estimates + pooled).compactMap { place($0.value) }
    guard !values.isEmpty else { return nil }
    let held =
      values + pooled.flatMap { [place($0.low), place($0.high)] }.compactMap(\.self) + (zero.map { [$0] } ?? [])
    guard var low = held.min(), var high = held.max() else { return nil }
    let intervals = estimates.compactMap { estimate -> (low: Double, high: Double)? in
      guard let low = place(estimate.low), let high = place(estimate.high) else { return nil }
      return (low, high)
    }
    let widths = intervals.map { $0.high - $0.low }.sorted()
    if !widths.isEmpty {
      let reach = 1.5 * (widths[(widths.count - 1) / 2] + widths[widths.count / 2]) / 2
      let ends = (low: low - reach, high: high + reach)
      low = min(low, max(ends.low, intervals.map(\.low).min() ?? low))
      high = max(high, min(ends.high, intervals.map(\.high).max() ?? high))
    }
    if high - low < 1e-9 * max(1, abs(low)) { (low, high) = (low - 0.5, high + 0.5) }
    guard low.isFinite, high.isFinite, high > low else { return nil }
    guard let axis = Self(scale: scale, noEffect: zero == nil ? nil : noEffect, from: low, to: high) else { return nil }
    // An estimate at the very end would hide the arrow of its own interval.
    if let ends = axis.ends(crowdedBy: estimates + pooled) {
      self = Self(scale: scale, noEffect: axis.noEffect, from: ends.low ?? low, to: ends.high ?? high) ?? axis
    } else {
      self = axis
    }
  }

  /// An axis from places to places, as far as the next round values.
  private init?(scale: Scale, noEffect: Double?, from low: Double, to high: Double) {
    self.scale = scale
    self.noEffect = noEffect
    let ticks =
      switch scale {
      case .linear: Self.linearTicks(low, high)
      case .logarithmic: Self.logarithmicTicks(low, high)
      }
    guard let first = ticks.first?.value, let last = ticks.last?.value, first < last else { return nil }
    self.ticks = ticks
    range = first...last
  }

  /// The part of the axis at either end in which an estimate and an arrow stand in each other's way.
  private static let margin = 0.04

  /// The places of those ends at which an estimate stands in the margin while its interval leaves the axis there, a margin further out;
  /// nil where no end is like that.
  private func ends(crowdedBy estimates: [Estimate]) -> (low: Double?, high: Double?)? {
    guard let low = Self.place(of: range.lowerBound, scale), let high = Self.place(of: range.upperBound, scale) else {
      return nil
    }
    func isCrowded(_ isAtEnd: (Double, Stretch) -> Bool) -> Bool {
      estimates.contains { estimate in
        guard let place = position(of: estimate.value.value), let stretch = stretch(of: estimate) else { return false }
        return isAtEnd(place, stretch)
      }
    }
    let margin = Self.margin * (high - low)
    let isLow = isCrowded { $0 < Self.margin && $1.leavesBelow }
    let isHigh = isCrowded { $0 > 1 - Self.margin && $1.leavesAbove }
    return isLow || isHigh ? (isLow ? low - margin : nil, isHigh ? high + margin : nil) : nil
  }

  /// Where a value lies: 0 at the beginning of the axis, 1 at its end, less or more outside; nil for what has no place on it, as zero
  /// has none on a logarithmic one.
  public func position(of value: Double) -> Double? {
    guard let place = Self.place(of: value, scale), let low = Self.place(of: range.lowerBound, scale),
      let high = Self.place(of: range.upperBound, scale)
    else { return nil }
    return (place - low) / (high - low)
  }

  private static func place(of value: Double, _ scale: Scale) -> Double? {
    switch scale {
    case .linear: value.isFinite ? value : nil
    case .logarithmic: value > 0 && value.isFinite ? log10(value) : nil
    }
  }

  /// An interval as far as the axis holds it.
  public struct Stretch: Hashable, Sendable {
    /// Where it begins and ends, from 0 to 1.
    public let from: Double, to: Double
    /// Whether it goes on before the beginning of the axis.
    public let leavesBelow: Bool
    /// Whether it goes on beyond the end of the axis.
    public let leavesAbove: Bool
  }

  /// The interval of an estimate on the axis; nil without one. What has no place on a logarithmic axis lies before all that has one.
  public func stretch(of estimate: Estimate) -> Stretch? {
    guard let low = estimate.low, let high = estimate.high else { return nil }
    let from = position(of: low.value) ?? -.infinity
    let to = position(of: high.value) ?? -.infinity
    return Stretch(
      from: max(0, min(from, 1)), to: max(0, min(to, 1)), leavesBelow: from < -Self.hair,
      leavesAbove: to > 1 + Self.hair)
  }

  /// What arithmetic leaves between an end of the axis and a value that is there.
  private static let hair = 1e-9

  /// Names values where they have room: all of them, or every second or third, with no effect among them. `place` gives nil for names
  /// that have no room, and what it gives for the first that have comes back. O(ticks²).
  public func named<Result>(_ place: ([Tick]) -> Result?) -> Result? {
    let anchor = ticks.firstIndex { $0.value == noEffect } ?? 0
    for pace in 1...max(1, ticks.count) {
      let chosen = ticks.enumerated().filter { ($0.offset - anchor) % pace == 0 }.map(\.element)
      if let placed = place(chosen) { return placed }
    }
    return nil
  }

  // MARK: Round values

  /// Multiples of 1, 2 or 5 times a power of ten, from the last one before the values to the first one after them; five of them or so.
  private static func linearTicks(_ low: Double, _ high: Double) -> [Tick] {
    let exponent = Int(floor(log10((high - low) / 5)).clamped)
    // The first step with which six intervals or fewer hold the values.
    for (factor, shift) in [(1.0, 0), (2, 0), (5, 0), (1, 1), (2, 1), (5, 1)] {
      let power = exponent + shift
      let step = factor * pow(10, Double(power))
      let first = floor(low / step + 1e-9)
      let last = ceil(high / step - 1e-9)
      guard step > 0, first.isFinite, last.isFinite, abs(first) < 1e15, abs(last) < 1e15 else { return [] }
      if last - first <= 6 {
        return stride(from: first, through: max(last, first + 1), by: 1).map { number in
          let value = number * step
          return Tick(value: value, label: label(number * factor, power))
        }
      }
    }
    return []
  }

  /// Powers of ten, with 2 and 5 times them where the values span less than two of them.
  private static func logarithmicTicks(_ low: Double, _ high: Double) -> [Tick] {
    let factors: [Double] = high - low < 2 ? [1, 2, 5] : [1]
    let powers = Int(floor(low).clamped)...max(Int(floor(low).clamped), Int(ceil(high).clamped))
    guard powers.count <= 700 else { return [] }
    var all: [(factor: Double, power: Int)] = powers.flatMap { power in factors.map { (factor: $0, power: power) } }
    all.append((factor: 1, power: powers.upperBound + 1))
    let places: [Double] = all.map { log10($0.factor) + Double($0.power) }
    let first = places.lastIndex { $0 <= low + 1e-9 } ?? 0
    let last = max(first + 1, places.firstIndex { $0 >= high - 1e-9 } ?? all.count - 1)
    let chosen = all[first...min(last, all.count - 1)]
    // Of very many powers every so many are named, and the ends.
    let pace = max(1, (chosen.count + 7) / 8)
    let named = chosen.enumerated().filter { $0.offset % pace == 0 || $0.offset == chosen.count - 1 }.map(\.element)
    return named.map { tick in
      Tick(value: tick.factor * pow(10, Double(tick.power)), label: label(tick.factor, tick.power))
    }
  }

  /// A number times a power of ten in digits, without the noise of binary fractions.
  private static func label(_ number: Double, _ power: Int) -> String {
    guard number != 0 else { return "0" }
    guard abs(number) < 1e6, (-6...6).contains(power) else { return "\(number * pow(10, Double(power)))" }
    let sign = number < 0 ? "-" : ""
    var digits = String(Int(abs(number).rounded()))
    if power >= 0 { return sign + digits + String(repeating: "0", count: power) }
    digits = String(repeating: "0", count: max(0, 1 - power - digits.count)) + digits
    var fraction = String(digits.suffix(-power))
    let whole = String(digits.dropLast(-power))
    while fraction.last == "0" { fraction.removeLast() }
    return sign + whole + (fraction.isEmpty ? "" : "." + fraction)
  }
}

extension Double {
  /// The number within what an integer and a power of ten can hold.
  fileprivate var clamped: Double { Swift.max(-320, Swift.min(self, 320)) }
}
