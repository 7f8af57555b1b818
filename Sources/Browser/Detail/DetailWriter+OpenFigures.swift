import Evidence
import EvidenceQuery
import Terminal

/// Numbers that a review states of a group of studies without saying which of them it counts.
extension DetailWriter {
  /// A figure that leaves open which studies it counts.
  struct OpenFigure {
    let figure: StatedFigure
    /// What it counts.
    let filter: Filter
    let review: ReviewRow
  }

  /// The numbers that sources give of a group to which some studies belong, where it is open whether they are counted.
  func openFigures(of studies: some Sequence<StudyRow>) -> [OpenFigure] {
    let byReview = Dictionary(grouping: studies) { library.review(ofRow: $0.index, in: .studies) }
    return byReview.sorted { $0.key.index < $1.key.index }.flatMap { review, studies in
      library[review].statedFigures.compactMap { figure in
        guard case .count(of: .studies, let text?) = figure.measure, let filter = try? engine.parse(text) else {
          return nil
        }
        let among = Set(figure.among)
        let group = studies.filter { among.contains(library[$0].id) }
        guard !group.isEmpty else { return nil }
        let selection = engine.select(filter, in: .studies)
        return group.contains { selection[$0.index] == .possible }
          ? OpenFigure(figure: figure, filter: filter, review: review) : nil
      }
    }
  }

  /// The number with its group, and why it is open.
  func spans(of open: OpenFigure, _ phrase: Phrase) -> [Span] {
    let number = Span(
      "\(open.figure.value) \(open.figure.label)", to: .rows(.studies, open.filter, of: open.review))
    return words.spans(phrase, with: [number], [Span(String(open.figure.among.count))])
      + (open.figure.told.map { [Span(". " + $0, .muted)] } ?? [])
  }
}
