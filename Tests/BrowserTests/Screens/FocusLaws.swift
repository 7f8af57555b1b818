import Evidence
import EvidenceQuery
import Terminal

@testable import Browser

/// That a person sees where they are: the cursor, which screen readers follow, and what is drawn as selected or focused.
struct FocusLaws {
  private let state: BrowserState
  private let canvas: Canvas
  private let layout: Layout

  init(_ state: BrowserState, _ model: BrowserModel) { self.init(state, Canvas.drawn(state, model)) }

  /// For a state that has been drawn.
  init(_ state: BrowserState, _ canvas: Canvas) {
    self.state = state
    self.canvas = canvas
    layout = Layout(state)
  }

  private var frame: Frame { canvas.frame }

  /// What is wrong; empty where nothing is.
  var problems: [String] {
    guard !frame.bounds.isEmpty else { return frame.cursor == nil ? [] : ["a cursor where there is no cell"] }
    guard let cursor = frame.cursor else { return ["no cursor"] }
    guard frame.bounds.contains(cursor) else { return ["the cursor is outside: \(cursor)"] }
    guard !layout.isTooSmall else { return [] }
    if let layer = state.layers.last { return problems(of: layer, cursor) }
    switch state.place.view {
    case .overview, .flow, .audit, .compare: return problems(onPage: .view, cursor)
    case .map, .trafficLights, .confidence, .effects:
      let place = state.matrixState
      guard let matrix = state.results.matrix?.matrix, matrix.count > 0 else { return [] }
      return zone(cursor) == .cell(row: place.row, column: place.column) && isSelected(cursor)
        ? [] : ["the cursor is not on the selected cell"]
    case .browse: return problemsAmongLists(cursor)
    case .reviews:
      return zone(cursor) == .review(state.place.reviewRow) && isSelected(cursor)
        ? [] : ["the cursor is not on the selected review"]
    }
  }

  private func zone(_ point: Point) -> Zone? { canvas.zone(at: point) }
  private func isSelected(_ point: Point) -> Bool { frame[point.column, point.row].style.isSelected }

  private func problems(of layer: Layer, _ cursor: Point) -> [String] {
    switch layer {
    case .prompt:
      return cursor.row == layout.status.minRow && frame.cursorIsVisible
        ? [] : ["the cursor of the prompt is not seen in it"]
    case .facets(let facets):
      guard !facets.lines.isEmpty else { return zone(cursor) == .layer ? [] : ["the cursor is not in the panel"] }
      return zone(cursor) == .facet(facets.selected) && isSelected(cursor)
        ? [] : ["the cursor is not on the selected value"]
    case .menu(let menu):
      return zone(cursor) == .menuRow(menu.selected) && isSelected(cursor) ? [] : ["the cursor is not in the menu"]
    case .jump:
      return frame.cursorIsVisible && cursor.row == layout.jumpRows.minRow - 1 && layout.overlay.contains(cursor)
        ? [] : ["the cursor of the jump is not seen in its line"]
    case .page: return layout.overlay.contains(cursor) ? [] : ["the cursor is not on the page"]
    }
  }

  /// The cursor is on what is selected wherever that is seen.
  private func problems(onPage kind: PageKind, _ cursor: Point) -> [String] {
    guard state.pageRect(kind).contains(cursor) else { return ["the cursor is not on the page"] }
    let page = state.pageState(kind)
    guard canvas.zones.contains(where: { $0.zone == .item(kind, page.item) }) else { return [] }
    return zone(cursor) == .item(kind, page.item) && isSelected(cursor)
      ? [] : ["the cursor is not on the selected item of the page"]
  }

  private func problemsAmongLists(_ cursor: Point) -> [String] {
    var problems: [String] = []
    let focus = state.place.focus
    for (pane, rect) in layout.panes {
      // Its first and its last column may be its neighbour's too.
      let titleIsAccent = (rect.minColumn + 1..<max(rect.minColumn + 1, rect.maxColumn - 1)).contains { column in
        frame[column, rect.minRow].style.role == .accent
      }
      if titleIsAccent != (pane == focus) { problems.append("the border of \(pane) says otherwise than the focus") }
    }
    guard layout.panes[focus] != nil else { return problems + ["the focused pane is not drawn"] }
    guard let list = focus.list else {
      return problems + self.problems(onPage: .detail, cursor)
    }
    let position = state.selectedPosition(in: list)
    if state.rows(of: list).isEmpty {
      if !layout.content(of: focus).contains(cursor) { problems.append("the cursor is not in the empty list") }
    } else if zone(cursor) != .row(list, position) || !isSelected(cursor) {
      problems.append("the cursor is not on the selected row of \(list)")
    }
    return problems
  }
}
