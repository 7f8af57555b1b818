package import Evidence
package import EvidenceQuery

/// What is asked of the reviews: the same things that the screen is set to.
package struct Question: Hashable, Sendable {
  /// By what the rows are sorted.
  package struct Order: Hashable, Sendable {
    /// The name of a column; nil is the order of the source.
    package var column: String?
    /// Whether the last comes first.
    package var isDescending: Bool

    /// The order of the source, whatever is searched for.
    package static let ofSource = Order(column: nil)
    /// What that order is called where columns are named.
    package static let source = "source"

    /// What `--sort` says for it.
    package var name: String { (isDescending ? "-" : "") + (column ?? Self.source) }

    /// An order.
    package init(column: String?, isDescending: Bool = false) {
      self.column = column
      self.isDescending = isDescending
    }
  }

  /// The filter.
  package var filter: Filter
  /// What is left out to see what stays; nil where nothing is.
  package var without: Filter?
  /// The reviews.
  package var scope: ReviewScope
  /// The least certain rows that are told.
  package var certainty: Match
  /// The order; nil is the best match first where something is searched for, else the order of the source.
  package var order: Order?

  /// A question.
  package init(
    filter: Filter = .all, without: Filter? = nil, scope: ReviewScope = .all, certainty: Match = .possible,
    order: Order? = nil
  ) {
    self.filter = filter
    self.without = without
    self.scope = scope
    self.certainty = certainty
    self.order = order
  }

  /// The reviews that are asked, in the order in which they were opened.
  package func reviews(of library: Library) -> [ReviewRow] {
    library.reviews.indices.map(ReviewRow.init).filter(scope.contains)
  }
}

extension Match {
  /// What a row says of how surely it matches.
  package var word: String {
    switch self {
    case .no: "no"
    case .unknown: "unknown"
    case .possible: "possible"
    case .definite: "definite"
    }
  }
}
