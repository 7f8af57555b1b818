/// How much a judgement gives to worry about: the place of a tool's word on the tool's own scale.
///
/// It decides symbol and colour, and is a facet of its own, always shown with the tool's word: words are never
/// translated between tools. The symbols are those of robvis (doi 10.1002/jrsm.1411).
public enum Concern: Int, CaseIterable, Hashable, Sendable, Comparable {
  case low, some, high, veryHigh, noInformation

  /// The word for it.
  public var label: String {
    switch self {
    case .low: "low"
    case .some: "some"
    case .high: "high"
    case .veryHigh: "very high"
    case .noInformation: "no information"
    }
  }

  /// One ASCII character that stands for it.
  public var symbol: Character {
    switch self {
    case .low: "+"
    case .some: "-"
    case .high: "x"
    case .veryHigh: "!"
    case .noInformation: "?"
    }
  }

  /// Orders from low to very high; no information stands last and is not more than very high.
  public static func < (left: Concern, right: Concern) -> Bool { left.rawValue < right.rawValue }

  /// Whether a comparison such as `concern:>=high` can take it in.
  public var isOrdered: Bool { self != .noInformation }
}
