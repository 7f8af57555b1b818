/// How a review says that it comes from the items of an appraisal to a judgement of the whole, where that is a rule of its own and
/// not the tool's. A rating is held against this rule first.
public struct RatingRule: Hashable, Sendable {
  /// The tool that it is for.
  public var tool: String
  /// The rule in words.
  public var text: String
  /// The same as steps that can be computed, of which the first that holds decides; nil where it is the tool's rule, or is held in
  /// words only.
  public var steps: [OverallRule.Step]?
  /// The ids of the items that are critical, where the review chose them; nil where they are the tool's.
  public var critical: [String]?
  /// Where it is stated.
  public var provenance: Provenance

  /// A rule.
  public init(
    tool: String, text: String, steps: [OverallRule.Step]? = nil, critical: [String]? = nil,
    provenance: Provenance = Provenance()
  ) {
    self.tool = tool
    self.text = text
    self.steps = steps
    self.critical = critical
    self.provenance = provenance
  }

  /// Whether more is held of it than words.
  public var isComputable: Bool { steps != nil || critical != nil }
}
