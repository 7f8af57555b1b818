/// A table of marks that may be longer and wider than any screen: the evidence map, and the traffic lights of quality.
///
/// Rows are made when they are asked for, so that a table of very many costs what is seen of it. The screen draws a matrix with
/// its titles in place while it scrolls; the linear form reads it row by row.
public struct Matrix: Sendable {
  /// A column of a section.
  public struct Column: Hashable, Sendable {
    /// What stands above it.
    public var title: String
    /// The columns of the screen that its cells need; its title is broken into lines of that.
    public var width: Int
    /// The columns of the screen that it keeps where the titles of rows want room; it is cut where the screen ends.
    var leastWidth: Int

    /// Whether its cells are words, which begin at the left; numbers and signs end at the right.
    public var isText: Bool

    /// A column.
    public init(_ title: String, width: Int, leastWidth: Int? = nil, isText: Bool = false) {
      self.title = title
      self.width = width
      self.leastWidth = min(width, leastWidth ?? width)
      self.isText = isText
    }

    /// The room before what is so wide.
    func margin(before used: Int, in room: Int) -> Int { isText ? 0 : max(0, room - used) }
  }

  /// Something that can be selected and entered.
  public struct Cell: Hashable, Sendable {
    /// What stands there.
    public var spans: [Span]
    /// Where it leads.
    public var target: Target?

    /// A cell.
    public init(_ spans: [Span], to target: Target? = nil) {
      self.spans = spans
      self.target = target
    }
  }

  /// A row: its title, and a cell for each column of its section.
  public struct Row: Sendable {
    /// What stands at the side.
    public var title: Cell
    /// One for each column.
    public var cells: [Cell]

    /// A row.
    public init(_ title: Cell, _ cells: [Cell]) {
      self.title = title
      self.cells = cells
    }
  }

  /// Rows with the same columns.
  public struct Section: Sendable {
    /// What the section is, above its columns; nothing where the title of the whole says it.
    public var heading: [Span]
    /// Its columns.
    public var columns: [Column]
    /// How many rows it has.
    public var count: Int
    /// How many lines each row takes, where any takes more than one: the titles of rows and cells of words then break into lines.
    public var heights: [Int] = []
    /// A row by its position. O(columns).
    public var row: @Sendable (Int) -> Row
    /// What a row, or a cell of it, says in full, a fact a line; the column is nil for the title of the row.
    public var facts: @Sendable (_ row: Int, _ column: Int?) -> [[Span]]
    /// What a reader must know of the section, under its rows.
    public var notes: [[Span]]
    /// How many of the last columns stay on the screen while the others are gone through, where there is room for them.
    public var pinnedColumns = 0

    /// A section.
    public init(
      heading: [Span] = [], columns: [Column], count: Int, notes: [[Span]] = [],
      row: @escaping @Sendable (Int) -> Row,
      facts: @escaping @Sendable (_ row: Int, _ column: Int?) -> [[Span]]
    ) {
      self.heading = heading
      self.columns = columns
      self.count = count
      self.notes = notes
      self.row = row
      self.facts = facts
    }
  }

  /// What the table shows, in a line.
  public var title: [Span]
  /// Its sections, one below the other.
  public var sections: [Section]
  /// The columns of the screen that the titles of rows need.
  public var titleWidth: Int
  /// The columns that the titles of rows are given where the cells leave them, if that is more.
  public var roomyTitleWidth = 0
  /// What the signs mean, a sign an entry.
  public var legend: [[Span]]
  /// Why there are no rows, where it is not the filter.
  public var emptyReason: String?

  /// A matrix.
  public init(title: [Span], sections: [Section], titleWidth: Int, legend: [[Span]] = []) {
    self.title = title
    self.sections = sections
    self.titleWidth = titleWidth
    self.legend = legend
  }

  /// How many rows there are.
  public var count: Int { sections.reduce(0) { $0 + $1.count } }

  /// The section that a row is in, and its position there; nil beyond the last one. O(sections).
  func place(ofRow row: Int) -> (section: Int, row: Int)? {
    var rest = row
    for (number, section) in sections.enumerated() {
      if rest < section.count { return rest < 0 ? nil : (number, rest) }
      rest -= section.count
    }
    return nil
  }
}

/// Where a person is in a matrix.
struct MatrixState: Hashable, Sendable {
  /// The selected row, counted through all sections.
  var row = 0
  /// The selected column; nil is the title of the row.
  var column: Int?
  /// The first line on screen.
  var top = 0
  /// The first column on screen.
  var left = 0
}
