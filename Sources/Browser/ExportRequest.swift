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
      let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
      guard let dot = name.lastIndex(of: ".") else { return nil }
      let end = name[name.index(after: dot)...].lowercased()
      guard let format = Self.allCases.first(where: { $0.fileExtension == end }) else { return nil }
      self = format
    }
  }

  /// Where to.
  public var path: String
  /// The form.
  public var format: Format
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
    path: String, format: Format, list: List, filter: Filter, without: Filter? = nil, scope: ReviewScope,
    certainty: Match, sortColumn: ListColumn? = nil, isOfSource: Bool = false, isDescending: Bool = false
  ) {
    self.path = path
    self.format = format
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
