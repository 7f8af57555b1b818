import Evidence
import EvidenceQuery
import Terminal
import TestSupport
import Testing

@testable import Browser

extension Driver {
  var library: Library { model.library }
  var place: Place { state.place }

  /// The id of the selected row of a list, such as `rr0001/p3`.
  func selected(_ list: List) -> String? {
    state.selectedRow(of: list).map { library.qualifiedID(ofRow: $0, in: list.table) }
  }

  /// The ids of the rows of a list, in the order of the screen.
  func ids(_ list: List) -> [String] {
    state.rows(of: list).map { library.localID(ofRow: $0, in: list.table) }
  }

  /// What was entered last.
  var opened: Reference? { place.detail.steps.last?.reference }

  /// Where one is, but for what is selected on the page of the selected row, which nobody sees in a list.
  var placeInLists: Place { place.inLists }

  /// Goes with the arrows to the row of a list that has this id within its review.
  mutating func select(_ id: String, in list: List) throws {
    let wanted = try #require(ids(list).firstIndex(of: id), "\(id) is not among \(ids(list))")
    press("\(Pane.showing(list).rawValue)" == "1" ? "1" : list == .findings ? "2" : "3")
    press(.home, .times(wanted, .down))
    try #require(state.selectedPosition(in: list) == wanted)
  }

  /// Goes with the arrows to the next item of the page that leads to something of a kind, and enters it.
  mutating func enter(where isWanted: (Target) -> Bool) throws {
    let layout = state.pageLayout(.detail, model)
    let wanted = try #require(layout.items.firstIndex { isWanted($0.target) }, "no such item:\n\(text)")
    for _ in 0..<1_000 where state.pageState(.detail).item != wanted {
      press(state.pageState(.detail).item < wanted ? .down : .up)
    }
    try #require(state.pageState(.detail).item == wanted)
    press(.enter)
  }

  /// The rows that carry a mark of being linked, surely or perhaps.
  func linked(_ list: List, _ certainty: Match) -> Set<String> {
    let marks = LinkedMarks(state, model)
    return Set(
      state.rows(of: list).filter { marks.certainty(of: $0, in: list) == certainty }
        .map { library.localID(ofRow: $0, in: list.table) })
  }
}

extension Place {
  /// The same, but for what is selected on the page of the selected row, which nobody sees in a list.
  var inLists: Place {
    var place = self
    if !place.detail.steps.isEmpty { place.detail.steps[0].page.item = 0 }
    return place
  }
}
