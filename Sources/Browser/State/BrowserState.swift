public import Evidence
public import EvidenceQuery
public import Terminal

/// All that changes while one browses. An event and a state give a new state and effects; a state and a model give a frame.
public struct BrowserState: Sendable {
  /// The size of the screen.
  public internal(set) var size: Size
  /// The symbols that can be drawn.
  let glyphs: Glyphs
  /// Today, for the age of a search; nil where nobody knows.
  let today: PartialDate?

  var place = Place()
  /// Where one was before, to go back to.
  var history: [Place] = []
  var undone: [Question] = []
  var undo: [Question] = []
  /// What lies over the view; the topmost takes events first.
  var layers: [Layer] = []
  var message: Message?
  /// What was searched for before.
  var searches: [String] = []
  /// What was left out before.
  var exclusions: [String] = []
  /// What was typed as a command before.
  var commands: [String] = []
  /// The files that were exported to before.
  var exports: [String] = []
  /// What the lists show, made anew when what it depends on changes.
  var results = Results()
  var hasMouse: Bool
  /// The place that opening pages tell of; nil for each review's place of interest.
  var placeOfInterest: TermCode?
  /// The rows that are marked for a comparison, in the order in which they were marked.
  var marks: [List: [Int]] = [:]

  /// A state that shows the opening page of the first review.
  public init(
    _ model: BrowserModel, size: Size, glyphs: Glyphs = .unicode, today: PartialDate? = nil, hasMouse: Bool = true
  ) {
    self.size = size
    self.glyphs = glyphs
    self.today = today
    self.hasMouse = hasMouse
    refresh(model)
  }

  /// What the whole screen shows.
  public var view: BrowserView { place.view }
  /// The part of the browse view that keys go to.
  public var focus: Pane { place.focus }
  /// The question that is put to the evidence.
  public var filter: Filter { place.filter }
  /// What is left out to see what stays; nil where nothing is.
  public var without: Filter? { place.without }
  /// The reviews that are on screen.
  public var scope: ReviewScope { place.scope }
  /// Whether filters can be undone.
  public var canUndo: Bool { !undo.isEmpty }
  /// The rows of a list, in the order of the screen.
  public func rows(of list: List) -> [Int] { results.lists[list]?.rows ?? [] }
  /// The selected row of a list.
  public func selectedRow(of list: List) -> Int? { place.lists[list]?.selected }
  /// How surely the rows of a list match.
  public func selection(of list: List) -> Selection? { results.lists[list]?.selection }
}

/// A line for the person, gone with the next key.
struct Message: Hashable, Sendable {
  var text: String
  var isProblem = false
}

/// What the lists show.
struct Results: Sendable {
  struct ListResult: Sendable {
    var selection: Selection
    /// The rows that are shown, in order.
    let rows: [Int]
    /// How many rows the open reviews have in all.
    var total: Int
    /// What a reader must know of the list as a whole; it takes the place of a row.
    var note: String?
    /// What its title counts.
    var counts: ListCounts
    /// Where each row of the table stands among those that are shown; below zero where it does not.
    private let positions: [Int32]

    /// O(rows of the table).
    init(selection: Selection, rows: [Int], total: Int, note: String?, counts: ListCounts) {
      self.selection = selection
      self.rows = rows
      self.total = total
      self.note = note
      self.counts = counts
      var positions = [Int32](repeating: -1, count: selection.definite.capacity)
      for (position, row) in rows.enumerated() { positions[row] = Int32(position) }
      self.positions = positions
    }

    /// Where a row stands; nil where it is not shown. O(1).
    func position(of row: Int) -> Int? {
      positions.indices.contains(row) && positions[row] >= 0 ? Int(positions[row]) : nil
    }

    /// The row that is shown and stood nearest after another one in an earlier order, or before it; nil where none is shown.
    func nearest(to row: Int, in earlier: [Int]) -> Int? {
      let place = earlier.firstIndex(of: row) ?? 0
      return earlier[place...].first { position(of: $0) != nil } ?? earlier[..<place].last { position(of: $0) != nil }
    }
  }

  /// What the results depend on.
  struct Key: Hashable, Sendable {
    var scope: ReviewScope
    var filter: Filter
    var without: Filter?
    var certainty: Match
    var sorts: [List: SortOrder]
    var reviews: Int
  }

  /// The page that the view is, which takes longer to write than to draw.
  struct ViewPage: Sendable {
    /// What it depends on.
    struct Key: Hashable, Sendable {
      var view: BrowserView
      var scope: ReviewScope
      var filter: Filter
      var width: Int
      var reviews: Int
      var pendingReviews: Int
      var placeOfInterest: TermCode?
      var comparison: SideBySide?
      var showsDifferencesOnly: Bool
    }

    let key: Key
    let page: Page
    /// The page in lines, which take longer still: a page may have very many.
    let layout: PageLayout

    init(key: Key, page: Page) {
      self.key = key
      self.page = page
      layout = PageLayout(page, width: key.width, highlighting: key.filter.words)
    }
  }

  /// The page of the record that was entered last, which may name very many others.
  struct DetailPage: Sendable {
    /// What it depends on.
    struct Key: Hashable, Sendable {
      var reference: Reference
      var isCertain: Bool
      var filter: Filter
      var without: Filter?
      var width: Int
      var reviews: Int
      var pendingReviews: Int
    }

    let key: Key
    let layout: PageLayout
  }

  /// The table that the view is.
  struct MatrixView: Sendable {
    /// What it depends on.
    struct Key: Hashable, Sendable {
      var view: BrowserView
      var results: Results.Key?
      var map: MapAxes
      var effect: FindingRow?
      var effectOrder: ForestPlot.Order
      var width: Int
      var pendingReviews: Int
    }

    var key: Key
    var matrix: Matrix
  }

  /// What one can jump to.
  struct Jump: Sendable {
    /// How many reviews it is made of.
    var reviews: Int
    var index: JumpIndex
  }

  var viewPage: ViewPage?
  var detailPage: DetailPage?
  var matrix: MatrixView?
  var jump: Jump?
  var key: Key?
  var lists: [List: ListResult] = [:]
  /// What is left of the findings; nil where nothing is left out.
  var whatIf: WhatIf?
  /// The orders that were asked for, which hold until other reviews are open.
  var orders = RowOrders()

  /// What a filter keeps of each list; nothing where the lists show another one.
  func selections(under filter: Filter, _ scope: ReviewScope) -> [List: Selection] {
    key?.filter == filter && key?.scope == scope ? lists.mapValues(\.selection) : [:]
  }

  /// The position of a row on the screen. O(1).
  func position(of row: Int, in list: List) -> Int? { lists[list]?.position(of: row) }
}
