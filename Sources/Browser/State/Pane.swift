public import EvidenceQuery

/// A part of the browse view.
public enum Pane: Int, CaseIterable, Hashable, Sendable {
  case studies = 1, findings, quality, detail

  /// The list that the pane shows; nil for the detail.
  public var list: List? {
    switch self {
    case .studies: .studies
    case .findings: .findings
    case .quality: .assessments
    case .detail: nil
    }
  }

  /// The pane of a list.
  static func showing(_ list: List) -> Pane {
    switch list {
    case .studies, .publications: .studies
    case .findings: .findings
    case .assessments: .quality
    }
  }

  /// What so many of its rows are called.
  func noun(of count: Int, in words: Words) -> String {
    switch self {
    case .studies: words.noun(count, .study, .studies)
    case .findings: words.noun(count, .finding, .findings)
    case .quality: words.noun(count, .appraisal, .appraisals)
    case .detail: words(.detailTitle)
    }
  }

  static let lists: [Pane] = [.studies, .findings, .quality]

  var title: Phrase {
    switch self {
    case .studies: .studiesTitle
    case .findings: .findingsTitle
    case .quality: .qualityTitle
    case .detail: .detailTitle
    }
  }
}

/// What the whole screen shows.
public enum BrowserView: String, CaseIterable, Hashable, Sendable {
  /// The opening page of a review.
  case overview
  /// Lists and detail.
  case browse
  /// One facet by another.
  case map
  /// Quality assessments item by item.
  case trafficLights = "traffic-lights"
  /// How sure the review is of each finding, and why.
  case confidence
  /// The numbers behind an effect.
  case effects
  /// From what was found to what was included.
  case flow
  /// What a methodologist would question.
  case audit
  /// Studies or findings side by side.
  case compare
  /// The reviews that are open.
  case reviews

  /// Whether it is text that is read from top to bottom.
  var isPage: Bool {
    switch self {
    case .overview, .flow, .audit, .compare: true
    case .browse, .map, .trafficLights, .confidence, .effects, .reviews: false
    }
  }

  /// Whether one sees in it what a filter does while one changes it.
  var followsFilter: Bool { self == .browse || isMatrix }

  /// Whether it is a table of cells, in which one goes across too.
  var isMatrix: Bool {
    switch self {
    case .map, .trafficLights, .confidence, .effects: true
    case .overview, .browse, .flow, .audit, .compare, .reviews: false
    }
  }
}
