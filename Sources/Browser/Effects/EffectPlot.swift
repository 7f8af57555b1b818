package import Evidence
package import EvidenceQuery
import OrderedCollections
import Terminal

/// The forest plot of an effect as plain values, for pictures.
package struct EffectPlot: Sendable {
  /// A result of a study.
  package struct Row: Sendable {
    /// The study, or what of it was measured.
    package let name: String
    /// Whether it stands below another row of its study.
    package let isBelow: Bool
    /// What is drawn; nil where nothing can be.
    package let drawn: Estimate?
    /// The estimate in digits, or why there is none.
    package let number: String
    /// How many people; a gap where that is not known.
    package let count: String
    /// The weight; a gap where that is not known.
    package let weight: String
    /// The weight in percent; nil where that is not known.
    package let percent: Double?
  }

  /// An estimate of the whole.
  package struct Whole: Sendable {
    /// Who computed it, and how.
    package let name: String
    /// The estimate.
    package let estimate: Estimate
    /// The same in digits.
    package let number: String
  }

  /// What stands for a number that is not known.
  package static let gap = "–"

  /// The effect.
  package let label: String
  /// How sure the review is of it, and what it says.
  package let intro: [String]
  /// What is measured, and on which kind of axis.
  package let measure: String
  /// What stands above the columns: rows, estimates, people, weights.
  package let headings: (rows: String, estimate: String, count: String, weight: String)
  /// Whether any row has a weight.
  package let hasWeights: Bool
  /// The axis; nil where nothing can be drawn.
  package let axis: PlotAxis?
  /// What values below and above no effect mean, where the source says so.
  package let sides: (below: String?, above: String?)
  /// The results, none left out.
  package let rows: [Row]
  /// The estimates of the whole; none where the source does not put results together.
  package let wholes: [Whole]
  /// What a reader must know.
  package let notes: [String]
  /// What its signs mean: those that it has.
  package let legend: [String]
}

extension EffectsWriter {
  /// The plot as plain values; nil where there is no effect. O(results).
  package var values: EffectPlot? {
    guard let plot else { return nil }
    let effect = effect(plot)
    let rows = plot.rows.indices.map { position in
      let row = plot.rows[position]
      let title = rowTitle(of: position, in: plot)
      return EffectPlot.Row(
        name: title.text, isBelow: title.isBelow, drawn: row.absence == nil ? row.estimate : nil,
        number: brief(row),
        count: row.result?.count.value.map { String($0) } ?? EffectPlot.gap,
        weight: row.result?.weight.value.map { $0.short + "%" } ?? EffectPlot.gap,
        percent: row.result?.weight.value?.value)
    }
    return EffectPlot(
      label: library[plot.finding].label, intro: [certainty(of: plot.finding), statement(of: plot.finding)],
      measure: measure(of: plot).capitalisedFirst,
      headings: (
        onlyStudy.map { library[$0].label } ?? words(.studyColumn), estimateHeading, "n",
        words(.itemWeightLabel)
      ), hasWeights: plot.hasWeights, axis: plot.axis, sides: (effect.axis?.below, effect.axis?.above), rows: rows,
      wholes: plot.pooled.map {
        EffectPlot.Whole(name: name(of: $0), estimate: $0, number: brief($0))
      },
      // How to read the axis stands below it, where it is drawn with its sides.
      notes: notes(on: plot).dropFirst(plot.axis?.noEffect == nil ? 0 : 1).map { $0.map(\.text).joined() }
        + notDrawn(in: plot) + gaps(in: plot)
        + (order == .source ? [] : [words(.rowsInOrder, with: words(.ofEffectOrder(order)))]),
      legend: legend(of: plot))
  }

  /// Which rows have an estimate that is not drawn, and why.
  private func notDrawn(in plot: ForestPlot) -> [String] {
    var others: [String] = []
    var ratios: [String] = []
    for row in plot.rows {
      switch row.absence {
      case .otherMeasure: others.append(name(of: row))
      case .notOnAxis: ratios.append(name(of: row))
      case .noResult, .noEstimate, nil: break
      }
    }
    ratios += plot.pooled.filter { plot.absence(of: $0) != nil }.map(name)
    return [(others, Phrase.notDrawnOther), (ratios, .notDrawnRatio)].filter { !$0.0.isEmpty }.map { names, why in
      words(.titleOf, with: names.joined(separator: "; "), words(why))
    }
  }

  /// Why numbers are not there, in the words for that.
  private func gaps(in plot: ForestPlot) -> [String] {
    let results = plot.rows.compactMap(\.result)
    let reasons = results.flatMap { result in
      [result.count.value == nil ? result.count.unknown : nil]
        + (plot.hasWeights && result.weight.value == nil ? [result.weight.unknown] : [])
    }
    .compactMap { $0.map { words($0) } }
    guard !reasons.isEmpty else { return [] }
    return [words(.gapLegend, with: EffectPlot.gap, OrderedSet(reasons).joined(separator: "; "))]
  }

  private func legend(of plot: ForestPlot) -> [String] {
    guard let axis = plot.axis else { return [] }
    let drawn = plot.rows.filter { $0.absence == nil }
    let estimates = drawn.compactMap(\.estimate)
    let weights = drawn.map { $0.result?.weight.value }
    let wholes = plot.pooled.filter { plot.absence(of: $0) == nil }
    let stretches = (estimates + wholes).map(axis.stretch)
    let signs: [(Phrase, Bool)] = [
      (.squaresByWeight, plot.hasWeights && weights.contains { $0 != nil }),
      (.squareWithoutWeight, plot.hasWeights && weights.contains(nil)),
      (.squaresOfOneSize, !plot.hasWeights && !drawn.isEmpty),
      (.squareWithoutInterval, estimates.contains { axis.stretch(of: $0) == nil }),
      (.diamondsOfTheWhole, wholes.contains { axis.stretch(of: $0) != nil }),
      (.diamondOfModel, Set(wholes.map(\.basis)).count > 1),
      (.diamondWithoutInterval, wholes.contains { axis.stretch(of: $0) == nil }),
      (.arrowLegend, stretches.contains { $0?.leavesBelow == true || $0?.leavesAbove == true }),
    ]
    return signs.filter(\.1).map { words($0.0) }
  }
}
