internal import Evidence

/// A stated direction against the sign of its own estimate.
extension ReviewAudit {
  func directions(of effect: Effect, _ row: FindingRow) -> [AuditEntry] {
    guard let scale = EffectScale(effect), let estimate = effect.estimates.first else { return [] }
    func entry(_ field: RecordField, _ stated: AuditIssue.StatedDirection, _ provenance: Provenance) -> AuditEntry {
      self.entry(
        .finding(row), field, .direction(stated, estimate: estimate, noEffect: scale.noEffect), provenance)
    }
    var entries: [AuditEntry] = []
    if let wording = effect.wording.value, let said = Amount(naming: wording),
      scale.amount(of: estimate).map({ $0 != said }) == true
    {
      entries.append(entry(.wording, .wording(wording), effect.wording.provenance))
    }
    if let sign = effect.sign.value, scale.contradicts(sign, estimate) {
      entries.append(entry(.sign, .sign(sign), effect.sign.provenance))
    }
    if let favours = effect.favours.value, let better = scale.favoured(by: estimate),
      [.intervention, .comparator].contains(favours), favours != better
    {
      entries.append(entry(.favours, .favours(favours), effect.favours.provenance))
    }
    return entries
  }

  /// The signs of the results of a link, on the scale of its finding.
  func directions(ofResultsOf link: EvidenceRow) -> [AuditEntry] {
    guard case .effect(let effect) = library[library.finding(of: link)].content, let scale = EffectScale(effect) else {
      return []
    }
    return library[link].results.compactMap { result in
      guard let sign = result.sign.value, let estimate = result.estimate.value, let measure = result.measure.value,
        EffectScale.noEffect(of: measure)?.value == scale.noEffect.value, scale.contradicts(sign, estimate)
      else { return nil }
      return entry(
        .evidence(link), .resultSign, .direction(.sign(sign), estimate: estimate, noEffect: scale.noEffect),
        Provenance(result.sign.provenance.basis, sources: result.provenance.sources))
    }
  }
}

/// More or less of an outcome.
enum Amount: Hashable, Sendable {
  case more, less

  /// What a few words say of an amount; nil where they say nothing of it, say both, or deny it.
  init?(naming text: String) {
    let words = Set(text.folded.split { !$0.isLetter }.map(String.init))
    guard words.isDisjoint(with: ["no", "not", "neither", "nor", "without"]) else { return nil }
    switch (words.isDisjoint(with: Self.up), words.isDisjoint(with: Self.down)) {
    case (false, true): self = .more
    case (true, false): self = .less
    case (true, true), (false, false): return nil
    }
  }

  private static let up: Set = [
    "more", "higher", "greater", "larger", "longer", "increase", "increases", "increased", "rise", "rises", "up",
  ]
  private static let down: Set = [
    "less", "lower", "fewer", "smaller", "shorter", "decrease", "decreases", "decreased", "reduce", "reduces",
    "reduced", "reduction", "fall", "falls", "down",
  ]
}

/// How the estimates of an effect are to be read: where no effect is, and what lies on either side of it.
struct EffectScale {
  let noEffect: Quantity
  private let below: String?
  private let above: String?

  /// The scale that an effect states, or that its measure has; nil where neither says where no effect is.
  init?(_ effect: Effect) {
    if let axis = effect.axis {
      noEffect = axis.noEffect
      below = axis.below
      above = axis.above
    } else if let measure = effect.measure.value, let value = Self.noEffect(of: measure) {
      noEffect = value
      below = nil
      above = nil
    } else {
      return nil
    }
  }

  /// The value of no effect of a measure: 0 of a difference or a logarithm, 1 of a ratio; nil for other measures.
  static func noEffect(of measure: String) -> Quantity? {
    let words = Set(measure.folded.split { !$0.isLetter }.map(String.init))
    if !words.isDisjoint(with: ["log", "ln", "difference", "differences", "smd", "md", "rd", "g", "d"]) {
      return Quantity(0)
    }
    if !words.isDisjoint(with: ["ratio", "ratios", "or", "rr", "hr", "irr"]) { return Quantity(1) }
    return nil
  }

  /// Whether an estimate means more or less of the outcome; nil at no effect, and where the sides mean something else.
  func amount(of estimate: Estimate) -> Amount? {
    guard estimate.value.value != noEffect.value else { return nil }
    let isAbove = estimate.value.value > noEffect.value
    // Without words, above no effect is more, as everybody takes it to be.
    guard below != nil || above != nil else { return isAbove ? .more : .less }
    let (own, other) = (isAbove ? above : below, isAbove ? below : above)
    if let amount = own.flatMap(Amount.init(naming:)) { return amount }
    return other.flatMap(Amount.init(naming:)).map { $0 == .more ? .less : .more }
  }

  /// Whom an estimate is good for, where the sides say so in words; nil where they do not.
  func favoured(by estimate: Estimate) -> Effect.Favours? {
    guard estimate.value.value != noEffect.value, let below, let above else { return nil }
    let isAbove = estimate.value.value > noEffect.value
    func isComparators(_ text: String) -> Bool? {
      let words = Set(text.folded.split { !$0.isLetter }.map(String.init))
      guard !words.isDisjoint(with: ["better", "favours", "favors", "favour", "favor", "favouring", "favoring"]) else {
        return nil
      }
      return !words.isDisjoint(with: ["comparator", "comparison", "control", "placebo", "usual"])
    }
    guard let low = isComparators(below), let high = isComparators(above), low != high else { return nil }
    return (isAbove ? high : low) ? .comparator : .intervention
  }

  /// Whether the interval takes in no effect; nil without one.
  func spans(_ estimate: Estimate) -> Bool? {
    guard let low = estimate.low?.value, let high = estimate.high?.value else { return nil }
    return min(low, high) <= noEffect.value && noEffect.value <= max(low, high)
  }

  /// Whether a sign is not that of an estimate. That one speaks of more or less where the interval takes in no effect is no
  /// contradiction: a sign is not a test.
  func contradicts(_ sign: Effect.Sign, _ estimate: Estimate) -> Bool {
    switch sign {
    case .more: amount(of: estimate) == .less
    case .less: amount(of: estimate) == .more
    case .noClearDifference: spans(estimate) == false
    case .differsByOutcome, .unclear, .notEstimable, .inWords: false
    }
  }
}
