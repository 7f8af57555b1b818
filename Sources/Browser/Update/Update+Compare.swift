import Evidence
import EvidenceQuery

extension BrowserState {
  /// The row that `m` marks: the selected one of a list whose rows can be compared.
  var rowToMark: (list: List, row: Int)? {
    guard place.view == .browse, let list = place.focus.list, SideBySide.lists.contains(list),
      let row = place.lists[list]?.selected, results.position(of: row, in: list) != nil
    else { return nil }
    return (list, row)
  }

  /// Marks the selected row, or takes its mark away.
  mutating func toggleMark(_ model: BrowserModel) {
    guard let (list, row) = rowToMark else { return }
    var rows = marks[list] ?? []
    if let position = rows.firstIndex(of: row) {
      rows.remove(at: position)
      show(model.words(.unmarked))
    } else if rows.count == SideBySide.most {
      show(model.words(.allMarked, with: String(SideBySide.most)))
    } else {
      rows.append(row)
      show(
        rows.count == 1
          ? model.words(.markedOne)
          : model.words(.markedSeveral, with: String(rows.count), String(SideBySide.most)))
    }
    marks[list] = rows
  }

  /// Whether a row of a list is marked.
  func isMarked(_ row: Int, in list: List) -> Bool { marks[list]?.contains(row) == true }

  /// What is marked in the list that one is in, or else in another.
  var comparisonOfMarks: SideBySide? {
    let here = place.focus.list ?? place.list.list
    let lists = SideBySide.lists.filter { $0 == here } + SideBySide.lists.filter { $0 != here }
    return lists.lazy.compactMap { list in marks[list].flatMap { SideBySide(list, $0) } }.first
  }

  /// Shows records side by side.
  mutating func compare(_ comparison: SideBySide) {
    visit { place in
      place.view = .compare
      if place.comparison != comparison { place.pages[.compare] = nil }
      place.comparison = comparison
    }
  }

  /// What the comparison says, or how one comes to one.
  func comparisonPage(_ model: BrowserModel, width: Int) -> Page {
    guard let comparison = place.comparison else {
      return Page(title: model.words(.compareView), blocks: [.text([.init(model.words(.howToCompare))])])
    }
    return model.details.page(of: comparison, onlyDiffering: place.showsDifferencesOnly, width: width)
  }

  /// The record whose name is selected in the comparison.
  var comparedRecord: Reference? {
    guard let references = place.comparison?.references else { return nil }
    let item = pageState(.view).item
    return references.indices.contains(item) ? references[item] : nil
  }

  // MARK: The place of the opening page

  /// Tells on opening pages of a place, or again of each review's own.
  mutating func choose(place code: TermCode?, _ model: BrowserModel) {
    placeOfInterest = code
    if place.view != .overview { visit { $0.view = .overview } }
    show(
      code.map { model.words(.placeIs, with: model.words.label(of: $0, in: .countries)) } ?? model.words(.placeIsOwn))
  }
}

extension Words {
  /// Places to name where nothing is like what was typed.
  var samplePlaces: [String] { ["GB-WLS", "US"].map { Vocabulary.countries.label(of: TermCode($0)) } }
}

extension Phrase {
  static let placeIs = Phrase("The opening page tells what there is for {1}; place alone takes that back.")
  static let placeIsOwn = Phrase("The opening page tells of each review's own place of interest.")
}
