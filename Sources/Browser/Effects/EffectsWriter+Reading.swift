import Evidence
import EvidenceQuery
import Terminal

/// An effect in reading order: what each row of its plot says, in a sentence.
extension EffectsWriter {
  /// `Geenen et al. 2015: g -0.21, 95% CI -1.21 to 0.79, n 179, weight not reported; left of no effect, which means …`
  func sentence(of row: ForestPlot.Row, _ plot: ForestPlot) -> [Span] {
    let name = Span(self.name(of: row) + ": ", .heading, to: .record(.evidence(row.evidence)))
    guard let result = row.result else { return [name, Span(words(.noResult).asSentence)] }
    var parts: [String] = []
    if let estimate = result.estimate.value {
      parts += numbers(of: estimate, measure: result.measure.value)
    } else {
      parts.append(words(.estimateUnknown, with: words(result.estimate.unknown)))
      if let sign = result.sign.value { parts.append(words(sign)) }
    }
    parts.append(
      words(.sampleSize, with: result.count.value.map { String($0) } ?? words(result.count.unknown)))
    parts.append(
      result.weight.value.map { words(.weight, with: $0.digits) }
        ?? words(.weightUnknown, with: words(result.weight.unknown)))
    var text = parts.joined(separator: ", ")
    if !result.arms.isEmpty { text += "; " + result.arms.map(details.text).joined(separator: "; ") }
    if let estimate = result.estimate.value, row.absence == nil, let side = side(of: estimate, plot) {
      text += "; " + side
    }
    switch row.absence {
    case .otherMeasure: text += "; " + words(.notDrawnOther)
    case .notOnAxis: text += "; " + words(.notDrawnRatio)
    case .noResult, .noEstimate, nil: break
    }
    return [name, Span(text.asSentence)]
  }

  func sentence(of estimate: Estimate, _ plot: ForestPlot) -> [Span] {
    var text = numbers(of: estimate, measure: nil).joined(separator: ", ")
    if plot.absence(of: estimate) != nil {
      text += "; " + words(.notDrawnRatio)
    } else if let side = side(of: estimate, plot) {
      text += "; " + side
    }
    return [Span(name(of: estimate) + ": ", .heading, to: .record(.finding(plot.finding))), Span(text.asSentence)]
  }

  private func numbers(of estimate: Estimate, measure: String?) -> [String] {
    let value = (measure.map { $0 + " " } ?? "") + estimate.value.short
    guard let low = estimate.low, let high = estimate.high else { return [value, words(.noInterval)] }
    return [
      value, words(.levelOfInterval, with: String(estimate.level), words(.interval, with: low.short, high.short)),
    ]
  }

  /// On which side of no effect an estimate lies, and what that means; of one whose interval has no effect in it only that.
  private func side(of estimate: Estimate, _ plot: ForestPlot) -> String? {
    guard let axis = effect(plot).axis else { return nil }
    let value = estimate.value.value
    if value == axis.noEffect.value { return words(.sideNone) }
    let isBelow = value < axis.noEffect.value
    let side = words(isBelow ? .sideLeft : .sideRight)
    if let low = estimate.low, let high = estimate.high,
      (low.value...max(low.value, high.value)).contains(axis.noEffect.value)
    {
      return words(.sideSpans, with: side)
    }
    return (isBelow ? axis.below : axis.above).map { words(.sideMeans, with: side, $0) } ?? side
  }

  /// The effect as a page that can be read aloud: certainty, statement, how to read it, each result, and the estimates of the whole.
  public var page: Page {
    guard let plot else { return Page(title: words(.effectsTitle), blocks: [.text([Span(words(.noEffects))])]) }
    let record = library[plot.finding]
    var blocks: [Block] = [
      .heading([Span(record.label, .heading, to: .record(.finding(plot.finding)))]),
      .text([Span(certainty(of: plot.finding))]), .text([Span(statement(of: plot.finding))]), .text(axisFact(plot)),
    ]
    blocks += plot.rows.map { .text(sentence(of: $0, plot), hanging: 2) }
    blocks += plot.pooled.map { .text(sentence(of: $0, plot), hanging: 2) }
    blocks += notes(on: plot).dropFirst().filter { $0 != [Span(words(.noWeights), .muted)] }.map {
      .text($0, hanging: 2)
    }
    return Page(title: record.label, blocks: blocks)
  }
}
