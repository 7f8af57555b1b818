internal import Evidence

/// Stated estimates against those of the model, rounded as the stated ones are.
extension ReviewAudit {
  func estimates(of effect: Effect, _ row: FindingRow) -> [AuditEntry] {
    let models = effect.estimates.filter { $0.basis == .model }
    guard !models.isEmpty else { return [] }
    return effect.estimates.filter { $0.basis == .stated }.compactMap { stated in
      guard
        let model = models.first(where: { $0.pooling == stated.pooling || $0.pooling == nil || stated.pooling == nil })
      else { return nil }
      var parts: [AuditIssue.EstimatePart] = []
      if !stated.value.isRounding(of: model.value) { parts.append(.value) }
      if stated.level == model.level {
        if let low = stated.low, let other = model.low, !low.isRounding(of: other) { parts.append(.low) }
        if let high = stated.high, let other = model.high, !high.isRounding(of: other) { parts.append(.high) }
      }
      guard !parts.isEmpty else { return nil }
      let issue = AuditIssue.estimates(stated: stated, model: model, differing: parts)
      return entry(.finding(row), .estimates, issue, Provenance())
    }
  }
}

extension Quantity {
  /// Whether this may be the other number, rounded to the digits that both have. A half may go either way.
  func isRounding(of other: Quantity) -> Bool {
    let places = min(decimals, other.decimals)
    var unit = 1.0
    for _ in 0..<places { unit /= 10 }
    let slack = max(abs(value), abs(other.value)) * 1e-12 + unit * 1e-6
    return abs(value - other.value) <= unit / 2 + slack
  }

  /// How many digits stand after the point.
  private var decimals: Int {
    let parts = digits.split(whereSeparator: { "eE".contains($0) })
    let written = parts.first?.split(separator: ".", omittingEmptySubsequences: false).dropFirst().first?.count ?? 0
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    return max(0, min(300, written - exponent))
  }
}
