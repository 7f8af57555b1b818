/// The attributes of findings that lists can be narrowed by, and what a finding has for each.
enum FindingColumns {
  /// The attributes that every review's findings have.
  static let names = ["kind", "direction", "domain", "confidence", "sign", "favours", "basis", "outcome"]

  /// What a finding has for an attribute. `domainCode` gives the code of a place in its review's framework.
  static func values(_ name: String, of finding: Finding, domainCode: (String) -> TermCode) -> Values<TermCode> {
    switch name {
    case "kind": Values([TermCode(finding.kind.rawValue)])
    case "direction": direction(of: finding)
    case "domain": finding.domains.map(domainCode)
    case "confidence": confidence(of: finding)
    case "sign": effect(of: finding) { $0.sign.asValues { TermCode($0.rawValue) } }
    case "favours": effect(of: finding) { $0.favours.asValues { TermCode($0.rawValue) } }
    case "basis": Values([TermCode(finding.basis.rawValue)])
    case "outcome": effect(of: finding) { $0.outcome.asValues { TermCode($0) } }
    default: Values()
    }
  }

  private static func direction(of finding: Finding) -> Values<TermCode> {
    guard case .factor(let factor) = finding.content else { return Values() }
    return factor.direction.asValues { TermCode($0.rawValue) }
  }

  private static func effect(of finding: Finding, _ values: (Effect) -> Values<TermCode>) -> Values<TermCode> {
    guard case .effect(let effect) = finding.content else { return Values() }
    return values(effect)
  }

  private static func confidence(of finding: Finding) -> Values<TermCode> {
    switch finding.confidence {
    case .assessed(let confidence):
      Values([TermCode(confidence.level.folded)], confidence.provenance)
    case .notAssessed(let none): Values([.notAssessed], none.provenance)
    case .unknown(let reason): Values(unknown: reason)
    }
  }
}

extension TermCode {
  /// The confidence of a finding that its review did not assess.
  public static let notAssessed: TermCode = "not assessed"
  /// The rating of a study that was not appraised. That is not a low rating.
  public static let notAppraised: TermCode = "not appraised"
  /// The rating of an appraisal whose tool judges item by item and has no word for the whole.
  public static let byItem: TermCode = "by item"
  /// Whether a study was appraised: it was.
  public static let yes: TermCode = "yes"
  /// Whether a study was appraised: it was not.
  public static let no: TermCode = "no"
}
