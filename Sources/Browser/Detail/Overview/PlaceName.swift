public import Evidence

/// What somebody calls a place that the opening page is to tell of.
public enum PlaceName: Hashable, Sendable {
  /// It is this one.
  case known(TermCode)
  /// It is none, or could be several; the names that it may have been meant for.
  case unknown(nearest: [String])

  /// Looks a name up among the countries and what lies below and above them; O(length) where it is known.
  public init(_ name: String) {
    let countries = Vocabulary.countries
    switch countries.lookup(name) {
    case .found(let codes) where codes.count == 1: self = .known(codes[0])
    case .found(let codes), .ambiguous(let codes): self = .unknown(nearest: codes.map { countries.label(of: $0) })
    case .unknown(let nearest): self = .unknown(nearest: nearest)
    }
  }

  /// The names of all places.
  package static var all: [String] { Vocabulary.countries.terms.map(\.label) }
}
