/// How a review says that it comes from the items of an appraisal to a judgement of the whole, where that is a rule of its own and
/// not the tool's. A rating is held against this rule first.
public struct RatingRule: Hashable, Sendable {
  /// The tool that it is for.
  public var tool: String
  /// The rule in words.
  public var text: String
  /// Where it is stated.
  public var provenance: Provenance

  /// A rule.
  public init(tool: String, text: String, provenance: Provenance = Provenance()) {
    self.tool = tool
    self.text = text
    self.provenance = provenance
  }
}
