import Evidence
package import EvidenceQuery

/// A harvest plot as plain values, for pictures.
package struct HarvestTable: Sendable {
  /// An effect.
  package struct Row: Sendable {
    /// The effect.
    package let name: String
    /// How sure the review is of it.
    package let certainty: String
    /// What the sides of no effect mean; nil where that is said once for all rows, or not known.
    package let meaning: String?
    /// How many studies are on each of the sides.
    package let counts: [Int]
  }

  /// What it shows.
  package let title: String
  /// What stands above how sure the review is.
  package let certaintyHeading: String
  /// The sides, and what they are called.
  package let sides: [(side: HarvestPlot.Side, name: String)]
  /// The effects.
  package let rows: [Row]
  /// What the sides of no effect mean for all rows; nil where they differ in that, or it is not known.
  package let meaning: String?
  /// How it is to be read, and what its signs mean.
  package let legend: [String]
}

extension HarvestWriter {
  /// The plot as plain values; nil where nobody would learn anything from it.
  package var values: HarvestTable? {
    guard !plot.sides.isEmpty else { return nil }
    // Only what lies on a side needs to know what it means.
    let meanings = plot.rows.map { row -> String? in
      guard row.studies[.below] != nil || row.studies[.above] != nil else { return nil }
      guard case .effect(let effect) = library[row.finding].content, let axis = effect.axis else { return nil }
      return details.text(of: axis).capitalisedFirst.asSentence
    }
    let isShared = Set(meanings.compactMap(\.self)).count == 1
    return HarvestTable(
      title: title, certaintyHeading: words(.certaintyColumn),
      sides: plot.sides.map { ($0, words(.ofHarvestSide($0)).capitalisedFirst) },
      rows: zip(plot.rows, meanings).map { row, meaning in
        HarvestTable.Row(
          name: library[row.finding].label, certainty: details.rows.certainty(of: library[row.finding]),
          meaning: isShared ? nil : meaning, counts: plot.sides.map { row.studies[$0]?.count ?? 0 })
      }, meaning: isShared ? meanings.compactMap(\.self).first : nil, legend: notes + [words(.marksLegend)])
  }
}
