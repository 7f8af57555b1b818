public import Evidence
public import EvidenceQuery

/// What is to be written to a file: what the screen shows, in which form, and where.
public struct ExportRequest: Hashable, Sendable {
  /// The form of a file.
  public enum Format: String, CaseIterable, Hashable, Sendable {
    /// The rows of a list, for spreadsheets.
    case csv
    /// A briefing: findings with how sure they are, the evidence behind each, limits and references.
    case markdown
    /// The rows of every list, for programs.
    case json
    /// The publications, for reference managers.
    case ris, bibtex
    /// The briefing as a page that prints well.
    case html

    /// What a file's name ends with.
    public var fileExtension: String {
      switch self {
      case .csv: "csv"
      case .markdown: "md"
      case .json: "json"
      case .ris: "ris"
      case .bibtex: "bib"
      case .html: "html"
      }
    }

    /// The form that the end of a file's name chooses, in any case; nil where it chooses none.
    public init?(path: String) {
      let end = ExportRequest.end(of: path)
      guard let format = Self.allCases.first(where: { $0.fileExtension == end }) else { return nil }
      self = format
    }
  }

  /// A view that can be drawn as a picture.
  public enum Picture: Hashable, Sendable {
    /// The studies as bars.
    case overview
    case map(MapAxes)
    case trafficLights
    /// One effect, or all.
    case effects(FindingRow?, ForestPlot.Order)
    case flow(ReviewRow)

    /// What the name of its file ends with.
    public static let fileExtension = "svg"
  }

  /// What is written.
  public enum Content: Hashable, Sendable {
    /// Rows of lists.
    case rows(Format)
    /// The summary of findings, for spreadsheets and programs, as Markdown or as a page.
    case summary(Format)
    /// What the audit questions, for spreadsheets and programs or as Markdown.
    case audit(Format)
    /// The view, in SVG.
    case picture(Picture)
  }

  /// The letters after the last dot of a name, in small ones; nil without any.
  static func end(of path: String) -> String? {
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    return name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() }
  }

  /// Where to.
  public var path: String
  /// What.
  public var content: Content
  /// The list whose rows a form that has one list holds.
  public var list: List
  /// The filter.
  public var filter: Filter
  /// What is left out to see what stays; nil where nothing is.
  public var without: Filter?
  /// The reviews.
  public var scope: ReviewScope
  /// The least certain rows.
  public var certainty: Match
  /// The column that the list is sorted by; nil is the best match first, which is the order of the source where nothing is searched for.
  public var sortColumn: ListColumn?
  /// Whether it stands in the order of the source although something is searched for.
  public var isOfSource: Bool
  /// Whether the last comes first.
  public var isDescending: Bool
  /// Whether a file that is there already may be replaced.
  public var replaces: Bool

  /// A request, which replaces no file.
  public init(
    path: String, content: Content, list: List, filter: Filter, without: Filter? = nil, scope: ReviewScope,
    certainty: Match, sortColumn: ListColumn? = nil, isOfSource: Bool = false, isDescending: Bool = false
  ) {
    self.path = path
    self.content = content
    self.list = list
    self.filter = filter
    self.isOfSource = isOfSource
    self.without = without
    self.scope = scope
    self.certainty = certainty
    self.sortColumn = sortColumn
    self.isDescending = isDescending
    replaces = false
  }
}
