import EvidenceQuery
import Terminal

/// What the signs of a map mean, and its words, for the screen and for pictures.
extension MapWriter {
  /// A sign of a cell that is no number.
  package enum Sign: Hashable, Sendable {
    /// Nothing has both values.
    case empty
    /// It is not known whether anything has.
    case unknown
    /// Some of those that are counted have a value by inference only.
    case inferred
    /// There are studies, and no finding rests on them.
    case withoutFinding
  }

  /// What stands after a number of which some are inferred, as it does after a value in a list.
  package static let inferredMark = "i"

  /// The signs with what they mean; that some are inferred, or that there are studies without a finding, is only said where it occurs.
  package var legendEntries: [(sign: Sign, text: String)] {
    var entries: [(sign: Sign, text: String)] = [
      (.empty, words(map.tellsOfGaps ? .mapEmptyLegend : .mapNone)), (.unknown, words(.mapUnknownLegend)),
    ]
    if (map.rows.values + map.columns.values).contains(where: { $0.inferred > 0 }) {
      entries.append((.inferred, words(.mapInferredLegend)))
    }
    if map.cells.joined().contains(where: { if case .rows(_, _, withoutFinding: true) = $0 { true } else { false } }) {
      entries.append((.withoutFinding, words(.mapNoFindingLegend)))
    }
    return entries
  }

  /// What the map is of.
  package var titleText: String { title.map(\.text).joined() }
  /// What is counted.
  package var nounText: String { words(noun) }
  /// What stands for all values of a facet.
  package var allLabel: String { words(.mapAll) }
  /// What is said where nothing matches the filter.
  package var emptyText: String { words(.nothingMatches) }
  /// What a reader must know of the numbers.
  package var noteTexts: [String] { notes.map { $0.map(\.text).joined() } }
}
