import Evidence

/// What an estimate measures, as far as estimates must be alike to stand on one axis.
public enum EffectMeasure: Hashable, Sendable {
  /// A standardised mean difference: Hedges' g, Cohen's d.
  case standardisedDifference
  /// A difference of means, in the unit of the outcome.
  case meanDifference
  case oddsRatio, riskRatio, hazardRatio
  /// Any other, by its folded name.
  case other(String)

  /// Reads the name that a source gives to a measure.
  public init(_ name: String) {
    let folded = name.folded.split(separator: " ").joined(separator: " ")
    self = Self.names[folded] ?? .other(folded)
  }

  private static let names: [String: EffectMeasure] = [
    "standardised mean difference": .standardisedDifference, "standardized mean difference": .standardisedDifference,
    "smd": .standardisedDifference, "g": .standardisedDifference, "d": .standardisedDifference,
    "hedges g": .standardisedDifference, "hedges' g": .standardisedDifference, "hedges’ g": .standardisedDifference,
    "cohen's d": .standardisedDifference, "cohen’s d": .standardisedDifference, "cohens d": .standardisedDifference,
    "mean difference": .meanDifference, "md": .meanDifference, "weighted mean difference": .meanDifference,
    "odds ratio": .oddsRatio, "or": .oddsRatio,
    "risk ratio": .riskRatio, "relative risk": .riskRatio, "rr": .riskRatio,
    "hazard ratio": .hazardRatio, "hr": .hazardRatio,
  ]

  /// Whether it is a ratio, in which twice as much and half as much are equally far from no effect; a logarithm of one is no ratio.
  public var isRatio: Bool {
    switch self {
    case .oddsRatio, .riskRatio, .hazardRatio: return true
    case .standardisedDifference, .meanDifference: return false
    case .other(let name):
      let words = name.split { !$0.isLetter }
      return words.contains { $0 == "ratio" || $0 == "irr" } && !words.contains { $0 == "log" || $0 == "ln" }
    }
  }
}
