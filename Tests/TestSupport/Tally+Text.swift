public import EvidenceQuery

extension Tally {
  /// The count as the screen writes it: `2 + 4~ · 2`, without the parts that are nothing.
  public var text: String {
    (possible > 0 ? "\(definite) + \(possible)~" : "\(definite)") + (unknown > 0 ? " · \(unknown)" : "")
  }
}
