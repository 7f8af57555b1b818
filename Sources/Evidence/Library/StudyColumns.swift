private import OrderedCollections

/// The attributes of studies that lists can be narrowed by, and what a study has for each.
enum StudyColumns {
  /// The attributes that every review's studies have.
  static let names = ["country", "design", "kind", "status", "role", "year"]

  /// What a study has for an attribute.
  static func values(_ name: String, of study: Study) -> Values<TermCode> {
    switch name {
    case "country": study.country
    case "design": study.design
    case "kind": study.kind.asValues { TermCode($0.rawValue) }
    case "status": study.status.asValues { TermCode($0.rawValue) }
    case "role": Values([TermCode(study.role.rawValue)])
    case "year": study.year.map { TermCode(String($0)) }
    default: Values()
    }
  }

  /// What a study has for an attribute that its review declares. Left out, it is as unknown as any blank of the review.
  static func values(ofAttribute id: String, of study: Study, in review: Review) -> Values<TermCode> {
    if let values = study.attributes[id] { return values.map { TermCode($0) } }
    return review.attributes.contains { $0.id == id } ? Values(unknown: review.blank) : Values()
  }

  /// The vocabulary whose terms an attribute has, if it has one.
  static func vocabulary(_ name: String) -> Vocabulary? {
    switch name {
    case "country": .countries
    case "design": .designs
    default: nil
    }
  }
}

extension Reported {
  /// The same knowledge as values of which there is one at most.
  func asValues(_ code: (Value) -> TermCode) -> Values<TermCode> {
    switch content {
    case .known(let value): Values([code(value)], provenance)
    case .unknown(let reason): Values(unknown: reason, provenance)
    }
  }
}
