import Terminal

/// Where the parts of the screen are, for a size, a focus and a zoom.
struct Layout {
  /// The least that the browser can be used on.
  static let minimum = Size(40, 12)
  /// From this width on lists and detail stand side by side.
  static let sideBySide = 100
  /// Under this height, lists that are not focused shrink to their titles.
  static let tall = 18

  let size: Size
  /// Every pane that is drawn, title row included, with the line below it not.
  private(set) var panes: [Pane: Rect] = [:]
  /// Whether lists and detail stand side by side.
  let isSideBySide: Bool
  private let notes: [Pane: String]

  init(_ state: BrowserState) {
    size = state.size
    notes = Pane.lists.reduce(into: [:]) { notes, pane in
      notes[pane] = pane.list.flatMap { state.results.lists[$0]?.note }
    }
    isSideBySide = state.size.columns >= Self.sideBySide && !state.place.isZoomed
    let body = body
    let place = state.place
    guard body.rows > 2 else { return }
    if isSideBySide {
      let left = max(50, body.columns / 2)
      // Lists and detail share the line between them.
      placeLists(place, state, columns: left + 1)
      panes[.detail] = Rect(column: left, row: body.minRow, columns: body.columns - left, rows: body.rows - 1)
    } else if place.focus == .detail {
      panes[.detail] = Rect(column: 0, row: body.minRow, columns: body.columns, rows: body.rows - 1)
    } else if place.isZoomed {
      panes[place.focus] = Rect(column: 0, row: body.minRow, columns: body.columns, rows: body.rows - 1)
    } else {
      placeLists(place, state, columns: body.columns)
    }
  }

  /// Whether the screen is too small to be used.
  var isTooSmall: Bool { size.columns < Self.minimum.columns || size.rows < Self.minimum.rows }
  /// The line that says what is shown and what is asked.
  var header: Rect { Rect(column: 0, row: 0, columns: size.columns, rows: 1) }
  /// The line that says what can be done.
  var status: Rect { Rect(column: 0, row: size.rows - 1, columns: size.columns, rows: 1) }
  /// What lies between.
  var body: Rect { Rect(column: 0, row: 1, columns: size.columns, rows: max(0, size.rows - 2)) }

  /// What a pane can write in: without its borders, a blank column on either side.
  func content(of pane: Pane) -> Rect {
    guard let rect = panes[pane] else { return Rect(column: 0, row: 0, columns: 0, rows: 0) }
    return Rect(column: rect.minColumn + 1, row: rect.minRow + 1, columns: rect.columns - 2, rows: rect.rows - 1)
  }

  /// What lies over the middle of the view: help and provenance.
  var overlay: Rect {
    // On a narrow screen nothing that is half seen beside it would help.
    let columns = body.columns < Self.sideBySide ? body.columns : min(100, body.columns - 8)
    let rows = max(3, body.rows - (body.rows > 30 ? 2 : 0))
    return Rect(
      column: (body.columns - columns) / 2, row: body.minRow + (body.rows - rows) / 2, columns: columns, rows: rows)
  }

  /// The panel of facets: over the detail where that is seen, else over the right of the lists.
  var overlayForFacets: Rect {
    if isSideBySide, let detail = panes[.detail] {
      return Rect(column: detail.minColumn, row: detail.minRow, columns: detail.columns, rows: detail.rows + 1)
    }
    let columns = min(body.columns, 60)
    return Rect(column: body.columns - columns, row: body.minRow, columns: columns, rows: body.rows)
  }

  /// How many rows of a list can be seen, under the titles of its columns.
  func listHeight(of pane: Pane) -> Int {
    let rows = content(of: pane).rows
    return rows > 1 ? rows - 1 - note(under: pane).count : rows
  }

  /// The lines of the note on a list, which stand under its rows; none where there is hardly room for the rows.
  func note(under pane: Pane) -> [[Run]] {
    let content = content(of: pane)
    guard let note = notes[pane], content.rows > 4 else { return [] }
    return Array(wrap([Run(note, .muted)], width: max(1, content.columns - 2)).prefix(2))
  }

  private mutating func placeLists(_ place: Place, _ state: BrowserState, columns: Int) {
    let focused = place.focus == .detail ? place.list : place.focus
    // A title row for each list, and the line that ends the last one.
    let available = max(0, body.rows - Pane.lists.count - 1)
    var heights: [Pane: Int] = [:]
    if size.rows < Self.tall {
      heights[focused] = available
    } else {
      // What a list needs: its rows and the titles of its columns.
      let needs = Dictionary(
        uniqueKeysWithValues: Pane.lists.map { pane in
          (pane, 1 + max(1, pane.list.map { state.rows(of: $0).count } ?? 0) + (notes[pane] == nil ? 0 : 2))
        })
      let others = Pane.lists.filter { $0 != focused }
      let share = max(3, available / 4)
      for pane in others { heights[pane] = min(max(3, needs[pane] ?? 3), share) }
      let taken = others.reduce(0) { $0 + (heights[$1] ?? 0) }
      heights[focused] = min(needs[focused] ?? 3, available - taken)
      var left = available - taken - (heights[focused] ?? 0)
      for pane in others where left > 0 {
        let more = min(left, max(0, (needs[pane] ?? 0) - (heights[pane] ?? 0)))
        heights[pane, default: 0] += more
        left -= more
      }
      heights[focused, default: 0] += left
    }
    var row = body.minRow
    for pane in Pane.lists {
      let height = heights[pane] ?? 0
      panes[pane] = Rect(column: 0, row: row, columns: columns, rows: height + 1)
      row += height + 1
    }
  }
}
