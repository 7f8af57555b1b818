package import Evidence

/// Numbers as pages print them.
extension Quantity {
  /// The number with two decimals at most, for a line that is read in passing; the record's own page has every digit.
  var short: String {
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].count > 2, parts[1].allSatisfy(\.isNumber), abs(value) < 1e12 else {
      return digits
    }
    let hundredths = Int((abs(value) * 100).rounded())
    let fraction = hundredths % 100
    let sign = value < 0 && hundredths > 0 ? "-" : ""
    return "\(sign)\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }
}

extension DetailWriter {
  /// An estimate with its interval: "-0.20 (95% CI -0.46 to 0.05)".
  package func text(of estimate: Estimate, short: Bool = false, level: Bool = true) -> String {
    func digits(_ quantity: Quantity) -> String { short ? quantity.short : quantity.digits }
    let value = digits(estimate.value)
    guard let low = estimate.low, let high = estimate.high else { return value }
    let interval = words(.interval, with: digits(low), digits(high))
    return level
      ? words(.estimateWithLevel, with: value, String(estimate.level), interval)
      : words(.estimateWithInterval, with: value, interval)
  }

  /// A change of levels with its sign: "-2", "+1", "0".
  func signed(_ number: Int) -> String { number > 0 ? "+\(number)" : String(number) }
}
