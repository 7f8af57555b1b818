/// A column of a list on the screen.
public enum ListColumn: String, CaseIterable, Hashable, Sendable {
  case study, country, design, year, rating
  case finding, direction, certainty, support
  case tool, scope, review, without

  /// The title over the column.
  var title: Phrase {
    switch self {
    case .study: .studyColumn
    case .country: .countryColumn
    case .design: .designColumn
    case .year: .yearColumn
    case .rating: .ratingColumn
    case .finding: .findingColumn
    case .direction: .directionColumn
    case .certainty: .certaintyColumn
    case .support: .supportColumn
    case .tool: .toolColumn
    case .scope: .scopeColumn
    case .review: .reviewColumn
    case .without: .withoutColumn
    }
  }
}
