import Evidence
import EvidenceQuery

extension BrowserState {
  /// The effect that the forest plot shows: the selected finding, else the first effect on screen; nil in other views.
  func shownEffect(_ model: BrowserModel) -> FindingRow? {
    guard place.view == .effects else { return nil }
    func isEffect(_ row: Int) -> Bool { model.library.findings[row].kind == .effect }
    if let selected = selectedRow(of: .findings), isEffect(selected) { return FindingRow(selected) }
    return rows(of: .findings).first(where: isEffect).map(FindingRow.init)
  }

  func effectsWriter(_ model: BrowserModel) -> EffectsWriter {
    EffectsWriter(model.details, shownEffect(model), among: rows(of: .findings), order: place.effectOrder)
  }

  /// Selects the effect so many further on in the list of findings.
  mutating func goToEffect(by step: Int, _ model: BrowserModel) {
    let effects = rows(of: .findings).filter { model.library.findings[$0].kind == .effect }
    guard let shown = shownEffect(model), let position = effects.firstIndex(of: shown.index) else { return }
    guard effects.indices.contains(position + step) else {
      return show(model.words(step < 0 ? .firstEffect : .lastEffect))
    }
    place.lists[.findings]?.selected = effects[position + step]
    place.matrices[.effects] = nil
    scrollToSelection(in: .findings)
    showSelectionInDetail()
  }

  /// Sorts the rows of the plot by the next thing; those that have no weights, not by that.
  mutating func sortEffects(_ model: BrowserModel) {
    let hasWeights = effectsWriter(model).plot?.hasWeights == true
    let orders = ForestPlot.Order.allCases.filter { $0 != .weight || hasWeights }
    let position = orders.firstIndex(of: place.effectOrder) ?? orders.count - 1
    place.effectOrder = orders[(position + 1) % orders.count]
    place.matrices[.effects] = nil
  }
}
