import Evidence
import EvidenceQuery
import Terminal

extension BrowserState {
  /// How many lines make a page where one is.
  var pageHeight: Int {
    let layout = Layout(self)
    switch place.view {
    case .overview, .flow, .audit, .compare, .reviews: return max(1, layout.body.rows - 1)
    case .map, .trafficLights, .confidence, .effects: return max(1, matrixRect.rows - 4)
    case .browse:
      return max(
        1, (place.focus == .detail ? layout.content(of: .detail).rows : layout.listHeight(of: place.focus)) - 1)
    }
  }

  /// Moves the selection by so many rows, or to the end that `Int.min` or `Int.max` stand for.
  mutating func move(by distance: Int, _ model: BrowserModel) {
    switch place.view {
    case .overview, .flow, .audit, .compare: move(.view, by: distance, model)
    case .map, .trafficLights, .confidence, .effects: moveInMatrix(by: distance)
    case .reviews:
      place.reviewRow = clamped(place.reviewRow, distance, model.library.reviews.count)
    case .browse:
      if place.focus == .detail {
        move(.detail, by: distance, model)
      } else if let list = place.focus.list {
        select(position: clamped(selectedPosition(in: list), distance, rows(of: list).count), in: list)
      }
    }
  }

  func selectedPosition(in list: List) -> Int {
    place.lists[list]?.selected.flatMap { results.position(of: $0, in: list) } ?? 0
  }

  /// Selects the row at a position of a list.
  mutating func select(position: Int, in list: List) {
    let rows = rows(of: list)
    guard rows.indices.contains(position) else { return }
    place.lists[list]?.selected = rows[position]
    scrollToSelection(in: list)
    showSelectionInDetail()
  }

  func clamped(_ position: Int, _ distance: Int, _ count: Int) -> Int {
    let (sum, overflow) = position.addingReportingOverflow(distance)
    return max(0, min(overflow ? (distance < 0 ? 0 : count - 1) : sum, count - 1))
  }

  /// Goes to a pane; its list becomes the one whose selection the detail shows.
  mutating func focus(on pane: Pane) {
    if place.view != .browse { visit { $0.view = .browse } }
    place.focus = pane
    if pane != .detail {
      place.list = pane
      place.detail.entered = 0
    }
    showSelectionInDetail()
    for list in Self.lists { scrollToSelection(in: list) }
  }

  mutating func cycleFocus(by step: Int, _ model: BrowserModel) {
    let panes = Pane.allCases.filter { $0 != .detail || !place.detail.steps.isEmpty }
    let position = panes.firstIndex(of: place.focus) ?? 0
    let pane = panes[(position + step + panes.count) % panes.count]
    if pane == .detail { enterDetail(model) } else { focus(on: pane) }
  }

  // MARK: Order

  mutating func sortByNextColumn(_ model: BrowserModel) {
    guard let list = place.focus.list else { return }
    let columns = model.rows.telling(results.whatIf).columns(of: list, rows: rows(of: list).prefix(200))
    // Only where something is searched for is the order of the source another than the first.
    let first = [SortOrder()] + (place.filter.words.isEmpty ? [] : [SortOrder(isOfSource: true)])
    let orders = first + columns.map { SortOrder(column: $0) }
    let now = place.lists[list]?.sort ?? SortOrder()
    let position = orders.firstIndex { $0.column == now.column && $0.isOfSource == now.isOfSource }
    sort(list, by: orders[((position ?? 0) + 1) % orders.count], model)
  }

  mutating func reverseSort(_ model: BrowserModel) {
    guard let list = place.focus.list, var order = place.lists[list]?.sort else { return }
    guard order.column != nil else {
      show(model.words(.sortFirst))
      return
    }
    order.isDescending.toggle()
    sort(list, by: order, model)
  }

  /// Sorts a list by a column; by the one that it is sorted by, the other way round.
  mutating func sort(_ list: List, by column: ListColumn, _ model: BrowserModel) {
    let order = place.lists[list]?.sort ?? SortOrder()
    sort(list, by: SortOrder(column: column, isDescending: order.column == column && !order.isDescending), model)
  }

  mutating func sort(_ list: List, by order: SortOrder, _ model: BrowserModel) {
    place.lists[list]?.sort = order
    let isRanked = !order.isOfSource && !place.filter.words.isEmpty
    let column = order.column.map { model.words($0.title) } ?? model.words(isRanked ? .bestFirst : .sourceOrder)
    show("\(model.words(.sortedBy)) \(column)\(order.isDescending ? " \(model.words(.descending))" : "")")
  }

  // MARK: Reviews

  mutating func chooseReview(_ model: BrowserModel) {
    let count = model.library.reviews.count
    var chosen: Set<Int> =
      switch place.scope {
      case .all: Set(0..<count)
      case .only(let reviews): reviews
      }
    if chosen == [place.reviewRow] {
      show(model.words(.oneStaysChosen))
    } else if chosen.contains(place.reviewRow) {
      chosen.remove(place.reviewRow)
    } else {
      chosen.insert(place.reviewRow)
    }
    place.scope = chosen.count == count ? .all : .only(chosen)
  }
}

extension Phrase {
  static let oneStaysChosen = Phrase("One review stays chosen: Space on another adds it.")
}
