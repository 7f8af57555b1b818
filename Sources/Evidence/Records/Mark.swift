/// A mark that a review sets on some of its findings.
public struct Mark: Hashable, Sendable {
  /// The id that findings use.
  public var id: String
  /// One character that stands for it.
  public var symbol: String
  /// What it means, in the legend.
  public var label: String

  /// A mark.
  public init(id: String, symbol: String, label: String) {
    self.id = id
    self.symbol = symbol
    self.label = label
  }
}
