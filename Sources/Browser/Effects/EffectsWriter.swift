public import Evidence
public import EvidenceQuery
import Terminal

/// Writes an effect as a forest plot: the results of its studies and the estimates of the whole on one axis, and below it where the
/// effects of the same domain lie. Certainty stands above all of it.
public struct EffectsWriter: Sendable {
  let details: DetailWriter
  /// The numbers; nil where there is no effect to show.
  let plot: ForestPlot?
  let order: ForestPlot.Order
  /// The levels of all its intervals.
  private let levels: Set<Int>
  /// The place of the effect among those on screen, and how many there are.
  private let place: (number: Int, count: Int)
  /// The effects of the same domain on screen.
  private let harvest: HarvestWriter

  var words: Words { details.words }
  var library: Library { details.library }
  private var glyphs: Glyphs { details.rows.glyphs }

  /// A writer for one of some findings; nil for none of them. O(findings).
  public init(_ details: DetailWriter, _ finding: FindingRow?, among findings: [Int], order: ForestPlot.Order = .source)
  {
    self.details = details
    self.order = order
    let plot = finding.flatMap { ForestPlot($0, in: details.library, order: order) }
    self.plot = plot
    let estimates = plot.map { $0.rows.compactMap(\.estimate) + $0.pooled } ?? []
    levels = Set(estimates.compactMap { $0.low == nil || $0.high == nil ? nil : $0.level })
    let effects = findings.map(FindingRow.init).filter { details.library[$0].kind == .effect }
    place = (finding.flatMap { effects.firstIndex(of: $0) }.map { $0 + 1 } ?? 1, effects.count)
    let group = finding.flatMap { finding in
      details.library.groups(of: effects).first { $0.findings.contains(finding) }
    }
    harvest = HarvestWriter(details, group)
  }

  // MARK: The screen

  private static let leastPlot = 16
  /// So many columns show the intervals well.
  private static let widePlot = 64

  /// The plot and the harvest plot, one below the other.
  public func matrix(width: Int) -> Matrix {
    guard let plot else {
      var matrix = Matrix(title: [Span(words(.effectsTitle), .heading)], sections: [], titleWidth: 0)
      matrix.emptyReason = place.count == 0 ? words(.noEffects) : nil
      return matrix
    }
    let titles =
      plot.rows.indices.prefix(200).map { DisplayWidth.of(title(of: $0, in: plot)) }
      + plot.pooled.map { DisplayWidth.of(title(of: $0)) }
    let estimates =
      plot.rows.prefix(200).map { DisplayWidth.of(brief($0)) }
      + plot.pooled.map { DisplayWidth.of(brief($0)) }
    var rest = [
      Matrix.Column(estimateHeading, width: max(8, min(estimates.max() ?? 0, 26))),
      Matrix.Column("n", width: 6),
    ]
    if plot.hasWeights { rest.append(Matrix.Column(words(.itemWeightLabel), width: 7)) }
    let numbers = rest.reduce(0) { $0 + $1.width + 1 }
    // Titles take what a wide plot leaves, and three tenths where it leaves less.
    let titleWidth = max(14, min(titles.max() ?? 0, max(width * 3 / 10, width - numbers - Self.widePlot)))
    let room = width - titleWidth - 2 - numbers
    let plotWidth = room >= Self.leastPlot ? room : max(8, min(width - titleWidth - 2, 40))
    let lines = plot.axis.map { ForestPlotLines(axis: $0, glyphs: glyphs, width: plotWidth) }
    let writer = self
    let section = Matrix.Section(
      heading: [Span(heading(of: plot), .accent)],
      columns: [Matrix.Column("", width: plotWidth, isText: true)] + rest,
      count: plot.rows.count + plot.pooled.count + 1, notes: notes(on: plot),
      row: { writer.row($0, of: plot, lines) }, facts: { row, _ in writer.facts(row, of: plot) })
    return Matrix(title: title(of: plot), sections: [section] + harvest.sections, titleWidth: titleWidth)
  }

  /// The finding, after how sure the review is of it, so that no narrow screen shows the one without the other.
  private func title(of plot: ForestPlot) -> [Span] {
    let record = library[plot.finding]
    return [
      Span(
        words(.titleOf, with: details.plainCertainty(of: record.confidence).capitalisedFirst, record.label), .heading)
    ]
  }

  private func heading(of plot: ForestPlot) -> String {
    [
      words(.effectOf, with: String(place.number), String(place.count)), measure(of: plot),
      words(.ofEffectOrder(order)),
    ]
    .joined(separator: details.dot)
  }

  func measure(of plot: ForestPlot) -> String {
    let name = effect(plot).measure.value ?? words(.measureUnknown, with: words(effect(plot).measure.unknown))
    return plot.axis?.scale == .logarithmic ? words(.logarithmic, with: name) : name
  }

  /// The effect that is shown.
  func effect(_ plot: ForestPlot) -> Effect {
    guard case .effect(let effect) = library[plot.finding].content else { return Effect(blank: .notHeld) }
    return effect
  }

  /// How to read the axis, and what stands behind the whole.
  func notes(on plot: ForestPlot) -> [[Span]] {
    let effect = effect(plot)
    var notes = [[Span(effect.axis.map(details.text) ?? words(.noAxis), .muted)]]
    if let axis = effect.axis, plot.axis?.noEffect == nil {
      let isDrawn = plot.axis != nil
      notes.append([
        isDrawn
          ? Span(words(.noEffectNotOnAxis, with: axis.noEffect.digits), .caution) : Span(words(.nothingDrawn), .muted)
      ])
    }
    switch effect.extent {
    case .estimated: break
    case .several: notes.append([Span(words(.notPutTogether), .muted)])
    case .notEstimable: notes.append([Span(words(Effect.Extent.notEstimable).capitalisedFirst.asSentence, .muted)])
    }
    notes.append([Span(words(.restsOnLabel) + ": ", .muted)] + details.restsOn(effect))
    if !plot.hasWeights, !plot.rows.isEmpty { notes.append([Span(words(.noWeights), .muted)]) }
    if plot.rows.isEmpty { notes.append([Span(words(.noRows), .muted)]) }
    return notes
  }

  private func row(_ position: Int, of plot: ForestPlot, _ lines: ForestPlotLines?) -> Matrix.Row {
    if position < plot.rows.count { return row(of: plot.rows[position], title(of: position, in: plot), plot, lines) }
    let target = Target.record(.finding(plot.finding))
    let number = position - plot.rows.count
    // No row leaves a column out: a selected cell would have no place there.
    let empty = Matrix.Cell([], to: target)
    guard number < plot.pooled.count else {
      return Matrix.Row(
        Matrix.Cell([Span(words(.axisRow), .muted)], to: target),
        [Matrix.Cell(lines?.ruler ?? [], to: target), empty, empty] + (plot.hasWeights ? [empty] : []))
    }
    let estimate = plot.pooled[number]
    let drawn =
      plot.absence(of: estimate) == nil ? lines?.line(of: estimate, mark: glyphs.pooled) : lines?.emptyLine
    let cells = [
      Matrix.Cell(drawn ?? [], to: target), Matrix.Cell([Span(brief(estimate))], to: target), empty,
    ]
    return Matrix.Row(
      Matrix.Cell([Span(title(of: estimate), .heading)], to: target),
      cells + (plot.hasWeights ? [empty] : []))
  }

  private func row(of row: ForestPlot.Row, _ title: String, _ plot: ForestPlot, _ lines: ForestPlotLines?) -> Matrix.Row
  {
    let target = Target.record(.evidence(row.evidence))
    var drawn = lines?.emptyLine ?? []
    if row.absence == nil, let estimate = row.estimate, let lines {
      drawn = lines.line(of: estimate, mark: glyphs.estimate)
    }
    var cells = [
      Matrix.Cell(drawn, to: target),
      Matrix.Cell([Span(brief(row), row.absence == nil ? .text : .muted)], to: target),
      Matrix.Cell([Span(row.result?.count.value.map { String($0) } ?? glyphs.gap)], to: target),
    ]
    if plot.hasWeights {
      cells.append(Matrix.Cell([Span(row.result?.weight.value.map { $0.short + "%" } ?? glyphs.gap)], to: target))
    }
    return Matrix.Row(Matrix.Cell([Span(title)], to: target), cells)
  }

  /// The one study that all of several results are of; nil where there are others.
  var onlyStudy: StudyRow? {
    guard let plot, plot.rows.count > 1, plot.hasSeveralOutcomes || plot.hasSeveralTimes else { return nil }
    let studies = Set(plot.rows.map { library.study(of: $0.evidence) })
    return studies.count == 1 ? studies.first : nil
  }

  /// What a row is called beside the plot: a study is not named again below itself, nor one that all rows are of.
  private func title(of position: Int, in plot: ForestPlot) -> String {
    let title = rowTitle(of: position, in: plot)
    return title.isBelow ? "  " + title.text : title.text
  }

  /// The same, and whether the row stands below another of its study.
  func rowTitle(of position: Int, in plot: ForestPlot) -> (text: String, isBelow: Bool) {
    let row = plot.rows[position]
    let parts = scope(of: row).joined(separator: ", ")
    if parts.isEmpty { return (name(of: row), false) }
    if onlyStudy != nil { return (parts, false) }
    let isSame =
      position > 0 && library.study(of: plot.rows[position - 1].evidence) == library.study(of: row.evidence)
    return isSame ? (parts, true) : (name(of: row), false)
  }

  /// The outcome and the time point of a result, where the results differ in them.
  private func scope(of row: ForestPlot.Row) -> [String] {
    guard let plot, let result = row.result else { return [] }
    let time = result.timePoint.value ?? words(result.timePoint.unknown)
    return ((plot.hasSeveralOutcomes ? [result.outcome] : []) + (plot.hasSeveralTimes ? [time] : []))
      .filter { !$0.isEmpty }
  }

  /// The study, with the outcome and the time point where the results differ in them.
  func name(of row: ForestPlot.Row) -> String {
    ([details.rows.name(of: library.study(of: row.evidence))] + scope(of: row)).joined(separator: ", ")
  }

  /// An estimate of the whole in the few words that stand beside the plot.
  private func title(of estimate: Estimate) -> String {
    words(.briefEstimateBasis(estimate.basis)) + (estimate.pooling.map { ", " + words($0) } ?? "")
  }

  func name(of estimate: Estimate) -> String {
    words(.ofEstimateBasis(estimate.basis)) + (estimate.pooling.map { ", " + words(.ofPooling($0)) } ?? "")
  }

  /// What stands above the estimates: with the level of their intervals, where that is the same for all.
  var estimateHeading: String {
    guard levels.count == 1, let level = levels.first else { return words(.estimateLabel) }
    return words(.intervalHeading, with: words(.estimateLabel), String(level))
  }

  /// The estimate as the column has it: with its level where that differs from row to row, or why there is none, for the head of the
  /// column says what is missing.
  func brief(_ row: ForestPlot.Row) -> String {
    if case .noEstimate(let reason)? = row.absence, row.result?.sign.value == nil { return words(reason) }
    return number(of: row, level: levels.count > 1)
  }

  func brief(_ estimate: Estimate) -> String {
    number(of: estimate, level: levels.count > 1)
  }

  /// The estimate in words that stand by themselves, or why there is none.
  func number(of row: ForestPlot.Row, level: Bool = false) -> String {
    let number = row.estimate.map { self.number(of: $0, level: level) } ?? ""
    return switch row.absence {
    case nil, .notOnAxis: number
    case .noResult: words(.noResult)
    case .noEstimate(let reason):
      row.result?.sign.value.map { words($0) } ?? words(.estimateUnknown, with: words(reason))
    case .otherMeasure(let name): name + " " + number
    }
  }

  func number(of estimate: Estimate, level: Bool = false) -> String {
    details.text(of: estimate, short: true, level: level)
  }

  private func facts(_ position: Int, of plot: ForestPlot) -> [[Span]] {
    if position < plot.rows.count { return [sentence(of: plot.rows[position], plot)] }
    let number = position - plot.rows.count
    let first = number < plot.pooled.count ? sentence(of: plot.pooled[number], plot) : axisFact(plot)
    return [first, [Span(statement(of: plot.finding))], [Span(certainty(of: plot.finding))]]
  }

  func axisFact(_ plot: ForestPlot) -> [Span] {
    [
      Span(measure(of: plot).capitalisedFirst + ": ", .heading),
      Span(effect(plot).axis.map(details.text) ?? words(.noAxis)),
    ]
  }

  func statement(of finding: FindingRow) -> String {
    let record = library[finding]
    return [record.statement, details.caution(on: record)].compactMap { $0?.asSentence }.joined(separator: " ")
  }

  func certainty(of finding: FindingRow) -> String {
    details.certaintyText(of: library[finding].confidence).capitalisedFirst.asSentence
  }
}
